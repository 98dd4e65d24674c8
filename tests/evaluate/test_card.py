"""The error card: its rows, its table, and how a row is measured."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import cli
from dateline.evaluate.card import Entry, Figure, Line, entries, lines, located, markdown, table
from dateline.evaluate.measure import measure
from dateline.evaluate.predict import TASKS
from dateline.model.errors import ConfigError

ROOT = Path(__file__).resolve().parents[2]

BLIND = """
import json, sys
task, data, _, out, _, gold = sys.argv[1:]
rows = [json.loads(line) for line in open(data)]
open(out, "w").writelines(json.dumps({"id": row["id"], "text": row["text"]}) + "\\n" for row in rows)
"""
SCORER = """
import json, sys
gold, predicted = ([json.loads(line) for line in open(path)] for path in sys.argv[1:3])
assert [row["id"] for row in gold] == [row["id"] for row in predicted]
print(json.dumps({"deep": {"pair": [1, 4]}, "n": len(gold), "none": [0, 0], "text": "x"}))
"""


@pytest.fixture
def data(tmp_path, monkeypatch):
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "blind.py").write_text(BLIND)
    (tmp_path / "bench" / "score.py").write_text(SCORER)
    rows = [{"id": str(number), "text": "The ministers met.", "answer": number} for number in range(10)]
    (tmp_path / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setattr(
        "dateline.evaluate.predict.predictor", lambda task: lambda rows, profile: ({"id": row["id"]} for row in rows)
    )
    return tmp_path


def entry(**fields):
    figures = tuple(Figure(name=at, at=at) for at in ("deep.pair", "n", "none", "text", "missing"))
    return Entry(
        task="timex",
        name="own",
        about="own",
        scorer="score.py",
        json="print",
        figures=figures,
        data=("data.jsonl",),
        **fields,
    )


@pytest.mark.parametrize(("sample", "count"), [(None, 10), (5, 5), (3, 3), (50, 10)])
def test_a_row_is_measured_with_its_scorer(data, sample, count):
    assert measure(entry(), data, sample=sample) == {"deep.pair": 0.25, "n": count}


def test_only_the_listed_documents_are_measured(data):
    (data / "some.ids").write_text("2\n7\n")
    assert measure(entry(only="some.ids"), data)["n"] == 2


def test_a_scorer_that_fails_is_told(data):
    (data / "bench" / "score.py").write_text("raise SystemExit('offsets mean something else')")
    with pytest.raises(ConfigError, match="offsets mean something else"):
        measure(entry(), data)


def test_data_that_are_missing_are_told(data):
    (data / "data.jsonl").unlink()
    with pytest.raises(ConfigError, match=r"no data.jsonl in"):
        measure(entry(), data)


def test_every_task_has_a_row():
    assert {row.task for row in entries().values()} == set(TASKS)


def test_a_goal_is_reached_from_its_side():
    more, less = Figure(name="f", at="f", goal=0.5), Figure(name="f", at="f", goal=0.5, lower=True)
    assert (more.meets(0.6), more.meets(0.4)) == (True, False)
    assert (less.meets(0.6), less.meets(0.4)) == (False, True)
    assert Figure(name="f", at="f").meets(0.4) is None


def test_the_table_and_the_page_hold_every_figure():
    line = Line(task="timex", data="own", figure="value F1", value=0.8612, others=0.794, goal=0.86, met=True)
    assert table([line]).splitlines()[1].split() == [
        "timex",
        "own",
        "value",
        "F1",
        "0.861",
        "0.794",
        "0.860",
        "reached",
    ]
    assert "| timex | own | value F1 | 0.861 | 0.794 | 0.860 | reached |" in markdown([line])
    row = entries()["ingest/pages"]
    assert [line.figure for line in lines(row, {"text F1": 0.9})] == ["text F1"]


def test_no_data_is_told(tmp_path):
    with pytest.raises(ConfigError, match="--data DIR"):
        located(tmp_path)
    result = CliRunner().invoke(cli, ["evaluate", "--data", str(tmp_path)])
    assert isinstance(result.exception, ConfigError)


def test_the_page_in_the_docs_has_a_figure_for_every_row():
    page = (ROOT / "docs" / "error-card.md").read_text(encoding="utf-8")
    for row in entries().values():
        assert f"| {row.task} | {row.about} |" in page
