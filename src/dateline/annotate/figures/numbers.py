"""Numbers in figures and words, read from the characters of a text: 1,500, 3.2 million, $1.5bn, two dozen, tens of thousands."""

import re
from dataclasses import dataclass

from dateline.annotate.figures.lexicon import Numbers, numbers

ATOM = re.compile(
    r"\d{1,3}(?:,\d{2,3})+(?!\d)|\d{1,3}(?:\.\d{3})+(?![\d.])|\d+,\d(?=[\s-]?(?:[mb]illion|[mb]n\b))|\d+(?:\.\d+)?|[^\W\d_]+|[^\s\w]"
)
CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+,\d")
"""Point and comma as on the European continent: 1.500 people, 1,5 million."""
REACH = 90
"""Characters after its start within which a number must end."""
SPACE_GROUP = re.compile(r"(?:[ \u00a0\u202f]000)+(?!\d)")
GROUP = re.compile(r"(?:[\u00a0\u202f]\d{3})+(?!\d)")
DASHES = frozenset("-–—‑")
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, a number in figures or a sign; ``glued`` to what stands before it."""

    text: str
    start: int
    end: int
    glued: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the characters [start, end) it takes; ``value`` is None where the words only set a lower bound.

    ``scale`` is the factor of a scale word at its end; ``doubtful``: it ends in a letter that is a number of people only
    where people follow ("5m").
    """

    start: int
    end: int
    value: float | None
    low: float | None
    scale: float = 1
    doubtful: bool = False
    approximate: bool = False


def atoms(text: str, start: int, reach: int = REACH) -> list[Atom]:
    """What stands from a position on, cut into words, numbers and signs."""
    found: list[Atom] = []
    last = -1
    for match in ATOM.finditer(text, start, start + reach):
        if found and "\n" in text[last : match.start()]:
            break
        found.append(Atom(match.group().lower(), match.start(), match.end(), match.start() == last))
        last = match.end()
    return found


