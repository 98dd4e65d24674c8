"""The two ways of attribution joined: the rules' candidates and the encoder's spans become one list of cues.

The rule: what the encoder is sure of has the encoder's spans, and keeps the rules' frame and informant where both mean the same
attribution. What only the rules found stays if it stands inside a report (annotated news marks the outermost attribution only, so the
encoder never learned the inner ones) or if it overlaps nothing that the encoder found and its words attribute nearly always.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from dateline.annotate.attribution.cue import Cue, Frame, Part, words_in
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.tree import NOMINAL, Tree
from dateline.annotate.encoder.spans import Found
from dateline.annotate.layers import TokenSpan, runs_of
from dateline.model.span import Span

TRUSTED = 0.7
"""The weight from which a cue that only the rules found is kept."""
SAME = 0.5
"""The share of common words from which two contents are the same."""

PARTS = {"VERB": Part.VERB, "AUX": Part.VERB, "NOUN": Part.NOUN, "PROPN": Part.NOUN, "ADJ": Part.ADJECTIVE}

Runs = tuple[TokenSpan, ...]


def join(tree: Tree, lexicon: Lexicon, ruled: Sequence[Cue], found: Iterable[Found]) -> list[Cue]:
    """The attributions of a text in order of their cues: ``ruled`` from ``choose``, ``found`` from the encoder."""
    left = list(ruled)
    joined: list[Cue] = []
    for item in found:
        seen = _Spans(tree, item)
        if not seen.cue or not seen.content or not tree.news[seen.head]:
            continue
        twin = next((cue for cue in left if _means(cue, seen)), None)
        if twin is None:
            joined.append(_fresh(tree, seen))
        else:
            left.remove(twin)
            joined.append(_merged(tree, twin, seen))
    kept = [cue for cue in left if _stays(cue, joined, lexicon)]
    return sorted([*joined, *kept], key=lambda cue: cue.head)


class _Spans:
    """One attribution of the encoder in tokens."""

    def __init__(self, tree: Tree, item: Found):
        self.source = _tokens(tree, item.source)
        self.cue = _tokens(tree, (item.cue,))
        self.content = _tokens(tree, item.content)
        self.head = _top(tree, self.cue) if self.cue else 0


def _tokens(tree: Tree, spans: Iterable[Span]) -> Runs:
    """Spans of characters as runs of tokens, without line ends at their edges."""
    runs = []
    for start, end in runs_of(tree.doc, spans):
        while start < end and tree.pos[start] == "SPACE":
            start += 1
        while end > start and tree.pos[end - 1] == "SPACE":
            end -= 1
        if start < end:
            runs.append(TokenSpan(start, end))
    return tuple(runs)


def _top(tree: Tree, runs: Runs) -> int:
    """The token that governs the others: the first whose head lies outside, a word before a mark."""
    inside = [i for run in runs for i in range(run.start, run.end)]
    tops = [i for i in inside if tree.head[i] == i or not any(run.holds(tree.head[i]) for run in runs)]
    return next((i for i in tops if tree.pos[i] not in ("PUNCT", "ADP", "DET", "PART", "CCONJ")), (tops or inside)[0])


def _informant(tree: Tree, source: Runs) -> int | None:
    """The token that heads the source: a noun, name or pronoun whose head lies outside it."""
    if not source:
        return None
    inside = [i for run in source for i in range(run.start, run.end) if tree.pos[i] in NOMINAL]
    outside = [i for i in inside if not any(run.holds(tree.head[i]) for run in source) or tree.head[i] == i]
    return next(iter(outside or inside), None)


def _means(cue: Cue, seen: _Spans) -> bool:
    """Whether a cue of the rules is the encoder's: one head, or one content."""
    return any(run.holds(cue.head) for run in seen.cue) or _overlap(cue.content, seen.content) >= SAME


def _overlap(a: Runs, b: Runs) -> float:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    whole = sum(run.end - run.start for run in chain(a, b)) - shared
    return shared / whole if whole else 0.0


def _merged(tree: Tree, cue: Cue, seen: _Spans) -> Cue:
    """The rules' frame, the encoder's spans; the rules' informant stays if it stands in the source, or if there is no other."""
    informant, source = cue.informant, cue.source
    if seen.source:
        source = seen.source
        if informant is None or not any(run.holds(informant) for run in source):
            informant = _informant(tree, source)
    return replace(cue, informant=informant, source=source, cue=seen.cue, content=seen.content, weak=False)


def _fresh(tree: Tree, seen: _Spans) -> Cue:
    """An attribution that the rules did not find; its frame is told by where the content stands."""
    head = seen.head
    part = PARTS.get(tree.pos[head], Part.PHRASE)
    before = seen.content[0].start < head
    frame = Frame.TAG if before else Frame.THAT
    return Cue(
        head, part, tree.lemma[head], frame, "", _informant(tree, seen.source), seen.source, seen.cue, seen.content
    )


def _stays(cue: Cue, joined: Sequence[Cue], lexicon: Lexicon) -> bool:
    """Whether a cue that the encoder does not know is kept."""
    if cue.weak or any(run.holds(cue.head) for other in joined for run in other.content):
        return True
    if any(_overlap(cue.content, other.content) > 0.0 for other in joined if words_in(other.content)):
        return False
    return cue.word == "label" or lexicon.weight(cue) >= TRUSTED
