"""dateline read: what is read, what is said of what cannot be, and how the command ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import cli
from dateline.cli.read import NOTHING_READ, READ_ALL, SOME_FAILED
from dateline.resources.loader import locate

DISPATCH = str(locate("demo/dispatch.txt"))
SHORT = "Togo sent two patrol boats to the disputed waters on Monday, the ministry said.\n"


def run(*arguments, **more):
    """The command in this process: the status that the console script would end with, its output, its errors."""
    result = CliRunner().invoke(cli, ["read", *map(str, arguments)], standalone_mode=False, **more)
    assert result.exception is None or type(result.exception).__module__.startswith(("dateline", "click")), (
        result.exception
    )
    return result.return_value, result.stdout, result.stderr


def shell(*arguments, **more):
    """The command in a process of its own."""
    line = [sys.executable, "-m", "dateline", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False, **more)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(SHORT, encoding="utf-8")
    return path


def test_text_is_the_view_for_people():
    status, out, err = run(DISPATCH, "--published", "2025-11-14")
    assert (status, err) == (READ_ALL, "")
    assert out.startswith("Ghana recalls envoy as border talks with Togo stall, paper says\n")
    assert "published 14 Nov 2025 (given with the file)" in out
    assert "Comments (3)" in out


def test_json_is_one_record_code_point_for_code_point(report):
    status, out, _ = run(report, "--format", "json", "--published", "2025-11-14", "--publisher", "Gulf Wire")
    document = json.loads(out)["document"]
    assert status == READ_ALL
    assert document["text"] == SHORT
    assert (document["published"], document["published_from"], document["publisher"]) == (
        "2025-11-14",
        "option",
        "Gulf Wire",
    )


def test_standard_input(report):
    done = shell("read", "-", "--format", "jsonl", input=SHORT)
    assert done.returncode == READ_ALL
    assert json.loads(done.stdout)["document"]["text"] == SHORT


def test_a_folder_a_glob_and_a_file_keep_their_order(tmp_path):
    for name in ("b.txt", "a.txt", "c.md", "d.bin"):
        (tmp_path / name).write_text(f"Item {name[0]}: {SHORT}", encoding="utf-8")
    _, out, _ = run(tmp_path, tmp_path / "*.txt", tmp_path / "c.md", "--format", "jsonl")
    texts = [json.loads(line)["document"]["text"] for line in out.splitlines()]
    assert [text[5] for text in texts] == ["a", "b", "c", "a", "b", "c"]


def test_into_a_file(report, tmp_path):
    target = tmp_path / "records.jsonl"
    status, out, _ = run(report, "-o", target, "--format", "jsonl")
    assert (status, out) == (READ_ALL, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "dateline/record/1"


def test_two_processes_read_the_same(tmp_path):
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Report {number}. {SHORT}", encoding="utf-8")
    once = shell("read", tmp_path, "--format", "jsonl")
    twice = shell("read", tmp_path, "--format", "jsonl", "--processes", "2")
    assert (once.returncode, twice.returncode, twice.stderr) == (READ_ALL, READ_ALL, "")
    assert once.stdout == twice.stdout
    assert len(twice.stdout.splitlines()) == 12


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "word.txt": b"a" * 1_000_000,
    "huge.txt": b"The ministers met again on Monday. " * 1_500_000,
    "german.txt": (
        "Die Regierung hat am Montag beschlossen, die Grenze zu schließen, sagte der Minister vor der Presse. "
        "Die Gespräche mit den Nachbarn sollen im kommenden Monat fortgesetzt werden, wenn beide Seiten es wünschen."
    ).encode(),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_cannot_be_read_is_one_line_and_the_rest_is_read(name, tmp_path, report):
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    status, out, err = run(bad, report, "--format", "jsonl")
    assert status == SOME_FAILED
    assert err.count("\n") == 1
    assert err.startswith(f"dateline: {bad}: ")
    assert "; " in err, "it says what to do"
    assert len(out.splitlines()) == 1


def test_the_language_found_is_named(tmp_path):
    bad = tmp_path / "german.txt"
    bad.write_bytes(BAD["german.txt"])
    assert "German" in run(bad)[2]


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><div><p>Togo sent two patrol boats to the disputed waters on Monday, the ministry said, and the paper reported it.",
        b"<html><head><title>Boats<body><p>" + SHORT.encode() * 5 + b"<div <p <<<",
    ],
)
def test_a_page_left_unclosed_is_read_or_refused_in_a_line(data, tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(data)
    status, _, err = run(page, "--format", "jsonl")
    assert (status, err.count("\n")) in {(READ_ALL, 0), (NOTHING_READ, 1)}


def test_another_encoding_is_repaired(tmp_path):
    file = tmp_path / "latin.txt"
    text = (
        "The “café” talks in Łódź began on Monday, the Polish minister said, and the delegates stayed for the night.\n"
    )
    file.write_bytes(text.encode("utf-16"))
    _, out, _ = run(file, "--format", "jsonl")
    assert "“café” talks in Łódź" in json.loads(out)["document"]["text"]


def test_a_name_with_control_characters_is_told_safely(tmp_path, report):
    bad = tmp_path / "a\x1b[31mb.txt"
    bad.write_bytes(b"")
    assert "\x1b" not in run(bad, report)[2]


def test_nothing_read_has_a_status_of_its_own(tmp_path):
    status, out, err = run(tmp_path / "missing.txt", "--format", "jsonl")
    assert (status, out) == (NOTHING_READ, "")
    assert err.startswith(f"dateline: {tmp_path}/missing.txt: no such file")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--published", "29.13.2025"), "write it as YYYY-MM-DD"),
        (("--published", "yesterday"), "no date"),
        (("--format", "docx"), "known: "),
        (("--model", "en_core_web_missing"), "no spaCy model"),
        (("-o", "/nowhere/at/all.txt"), "cannot be written"),
    ],
)
def test_wrong_usage_is_one_line_and_status_two(report, arguments, said):
    done = shell("read", report, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments", [("read",), ("read", DISPATCH, "--profile", "slow"), ("read", DISPATCH, "--processes", "0"), ("red",)]
)
def test_wrong_options_are_told_by_the_command_line(arguments):
    done = shell(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_input_is_never_written_over(report):
    done = shell("read", report, "-o", report)
    assert done.returncode == 2
    assert report.read_text(encoding="utf-8") == SHORT


def test_a_closed_pipe_ends_it_without_a_word():
    line = f"{sys.executable} -m dateline read {DISPATCH} {DISPATCH} | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.strip() == "141"


def test_a_progress_line_is_for_terminals_only(tmp_path, report):
    done = shell("read", report, report, "-o", tmp_path / "out.txt")
    assert done.stderr == ""


def test_what_nobody_foresaw_is_one_line_too(tmp_path):
    code = "from dateline.cli import main\nmain.run = lambda: {}['x']\nmain.main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: KeyError: 'x'; a defect")
    assert done.stderr.count("\n") == 1


def test_the_demo_shows_text_and_record():
    done = shell("demo")
    assert done.returncode == 0
    assert locate("demo/dispatch.txt").read_text(encoding="utf-8") in done.stdout
    assert "Did not respond" in done.stdout or "claims" in done.stdout


def test_the_schema_is_json():
    done = shell("schema")
    assert json.loads(done.stdout)["$id"] == "dateline/record/1"
    assert Path(DISPATCH).exists()


def test_estimative_words_have_bands_on_request_only(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("The rebels are very likely to attack the town, an analyst said.\n", encoding="utf-8")
    for option, bands in (((), [None]), (("--icd203",), [(80, 95)])):
        _, out, _ = run(path, "--format", "json", *option)
        found = [claim["factuality"]["icd203"] for claim in json.loads(out)["claims"]]
        assert [band and (band["low"], band["high"]) for band in found] == bands
    assert "“very likely” is 80–95% by ICD 203" in run(path, "--icd203")[1]


def test_figures_stand_with_their_claim(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Gunmen killed at least 12 villagers near Kano, police said.\n", encoding="utf-8")
    _, out, _ = run(path, "--format", "json")
    (figure,) = json.loads(out)["claims"][0]["figures"]
    assert (figure["kind"], figure["value"], figure["low"], figure["high"]) == ("killed", 12, 12, None)
    assert figure["text"] == "at least 12 villagers"
    assert "killed 12 or more (“at least 12 villagers”)" in run(path)[1]
