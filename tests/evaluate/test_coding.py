"""The task ``coding`` in the shape that its scorer reads; scores on the development data."""

import json
import subprocess
import sys

import pytest

from dateline.evaluate.coding import predict
from dateline.pipeline.config import profile


def test_shape():
    rows = [
        {"id": "a", "date": "2024-05-01", "text": "Kenya accused Uganda of theft."},
        {"id": "b", "date": None, "text": "The weather was fine."},
    ]
    first, second = predict(rows, profile("fast"))
    assert first["id"] == "a"
    (event,) = first["events"]
    assert event["type"] == "ACCUSE"
    assert [actor["code"] for actor in event["actors"]] == ["KEN"]
    assert [recipient["code"] for recipient in event["recipients"]] == ["UGA"]
    assert second == {"id": "b", "events": []}


FLOORS = [("gsr", "type", 0.78), ("gsr", "quad", 0.84), ("petr2_val", "quad", 0.5)]


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted({name for name, _, _ in FLOORS}))
def test_floors(shared, tmp_path, name):
    data = shared / "data" / "plover" / f"{name}.jsonl"
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(row) + "\n" for row in predict(rows, profile("fast"))), encoding="utf-8")
    scorer = [sys.executable, str(shared / "bench" / "score_events.py"), str(data), str(predicted), "--json"]
    scores = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    for _, figure, floor in [f for f in FLOORS if f[0] == name]:
        assert scores[figure]["F1"] >= floor, (figure, scores[figure])
