"""From the encoder's logits to attributions: cues first, then what belongs to each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from dateline.annotate.encoder.session import Reading
from dateline.model.span import Span

SOURCE, CONTENT = 0, 1
CUE = 1
"""The place of the cue among the tagged roles (source, cue, content)."""
SUREST = 0.5
"""The probability from which a word is taken for a cue."""
BESIDE = 0.25
"""The probability from which a word beside a cue belongs to it."""
GAP = 2
"""Words that content may skip without falling apart: a stray comma or quotation mark."""
SHORTEST = 3
"""Words from which a second run of content is believed."""
NEVER = -9.0

Logits = NDArray[numpy.float32]
Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as the encoder sees it, in characters; ``sureness`` is the probability of its cue."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    sureness: float


class Words:
    """The word pieces of a window put together to words: a word is as likely as its first piece."""

    def __init__(self, reading: Reading):
        self.firsts = [i for i, first in enumerate(reading.starts) if first or i == 0]
        self.sizes = numpy.diff([*self.firsts, len(reading.starts)])
        lasts = [*(i - 1 for i in self.firsts[1:]), len(reading.starts) - 1]
        self.spans = [
            Span(reading.offsets[a][0], reading.offsets[b][1]) for a, b in zip(self.firsts, lasts, strict=True)
        ]
        raised = numpy.exp(reading.tags[self.firsts, CUE] - reading.tags[self.firsts, CUE].max(axis=-1, keepdims=True))
        self.chance: Logits = raised / raised.sum(axis=-1, keepdims=True)
        self._links = reading.links

    def link(self, role: int, cue: Run) -> Logits:
        """How much each word belongs to a role of the cue, seen from all words of it; never the cue itself."""
        pieces = self.firsts[cue[0] : cue[1]]
        each: Logits = numpy.add.reduceat(self._links[role][:, pieces].mean(axis=1), self.firsts) / self.sizes
        each[cue[0] : cue[1]] = NEVER
        return each

    def span(self, run: Run) -> Span:
        """A run of words in characters."""
        return Span(self.spans[run[0]].start, self.spans[run[1] - 1].end)


def attributions(reading: Reading, surest: float = SUREST) -> Iterator[Found]:
    """The attributions of a window, in order of their cues."""
    if not reading.starts:
        return
    words = Words(reading)
    for cue in _cues(words.chance, surest):
        source = _best(words.link(SOURCE, cue).tolist())
        content = _runs(words.link(CONTENT, cue), cue)
        if content:
            sureness = float(1.0 - words.chance[cue[0] : cue[1], 0].min())
            yield Found(tuple(map(words.span, source)), words.span(cue), tuple(map(words.span, content)), sureness)


def _cues(chance: Logits, surest: float) -> Iterator[Run]:
    """The runs of words that are cues: a sure word and the likely ones beside it; one that surely begins a cue ends the last."""
    likely = 1.0 - chance[:, 0]
    begins = chance[:, 1] > numpy.maximum(chance[:, 2], 0.5)
    start = 0
    while start < len(likely):
        end = start + 1
        if likely[start] >= BESIDE:
            while end < len(likely) and likely[end] >= BESIDE and not begins[end]:
                end += 1
            if likely[start:end].max() >= surest:
                yield start, end
        start = end


def _best(logits: Sequence[float]) -> list[Run]:
    """The one run with the greatest sum, if that is above zero."""
    best, run, total, start = 0.0, (0, 0), 0.0, 0
    for i, value in enumerate(logits):
        if total <= 0.0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, run = total, (start, i + 1)
    return [run] if best > 0.0 else []


def _runs(logits: Logits, cue: Run) -> list[Run]:
    """The runs of words above zero, small gaps closed that do not hold the cue, stray words left out."""
    runs: list[Run] = []
    for i in numpy.flatnonzero(logits > 0.0).tolist():
        if runs and i - runs[-1][1] <= GAP and not runs[-1][1] <= cue[0] < i:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    longest = max((end - start for start, end in runs), default=0)
    return [run for run in runs if run[1] - run[0] >= min(SHORTEST, longest)]
