"""Reports of an archive read together: their happenings, which of their claims tell of these, and in which events these claims were."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.archive.desk import Held
from dateline.archive.view import Entry
from dateline.model.lineage import Edge
from dateline.pipeline.resolving.behind import Behind
from dateline.pipeline.resolving.grouped import Lead, leads
from dateline.pipeline.resolving.neighbours import report_from
from dateline.pipeline.resolving.placed import Claims
from dateline.resolve.episode import Episode
from dateline.resolve.episodes import episodes
from dateline.resolve.happenings import Collection, collect


@dataclass(frozen=True, slots=True)
class Before:
    """The events to which the claims of a scene belonged, with all claims of these, and all documents (row numbers) that tell of them."""

    event_of: dict[str, str]
    members: dict[str, dict[str, Held]]
    reports: dict[str, frozenset[int]]

    def outside(self, key: str, claims: Claims) -> list[Held]:
        """The claims of an event that are not at hand."""
        return [held for claim, held in sorted(self.members[key].items()) if claim not in claims.all]


class Scene:
    """Some reports of an archive read together, with the happenings that they tell of.

    ``settled`` are reports that were read among more than these before: others may join their events, nothing else is changed about them.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        seeds: Iterable[str],
        before: Before,
        known: frozenset[str],
        settled: frozenset[str] = frozenset(),
    ):
        entries = sorted(entries, key=lambda entry: entry.document)
        self.entries = {entry.document: entry for entry in entries}
        self.seeds = frozenset(seeds)
        self.settled = settled - self.seeds
        self.before = before
        self.phrases = known
        self.collection: Collection = collect(map(report_from, entries), known)
        self.episodes: list[Episode] = episodes(self.collection.groups, self.collection.readings)
        self.claims = Claims(entries, self.collection)

    @cached_property
    def known(self) -> frozenset[int]:
        """The row numbers of the reports."""
        return frozenset(entry.document_id for entry in self.entries.values())

    @cached_property
    def core(self) -> frozenset[str]:
        """The reports whose claims are grouped anew: the seeds, those that tell of one happening with them or were in one event before, and so on."""
        tied = [*(frozenset(episode.docs) for episode in self.episodes if not episode.is_story), *self._ties()]
        found = self.seeds
        while more := [docs for docs in tied if not found.isdisjoint(docs) and not docs <= found]:
            found = found.union(*more)
        return found

    def _ties(self) -> Iterator[frozenset[str]]:
        """The reports of each event that there was."""
        names = {entry.document_id: entry.document for entry in self.entries.values()}
        for documents in self.before.reports.values():
            yield frozenset(names[number] for number in documents if number in names)

    @cached_property
    def loose(self) -> list[str]:
        """The claims that may be joined: those of the core, and of reports that have had their turn."""
        known = self.before.event_of
        return [key for key, placed in self.claims.all.items() if placed.doc in self.core or key in known]

    @cached_property
    def leads(self) -> list[Lead]:
        """The happenings of the core, with the claims that tell of them."""
        return leads(self.collection, self.claims, self.episodes, self.core)

    def held(self) -> dict[str, list[str]]:
        """What stays together: claims of reports that are settled or outside the core, and those of events that reach beyond the neighbourhood."""
        found: dict[str, list[str]] = {}
        for key, members in self.before.members.items():
            inside = sorted(claim for claim in members if claim in self.claims.all)
            far = [claim for claim in inside if self._stays(self.claims.all[claim].doc)]
            reaches = any(held.document not in self.known for held in members.values())
            if len(kept := inside if reaches else far) > 1:
                found[key] = kept
        return found

    def _stays(self, doc: str) -> bool:
        return doc in self.settled or doc not in self.core

    def in_settled(self) -> dict[str, str]:
        """The event of each claim of a settled report."""
        event_of = self.before.event_of
        return {claim: key for claim, key in event_of.items() if self.claims.all[claim].doc in self.settled}

    @cached_property
    def behind(self) -> Behind:
        """Works out what stands behind groups of claims."""
        return Behind(self.collection, self.claims, self.leads)

    def edges(self) -> tuple[list[Edge], list[str]]:
        """What the reports of the core that are not settled come from, each said once, with its main happening or a facet of it; and which
        reports these are.
        """
        found: dict[str, list[Edge]] = {}
        for lead in self.leads:
            if lead.episode.is_story:
                continue
            for doc in lead.episode.main:
                if not found.get(doc) and doc not in self.settled and doc in lead.view.found.docs:
                    found[doc] = [edge for edge in lead.view.found.edges if edge.doc == doc]
        return [edge for edges in found.values() for edge in edges], sorted(found)
