"""dateline resolve, event, changes, merge, split, undo, judgements: what they print and how they end."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from dateline.cli.main import cli
from dateline.model.errors import ArchiveError, InputError

REPORTS = {
    "a": ("Volta Courier", "2025-11-12", "Ghana's navy arrested nine sailors in Keta on Tuesday, two fishermen told the Volta Courier."),
    "b": ("Tema Gazette", "2025-11-13", "Ghana's navy arrested 12 sailors in Keta on Tuesday, a nurse told the Tema Gazette."),
    "c": ("Lome Wire", "2025-11-14", "Togo imposed sanctions on Ghana on Thursday, the foreign ministry of Togo said in a statement."),
}  # fmt: skip


def run(*arguments):
    """The command in this process: the status, what it printed, what it said of errors."""
    result = CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result.return_value or 0, result.stdout, result.stderr


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """An archive with the reports, not resolved."""
    folder = tmp_path_factory.mktemp("filled")
    for name, (publisher, published, text) in REPORTS.items():
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
        options = (
            "--publisher",
            publisher,
            "--published",
            published,
            "--archive",
            folder / "a.db",
            "--profile",
            "fast",
        )
        _, printed, said = run("add", folder / f"{name}.txt", "--no-resolve", *options)
        assert printed.startswith("added")
        assert "made" not in said
    return folder


@pytest.fixture
def archive(filled, tmp_path):
    """A copy of it, resolved."""
    where = tmp_path / "a.db"
    where.write_bytes((filled / "a.db").read_bytes())
    for beside in ("a.db-wal", "a.db-shm"):
        if (filled / beside).exists():
            (tmp_path / beside).write_bytes((filled / beside).read_bytes())
    _, _, said = run("resolve", "--archive", where)
    assert said.startswith("dateline: 3 reports resolved, ")
    return where


def arrest(archive):
    """The line of the arrest."""
    return json.loads(run("chronology", "--archive", archive, "--type", "COERCE", "--format", "json")[1])[0]


def test_resolving_again_finds_nothing_new(archive):
    assert run("resolve", "--archive", archive)[2] == "dateline: nothing new to resolve\n"


def test_an_event_of_two_reports(archive):
    line = arrest(archive)
    assert (line["documents"], line["origins_min"], line["status"]) == (2, 2, "corroborated")
    _, printed, _ = run("event", line["id"], "--archive", archive)
    assert "corroborated: 2 independent sources in 2 reports" in printed
    assert "On what the reports differ\n  arrested\n    9: " in printed
    assert "How it stood\n  12 Nov 2025: single source, 1 independent source\n" in printed
    _, printed, _ = run("event", line["id"], "--archive", archive, "--as-of", "2025-11-12")
    assert "single source: 1 independent source in 1 report\n" in printed
    assert "Tema Gazette" not in printed


def test_an_event_in_other_forms(archive):
    key = arrest(archive)["id"]
    found = json.loads(run("event", key, "--archive", archive, "--format", "json")[1])
    assert {one["field"] for one in found["differences"]} == {"arrested"}
    assert [one["publisher"] for one in found["reports"]] == ["Volta Courier", "Tema Gazette"]
    rows = list(csv.DictReader(io.StringIO(run("event", key, "--archive", archive, "--format", "csv")[1])))
    assert {row["publisher"] for row in rows} == {"Volta Courier", "Tema Gazette"}
    _, printed, _ = run("event", key, "--archive", archive, "--format", "md")
    assert printed.startswith("# 11 Nov 2025")
    assert "\n## Independent sources\n\n- " in printed


def test_what_changed(archive):
    _, printed, _ = run("changes", "--archive", archive, "--since", "2025-11-13")
    assert "2025-11-13 strengthened: 11 Nov 2025" in printed
    assert "1 independent source, single source → 2 independent sources, corroborated" in printed


def test_judging(archive):
    line = arrest(archive)
    lines = json.loads(run("chronology", "--archive", archive, "--format", "json")[1])
    (other,) = (one["id"] for one in lines if one["type"] == "SANCTION")
    status, printed, _ = run("merge", line["id"], other, "--archive", archive, "--by", "esi", "--reason", "one affair")
    assert (status, printed.strip()) == (0, line["id"])
    assert json.loads(run("event", other, "--archive", archive, "--format", "json")[1])["line"]["documents"] == 3
    _, printed, _ = run("judgements", line["id"], "--archive", archive)
    judged = [row for row in printed.splitlines() if "one affair · esi, " in row]
    assert judged
    assert len(run("undo", judged[0].split()[0], "--archive", archive, "--by", "esi")[1].split()) == 2
    assert "taken back by esi" in run("judgements", "--all", "--archive", archive)[1]
    claims = [one["claim"] for one in line["evidence"] if one["publisher"] == "Tema Gazette"]
    made = run("split", line["id"], *claims, "--archive", archive, "--by", "esi")[1].strip()
    assert made != line["id"]
    assert json.loads(run("event", made, "--archive", archive, "--format", "json")[1])["line"]["documents"] == 1


def test_wrong_usage_of_judging(archive):
    line = arrest(archive)
    with pytest.raises(ArchiveError, match="no such event"):
        run("merge", line["id"], "e0", "--archive", archive, "--by", "esi")
    with pytest.raises(InputError, match="cannot judge"):
        run("merge", line["id"], line["id"], "--archive", archive, "--by", "dateline")
    with pytest.raises(ArchiveError, match="no archive here"):
        run("resolve", "--archive", archive.parent / "no.db")
    with pytest.raises(ArchiveError, match="no such event"):
        run("judgements", "e0", "--archive", archive)
