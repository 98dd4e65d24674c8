"""What commands over an archive have in common: which archive, in what form, as of when."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from dateline.cli.tables import Form

F = TypeVar("F", bound=Callable[..., Any])

VARIABLE = "DATELINE_ARCHIVE"


def archive_option(command: F) -> F:
    """``--archive``."""
    return click.option(
        "--archive",
        "where",
        metavar="FILE|postgresql://...",
        envvar=VARIABLE,
        default="dateline.db",
        show_default=True,
        show_envvar=True,
        help="The archive.",
    )(command)


def format_option(command: F) -> F:
    """``--format``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Form]),
        default=Form.TEXT.value,
        show_default=True,
        help="text: for people, a line each; json; csv: for spreadsheets; md: a Markdown table.",
    )(command)


def as_of_option(command: F) -> F:
    """``--as-of``."""
    return click.option(
        "--as-of", metavar="DATE", help="As it was on that day (2025-11-01): what had been published by then."
    )(command)


def limit_option(default: int | None) -> Callable[[F], F]:
    """``--limit``."""
    return click.option(
        "--limit",
        metavar="N",
        type=click.IntRange(1),
        default=default,
        show_default=default is not None,
        help="At most so many.",
    )


_QUESTION = (
    click.option(
        "--actor",
        metavar="WHO",
        help="Who takes part: a code (USA, UNO), with sector (USA/MIL), a Wikidata id, or a name.",
    ),
    click.option("--country", metavar="CODE", help="Whose party or place it is, as VEN."),
    click.option(
        "--dyad", metavar="A-B", help="Between two codes, as USA-VEN; USA>VEN for what the first does to the second."
    ),
    click.option("--type", multiple=True, metavar="TYPE", help="Of this type, as ASSAULT; repeatable."),
    click.option("--quad", metavar="CLASS", help="verbal- or material-, cooperation or conflict."),
    click.option("--from", "since", metavar="DATE", help="That may have happened on that day or later."),
    click.option("--to", "until", metavar="DATE", help="That may have happened on that day or earlier."),
    click.option("--place", metavar="NAME", help="There: words of its name, or a country's code."),
    click.option("--status", metavar="STATUS", help="Events of this status, as confirmed, single, disputed."),
    click.option(
        "--min-origins", metavar="N", type=click.IntRange(0), help="Events with so many independent sources, or more."
    ),
    click.option("--text", metavar="WORDS", help="Whose sentence has these words, as for dateline search."),
    as_of_option,
)


def question_options(command: F) -> F:
    """The parts of a question, each an option."""
    for option in reversed(_QUESTION):
        command = option(command)
    return command
