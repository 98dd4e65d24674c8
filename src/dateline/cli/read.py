"""``dateline read``."""

import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dateline.cli.inputs import Options
from dateline.cli.progress import Progress
from dateline.export.base import GROUP, PACKAGE, Exporter
from dateline.model.document import Document
from dateline.model.errors import ConfigError, DatelineError, InputError
from dateline.model.record import Record
from dateline.model.safe import safe_line
from dateline.pipeline.config import DEFAULT_PROFILE, profiles
from dateline.plugins import find

if TYPE_CHECKING:
    from dateline.ingest.inputs import Input

READ_ALL, SOME_FAILED, NOTHING_READ = 0, 1, 3

EXIT_STATUS = """\b
Exit status:
  0    everything was read
  1    some inputs failed (a line each on standard error), the others were read
  2    wrong usage: an option, a date, a format, an output file
  3    nothing was read
  130  interrupted
"""


@click.command(epilog=EXIT_STATUS)
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL|-...")
@click.option(
    "--published", metavar="DATE", help="The day the reports appeared (2025-11-29), where the page does not say."
)
@click.option("--publisher", metavar="NAME", help="Who published them, where the page does not say.")
@click.option(
    "--format",
    "format_",
    default="text",
    metavar="NAME",
    show_default=True,
    help="text: for people; json: one object, or a line each; jsonl: a line each; html: a page; or a plugin's.",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.")
@click.option(
    "--profile",
    default=DEFAULT_PROFILE,
    type=click.Choice(tuple(profiles())),
    show_default=True,
    help="accurate: who says what is read by rules and encoder; fast: by rules alone, in about half the time.",
)
@click.option("--model", metavar="NAME", help="Another installed English spaCy model than the usual one.")
@click.option(
    "--codebook",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Code by the event types of a YAML file, beside PLOVER's or instead of them.",
)
@click.option(
    "--actors",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Know the actors of a table of your own (see dateline actors import), too; repeatable.",
)
@click.option(
    "--icd203",
    is_flag=True,
    help="Give estimative words (likely, probably ...) their bands by the US directive ICD 203: what the word means, no measure of truth.",
)
@click.option("--processes", default=1, type=click.IntRange(1, 256), show_default=True, help="Processes to read with.")
def read(
    inputs: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    format_: str,
    output: Path | None,
    profile: str,
    model: str | None,
    codebook: Path | None,
    actors: tuple[Path, ...],
    icd203: bool,
    processes: int,
) -> int:
    """Read reports and print their records.

    An input is a file (text, Markdown, HTML), a folder, a quoted glob, a web address, or - for standard input.
    """
    from dateline.ingest.inputs import find_inputs

    options = Options.checked(published=published, publisher=publisher)
    found = list(find_inputs(inputs))
    progress = Progress(len(found))
    failed = Failures(progress)
    pending: deque[str] = deque()
    count = 0
    with opened(output, found) as out:
        exporter = _exporter(format_, out)
        exporter.begin()
        documents = _documents(found, options, failed, pending)
        for result in _results(documents, Reading(profile, model, codebook, actors, processes), progress):
            name = pending.popleft()
            if isinstance(result, DatelineError):
                failed.tell(result, name)
            else:
                progress.wipe()
                exporter.write(_with_bands(result) if icd203 else result)
                count += 1
                progress.step()
        progress.wipe()
        exporter.end()
    if not count:
        return NOTHING_READ
    return SOME_FAILED if failed.count else READ_ALL


def _with_bands(record: Record) -> Record:
    from dateline.pipeline.estimates import with_icd203

    return with_icd203(record)


@dataclass(frozen=True, slots=True)
class Reading:
    """With what the reports are read."""

    profile: str
    model: str | None
    codebook: Path | None
    actors: tuple[Path, ...]
    processes: int


class Failures:
    """Inputs that could not be read: a line each on standard error, naming the input and what to do."""

    def __init__(self, progress: Progress):
        self.progress = progress
        self.count = 0

    def tell(self, error: DatelineError, name: str) -> None:
        """Say what is wrong with the input of that name."""
        self.count += 1
        self.progress.wipe()
        advice = f"; {error.advice}" if error.advice else ""
        click.echo(safe_line(f"dateline: {name}: {error.message}{advice}"), err=True)
        self.progress.step()


def _documents(inputs: "list[Input]", options: Options, failed: Failures, pending: deque[str]) -> Iterator[Document]:
    """The documents of the inputs, in order; ``pending`` gets the name of each, ``failed`` those that cannot be read."""
    from dateline.ingest.inputs import read_input

    for found in inputs:
        try:
            document = read_input(found, published=options.published, publisher=options.publisher)
        except InputError as error:
            failed.tell(error, found.name)
        else:
            pending.append(found.name)
            yield document


def _results(documents: Iterator[Document], reading: "Reading", progress: Progress) -> Iterator[Record | DatelineError]:
    """The records; the model is loaded only once there is something to read."""
    first = next(documents, None)
    if first is None:
        return
    progress.say("loading the language model")
    from dateline.pipeline.run import Reader

    reader = Reader(reading.profile, reading.model, reading.codebook, reading.actors)
    progress.wipe()
    yield from reader.pipe(chain([first], documents), processes=reading.processes)


@contextmanager
def opened(output: Path | None, inputs: "list[Input]") -> Iterator[TextIO]:
    """Standard output, or the file, which must not be one of the inputs."""
    if output is None:
        if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    if output.exists() and any(Path(found.name).exists() and output.samefile(found.name) for found in inputs):
        raise ConfigError("is an input too", where=str(output), advice="write to another file")
    try:
        file = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", where=str(output)) from error
    with file:
        yield file


def _exporter(name: str, out: TextIO) -> Exporter:
    made = find(PACKAGE, GROUP, name)
    if not (isinstance(made, type) and issubclass(made, Exporter)):
        raise ConfigError(f"{name!r} is no exporter")
    return made(out)
