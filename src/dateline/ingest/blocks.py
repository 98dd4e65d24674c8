"""Text to blocks: headline, byline, dateline, paragraphs, bullets and the furniture between them."""

import re
from dataclasses import dataclass, field

from dateline.ingest import furniture
from dateline.ingest.bylines import byline, is_outlet, opening_byline
from dateline.ingest.datelines import Dateline, dateline, standing_alone
from dateline.ingest.glue import parts
from dateline.ingest.lines import Line, split
from dateline.model.document import Block, BlockKind
from dateline.model.span import Span

_CLOSING = re.compile(r"[.…;,:][\"'”’»)\]]*$")
_INNER_STOP = re.compile(r"[a-z]{3}[.!?][\"”’)]* [A-Z].*[a-z]{3}[.!?][\"”’)]* [A-Z]|[a-z]{3}\. [A-Z]")
_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
)
MASTHEAD = 5
"""So many words an outlet's name has at most."""
ROUND_UP = 2
"""So many datelines make a round-up: its other paragraphs may have bare ones."""
_INITIALS = re.compile(r"(?:\b[A-Z]\.)+$")
_LABEL = re.compile(r"(?P<label>[A-Z][A-Z0-9&.' -]{2,40})\s\|\s+(?=\S)")


@dataclass(slots=True)
class Layout:
    """The blocks of a text and what the page says of itself in them."""

    blocks: list[Block] = field(default_factory=list)
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    outlet: str | None = None
    stamp: str | None = None

    def add(self, kind: BlockKind, span: Span) -> None:
        """One more block; an empty one is none."""
        if span.start < span.end:
            self.blocks.append(Block(kind=kind, span=span))

    @property
    def furniture(self) -> tuple[Span, ...]:
        """What is no part of the report: furniture, byline and dateline."""
        return tuple(block.span for block in self.blocks if not block.is_news)


def lay_out(text: str, *, title: str | None = None, wrapped: bool = True) -> Layout:
    """The blocks of a text, in order; ``title`` is the headline where the page names it."""
    lines = split(text, wrapped=wrapped)
    layout = Layout(title=title)
    state = _State(lines, layout)
    for index in range(len(lines)):
        state.take(index)
    return layout


def is_title(text: str) -> bool:
    """Whether a line reads like a title: no full stop at its end, and not too long."""
    if len(text) > 220 or len(text.split()) > 32 or (len(text) > 100 and _INNER_STOP.search(text)):
        return False
    return _CLOSING.search(text) is None or _INITIALS.search(text) is not None or text.endswith(("...", "…"))


