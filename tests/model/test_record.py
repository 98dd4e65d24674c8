"""The record refuses evidence that is not in the text, and shows itself in a notebook."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from dateline.model.errors import SpanError
from dateline.model.span import Span


def test_a_claim_must_fill_its_span(sample):
    shifted = replace(sample.claims[0], span=Span(0, 5))
    with pytest.raises(SpanError):
        replace(sample, claims=(shifted,))


class Seen(HTMLParser):
    def __init__(self, page: str):
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.marked: list[str] = []
        self.text = ""
        self._in_mark = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._in_mark = tag == "mark"

    def handle_endtag(self, tag):
        self._in_mark = False

    def handle_data(self, data):
        self.text += data
        if self._in_mark:
            self.marked.append(data)


def test_a_notebook_shows_the_whole_text_with_its_evidence_marked(sample):
    seen = Seen(sample._repr_html_())
    assert sorted(seen.marked) == sorted(claim.text for claim in sample.claims)
    assert sample.document.text in seen.text
    assert "Volta Times, citing two officials familiar with the decision" in seen.text


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg/onload=alert(1)>',
        "&lt;b&gt;",
        "\x1b[31m\u202e",
    ],
)
def test_nothing_of_the_text_becomes_markup(sample, evil):
    document = replace(sample.document, title=evil, publisher=evil, text=sample.document.text + evil, furniture=())
    page = replace(sample, document=document)._repr_html_()
    seen = Seen(page)
    assert seen.tags <= {
        "div",
        "p",
        "strong",
        "br",
        "mark",
        "span",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
    }
    assert seen.attributes <= {"class", "style", "title"}
    assert "\x1b" not in page
    assert "\u202e" not in page
