"""What the encoder holds of a candidate that somebody else proposes: is this a cue, and is that its content?"""

from collections.abc import Sequence

import numpy
from spacy.tokens import Doc

from dateline.annotate.encoder.session import Encoder, Reading
from dateline.annotate.encoder.spans import CONTENT, Found, Logits, Words, attributions
from dateline.annotate.layers import TokenSpan, text_of

FAINT = 0.1
"""The probability below which a word counts for nothing."""
OWN = 0.3
"""The probability from which a cue of the encoder's own is proposed."""


class _Window:
    """One window laid over the tokens of the Doc: ``word`` holds, for each token from ``start`` on, its word."""

    def __init__(self, reading: Reading, starts: Sequence[int], ends: Sequence[int]):
        self.words = Words(reading)
        spans = self.words.spans
        first, last = spans[0].start, spans[-1].end
        self.start = int(numpy.searchsorted(ends, first, side="right"))
        self.end = int(numpy.searchsorted(starts, last, side="left"))
        beginnings = numpy.array([span.start for span in spans])
        at = numpy.maximum(numpy.array(starts[self.start : self.end]), first)
        self.word = numpy.maximum(numpy.searchsorted(beginnings, at, side="right") - 1, 0)
        self.cue: Logits = (1.0 - self.words.chance[:, 0])[self.word]

    def content(self, head: int) -> Logits:
        """For each token of the window, how likely it is the content of a cue at this token."""
        word = int(self.word[head - self.start])
        logits = self.words.link(CONTENT, (word, word + 1))
        chances: Logits = (1.0 / (1.0 + numpy.exp(-logits)))[self.word]
        return numpy.where(chances < FAINT, 0.0, chances).astype(numpy.float32)


class Evidence:
    """The encoder's reading of one Doc, asked by token; ``found`` are the attributions that it would name itself."""

    def __init__(self, encoder: Encoder, doc: Doc):
        document = doc._.document
        blocks = {block.span.start for block in document.blocks} if document is not None else set()
        lines = {token.idx + len(token) for token in doc if "\n" in token.text}
        sentences = [sentence.start_char for sentence in doc.sents]
        readings = [r for r in encoder.read(text_of(doc), sorted(blocks | lines), sentences) if r.offsets]
        starts = [token.idx for token in doc]
        ends = [start + len(token) for start, token in zip(starts, doc, strict=True)]
        self._at: dict[int, _Window] = {}
        for window in (_Window(reading, starts, ends) for reading in readings):
            self._at |= dict.fromkeys(range(window.start, window.end), window)
        self._content: dict[int, Logits] = {}
        self.found: list[Found] = [item for reading in readings for item in attributions(reading, OWN)]

    def cue(self, runs: Sequence[TokenSpan]) -> float:
        """How likely any of these words is a cue."""
        likely = (self._cue(i) for run in runs for i in range(run.start, run.end))
        return max(likely, default=0.0)

    def _cue(self, index: int) -> float:
        window = self._at.get(index)
        return float(window.cue[index - window.start]) if window is not None else 0.0

    def agrees(self, head: int, content: Sequence[TokenSpan]) -> float:
        """How far these runs are the content of a cue at this token: words shared, of all words in either (0 to 1)."""
        window = self._at.get(head)
        if window is None:
            return 0.0
        if head not in self._content:
            self._content[head] = window.content(head)
        likely = self._content[head]
        runs = [(max(run.start - window.start, 0), max(run.end - window.start, 0)) for run in content]
        shared = sum(float(likely[start:end].sum()) for start, end in runs)
        every = float(likely.sum()) + sum(run.end - run.start for run in content) - shared
        return shared / every if every > 0.0 else 0.0