class _State:
    """Goes through the lines once; what was seen decides what the next one may be."""

    def __init__(self, lines: list[Line], layout: Layout):
        self.lines = lines
        self.layout = layout
        self.headline = layout.title
        self.paragraphs = 0
        self.in_links = False
        self.menu = _menus(lines)
        self.last_sentence = max(
            (i for i, line in enumerate(lines) if line.ends_sentence and len(line.text) > 60), default=-1
        )

    def take(self, index: int) -> None:
        line = self.lines[index]
        if index == 0 and self._masthead(line):
            self.layout.add(BlockKind.FURNITURE, Span(line.start, line.end))
            self.layout.outlet = line.text.strip()
        elif self.layout.outlet and not self.paragraphs and self.headline is None and _DAY.fullmatch(line.text.strip()):
            self.layout.add(BlockKind.DATELINE, Span(line.start, line.end))
            self.layout.stamp = line.text.strip()
        elif not self.paragraphs and self._credits(line):
            self.in_links = False
        elif self._furniture(index, line):
            self.layout.add(BlockKind.FURNITURE, Span(line.start, line.end))
            self.in_links = (self.in_links and not line.ends_sentence) or furniture.opens_links(line.text)
        elif self._byline(line) or self._headline(index, line):
            self.in_links = False
        else:
            self.in_links = False
            self._news(line)

    def _masthead(self, line: Line) -> bool:
        """Whether the first line is an outlet's name, and the headline follows, the day perhaps between."""
        words = line.text.split()
        named = len(words) <= MASTHEAD and all(w[:1].isupper() or w in ("of", "the", "and") for w in words)
        if self.headline is not None or not named or not is_outlet(line.text):
            return False
        below = [other.text.strip() for other in self.lines[1:3]]
        return bool(below) and (bool(_DAY.fullmatch(below[0])) or (len(below) > 1 and all(map(is_title, below))))

    def _furniture(self, index: int, line: Line) -> bool:
        body = line.text[line.marker :]
        before = not self.paragraphs and self.headline is None
        if furniture.is_furniture(body, first=before) and not (before and self._only(index)):
            return True
        if self.in_links and is_title(body) and body[-1] not in '?!"”':
            return True
        if index in self.menu:
            return True
        return self.paragraphs > 1 and index >= len(self.lines) - 6 and furniture.is_biography(body)

    def _only(self, index: int) -> bool:
        """Whether it is the whole text: then it is read, whatever it looks like."""
        return len(self.lines) == 1 and index == 0

    def _byline(self, line: Line) -> bool:
        near = self.paragraphs == 0 and self.headline is not None
        found = byline(line.text, below_headline=near) if self.paragraphs <= 1 or self.layout.byline is None else None
        if found is None:
            return False
        self.layout.add(BlockKind.BYLINE, Span(line.start, line.end))
        self.layout.byline = self.layout.byline or found.who
        self.layout.outlet = self.layout.outlet or found.outlet
        return True

    def _credits(self, line: Line) -> bool:
        """Whether the line, no paragraph before it, says who wrote the report, or where and when; who wrote it stands below a headline."""
        return (self.headline is not None and self._byline(line)) or self._dateline(line)

    def _dateline(self, line: Line) -> bool:
        """Whether the line is the dateline; before any headline only if it has a day."""
        found = standing_alone(line.text)
        if found is None or (self.headline is None and found.date is None):
            return False
        self._keep_dateline(Span(line.start, line.end), found)
        return True

    def _keep_dateline(self, span: Span, found: Dateline) -> None:
        self.layout.add(BlockKind.DATELINE, span)
        if self.layout.dateline is None:
            self.layout.dateline = found.text or None
            self.layout.stamp = self.layout.stamp or found.date
            self.layout.outlet = self.layout.outlet or found.agency

    def _headline(self, index: int, line: Line) -> bool:
        body = line.text
        if line.marker or not is_title(body) or len(self.lines) == 1:
            return False
        if self.headline is not None and body.casefold() == self.headline.casefold() and self.layout.blocks:
            kind = BlockKind.FURNITURE if self._has_headline() else BlockKind.HEADLINE
            self.layout.add(kind, Span(line.start, line.end))
            return True
        if self.paragraphs and not self._crosshead(index, line):
            return False
        if self.headline is None and dateline(body, first=False):
            return False
        self._title(line)
        return True

    def _has_headline(self) -> bool:
        return any(block.kind is BlockKind.HEADLINE for block in self.layout.blocks)

    def _crosshead(self, index: int, line: Line) -> bool:
        """A short title between paragraphs; a line that ends in a quotation mark or a question is speech."""
        text = line.text
        if len(text) > 70 or len(text.split()) > 9 or text[-1] in "?!." or text.endswith("…"):
            return False
        if (text[-1] in "\"”’'" or text[0] in "\"“'‘") and len(text.split()) > 4:
            return False
        return index < self.last_sentence and (line.gap or not line.text[0].islower())

    def _title(self, line: Line) -> None:
        """The headline, less an outlet's label before it and a note behind it."""
        before, rest, after = furniture.trimmed(line)
        start = rest.start
        label = _LABEL.match(line.text, rest.start - line.start)
        if label and self.headline is None:
            start = line.start + label.end()
            before.append(Span(rest.start, line.start + label.end("label") + 2))
        for span in before:
            self.layout.add(BlockKind.FURNITURE, span)
        self.layout.add(BlockKind.HEADLINE, Span(start, rest.end))
        for span in after:
            self.layout.add(BlockKind.FURNITURE, span)
        if self.headline is None:
            self.headline = line.text[start - line.start : rest.end - line.start]
            self.layout.title = self.layout.title or self.headline

    def _news(self, line: Line) -> None:
        before, rest, after = furniture.trimmed(line)
        for span in before:
            self.layout.add(BlockKind.FURNITURE, span)
        rest = self._opening(line, rest)
        text = line.text[rest.start - line.start : rest.end - line.start]
        kind = BlockKind.BULLET if line.marker else BlockKind.PARAGRAPH
        for caption, span in parts(text):
            self.layout.add(
                BlockKind.FURNITURE if caption else kind, Span(rest.start + span.start, rest.start + span.end)
            )
        for span in after:
            self.layout.add(BlockKind.FURNITURE, span)
        self.paragraphs += 1

    def _opening(self, line: Line, rest: Span) -> Span:
        """Take a byline and a dateline off the head of a paragraph."""
        if line.marker:
            return rest
        text = line.text[rest.start - line.start :]
        if self.paragraphs == 0 and (found := opening_byline(text)):
            self.layout.add(BlockKind.BYLINE, Span(rest.start, rest.start + found.length))
            self.layout.byline = self.layout.byline or found.who
            rest = _after(line, rest, found.length)
            text = line.text[rest.start - line.start :]
        listed = sum(block.kind is BlockKind.DATELINE for block in self.layout.blocks) >= ROUND_UP
        place = dateline(text, first=self.paragraphs == 0, listed=listed)
        if place is None:
            return rest
        self._keep_dateline(Span(rest.start, rest.start + place.length), place)
        return _after(line, rest, place.length)


def _after(line: Line, rest: Span, length: int) -> Span:
    """What is left behind the first characters, without the white space between."""
    tail = line.text[rest.start - line.start + length :]
    return Span(rest.start + length + len(tail) - len(tail.lstrip()), rest.end)


def _menus(lines: list[Line]) -> set[int]:
    """The lines that stand in a run of three or more short ones, two of them names of sections."""
    found: set[int] = set()
    run: list[int] = []
    for index in range(len(lines) + 1):
        short = index < len(lines) and len(lines[index].text) <= 30 and not lines[index].ends_sentence
        if short and not (run and lines[index].gap and not furniture.is_section(lines[index].text)):
            run.append(index)
            continue
        if len(run) >= 3 and sum(furniture.is_section(lines[at].text[lines[at].marker :]) for at in run) >= 2:
            found.update(run)
        run = [index] if short else []
    return found
