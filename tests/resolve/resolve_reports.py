"""Reports about invented happenings, for the tests of this folder."""

from datetime import UTC, datetime

from dateline.resolve.outlets import Directory
from dateline.resolve.reading import Reading, read
from dateline.resolve.report import Report


def report(
    name: str, text: str, *, publisher: str = "", published: str = "2026-03-03T10:00", title: str = "", url: str = ""
) -> Report:
    """A report; its publisher is its name where none is given."""
    head = f"{title}\n\n" if title else ""
    return Report(
        id=name,
        text=head + text,
        body=len(head),
        publisher=publisher or name,
        url=url,
        published=datetime.fromisoformat(published).replace(tzinfo=UTC),
    )


def readings(*reports: Report) -> tuple[list[Reading], Directory]:
    """Reports read together."""
    directory = Directory(reports)
    return [read(one, directory) for one in reports], directory
