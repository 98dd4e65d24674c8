"""A question as conditions on claims."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, FromClause, and_, or_, select, union

from dateline.archive.columns import Direction
from dateline.archive.fulltext import FullText
from dateline.archive.question import Dyad, PartyWanted, Question
from dateline.archive.schema import actor, claim, dyad, party, place
from dateline.model.errors import InputError
from dateline.model.event import EventType

Condition = ColumnElement[bool]


def shown(table: FromClause, as_of: date | None) -> Condition:
    """Whether a version, or a claim of one, is the newest; or was to be read on a day."""
    if as_of is None:
        return table.c.shown_until.is_(None)
    return and_(table.c.shown_from <= as_of, or_(table.c.shown_until.is_(None), table.c.shown_until > as_of))


def holds(state: FromClause, day: date | None) -> Condition:
    """Whether a state of an event is the one that holds; or held on a day."""
    if day is None:
        return state.c.until.is_(None)
    return and_(state.c.day <= day, or_(state.c.until.is_(None), state.c.until > day))


def overlaps(start: ColumnElement[date], end: ColumnElement[date], question: Question) -> Iterator[Condition]:
    """Whether an interval has a day in common with the one asked for. What is undated has none."""
    if question.since is None and question.until is None:
        return
    yield or_(start.is_not(None), end.is_not(None))
    if question.until is not None:
        yield or_(start.is_(None), start <= question.until)
    if question.since is not None:
        yield or_(end.is_(None), end >= question.since)


def check_types(connection: Connection, question: Question) -> None:
    """That each type which is asked for is PLOVER's, or one that a codebook of the user's own has brought into the archive."""
    known = {kind.value for kind in EventType}
    for name in question.types:
        if name not in known and connection.scalar(select(claim.c.id).where(claim.c.type == name).limit(1)) is None:
            raise InputError(f"{name!r} is no type of an event here", advice=f"known: {', '.join(sorted(known))}")


def conditions(question: Question, full_text: FullText) -> Iterator[Condition]:
    """What a claim must fulfil, time aside."""
    yield shown(claim, question.as_of)
    if question.types:
        yield claim.c.type.in_(question.types)
    if question.quad is not None:
        yield claim.c.quad == question.quad.value
    if question.actor is not None:
        yield claim.c.id.in_(select(party.c.claim_id).join(actor).where(*_taking_part(question.actor)))
    if question.country is not None:
        taking_part = select(party.c.claim_id.label("id")).where(party.c.code == question.country)
        there = select(claim.c.id).where(claim.c.place_country == question.country)
        yield claim.c.id.in_(union(taking_part, there))
    if question.dyad is not None:
        yield claim.c.id.in_(select(dyad.c.claim_id).where(*_between(question.dyad)))
    if question.place is not None:
        yield _there(question.place)
    if question.text is not None:
        yield claim.c.id.in_(full_text.claims(question.text))


def _taking_part(wanted: PartyWanted) -> Iterator[Condition]:
    if wanted.code is not None:
        yield party.c.code == wanted.code
    if wanted.sector is not None:
        yield party.c.sector == wanted.sector
    if wanted.wikidata is not None:
        yield actor.c.wikidata == wanted.wikidata
    if wanted.name is not None:
        yield _named(actor, wanted.name)


def _named(table: FromClause, name: str) -> Condition:
    folded = " ".join(name.casefold().split())
    found: Condition = table.c.folded.contains(folded, autoescape=True)
    return found


def _between(pair: Dyad) -> Iterator[Condition]:
    low, high = sorted((pair.left, pair.right))
    yield dyad.c.low == low
    yield dyad.c.high == high
    if pair.directed:
        way = Direction.LOW_ON_HIGH if pair.left == low else Direction.HIGH_ON_LOW
        yield dyad.c.direction.in_((way.value, Direction.MUTUAL.value))


def _there(words: str) -> Condition:
    if len(words) == 3 and words.isalpha() and words.isupper():
        return claim.c.place_country == words
    return claim.c.place_id.in_(select(place.c.id).where(_named(place, words)))
