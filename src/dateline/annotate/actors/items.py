"""Items of Wikidata: the rows that an item's statements tell, and how its values are read."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from dateline.annotate.actors.cells import Coding, codings, day, item, office, ordered, place, plain_human
from dateline.annotate.actors.intake import MOST_ALIASES, BadCell, latin, name
from dateline.annotate.actors.rows import Row

_OLD = re.compile(r"[+-]?\d{4,}-\d\d-\d\d")


def text_of(value: object) -> str:
    """The text of a result: plain, or an object with its value."""
    inner = value.get("value") if isinstance(value, dict) else value
    return inner.strip() if isinstance(inner, str) else ""


def place_of(text: str) -> tuple[str | None, str | None]:
    """Country and organisation of a value; None where it names none."""
    try:
        return place(text)
    except BadCell:
        return None, None


def day_of(text: str, *, last: bool = False) -> date | None:
    """A day of a result; an unknown value (a blank node) is None, years before the Common Era are refused."""
    if not _OLD.match(text) and not re.match(r"\d{4}", text):
        return None
    return day(text.lstrip("+"), last=last)


def names_of(texts: Iterable[str], main: str) -> tuple[str, ...]:
    """Other names, those that no English text could print left out."""
    found: dict[str, None] = {}
    for text in texts:
        try:
            if text and latin(text):
                found[name(text)] = None
        except BadCell:
            continue
    found.pop(main, None)
    return tuple(found)[:MOST_ALIASES]


def label_of(found: Mapping[str, Any]) -> str | None:
    """The item's name in English."""
    labels = found.get("labels")
    for language in ("en", "mul", "en-gb"):
        label = labels.get(language) if isinstance(labels, dict) else None
        if text := text_of(label):
            return text
    return None


def _values(found: Mapping[str, Any], claim: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The items that the statements of a property name, those of deprecated rank left out, with the statement."""
    claims = found["claims"].get(claim, ())
    for statement in claims if isinstance(claims, list) else ():
        if isinstance(statement, dict) and statement.get("rank") != "deprecated":
            value = _snak(statement.get("mainsnak"))
            if isinstance(value, dict) and isinstance(value.get("id"), str):
                yield value["id"], statement


def _snak(snak: object) -> object:
    value = snak.get("datavalue") if isinstance(snak, dict) else None
    return value.get("value") if isinstance(value, dict) else None


def rows_of(found: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[Row]:
    """The rows of an item: for a person one for each post, else one."""
    label = label_of(found)
    classes = [value for value, _ in _values(found, "P31")]
    posts = list(_values(found, "P39"))
    known = codings("wikidata", "classes")
    coding = next((known[value] for value in classes if value in known), None)
    human = plain_human() in classes or bool(posts)
    if label is None or not (human or coding):
        return
    aliases = found.get("aliases")
    others = aliases.get("en", ()) if isinstance(aliases, dict) else ()
    country = _country(found, "P27" if human else "P17")
    base = {"name": name(label), "aliases": names_of(map(text_of, others), label), "id": item(str(found.get("id")))}
    if human:
        yield from _person(found, base, country, posts, labels)
    elif coding is not None:
        yield _coded(base, coding, None if coding.organisation else country, "body")


def _person(
    found: Mapping[str, Any],
    base: Mapping[str, Any],
    country: str | None,
    posts: list[tuple[str, Mapping[str, Any]]],
    labels: Mapping[str, str],
) -> Iterator[Row]:
    known, count = codings("wikidata", "posts"), 0
    for post, statement in posts:
        label = labels.get(post)
        said = office(label) if label else None
        coding = known.get(post, Coding())
        sectors = (said.sectors if said else ()) or ((coding.sector,) if coding.sector else ())
        since, until = _qualified(statement, "P580"), _qualified(statement, "P582", last=True)
        ordered(since, until)
        if sectors:
            count += 1
            role = (said.role if said else None) or coding.role or (label or "").lower()[:80] or None
            place_ = (said.country if said else None) or country
            yield Row(**base, country=place_, sectors=sectors, kind="person", role=role, since=since, until=until)
    if not count:
        trades = codings("wikidata", "occupations")
        coding = next((trades[value] for value, _ in _values(found, "P106") if value in trades), Coding())
        yield _coded(base, coding, country, "person")


def _coded(base: Mapping[str, Any], coding: Coding, country: str | None, kind: str) -> Row:
    sectors = (coding.sector,) if coding.sector else ()
    return Row(**base, country=country, organisation=coding.organisation, sectors=sectors, kind=kind)


def _country(found: Mapping[str, Any], claim: str) -> str | None:
    """The country of the one statement of best rank; several are none."""
    values = list(_values(found, claim))
    preferred = [value for value, statement in values if statement.get("rank") == "preferred"]
    codes = {place_of(value)[0] for value in preferred or [value for value, _ in values]} - {None}
    return codes.pop() if len(codes) == 1 else None


def _qualified(statement: Mapping[str, Any], claim: str, *, last: bool = False) -> date | None:
    qualifiers = statement.get("qualifiers")
    snaks = qualifiers.get(claim, ()) if isinstance(qualifiers, dict) else ()
    value = _snak(snaks[0]) if isinstance(snaks, list) and snaks else None
    time = value.get("time") if isinstance(value, dict) else None
    return day_of(time, last=last) if isinstance(time, str) else None
