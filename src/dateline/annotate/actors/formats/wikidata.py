"""An extract of Wikidata: results of a SPARQL query (CSV, or a JSON object a line), or items (a JSON object a line, as in a dump).

Results: the first column with an item is the actor; ``xLabel`` and ``xAltLabel`` are its names; ``country`` (item, label or ISO code),
``position`` or ``office``, ``class`` or ``type``, ``occupation``, ``start`` and ``end`` are read where a query gives them, by their labels.
Items: names in English, P31, P27 and P17, P106, and P39 with its days (P580, P582); a post's name is known where the extract has its item.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from dateline.annotate.actors.cells import Coding, codings, day, item, office, ordered, place, plain_human
from dateline.annotate.actors.intake import MOST_ALIASES, BadCell, Line, Problem, latin, name
from dateline.annotate.actors.rows import Row

LABEL, ALSO = "label", "altlabel"
COUNTRY = ("iso3", "iso", "countrycode", "country", "countrylabel", "nationality", "citizenship")
OFFICE = ("positionlabel", "officelabel", "postlabel", "position", "office", "role")
CLASS = (
    "classlabel",
    "typelabel",
    "instancelabel",
    "instanceoflabel",
    "occupationlabel",
    "class",
    "type",
    "occupation",
)
START, END = ("start", "since", "starttime", "from"), ("end", "until", "endtime", "to")
HUMAN = frozenset(("human", "person"))
_OLD = re.compile(r"[+-]?\d{4,}-\d\d-\d\d")


def read(lines: Iterable[Line]) -> Iterator[Row | Problem]:
    """The rows of the extract."""
    told = (line for line in lines if line.text.strip(" \t,[]"))
    first = next(told, None)
    if first is None:
        yield Problem(1, "the extract is empty")
        return
    everything = chain([first], told)
    if not first.text.lstrip("[ ").startswith("{"):
        yield from _results(everything)
        return
    waiting: list[tuple[int, Mapping[str, Any]]] = []
    labels: dict[str, str] = {}
    for line in everything:
        try:
            found = _parsed(line.text)
            if "claims" not in found and "labels" not in found:
                yield _result({key.casefold(): _text(value) for key, value in found.items()})
                continue
        except BadCell as error:
            yield Problem(line.number, str(error))
            continue
        label = _label(found)
        if label is not None:
            labels[str(found.get("id"))] = label
        if isinstance(found.get("claims"), dict):
            waiting.append((line.number, found))
    for number, found in waiting:
        try:
            yield from _item(found, labels)
        except BadCell as error:
            yield Problem(number, str(error))


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text.strip().lstrip("[").rstrip(",]") if not text.strip().endswith("}") else text)
    except (ValueError, RecursionError) as error:
        raise BadCell("not a JSON object") from error
    if not isinstance(found, dict):
        raise BadCell("not a JSON object")
    return found


def _text(value: object) -> str:
    """The text of a result: plain, or an object with its value."""
    inner = value.get("value") if isinstance(value, dict) else value
    return inner.strip() if isinstance(inner, str) else ""


def _results(lines: Iterable[Line]) -> Iterator[Row | Problem]:
    numbers: list[int] = []

    def texts() -> Iterator[str]:
        for line in lines:
            numbers[:] = [line.number]
            yield line.text + "\n"

    rows = csv.reader(texts())
    header: list[str] = []
    while True:
        try:
            cells = next(rows, None)
            if cells is None:
                return
            if not header:
                header = [cell.strip().lstrip("?").casefold() for cell in cells]
                continue
            yield _result(dict(zip(header, map(str.strip, cells), strict=False)))
        except (BadCell, csv.Error) as error:
            yield Problem(numbers[0] if numbers else 1, str(error))


def _first(cells: Mapping[str, str], columns: Iterable[str]) -> str:
    return next((cells[column] for column in columns if cells.get(column)), "")


def _result(cells: Mapping[str, str]) -> Row:
    """The row of one result."""
    key = next((column for column, cell in cells.items() if item(cell)), None)
    if key is None:
        raise BadCell("no Wikidata item in the result")
    called = cells.get(key + LABEL) or cells.get("name") or cells.get("label") or ""
    if not called or item(called):
        raise BadCell(f"no name for {cells[key][:60]}")
    others = [text.strip() for text in cells.get(key + ALSO, "").split(",")]
    post, kind = _first(cells, OFFICE), _first(cells, CLASS)
    said = office(post) if post and not item(post) else None
    classed = office(kind) if kind and not item(kind) and kind not in HUMAN else None
    country, organisation = _place(_first(cells, COUNTRY))
    source = next((row for row in (said, classed) if row is not None and row.sectors), None)
    since, until = _day(_first(cells, START)), _day(_first(cells, END), last=True)
    ordered(since, until)
    person = said is not None or kind in HUMAN or (classed is not None and classed.role is not None)
    return Row(
        name=name(called),
        aliases=_names(others, called),
        id=item(cells[key]),
        country=country or (said.country if said is not None and organisation is None else None),
        organisation=organisation,
        sectors=source.sectors if source is not None else (),
        kind="person" if person else "body",
        role=(said.role or post.lower()[:80]) if said is not None else None,
        since=since,
        until=until,
    )


def _place(text: str) -> tuple[str | None, str | None]:
    try:
        return place(text)
    except BadCell:
        return None, None


def _day(text: str, *, last: bool = False) -> date | None:
    """A day of a result; an unknown value (a blank node) is None, years before the Common Era are refused."""
    if not _OLD.match(text) and not re.match(r"\d{4}", text):
        return None
    return day(text.lstrip("+"), last=last)


def _names(texts: Iterable[str], main: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in texts:
        try:
            if text and latin(text):
                found[name(text)] = None
        except BadCell:
            continue
    found.pop(main, None)
    return tuple(found)[:MOST_ALIASES]


def _label(found: Mapping[str, Any]) -> str | None:
    labels = found.get("labels")
    for language in ("en", "mul", "en-gb"):
        label = labels.get(language) if isinstance(labels, dict) else None
        if text := _text(label):
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


def _item(found: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[Row]:
    """The rows of an item: for a person one for each post, else one."""
    label = _label(found)
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
    base = {"name": name(label), "aliases": _names(map(_text, others), label), "id": item(str(found.get("id")))}
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
    codes = {_place(value)[0] for value in preferred or [value for value, _ in values]} - {None}
    return codes.pop() if len(codes) == 1 else None


def _qualified(statement: Mapping[str, Any], claim: str, *, last: bool = False) -> date | None:
    qualifiers = statement.get("qualifiers")
    snaks = qualifiers.get(claim, ()) if isinstance(qualifiers, dict) else ()
    value = _snak(snaks[0]) if isinstance(snaks, list) and snaks else None
    time = value.get("time") if isinstance(value, dict) else None
    return _day(time, last=last) if isinstance(time, str) else None


PLUGIN = read
