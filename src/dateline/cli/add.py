"""``dateline add``."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option
from dateline.cli.inputs import Options
from dateline.cli.progress import Progress
from dateline.cli.resolve import run
from dateline.model.errors import DatelineError
from dateline.model.safe import safe_line
from dateline.pipeline.config import DEFAULT_PROFILE, profiles

if TYPE_CHECKING:
    from dateline.archive.results import Added
    from dateline.pipeline.archive import Outcome

ALL, SOME_FAILED, NONE = 0, 1, 3

EXIT_STATUS = """\b
Exit status:
  0    everything is in the archive
  1    some inputs failed (see dateline issues), the others are in the archive
  2    wrong usage: an option, a date, an archive that cannot be opened
  3    nothing could be read
  130  interrupted; what was said to be added is there, and a second run goes on
"""


@click.command(epilog=EXIT_STATUS)
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL|FOLDER|-...")
@archive_option
@click.option(
    "--published", metavar="DATE", help="The day the reports appeared (2025-11-29), where the page does not say."
)
@click.option("--publisher", metavar="NAME", help="Who published them, where the page does not say.")
@click.option(
    "--profile",
    default=DEFAULT_PROFILE,
    type=click.Choice(tuple(profiles())),
    show_default=True,
    help="As for dateline read.",
)
@click.option("--model", metavar="NAME", help="Another installed English spaCy model than the usual one.")
@click.option("--codebook", metavar="FILE", type=click.Path(path_type=Path), help="As for dateline read.")
@click.option(
    "--actors", multiple=True, metavar="FILE", type=click.Path(path_type=Path), help="As for dateline read; repeatable."
)
@click.option(
    "--no-resolve", "unresolved", is_flag=True, help="Leave it to dateline resolve to make events of what was added."
)
@click.option("--processes", default=1, type=click.IntRange(1, 256), show_default=True, help="Processes to read with.")
def add(
    inputs: tuple[str, ...],
    where: str,
    published: str | None,
    publisher: str | None,
    profile: str,
    model: str | None,
    codebook: Path | None,
    actors: tuple[Path, ...],
    unresolved: bool,
    processes: int,
) -> int:
    """Read reports and keep them in an archive, with their bytes, versions and claims.

    Each report is stored whole or not at all; its line is printed once it is safe. A report that is there already is not
    stored again, one that has changed becomes a new version. What cannot be read is noted: see dateline issues. At the end events are
    made of what was added, as dateline resolve does.
    """
    options = Options.checked(published=published, publisher=publisher)
    from dateline.archive.arrival import Given
    from dateline.ingest.inputs import find_inputs
    from dateline.pipeline.archive import Archive

    found = list(find_inputs(inputs))
    told = _Told(Progress(len(found)))
    with Archive.open(
        where, profile=profile, model=model, codebook=codebook, actors=actors, processes=processes
    ) as archive:
        archive.add_inputs(found, Given(published=options.published, publisher=options.publisher), told)
        told.end(where)
        if not unresolved:
            run(archive)
    failed = told.counted["failed"]
    return ALL if not failed else NONE if failed == told.counted.total() else SOME_FAILED


class _Told:
    """Says what became of each input, as soon as it is safe."""

    def __init__(self, progress: Progress):
        self.progress = progress
        self.counted: Counter[str] = Counter()

    def __call__(self, outcome: "Outcome") -> None:
        self.counted[outcome.fate.value] += 1
        self.progress.wipe()
        if isinstance(outcome.result, DatelineError):
            error = outcome.result
            advice = f"; {error.advice}" if error.advice else ""
            click.echo(safe_line(f"dateline: {outcome.name}: {error.message}{advice}"), err=True)
        else:
            click.echo(safe_line(_line(outcome.result, outcome.name)))
            sys.stdout.flush()
        self.progress.step()

    def end(self, where: str) -> None:
        """How many of each."""
        self.progress.wipe()
        words = {
            "added": "added",
            "changed": "changed",
            "same": "there already",
            "failed": "not read (dateline issues)",
        }
        parts = [f"{self.counted[fate]:,} {said}" for fate, said in words.items() if self.counted[fate]]
        shown = where.partition("://")[0] if "://" in where else where
        click.echo(safe_line(f"dateline: {shown}: {', '.join(parts)}"), err=True)


def _line(added: "Added", name: str) -> str:
    claims = "1 claim" if added.claims == 1 else f"{added.claims} claims"
    parts = [f"{added.fate.value:7}", added.document, claims]
    if added.change:
        fields = [change.field for change in added.change.fields]
        parts.append(f"version {added.version} ({', '.join([*fields, *(['text'] if added.change.text else [])])})")
    return "  ".join([*parts, added.title or name])
