"""Many reports to events, each with what stands behind it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dateline.model.lineage import Corroboration
from dateline.resolve.corroboration import corroboration
from dateline.resolve.descent import descend
from dateline.resolve.episode import Episode
from dateline.resolve.episodes import episodes
from dateline.resolve.facets import Facet, conceded, kinds, typed
from dateline.resolve.family import Family
from dateline.resolve.grouping import group
from dateline.resolve.origins import Scope
from dateline.resolve.outlets import Directory
from dateline.resolve.particulars import recurring, template
from dateline.resolve.reading import Reading, Sentence, read
from dateline.resolve.report import Report

GOES_ON = frozenset(("He", "She", "They", "It", "Both"))
"""Words that open a sentence in which the same informant goes on."""
STANDING = 4
"""Events in which a sentence must be found to be a standing line of a desk."""


@dataclass(frozen=True)
class Collection:
    """Reports read together: the outlets they know, and the sentences that recur in them."""

    readings: dict[str, Reading]
    directory: Directory
    groups: list[tuple[str, ...]]
    common: frozenset[str]
    standing: frozenset[str]


def collect(reports: Iterable[Report], phrases: frozenset[str] = frozenset()) -> Collection:
    """Read reports and group them by their main happening; ``phrases`` are templates known to recur beyond these reports."""
    ordered = sorted(reports, key=lambda report: report.order)
    directory = Directory(ordered)
    readings = {report.id: read(report, directory) for report in ordered}
    groups = group(readings.values())
    members = [[readings[doc] for doc in docs] for docs in groups]
    seen = Counter(
        name for one in members for name in {template(sentence.text) for reading in one for sentence in reading.news}
    )
    return Collection(
        readings=readings,
        directory=directory,
        groups=groups,
        common=recurring(members) | phrases,
        standing=frozenset(name for name, count in seen.items() if count >= STANDING) | phrases,
    )


def happenings(reports: Iterable[Report]) -> list[Corroboration]:
    """The events that reports tell of: by the day on which they happened."""
    collection = collect(reports)
    found = episodes(collection.groups, collection.readings)
    return [one for episode in _ordered(found) for one in views(collection, episode, found)]


def _ordered(found: list[Episode]) -> list[Episode]:
    """The main happenings by day, each after what its documents all tell of an earlier day; the others behind them."""
    by_day = sorted(found, key=lambda episode: min(episode.days, default=date.max))
    main = [episode for episode in by_day if episode.main and not episode.is_story]
    rest = [episode for episode in by_day if not episode.main]
    made: list[Episode] = []
    for episode in main:
        before = [
            one for one in rest if one.docs == episode.docs and min(one.days) < min(episode.days, default=date.max)
        ]
        made += [*before, episode]
        rest = [one for one in rest if one not in before]
    return [*made, *rest, *(episode for episode in by_day if episode.is_story)]


@dataclass(frozen=True)
class View:
    """What stands behind a happening or a facet of it, with the type of the act where the reports tell it, and the sentences
    of the documents that tell of it in passing.
    """

    found: Corroboration
    kind: str = ""
    scope: Scope = field(default_factory=dict)


def views(collection: Collection, episode: Episode, others: Iterable[Episode] = ()) -> list[Corroboration]:
    """What stands behind one happening, then behind its facets; sentences that tell of ``others`` do not speak for it."""
    return [view.found for view in seen(collection, episode, others)]


def seen(collection: Collection, episode: Episode, others: Iterable[Episode] = ()) -> list[View]:
    """As ``views``, with what kind of act each is of."""
    apart = elsewhere(episode, others)
    family = family_of(collection, episode.docs, apart)
    scope = passing(collection, episode)
    if episode.is_story or not episode.main:
        main = () if episode.is_story else episode.main
        return [View(corroboration(family, scope, whole=episode.is_story, main=main), scope=scope)]
    split = conceded(episode, family)
    first_scope = {**scope, **split[0].scope} if split else scope
    ranked = [kind for kind, _ in kinds(episode, family) if not split or kind != split[1].kind]
    first = View(corroboration(family, first_scope, main=episode.main), ranked[0] if ranked else "", first_scope)
    return [first, *(_facet(collection, facet, apart, scope) for facet in (*split[1:], *typed(episode, family)))]


def family_of(collection: Collection, docs: Iterable[str], apart: frozenset[tuple[str, int]] = frozenset()) -> Family:
    """Some documents with what each comes from; ``apart`` are sentences that tell of another happening."""
    members = [collection.readings[doc] for doc in docs]
    family = descend(members, collection.directory, common=collection.common, standing=collection.standing)
    family.elsewhere = apart
    return family


def _facet(collection: Collection, facet: Facet, apart: frozenset[tuple[str, int]], scope: Scope) -> View:
    family = family_of(collection, facet.docs, apart)
    family.contrary = facet.contrary
    here = {**{doc: told for doc, told in scope.items() if doc in facet.docs}, **facet.scope}
    return View(corroboration(family, here), facet.kind, here)


def elsewhere(episode: Episode, others: Iterable[Episode]) -> frozenset[tuple[str, int]]:
    """The sentences of the main documents (identifier, number) that tell of a happening of other days and not of this."""
    others = [other for other in others if other is not episode and not other.days & episode.days]
    here = {(mention.doc, mention.sentence) for mention in episode.mentions}
    there = {(mention.doc, mention.sentence) for other in others for mention in other.mentions if mention.days}
    return frozenset(place for place in there - here if place[0] in episode.main)


def passing(collection: Collection, episode: Episode) -> Scope:
    """The sentences of each document that tells of a happening beside its main one, each with the one that goes on with it.

    A document that only recalls it has none.
    """
    found: dict[str, list[Sentence]] = {}
    for mention in episode.mentions:
        if mention.doc in episode.main:
            continue
        told = found.setdefault(mention.doc, [])
        news = collection.readings[mention.doc].news
        if mention.recalled:
            continue
        told.append(news[mention.sentence])
        after = news[mention.sentence + 1 : mention.sentence + 2]
        if after and (after[0].text[:1] in '"“' or after[0].text.split(" ", 1)[0] in GOES_ON):
            told.append(after[0])
    return {doc: tuple(sentences) for doc, sentences in found.items()}
