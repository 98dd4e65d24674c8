"""How much texts are alike in their words: cosine of tf-idf vectors over an inverted index.

Only words that few of the texts hold are compared, and only texts that lie near one another in time, where a window is
given: one more text costs what the texts around it cost.
"""

import math
from bisect import bisect_right
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
    """Texts as vectors, and for each word the texts that hold it. ``days`` are those of publication, None where not known.

    The texts stand in the order of their days, so that those within a window are next to one another; the undated come
    last and are compared with all.
    """

    def __init__(self, bags: Sequence[Mapping[str, float]], days: Sequence[date | None]):
        self._order = sorted(
            range(len(bags)), key=lambda number: (days[number] is None, days[number] or date.min, number)
        )
        self._days = [day for number in self._order if (day := days[number]) is not None]
        seen = Counter(word for held in bags for word in held)
        every = len(bags) + UNSEEN
        rarity = {word: math.log((every + 1) / count) for word, count in seen.items()}
        holders: dict[str, list[int]] = {word: [] for word, count in seen.items() if 1 < count <= COMMON * every}
        weights: dict[str, list[float]] = {word: [] for word in holders}
        self._vectors: list[list[tuple[str, float, int]]] = []
        for place, number in enumerate(self._order):
            vector = {word: (1 + math.log(count)) * rarity[word] for word, count in bags[number].items()}
            size = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
            own = []
            for word, weight in ((word, weight / size) for word, weight in vector.items() if word in holders):
                holders[word].append(place)
                weights[word].append(weight)
                own.append((word, weight, len(holders[word])))
            self._vectors.append(own)
        self._holders: dict[str, Numbers] = {word: np.array(held, dtype=np.int64) for word, held in holders.items()}
        self._weights: dict[str, Weights] = {word: np.array(held) for word, held in weights.items()}

    def links(self, floor: float, window: timedelta | None = None) -> dict[tuple[int, int], float]:
        """The pairs that are at least ``floor`` alike, the lesser number first; those further apart than ``window`` are not compared."""
        found: dict[tuple[int, int], float] = {}
        for place, number in enumerate(self._order):
            likeness = self._likeness(place, window)
            for other in np.flatnonzero(likeness >= floor).tolist():
                pair = (number, self._order[other])
                found[min(pair), max(pair)] = float(likeness[other])
        return found

    def _likeness(self, place: int, window: timedelta | None) -> Weights:
        """That of the text at a place with those behind it: of the dated those within the window, and all undated."""
        count, dated = len(self._order), len(self._days)
        end = count
        if window is not None and place < dated:
            end = bisect_right(self._days, self._days[place] + window)
        likeness = np.zeros(count)
        for word, weight, next_one in self._vectors[place]:
            holders, weights = self._holders[word], self._weights[word]
            last = int(holders.searchsorted(end)) if end < count else len(holders)
            likeness[holders[next_one:last]] += weight * weights[next_one:last]
            if end <= dated < count:
                rest = max(last, int(holders.searchsorted(dated)))
                likeness[holders[rest:]] += weight * weights[rest:]
        return likeness
