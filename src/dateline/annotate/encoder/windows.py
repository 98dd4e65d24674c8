"""How a text is cut for the encoder: whole paragraphs, packed into windows of word pieces.

Training and reading share this module, so that the encoder sees the same windows in both.
"""

from collections.abc import Sequence
from typing import NamedTuple

SIZE = 254
"""The most word pieces of a window; with the two marks at its ends it fills 256."""

Offsets = Sequence[tuple[int, int]]


class Window(NamedTuple):
    """A run of word pieces of a text, end exclusive."""

    start: int
    end: int


def pack(offsets: Offsets, paragraphs: Sequence[int], sentences: Sequence[int] = (), size: int = SIZE) -> list[Window]:
    """The windows of a text whose word pieces have these offsets; they do not overlap.

    ``paragraphs`` and ``sentences`` are the offsets at which one starts, ascending. A window ends where a paragraph does
    if it is at least half full there, else where a sentence does, else in mid-sentence. An attribution seldom reaches
    over the end of a paragraph (1 of 120 in the news it is trained on).
    """
    before_paragraph, before_sentence = _pieces_at(offsets, paragraphs), _pieces_at(offsets, sentences)
    windows: list[Window] = []
    start = 0
    while start < len(offsets):
        stop = min(start + size, len(offsets))
        if stop < len(offsets):
            stop = (
                _last(before_paragraph, start + (size + 1) // 2, stop)
                or _last(before_sentence, start + 1, stop)
                or stop
            )
        windows.append(Window(start, stop))
        start = stop
    return windows


def _last(ends: Sequence[int], low: int, high: int) -> int | None:
    """The last of the numbers from ``low`` to ``high``, both inside."""
    return next((end for end in reversed(ends) if low <= end <= high), None)


def _pieces_at(offsets: Offsets, breaks: Sequence[int]) -> list[int]:
    """For each break, the number of the first piece at or after it."""
    found = []
    piece = 0
    for at in breaks:
        while piece < len(offsets) and offsets[piece][0] < at:
            piece += 1
        found.append(piece)
    return found
