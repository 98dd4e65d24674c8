"""One report resolved: its neighbourhood read, its happenings and their claims found, the events that it touches made anew."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from dateline.archive.desk import Desk, Held
from dateline.archive.events import StoredEvent
from dateline.archive.view import Entry
from dateline.model.judgement import Judgement
from dateline.model.lineage import Corroboration, Edge
from dateline.pipeline.resolving.behind import Behind
from dateline.pipeline.resolving.grouped import Lead, grouped, leads
from dateline.pipeline.resolving.keys import keyed
from dateline.pipeline.resolving.making import Reports, made_event
from dateline.pipeline.resolving.neighbours import report_from
from dateline.pipeline.resolving.placed import Claims
from dateline.resolve.episodes import Episode, episodes
from dateline.resolve.happenings import Collection, collect
from dateline.resolve.joining import Group
from dateline.resolve.joining.join import PROGRAM

BEYOND = 60
"""Reports of an event that are fetched where they do not lie in the neighbourhood."""


class Scene:
    """Some reports of an archive read together, with the happenings that they tell of."""

    def __init__(self, entries: Sequence[Entry], seeds: Iterable[str]):
        self.entries = {entry.document: entry for entry in entries}
        self.seeds = frozenset(seeds)
        self.collection: Collection = collect(map(report_from, entries))
        self.episodes: list[Episode] = episodes(self.collection.groups, self.collection.readings)
        self.claims = Claims(entries, self.collection)

    @cached_property
    def core(self) -> frozenset[str]:
        """The reports that tell of a happening that a seed tells of: their claims are grouped anew."""
        told = (episode.docs for episode in self.episodes if not self.seeds.isdisjoint(episode.docs))
        return self.seeds.union(*told)

    @cached_property
    def leads(self) -> list[Lead]:
        """The happenings of the core, with the claims that tell of them."""
        return leads(self.collection, self.claims, self.episodes, self.core)

    @cached_property
    def behind(self) -> Behind:
        """Works out what stands behind groups of claims."""
        return Behind(self.collection, self.claims, self.leads)

    def edges(self) -> tuple[list[Edge], list[str]]:
        """What the reports of the core come from, each said once, with its main happening; and which reports these are."""
        found: dict[str, list[Edge]] = {}
        for lead in self.leads:
            if lead.episode.is_story:
                continue
            for doc in lead.episode.main:
                if doc not in found and doc in lead.view.found.docs:
                    found[doc] = [edge for edge in lead.view.found.edges if edge.doc == doc]
        return [edge for edges in found.values() for edge in edges], sorted(found)


@dataclass(frozen=True, slots=True)
class Before:
    """The events to which the claims of a scene belonged, with all claims of these."""

    event_of: dict[str, str]
    members: dict[str, dict[str, Held]]

    def outside(self, key: str, claims: Claims) -> list[Held]:
        """The claims of an event that are not at hand."""
        return [held for claim, held in sorted(self.members[key].items()) if claim not in claims.all]


class Step:
    """Makes the events that some reports touch."""

    def __init__(self, desk: Desk, by: str, made: datetime):
        self.desk = desk
        self.by = by
        self.made = made

    def __call__(self, scene: Scene) -> list[StoredEvent]:
        """Make them, and keep them."""
        before = self._before(list(scene.claims.all))
        judged = self.desk.judgements(list(scene.claims.all))
        held = _held(scene, before)
        groups = grouped(scene.claims, scene.leads, judged, held, by=self.by, made=self.made)
        wanted = _wanted(scene, groups, before)
        found = self._events(scene, wanted, before)
        edges, children = scene.edges()
        self.desk.keep(found.events, without=found.gone, went=found.went, edges=edges, children=children)
        self._judge(wanted, judged)
        return found.events

    def _before(self, claims: Sequence[str]) -> Before:
        event_of = self.desk.events_of(claims)
        return Before(event_of, self.desk.members(sorted(set(event_of.values()))))

    def _events(self, scene: Scene, groups: Sequence[Group], before: Before) -> "_Made":
        ordered = [_by_age(scene, group) for group in groups]
        inside = {claim: before.event_of[claim] for group in ordered for claim in group if claim in before.event_of}
        sizes = {key: len(before.members[key]) for key in set(inside.values())}
        named, went = keyed(ordered, inside, sizes, self.desk.is_taken)
        heirs = {key: went.get(key, key) for key in sizes}
        events = []
        for key, claims in zip(named, ordered, strict=True):
            outside = [held for old, heir in heirs.items() if heir == key for held in before.outside(old, scene.claims)]
            events.append(self._event(key, scene, claims, outside))
        return _Made(events, sorted(went), went)

    def _event(self, key: str, scene: Scene, claims: Sequence[str], outside: Sequence[Held]) -> StoredEvent:
        known = {entry.document_id for entry in scene.entries.values()}
        beyond = sorted({held.document for held in outside} - known)[:BEYOND]
        others = [held.member for held in outside]
        if beyond:
            docs = {scene.claims.all[claim].doc for claim in claims}
            here = [scene.entries[doc] for doc in sorted(docs)]
            scene = Scene([*here, *self.desk.entries(beyond)], docs)
            claims = [*claims, *(member.claim for member in others if member.claim in scene.claims.all)]
            others = [member for member in others if member.claim not in scene.claims.all]
        found = scene.behind(claims)
        members = [scene.claims.all[claim] for claim in claims]
        return made_event(key, members, found, self._reports(scene, claims, found), others)

    def _reports(self, scene: Scene, claims: Sequence[str], found: Corroboration) -> Reports:
        """When each report of an event was out with what it tells of it: its claims, where it has some."""
        since = self.desk.first_shown(claims)
        out: dict[str, date] = {doc: scene.entries[doc].shown_from for doc in found.docs}
        told: dict[str, date] = {}
        for claim in claims:
            doc = scene.claims.all[claim].doc
            told[doc] = min(since[claim], told.get(doc, since[claim]))
        readings = scene.collection.readings
        everything = {**out, **told}
        names = {doc: scene.collection.directory.shown(readings[doc].outlet) for doc in everything}
        return Reports(everything, names)

    def _judge(self, groups: Sequence[Group], judged: Iterable[Judgement]) -> None:
        """Keep the judgements that join the groups; those of the program's on these claims that it no longer makes are forgotten."""
        claims = {claim for group in groups for claim in group.members}
        wanted = {(one.left, one.right): one for group in groups for one in group.judgements}
        own = [one for one in judged if one.by.startswith(PROGRAM) and one.withdrawn is None]
        stale = [
            one for one in own if one.left in claims and one.right in claims and (one.left, one.right) not in wanted
        ]
        there = {(one.left, one.right) for one in own}
        new = [one for pair, one in sorted(wanted.items()) if pair not in there]
        self.desk.judge(new, without=[one.id for one in stale])


