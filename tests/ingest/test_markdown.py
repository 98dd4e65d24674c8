"""Markdown: the words without the marks, the front matter as metadata."""

from datetime import date

from dateline.ingest.base import read_bytes
from dateline.model.document import BlockKind, PublishedFrom

NOTE = """---
title: Ferry crews vote to strike
date: 2024-03-12
author: Ann Lee
publisher: Northern Wire
---
# Ferry crews vote to strike

The crews of **four ferries** voted on Tuesday to go on [strike](https://news.example/a_(b)), their _union_ said.

![A ferry](ferry.jpg)

> The authority called the vote `an attack` on the islands.

* on March 3 the crews rejected an offer;
* the next day the authority broke off the talks.
"""


def test_a_note():
    found = read_bytes(NOTE.encode(), name="note.md")
    assert (found.title, found.byline, found.publisher) == ("Ferry crews vote to strike", "Ann Lee", "Northern Wire")
    assert (found.published, found.published_from) == (date(2024, 3, 12), PublishedFrom.METADATA)
    assert [(block.kind, block.span.of(found.text)) for block in found.blocks] == [
        (BlockKind.HEADLINE, "Ferry crews vote to strike"),
        (BlockKind.PARAGRAPH, "The crews of four ferries voted on Tuesday to go on strike, their union said."),
        (BlockKind.PARAGRAPH, "The authority called the vote an attack on the islands."),
        (BlockKind.BULLET, "on March 3 the crews rejected an offer;"),
        (BlockKind.BULLET, "the next day the authority broke off the talks."),
    ]


def test_a_snake_case_word_and_a_price_keep_their_signs():
    found = read_bytes(
        b"The file my_old_list cost the ministry 3 * 4 million, and 5 * 6 more, an audit said on Monday.", name="a.md"
    )
    assert (
        found.text == "The file my_old_list cost the ministry 3 * 4 million, and 5 * 6 more, an audit said on Monday."
    )
