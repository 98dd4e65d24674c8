"""The two ways of attribution joined: the rules propose, the lexicon and the encoder weigh.

The rule: each candidate of the rules weighs what its word and frame weigh in the lexicon, what the encoder gives its words as a cue,
and how far the encoder agrees with its content. Where the encoder sees quite another content of a cue, its spans are given out. The chain
rests on the rules' own reading of the cue, where they have one. What the encoder alone is sure of is added. What falls short of that, though the lexicon
alone would keep it, still makes a link of the chain: annotated news marks the outermost attribution only, so the encoder never
learned the inner ones.
"""

from collections.abc import Iterable
from dataclasses import replace

from dateline.annotate.attribution.choose import better, choose, distinct, same
from dateline.annotate.attribution.cue import Cue, Frame, Part, Spans, words_in
from dateline.annotate.attribution.finder import candidates
from dateline.annotate.attribution.follow import follow
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.quotes import Quote
from dateline.annotate.attribution.tree import NOMINAL, Tree
from dateline.annotate.attribution.widen import index_quotes
from dateline.annotate.encoder.evidence import Evidence
from dateline.annotate.encoder.spans import Found
from dateline.annotate.layers import TokenSpan, runs_of
from dateline.model.span import Span

LEXICON, CUE, CONTENT = 0.3, 0.3, 0.4
"""What the lexicon, the encoder's cue and the encoder's content count for."""
FROM = 0.6
"""The weight from which a candidate is kept."""
HOPELESS = 0.06
"""The weight without content below which the content is not looked at."""
SURE = 0.6
"""The probability from which a cue that only the encoder found is added."""
LIKELY = 0.6
"""The probability of a cue from which the encoder's spans are given out for the rules', where they differ."""
SHARED = 0.6
"""The share of common words from which the rules' content is given out: theirs have the cleaner edges."""
APART = 0.2
"""The share of common words up to which two contents are not the same."""

PARTS = {"VERB": Part.VERB, "AUX": Part.VERB, "NOUN": Part.NOUN, "PROPN": Part.NOUN, "ADJ": Part.ADJECTIVE}
EMPTY = frozenset({"PUNCT", "ADP", "DET", "PART", "CCONJ"})

Runs = tuple[TokenSpan, ...]


def join(tree: Tree, lexicon: Lexicon, quoted: list[Quote], labels: Iterable[Cue], evidence: Evidence) -> list[Cue]:
    """The attributions of a text, as ``choose`` gives them, with the encoder's evidence weighed in."""
    quote_at = index_quotes(tree.size, quoted)
    headed = list(labels)
    heavy: list[tuple[float, Cue]] = [(2.0, cue) for cue in headed]
    for i in range(tree.size):
        best: tuple[float, Cue] | None = None
        for cue in candidates(tree, i, quoted, quote_at) if tree.news[i] else ():
            weight = _weight(cue, lexicon, evidence)
            if weight >= FROM and (best is None or better(cue, weight, best)):
                best = (weight, cue)
        if best is not None:
            heavy.append(best)
    alone = choose(tree, lexicon, quoted, headed)
    ruled = {cue.head: cue for cue in alone}
    fresh = ((item.sureness, _fresh(tree, item)) for item in evidence.found)
    named = [(sureness, own) for sureness, own in fresh if own is not None and tree.news[own.head]]
    cues = [_corrected(cue, named) for cue in follow(tree, distinct(heavy), quoted)]
    cues.extend(_own(cues, named))
    cues = [_resting(cue, ruled, lexicon) for cue in cues]
    cues.extend(_linking(cues, alone))
    return sorted(cues, key=lambda cue: cue.head)


def _resting(cue: Cue, ruled: dict[int, Cue], lexicon: Lexicon) -> Cue:
    """The cue with the reading of the rules below it, where they have one: theirs makes the chain, its own spans are given out.

    An attribution that the rules would not make has its spans, but no link of the chain hangs on a word nobody wrote down.
    """
    heads = (cue.head, *(i for run in cue.cue for i in range(run.start, run.end)))
    below = next((ruled[i] for i in heads if i in ruled), None)
    if below is not None:
        shown = cue.shown or Spans(cue.source, cue.content)
        return replace(below, cue=cue.cue, shown=shown, weak=False)
    return cue if (cue.part, cue.word) in lexicon.profiles else replace(cue, informant=None)


