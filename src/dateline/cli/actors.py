"""``dateline actors``: lists of actors of your own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.model.errors import ConfigError
from dateline.model.safe import safe_line

if TYPE_CHECKING:
    from dateline.annotate.actors.rows import Row

ALL, SOME_LEFT_OUT, NONE = 0, 1, 3
START = 100_000
"""Characters looked at to tell the format."""

EXIT_STATUS = """\b
Exit status:
  0  everything was imported
  1  some lines were left out (a line each on standard error, with file and line)
  2  wrong usage: a format, a file that cannot be read or written
  3  nothing was imported
"""


@click.group()
def actors() -> None:
    """Actors of your own: people and bodies with their country, sector, role and days."""


@actors.command("import", epilog=EXIT_STATUS)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--format",
    "format_",
    metavar="NAME",
    help="csv: a table with a header; petrarch: an actor dictionary; ftm: FollowTheMoney or OpenSanctions entities, a JSON"
    " object a line; wikidata: results of a query, or items. Told from each file where not given.",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.")
def import_(files: tuple[Path, ...], format_: str | None, out: Path | None) -> int:
    """Turn lists of actors into a table to read with: dateline read --actors TABLE.

    Of CSV only the column name is needed; country, organisation, sectors, kind, role, aliases, id, since and until are
    read where they are given. A line that cannot be used is named and left out.
    """
    from dateline.annotate.actors.rows import table

    if out is not None and any(out.exists() and file.exists() and out.samefile(file) for file in files):
        raise ConfigError("is an input too", where=str(out), advice="write to another file")
    told = _Told()
    lines = table(told.rows(files, format_))
    if out is None:
        for line in lines:
            click.echo(line)
    else:
        _write(out, lines)
    click.echo(f"dateline: {told.count:,} actors, {told.left_out:,} lines left out", err=True)
    return NONE if not told.count else SOME_LEFT_OUT if told.left_out else ALL


def _write(out: Path, lines: Iterator[str]) -> None:
    """Write the table beside the file first, so that a failure leaves no half of one."""
    part = out.with_name(out.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
        part.replace(out)
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", where=str(out)) from error
    finally:
        part.unlink(missing_ok=True)


class _Told:
    """What was imported so far, and what was not: a line each on standard error."""

    def __init__(self) -> None:
        self.count = 0
        self.left_out = 0

    def rows(self, files: tuple[Path, ...], format_: str | None) -> "Iterator[Row]":
        from dateline.annotate.actors.importing import read_format
        from dateline.annotate.actors.rows import Row

        for file in files:
            for found in read_format(file, format_ or _format(file)):
                if isinstance(found, Row):
                    self.count += 1
                    yield found
                else:
                    self.left_out += found.left_out
                    click.echo("dateline: " + found.at(str(file)), err=True)


def _format(file: Path) -> str:
    from dateline.annotate.actors.importing import guess

    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            found = guess(stream.read(START))
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", where=str(file)) from error
    click.echo(safe_line(f"dateline: {file}: read as {found} (--format says otherwise)"), err=True)
    return found
