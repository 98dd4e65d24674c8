"""Prepositional cues: "according to the agency", "in the ministry's words", "per Reuters"."""

from collections.abc import Iterator

from dateline.annotate.attribution.cue import Cue, Frame, Part, carve
from dateline.annotate.attribution.relay import aside
from dateline.annotate.attribution.speaker import phrase
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan

STARTS: dict[str, tuple[str, ...]] = {
    "according": ("according to",),
    "per": ("per",),
    "as": ("as per",),
    "in": ("in the words of", "in the view of", "in the opinion of", "in the eyes of"),
    "by": (),
}
TELLINGS = frozenset(
    {"telling", "account", "word", "view", "opinion", "reckoning", "version", "estimation", "estimate"}
)
"""Nouns for what somebody says, after *in* or *by*."""


def phrase_cues(tree: Tree, index: int) -> Iterator[Cue]:
    """The candidate that begins at this token, if it opens one of the phrases."""
    if tree.word[index] in ("in", "by"):
        yield from _account(tree, index)
    for words in STARTS.get(tree.word[index], ()):
        if not tree.prefix(index, words) or (words == "per" and not _opens(tree, index)):
            continue
        length = words.count(" ") + 1
        informant = _object(tree, index, length)
        if informant is None:
            return
        who = phrase(tree, informant)
        who = TokenSpan(max(who.start, index + length), who.end)
        cue = TokenSpan(index, index + length)
        content = _content(
            tree, index, TokenSpan(index, max(who.end, min(tree.right[informant] + 1, tree.limits(index)[1])))
        )
        if content:
            yield Cue(index, Part.PHRASE, words.replace(" ", "_"), Frame.PREP, "", informant, (who,), (cue,), content)
        return


def _account(tree: Tree, index: int) -> Iterator[Cue]:
    """The candidate in "in the army's telling", "by the account of two survivors"."""
    for c in tree.kids(index, "pobj"):
        if tree.lemma[c] not in TELLINGS or not _set_off(tree, index, tree.right[c] + 1):
            continue
        owners = tree.kids(c, "poss")
        if tree.word[index] == "by":
            owners = owners or [o for p in tree.kids(c, "prep") if tree.word[p] == "of" for o in tree.kids(p, "pobj")]
        content = _content(tree, index, TokenSpan(index, tree.right[c] + 1)) if owners else ()
        if content:
            cue = (TokenSpan(index, index + 1), TokenSpan(c, c + 1))
            who = phrase(tree, owners[0])
            yield Cue(index, Part.PHRASE, "in_the_words_of", Frame.PREP, "", owners[0], (who,), cue, content)


def _set_off(tree: Tree, start: int, end: int) -> bool:
    """Whether a phrase stands at an end of its clause or between commas."""
    first, last = tree.limits(start)
    before = start == first or tree.text[start - 1] in (",", ";", "(", "—", "–", "-", "“", '"')
    return before and (end >= last or tree.text[end] in (",", ".", ";", ":", ")", "—", "–", "-"))


def _opens(tree: Tree, index: int) -> bool:
    """Whether "per" brings in a source and no rate: "per Reuters", "per the filing", not "$5 per share"."""
    start, end = tree.limits(index)
    before = index == start or tree.text[index - 1] in (",", "(", "—", "–", "-")
    following = index + 1 < end and (tree.pos[index + 1] == "PROPN" or tree.pos[index + 1] == "DET")
    return before and (following or (index + 2 < end and tree.tag[index + 1] == "CD" and tree.tag[index + 2] == "NNS"))


def _object(tree: Tree, index: int, length: int) -> int | None:
    """The noun that the phrase governs: the highest token of what follows, up to a comma."""
    first = index + length
    stop = tree.limits(index)[1]
    while first < stop and tree.pos[first] in ("DET", "ADJ", "PUNCT", "SPACE", "NUM", "ADV"):
        first += 1
    if first >= stop:
        return None
    head = first
    while index < tree.head[head] < stop and tree.head[head] != head and tree.left[tree.head[head]] >= index + length:
        if tree.pos[tree.head[head]] not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            break
        head = tree.head[head]
    return head


def _content(tree: Tree, index: int, hole: TokenSpan) -> tuple[TokenSpan, ...]:
    """The clause around the phrase, without it."""
    start, end = tree.limits(index)
    hole = TokenSpan(hole.start, aside(tree, hole.end))
    for i in range(index - 1, start, -1):
        if tree.text[i] == ";":
            start = i + 1
            break
    for i in range(hole.end, end):
        if tree.text[i] == ";":
            end = i
            break
    if start == index:
        hole = TokenSpan(index, max(hole.end, _aside_end(tree, index)))
    clause = _clause(tree, index)
    if clause is not None:
        start = max(start, min(clause.start, index))
        end = min(end, max(clause.end, hole.end))
    runs = [_trim(tree, run) for run in carve(start, end, hole)]
    return tuple(run for run in runs if run is not None)


def _aside_end(tree: Tree, index: int) -> int:
    """The end of what stands before the main clause: the phrase, and an aside that the parse hung around it."""
    top = index
    for a in tree.ancestors(index):
        if tree.head[a] == a:
            break
        top = a
    main = tree.head[top]
    return tree.right[top] + 1 if main != top and tree.right[top] < main else index


def _clause(tree: Tree, index: int) -> TokenSpan | None:
    """The subordinate clause that the phrase stands in, if any ("..., which according to Reuters ...")."""
    closing = tree.text[index - 1] == ","
    for a in tree.ancestors(index):
        if tree.dep[a] in ("relcl", "ccomp", "advcl") and tree.left[a] < index:
            if closing and tree.dep[a] == "advcl" and tree.text[tree.left[a] - 1] == ",":
                continue
            return tree.span(a)
    return None


def _trim(tree: Tree, run: TokenSpan) -> TokenSpan | None:
    start, end = run
    while start < end and tree.pos[start] in ("PUNCT", "SPACE") and tree.text[start] not in ("“", '"', "‘", "«", "„"):
        start += 1
    while end > start and (tree.pos[end - 1] == "SPACE" or tree.text[end - 1] in (",", ".", ":", "—", "–", "-")):
        end -= 1
    return TokenSpan(start, end) if end > start else None
