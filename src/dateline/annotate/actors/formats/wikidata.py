"""An extract of Wikidata: results of a SPARQL query (CSV, or a JSON object a line), or items (a JSON object a line, as in a dump).

Results: the first column with an item is the actor; ``xLabel`` and ``xAltLabel`` are its names; ``country`` (item, label or ISO code),
``position`` or ``office``, ``class`` or ``type``, ``occupation``, ``start`` and ``end`` are read where a query gives them, by their labels.
Items: names in English, P31, P27 and P17, P106, and P39 with its days (P580, P582); a post's name is known where the extract has its item.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from dateline.annotate.actors.cells import item, office, ordered
from dateline.annotate.actors.intake import BadCell, Line, Problem, name
from dateline.annotate.actors.items import day_of, label_of, names_of, place_of, rows_of, text_of
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
                yield _result({key.casefold(): text_of(value) for key, value in found.items()})
                continue
        except BadCell as error:
            yield Problem(line.number, str(error))
            continue
        label = label_of(found)
        if label is not None:
            labels[str(found.get("id"))] = label
        if isinstance(found.get("claims"), dict):
            waiting.append((line.number, found))
    for number, found in waiting:
        try:
            yield from rows_of(found, labels)
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
    country, organisation = place_of(_first(cells, COUNTRY))
    source = next((row for row in (said, classed) if row is not None and row.sectors), None)
    since, until = day_of(_first(cells, START)), day_of(_first(cells, END), last=True)
    ordered(since, until)
    person = said is not None or kind in HUMAN or (classed is not None and classed.role is not None)
    return Row(
        name=name(called),
        aliases=names_of(others, called),
        id=item(cells[key]),
        country=country or (said.country if said is not None and organisation is None else None),
        organisation=organisation,
        sectors=source.sectors if source is not None else (),
        kind="person" if person else "body",
        role=(said.role or post.lower()[:80]) if said is not None else None,
        since=since,
        until=until,
    )


PLUGIN = read
