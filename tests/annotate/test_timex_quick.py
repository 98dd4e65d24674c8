"""The quick tokenizer cuts as spaCy's own does."""

import pytest
import spacy

from dateline.annotate.timex.quick import QuickTokenizer, quicken

TEXTS = [
    "",
    " ",
    "Rebels seized the port on Monday.",
    "The U.S. envoy, Mr. Haas, can't come; he won't say why: \"No comment!\"",
    "I cannot go. Dont ask. They're gonna leave at 10a.m. (0930 GMT).",
    "KORUN, Nov. 3 (Agency) \u2014 Two-day talks ended\u2026 \u201cWe\u2019ll see,\u201d he said.",
    "  Two lines.\n\nA third\tline \u00a0with  blanks. ",
    "He paid $5m/\u20ac4.7m for it, e.g. in 2023-24, vs. 3.5% in Q1.",
    "See www.example.org/a?b=1 or write to a.b@example.org, Inc.",
    "Sgt. Oku, aged 5.It was NATO. plan B. U.N.",
]


@pytest.fixture(scope="module")
def full():
    return spacy.blank("en").tokenizer


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_tokens(full, text):
    quick = QuickTokenizer(spacy.blank("en").tokenizer)
    for _ in range(2):
        assert [(t.text, t.whitespace_, t.idx) for t in quick(text)] == [
            (t.text, t.whitespace_, t.idx) for t in full(text)
        ]
        assert quick(text).text == text


def test_a_pipeline_is_made_quick_once():
    nlp = quicken(spacy.blank("en"))
    tokenizer = nlp.tokenizer
    assert quicken(nlp).tokenizer is tokenizer
    assert [t.text for t in nlp("He left.")] == ["He", "left", "."]
