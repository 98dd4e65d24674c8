"""``dateline resolve``."""

from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option
from dateline.cli.progress import Progress

if TYPE_CHECKING:
    from dateline.pipeline.archive import Archive


@click.command()
@click.option("--all", "everything", is_flag=True, help="All reports once more, each beside what has come since.")
@archive_option
def resolve(where: str, everything: bool) -> None:
    """Make events of the claims: who rests on whom, what is one happening, how many independent sources stand behind it.

    Only what reports touch that came or changed since the last run. Cut off, it goes on the next time. dateline add ends with this too, where
    a few new reports are read beside the hundred or so that share most with them; this command reads them among a thousand.
    """
    from dateline.pipeline.archive import Archive

    with Archive.open(where, create=False) as archive:
        run(archive, among_many=True, everything=everything)


def run(archive: "Archive", *, among_many: bool = False, everything: bool = False) -> None:
    """Resolve, and say what was done, if anything was."""
    progress = Progress(0)
    done = archive.resolve(
        lambda done, all_: progress.say(f"making events: {done:,} of {all_:,} reports"),
        among_many=among_many,
        everything=everything,
    )
    progress.wipe()
    if done.reports:
        reports = "1 report" if done.reports == 1 else f"{done.reports:,} reports"
        events = "1 event" if done.events == 1 else f"{done.events:,} events"
        click.echo(f"dateline: {reports} resolved, {events} made or made anew", err=True)
    else:
        click.echo("dateline: nothing new to resolve", err=True)
