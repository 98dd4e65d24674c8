"""When the source said or wrote so: the time expression on the reporting clause."""

from datetime import date

from spacy.tokens import Doc

from dateline.annotate.attribution.cue import Cue
from dateline.annotate.attribution.tree import Tree
from dateline.model.timex import Timex, TimexType

Interval = tuple[date | None, date | None]


def reported(doc: Doc, tree: Tree, cue: Cue) -> Interval | None:
    """The closed interval of the time expression that depends on the cue and not on what is reported."""
    timexes: tuple[Timex, ...] = doc._.timexes
    if not timexes:
        return None
    start, end = tree.limits(cue.head)
    low, high = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    for timex in timexes:
        if timex.span.end <= low or timex.span.start >= high or timex.type not in (TimexType.DATE, TimexType.TIME):
            continue
        covered = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        if covered is None or (timex.start is None and timex.end is None):
            continue
        head = covered.root.i
        if any(run.holds(head) for run in (*cue.content, *cue.source)):
            continue
        if _on(tree, head, cue.head):
            return timex.start, timex.end
    return None


def _on(tree: Tree, index: int, verb: int) -> bool:
    """Whether the token hangs on the verb without another verb between."""
    for a in tree.ancestors(index):
        if a == verb:
            return True
        if tree.pos[a] in ("VERB", "AUX"):
            return False
    return False