def _weight(cue: Cue, lexicon: Lexicon, evidence: Evidence) -> float:
    """What a candidate weighs: 0 to 1."""
    weight = LEXICON * lexicon.weight(cue) + CUE * evidence.cue(cue.cue)
    return weight + CONTENT * evidence.agrees(cue.head, cue.content) if weight >= HOPELESS else 0.0


def _linking(cues: list[Cue], alone: list[Cue]) -> list[Cue]:
    """What the rules alone would keep beside these cues: whole inside a report, else for the chain only."""
    heads = {i for cue in cues for run in cue.cue for i in range(run.start, run.end)} | {cue.head for cue in cues}
    left = [cue for cue in alone if cue.head not in heads and not any(same(cue, other) for other in cues)]
    return [
        cue if any(run.holds(cue.head) for other in cues for run in other.content) else replace(cue, weak=True)
        for cue in left
    ]


def _corrected(cue: Cue, named: list[tuple[float, Cue]]) -> Cue:
    """The cue with the encoder's content to be shown, and its source where the rules' informant is not in it, if the two are far apart."""
    if cue.word == "label":
        return cue
    for sureness, other in named:
        if sureness < LIKELY or not any(run.holds(cue.head) for run in other.cue):
            continue
        if _overlap(cue.content, other.content) >= SHARED:
            return cue
        head = cue.informant
        elsewhere = other.source and (head is None or not any(run.holds(head) for run in other.source))
        return replace(cue, shown=Spans(other.source if elsewhere else cue.source, other.content))
    return cue


def _own(cues: list[Cue], named: list[tuple[float, Cue]]) -> list[Cue]:
    """What only the encoder found: sure of its cue, its content not yet anybody's."""
    return [
        own
        for sureness, own in named
        if sureness >= SURE
        and not any(any(run.holds(c.head) for run in own.cue) or _overlap(_shown(c), own.content) > APART for c in cues)
    ]


def _shown(cue: Cue) -> Runs:
    return cue.shown.content if cue.shown is not None else cue.content


def _fresh(tree: Tree, item: Found) -> Cue | None:
    """The encoder's spans as a cue; where the content stands tells the frame."""
    source, words, content = _tokens(tree, item.source), _tokens(tree, (item.cue,)), _tokens(tree, item.content)
    if not words or not content:
        return None
    head = _top(tree, words)
    frame = Frame.TAG if content[0].start < head else Frame.THAT
    part = PARTS.get(tree.pos[head], Part.PHRASE)
    return Cue(head, part, tree.lemma[head], frame, "", _informant(tree, source), source, words, content)


def _tokens(tree: Tree, spans: Iterable[Span]) -> Runs:
    """Spans of characters as runs of tokens, without line ends at their edges."""
    runs = []
    for run in runs_of(tree.doc, spans):
        words = [i for i in range(run.start, run.end) if tree.pos[i] != "SPACE"]
        if words:
            runs.append(TokenSpan(words[0], words[-1] + 1))
    return tuple(runs)


def _tops(tree: Tree, runs: Runs) -> list[int]:
    """The tokens whose heads lie outside the runs."""
    inside = {i for run in runs for i in range(run.start, run.end)}
    return [i for i in sorted(inside) if tree.head[i] == i or tree.head[i] not in inside]


def _top(tree: Tree, runs: Runs) -> int:
    """The token that heads a cue: the first full word that nothing inside governs."""
    tops = _tops(tree, runs)
    return next((i for i in tops if tree.pos[i] not in EMPTY), tops[0] if tops else runs[0].start)


def _informant(tree: Tree, source: Runs) -> int | None:
    """The token that heads a source: a noun, name or pronoun that nothing inside governs, else the first such."""
    inside = (i for run in source for i in range(run.start, run.end))
    return next((i for i in (*_tops(tree, source), *inside) if tree.pos[i] in NOMINAL), None)


def _overlap(a: Runs, b: Runs) -> float:
    """Tokens shared, of all tokens in either."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    every = words_in(a) + words_in(b) - shared
    return shared / every if every else 0.0
