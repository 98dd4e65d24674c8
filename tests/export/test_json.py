"""Records as JSON: one object, or a line each; and the page."""

import io
import json

import pytest

from dateline.export.base import GROUP, PACKAGE, Exporter, Style
from dateline.plugins import find


def exported(name, *records):
    out = io.StringIO()
    made = find(PACKAGE, GROUP, name)
    assert isinstance(made, type)
    assert issubclass(made, Exporter)
    exporter = made(out, Style())
    exporter.begin()
    for record in records:
        exporter.write(record)
    exporter.end()
    return out.getvalue()


def test_one_record_is_one_object_laid_out(sample):
    page = exported("json", sample)
    assert json.loads(page)["schema"] == "dateline/record/1"
    assert page.count("\n") > 100


@pytest.mark.parametrize(("name", "count"), [("json", 2), ("json", 3), ("jsonl", 1), ("jsonl", 3)])
def test_several_records_are_a_line_each(sample, name, count):
    lines = exported(name, *[sample] * count).splitlines()
    assert [json.loads(line)["document"]["title"] for line in lines] == [sample.document.title] * count


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_nothing_read_is_nothing_written(name):
    assert exported(name) == ""


def test_evidence_is_what_stands_at_its_span(sample):
    record = json.loads(exported("jsonl", sample))
    text = record["document"]["text"]
    for claim in record["claims"]:
        assert text[slice(*claim["span"])] == claim["text"]
        for word, span in zip(claim["factuality"]["words"], claim["factuality"]["word_spans"], strict=False):
            assert text[slice(*span)] == word


def test_a_page_is_whole_and_loads_nothing(sample):
    page = exported("html", sample, sample)
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    assert page.count("<article>") == 2
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
