"""Saved pages: text, headline, byline, publisher, and a date only where the page's statements agree."""

from datetime import date
from pathlib import Path

import pytest

from dateline.ingest.base import read_bytes, read_path
from dateline.model.document import BlockKind, PublishedFrom
from dateline.model.errors import EmptyInput, WrongLanguage

PAGES = Path(__file__).parent.parent / "data" / "pages"
STORY = (
    "<p>The crews of four ferries voted on Tuesday to go on strike over night shifts, their union said, and the port authority called it an attack.</p>"
    "<p>The union said that 214 of 240 members had voted for the walkout, and that the ships would stay in the harbour until the offer was raised.</p>"
    "<p>The minister of transport asked both sides to return to the table, and said that the government would not call up soldiers to sail them.</p>"
)


def page(head: str = "", above: str = "", url: str | None = None, title: str = "Ferry crews vote to strike"):
    text = f"<html><head><title>{title}</title>{head}</head><body><main><article><h1>{title}</h1>{above}{STORY}</article></main></body></html>"
    return read_bytes(text.encode(), name="page.html", url=url)


def linked(published: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{published}"}}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_a_whole_page():
    found = read_path(PAGES / "agency.html")
    kinds = [(block.kind, block.span.of(found.text)[:40]) for block in found.blocks]
    assert found.title == "Ferry crews vote to strike over night shifts"
    assert (found.byline, found.publisher) == ("Ann Lee", "Northern Wire")
    assert (found.published, found.published_from) == (date(2024, 3, 12), PublishedFrom.METADATA)
    assert found.dateline == "PORT SELBY, March 12 (Northern Wire)"
    assert kinds[0] == (BlockKind.HEADLINE, "Ferry crews vote to strike over night sh")
    assert [words for kind, words in kinds if kind is BlockKind.BULLET] == [
        "on March 3 the crews rejected an offer o",
        "the next day the authority broke off the",
    ]
    assert "The first walkout on the island route" in found.text
    assert "Read also: What the islanders eat when no ship comes" in [span.of(found.text) for span in found.furniture]
    for debris in ("Home", "Most read", "All rights reserved", "Photo: Bo Ek"):
        assert debris not in found.text


def test_an_unclosed_page_in_windows_1252():
    found = read_path(PAGES / "unclosed.html")
    assert found.title == "Bridge at Ford closed"
    assert "the county’s engineer" in found.text
    assert "“We saw it on Sunday" in found.text
    assert found.text.rstrip().endswith("into the winter")


@pytest.mark.parametrize(
    ("head", "above", "url", "day"),
    [
        (linked("2024-03-12T18:05:00Z"), "", None, date(2024, 3, 12)),
        (meta("article:published_time", "2024-03-12T18:05:00Z"), "", None, date(2024, 3, 12)),
        (linked("2024-03-12"), "", "https://news.example/2024/03/12/ferry", date(2024, 3, 12)),
        (linked("2024-03-13T01:30:00Z"), "", "https://news.example/2024/03/12/ferry", date(2024, 3, 12)),
        ("", "", "https://news.example/2024/03/12/ferry", date(2024, 3, 12)),
        ("", '<time datetime="2024-03-12" pubdate>12 March</time>', None, date(2024, 3, 12)),
        ("", '<span class="date">12 March 2024</span>', None, date(2024, 3, 12)),
        ("", "<p>Published: 12 March 2024</p>", None, date(2024, 3, 12)),
        (
            meta("article:published_time", "2024-03-12T18:05:00Z")
            + meta("article:modified_time", "2024-05-30T10:00:00Z"),
            "",
            None,
            date(2024, 3, 12),
        ),
        (linked("2024-03-12") + meta("article:published_time", "2023-01-05"), "", None, None),
        (linked("2024-03-12"), "", "https://news.example/2019/07/01/ferry", None),
        ("", '<span class="date">12 March 2024</span>', "https://news.example/2019/07/01/ferry", None),
        ("", "", None, None),
    ],
    ids=lambda value: str(value)[:50],
)
def test_the_date_is_what_the_statements_agree_on(head, above, url, day):
    assert page(head, above, url).published == day


def test_broken_linked_data_still_gives_its_date():
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A "quoted" word", "datePublished": "2024-03-12",}</script>'
    assert page(broken).published == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("title", "publisher", "headline"),
    [
        ("Ferry crews vote to strike | Selby Times", None, "Ferry crews vote to strike"),
        ("Ferry crews vote to strike - Harbour Mix", "Harbour Mix", "Ferry crews vote to strike"),
        ("Ferry crews vote to strike - and win", None, "Ferry crews vote to strike - and win"),
        ("NW: Ferry crews vote to strike", None, "NW: Ferry crews vote to strike"),
    ],
)
def test_the_outlets_name_is_no_part_of_the_headline(title, publisher, headline):
    head = meta("og:site_name", publisher) if publisher else ""
    assert page(head, title=title).title == headline


def test_a_page_without_a_report_says_so():
    with pytest.raises(EmptyInput, match="no report was found") as caught:
        read_bytes(
            b"<html><head><title></title></head><body><nav><a href='/'>Home</a></nav></body></html>", name="empty.html"
        )
    assert caught.value.where == "empty.html"


def test_a_page_in_another_language_is_named():
    words = "Die Besatzungen der vier Fähren haben am Dienstag für einen Streik gestimmt, wie die Gewerkschaft in der Hauptstadt mitteilte. "
    with pytest.raises(WrongLanguage, match="German"):
        read_bytes(
            f"<html><body><article><h1>Streik</h1><p>{words * 4}</p><p>{words * 3}</p></article></body></html>".encode(),
            name="streik.html",
        )
