"""``dateline event``."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

import click

from dateline.cli.archived import archive_option, as_of_option, format_option
from dateline.cli.dossier import Part, parts
from dateline.cli.tables import Column, Form, Table, marked
from dateline.export.base import style_of
from dateline.export.lines import fold
from dateline.model.plain import plain
from dateline.model.safe import safe_line

if TYPE_CHECKING:
    from dateline.archive.dossier import Dossier
    from dateline.archive.results import Evidence


@click.command()
@click.argument("key", metavar="ID")
@archive_option
@as_of_option
@format_option
def event(key: str, where: str, as_of: str | None, form: str) -> None:
    """Show all that is known of an event: its claims with their sentences, its independent sources and why, who rests on whom, on what
    the reports differ, how it stood when, and which judgements made it.

    ID is as dateline chronology shows it. CSV is a row for each claim.
    """
    from dateline.archive.dossier import dossier
    from dateline.archive.question import day_of
    from dateline.archive.store import Store

    with Store(where, create=False) as store:
        found = dossier(store, key, as_of=day_of(as_of) if as_of is not None else None)
    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    if form == Form.JSON:
        click.echo(json.dumps(plain(found), ensure_ascii=False, indent=1))
    elif form == Form.CSV:
        TABLE.write(found.line.evidence, Form.CSV, sys.stdout)
    elif form == Form.MD:
        _markdown(found, sys.stdout)
    else:
        _text(found, sys.stdout)


def _text(found: "Dossier", out: TextIO) -> None:
    width = style_of(out).width
    for number, part in enumerate(parts(found)):
        if number:
            out.write("\n")
        for line in (part.title, *_indented(part)):
            depth = len(line) - len(line.lstrip(" "))
            for at, piece in enumerate(fold(safe_line(line), width - depth - 2) or [""]):
                out.write(" " * depth + ("  " if at else "") + piece.strip() + "\n")


def _indented(part: Part) -> Iterator[str]:
    for head, below in part.items:
        yield f"  {head}"
        yield from (f"    {line}" for line in below)


def _markdown(found: "Dossier", out: TextIO) -> None:
    for number, part in enumerate(parts(found)):
        out.write(f"{'##' if number else '#'} {marked(part.title)}\n\n")
        for head, below in part.items:
            out.write(f"- {marked(head)}\n")
            out.writelines(f"  - {marked(line)}\n" for line in below)
        out.write("\n")


def _columns() -> "Sequence[Column[Evidence]]":
    return (
        Column("claim", lambda one: one.claim),
        Column("document", lambda one: one.document),
        Column("version", lambda one: one.version),
        Column("publisher", lambda one: one.publisher),
        Column("published", lambda one: one.published),
        Column("title", lambda one: one.title),
        Column("url", lambda one: one.url),
        Column("according to", lambda one: one.sources),
        Column("sentence", lambda one: one.sentence),
    )


TABLE: "Table[Evidence]" = Table(_columns(), _columns(), lambda one: one.sentence, "no claims")
