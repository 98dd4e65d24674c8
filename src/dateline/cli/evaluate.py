"""``dateline evaluate`` and ``dateline evaluate predict``."""

import json
from pathlib import Path

import click

from dateline.evaluate.predict import TASKS
from dateline.pipeline.config import DEFAULT_PROFILE, profile, profiles

FILE = click.Path(dir_okay=False, path_type=Path)


@click.group(invoke_without_command=True)
@click.option("--data", metavar="DIR", type=click.Path(path_type=Path), help="The development data; else ../shared.")
@click.option("--task", "tasks", multiple=True, type=click.Choice(TASKS), help="Measure this task only; repeatable.")
@click.option(
    "--sample", metavar="N", type=click.IntRange(1), help="Measure N lines of each data set, for a quick look."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list of measured figures.")
@click.option("--write", metavar="FILE", type=FILE, help="Write the card as Markdown, too.")
@click.pass_context
def evaluate(
    context: click.Context,
    data: Path | None,
    tasks: tuple[str, ...],
    sample: int | None,
    as_json: bool,
    write: Path | None,
) -> None:
    """Measure every task on the development data: the error card."""
    if context.invoked_subcommand is not None:
        return
    from dateline.cli.progress import Progress
    from dateline.evaluate.card import Line, entries, lines, located, markdown, table
    from dateline.evaluate.measure import measure
    from dateline.model.plain import plain

    shared = located(data)
    chosen = [entry for entry in entries().values() if not tasks or entry.task in tasks]
    progress = Progress(len(chosen))
    found: list[Line] = []
    for entry in chosen:
        progress.say(f"measuring {entry.key}")
        found += lines(entry, measure(entry, shared, sample=sample))
        progress.wipe()
    click.echo(json.dumps(plain(found), indent=1) if as_json else table(found))
    if write is not None:
        write.write_text(markdown(found), encoding="utf-8")


@evaluate.command("predict")
@click.argument("task", type=click.Choice(TASKS))
@click.argument("source", metavar="INPUT", type=FILE)
@click.argument("target", metavar="OUTPUT", type=FILE)
@click.option(
    "--profile",
    "name",
    metavar="NAME",
    type=click.Choice(tuple(profiles())),
    default=DEFAULT_PROFILE,
    show_default=True,
    help="fast (rules) or accurate (rules and trained parts).",
)
def predict_command(task: str, source: Path, target: Path, name: str) -> None:
    """Predict for TASK: read INPUT and write OUTPUT, one JSON object a line, in the shape of the task's scorer.

    A name that ends in .gz is a compressed file.
    """
    from dateline.evaluate.predict import predict

    click.echo(f"{predict(task, source, target, profile(name))} lines", err=True)
