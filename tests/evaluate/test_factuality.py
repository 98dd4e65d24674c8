"""The task ``factuality``: a value for each span, in the scorer's shape."""

import gzip
import json
import sys
from itertools import islice

import pytest

from dateline.evaluate.factuality import predict
from dateline.pipeline.config import profile


def row(name, text, *words):
    events = [{"start": text.index(w), "end": text.index(w) + len(w), "text": w} for w in words]
    return {"id": name, "text": text, "events": events}


def test_values_follow_the_sentence():
    happened = row("a", "Rebels attacked the town and seized the mayor.", "attacked", "seized")
    denied = row("b", "The general denied that his men had attacked the town.", "attacked")
    open_ = row("c", "It is unclear whether rebels attacked the town.", "attacked")
    first, second, third = predict([happened, denied, open_], profile("fast"))
    assert [first["id"], second["id"], third["id"]] == ["a", "b", "c"]
    assert [e["start"] for e in first["events"]] == [7, 29]
    assert all(e["value"] > 1 for e in first["events"])
    assert second["events"][0]["value"] < 0 < first["events"][0]["value"]
    assert -3 <= third["events"][0]["value"] < first["events"][0]["value"]


@pytest.mark.shared
def test_correlation_on_a_sample_of_the_development_data(shared, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(shared / "bench"), *sys.path])
    from score_factuality import score

    with gzip.open(shared / "data" / "factuality" / "uw_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in islice(lines, 300)]
    pairs = []
    for wanted, found in zip(gold, predict(gold, profile("fast")), strict=True):
        pairs += [(w["value"], f["value"]) for w, f in zip(wanted["events"], found["events"], strict=True)]
    assert score(pairs)["r"] > 0.6
