"""Quotations that stand alone: after "he said:", or as the next sentence of somebody just quoted."""

from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame
from dateline.annotate.attribution.quotes import MARKS, Quote
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan

SPEECH = frozenset({Frame.TAG, Frame.QUOTE, Frame.CLAUSE, Frame.AS, Frame.THAT})
SHORTEST = 3


def follow(tree: Tree, cues: list[Cue], quotes: list[Quote]) -> list[Cue]:
    """The cues, each with the uncued quotations that go on from its content."""
    covered = [False] * tree.size
    for cue in cues:
        for start, end in (*cue.content, *cue.cue):
            covered[start:end] = [True] * (end - start)
    result = list(cues)
    for quote in quotes:
        if quote.words < SHORTEST or covered[quote.open + 1] or not _alone(tree, quote):
            continue
        k = _speaker_before(tree, result, quote)
        if k is None:
            continue
        run = TokenSpan(quote.open, quote.close + 1)
        result[k] = replace(result[k], content=(*result[k].content, run))
        covered[run.start : run.end] = [True] * (run.end - run.start)
    return result


def _alone(tree: Tree, quote: Quote) -> bool:
    """Whether a quotation fills whole sentences, nothing of its own standing beside it."""
    start = tree.limits(quote.open)[0]
    before = all(tree.pos[i] in ("SPACE", "PUNCT") for i in range(start, quote.open))
    end = tree.limits(quote.close)[1]
    after = all(tree.pos[i] in ("SPACE", "PUNCT") or tree.text[i] in MARKS for i in range(quote.close + 1, end))
    return before and after


def _speaker_before(tree: Tree, cues: list[Cue], quote: Quote) -> int | None:
    """The cue whose content ends right before the quotation, or whose sentence does, and holds a quotation or a colon."""
    best: int | None = None
    for k, cue in enumerate(cues):
        if (
            cue.frame in SPEECH
            and cue.head < quote.open
            and cue.source
            and (best is None or cue.head > cues[best].head or _last(cue) > _last(cues[best]))
        ):
            best = k
    if best is None:
        return None
    cue = cues[best]
    end = max(_last(cue), cue.head + 1, *(run.end for run in cue.source))
    sentence_end = tree.limits(min(end, tree.size) - 1)[1]
    if quote.open - max(end, sentence_end) > 2:
        return None
    return best


def _last(cue: Cue) -> int:
    return max(run.end for run in cue.content)
