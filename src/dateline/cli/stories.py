"""``dateline stories``."""

from typing import TYPE_CHECKING, Unpack

import click

from dateline.cli.archived import archive_option, format_option, limit_option, question_options
from dateline.cli.tables import Column, Table, show
from dateline.model.when import day_words

if TYPE_CHECKING:
    from dateline.archive.question import Asked
    from dateline.pipeline.digest.stories import Story

FOUND, NOTHING = 0, 1
NAMED = 4
"""Publishers that are named in a line for people."""


@click.command()
@archive_option
@question_options
@click.option(
    "--window",
    metavar="DAYS",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    help="Reports published further apart are not compared.",
)
@click.option(
    "--least", metavar="N", type=click.IntRange(1), default=2, show_default=True, help="Stories of so many reports."
)
@limit_option(None)
@format_option
def stories(where: str, form: str, window: int, least: int, **asked: "Unpack[Asked]") -> int:
    """Group the reports by what they tell of, the most reported first.

    A line a story: from when to when it was reported, the headline most like the others, how many reports, which publishers. With
    conditions, only reports with a claim that meets all of them count; --from and --to bound the days of publication. The exit status
    is 1 where there is none.
    """
    from dateline.archive.question import Question
    from dateline.archive.store import Store
    from dateline.pipeline.digest.stories import stories as grouped

    question = Question.of(**asked)
    with Store(where, create=False) as store:
        found = grouped(store, question, window=window, least=least)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _when(story: "Story") -> str:
    if story.first is None or story.last is None:
        return "no date"
    if story.first == story.last:
        return day_words(story.first)
    return f"{day_words(story.first)} to {day_words(story.last)}"


def _line(story: "Story") -> str:
    named = ", ".join(story.publishers[:NAMED])
    more = len(story.publishers) - NAMED
    if more > 0:
        named += f" and {more} more"
    parts = (_when(story), story.headline, f"{story.reports} report{'' if story.reports == 1 else 's'}", named)
    return " · ".join(part for part in parts if part) + f"  [{story.document}]"


COLUMNS: "tuple[Column[Story], ...]" = (
    Column("document", lambda story: story.document),
    Column("headline", lambda story: story.headline),
    Column("first", lambda story: story.first),
    Column("last", lambda story: story.last),
    Column("reports", lambda story: story.reports),
    Column("publishers", lambda story: story.publishers),
    Column("documents", lambda story: story.documents),
)
TABLE: "Table[Story]" = Table(COLUMNS, COLUMNS[1:6], _line, "no story with so many reports")
