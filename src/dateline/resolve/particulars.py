"""Odd particulars: a number, colour, hour or name that a text repeats in other words, which proves that it descends."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.resolve.bodywords import MODIFIERS, country_of, nouns
from dateline.resolve.days import MONTHS, WEEKDAYS
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading
from dateline.resolve.words import words

RECURS = 4
"""Events in which a sentence template must be found to be a standing phrase."""
NAMED, MARKED = 2, 6.0
"""Names that two texts must share where they share no number, colour or hour, and the weight that is asked then."""
ENOUGH = 6.0
"""Weight of shared particulars from which a text is held to descend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The odd and the other content words of one sentence."""

    span: Span
    odd: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two texts have in common: its weight, and the sentence of the first that holds most of it."""

    weight: float
    span: Span | None
    words: tuple[str, ...]


def template(sentence: str) -> str:
    """The text of a sentence with its numbers left open: standing phrases of a desk recur with other numbers."""
    return " ".join("#" if word[0].isdigit() else word for word in tokens(sentence))


def recurring(groups: Iterable[Iterable[Reading]]) -> frozenset[str]:
    """Templates found in several groups: they tell nothing of descent."""
    seen: Counter[str] = Counter()
    for group in groups:
        seen.update({template(sentence.text) for reading in group for sentence in reading.news})
    return frozenset(name for name, count in seen.items() if count >= RECURS)


def figures(readings: Iterable[Reading], common: frozenset[str]) -> frozenset[str]:
    """The numbers of an event that stand in phrases of all events (the toll, the turnout): independent reports share them."""
    return frozenset(
        word
        for reading in readings
        for sentence in reading.news
        if template(sentence.text) in common
        for word in tokens(sentence.text)
        if word[0].isdigit()
    )


def details(reading: Reading, common: frozenset[str], names: frozenset[str], usual: frozenset[str]) -> list[Detail]:
    """The particulars of a text, sentence by sentence.

    ``common`` templates and ``usual`` numbers are left out; ``names`` are proper names that few texts have.
    """
    lexicon, found = words(), []
    for sentence in reading.news:
        if template(sentence.text) in common:
            continue
        content = [
            word for word in tokens(sentence.text) if word not in lexicon.stop and (len(word) > 1 or word.isdigit())
        ]
        odd = {
            word
            for word in content
            if (word[0].isdigit() and word not in usual) or word in lexicon.colours or word in names
        }
        if odd:
            found.append(
                Detail(
                    span=sentence.span, odd=frozenset(odd), rest=frozenset(content) - odd, names=names.intersection(odd)
                )
            )
    return found


def rare_names(readings: list[Reading]) -> frozenset[str]:
    """Proper names that at most half of the texts of an event hold, in lower case; words that occur uncapitalised are none."""
    seen: Counter[str] = Counter()
    plain: set[str] = set()
    for reading in readings:
        seen.update(proper_names(reading))
        plain |= {word for sentence in reading.news for word in re.findall(r"\b[a-z][a-z]+\b", sentence.text)}
    most = max(3, len(readings) // 2)
    calendar = {*WEEKDAYS, *MONTHS}
    common = plain | calendar | nouns().heads | MODIFIERS
    return frozenset(
        name for name, count in seen.items() if 2 <= count <= most and name not in common and not country_of(name)
    )


def proper_names(reading: Reading) -> set[str]:
    """The words of the names in a text, in lower case, outlets and what opens a sentence left out."""
    outlets = {
        word for sentence in reading.sentences for mention in sentence.mentions for word in mention.outlet.split()
    }
    found: set[str] = set()
    for sentence in reading.news:
        for match in re.finditer(r"(?<=[a-z,;\"”] )(?:[A-ZÀ-Þ][\w’'-]+\s?)+", sentence.text):
            found |= set(tokens(match.group()))
    return found - outlets - words().stop


def shared(first: list[Detail], second: list[Detail]) -> Shared:
    """What two texts share. A sentence counts with an odd word and two others, or two odd words; the rarest kinds weigh most."""
    total, best, span = 0.0, 0.0, None
    told: set[str] = set()
    odd: set[str] = set()
    names = frozenset(name for detail in first for name in detail.names)
    nothing: tuple[float, frozenset[str]] = (0.0, frozenset())
    for detail in first:
        pairs = ((_weight(detail, other), (detail.odd & other.odd) | (detail.rest & other.rest)) for other in second)
        weight, same = max(pairs, key=lambda pair: pair[0], default=nothing)
        total += weight
        if weight > 0:
            told |= same
            odd |= detail.odd & same
        if weight > best:
            best, span = weight, detail.span
    if odd <= names and (len(odd) < NAMED or total < MARKED):
        return Shared(weight=0.0, span=None, words=())
    return Shared(weight=total, span=span, words=tuple(sorted(told)))


def _weight(first: Detail, second: Detail) -> float:
    odd, rest = first.odd & second.odd, first.rest & second.rest
    is_name = bool(odd & (first.names | second.names)) and bool(rest)
    if not odd or (len(odd) < 2 and len(rest) < 2 and not is_name):
        return 0.0
    clock = sum(1.5 for word in odd if ":" in word)
    return 2.0 * len(odd) + min(len(rest), 4) + clock
