"""A user's own list of actors: comma-, semicolon- or tab-separated, with a header line that names the columns.

Columns, in any order: name; aliases (divided by ``|``); id (Wikidata); country (ISO code or name); organisation; sectors
(joined by ``+``); kind; role; since and until. Only name is needed. Other columns are passed over.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence

from dateline.annotate.actors.cells import day, item, office, ordered, place, sectors
from dateline.annotate.actors.intake import MOST_ALIASES, BadCell, Line, Problem, name
from dateline.annotate.actors.rows import KINDS, ORGANISATIONS, Row

COLUMNS = {
    "name": ("name", "actor", "label"),
    "aliases": ("aliases", "alias", "other names", "synonyms"),
    "id": ("id", "wikidata", "wikidata id", "qid"),
    "country": ("country", "country code", "iso3", "iso", "nationality"),
    "organisation": ("organisation", "organization", "organisation code"),
    "sectors": ("sectors", "sector", "primary sector", "code"),
    "kind": ("kind", "type"),
    "role": ("role", "office", "position", "title"),
    "since": ("since", "from", "start", "start date"),
    "until": ("until", "to", "end", "end date"),
}
"""Each column and what its heading may be."""


def read(lines: Iterable[Line]) -> Iterator[Row | Problem]:
    """The rows of the list."""
    told = (line for line in lines if line.text.strip() and not line.text.startswith("#"))
    first = next(told, None)
    if first is None:
        yield Problem(1, "the list is empty")
        return
    delimiter = max("\t,;", key=first.text.count)
    header = _header(next(csv.reader([first.text], delimiter=delimiter), []))
    if "name" not in header:
        yield Problem(first.number, "the first line names no column 'name'")
        return
    numbers = [first.number]
    yield from _rows(csv.reader(_texts(told, numbers), delimiter=delimiter), header, numbers)


def _texts(lines: Iterable[Line], numbers: list[int]) -> Iterator[str]:
    """The lines' texts for the csv module, the number of the last noted."""
    for line in lines:
        numbers[:] = [line.number]
        yield line.text + "\n"


def _rows(rows: Iterator[list[str]], header: dict[str, int], numbers: list[int]) -> Iterator[Row | Problem]:
    while True:
        try:
            cells = next(rows, None)
            if cells is None:
                return
            yield _row(cells, header)
        except (BadCell, csv.Error) as error:
            yield Problem(numbers[0], str(error))


def _header(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        heading = " ".join(cell.casefold().replace("_", " ").split())
        for column, headings in COLUMNS.items():
            if heading in headings:
                found.setdefault(column, index)
    return found


def _row(cells: Sequence[str], header: dict[str, int]) -> Row:
    def cell(column: str) -> str:
        index = header.get(column)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    named = name(cell("name"))
    if not named:
        raise BadCell("no name")
    others = [name(other) for other in cell("aliases").split("|")]
    if len(others) > MOST_ALIASES:
        raise BadCell(f"more than {MOST_ALIASES} aliases")
    country, organisation = place(cell("country"))
    if cell("organisation"):
        organisation = cell("organisation").upper()
        if organisation not in ORGANISATIONS:
            raise BadCell(f"not an organisation of PLOVER: {organisation[:20]}")
    role, kind = name(cell("role")) or None, cell("kind").casefold()
    if kind and kind not in KINDS:
        raise BadCell(f"kind is {', '.join(sorted(KINDS))}, not {kind[:20]}")
    coded = sectors(cell("sectors"))
    if role and not coded:
        said = office(role)
        coded, country = said.sectors, country or (None if organisation else said.country)
    since, until = day(cell("since")), day(cell("until"), last=True)
    ordered(since, until)
    return Row(
        name=named,
        aliases=tuple(dict.fromkeys(filter(None, others))),
        id=item(cell("id")),
        country=country,
        organisation=None if country else organisation,
        sectors=coded,
        kind=kind or ("person" if role else "body"),
        role=role,
        since=since,
        until=until,
    )


PLUGIN = read
