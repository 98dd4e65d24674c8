"""``dateline event``."""

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option, as_of_option
from dateline.export.base import style_of
from dateline.export.lines import fold
from dateline.model.plain import plain
from dateline.model.safe import safe_line
from dateline.model.words import day_words

if TYPE_CHECKING:
    from dateline.archive.dossier import Dossier
    from dateline.archive.results import Evidence


@click.command()
@click.argument("key", metavar="ID")
@archive_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: for people; json: one object.",
)
def event(key: str, where: str, as_of: str | None, form: str) -> None:
    """Show all that is known of an event: its claims with their sentences, who rests on whom, its independent sources and why.

    ID is as dateline chronology shows it.
    """
    from dateline.archive.dossier import dossier
    from dateline.archive.question import day_of
    from dateline.archive.store import Store

    with Store(where, create=False) as store:
        found = dossier(store, key, as_of=day_of(as_of) if as_of is not None else None)
    if form == "json":
        click.echo(json.dumps(plain(found), ensure_ascii=False, indent=1))
        return
    width = style_of(sys.stdout).width
    for line in _lines(found):
        depth = len(line) - len(line.lstrip(" "))
        for number, part in enumerate(fold(safe_line(line), width - depth - 2) or [""]):
            click.echo(" " * depth + ("  " if number else "") + part)


def _lines(found: "Dossier") -> Iterator[str]:
    line = found.line
    yield line.when
    yield "  " + " → ".join(part for part in (line.who, line.type, line.whom) if part)
    yield f"  {line.certainty}" + (f" · in {line.place}" if line.place else "")
    yield f"  according to {line.sources}"
    if line.origins_min is not None:
        yield f"  {line.status}: {line.origins_min} to {line.origins_max} independent sources in {line.documents} reports"
    yield ""
    yield "Claims"
    for evidence in line.evidence:
        yield from _claim(evidence)
    if found.origins:
        yield ""
        yield "Independent sources"
    for origin in found.origins:
        left = f"; withdrawn by {origin.withdrawn_by}" if origin.withdrawn_by else ""
        shown = "" if origin.is_shown else " (not shown to be separate)"
        yield f"  {origin.who}, {origin.channel}{shown}: {origin.reason}{left}"
        yield f"    {', '.join(origin.docs)}"
    if found.edges:
        yield ""
        yield "Who rests on whom"
    for edge in found.edges:
        yield f"  {edge.doc} {edge.how.replace('_', ' ')} {' and '.join(edge.parents)} ({edge.probability:.2f}): {edge.reason}"
    if len(found.states) > 1:
        yield ""
        yield "How it stood"
    for state in found.states if len(found.states) > 1 else ():
        yield f"  {state.day}: {state.status}, {state.origins_min} to {state.origins_max} independent sources"


def _claim(evidence: "Evidence") -> Iterator[str]:
    published = day_words(evidence.published) if evidence.published else "no date"
    yield f"  {evidence.publisher or 'publisher not known'}, {published}: {evidence.title or '(no title)'} [{evidence.document}]"
    yield f"    “{evidence.sentence}”"
    yield f"    according to {evidence.sources} [{evidence.claim}]"
