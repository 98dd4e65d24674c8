"""How much texts are alike in their words: cosine of tf-idf vectors over an inverted index.

Only words that few of the texts hold are compared, and only texts that lie near one another in time, where a window is
given: one more text costs what the texts around it cost.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from dateline.resolve.passages import tokens
from dateline.resolve.words import words

UNSEEN = 200
"""Texts that are taken to be there beside those given, with none of their words: how rare a word is must not hang on a handful."""
COMMON = 0.2
"""Words that more than this share of all these texts hold tell none from another."""

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


def bag(*parts: tuple[str, float]) -> dict[str, float]:
    """The content words of texts, numbers among them, each with its count; a text's words count as often as its weight says."""
    stop = words().stop
    found: defaultdict[str, float] = defaultdict(float)
    for text, weight in parts:
        for word in tokens(text):
            if len(word) > 1 and word not in stop:
                found[word] += weight
    return found


class Index:
    """Texts as vectors, and for each word the texts that hold it. ``days`` are those of publication, None where not known."""

    def __init__(self, bags: Sequence[Mapping[str, float]], days: Sequence[date | None]):
        self.order = sorted(
            range(len(bags)), key=lambda number: (days[number] is None, days[number] or date.min, number)
        )
        self._days = [days[number] for number in self.order]
        seen = Counter(word for held in bags for word in held)
        every = len(bags) + UNSEEN
        number_of = {word: number for number, word in enumerate(word for word, count in seen.items() if count > 1)}
        rarity = {word: math.log((every + 1) / count) for word, count in seen.items()}
        self._vectors: list[list[tuple[int, float]]] = []
        holders: list[list[int]] = [[] for _ in number_of]
        weights: list[list[float]] = [[] for _ in number_of]
        for place, number in enumerate(self.order):
            vector = {word: (1 + math.log(count)) * rarity[word] for word, count in bags[number].items()}
            size = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
            kept = [
                (number_of[word], weight / size)
                for word, weight in vector.items()
                if word in number_of and seen[word] <= COMMON * every
            ]
            for word_number, weight in kept:
                holders[word_number].append(place)
                weights[word_number].append(weight)
            self._vectors.append(kept)
        self._holders: list[Numbers] = [np.array(places, dtype=np.int64) for places in holders]
        self._weights: list[Weights] = [np.array(held, dtype=np.float64) for held in weights]

    def links(self, floor: float, window: timedelta | None = None) -> dict[tuple[int, int], float]:
        """The pairs that are at least ``floor`` alike, the lesser number first; those further apart than ``window`` are not compared."""
        found: dict[tuple[int, int], float] = {}
        for place, number in enumerate(self.order):
            likeness = self._likeness(place, window)
            for other in np.flatnonzero(likeness >= floor).tolist():
                pair = (number, self.order[other])
                found[min(pair), max(pair)] = float(likeness[other])
        return found

    def _likeness(self, place: int, window: timedelta | None) -> Weights:
        """That of the text at a place with those behind it."""
        end = self._end(place, window)
        dated = self._dated
        likeness = np.zeros(len(self.order))
        for word, weight in self._vectors[place]:
            holders, weights = self._holders[word], self._weights[word]
            first, last, rest = np.searchsorted(holders, (place + 1, end, dated)).tolist()
            likeness[holders[first:last]] += weight * weights[first:last]
            rest = max(rest, last)
            likeness[holders[rest:]] += weight * weights[rest:]
        return likeness

    @property
    def _dated(self) -> int:
        """Where the undated begin, which are compared with all."""
        return len(self._days) - self._days.count(None)

    def _end(self, place: int, window: timedelta | None) -> int:
        """Where the window of a text ends."""
        day = self._days[place]
        if window is None or day is None:
            return len(self.order)
        low, high = place, self._dated
        while low < high:
            middle = (low + high) // 2
            held = self._days[middle]
            if held is not None and held <= day + window:
                low = middle + 1
            else:
                high = middle
        return low
