"""``dateline sources``."""

from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option, as_of_option, format_option, limit_option
from dateline.cli.tables import Column, Table, show
from dateline.model.when import interval_words

if TYPE_CHECKING:
    from dateline.archive.results import Voice

KINDS = ("outlet", "media", "official", "organisation", "person", "anonymous")


@click.command()
@archive_option
@click.option("--name", metavar="WORDS", help="Whose name, or whose outlet, has these words in it.")
@click.option("--kind", type=click.Choice(KINDS), help="Of this kind; outlet: reports in their own voice.")
@click.option("--country", metavar="CODE", help="Of this country, as VEN.")
@as_of_option
@limit_option(40)
@format_option
def sources(
    where: str,
    name: str | None,
    kind: str | None,
    country: str | None,
    as_of: str | None,
    limit: int | None,
    form: str,
) -> None:
    """List who says what, and how often; those first who stand behind most claims.

    Unnamed people are told apart by the outlet that they spoke to.
    """
    from dateline.archive.question import day_of
    from dateline.archive.store import Store
    from dateline.archive.voices import Wanted, voices

    day = day_of(as_of) if as_of is not None else None
    with Store(where, create=False) as store:
        found = voices(store, Wanted(name=name, kind=kind, country=country), as_of=day, limit=limit)
    show(TABLE, found, form)


def _line(voice: "Voice") -> str:
    name = f"{voice.name} (to {voice.outlet})" if voice.outlet else voice.name
    kind = f"{voice.kind}, {voice.country}" if voice.country else voice.kind
    counts = [f"{voice.claims} claim{'' if voice.claims == 1 else 's'}"]
    if voice.relayed:
        counts.append(f"{voice.relayed} passed on")
    counts.append(f"in {voice.documents} report{'' if voice.documents == 1 else 's'}")
    if voice.publishers > 1:
        counts.append(f"of {voice.publishers} outlets")
    parts = [f"{name} ({kind})", ", ".join(counts)]
    if voice.types:
        parts.append(", ".join(voice.types))
    if voice.first or voice.last:
        parts.append(interval_words(voice.first, voice.last))
    return " · ".join(parts)


COLUMNS: "tuple[Column[Voice], ...]" = (
    Column("name", lambda voice: voice.name),
    Column("kind", lambda voice: voice.kind),
    Column("country", lambda voice: voice.country),
    Column("outlet", lambda voice: voice.outlet),
    Column("claims", lambda voice: voice.claims),
    Column("relayed", lambda voice: voice.relayed),
    Column("documents", lambda voice: voice.documents),
    Column("publishers", lambda voice: voice.publishers),
    Column("first", lambda voice: voice.first),
    Column("last", lambda voice: voice.last),
    Column("types", lambda voice: voice.types),
)
TABLE: "Table[Voice]" = Table(COLUMNS, (*COLUMNS[:7], COLUMNS[10]), _line, "no sources")
