"""``dateline document`` and ``dateline archive``."""

import sys
from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option
from dateline.cli.tables import words_of
from dateline.model.safe import safe_line
from dateline.model.when import interval_words

if TYPE_CHECKING:
    from dateline.archive.results import Version
    from dateline.model.record import Record


@click.command()
@click.argument("name", metavar="ID")
@archive_option
@click.option("--version", "number", metavar="N", type=click.IntRange(1), help="This version; else the newest.")
@click.option("--raw", is_flag=True, help="Write the bytes as they were found, and nothing else.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="As for dateline read.",
)
def document(name: str, where: str, number: int | None, raw: bool, form: str) -> None:
    """Show a report of the archive: its record, its versions with what changed, and where its bytes were found.

    ID is as dateline search shows it, or enough of its beginning.
    """
    from dateline.archive import view
    from dateline.archive.store import Store

    with Store(where, create=False) as store:
        if raw:
            sys.stdout.buffer.write(view.raw(store, name, number))
            return
        entry = view.entry(store, name, number)
        _record(entry.record, form)
        if form != "text":
            return
        click.echo(safe_line(f"\n{entry.document}, version {entry.version}\n"))
        before = ""
        for version in view.versions(store, name):
            for line in _version(version, before, text := view.entry(store, name, version.number).record.document.text):
                click.echo(safe_line(line) if not line.startswith(" ") else "    " + safe_line(line))
            before = text
        for capture in view.captures(store, name):
            seen = "" if capture.seen == capture.captured else f", last seen {words_of(capture.seen)}"
            click.echo(
                safe_line(
                    f"found at {capture.address} on {words_of(capture.captured)}{seen}:"
                    f" version {capture.version}, {capture.size:,} bytes, sha256 {capture.sha256}"
                )
            )


def _record(record: "Record", form: str) -> None:
    from dateline.export.base import GROUP, PACKAGE, Exporter
    from dateline.plugins import find

    made = find(PACKAGE, GROUP, form)
    if isinstance(made, type) and issubclass(made, Exporter):
        exporter = made(sys.stdout)
        exporter.begin()
        exporter.write(record)
        exporter.end()


MOST = 20
"""Stretches of changed text that are shown."""


def _version(version: "Version", before: str, after: str) -> "list[str]":
    until = "" if version.shown_until is None else f", until {version.shown_until}"
    lines = [f"version {version.number}: shown from {version.shown_from}{until}, {version.claims} claims"]
    lines += [f"  {change.field}: {change.before} → {change.after}" for change in version.change.fields]
    for change in version.change.text[:MOST]:
        was, now = change.before.of(before), change.after.of(after)
        lines.append(f"  text at {change.after.start}: “{was}” → “{now}”")
    left = len(version.change.text) - MOST
    return lines + ([f"  and {left} more"] if left > 0 else [])


@click.command()
@archive_option
def archive(where: str) -> None:
    """Say what is in an archive."""
    from dateline.archive.store import Store
    from dateline.archive.view import summary

    with Store(where, create=False) as store:
        found = summary(store)
    click.echo(safe_line(found.where))
    days = f", published {interval_words(found.first, found.last)}" if found.first or found.last else ""
    click.echo(
        f"{_many(found.documents, 'report')} of {_many(found.publishers, 'outlet')}{days}; {_many(found.versions, 'version')}"
    )
    click.echo(
        f"{_many(found.claims, 'claim')}, {_many(found.events, 'event')}, {_many(found.open_issues, 'open issue')}"
    )


def _many(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"
