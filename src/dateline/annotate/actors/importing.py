"""Lists of actors in other formats, turned into rows; and the tables that a user reads with."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from dateline.annotate.actors.intake import Line, Problem, lines_of
from dateline.annotate.actors.rows import Row
from dateline.model.errors import ConfigError, ResourceError
from dateline.plugins import find, names

PACKAGE, GROUP = "dateline.annotate.actors.formats", "dateline.actor_formats"
MOST_ROWS = 2_000_000
"""Rows of one import, and of the tables that one reader holds: about 1 kB each."""


class Format(Protocol):
    """What a format is: a module of ``annotate/actors/formats`` has a function so called as ``PLUGIN``."""

    def __call__(self, lines: Iterable[Line], /) -> Iterator[Row | Problem]:
        """The rows that the lines tell, and what could not be used."""


def formats() -> tuple[str, ...]:
    """The names of the formats there are."""
    return names(PACKAGE, GROUP)


def read_format(path: Path, format_: str) -> Iterator[Row | Problem]:
    """The rows of a file in a format."""
    plugin = find(PACKAGE, GROUP, format_)
    if not callable(plugin):
        raise ConfigError(f"{format_!r} is no format of actors")
    problems: list[Problem] = []

    def readable() -> Iterator[Line]:
        for line in lines_of(path):
            if isinstance(line, Problem):
                problems.append(line)
            else:
                yield line

    count = 0
    for found in plugin(readable()):
        yield from problems
        problems.clear()
        count += isinstance(found, Row)
        if count > MOST_ROWS:
            raise ResourceError(f"more than {MOST_ROWS:,} actors", where=str(path), advice="choose those you need")
        yield found
    yield from problems


def guess(start: str) -> str:
    """The format of a file that begins so: JSON lines of FollowTheMoney or Wikidata, a PETRARCH dictionary, else a table."""
    head = start.lstrip()
    if head.startswith(("{", "[")):
        return "ftm" if '"schema"' in head and '"properties"' in head else "wikidata"
    lines = [line for line in head.split("\n") if line.strip() and not line.startswith(("#", "<!"))]
    first = lines[0] if lines else ""
    coded = any("[" in line and "]" in line for line in lines)
    if coded and not any(mark in first for mark in (",", "\t", ";")):
        return "petrarch"
    cells = {cell.strip('" ').casefold() for cell in first.replace("\t", ",").split(",")}
    return "wikidata" if any(cell.endswith("label") for cell in cells) else "csv"


def read_tables(paths: Iterable[str]) -> tuple[Row, ...]:
    """The rows of a user's tables (tab- or comma-separated, with a header); what is wrong in one is an error."""
    rows: list[Row] = []
    for path in paths:
        wrong: list[Problem] = []
        for found in read_format(Path(path), "csv"):
            if isinstance(found, Row):
                rows.append(found)
            elif found.left_out:
                wrong.append(found)
        if wrong:
            more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
            raise ResourceError(
                wrong[0].at(path) + more,
                advice="mend it, or turn it into a table with: dateline actors import FILE --out TABLE",
            )
    return tuple(rows)
