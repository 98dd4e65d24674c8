"""Words as they are compared: content words without their endings."""

import math
from collections.abc import Iterable

from dateline.resolve.passages import tokens
from dateline.resolve.words import words

SHORT = 3
"""Letters that a stem keeps at least."""
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "es", "er", "ers", "or", "ors", "s")
UNDOUBLED = frozenset("bdgmnprt")


def stem(word: str) -> str:
    """A word without its commonest endings, so that *bombed*, *bombing* and *bombings*, *sanctions* and *sanctioned* are one."""
    for _ in range(2):
        word = _cut(word)
    return word.removesuffix("y").removesuffix("e") if len(word) > SHORT + 1 else word


def _cut(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORT and not word.endswith("ss"):
            cut = word[: -len(ending)]
            if len(cut) > SHORT and cut[-1] == cut[-2] and cut[-1] in UNDOUBLED:
                cut = cut[:-1]
            return cut.removesuffix("e").removesuffix("i")
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a text; numbers, days of the week and words of grammar are left out."""
    stop = words().stop
    return frozenset(
        stem(word)
        for word in tokens(text)
        if word not in stop and len(word) >= SHORT and not word[0].isdigit() and not word.endswith("day")
    )


def overlap(first: Iterable[str], second: Iterable[str]) -> float:
    """Cosine of two sets of words, from 0 to 1."""
    one, other = frozenset(first), frozenset(second)
    both = len(one & other)
    return both / math.sqrt(len(one) * len(other)) if both else 0.0