class NumberReader:
    """Reads one number from atoms; ``at`` is the first atom not read."""

    def __init__(self, text: str, items: list[Atom], at: int = 0):
        self.text, self.items, self.at = text, items, at
        self.words: Numbers = numbers()

    def peek(self, ahead: int = 0) -> str:
        """The word at the reader, or some atoms behind it; empty at the end."""
        index = self.at + ahead
        return self.items[index].text if index < len(self.items) else ""

    def read(self) -> Number | None:
        """The number that begins here, None if none does."""
        if self.at >= len(self.items):
            return None
        start = self.items[self.at].start
        word = self.peek()
        if word[0].isdigit():
            return self._figures(start)
        if word in ("a", "an"):
            return self._after_article(start)
        if word in self.words.plurals:
            return self._plural(start)
        if word in self.words.vague and word not in self.words.with_article:
            return self._vague(start)
        if word == "half":
            return self._half(start)
        return self._in_words(start, 0.0)

    def _end(self) -> int:
        return self.items[self.at - 1].end

    def _dash(self) -> bool:
        """Pass a hyphen that ties two words."""
        tied = self.peek() in DASHES and self.items[self.at].glued and self.at + 1 < len(self.items)
        if tied and self.items[self.at + 1].glued:
            self.at += 1
            return True
        return False

    def _figures(self, start: int) -> Number | None:
        written = self.items[self.at].text
        if CONTINENTAL.fullmatch(written) and not (written.count(".") == 1 and self._scale_ahead()):
            written = written.replace(".", "").replace(",", ".")
        value = float(written.replace(",", ""))
        plain = len(self.items[self.at].text) <= 3 and value == int(value)
        self.at += 1
        group = (SPACE_GROUP if plain else GROUP).match(self.text, self._end()) or GROUP.match(self.text, self._end())
        if group is not None and plain:
            value = float(f"{int(value)}{re.sub(r'[^0-9]', '', group.group())}")
            while self.at < len(self.items) and self.items[self.at].start < group.end():
                self.at += 1
        if self.peek() == "s" and self.items[self.at].glued and value in (100, 1000):
            self.at += 1
            return Number(start, self._end(), None, 2 * value)
        if self.peek() in ("st", "nd", "rd", "th") and self.items[self.at].glued:
            return None
        if self.peek() == "and" and self.peek(1) == "a" and self.peek(2) == "half":
            self.at += 3
            value += 0.5
        return self._scaled(start, value)

    def _scale_ahead(self) -> bool:
        words = self.words
        return any(word in words.scales or word in words.short for word in (self.peek(1), self.peek(2)))

    def _scaled(self, start: int, value: float) -> Number:
        """A value with the scale words behind it ("3.2 million", "1.5bn", "2 dozen")."""
        scale, doubtful = 1.0, False
        while True:
            mark = self.at
            self._dash()
            word = self.peek()
            near = self.at < len(self.items) and (
                self.items[self.at].glued or self.items[self.at].start - self._end() <= 1
            )
            if word in self.words.scales and near:
                scale *= self.words.scales[word]
            elif word in self.words.short and near and scale == 1 and self.text[self._end()] != "-":
                scale, doubtful = self.words.short[word], word in self.words.doubtful
            else:
                self.at = mark
                break
            self.at += 1
        return Number(start, self._end(), value * scale, value * scale, scale, doubtful)

    def _after_article(self, start: int) -> Number | None:
        self.at += 1
        self._dash()
        word = self.peek()
        if word in self.words.scales:
            return self._in_words(start, 1.0)
        if word == "half" and self.peek(1) in self.words.scales:
            return self._half(start)
        return self._vague(start) if word in self.words.with_article else None

    def _half(self, start: int) -> Number | None:
        """Half a million, half-a-dozen, a half dozen."""
        self.at += 1
        self._dash()
        if self.peek() in ("a", "an"):
            self.at += 1
            self._dash()
        if self.peek() not in self.words.scales:
            return None
        scale = self.words.scales[self.peek()]
        self.at += 1
        return Number(start, self._end(), scale / 2, scale / 2, scale)

    def _plural(self, start: int) -> Number:
        """Dozens, hundreds, tens of thousands: a lower bound."""
        low = float(self.words.plurals[self.peek()])
        self.at += 1
        if (
            self.peek() == "of"
            and self.peek(1) in self.words.plurals
            and self.peek(1) not in ("dozens", "scores", "tens")
        ):
            low *= self.words.plurals[self.peek(1)] / 2
            self.at += 2
        return Number(start, self._end(), None, low)

    def _vague(self, start: int) -> Number | None:
        """Several, a few, a couple of hundred: a lower bound."""
        word = self.peek()
        low = float(self.words.vague[word])
        self.at += 1
        if self.peek() == "of" and (self.peek(1) in self.words.scales or self.peek(1) in self.words.plurals):
            self.at += 1
        if self.peek() in self.words.scales:
            scale = self.words.scales[self.peek()]
        elif self.peek() in self.words.plurals and self.peek() not in ("tens", "scores"):
            scale = self.words.plurals[self.peek()] // 2
        elif word in self.words.with_of and self.peek() != "of":
            return None
        else:
            return Number(start, self._end(), low if word == "couple" else None, low, approximate=word == "couple")
        self.at += 1
        return Number(start, self._end(), None, low * scale, scale)

    def _in_words(self, start: int, value: float) -> Number | None:
        """Twenty-five, two hundred and fifty thousand, two dozen, a hundred (``value`` 1 for its article)."""
        total, current, scale, seen = 0.0, value, 1.0, value > 0
        while self.at < len(self.items):
            mark = self.at
            if seen:
                self._dash()
            word = self.peek()
            if word == "and" and seen and scale >= 100 and self._simple(self.peek(1)) and current % 100 == 0:
                self.at += 1
                word = self.peek()
            if word in self.words.units and current % 10 == 0 and (not current or current % 100 or scale >= 100):
                current, scale = current + self.words.units[word], 1.0
            elif word in self.words.tens and current % 100 == 0:
                current, scale = current + self.words.tens[word], 1.0
            elif word in self.words.scales and (seen or word != "dozen"):
                factor = self.words.scales[word]
                current = (current or 1.0) * factor
                if factor >= THOUSAND:
                    total, current = total + current, 0.0
                scale = float(factor)
            elif word == "and" and self.peek(1) == "a" and self.peek(2) == "half" and seen:
                current += 0.5
                self.at += 2
            else:
                self.at = mark
                break
            self.at, seen = self.at + 1, True
        if not seen or self.at == 0 or self._end() <= start:
            return None
        return Number(start, self._end(), total + current, total + current, scale)

    def _simple(self, word: str) -> bool:
        return word in self.words.units or word in self.words.tens
