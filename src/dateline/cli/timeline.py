"""``dateline timeline``."""

from typing import TYPE_CHECKING, Unpack

import click

from dateline.cli.archived import archive_option, format_option, question_options
from dateline.cli.tables import Column, Table, show
from dateline.model.when import day_words

if TYPE_CHECKING:
    from dateline.archive.question import Asked
    from dateline.pipeline.digest.timeline import Highlight

FOUND, NOTHING = 0, 1


@click.command()
@archive_option
@question_options
@click.option(
    "--dates", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="So many days, at most."
)
@click.option(
    "--sentences",
    metavar="N",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="So many lines a day, at most.",
)
@format_option
def timeline(where: str, form: str, dates: int, sentences: int, **asked: "Unpack[Asked]") -> int:
    """Print the days worth a line, and the best lines for each.

    The days of which most is told, in their order; the lines are sentences of the reports, as they stand there. With conditions, only
    sentences with a claim that meets all of them count; --from and --to bound the days. The exit status is 1 where there is none.
    """
    from dateline.archive.question import Question
    from dateline.archive.store import Store
    from dateline.pipeline.digest.timeline import timeline as made

    question = Question.of(**asked)
    with Store(where, create=False) as store:
        found = made(store, question, dates=dates, sentences=sentences)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _line(line: "Highlight") -> str:
    count = f"{line.reports} report{'' if line.reports == 1 else 's'} of that day"
    parts = (day_words(line.day), line.sentence, ", ".join(line.doubts).upper(), line.publisher, count)
    return " · ".join(part for part in parts if part) + f"  [{line.document} {line.start}-{line.end}]"


COLUMNS: "tuple[Column[Highlight], ...]" = (
    Column("day", lambda line: line.day),
    Column("sentence", lambda line: line.sentence),
    Column("document", lambda line: line.document),
    Column("version", lambda line: line.version),
    Column("start", lambda line: line.start),
    Column("end", lambda line: line.end),
    Column("publisher", lambda line: line.publisher),
    Column("published", lambda line: line.published),
    Column("title", lambda line: line.title),
    Column("url", lambda line: line.url),
    Column("reports of that day", lambda line: line.reports),
    Column("publishers of that day", lambda line: line.publishers),
    Column("documents", lambda line: line.documents),
    Column("what became of it", lambda line: line.doubts),
)
TABLE: "Table[Highlight]" = Table(
    COLUMNS, (*COLUMNS[:3], COLUMNS[6], COLUMNS[10], COLUMNS[13]), _line, "nothing in the archive fits"
)
