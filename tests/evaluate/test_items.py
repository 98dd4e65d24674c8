"""Floors on twenty-five items in other styles than the gold ones, where the scorer stands beside the project."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.evaluate.claims import predict
from dateline.pipeline.config import DEFAULT_PROFILE, profile

ITEMS = sorted((Path(__file__).resolve().parent.parent / "items").glob("*.json"))
FLOORS = {"found": 0.92, "right": 0.66, "precision": 0.92, "evidence": 0.95, "nonresponses": 0.92}


def row(path: Path) -> dict[str, object]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / gold["text_file"]).read_bytes().decode("utf-8")
    return {"id": path.stem, "published": gold["published"], "text": text}


@pytest.fixture(scope="module")
def figures(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("items")
    records = folder / "records.jsonl"
    with records.open("w", encoding="utf-8") as out:
        out.writelines(
            json.dumps(made, ensure_ascii=False) + "\n" for made in predict(map(row, ITEMS), profile(DEFAULT_PROFILE))
        )
    scores = folder / "scores.json"
    command = [sys.executable, str(shared / "bench" / "score_claims.py"), *map(str, ITEMS)]
    subprocess.run([*command, "--records", str(records), "--json", str(scores)], check=True, stdout=subprocess.DEVNULL)
    return json.loads(scores.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_a_figure_keeps_its_floor(figures, name, floor):
    good, all_of_them = figures[name]
    assert good / all_of_them >= floor


def test_no_furniture_is_read_as_news(figures):
    assert figures["furniture"] == 0
