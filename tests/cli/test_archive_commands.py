"""dateline add, chronology, search, sources, document, issues, archive: what they print and how they end."""

import csv
import io
import json
import shutil

import pytest
from click.testing import CliRunner

from dateline.cli.add import ALL, NONE, SOME_FAILED
from dateline.cli.main import cli
from dateline.cli.tables import cell, marked
from dateline.model.errors import ArchiveError, InputError
from dateline.resources.loader import locate

REPORT = "Togo sent two grey gunboats to the disputed waters on Monday, the ministry said.\n"


def run(*arguments, **more):
    """The command in this process: the status, what it printed, what it said of errors."""
    result = CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False, **more)
    if result.exception is not None:
        raise result.exception
    return result.return_value or 0, result.stdout, result.stderr


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """An archive with the bundled dispatch and a report that is a trap, and an input that could not be read."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copy(locate("demo/dispatch.txt"), folder / "a.txt")
    (folder / "b.txt").write_bytes(b"\x00\x01")
    (folder / "c.txt").write_text("=HYPERLINK(1) \x1b[31mleader\n\n" + REPORT, encoding="utf-8")
    status, printed, said = run(
        "add", folder, "--archive", folder / "a.db", "--published", "2025-11-14", "--publisher", "|=Gulf *Wire*"
    )
    assert status == SOME_FAILED
    assert [line.split()[0] for line in printed.splitlines()] == ["added", "added"]
    assert "b.txt: this is binary data" in said
    assert "2 added, 1 not read (dateline issues)" in said
    return folder / "a.db"


def test_adding_again_and_adding_a_change(tmp_path):
    report, archive = tmp_path / "a.txt", tmp_path / "a.db"
    report.write_text(REPORT, encoding="utf-8")
    status, printed, _ = run("add", report, "--archive", archive)
    assert (status, printed.split()[0], printed.split()[2:4]) == (ALL, "added", ["1", "claim"])
    status, printed, _ = run("add", report, "--archive", archive)
    assert (status, printed.split()[0]) == (ALL, "same")
    report.write_text(REPORT.replace("two", "three"), encoding="utf-8")
    status, printed, said = run("add", report, "--archive", archive)
    assert (status, printed.split()[0]) == (ALL, "changed")
    assert "version 2 (text)" in printed
    assert said.splitlines() == [
        f"dateline: {archive}: 1 changed",
        "dateline: 1 report resolved, 1 event made or made anew",
    ]


def test_adding_nothing_that_can_be_read(tmp_path):
    status, printed, said = run("add", tmp_path / "no.txt", "--archive", tmp_path / "a.db")
    assert (status, printed) == (NONE, "")
    assert "no such file" in said


def test_a_chronology_for_people(kept):
    status, printed, _ = run("chronology", "--archive", kept, "--dyad", "GHA-TGO", "--from", "2025-11-13")
    assert status == 0
    (line,) = printed.splitlines()
    assert line.startswith("13 Nov 2025 (said: “Thursday”) · Ghana (GHA government) → SANCTION (withdraw) → Togo (TGO)")
    assert "according to Volta Times, citing two officials familiar with the decision (2 people, not named)" in line


def test_nothing_fits(kept):
    assert run("chronology", "--archive", kept, "--country", "PER")[::2] == (
        1,
        "dateline: nothing in the archive fits\n",
    )
    assert run("search", "nobody", "--archive", kept)[0] == 1


def test_a_chronology_for_a_spreadsheet_runs_nothing(kept):
    _, printed, _ = run("chronology", "--archive", kept, "--text", "gunboats", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(printed))
    assert (row["type"], row["start"], row["reports"]) == ("MOBILIZE", "2025-11-10", "1")
    assert row["publishers"] == "|=Gulf *Wire*"
    _, printed, _ = run("search", "hyperlink", "--archive", kept, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(printed))
    assert row["title"].startswith("'=HYPERLINK")
    assert "\x1b" not in printed


@pytest.mark.parametrize("spoilt", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_what_a_spreadsheet_would_run_is_text(spoilt):
    assert cell(spoilt).startswith("'")


def test_numbers_and_lists_in_cells():
    assert [cell(value) for value in (-3, None, ["a", "b"], True)] == [-3, "", "a; b", True]


def test_a_chronology_as_json(kept):
    _, printed, _ = run("chronology", "--archive", kept, "--text", "gunboats", "--format", "json")
    (line,) = json.loads(printed)
    assert line["evidence"][0]["sentence"] == REPORT.strip()
    _, printed, _ = run("chronology", "--archive", kept, "--country", "PER", "--format", "json")
    assert json.loads(printed) == []


def test_markdown_of_a_chronology_has_status_and_id(kept):
    head = run("chronology", "--archive", kept, "--format", "md")[1].splitlines()[0]
    assert head.split(" | ")[-4:] == ["independent sources", "status", "reports", "id |"]


def test_markdown_has_no_markup_of_others(kept):
    _, printed, _ = run("sources", "--archive", kept, "--format", "md")
    assert r"\|=Gulf \*Wire\*" in printed
    assert marked("a|b `c` [d](e) <f> & _g_") == r"a\|b \`c\` \[d\](e) \<f\> &amp; \_g\_"
    assert run("issues", "--archive", kept, "--format", "md")[1].count("\n") == 3


def test_issues_are_listed(kept):
    _, printed, _ = run("issues", "--archive", kept)
    assert "b.txt: this is binary data; give a text or a web page" in printed


def test_searching(kept):
    _, printed, _ = run("search", "grey gunboats", "--archive", kept)
    assert "[[grey gunboats]]" in printed or "[[grey]] [[gunboats]]" in printed
    assert "\x1b" not in printed
    assert run("search", "gunboats grey", "--archive", kept)[0] == 1, "a phrase in one argument stays a phrase"
    assert run("search", "gunboats", "grey", "--archive", kept)[0] == 0
    assert run("search", "gunboats", "-disputed", "--archive", kept)[0] == 1
    assert run("search", "submarines OR gunboats", "--archive", kept)[0] == 0, "what holds an operator is no phrase"


def test_sources_are_listed(kept):
    _, printed, _ = run("sources", "--archive", kept, "--kind", "anonymous")
    assert printed.startswith("unnamed people (to Volta Times) (anonymous")


def test_a_document_with_its_versions_and_its_bytes(kept):
    _, printed, _ = run("search", "gunboats", "--archive", kept, "--format", "json")
    (hit,) = json.loads(printed)
    _, shown, _ = run("document", hit["document"][:9], "--archive", kept)
    assert "version 1: shown from 2025-11-14" in shown
    assert "sha256" in shown
    assert "\x1b" not in shown
    _, raw, _ = run("document", hit["document"], "--archive", kept, "--raw")
    assert raw.endswith(REPORT)
    record = json.loads(run("document", hit["document"], "--archive", kept, "--format", "json")[1])
    assert record["claims"][0]["event"]["type"] == "MOBILIZE"


def test_what_is_in_an_archive(kept):
    _, printed, _ = run("archive", "--archive", kept)
    assert "2 reports of 1 outlet, published 14 Nov 2025; 2 versions" in printed
    events = run("chronology", "--archive", kept)[1].splitlines()
    assert f"{len(events)} events, 1 open issue" in printed


@pytest.mark.parametrize(
    "command", [["chronology"], ["search", "x"], ["sources"], ["issues"], ["archive"], ["document", "dead"]]
)
def test_no_command_that_reads_makes_an_archive(tmp_path, command):
    with pytest.raises(ArchiveError, match="no archive here"):
        run(*command, "--archive", tmp_path / "no.db")
    assert not list(tmp_path.iterdir())


def test_the_archive_may_be_named_by_the_environment(kept):
    assert "2 reports" in run("archive", env={"DATELINE_ARCHIVE": str(kept)})[1]


@pytest.mark.parametrize(
    "arguments",
    [["--dyad", "USA"], ["--from", "yesterday"], ["--as-of", "1.1.2025"], ["--quad", "war"], ["--status", "so so"]],
)
def test_wrong_usage_is_told(kept, arguments):
    with pytest.raises(InputError):
        run("chronology", "--archive", kept, *arguments)


def test_counts_by_month(kept):
    status, printed, _ = run("counts", "--archive", kept, "--dyad", "GHA-TGO", "--by", "month")
    assert status == 0
    assert printed.startswith("2025-11-01 ")
    assert "verbal conflict" in printed
    _, printed, _ = run("counts", "--archive", kept, "--country", "TGO", "--format", "csv")
    assert (
        printed.splitlines()[0]
        == "start,all,verbal cooperation,material cooperation,verbal conflict,material conflict,score"
    )
    assert run("counts", "--archive", kept, "--country", "PER")[0] == 1


def test_an_event_with_its_evidence(kept):
    (line,) = json.loads(run("chronology", "--archive", kept, "--text", "gunboats", "--format", "json")[1])
    _, printed, _ = run("event", line["id"], "--archive", kept)
    assert printed.startswith("10 Nov 2025 (said: “Monday”)\n  Togo (TGO government) → MOBILIZE")
    assert f"“{REPORT.strip()}”" in printed
    assert json.loads(run("event", line["id"], "--archive", kept, "--format", "json")[1])["line"] == line
    status, printed, _ = run("changes", "--archive", kept, "--since", "2025-11-01")
    assert (status, len(printed.splitlines())) == (0, len(run("chronology", "--archive", kept)[1].splitlines()))
