"""Task ``ingest``: the shape of its answers, and the floors of its scores on the development pages."""

import gzip
import importlib.util
import json

import pytest

from dateline.evaluate.ingest import predict
from dateline.pipeline.config import profile

PAGE = (
    "<html><head><title>Strike</title></head><body><article><h1>Crews strike at the port</h1>{}</article></body></html>"
)
STORY = (
    "<p>The crews of four ferries voted on Tuesday to go on strike over night shifts, their union said in the capital.</p>"
    * 4
)


def test_a_row_for_each_page_even_where_nothing_was_found():
    rows = [
        {
            "id": "a",
            "url": "https://news.example/2024/03/12/a",
            "html": PAGE.replace("{}", STORY + "<p>Read more: The last ferry</p>"),
        },
        {"id": "b", "url": None, "html": ""},
    ]
    first, second = predict(rows, profile("fast"))
    assert first["published"] == "2024-03-12"
    assert [first["text"][start:end] for start, end in first["furniture"]] == ["Read more: The last ferry"]
    assert second == {"id": "b", "text": "", "furniture": [], "published": None}


@pytest.mark.shared
def test_floors_on_the_development_pages(shared):
    spec = importlib.util.spec_from_file_location("score_ingest", shared / "bench" / "score_ingest.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with gzip.open(shared / "data" / "html_pages" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    result, _ = scorer.score(gold, {row["id"]: row for row in predict(gold, profile("fast"))})
    assert result["text"]["f1"] >= 0.95
    assert result["date"]["exact"] >= 0.90
    assert result["date"]["wrong"] <= 0.04
