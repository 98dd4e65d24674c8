"""Bytes to Document: what a reader is, and the functions that the stages above call."""

import hashlib
from datetime import date

from dateline.ingest import language
from dateline.ingest import published as dates
from dateline.ingest.blocks import Layout, lay_out
from dateline.model.document import Document, PublishedFrom
from dateline.model.errors import EmptyInput, TooLarge

LONGEST_TEXT = 2_000_000
LONGEST_WORD = 5_000


def read_text(
    text: str,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    name: str | None = None,
) -> Document:
    """A plain text as a Document, code point for code point."""
    check_size(text, where=name or url)
    found = language.check(text, where=name or url)
    layout = lay_out(text)
    day, origin = _dated(text, layout, published, url)
    return Document(
        id=identity(text),
        text=text,
        url=url,
        title=layout.title,
        publisher=publisher or layout.outlet,
        byline=layout.byline,
        dateline=layout.dateline,
        published=day,
        published_from=origin,
        language=found,
        furniture=layout.furniture,
        blocks=tuple(layout.blocks),
    )


def identity(text: str) -> str:
    """The document's id: a hash of its text."""
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def check_size(text: str, *, where: str | None) -> None:
    """Refuse a text with nothing in it, too much in it, or no spaces in it."""
    if not text.strip():
        raise EmptyInput("nothing to read", where=where, advice="give a file with text in it")
    if len(text) > LONGEST_TEXT:
        advice = "give one report a file"
        raise TooLarge(
            f"{len(text):,} characters, more than the {LONGEST_TEXT:,} that are read", where=where, advice=advice
        )
    longest = max(map(len, text.split()))
    if longest > LONGEST_WORD:
        raise TooLarge(
            f"a word of {longest:,} characters", where=where, advice="this is data, not prose: give text with spaces"
        )


def _dated(text: str, layout: Layout, given: date | None, url: str | None) -> tuple[date | None, PublishedFrom]:
    if given is not None:
        return given, PublishedFrom.OPTION
    if url and (day := dates.in_url(url)):
        return day, PublishedFrom.METADATA
    day = dates.in_text([span.of(text) for span in layout.furniture], layout.stamp)
    return day, PublishedFrom.TEXT if day else PublishedFrom.NONE
