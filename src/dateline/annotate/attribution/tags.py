"""Cues that stand after, or inside, what they report: '..., he said', '"...," she said, "..."', "as the agency reported"."""

from collections.abc import Iterator

from dateline.annotate.attribution.asides import before_citing
from dateline.annotate.attribution.cue import Cue, Frame, carve
from dateline.annotate.attribution.quotes import MARKS, Quote
from dateline.annotate.attribution.relay import aside
from dateline.annotate.attribution.speaker import agent, phrase, speaker, stated
from dateline.annotate.attribution.surface import last_word
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.verbs import VerbFrames
from dateline.annotate.layers import TokenSpan

TRAILERS = frozenset(
    {"npadvmod", "advmod", "prep", "dative", "dobj", "prt", "agent", "advcl", "aux", "neg", "xcomp", "oprd", "pobj"}
)
OPENERS = frozenset({",", "--", "—", "–", "-", ":"})
LONGEST_SOURCE = 40
REFUSING = frozenset({"deny", "reject", "dismiss", "refuse", "refute"})
"""Verbs that, with an object of their own, report nothing that stands before them: "..., rebels deny blame"."""


def tag(tree: Tree, frames: VerbFrames, quoted: list[Quote]) -> Iterator[Cue]:
    """The candidate in which the content stands before (or around) a verb and its subject."""
    verb = frames.verb
    if tree.lemma[verb] in REFUSING and any(c > verb for c in tree.kids(verb, "dobj")):
        return
    block = _block(tree, frames)
    if block is None:
        return
    informant, span = block
    start, end = tree.limits(verb)
    before = span.start
    while before > start and (
        tree.text[before - 1] in MARKS or tree.text[before - 1] in OPENERS or tree.pos[before - 1] == "SPACE"
    ):
        before -= 1
    if before <= start:
        last = last_word(tree, span.start)
        quote = next((q for q in quoted if q.closed and q.close == last and tree.text[last - 1][-1] in "?!,…"), None)
        if quote is not None:
            yield frames.make(Frame.TAG, _around(tree, verb, quote, span, end), informant)
        return
    if before == span.start:
        return
    if not (_closes_quote(tree, before, span.start) or _belongs(tree, verb, start, before)):
        return
    left = _content_start(tree, verb, start, before)
    runs = [TokenSpan(left, before)]
    after = _after(tree, verb, span.end, end)
    if after is not None:
        runs.append(after)
    yield frames.make(Frame.TAG, tuple(runs), informant)


def _around(tree: Tree, verb: int, quote: Quote, span: TokenSpan, end: int) -> tuple[TokenSpan, ...]:
    """A quotation that ended its own sentence before the cue, and what goes on after the cue."""
    runs = (TokenSpan(quote.open, quote.close + 1),)
    after = _after(tree, verb, span.end, end)
    return runs if after is None else (*runs, after)


def _closes_quote(tree: Tree, before: int, until: int) -> bool:
    return any(tree.text[i] in MARKS for i in range(before, until))


def _belongs(tree: Tree, verb: int, start: int, before: int) -> bool:
    """Whether the parse ties a clause before the cue to it: as its complement, or the cue as its insertion."""
    for c in tree.kids(verb, "ccomp", "parataxis", "dep", "dobj", "csubj"):
        if c < before and tree.pos[c] in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            return True
    head = tree.head[verb]
    return (
        tree.dep[verb] in ("parataxis", "dep")
        and start <= head
        and not before <= head <= verb
        and not any(tree.dep[k] == "mark" for k in tree.children[verb])
    )


def _block(tree: Tree, frames: VerbFrames) -> tuple[int, TokenSpan] | None:
    """Subject, cue and what belongs to them ("told parliament on Tuesday"), as one run."""
    verb = frames.verb
    informant = stated(tree, verb)
    if informant is None:
        informant = _adjacent(tree, verb)
    if informant is None:
        return None
    informant = _after_list(tree, verb, informant)
    who = phrase(tree, informant)
    if informant > verb:
        who = TokenSpan(who.start, max(who.end, tree.right[informant] + 1))
    if who.end - who.start > LONGEST_SOURCE:
        return None
    if who.end <= frames.core.start:
        if frames.core.start - who.end > 12:
            return None
        span = TokenSpan(who.start, frames.core.end)
    elif who.start >= frames.core.end:
        span = TokenSpan(frames.core.start, who.end)
    else:
        return None
    return informant, TokenSpan(span.start, _trail(tree, verb, span.end))


def _after_list(tree: Tree, verb: int, informant: int) -> int:
    """The true subject where the parse took it for the end of a list: "..., killing 37 people, two medics told the paper"."""
    before = any(c < informant for c in tree.kids(verb, "ccomp"))
    if informant > verb or not before:
        return informant
    for k in tree.kids(informant, "conj"):
        if informant < k < verb and tree.text[tree.left[k] - 1] == ",":
            return k
    return informant


def _adjacent(tree: Tree, verb: int) -> int | None:
    """A subject right before its verb, between commas, that the parse hung elsewhere: "..., the border service said, ..."."""
    last = verb - 1
    while last > 0 and tree.pos[last] in ("ADV", "AUX"):
        last -= 1
    if last < 1 or tree.pos[last] not in ("NOUN", "PROPN") or tree.pos[verb] != "VERB":
        return None
    start = tree.limits(verb)[0]
    left = tree.left[last]
    if left > start and (tree.text[left - 1] == "," or tree.text[left - 1] in MARKS):
        return last
    return None


