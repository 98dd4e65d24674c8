"""The words of many sentences: how rare each is, and how near a sentence is to what all of them tell."""

import math
from collections import Counter
from collections.abc import Iterable

from dateline.resolve.passages import tokens
from dateline.resolve.words import words

Words = frozenset[str]


def content(text: str) -> Words:
    """The content words of a sentence, numbers left out."""
    stop = words().stop
    return frozenset(word for word in tokens(text) if len(word) > 2 and word not in stop and not word[0].isdigit())


class Wording:
    """The sentences of a topic, those in the same words once."""

    def __init__(self, texts: Iterable[str]):
        self.words = {text: content(text) for text in dict.fromkeys(texts)}
        seen = Counter(word for held in self.words.values() for word in held)
        count = max(1, len(self.words))
        self._rarity = {word: math.log((count + 1) / held) for word, held in seen.items()}
        self._weight = {word: held / count * self._rarity[word] ** 2 for word, held in seen.items()}
        self._size = math.sqrt(sum((held / count * self._rarity[word]) ** 2 for word, held in seen.items())) or 1.0

    def rarity(self, word: str) -> float:
        """Natural logarithm of all sentences by those that hold the word."""
        return self._rarity[word]

    def size(self, held: Words) -> float:
        """The length of the vector of the words."""
        return math.sqrt(sum(self._rarity[word] ** 2 for word in held)) or 1.0

    def relevance(self, text: str) -> float:
        """How near a sentence is to all of them together: cosine, 0 to 1."""
        held = self.words[text]
        return sum(self._weight[word] for word in held) / (self.size(held) * self._size)

    def alike(self, first: Words, second: Words) -> float:
        """Cosine of two sentences, by their words."""
        both = sum(self._rarity[word] ** 2 for word in first & second)
        return both / (self.size(first) * self.size(second)) if both else 0.0
