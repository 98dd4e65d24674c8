"""Estimative words and their ICD 203 bands: a sentence, the band of the claim that it decides, on request only."""

from dataclasses import replace

import pytest

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.event import Coding, EventType, Quad
from dateline.model.factuality import Factuality
from dateline.model.record import Record
from dateline.model.span import Span
from dateline.model.words import factuality_words
from dateline.pipeline import estimates
from dateline.pipeline.estimates import with_icd203


def record(text, words):
    spans = tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)
    start = text.index("attack")
    claim = Claim(
        id="c1",
        span=Span(start, start + 6),
        text="attack",
        sentence=Span(0, len(text)),
        event=Coding(type=EventType.ASSAULT, quad=Quad.MATERIAL_CONFLICT),
        factuality=Factuality(words=words, word_spans=spans),
    )
    return Record(document=Document(id="d", text=text), claims=(claim,))


@pytest.mark.parametrize(
    ("text", "words", "band"),
    [
        ("There is almost no chance of an attack.", ("no", "chance"), ("almost no chance", 1, 5)),
        ("There is a remote possibility of an attack.", ("possibility",), ("almost no chance", 1, 5)),
        ("The rebels are very unlikely to attack.", ("unlikely",), ("very unlikely", 5, 20)),
        ("An attack is highly improbable.", ("improbable",), ("very unlikely", 5, 20)),
        ("The rebels are unlikely to attack.", ("unlikely",), ("unlikely", 20, 45)),
        ("There is a roughly even chance of an attack.", ("chance",), ("roughly even chance", 45, 55)),
        ("The rebels are likely to attack.", ("likely",), ("likely", 55, 80)),
        ("The rebels will probably attack.", ("probably",), ("likely", 55, 80)),
        ("The rebels will very likely attack.", ("likely",), ("very likely", 80, 95)),
        ("A highly probable attack was foretold.", ("probable",), ("very likely", 80, 95)),
        ("The rebels will almost certainly attack.", ("certainly",), ("almost certain", 95, 99)),
    ],
)
def test_the_band_of_the_word_that_decides(text, words, band):
    (claim,) = with_icd203(record(text, words)).claims
    found = claim.factuality.icd203
    assert found is not None
    assert (found.term, found.low, found.high) == band
    assert found.span.of(text) == found.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels may attack.", ("may",)),
        ("The rebels are expected to attack.", ("expected",)),
        ("The rebels are not likely to attack.", ("not", "likely")),
        ("The rebels aren't likely to attack.", ("n't", "likely")),
        ("The rebels attack. Rain is likely.", ()),
        ("It is likely, he said, or unlikely, she said, that they attack.", ("likely", "unlikely")),
    ],
)
def test_no_band_is_made_up(text, words):
    (claim,) = with_icd203(record(text, words)).claims
    assert claim.factuality.icd203 is None


def test_nothing_of_it_without_being_asked(pipeline):
    doc = pipeline("The rebels are very likely to attack the town.")
    assert [claim.factuality.icd203 for claim in doc._.claims] == [None]


def test_read_from_a_report(pipeline):
    text = "The rebels are very likely to attack the town, an analyst said."
    whole = Record(document=Document(id="d", text=text), claims=pipeline(text)._.claims)
    bands = [claim.factuality.icd203 for claim in with_icd203(whole).claims]
    assert [(band.low, band.high, band.text) for band in bands if band] == [(80, 95, "very likely")]


def test_it_is_told_with_the_word_and_its_source():
    (claim,) = with_icd203(record("The rebels are likely to attack.", ("likely",))).claims
    assert factuality_words(claim.factuality) == "certain (“likely”); “likely” is 55–80% by ICD 203"
    assert "ICD" not in factuality_words(replace(claim.factuality, icd203=None))


def test_a_wrong_table_is_refused(monkeypatch):
    from dateline.model.errors import ResourceError

    monkeypatch.setattr(estimates, "read_yaml", lambda path: [{"term": "likely"}])
    estimates.bands.cache_clear()
    with pytest.raises(ResourceError, match="not a band"):
        estimates.bands()
    estimates.bands.cache_clear()
