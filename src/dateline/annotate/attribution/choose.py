"""From candidates to attributions: one frame a cue, and what two cues say of the same words is said once."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame, words_in
from dateline.annotate.attribution.finder import candidates
from dateline.annotate.attribution.follow import follow
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.quotes import Quote
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.widen import index_quotes

THRESHOLD = 0.33
"""The weight from which a candidate is kept; it maximises F1 where contents are paired one to one."""
FAINTEST = 0.1
"""The weight from which a denial or confirmation of a thing named by a noun is kept for the chain."""
OVERLAP = 0.5
BONUS = {Frame.TAG: 0.06, Frame.THAT: 0.1, Frame.AS: 0.1, Frame.NP_PREP: 0.05}


def choose(tree: Tree, lexicon: Lexicon, quoted: list[Quote], labels: Iterable[Cue] = ()) -> list[Cue]:
    """The attributions of a text, in order of their cues; ``labels`` are those of headlines, which need no weighing."""
    quote_at = index_quotes(tree.size, quoted)
    chosen: list[tuple[float, Cue]] = [(2.0, cue) for cue in labels]
    for i in range(tree.size):
        if not tree.news[i]:
            continue
        best: tuple[float, Cue] | None = None
        faint: Cue | None = None
        for cue in candidates(tree, i, quoted, quote_at):
            weight = lexicon.weight(cue)
            if weight < THRESHOLD:
                if weight >= FAINTEST and lexicon.speaks(cue):
                    faint = faint or cue
                continue
            weight += BONUS.get(cue.frame, 0.0)
            if best is None or better(cue, weight, best):
                best = (weight, cue)
        if best is not None:
            chosen.append(best)
        elif faint is not None:
            chosen.append((0.0, replace(faint, weak=True)))
    return follow(tree, distinct(chosen), quoted)


def better(cue: Cue, weight: float, best: tuple[float, Cue]) -> bool:
    """Whether a candidate of the same cue is the better one: content on both sides of it before content on one, else by weight."""
    both = {cue.frame, best[1].frame}
    if Frame.TAG in both and both & {Frame.CLAUSE, Frame.QUOTE} and words_in(cue.content) != words_in(best[1].content):
        return words_in(cue.content) > words_in(best[1].content)
    return weight > best[0]


def distinct(chosen: list[tuple[float, Cue]]) -> list[Cue]:
    """Without those whose content a heavier cue has already taken."""
    kept: list[Cue] = []
    for _, cue in sorted(chosen, key=lambda pair: -pair[0]):
        if not any(same(cue, other) for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.head)


def same(a: Cue, b: Cue) -> bool:
    """Whether two cues claim the same content; one that stands inside the other's content is nested, not the same."""
    if any(run.holds(a.head) for run in b.content) != any(run.holds(b.head) for run in a.content):
        return False
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    if not shared:
        return False
    return shared / (words_in(a.content) + words_in(b.content) - shared) >= OVERLAP
