"""The entries of a round-up or bulletin, each with the country that it is set in: by its heading, its header or its dateline.

A round-up tells of a country after another; "police" and "the governor" of an entry are of that entry's country, whatever
the rest of the text speaks of. A report with one dateline has no entries: it may be about another country than it was written in.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.knowledge import Knowledge
from dateline.annotate.layers import EntryHeader
from dateline.model.document import Block, BlockKind

LONGEST, HEAD = 4, 10
"""The longest name of a country that is looked for, and how many tokens may stand before the colon of an entry."""
MARKS = frozenset({":", "-", "–", "—", "--", "|"})
KINDS = frozenset({"province", "region", "state", "district", "governorate", "county", "department", "oblast", "city"})
STOPS = frozenset({".", ":", "...", "…", "–", "-"})
TURNS, BEFORE = frozenset({"to", "in"}), frozenset({"now", "and", "over", "on", "next", "turning", "we", "go"})
"""Before the country that a bulletin turns to, in a sentence of its own."""
SEVERAL = 2
"""So many datelines make a round-up; the line with paper and date and the place before the text are one."""


class Entry(NamedTuple):
    """The tokens of an entry, end exclusive, and its country (None: an entry that tells none)."""

    start: int
    end: int
    country: str | None


class Entries:
    """The entries of one text, in order."""

    def __init__(self, frame: Frame, knowledge: Knowledge) -> None:
        self.frame, self.knowledge = frame, knowledge
        self.found: list[Entry] = sorted(self._read())
        self._starts = [entry.start for entry in self.found]

    def at(self, token: int) -> Entry | None:
        """The entry that the token stands in."""
        index = bisect_right(self._starts, token) - 1
        if index < 0 or token >= self.found[index].end:
            return None
        return self.found[index]

    def _read(self) -> Iterator[Entry]:
        frame = self.frame
        document = frame.doc._.document
        headers: tuple[EntryHeader, ...] = frame.doc._.headers
        blocks = [(self._first(b), b) for b in document.blocks] if document is not None else []
        kinds = [block.kind for _, block in blocks]
        opening = (one is BlockKind.DATELINE is not two for one, two in pairwise(kinds))
        several = sum(opening) >= SEVERAL
        section: str | None = None
        running: str | None = None
        for index, (start, block) in enumerate(blocks):
            end = blocks[index + 1][0] if index + 1 < len(blocks) else len(frame)
            if block.kind is BlockKind.HEADLINE and index:
                section, running = self._whole(start, end), None
            elif block.kind is BlockKind.DATELINE:
                running = self._last(start, end) if several else None
            elif block.is_news and end > start:
                within = [h for h in headers if start <= h.tokens.start < end]
                if within and within[0].tokens.start <= start + 1:
                    yield from self._headed(within, end, section)
                else:
                    opened = self._opening(start, end) or self._turn(start, end)
                    running = opened or running if several else opened
                    if running or section or several:
                        yield Entry(start, end, running or section)

    def _first(self, block: Block) -> int:
        return bisect_right(self.frame.at, block.span.start - 1)

    def _headed(self, headers: list[EntryHeader], end: int, section: str | None) -> Iterator[Entry]:
        for header, following in zip(headers, [h.tokens.start for h in headers[1:]] + [end], strict=True):
            country = section or self._last(*header.place)
            if country is not None:
                yield Entry(header.tokens.start, following, country)

    def _whole(self, start: int, end: int) -> str | None:
        """The country that a line by itself names: "MALI", "Northern Nigeria", "CABO DELGADO, Mozambique"."""
        while end > start and not self.frame.text[end - 1][0].isalnum():
            end -= 1
        return self._last(start, end) if 0 < end - start <= LONGEST + 1 else None

    def _turn(self, start: int, end: int) -> str | None:
        """The country that a bulletin turns to in a sentence of its own: "To Solomon Islands.", "Now to Kenya."."""
        frame = self.frame
        while start < end and not frame.text[start][0].isalnum():
            start += 1
        stop = next((i for i in range(start, min(start + HEAD, end)) if frame.text[i] in STOPS), None)
        to = next((i for i in range(start, min(start + 3, end)) if frame.lower[i] in TURNS), None)
        if stop is None or to is None or not start <= to < stop or stop + 1 >= end:
            return None
        if any(frame.lower[i] not in BEFORE for i in range(start, to)):
            return None
        first = to + 1 + (frame.lower[to + 1] == "the")
        return self._name(first, stop - first) if first < stop <= first + LONGEST else None

    def _opening(self, start: int, end: int) -> str | None:
        """The country before the mark that opens an entry: "Sudan: Drones struck", "SEOUL - South Korea will", "• MALI (Mopti): "."""
        frame = self.frame
        while start < end and not frame.text[start][0].isalnum():
            start += 1
        stop = next((i for i in range(start, min(start + HEAD, end)) if frame.text[i] in MARKS), None)
        if stop is None or stop == start or stop + 1 >= end or not frame.text[start][0].isupper():
            return None
        tight = frame.at[stop] == frame.at[stop - 1] + len(frame.text[stop - 1])
        if tight and frame.text[stop] != ":":
            return None
        country = next((c for c in (self._name(start, n) for n in range(min(LONGEST, stop - start), 0, -1)) if c), None)
        shouted = all(w.isupper() or not w[0].isalpha() for w in frame.text[start:stop])
        town = self._town(start, stop) if shouted and frame.text[stop] != ":" else None
        return country or town

    def _name(self, start: int, size: int) -> str | None:
        """The country whose name, not its adjective, these tokens are."""
        words = self.frame.words(start, start + size)
        facts = self.knowledge.of(words.title() if words.isupper() and len(words) > 3 else words)
        return facts.country if facts.is_country and facts.rule == "name" else None

    def _town(self, start: int, end: int) -> str | None:
        """The country of the city or capital that the tokens name as a whole."""
        if end <= start:
            return None
        words = self.frame.words(start, end).strip(" ,").title()
        return self.knowledge.nationality(words) or self.knowledge.city(words)

    def _last(self, start: int, end: int) -> str | None:
        """The country of a heading, told by its last part first: "DUHOK, Iraq", "Soum province, Burkina Faso"."""
        frame = self.frame
        for size in range(min(LONGEST, end - start), 0, -1):
            for first in range(end - size, start - 1, -1):
                words = frame.words(first, first + size)
                if words[0].isupper() and (code := self.knowledge.nationality(words.title())):
                    return code
        return self._town(start, self._named(start, end))

    def _named(self, start: int, end: int) -> int:
        """The end of the name that the tokens are, without what kind of place it is ("Gao region", "Pemba, ")."""
        frame = self.frame
        stop = next((i for i in range(start, end) if not frame.text[i][0].isalnum() and frame.text[i] != "-"), end)
        while stop > start and (frame.text[stop - 1].islower() or frame.lower[stop - 1] in KINDS):
            stop -= 1
        return stop
