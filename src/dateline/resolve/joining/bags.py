"""Sets of words as rows of a matrix, weighed by how rare each word is."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.floating[Any]]
Weigh = Callable[[str], float]


class Rarity:
    """The weight of words by how many of the documents at hand hold them."""

    def __init__(self, documents: Iterable[Iterable[str]]):
        listed = [set(words) for words in documents]
        self.count = len(listed)
        self.seen = Counter(word for words in listed for word in words)

    def weight(self, word: str) -> float:
        """Natural logarithm of all documents by those that hold the word."""
        return math.log(1 + self.count / (1 + self.seen[word]))

    def share(self, word: str) -> float:
        """The weight, of that of a word that no document holds."""
        return self.weight(word) / math.log(1 + max(self.count, 1))


class Bags:
    """Sets of words in a row each; ``full`` tells which hold any."""

    def __init__(self, sets: Sequence[AbstractSet[str]], weigh: Weigh):
        places: dict[str, int] = {}
        for words in sets:
            for word in words:
                places.setdefault(word, len(places))
        self.rows: Matrix = np.zeros((len(sets), max(1, len(places))), np.float32)
        for number, words in enumerate(sets):
            for word in words:
                self.rows[number, places[word]] = weigh(word)
        self.places = places
        self.full = self.rows.any(axis=1)
        self.shared: Matrix = self.rows @ self.rows.T
        """The summed squares of the weights of the words that two share."""

    def cosine(self) -> Matrix:
        """How alike the sets are, from 0 to 1."""
        size = np.sqrt(np.maximum(np.diag(self.shared), 0.0))
        both = np.outer(size, size)
        found: Matrix = np.divide(self.shared, both, out=np.zeros_like(self.shared), where=both > 0)
        return found

    def both(self) -> Matrix:
        """Where both sets hold something."""
        return np.outer(self.full, self.full).astype(np.float32)

    def clash(self) -> Matrix:
        """Where both sets hold something and they share nothing."""
        found: Matrix = self.both() * (self.shared == 0)
        return found


def held_in(parts: Sequence[AbstractSet[str]], wholes: Sequence[AbstractSet[str]], weigh: Weigh) -> Matrix:
    """How much of each part stands in each whole, by weight; the mean of both directions."""
    places: dict[str, int] = {word: i for i, word in enumerate(sorted(set().union(*parts)))}
    part = np.zeros((len(parts), max(1, len(places))), np.float32)
    whole = np.zeros_like(part)
    for number, (some, every) in enumerate(zip(parts, wholes, strict=True)):
        for word in some:
            part[number, places[word]] = weigh(word)
        for word in every & places.keys():
            whole[number, places[word]] = 1.0
    total = part.sum(axis=1, keepdims=True)
    share = np.divide(part @ whole.T, total, out=np.zeros((len(parts),) * 2, np.float32), where=total > 0)
    mean: Matrix = (share + share.T) / 2
    return mean


def vectors(counts: Sequence[Mapping[str, int]]) -> Matrix:
    """Texts as rows of length 1: the logarithm of how often a word stands in a text by its rarity; words of one text alone are left out."""
    seen = Counter(word for counted in counts for word in counted)
    places = {word: i for i, word in enumerate(sorted(word for word, number in seen.items() if number > 1))}
    rows = np.zeros((len(counts), max(1, len(places))), np.float32)
    for number, counted in enumerate(counts):
        for word, times in counted.items():
            if word in places:
                rows[number, places[word]] = (1 + math.log(times)) * math.log(len(counts) / seen[word])
    size = np.linalg.norm(rows, axis=1, keepdims=True)
    found: Matrix = np.divide(rows, size, out=rows, where=size > 0)
    return found


def likeness(counts: Sequence[Mapping[str, int]]) -> Matrix:
    """How alike texts are, from 0 to 1; each is wholly like itself."""
    rows = vectors(counts)
    found: Matrix = rows @ rows.T
    np.fill_diagonal(found, 1.0)
    return found
