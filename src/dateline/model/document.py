"""A report as it was taken in, before anybody read it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.span import Span


class PublishedFrom(StrEnum):
    """Where the publication date (TimeML's document creation time) was found."""

    OPTION = "option"
    METADATA = "metadata"
    TEXT = "text"
    NONE = "none"


class BlockKind(StrEnum):
    """What a run of lines is on the page."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One headline, paragraph, bullet, byline or piece of furniture; blocks are in order and do not overlap.

    A dateline ("KYIV, Oct 3 (Agency) -") is a block of its own at the head of the paragraph it opens.
    """

    kind: BlockKind
    span: Span

    @property
    def is_news(self) -> bool:
        """Whether the block is read: headline, paragraph or bullet."""
        return self.kind in (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.BULLET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report: its text and what the page says of itself.

    For plain text ``text`` is the input, code point for code point; for HTML it is the extracted text. Furniture is
    marked, never removed; byline and dateline lie in ``furniture`` too. ``published`` is TimeML's document creation time.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: date | None = None
    published_from: PublishedFrom = PublishedFrom.NONE
    language: str | None = None
    furniture: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def report_text(self) -> str:
        """The text with furniture, byline and dateline blanked out: the same offsets, nothing that is no part of the report."""
        parts, at = [], 0
        for span in sorted(self.furniture, key=lambda one: one.start):
            start = max(at, span.start)
            blank = "".join(c if c == "\n" else " " for c in self.text[start : span.end])
            parts += [self.text[at:start], blank]
            at = max(at, span.end)
        return "".join([*parts, self.text[at:]])
