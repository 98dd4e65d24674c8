"""Mentions: the dated clauses of a document, and how much two of them are alike."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model.span import Span
from dateline.resolve.days import Told, days, happened
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading
from dateline.resolve.sketches import folded
from dateline.resolve.stance import is_denial
from dateline.resolve.words import words

_ANY_DAY = date(2000, 1, 5)
_DAY_AFTER = re.compile(r"\ba day (?:after|later than)\b|\bthe day after\b")
_CLAUSE = re.compile(
    r"(?:, (?:and|but|while|when|which|who|after|as) |; |: | since | after | before | when | while |\n)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A clause of a document that tells when something happened."""

    doc: str
    sentence: int
    span: Span
    days: frozenset[date]
    words: frozenset[str]
    lands: frozenset[str] = frozenset()
    """The countries that it names, as folded words; where it names none, those with which its report opens."""
    denies: bool = False
    recalled: bool = False
    """Whether a clause behind "since" or "after" tells it: it is recalled, nobody stands behind it here."""


def mentions(reading: Reading) -> list[Mention]:
    """The dated clauses of a document, in order; what stands behind "a day after" is counted back from the first of them."""
    when = reading.report.published.date() if reading.report.published else None
    found: list[Mention] = []
    for number, sentence in enumerate(reading.news):
        plain = sentence.text
        told = [] if is_denial(plain) else happened(plain, when, said=False)
        for start, end in _clauses(plain):
            for one in told:
                if start <= one.at < end:
                    clause = Span(sentence.span.start + start, sentence.span.start + end)
                    found.append(_mention(reading, number, sentence.span if one is told[0] else clause, one))
        if after := _DAY_AFTER.search(plain):
            first = next((mention.days for mention in found), frozenset())
            span = Span(sentence.span.start + after.end(), sentence.span.end)
            if first and not any(mention.span.overlaps(span) for mention in found):
                found.append(_mention(reading, number, span, Told(0, frozenset(day - timedelta(1) for day in first))))
    return found


def _mention(reading: Reading, number: int, span: Span, told: Told) -> Mention:
    piece = span.of(reading.report.text)
    return Mention(
        doc=reading.report.id,
        sentence=number,
        span=span,
        days=told.days,
        words=content(piece) | types(reading, span),
        lands=lands_of(reading, piece),
        denies=is_denial(piece),
        recalled=told.recalled,
    )


def types(reading: Reading, span: Span) -> frozenset[str]:
    """The types of the claims read within a span, marked as such."""
    return frozenset(f"@{claim.event.type}" for claim in reading.report.claims if span.covers(claim.span))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses; one without a day stays with the one before it."""
    start = 0
    for cut in (match.start() for match in _CLAUSE.finditer(text)):
        if days(text[start:cut], _ANY_DAY) and days(text[cut:], _ANY_DAY):
            yield start, cut
            start = cut
    yield start, len(text)


def is_land(word: str) -> bool:
    """Whether a folded word stands for a country."""
    return len(word) == 3 and word.isupper()


def are_abroad(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of countries have none in common, where neither is empty."""
    return bool(first and second) and first.isdisjoint(second)


def lands_of(reading: Reading, piece: str) -> frozenset[str]:
    """The countries that a piece of a report names, or failing that those that its headline and first two sentences do."""
    return frozenset(filter(is_land, content(piece))) or frozenset(filter(is_land, content(reading.lead)))


def content(text: str) -> frozenset[str]:
    """The content words, a country for each of its names, numbers and days of the week left out."""
    stop = words().stop
    return frozenset(
        folded(word)
        for word in tokens(text)
        if word not in stop and len(word) > 2 and not word[0].isdigit() and not word.endswith("day")
    )


class Rarity:
    """How much a word tells: the fewer documents hold it, the more."""

    def __init__(self, readings: Iterable[Reading]):
        texts = {reading.plain: reading for reading in readings}
        self.count = len(texts)
        self.seen = Counter(
            word
            for reading in texts.values()
            for word in {w for s in reading.news for w in content(s.text) | types(reading, s.span)}
        )

    def weight(self, word: str) -> float:
        """Natural logarithm of all texts by those that hold the word."""
        return math.log(1 + self.count / (1 + self.seen[word]))

    def alike(self, first: frozenset[str], second: frozenset[str]) -> float:
        """Cosine of two sets of words."""
        both = sum(self.weight(word) ** 2 for word in first & second)
        size = sum(self.weight(word) ** 2 for word in first) * sum(self.weight(word) ** 2 for word in second)
        return both / math.sqrt(size) if both else 0.0
