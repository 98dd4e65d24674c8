"""What a reader is, and how a text becomes a Document."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dateline.ingest import language
from dateline.ingest import published as dates
from dateline.ingest.blocks import Layout, lay_out
from dateline.model.document import Document, PublishedFrom
from dateline.model.errors import EmptyInput, TooLarge

LONGEST_TEXT = 2_000_000
LONGEST_WORD = 5_000
Dated = tuple[date | None, PublishedFrom]
UNDATED: Dated = (None, PublishedFrom.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is known of an input beside its bytes: its name, its address, and what the user or the server said of it."""

    name: str | None = None
    url: str | None = None
    published: date | None = None
    publisher: str | None = None
    encoding: str | None = None

    @property
    def where(self) -> str | None:
        """What errors call the input."""
        return self.name or self.url


class Reader(ABC):
    """Reads one kind of file. ``limit`` is the largest size in bytes; a kind that holds many reports yields each.

    A reader of one's own is a module of this package, or of another with an entry point in the group
    ``dateline.readers``, that holds an instance called ``PLUGIN``; its name is the module's.
    """

    suffixes: ClassVar[tuple[str, ...]] = ()
    media_types: ClassVar[tuple[str, ...]] = ()
    limit: ClassVar[int] = LONGEST_TEXT

    @abstractmethod
    def read(self, data: bytes, given: Given) -> Iterator[Document]:
        """The documents that the bytes hold, in order."""


def document(
    text: str,
    given: Given,
    *,
    title: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    published: Dated | None = None,
    wrapped: bool = True,
) -> Document:
    """The text as a Document. What the user said outweighs what the page says; that, what the text shows.

    ``published``: the date that was looked for and found, or ``UNDATED`` if there is none to be had; None to look in the text.
    ``wrapped``: lines may be broken inside paragraphs, as in plain text files.
    """
    check_size(text, where=given.where)
    found = language.check(text, where=given.where)
    layout = lay_out(text, title=title, wrapped=wrapped)
    day, origin = _dated(text, layout, given, published)
    return Document(
        id=f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}",
        text=text,
        url=given.url,
        title=layout.title,
        publisher=given.publisher or publisher or layout.outlet,
        byline=byline or layout.byline,
        dateline=layout.dateline,
        published=day,
        published_from=origin,
        language=found,
        furniture=layout.furniture,
        blocks=tuple(layout.blocks),
    )


def check_size(text: str, *, where: str | None) -> None:
    """Refuse a text with nothing in it, too much in it, or no spaces in it."""
    if not text.strip():
        raise EmptyInput("nothing to read", where=where, advice="give a file with text in it")
    if len(text) > LONGEST_TEXT:
        raise TooLarge(
            f"{len(text):,} characters, more than the {LONGEST_TEXT:,} that are read",
            where=where,
            advice="give one report a file",
        )
    longest = max(text.split(), key=len)
    if len(longest) > LONGEST_WORD and sum(map(str.isascii, longest[:1000])) > 500:
        raise TooLarge(
            f"a word of {len(longest):,} characters",
            where=where,
            advice="this is data, not prose: give text with spaces",
        )


def _dated(text: str, layout: Layout, given: Given, stated: Dated | None) -> Dated:
    if given.published is not None:
        return given.published, PublishedFrom.OPTION
    if stated is not None:
        return stated
    day = dates.in_text([span.of(text) for span in layout.furniture], layout.stamp)
    in_url = dates.in_url(given.url) if given.url else None
    if in_url and (day is None or day == in_url):
        return in_url, PublishedFrom.METADATA
    return (day, PublishedFrom.TEXT) if day and not in_url else UNDATED
