"""``dateline changes``."""

from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option, format_option
from dateline.cli.tables import Column, Table, show

if TYPE_CHECKING:
    from dateline.archive.results import News

FOUND, NOTHING = 0, 1


@click.command()
@archive_option
@click.option("--since", metavar="DATE", required=True, help="What changed on that day (2025-11-24) or later.")
@click.option("--until", metavar="DATE", help="And on that day or earlier; else until now.")
@click.option("--country", metavar="CODE", help="Of events with a party or a place of this country, as VEN.")
@click.option("--dyad", metavar="A-B", help="Of events between two codes, as USA-VEN.")
@format_option
def changes(where: str, since: str, until: str | None, country: str | None, dyad: str | None, form: str) -> int:
    """Print what changed: events that are new, strengthened, weakened or re-dated.

    Strengthened: on more independent sources. Weakened: on fewer, or disputed, denied, corrected or retracted. The exit status is 1 where
    nothing changed.
    """
    from dateline.archive.news import news
    from dateline.archive.question import Question, day_of
    from dateline.archive.store import Store

    first, last = day_of(since), day_of(until) if until is not None else None
    question = Question.of(country=country, dyad=dyad)
    with Store(where, create=False) as store:
        found = news(store, first, last, question)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _what(item: "News") -> str:
    coded = f"{item.type} ({item.mode.replace('_', ' ')})" if item.mode else item.type
    return " → ".join(part for part in (item.who, coded, item.whom) if part)


def _line(item: "News") -> str:
    changed = f"{item.before} → {item.after}" if item.before else item.after
    return f"{item.day}  {item.kind}: {item.when} · {_what(item)} · {changed}  [{item.event}]"


COLUMNS: "tuple[Column[News], ...]" = (
    Column("day", lambda item: item.day),
    Column("change", lambda item: item.kind.value),
    Column("event", lambda item: item.event),
    Column("when", lambda item: item.when),
    Column("who did what to whom", _what),
    Column("before", lambda item: item.before),
    Column("after", lambda item: item.after),
)
TABLE: "Table[News]" = Table(COLUMNS, (*COLUMNS[:2], *COLUMNS[3:]), _line, "nothing changed")
