"""Documents as they are compared before their mentions are: words, names, numbers, years, and the story they belong to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from dateline.resolve.joining.bags import Matrix, Rarity, likeness
from dateline.resolve.joining.gather import gather
from dateline.resolve.joining.wording import stem
from dateline.resolve.passages import tokens
from dateline.resolve.words import words

LOOSE, STORY = 0.08, 0.18
"""Likeness of documents within which mentions are compared at all; that of one story."""
NEAREST = 5
"""The documents most like one, by which its likeness to others is measured anew."""
YEARS = range(1900, 2100)
AFTER = frozenset('.:“"!?-')
"""What stands before a word that has a capital only because it begins a sentence."""


@dataclass(frozen=True)
class Text:
    """A document's words, and those of the sentences with which it opens."""

    words: Sequence[str]
    opening: Sequence[str] = ()


class Texts:
    """Documents read together."""

    def __init__(self, texts: Sequence[Text]):
        self.texts = texts
        self.bags = [_counted(text.words) for text in texts]
        self.rarity = Rarity(self.bags)

    @cached_property
    def words(self) -> Matrix:
        """How alike they are in their words."""
        return likeness(self.bags)

    @cached_property
    def names(self) -> Matrix:
        """How alike in their capitalised words."""
        return likeness([_names(text.words) for text in self.texts])

    @cached_property
    def numbers(self) -> Matrix:
        """How alike in their numbers."""
        return likeness([Counter({word.lower() for word in text.words if word[:1].isdigit()}) for text in self.texts])

    @cached_property
    def openings(self) -> Matrix:
        """How alike in how they open."""
        return likeness([_counted(text.opening) for text in self.texts])

    @cached_property
    def years(self) -> Matrix:
        """1 where two name a year that is the same, -1 where both name years and none of them is, 0 elsewhere."""
        named = [{word for word in text.words if word.isdecimal() and int(word) in YEARS} for text in self.texts]
        return np.array([[(1.0 if a & b else -1.0) if a and b else 0.0 for b in named] for a in named], np.float32)

    @cached_property
    def relative(self) -> Matrix:
        """How alike two are beside how alike each is to those most like it; at most 2."""
        others = self.words.copy()
        np.fill_diagonal(others, 0.0)
        near = np.sort(others, axis=1)[:, -NEAREST:].mean(axis=1)
        found = others / np.sqrt(np.outer(near, near) + 1e-9)
        np.fill_diagonal(found, 2.0)
        return np.minimum(found, 2.0).astype(np.float32)

    @cached_property
    def stories(self) -> list[int]:
        """The story of each document."""
        found = [0] * len(self.texts)
        for number, members in enumerate(gather(self.words, STORY)):
            for member in members:
                found[member] = number
        return found

    def groups(self) -> list[list[int]]:
        """Documents whose mentions are compared, loosely grouped."""
        return gather(self.words, LOOSE)


def _counted(text: Sequence[str]) -> Counter[str]:
    stop = words().stop
    plain = [word for token in text for word in tokens(token) if word not in stop and len(word) > 2]
    return Counter(word if word[0].isdigit() else stem(word) for word in plain)


def _names(text: Sequence[str]) -> Counter[str]:
    """The words with a capital that do not only begin a sentence."""
    stop = words().stop
    return Counter(
        stem(word.lower())
        for before, word in pairwise(text)
        if word[:1].isupper() and word.isalpha() and len(word) > 2 and before not in AFTER and word.lower() not in stop
    )
