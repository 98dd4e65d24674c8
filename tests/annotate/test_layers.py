"""Spans of characters to runs of tokens, and what is read of a document."""

from datetime import date

import pytest
import spacy

from dateline.annotate.build import make_doc
from dateline.annotate.layers import TokenSpan, news_mask, published, runs_of, text_of
from dateline.ingest.base import read_text
from dateline.model.span import Span

NLP = spacy.blank("en")
TEXT = "Boats  left port.\n\n- On Monday they came back."


@pytest.mark.parametrize("start", range(len(TEXT)))
def test_a_run_is_what_char_span_finds(start):
    doc = NLP.make_doc(TEXT)
    for end in range(start + 1, len(TEXT) + 1):
        found = doc.char_span(start, end, alignment_mode="expand")
        expected = [TokenSpan(found.start, found.end)] if found is not None and len(found) else []
        assert list(runs_of(doc, [Span(start, end)])) == expected


def test_a_run_covers_its_characters():
    doc = NLP.make_doc(TEXT)
    (run,) = runs_of(doc, [Span(TEXT.index("left"), TEXT.index("."))])
    assert run.chars(doc).of(TEXT) == "left port"
    assert run.holds(run.start)
    assert not run.holds(run.end)


def test_furniture_is_masked_and_blocks_begin_sentences():
    document = read_text("Boats leave port\n\nThe boats left on Monday, the ministry said.\n\nShare this article\n")
    doc = make_doc(NLP, document)
    read = [token.text for token, news in zip(doc, news_mask(doc), strict=True) if news]
    assert "Boats" in read
    assert "Share" not in read
    starts = [token.text for token in doc if token.is_sent_start]
    assert {"Boats", "The", "Share"} <= set(starts)


def test_without_a_document_everything_is_news():
    doc = NLP.make_doc("Share this article")
    assert news_mask(doc) == [True] * 3
    assert text_of(doc) == "Share this article"


def test_the_date_of_the_doc_goes_before_that_of_its_document():
    doc = make_doc(NLP, read_text("The boats left on Monday, it said.", published=date(2025, 11, 14)))
    assert published(doc) == date(2025, 11, 14)
    doc._.published = date(2025, 11, 15)
    assert published(doc) == date(2025, 11, 15)


def test_an_empty_text_has_no_runs():
    assert list(runs_of(NLP.make_doc(""), [Span(0, 0), Span(0, 5)])) == []
