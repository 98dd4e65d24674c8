"""The command ``dateline``: subcommands, and what the user sees when something goes wrong. Never a traceback."""

import os
import sys
import traceback
from types import TracebackType
from typing import NoReturn

import click

from dateline.cli.actors import actors
from dateline.cli.add import add
from dateline.cli.changes import changes
from dateline.cli.chronology import chronology
from dateline.cli.codebook import codebook
from dateline.cli.counts import counts
from dateline.cli.demo import demo
from dateline.cli.document import archive, document
from dateline.cli.evaluate import evaluate
from dateline.cli.event import event
from dateline.cli.issues import issues
from dateline.cli.judge import judgements, merge, split, undo
from dateline.cli.read import read
from dateline.cli.resolve import resolve
from dateline.cli.schema import schema
from dateline.cli.search import search
from dateline.cli.sources import sources
from dateline.cli.stories import stories
from dateline.cli.timeline import timeline
from dateline.model.errors import DatelineError

INTERRUPTED = 130
BROKEN_PIPE = 141
USAGE = 2


def _version(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        from dateline import __version__

        click.echo(f"dateline {__version__}")
        context.exit()


class ClosedPipe(Exception):
    """Whoever read our output has gone."""


class Commands(click.Group):
    """The commands; click would end a closed pipe with the status of a failure."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command and hand over all its output."""
        try:
            status: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise ClosedPipe from error
        return status


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def cli() -> None:
    """Read news reports into a sourced, dated, coded record.

    Who did what to whom, when, where, according to whom, and how certain; every field points at its characters.
    """


READING = (read, add)
ARCHIVE = (chronology, timeline, stories, changes, counts, search, sources, event, document, issues, archive)
JUDGING = (resolve, merge, split, undo, judgements)
MORE = (actors, demo, codebook, schema, evaluate)
for command in (*READING, *ARCHIVE, *JUDGING, *MORE):
    cli.add_command(command)


def main() -> NoReturn:
    """The console script."""
    sys.excepthook = tell
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(run())


def run() -> int:
    """Run the command line and say what went wrong in one line; the exit status."""
    try:
        status = cli.main(prog_name="dateline", standalone_mode=False)
    except click.Abort:
        click.echo("dateline: interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except DatelineError as error:
        click.echo(f"dateline: {error}", err=True)
        return USAGE
    except ClosedPipe:
        # Leave as quietly as cat does, the closing of stdout included.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status if isinstance(status, int) else 0


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error that nobody foresaw, in one line; DATELINE_TRACEBACK=1 shows where it came from."""
    if os.environ.get("DATELINE_TRACEBACK"):
        traceback.print_exception(kind, error, trace)
        return
    message = " ".join(str(error).split())[:300]
    line = f"dateline: {kind.__name__}: {message}; a defect: please report it with what DATELINE_TRACEBACK=1 prints"
    if issubclass(kind, OSError):
        line = f"dateline: {message}"
    click.echo(line, err=True)
