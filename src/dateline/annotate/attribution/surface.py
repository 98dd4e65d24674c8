"""Closing tags that the parse lost: "..., state-run Xinhua reported last week", "..., said two of the people".

The parser often hangs such a tag on the last noun of the report, as its participle or apposition. What stands on the
page decides here: a clause, a comma, a noun phrase and a reporting verb (in either order), then nothing but adverbials
up to the next comma or the end of the sentence.
"""

from collections.abc import Iterator

from dateline.annotate.attribution.cue import Cue, Frame, Part
from dateline.annotate.attribution.quotes import CLOSERS, MARKS, Quote
from dateline.annotate.attribution.tree import NOMINAL, Tree
from dateline.annotate.attribution.verbs import VerbFrames
from dateline.annotate.layers import TokenSpan

REPORTING = frozenset({"say", "report", "announce", "write", "add", "state", "confirm", "disclose", "tell"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAID = frozenset({"VBD", "VBZ", "VBN", "VBP"})
CLOSING = frozenset({",", ".", ";", ":", "!", "?"})
INFORMING = {
    "informs": "inform", "reports": "report", "notes": "note", "states": "state", "claims": "claim", "announces": "announce",
    "writes": "write", "comments": "comment", "adds": "add", "stresses": "stress", "remarks": "remark",
}  # fmt: skip
"""Verbs whose third person is also a plural noun's, or is read as one in non-native English."""
DASHES = frozenset({"-", "–", "—", "--"})
LONGEST = 14
"""Tokens of a source phrase."""
FARTHEST = 40
"""Tokens between a closing tag and the comma before it."""


def lost_tag(tree: Tree, frames: VerbFrames, quoted: list[Quote]) -> Iterator[Cue]:
    """The candidate that the page shows and the parse does not; none where the verb has a content of its own."""
    verb = frames.verb
    if tree.lemma[verb] not in REPORTING or tree.tag[verb] not in SAID:
        return
    if any(c > verb for c in tree.kids(verb, "ccomp")):
        return
    start, stop = tree.limits(verb)
    close = next((i for i in range(verb + 1, stop) if tree.text[i] in CLOSING), stop)
    found = _before(tree, verb, start, close) or _after(tree, verb, start, close)
    if found is None:
        return
    edge, source = found
    content = TokenSpan(start, edge)
    marks = [i for i in range(start, edge + 1) if tree.text[i] in MARKS]
    if marks:
        quote = next((q for q in quoted if q.closed and q.close in (edge, edge - 1) and q.words > 1), None)
        if quote is None or quote.open > start + 1 or tree.text[quote.close - 1][-1] not in "?!,…":
            return
        content = TokenSpan(quote.open, quote.close + 1)
    elif not any(tree.tag[i] in FINITE for i in range(start, edge)):
        return
    informant = _head(tree, source)
    if informant is not None:
        yield frames.make(Frame.TAG, (content,), informant)


def _before(tree: Tree, verb: int, start: int, close: int) -> tuple[int, TokenSpan] | None:
    """The comma (or closing mark) and the source of "..., the agency reported", "..., the operator, Llanoducto, said"."""
    last = verb - 1
    while last > start and tree.pos[last] in ("ADV", "AUX"):
        last -= 1
    floor = max(start, last - LONGEST)
    end = last + 1
    if tree.text[last] == ",":  # what stands before is set off, and the source before that
        comma = _edge(tree, last - 1, floor)
        if comma is None or tree.text[comma] != "," or last - comma < 2:
            return None
        end = comma
    edge = _edge(tree, end - 1, floor)
    if edge is None or end - 1 <= edge or tree.pos[end - 1] not in ("NOUN", "PROPN"):
        return None
    source = TokenSpan(edge + 1, end)
    return (edge, source) if _nominal(tree, source) and _adverbial(tree, verb + 1, close) else None


def _edge(tree: Tree, index: int, floor: int) -> int | None:
    """The comma or quotation mark nearest before a token."""
    return next((i for i in range(index, floor, -1) if tree.text[i] == "," or tree.text[i] in CLOSERS | {'"'}), None)


def _after(tree: Tree, verb: int, start: int, close: int) -> tuple[int, TokenSpan] | None:
    """The comma and the source of "..., said two of the people"."""
    edge = verb - 1
    while edge > start and tree.text[edge] in DASHES:
        edge -= 1
    if edge <= start or tree.text[edge] != "," or tree.tag[verb] not in ("VBD", "VBZ", "VBN"):
        return None
    source = TokenSpan(verb + 1, close)
    if not 1 <= close - verb - 1 <= LONGEST or tree.pos[verb + 1] not in ("DET", "NUM", "NOUN", "PROPN", "ADJ"):
        return None
    return (edge, source) if _nominal(tree, source) else None


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
    if tree.lemma[start - 1] == "tell" and tree.pos[start] in ("PROPN", "NOUN", "DET", "ADJ"):
        return not any(tree.tag[i] in FINITE for i in range(start, close))
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


def mistaken(tree: Tree, index: int) -> Iterator[Cue]:
    """The candidate in "..., the press service of the ministry informs.", where the parse took the verb for a noun."""
    start, stop = tree.limits(index)
    if tree.word[index] not in INFORMING or last_word(tree, stop) not in (index, index + 1):
        return
    comma = next((i for i in range(index - 1, max(start, index - FARTHEST), -1) if tree.text[i] == ","), None)
    if comma is None or comma - start < 3 or index - comma < 2:
        return
    nouns = (i for i in range(comma + 1, index) if tree.pos[i] in ("NOUN", "PROPN"))
    informant = next((i for i in nouns if not comma < tree.head[i] < index and tree.dep[i] != "poss"), None)
    if informant is not None:
        source, core = TokenSpan(comma + 1, index), TokenSpan(index, index + 1)
        word = INFORMING[tree.word[index]]
        yield Cue(index, Part.VERB, word, Frame.TAG, "", informant, (source,), (core,), (TokenSpan(start, comma),))


def last_word(tree: Tree, stop: int) -> int:
    """The last token before this one that is no white space."""
    i = stop - 1
    while i > 0 and tree.pos[i] == "SPACE":
        i -= 1
    return i
