"""An event as it is kept: what happened in words, its claims with their stances, its origins, and how it stood from day to day."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.archive.events import EventState, Member, StoredEvent
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.lineage import Corroboration, Stance
from dateline.model.source import SourceKind
from dateline.model.words import party_words
from dateline.pipeline.resolving.placed import Placed
from dateline.pipeline.resolving.wording import places, said_by, standing_words, when
from dateline.resolve.status import stand

SHARE = 3
"""One in so many of an event's reports must name a party, for the event to be called by it."""


@dataclass(frozen=True, slots=True)
class Reports:
    """What is known of the reports of an event: from when on each was there to read with what it tells, and whose it is."""

    out: Mapping[str, date]
    outlets: Mapping[str, str]


def made_event(
    key: str, members: Sequence[Placed], found: Corroboration, reports: Reports, others: Iterable[Member] = ()
) -> StoredEvent:
    """The event of these claims.

    ``others`` are claims that belong to it and are not at hand: of versions that are no more, or of reports not looked at.
    """
    standing = {doc for origin in found.origins if origin.withdrawn_by is None for doc in origin.docs}
    ordered = sorted(members, key=lambda one: (one.doc not in standing, reports.out[one.doc], one.doc, one.claim.span))
    telling = asserting(ordered)
    first = representative(telling)
    scores = [placed.claim.event.score for placed in telling if placed.kind == first.kind]
    known = [score for score in scores if score is not None]
    return StoredEvent(
        key=key,
        type=first.kind,
        mode=first.claim.event.mode,
        quad=first.claim.event.quad,
        score=round(sum(known) / len(known), 2) if known else None,
        who=_parties(telling, first, lambda claim: claim.actors),
        whom=_parties(telling, first, lambda claim: claim.recipients),
        place=places([placed.claim.place for placed in telling]),
        members=(*(_member(placed, found) for placed in ordered), *others),
        states=tuple(_states(ordered, found, reports)),
        origins=found.origins,
        record=json.dumps({"documents": list(found.docs), "main": list(found.main)}),
    )


ANSWERS = frozenset({SourceKind.OFFICIAL, SourceKind.ORGANISATION})
"""Whose denial makes an event disputed, also in a report that tells of it."""


def is_denied(placed: Placed) -> bool:
    """Whether a body on the record denies it in this claim: "Moscow denied that its vessel had opened fire"."""
    sources = placed.claim.sources
    return placed.denies and bool(sources) and sources[-1].kind in ANSWERS


def asserting(members: Sequence[Placed]) -> Sequence[Placed]:
    """The claims that say that it happened; where none does, all."""
    return [placed for placed in members if not placed.denies] or members


def representative(telling: Sequence[Placed]) -> Placed:
    """The claim by which an event is called: of the coding that most reports have, with most of its parties known."""
    counted = Counter((placed.kind, placed.claim.event.mode) for placed in telling)
    kinds = Counter(placed.kind for placed in telling)
    return max(
        telling,
        key=lambda placed: (
            kinds[placed.kind],
            counted[placed.kind, placed.claim.event.mode],
            not placed.is_ahead,
            bool(placed.claim.actors) + bool(placed.claim.recipients),
            sum(bool(actor.code) for actor in (*placed.claim.actors, *placed.claim.recipients)),
        ),
    )


def _parties(telling: Sequence[Placed], first: Placed, side: Callable[[Claim], tuple[Actor, ...]]) -> str:
    """One side of an event in words: coded as in most reports, in the words that most have for it.

    Nobody, where few of the reports name somebody: whom one of them accuses is not yet whose act it was.
    """
    alike = [placed for placed in (first, *telling) if placed.kind == first.kind]
    naming = [placed for placed in alike if side(placed.claim)]
    if SHARE * len({placed.doc for placed in naming}) < len({placed.doc for placed in alike}):
        return ""
    coded = Counter(_codes(side(placed.claim)) for placed in naming)
    if not coded:
        return ""
    usual = max(coded, key=lambda codes: (any(code for code, _ in codes), coded[codes]))
    words = [party_words(side(placed.claim)) for placed in naming if _codes(side(placed.claim)) == usual]
    return Counter(words).most_common(1)[0][0]


def _codes(actors: tuple[Actor, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((actor.code or "", actor.sector or "") for actor in actors))


def _member(placed: Placed, found: Corroboration) -> Member:
    stance = Stance.DENIES if placed.denies else found.stances.get(placed.doc, Stance.REPORTS)
    return Member(claim=placed.key, stance=stance)


def _states(ordered: Sequence[Placed], found: Corroboration, reports: Reports) -> Iterator[EventState]:
    """How the event stood on each day on which that changed."""
    before: EventState | None = None
    for day in sorted(set(reports.out.values())):
        told = [placed for placed in ordered if reports.out[placed.doc] <= day]
        if not told:
            continue
        state = _state(day, told, found, reports)
        if before is None or replace(before, day=day) != state:
            yield state
        before = state


def _state(day: date, told: Sequence[Placed], found: Corroboration, reports: Reports) -> EventState:
    denied = {placed.doc: Stance.DENIES for placed in told if is_denied(placed)}
    stood = stand(replace(found, stances={**found.stances, **denied}), reports.out, day)
    telling = asserting(told)
    start, end, words = when(telling)
    return EventState(
        day=day,
        status=stood.state,
        standing=stood.standing,
        when=words,
        certainty=standing_words(telling, is_ahead=start is not None and start > day),
        sources=said_by(telling, found, reports.out, day, reports.outlets),
        documents=len(stood.docs),
        publishers=len({reports.outlets[doc] for doc in stood.docs}),
        origins_min=stood.origins_min,
        origins_max=stood.origins_max,
        start=start,
        end=end,
    )
