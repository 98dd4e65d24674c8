"""The bundled dispatch, read: what `dateline demo` must show."""

import json
from datetime import date

import jsonschema
import pytest

import dateline
from dateline.export.schema import json_schema, load
from dateline.model.event import EventType
from dateline.model.factuality import Certainty, Polarity
from dateline.model.source import SourceKind
from dateline.resources.loader import locate


@pytest.fixture(scope="module")
def record():
    text = locate("demo/dispatch.txt").read_text(encoding="utf-8")
    return dateline.read(text, published=locate("demo/published.txt").read_text(encoding="utf-8").strip())


def claim(record, words):
    start = record.document.text.index(words)
    return next(found for found in record.claims if found.span.start < start + len(words) and start < found.span.end)


def test_the_record_follows_the_schema_and_comes_back(record):
    jsonschema.validate(json.loads(record.to_json()), json_schema(), jsonschema.Draft202012Validator)
    assert load(record.to_json()) == record


def test_byline_dateline_and_furniture_are_kept_apart(record):
    document = record.document
    assert document.title == "Ghana recalls envoy as border talks with Togo stall, paper says"
    assert document.byline is not None
    assert "Esi Marfo" in document.byline
    assert document.dateline is not None
    assert "ACCRA" in document.dateline
    set_aside = " ".join(span.of(document.text) for span in document.furniture)
    for debris in ("Read also", "Share this article", "Comments (3)"):
        assert debris in set_aside


def test_no_claim_is_read_in_furniture(record):
    assert not [c for c in record.claims for span in record.document.furniture if c.span.overlaps(span)]


@pytest.mark.parametrize(
    ("words", "type_", "start", "end"),
    [
        ("recalled its ambassador", None, "2025-11-13", "2025-11-13"),
        ("held secret talks", EventType.CONSULT, "2025-11-03", "2025-11-09"),
        ("arrested 12 people", EventType.COERCE, "2025-10-28", None),
        ("moved 300 soldiers", EventType.MOBILIZE, "2025-10-25", "2025-10-25"),
        ("blocked the coastal road", EventType.PROTEST, "2025-11-01", "2025-11-10"),
    ],
)
def test_what_and_when(record, words, type_, start, end):
    found = claim(record, words)
    assert type_ is None or found.event.type is type_
    assert found.time is not None
    assert found.time.start == (date.fromisoformat(start) if start else None)
    assert found.time.end == (date.fromisoformat(end) if end else None)


def test_a_relayed_report_stays_relayed(record):
    paper, officials = claim(record, "recalled its ambassador").sources
    assert paper.kind is SourceKind.MEDIA
    assert (officials.kind, officials.count) == (SourceKind.ANONYMOUS, 2)


def test_bullets_are_in_the_outlet_s_own_voice(record):
    assert claim(record, "moved 300 soldiers").sources == ()


def test_a_denial_is_the_denied_act(record):
    found = claim(record, "had met the Ghanaians")
    assert found.factuality.polarity is Polarity.NEGATIVE
    assert found.event.type is EventType.CONSULT


def test_a_possible_event_is_not_certain(record):
    assert claim(record, "close three border crossings").factuality.certainty is Certainty.POSSIBLE


def test_both_silences_are_told(record):
    told = [nonresponse.source.text for nonresponse in record.nonresponses]
    assert len(told) == 2
    assert "spokeswoman" in told[0]
    assert "embassy" in told[1]


def test_what_is_absent_has_a_reason(record):
    for found in record.claims:
        empty = {name for name in ("actors", "recipients", "time", "place", "sources") if not getattr(found, name)}
        assert {absence.field for absence in found.absent} == empty
