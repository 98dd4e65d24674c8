"""When the source said or wrote so: the time expression on the reporting clause."""

from datetime import date

from spacy.tokens import Doc

from dateline.annotate.attribution.cue import Cue
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import published
from dateline.annotate.timex.cues import cues
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
        issued = _issued(doc, tree, head)
        if any(run.holds(head) for run in (cue.content if issued is not None else (*cue.content, *cue.source))):
            continue
        head = head if issued is None else issued
        if any(_on(tree, head, verb) for verb in _verbs(tree, cue.head, head)):
            return _clipped(doc, timex)
    return None


def _issued(doc: Doc, tree: Tree, date: int) -> int | None:
    """The text that the date is the day of: "a report published on Wednesday"."""
    verb = next((a for a in tree.ancestors(date) if tree.pos[a] in ("VERB", "AUX")), None)
    if verb is None or tree.dep[verb] != "acl" or doc[verb].tag_ != "VBN":
        return None
    noun = tree.head[verb]
    return noun if doc[noun].lemma_ in cues("utterances") else None


def _verbs(tree: Tree, verb: int, date: int) -> list[int]:
    """The cue, and a verb that it is coordinated with where a date opens the sentence for both."""
    head = tree.head[verb]
    return [verb, head] if tree.dep[verb] == "conj" and date < head < verb else [verb]


def _clipped(doc: Doc, timex: Timex) -> Interval:
    """The interval, not beyond the day of the report: what is reported has been said."""
    today = published(doc)
    if (
        today is not None
        and timex.end is not None
        and timex.end > today
        and (timex.start is None or timex.start <= today)
    ):
        return timex.start, today
    return timex.start, timex.end


def _on(tree: Tree, index: int, verb: int) -> bool:
    """Whether the token hangs on the verb without another verb between."""
    for a in tree.ancestors(index):
        if a == verb:
            return True
        if tree.pos[a] in ("VERB", "AUX"):
            return False
    return False
