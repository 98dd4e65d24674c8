"""``dateline merge``, ``split``, ``undo``, ``judgements``: what people judge of events, and how it is taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.archived import archive_option, format_option
from dateline.cli.tables import Column, Table, show

if TYPE_CHECKING:
    from dateline.model.judgement import Judgement

F = TypeVar("F", bound=Callable[..., Any])
FOUND, NOTHING = 0, 1


def by_option(command: F) -> F:
    """``--by``."""
    return click.option("--by", metavar="NAME", help="Who judges; without it, the user who is logged in.")(command)


def reason_option(command: F) -> F:
    """``--reason``."""
    return click.option("--reason", metavar="WORDS", default="", help="Why; it is kept with the judgement.")(command)


@click.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@reason_option
@by_option
@archive_option
def merge(left: str, right: str, reason: str, by: str | None, where: str) -> None:
    """Judge two events to be one happening, and make one event of them.

    A and B are ids as dateline chronology shows them. Later runs respect it; dateline undo takes it back.
    """
    from dateline.pipeline.archive import Archive

    with Archive.open(where, create=False) as archive:
        click.echo(archive.merge(left, right, reason=reason, by=by))


@click.command()
@click.argument("event", metavar="EVENT")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@reason_option
@by_option
@archive_option
def split(event: str, claims: tuple[str, ...], reason: str, by: str | None, where: str) -> None:
    """Judge claims of an event to tell of another happening, and make an event of them.

    dateline event shows the ids of an event and of its claims. Later runs respect it; dateline undo takes it back.
    """
    from dateline.pipeline.archive import Archive

    with Archive.open(where, create=False) as archive:
        click.echo(archive.split(event, claims, reason=reason, by=by))


@click.command()
@click.argument("number", metavar="N", type=click.IntRange(1))
@by_option
@archive_option
def undo(number: int, by: str | None, where: str) -> None:
    """Take back a judgement, with all that were made in the same merge or split, and make the events anew.

    N is its number in dateline judgements. Taking back a judgement of the program's says that the two are not one happening. The ids of
    the events made anew are printed.
    """
    from dateline.pipeline.archive import Archive

    with Archive.open(where, create=False) as archive:
        for event in archive.undo(number, by=by):
            click.echo(event)


@click.command()
@click.argument("event", metavar="[EVENT]", required=False)
@click.option("--all", "withdrawn", is_flag=True, help="Those too that were taken back.")
@archive_option
@format_option
def judgements(event: str | None, withdrawn: bool, where: str, form: str) -> int:
    """List what was judged: which claims are of one happening and which are not, who said so, when and why.

    All, or those on the claims of one event. The exit status is 1 where there is none.
    """
    from dateline.pipeline.archive import Archive

    with Archive.open(where, create=False) as archive:
        found = archive.judgements(event, withdrawn=withdrawn)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _line(one: "Judgement") -> str:
    score = f" ({one.score:.2f})" if one.score is not None else ""
    back = f" · taken back by {one.withdrawn_by}, {one.withdrawn:%Y-%m-%d %H:%M}" if one.withdrawn else ""
    reason = f": {one.reason}" if one.reason else ""
    return (
        f"{one.id}  {one.left} and {one.right} {one.verdict}{score}{reason} · {one.by}, {one.made:%Y-%m-%d %H:%M}{back}"
    )


COLUMNS: "tuple[Column[Judgement], ...]" = (
    Column("number", lambda one: one.id),
    Column("claim", lambda one: one.left),
    Column("other claim", lambda one: one.right),
    Column("verdict", lambda one: one.verdict.value),
    Column("score", lambda one: one.score),
    Column("reason", lambda one: one.reason),
    Column("by", lambda one: one.by),
    Column("made", lambda one: one.made),
    Column("withdrawn", lambda one: one.withdrawn),
    Column("withdrawn by", lambda one: one.withdrawn_by),
)
TABLE: "Table[Judgement]" = Table(COLUMNS, COLUMNS[:8], _line, "no judgements")