def _trail(tree: Tree, verb: int, end: int) -> int:
    """The end of what follows subject and verb up to a comma, a quotation mark or the end of the sentence."""
    stop = tree.limits(verb)[1]
    while (
        end < stop
        and tree.text[end] not in MARKS
        and tree.text[end] not in (",", ";", ":", ".", "--", "—", "–", "!", "?")
    ):
        end += 1
    return end


def _content_start(tree: Tree, verb: int, start: int, before: int) -> int:
    """Where the content before a cue begins: the sentence, or the clause that follows a coordinated cue's own clause."""
    head = tree.head[verb]
    if tree.dep[verb] == "conj" and start <= head < before and any(c < head for c in tree.kids(head, "ccomp")):
        for i in range(head + 1, before):
            if tree.text[i] in (",", ";"):
                return i + 1
    for i in range(before - 1, start, -1):
        if tree.text[i] == ";":
            return i + 1
    return start


def _after(tree: Tree, verb: int, end: int, stop: int) -> TokenSpan | None:
    """What goes on after an inserted cue: a second quotation, or the rest of the interrupted clause."""
    i = end
    while i < stop and (tree.text[i] in OPENERS or tree.pos[i] == "SPACE"):
        i += 1
    if i == end or i >= stop - 1:
        return None
    if tree.text[i] in MARKS:
        return TokenSpan(i, stop)
    head = tree.head[verb]
    inserted = (
        tree.dep[verb] == "parataxis"
        and head != verb
        and (head >= i or any(c >= i for c in tree.children[head] if c != verb))
    )
    own = [c for c in tree.children[verb] if c >= i and tree.left[c] <= i]
    if own and tree.dep[own[0]] in ("prep", "ccomp") and tree.word[i] not in ("according", "with"):
        return TokenSpan(i, tree.right[own[0]] + 1)
    if tree.word[i] == "and" and _new_clause(tree, i + 1, stop, verb):
        return TokenSpan(i, stop)
    return (
        before_citing(tree, TokenSpan(i, stop))
        if inserted and tree.word[i] not in ("citing", "quoting", "according", "attributing", "crediting", "based")
        else None
    )


def _new_clause(tree: Tree, start: int, stop: int, verb: int) -> bool:
    """Whether a clause with a subject of its own, and no cue, follows: "..., the paper reported, and five men were hurt"."""
    for i in range(start, stop):
        if tree.pos[i] in ("VERB", "AUX") and tree.dep[i] not in ("aux", "auxpass"):
            own = [c for c in tree.children[i] if tree.dep[c] in ("nsubj", "nsubjpass", "expl") and c >= start]
            return bool(own) and not any(tree.dep[c] == "ccomp" for c in tree.children[i])
    return False


def as_clause(tree: Tree, frames: VerbFrames) -> Iterator[Cue]:
    """The candidate in "as the agency reported", "as he put it": the rest of the sentence is the content."""
    verb = frames.verb
    start = tree.left[verb]
    if tree.word[start] != "as" or tree.dep[verb] not in ("advcl", "relcl", "ccomp", "acl", "parataxis"):
        return
    informant = stated(tree, verb)
    if informant is None and tree.tag[verb] == "VBN":
        informant = agent(tree, verb)
    if informant is None or tree.kids(verb, "ccomp") or any(tree.word[k] != "it" for k in tree.kids(verb, "dobj")):
        return
    head = tree.head[verb]
    whole = tree.span(head)
    hole = tree.span(verb)
    yield frames.make(Frame.AS, carve(whole.start, whole.end, TokenSpan(hole.start, aside(tree, hole.end))), informant)


def quoted_as(tree: Tree, frames: VerbFrames) -> Iterator[Cue]:
    """The candidate in '"...," the agency quoted him as saying': what is said stands before the verb that quotes."""
    verb = frames.verb
    if tree.dep[verb] != "pcomp" or tree.word[tree.head[verb]] != "as" or tree.kids(verb, "ccomp"):
        return
    quoting = tree.head[tree.head[verb]]
    if tree.lemma[quoting] not in ("quote", "cite"):
        return
    informant = speaker(tree, verb)
    if informant is None:
        return
    before = [c for c in tree.kids(quoting, "ccomp") if c < quoting]
    comma = tree.left[informant] - 1
    if before:
        yield frames.make(Frame.TAG, (tree.span(before[0]),), informant)
    elif tree.dep[quoting] == "conj" and tree.head[quoting] < comma and tree.text[comma] == ",":
        yield frames.make(Frame.TAG, (TokenSpan(tree.left[tree.head[quoting]], comma),), informant)


def beside(tree: Tree, frames: VerbFrames, quoted: list[Quote], informant: int | None) -> Iterator[Cue]:
    """The candidate whose content is a quotation of the same sentence after a colon, a comma or nothing."""
    end = frames.core.end
    stop = tree.limits(frames.verb)[1]
    if tree.text[last_word(tree, stop)] == ":":
        stop += 3
    for quote in quoted:
        if end <= quote.open < min(stop, end + LONGEST_SOURCE) and (
            quote.words >= 3 or tree.text[quote.open - 1] in (":", ",")
        ):
            gap = [tree.pos[i] for i in range(end, quote.open)]
            if "VERB" in gap or "AUX" in gap:
                return
            yield frames.make(Frame.QUOTE, (TokenSpan(quote.open, quote.close + 1),), informant)
            return
