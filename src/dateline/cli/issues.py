"""``dateline issues``."""

from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option, format_option
from dateline.cli.tables import Column, Table, show

if TYPE_CHECKING:
    from dateline.archive.results import Issue


@click.command()
@archive_option
@click.option("--all", "closed", is_flag=True, help="Those too that could be read later.")
@format_option
def issues(where: str, closed: bool, form: str) -> None:
    """List the inputs that could not be read, and why; the latest first."""
    from dateline.archive.issues import issues as listed
    from dateline.archive.store import Store

    with Store(where, create=False) as store:
        show(TABLE, listed(store, closed=closed), form)


def _line(issue: "Issue") -> str:
    times = f", {issue.times} times" if issue.times > 1 else ""
    advice = f"; {issue.advice}" if issue.advice else ""
    closed = " (read since)" if issue.closed else ""
    return f"{issue.last:%Y-%m-%d %H:%M}{times}  {issue.address}: {issue.message}{advice}{closed}"


COLUMNS: "tuple[Column[Issue], ...]" = (
    Column("address", lambda issue: issue.address),
    Column("kind", lambda issue: issue.kind),
    Column("message", lambda issue: issue.message),
    Column("advice", lambda issue: issue.advice),
    Column("first", lambda issue: issue.first),
    Column("last", lambda issue: issue.last),
    Column("times", lambda issue: issue.times),
    Column("closed", lambda issue: issue.closed),
)
TABLE: "Table[Issue]" = Table(COLUMNS, (*COLUMNS[:1], *COLUMNS[2:4], COLUMNS[5]), _line, "no issues")
