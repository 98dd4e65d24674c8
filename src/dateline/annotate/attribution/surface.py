"""Closing tags that the parse lost: "..., state-run Xinhua reported last week", "..., said two of the people".

The parser often hangs such a tag on the last noun of the report, as its participle or apposition. What stands on the
page decides here: a clause, a comma, a noun phrase and a reporting verb (in either order), then nothing but adverbials
up to the next comma or the end of the sentence.
"""

from collections.abc import Iterator

from dateline.annotate.attribution.cue import Cue, Frame
from dateline.annotate.attribution.quotes import MARKS
from dateline.annotate.attribution.tree import NOMINAL, Tree
from dateline.annotate.attribution.verbs import VerbFrames
from dateline.annotate.layers import TokenSpan

REPORTING = frozenset({"say", "report", "announce", "write", "add", "state", "confirm", "disclose", "tell"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAID = frozenset({"VBD", "VBZ", "VBN", "VBP"})
CLOSING = frozenset({",", ".", ";", ":", "!", "?"})
LONGEST = 14
"""Tokens of a source phrase."""


def lost_tag(tree: Tree, frames: VerbFrames) -> Iterator[Cue]:
    """The candidate that the page shows and the parse does not; none where the verb has a content of its own."""
    verb = frames.verb
    if tree.lemma[verb] not in REPORTING or tree.tag[verb] not in SAID or tree.kids(verb, "ccomp"):
        return
    start, stop = tree.limits(verb)
    close = next((i for i in range(verb + 1, stop) if tree.text[i] in CLOSING), stop)
    found = _before(tree, verb, start, close) or _after(tree, verb, start, close)
    if found is None:
        return
    comma, source = found
    if not any(tree.tag[i] in FINITE for i in range(start, comma)) or any(
        tree.text[i] in MARKS for i in range(start, comma)
    ):
        return
    informant = _head(tree, source)
    if informant is not None:
        yield frames.make(Frame.TAG, (TokenSpan(start, comma),), informant)


def _before(tree: Tree, verb: int, start: int, close: int) -> tuple[int, TokenSpan] | None:
    """The comma and the source of "..., the agency reported on Sunday"."""
    last = verb - 1
    while last > start and tree.pos[last] in ("ADV", "AUX"):
        last -= 1
    comma = next((i for i in range(last, max(start, last - LONGEST), -1) if tree.text[i] == ","), None)
    if comma is None or last <= comma or tree.pos[last] not in ("NOUN", "PROPN"):
        return None
    source = TokenSpan(comma + 1, last + 1)
    return (comma, source) if _nominal(tree, source) and _adverbial(tree, verb + 1, close) else None


def _after(tree: Tree, verb: int, start: int, close: int) -> tuple[int, TokenSpan] | None:
    """The comma and the source of "..., said two of the people"."""
    if verb - 1 <= start or tree.text[verb - 1] != "," or tree.tag[verb] not in ("VBD", "VBZ", "VBN"):
        return None
    source = TokenSpan(verb + 1, close)
    if not 1 <= close - verb - 1 <= LONGEST or tree.pos[verb + 1] not in ("DET", "NUM", "NOUN", "PROPN", "ADJ"):
        return None
    return (verb - 1, source) if _nominal(tree, source) else None


def _nominal(tree: Tree, span: TokenSpan) -> bool:
    """Whether the run can be one noun phrase: no finite verb, no conjunction of clauses, no relative pronoun at its head."""
    tokens = range(span.start, span.end)
    if any(tree.tag[i] in FINITE or tree.pos[i] in ("AUX", "SCONJ") for i in tokens):
        return False
    return tree.pos[span.start] not in ("ADP", "CCONJ", "PRON", "ADV", "VERB") and any(
        tree.pos[i] in NOMINAL for i in tokens
    )


def _adverbial(tree: Tree, start: int, close: int) -> bool:
    """Whether only adverbials follow the verb: "on Sunday", "last week", "in a statement", "quoting an official"."""
    if start >= close:
        return True
    first = tree.pos[start]
    if any(tree.tag[i] in FINITE for i in range(start, close)) or tree.word[start] in ("that", "by"):
        return False
    return (
        first in ("ADP", "ADV")
        or tree.tag[start] == "VBG"
        or tree.word[start] in ("last", "this", "earlier", "early", "late")
    )


def _head(tree: Tree, source: TokenSpan) -> int | None:
    """The token of the run that no other of its tokens governs, a nominal."""
    inside = [i for i in range(source.start, source.end) if tree.pos[i] in NOMINAL]
    return next(
        (i for i in inside if not source.holds(tree.head[i]) or tree.head[i] == i), inside[-1] if inside else None
    )
