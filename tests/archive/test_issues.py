"""What could not be read has a row, once, until it can."""

from datetime import UTC, datetime

from dateline.archive.arrival import Found
from dateline.archive.issues import issues, report
from dateline.archive.view import summary
from dateline.model.errors import ComponentError, NotText

BINARY = NotText("this is binary data", where="/inbox/a.bin", advice="give a text")


def at(day):
    return datetime(2025, 11, day, tzinfo=UTC)


def test_an_issue_says_what_and_why(store):
    report(store, "/inbox/a.bin", BINARY, at(1))
    (issue,) = issues(store)
    assert (issue.address, issue.kind, issue.message, issue.advice) == (
        "/inbox/a.bin",
        "NotText",
        "this is binary data",
        "give a text",
    )
    assert (issue.first, issue.last, issue.times, issue.closed) == (at(1), at(1), 1, None)
    assert summary(store).open_issues == 1


def test_the_same_input_again_is_counted(store):
    report(store, "/inbox/a.bin", BINARY, at(1))
    report(store, "/inbox/b.txt", BINARY, at(2))
    report(store, "/inbox/a.bin", ComponentError("it failed"), at(3))
    latest, _ = issues(store)
    assert (latest.address, latest.kind, latest.times, latest.first, latest.last) == (
        "/inbox/a.bin",
        "ComponentError",
        2,
        at(1),
        at(3),
    )


def test_an_issue_is_closed_when_the_input_is_read(store, writer, made):
    report(store, "/inbox/a.txt", BINARY, at(1))
    writer.add(made.report(made.met), Found(address="/inbox/a.txt", data=b"x"))
    assert not issues(store)
    (issue,) = issues(store, closed=True)
    assert issue.closed is not None
    report(store, "/inbox/a.txt", BINARY, at(4))
    assert [issue.times for issue in issues(store)] == [2]


def test_no_name_of_a_file_is_too_odd(store):
    for name in ("/inbox/\udcff.txt", "/inbox/\x00", "/inbox/'; --"):
        report(store, name, NotText("bad\x00"), at(1))
    assert len(issues(store)) == 3
