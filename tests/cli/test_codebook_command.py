"""dateline codebook and dateline read --codebook: what they print and how they end."""

import json

import pytest
from click.testing import CliRunner

from dateline.cli.main import cli
from dateline.model.errors import ResourceError

BOOK = """\
types:
  SIEGE:
    quad: material conflict
    score: -8
    definition: A place is cut off.
    triggers:
      - verb: encircle
        object: "*"
        recipient: obj
    examples:
      - Troops encircled the town on Monday.
"""


def run(*arguments):
    return CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "siege.yaml"
    path.write_text(BOOK, encoding="utf-8")
    return path


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Troops encircled the town of Nalut on Monday, and police arrested a baker.\n", encoding="utf-8")
    return path


def test_examples_that_are_read_right_are_counted(book):
    result = run("codebook", book)
    assert (result.return_value, result.stdout) == (0, "1 of 1 examples read as the codebook says\n")


def test_an_example_that_is_read_otherwise_is_named_with_its_line(book):
    book.write_text(BOOK.replace("Troops encircled", "Troops loved"), encoding="utf-8")
    result = run("codebook", book)
    assert result.return_value == 1
    assert f"{book}:11: no SIEGE is read, but nothing: Troops loved the town on Monday." in result.stdout


def test_a_wrong_file_names_its_line(book):
    book.write_text(BOOK.replace("recipient", "recipients"), encoding="utf-8")
    for arguments in (("codebook", book), ("read", book, "--codebook", book)):
        error = run(*arguments).exception
        assert isinstance(error, ResourceError)
        assert f"{book}:9: types.SIEGE.triggers[0].recipients: no such field; did you mean recipient?" in str(error)


def test_a_report_is_read_by_the_codebook(book, report):
    result = run("read", report, "--codebook", book, "--format", "json")
    events = [claim["event"] for claim in json.loads(result.stdout)["claims"]]
    assert [(e["type"], e["quad"], e["score"]) for e in events] == [
        ("SIEGE", "material conflict", -8.0),
        ("COERCE", "material conflict", -7.0),
    ]
