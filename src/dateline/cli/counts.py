"""``dateline counts``."""

from typing import TYPE_CHECKING, Unpack

import click

from dateline.cli.archived import archive_option, format_option, question_options
from dateline.cli.tables import Column, Table, show

if TYPE_CHECKING:
    from dateline.archive.question import Asked
    from dateline.archive.results import Count

FOUND, NOTHING = 0, 1


@click.command()
@archive_option
@question_options
@click.option(
    "--by",
    "period",
    type=click.Choice(["day", "week", "month", "year"]),
    default="week",
    show_default=True,
    help="By what is counted; weeks begin on Monday.",
)
@format_option
def counts(where: str, form: str, period: str, **asked: "Unpack[Asked]") -> int:
    """Count what happened by week, with PLOVER's quad classes and mean score, as for a dyad.

    The conditions are those of dateline chronology. What is denied, planned or hypothetical is not counted; what does not lie within
    one week, because it is dated less exactly or not at all, has a row of its own at the end. The exit status is 1 where nothing fits.
    """
    from dateline.archive.counts import Period
    from dateline.archive.counts import counts as counted
    from dateline.archive.question import Question
    from dateline.archive.store import Store

    question = Question.of(**asked)
    with Store(where, create=False) as store:
        found = counted(store, question, Period(period))
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _line(count: "Count") -> str:
    parts = (
        (count.verbal_cooperation, "verbal cooperation"),
        (count.material_cooperation, "material cooperation"),
        (count.verbal_conflict, "verbal conflict"),
        (count.material_conflict, "material conflict"),
    )
    classes = ", ".join(f"{number} {name}" for number, name in parts if number)
    score = "" if count.score is None else f" · score {count.score:+.2f}"
    start = count.start.isoformat() if count.start else "in no one period"
    return f"{start}  {count.all}: {classes}{score}"


COLUMNS: "tuple[Column[Count], ...]" = (
    Column("start", lambda count: count.start),
    Column("all", lambda count: count.all),
    Column("verbal cooperation", lambda count: count.verbal_cooperation),
    Column("material cooperation", lambda count: count.material_cooperation),
    Column("verbal conflict", lambda count: count.verbal_conflict),
    Column("material conflict", lambda count: count.material_conflict),
    Column("score", lambda count: count.score),
)
TABLE: "Table[Count]" = Table(COLUMNS, COLUMNS, _line, "nothing in the archive fits")
