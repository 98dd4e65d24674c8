"""``dateline codebook``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.model.safe import safe_line

if TYPE_CHECKING:
    from dateline.annotate.events.trial import Trial

FINE, SOME_WRONG = 0, 1


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
def codebook(file: Path) -> int:
    """Check a codebook and read its examples.

    Says of each example that is read otherwise what was read in it, and ends with status 1 if there is one; with status 2 if the file
    is wrong, naming line and field.
    """
    from dateline.annotate.events.trial import try_codebook

    trials = try_codebook(file)
    wrong = [trial for trial in trials if trial.wrong]
    for trial in wrong:
        click.echo(safe_line(_line(trial)))
    click.echo(f"{len(trials) - len(wrong)} of {len(trials)} examples read as the codebook says")
    return SOME_WRONG if wrong else FINE


def _line(trial: "Trial") -> str:
    return f"{trial.example.where}: {trial.wrong}: {trial.example.text}"
