"""dateline stories, dateline timeline: what they print and how they end."""

import csv
import io
import json
from datetime import date

import pytest
from click.testing import CliRunner

from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.cli.main import cli
from dateline.model.document import Document, PublishedFrom
from dateline.model.record import Record

REPORTS = (
    ("Mill burns at Korr", "The mill at Korr burned down on Friday, firemen from Lenz said.", "Lenz Courier"),
    ("=Fire at Korr", "Firemen from Lenz saw the mill at Korr burn down on Friday.", "Halm Post"),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """An archive of two reports of one fire."""
    where = tmp_path_factory.mktemp("digest") / "a.db"
    with Store(where) as store:
        writer = Writer(store)
        for number, (title, text, publisher) in enumerate(REPORTS):
            document = Document(
                id=f"sha256:{number}",
                text=f"{title}\n\n{text}\n",
                title=title,
                url=f"https://example.org/{number}",
                publisher=publisher,
                published=date(2026, 3, 7),
                published_from=PublishedFrom.METADATA,
                language="en",
            )
            writer.add(Record(document=document, claims=()))
    return where


def run(*arguments):
    result = CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result.return_value or 0, result.stdout, result.stderr


def test_stories_for_people(kept):
    status, printed, _ = run("stories", "--archive", kept)
    assert status == 0
    (line,) = printed.splitlines()
    assert line.startswith("7 Mar 2026 · ")
    assert " · 2 reports · " in line
    assert "Lenz Courier" in line
    assert "Halm Post" in line


@pytest.mark.parametrize("arguments", [("--least", 3), ("--from", "2026-03-08"), ("--country", "PER")])
def test_no_story(kept, arguments):
    assert run("stories", "--archive", kept, *arguments)[::2] == (1, "dateline: no story with so many reports\n")


def test_stories_for_programs_and_spreadsheets(kept):
    _, printed, _ = run("stories", "--archive", kept, "--format", "json")
    (story,) = json.loads(printed)
    assert (story["reports"], story["first"], story["last"]) == (2, "2026-03-07", "2026-03-07")
    assert story["document"] in story["documents"]
    _, printed, _ = run("stories", "--archive", kept, "--format", "csv")
    head, row = csv.reader(io.StringIO(printed))
    assert dict(zip(head, row, strict=True))["documents"] == "; ".join(story["documents"])
    _, printed, _ = run("stories", "--archive", kept, "--format", "md")
    assert printed.startswith("| headline | first | last | reports | publishers |\n")


def test_a_timeline_for_people(kept):
    status, printed, _ = run("timeline", "--archive", kept, "--dates", 1)
    assert status == 0
    (line,) = printed.splitlines()
    assert line.startswith("6 Mar 2026 · ")
    assert " · 2 reports of that day [d" in line


def test_a_timeline_for_programs(kept):
    _, printed, _ = run("timeline", "--archive", kept, "--dates", 1, "--sentences", 2, "--format", "json")
    lines = json.loads(printed)
    assert {line["day"] for line in lines} == {"2026-03-06"}
    assert {line["sentence"] for line in lines} <= {text for _, text, _ in REPORTS}
    for line in lines:
        assert line["end"] - line["start"] == len(line["sentence"])
    _, printed, _ = run("timeline", "--archive", kept, "--format", "md")
    assert printed.startswith("| day | sentence | document | publisher | reports of that day | what became of it |\n")


def test_no_line(kept):
    found = run("timeline", "--archive", kept, "--from", "2026-04-01")
    assert found[::2] == (1, "dateline: nothing in the archive fits\n")
