"""``dateline chronology``."""

from typing import TYPE_CHECKING, Unpack

import click

from dateline.cli.archived import archive_option, format_option, limit_option, question_options
from dateline.cli.tables import Column, Table, show
from dateline.model.stands import range_words, stand_words, summary_words
from dateline.model.when import day_words

if TYPE_CHECKING:
    from dateline.archive.question import Asked
    from dateline.archive.results import Line

FOUND, NOTHING = 0, 1


@click.command()
@archive_option
@question_options
@limit_option(None)
@format_option
def chronology(where: str, form: str, **asked: "Unpack[Asked]") -> int:
    """Print what happened as a dated list, one line an event.

    When, who did what to whom, where, how certain, according to whom, how many independent sources, which reports. All
    conditions must be met. What the reports do not date comes last, and is left out with --from or --to. Where no events have been
    made of the claims yet, each claim has its line. The exit status is 1 where nothing fits.
    """
    from dateline.archive.chronology import chronology as listed
    from dateline.archive.question import Question
    from dateline.archive.store import Store

    question = Question.of(**asked)
    with Store(where, create=False) as store:
        found = listed(store, question)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def what(line: "Line") -> str:
    """Who did what to whom, in one line."""
    coded = f"{line.type} ({line.mode.replace('_', ' ')})" if line.mode else line.type
    return " → ".join(part for part in (line.who, coded, line.whom) if part)


def _line(line: "Line") -> str:
    parts = [line.when, what(line), line.place, line.certainty, f"according to {line.sources}"]
    parts.append(summary_words(line.status, line.standing, line.origins_min, line.origins_max))
    if line.documents > 1:
        parts.append(f"{line.documents} reports")
    first = line.evidence[0] if line.evidence else None
    if first is not None and line.documents == 1:
        published = day_words(first.published) if first.published else "no date"
        parts.append(f"{first.publisher or 'publisher not known'}, {published}")
    return " · ".join(part for part in parts if part) + f"  [{line.id}]"


def _sentence(line: "Line") -> str | None:
    return line.evidence[0].sentence if line.evidence else None


COLUMNS: "tuple[Column[Line], ...]" = (
    Column("id", lambda line: line.id),
    Column("start", lambda line: line.start),
    Column("end", lambda line: line.end),
    Column("when", lambda line: line.when),
    Column("who", lambda line: line.who),
    Column("type", lambda line: line.type),
    Column("mode", lambda line: line.mode),
    Column("quad", lambda line: line.quad),
    Column("whom", lambda line: line.whom),
    Column("place", lambda line: line.place),
    Column("certainty", lambda line: line.certainty),
    Column("status", lambda line: line.status),
    Column("standing", lambda line: line.standing),
    Column("according to", lambda line: line.sources),
    Column("independent sources, at least", lambda line: line.origins_min),
    Column("at most", lambda line: line.origins_max),
    Column("reports", lambda line: line.documents),
    Column("documents", lambda line: [evidence.document for evidence in line.evidence]),
    Column("publishers", lambda line: list(dict.fromkeys(e.publisher for e in line.evidence if e.publisher))),
    Column("sentence", _sentence),
)
BRIEF: "tuple[Column[Line], ...]" = (
    Column("when", lambda line: line.when),
    Column("who did what to whom", what),
    Column("where", lambda line: line.place),
    Column("certainty", lambda line: line.certainty),
    Column("according to", lambda line: line.sources),
    Column("independent sources", lambda line: range_words(line.origins_min, line.origins_max)),
    Column("status", lambda line: stand_words(line.status, line.standing)),
    Column("reports", lambda line: line.documents),
    Column("id", lambda line: line.id),
)
TABLE: "Table[Line]" = Table(COLUMNS, BRIEF, _line, "nothing in the archive fits")
