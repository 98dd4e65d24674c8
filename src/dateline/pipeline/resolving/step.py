"""One step of resolving: the events that some reports touch are made anew, with what was judged and what the reports come from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dateline.archive.desk import Desk, Held
from dateline.archive.events import StoredEvent
from dateline.archive.view import Entry
from dateline.model.judgement import Judgement
from dateline.model.lineage import Corroboration
from dateline.pipeline.resolving.grouped import Lead, grouped
from dateline.pipeline.resolving.keys import Age, keyed
from dateline.pipeline.resolving.making import Reports, made_event
from dateline.pipeline.resolving.neighbours import report_from
from dateline.pipeline.resolving.phrases import phrases
from dateline.pipeline.resolving.scene import Before, Scene
from dateline.resolve.joining import Group
from dateline.resolve.joining.join import PROGRAM

BEYOND = 60
"""Reports of an event that are fetched where they do not lie in the neighbourhood."""


class Step:
    """Makes the events that some reports touch."""

    def __init__(self, desk: Desk, by: str, made: datetime):
        self.desk = desk
        self.by = by
        self.made = made

    def __call__(self, scene: Scene) -> list[StoredEvent]:
        """Make them, and keep them."""
        before = scene.before
        judged = self.desk.judgements(scene.loose)
        members = [scene.claims.all[key].told for key in scene.loose]
        groups = grouped(
            members,
            scene.leads,
            judged,
            scene.held(),
            scene.in_settled(),
            scene.claims.headed,
            by=self.by,
            made=self.made,
        )
        wanted = _wanted(scene, groups, before)
        found = self._events(scene, wanted, before)
        edges, children = scene.edges()
        self.desk.keep(found.events, without=found.gone, went=found.went, edges=edges, children=children)
        self._judge(wanted, judged)
        return found.events

    def _events(self, scene: Scene, groups: Sequence[Group], before: Before) -> "_Made":
        ages = {claim: _age(scene, claim) for group in groups for claim in group.members}
        ordered = [sorted(group.members, key=ages.__getitem__) for group in groups]
        inside = {claim: before.event_of[claim] for group in ordered for claim in group if claim in before.event_of}
        sizes = {key: len(before.members[key]) for key in set(inside.values())}
        named, went = keyed(ordered, inside, sizes, ages, self.desk.holder)
        heirs = {key: went.get(key, key) for key in sizes}
        events = []
        for key, claims in zip(named, ordered, strict=True):
            old = [one for one, heir in heirs.items() if heir == key]
            outside = [held for one in old for held in before.outside(one, scene.claims)]
            beyond = frozenset[int]().union(*(before.reports[one] for one in old)) - scene.known
            events.append(self._event(key, scene, claims, outside, self.desk.in_order(beyond, most=BEYOND)))
        return _Made(events, sorted(went), went)

    def _event(
        self, key: str, scene: Scene, claims: Sequence[str], outside: Sequence[Held], beyond: Sequence[int]
    ) -> StoredEvent:
        others = [held.member for held in outside]
        if beyond:
            docs = {scene.claims.all[claim].doc for claim in claims}
            here = [scene.entries[doc] for doc in sorted(docs)]
            scene = Scene([*here, *self.desk.entries(beyond)], docs, Before({}, {}, {}), scene.phrases)
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


def _age(scene: Scene, claim: str) -> Age:
    entry = scene.entries[scene.claims.all[claim].doc]
    return entry.shown_from, entry.document, claim


def _wanted(scene: Scene, groups: Sequence[Group], before: Before) -> list[Group]:
    """The groups to make events of: those that seeds or the happenings of the core touch, and whatever these take claims from."""
    leading = {claim for lead in scene.leads if _is_open(scene, lead) for claim in lead.claims}
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


def _is_open(scene: Scene, lead: Lead) -> bool:
    """Whether a happening is to be looked at anew: where settled reports alone tell of it, it is not."""
    return not scene.settled.issuperset(lead.view.found.docs)


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


def scene_of(desk: Desk, entries: Sequence[Entry], seeds: Iterable[str], settled: Iterable[str] = ()) -> Scene:
    """Reports read together, with the events that their claims were in; ``settled`` are those that were read among more before."""
    event_of = desk.events_of([key for entry in entries for key in entry.claims])
    events = sorted(set(event_of.values()))
    before = Before(event_of, desk.members(events), desk.reports(events))
    return Scene(entries, seeds, before, phrases(desk, map(report_from, entries)), frozenset(settled))