@dataclass(frozen=True, slots=True)
class _Made:
    events: list[StoredEvent]
    gone: list[str]
    went: dict[str, str]


def _by_age(scene: Scene, group: Group) -> list[str]:
    """The claims, those of the earliest report first."""

    def age(claim: str) -> tuple[date, str, str]:
        entry = scene.entries[scene.claims.all[claim].doc]
        return entry.shown_from, entry.document, claim

    return sorted(group.members, key=age)


def _held(scene: Scene, before: Before) -> dict[str, list[str]]:
    """What stays together: the claims of reports that no seed touches, and those of events that reach beyond the neighbourhood."""
    found: dict[str, list[str]] = {}
    for key, members in before.members.items():
        inside = sorted(claim for claim in members if claim in scene.claims.all)
        far = [claim for claim in inside if scene.claims.all[claim].doc not in scene.core]
        known = {entry.document_id for entry in scene.entries.values()}
        reaches = any(held.document not in known for held in members.values())
        if len(kept := inside if reaches else far) > 1:
            found[key] = kept
    return found


def _wanted(scene: Scene, groups: Sequence[Group], before: Before) -> list[Group]:
    """The groups to make events of: those that seeds or the happenings of the core touch, and whatever these take claims from."""
    leading = {claim for lead in scene.leads for claim in lead.claims}
    wanted = {at for at, group in enumerate(groups) if _is_touched(scene, group, before, leading)}
    while True:
        events = {before.event_of.get(claim) for at in wanted for claim in groups[at].members} - {None}
        more = {
            at
            for at, group in enumerate(groups)
            if at not in wanted and any(before.event_of.get(claim) in events for claim in group.members)
        }
        if not more:
            return [groups[at] for at in sorted(wanted)]
        wanted |= more


def _is_touched(scene: Scene, group: Group, before: Before, leading: set[str]) -> bool:
    docs = {scene.claims.all[claim].doc for claim in group.members}
    if not scene.seeds.isdisjoint(docs) or not leading.isdisjoint(group.members):
        return True
    events = {before.event_of.get(claim) for claim in group.members}
    is_same = len(events) == 1 and None not in events
    if is_same:
        (key,) = events
        inside = {claim for claim in before.members[str(key)] if claim in scene.claims.all}
        is_same = inside == set(group.members)
    return not is_same and not scene.core.isdisjoint(docs)
