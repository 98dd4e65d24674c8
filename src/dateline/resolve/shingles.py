"""Shingles: runs of four words as 64-bit numbers, the same in every process and on every machine."""

import hashlib
import re
from typing import Any

import numpy as np
import numpy.typing as npt

WIDTH = 4
"""Words in a shingle."""

Hashes = npt.NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_MIX = tuple(
    np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5)
)
_SHIFT = np.uint64(29)


class _Words(dict[str, int]):
    """The number of each word, worked out once."""

    def __missing__(self, word: str) -> int:
        digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        value = int.from_bytes(digest, "little")
        if len(self) < 2_000_000:
            self[word] = value
        return value


class Shingler:
    """Texts to shingles. Keeps the numbers of the words it has seen: one for many texts is faster than one for each."""

    def __init__(self, width: int = WIDTH, every: int = 1):
        self.width = width
        self.every = np.uint64(every)
        self._words = _Words()

    def __call__(self, text: str) -> Hashes:
        """The distinct shingles of a text, sorted; with ``every`` above one, a fixed sample of them (one in so many)."""
        words = _WORD.findall(text.lower())
        numbers: npt.NDArray[Any] = np.fromiter(map(self._words.__getitem__, words), dtype=np.uint64, count=len(words))
        count = len(words) - self.width + 1
        if count < 1:
            return np.unique(numbers[:0])
        made = numbers[:count] * _MIX[0]
        for place in range(1, self.width):
            made = (made ^ (made >> _SHIFT)) * _MIX[place % len(_MIX)] + numbers[place : place + count]
        made ^= made >> _SHIFT
        made *= _MIX[1]
        made ^= made >> _SHIFT
        if self.every > 1:
            made = made[made % self.every == 0]
        return np.unique(made)
