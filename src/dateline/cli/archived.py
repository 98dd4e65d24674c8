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
