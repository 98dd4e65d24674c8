"""Entities of FollowTheMoney, as OpenSanctions publishes them: a JSON object a line.

People, companies, public bodies and other organisations are read, with their names, country, topics and Wikidata item; posts
(``Position``) and who held them when (``Occupancy``) give the terms of a person, flat or nested. Other schemata (sanctions,
addresses, ships) name no actor and are passed over.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateline.annotate.actors.cells import Coding, codings, day, item, office, ordered, place
from dateline.annotate.actors.intake import MOST_ALIASES, BadCell, Line, Problem, latin, name
from dateline.annotate.actors.rows import Row

Entity = Mapping[str, Any]
PERSON = "Person"


@dataclass(frozen=True, slots=True)
class Term:
    """Who held which post, from when until when."""

    post: str
    since: date | None
    until: date | None


@dataclass(slots=True)
class Seen:
    """What the lines told so far of posts and of people, who are told once all is read."""

    posts: dict[str, Row] = field(default_factory=dict)
    terms: dict[str, list[Term]] = field(default_factory=dict)
    people: list[tuple[str, Row]] = field(default_factory=list)


def read(lines: Iterable[Line]) -> Iterator[Row | Problem]:
    """The rows of the entities; people come last, when all their posts are known."""
    schemata, seen = codings("ftm", "schemata"), Seen()
    for line in lines:
        if not line.text.strip():
            continue
        try:
            yield from _entity(_parsed(line.text), schemata, seen)
        except BadCell as error:
            yield Problem(line.number, str(error))
    for key, row in seen.people:
        yield from _terms(row, seen.terms.get(key, []), seen.posts)


def _parsed(text: str) -> Entity:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadCell("not a JSON object") from error
    if not isinstance(found, dict) or not isinstance(found.get("properties"), dict):
        raise BadCell("not an entity: no object with properties")
    return found


def _entity(entity: Entity, schemata: Mapping[str, Coding], seen: Seen) -> Iterator[Row]:
    schema, key = str(entity.get("schema")), str(entity.get("id"))
    if schema == "Occupancy":
        for holder in _values(entity, "holder"):
            _note(entity, holder, seen)
    elif schema == "Position":
        _post(entity, key, seen)
    elif schema in schemata:
        row = _row(entity, schemata[schema])
        if schema != PERSON:
            yield row
            return
        seen.people.append((key, row))
        for nested in entity["properties"].get("positionOccupancies", ()):
            if isinstance(nested, dict) and isinstance(nested.get("properties"), dict):
                _note(nested, key, seen)


def _note(entity: Entity, holder: str, seen: Seen) -> None:
    """Note a term of a holder, and the post where it is nested in it."""
    since, until = _day(entity, "startDate"), _day(entity, "endDate", last=True)
    ordered(since, until)
    terms = seen.terms.setdefault(holder, [])
    for post in entity["properties"].get("post", ()):
        nested = isinstance(post, dict) and isinstance(post.get("properties"), dict)
        if nested:
            _post(post, str(post.get("id")), seen)
        if nested or isinstance(post, str):
            terms.append(Term(str(post.get("id")) if nested else post, since, until))


def _post(entity: Entity, key: str, seen: Seen) -> None:
    for text in _values(entity, "name")[:1]:
        said = office(text)
        country, organisation = _place(entity, "country")
        coding = _topic(entity)
        seen.posts[key] = Row(
            name=text,
            country=country or (None if organisation else said.country),
            organisation=organisation or (None if country else said.organisation),
            sectors=said.sectors or ((coding.sector,) if coding.sector else ()),
            role=said.role or text[:80].lower(),
        )


def _row(entity: Entity, coding: Coding) -> Row:
    caption = entity.get("caption")
    first = [caption] if isinstance(caption, str) else []
    printed = [text for text in (*first, *_values(entity, "name")) if latin(text)]
    if not printed:
        raise BadCell("no name in Latin letters")
    others = [*printed[1:], *(text for text in _values(entity, "alias") if latin(text))]
    country, organisation = _place(entity, "country", "nationality", "jurisdiction")
    topic = _topic(entity)
    sector = topic.sector or coding.sector
    identifiers = (*_values(entity, "wikidataId"), str(entity.get("id")))
    return Row(
        name=name(printed[0]),
        aliases=_names(others, printed[0]),
        id=next(filter(None, map(item, identifiers)), None),
        country=country,
        organisation=topic.organisation or organisation if country is None or topic.organisation else None,
        sectors=(sector,) if sector else (),
        kind=coding.kind,
        since=_day(entity, "incorporationDate"),
        until=_day(entity, "dissolutionDate", last=True),
    )


def _terms(row: Row, terms: list[Term], posts: Mapping[str, Row]) -> Iterator[Row]:
    """A person's row for each post held; without one that is known, the person as the topics tell."""
    told = [(term, posts[term.post]) for term in terms if term.post in posts]
    for term, post in told:
        yield Row(
            name=row.name,
            aliases=row.aliases,
            id=row.id,
            country=post.country or row.country,
            organisation=None if post.country or row.country else post.organisation,
            sectors=post.sectors or row.sectors,
            kind="person",
            role=post.role,
            since=term.since,
            until=term.until,
        )
    if not told:
        yield row


def _values(entity: Entity, *properties: str) -> list[str]:
    found: list[str] = []
    for key in properties:
        values = entity["properties"].get(key, ())
        found += [v for v in (values if isinstance(values, list) else [values]) if isinstance(v, str)]
    return found


def _names(texts: Iterable[str], main: str) -> tuple[str, ...]:
    """Other names, those that are none left out."""
    found: dict[str, None] = {}
    for text in texts:
        try:
            found[name(text)] = None
        except BadCell:
            continue
    found.pop(main, None)
    return tuple(found)[:MOST_ALIASES]


def _place(entity: Entity, *properties: str) -> tuple[str | None, str | None]:
    """The country that the first of the properties which is given agrees on; several countries are none."""
    for key in properties:
        found: set[tuple[str | None, str | None]] = set()
        for text in _values(entity, key):
            try:
                found.add(place("EUR" if text.lower() == "eu" else text))
            except BadCell:
                continue
        if found:
            return found.pop() if len(found) == 1 else (None, None)
    return None, None


def _topic(entity: Entity) -> Coding:
    """What the most telling topic says: lists go from the most telling to the least; "crime" holds for "crime.fraud" too."""
    topics = _values(entity, "topics")
    for topic, coding in codings("ftm", "topics").items():
        if any(given == topic or given.startswith(f"{topic}.") for given in topics):
            return coding
    return Coding()


def _day(entity: Entity, key: str, *, last: bool = False) -> date | None:
    days = sorted(_values(entity, key))
    return day(days[-1 if last else 0], last=last) if days else None


PLUGIN = read
