"""From candidates to attributions: one frame a cue, and what two cues say of the same words is said once."""

from dateline.annotate.attribution.cue import Cue, Frame, words_in
from dateline.annotate.attribution.finder import candidates
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.quotes import Quote
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.widen import index_quotes

THRESHOLD = 0.36
"""The weight from which a candidate is kept; it maximises F1 where contents are paired one to one."""
OVERLAP = 0.5
BONUS = {Frame.TAG: 0.06, Frame.THAT: 0.1, Frame.AS: 0.1, Frame.NP_PREP: 0.05}


def choose(tree: Tree, lexicon: Lexicon, quoted: list[Quote]) -> list[Cue]:
    """The attributions of a text, in order of their cues."""
    quote_at = index_quotes(tree.size, quoted)
    chosen: list[tuple[float, Cue]] = []
    for i in range(tree.size):
        if not tree.news[i]:
            continue
        best: tuple[float, Cue] | None = None
        for cue in candidates(tree, i, quoted, quote_at):
            weight = lexicon.weight(cue)
            if weight < THRESHOLD:
                continue
            weight += BONUS.get(cue.frame, 0.0)
            if best is None or weight > best[0]:
                best = (weight, cue)
        if best is not None:
            chosen.append(best)
    return _distinct(chosen)


def _distinct(chosen: list[tuple[float, Cue]]) -> list[Cue]:
    """Without those whose content a heavier cue has already taken."""
    kept: list[Cue] = []
    for _, cue in sorted(chosen, key=lambda pair: -pair[0]):
        if not any(_same(cue, other) for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.head)


def _same(a: Cue, b: Cue) -> bool:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    if not shared:
        return False
    return shared / (words_in(a.content) + words_in(b.content) - shared) >= OVERLAP
