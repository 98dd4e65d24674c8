"""Who stands behind a cue: the subject, agent, possessor or object that the parse gives it."""

from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.quotes import MARKS as QUOTE_MARKS
from dateline.annotate.attribution.tree import NOMINAL, PASSIVE_SUBJECTS, SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan

RELATIVES = frozenset({"who", "which", "that", "whom"})
GOING_ON = frozenset({"add", "say", "note", "stress", "insist", "explain", "cite", "quote"})
"""Participles that go on with the speech of who speaks, whatever verb the parse hangs them on."""
UNNAMED = frozenset("identified named anonymity authorized authorised condition name unnamed anonymous".split())
RELEASING = frozenset(
    {"publish", "release", "issue", "present", "file", "circulate", "produce", "post", "submit", "send", "write"}
)
CLIMBING = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "aux", "prep", "parataxis"})
"""Relations through which a verb has its subject from what governs it."""
DEEPEST = 6
"""How far up a chain of controlled verbs the subject is looked for."""


def subject(tree: Tree, verb: int) -> int | None:
    """The token that heads the (understood) subject of a verb: its own, else that of the verb that governs it."""
    for _ in range(DEEPEST):
        own = _own(tree, verb)
        if own is not None:
            return own
        if tree.child(verb, PASSIVE_SUBJECTS) is not None:
            return None
        dep, head = tree.dep[verb], tree.head[verb]
        if head == verb:
            return None
        if dep == "acl" and _of_the_verb_above(tree, verb, head):
            verb = tree.head[head]
            continue
        if dep in ("acl", "relcl"):
            return head if tree.tag[verb] in ("VBG", "VBZ", "VBD", "VBP", "MD") else _of_noun(tree, verb, head)
        if dep in CLIMBING or (dep in ("acomp", "oprd") and tree.pos[verb] == "ADJ"):
            if dep == "pcomp" and tree.word[head] == "as":
                quoted = _quoted_as(tree, tree.head[head])
                if quoted is not None:
                    return quoted
            passive = tree.child(head, PASSIVE_SUBJECTS)
            if passive is not None and dep != "ccomp":
                return passive
            if dep == "advcl" and tree.lemma[verb] in GOING_ON and tree.dep[head] == "ccomp" and tree.head[head] < head:
                head = tree.head[head]
            verb = head
            continue
        return None
    return None


def _own(tree: Tree, verb: int) -> int | None:
    """The subject of its own that stands nearest before the verb, else the first after it."""
    own = [c for c in tree.children[verb] if tree.dep[c] in SUBJECTS]
    before = [c for c in own if c < verb]
    if len(before) > 1 and _renamed(tree, before[-2], before[-1]):
        return before[-2]
    if before:
        return before[-1]
    return own[0] if own else None


def _renamed(tree: Tree, first: int, second: int) -> bool:
    """Whether a second subject is but the name of the first ("the state news agency Azertac said")."""
    return tree.right[first] + 1 == tree.left[second] and tree.pos[second] == "PROPN" and tree.pos[first] == "NOUN"


def _quoting(tree: Tree, noun: int) -> int | None:
    """The verb that the parse took for an adjective in "Xinhua quoted spokesman Li Wei as saying"."""
    if tree.pos[noun] not in NOMINAL:
        return None
    before = (i for i in range(tree.left[noun], noun) if tree.lemma[i] in ("quote", "cite") and tree.dep[i] == "amod")
    return next(before, None)


def quoter(tree: Tree, noun: int) -> int | None:
    """Who quotes, where the parse took the verb for an adjective of who is quoted."""
    verb = _quoting(tree, noun)
    return None if verb is None else tree.child(verb, SUBJECTS)


def _quoted_as(tree: Tree, above: int) -> int | None:
    """Who is quoted as saying something, from what governs the *as*."""
    return above if _quoting(tree, above) is not None else _quoted(tree, above)


def _quoted(tree: Tree, verb: int) -> int | None:
    """Who is quoted, in "the agency quoted him as saying"."""
    return tree.child(verb, frozenset({"dobj"})) if tree.lemma[verb] in ("quote", "cite") else None


def _of_the_verb_above(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a participle on an object is the subject's: "called it a trap, saying ...", "published figures showing ..."."""
    if (
        tree.tag[verb] != "VBG"
        or tree.dep[noun] not in ("dobj", "oprd", "attr", "pobj")
        or tree.pos[tree.head[noun]] not in ("VERB", "AUX")
    ):
        return False
    nouns = load_nouns()
    if tree.lemma[noun] in nouns.paper or tree.word[noun] == "figures":
        return tree.lemma[tree.head[noun]] in RELEASING
    return tree.lemma[verb] in GOING_ON and not nouns.human(tree.lemma[noun]) and tree.pos[noun] != "PROPN"


def _of_noun(tree: Tree, verb: int, noun: int) -> int | None:
    """The understood subject of a verb that depends on a noun: "his decision to say", "an official who, asked, said"."""
    if tree.tag[verb] != "VB":
        return None
    copula = tree.head[noun]
    if tree.dep[noun] in ("attr", "acomp") and tree.lemma[copula] in ("be", "become") and copula < noun < verb:
        return _own(tree, copula)
    return possessor(tree, noun)


def agent(tree: Tree, verb: int) -> int | None:
    """Who did it, in a passive: the noun after *by*."""
    by = tree.child(verb, frozenset({"agent"}))
    if by is None:
        by = next((c for c in tree.children[verb] if tree.word[c] == "by" and tree.dep[c] == "prep"), None)
    return tree.child(by, frozenset({"pobj"})) if by is not None else None


def possessor(tree: Tree, noun: int) -> int | None:
    """Whose announcement it is: "the ministry's claim", "the claim by the ministry", "a warning from Tokyo"."""
    own = tree.child(noun, frozenset({"poss"}))
    if own is not None:
        return own
    for c in tree.children[noun]:
        if tree.dep[c] in ("prep", "agent") and tree.word[c] in ("by", "from", "among"):
            return tree.child(c, frozenset({"pobj"}))
    return None


def _unnamed(tree: Tree, clause: int) -> bool:
    """Whether a clause tells why the source is not named ("who asked not to be identified")."""
    return not UNNAMED.isdisjoint(tree.word[tree.left[clause] : tree.right[clause] + 1])


def phrase(tree: Tree, head: int, cue: int = -1) -> TokenSpan:
    """The noun phrase of a source, without clauses after a comma, the clause that holds the cue, and marks at its edges."""
    start, end = tree.left[head], tree.right[head] + 1
    if end < tree.size and tree.dep[head] == tree.dep[end] == "nsubj" and _renamed(tree, head, end):
        end = tree.right[end] + 1
    for c in tree.children[head]:
        if c > head and tree.dep[c] in ("punct", "cc") and tree.word[c] in (";", ":", "—", "–"):
            end = min(end, c)
        elif (
            c > head
            and tree.dep[c] in ("relcl", "acl", "advcl")
            and (
                tree.left[c] <= cue <= tree.right[c]
                or (tree.left[c] > 0 and tree.text[tree.left[c] - 1] == "," and not _unnamed(tree, c))
            )
        ):
            end = min(end, max(tree.left[c], head + 1))
    while end - start > 1 and tree.pos[end - 1] in ("PUNCT", "SPACE") and end - 1 != head:
        end -= 1
    while end - start > 1 and tree.pos[start] in ("PUNCT", "SPACE", "CCONJ") and start != head:
        start += 1
    if end - start > 1 and tree.word[end - 1] in ("'s", "’s", "'", "’") and tree.tag[end - 1] == "POS":
        end -= 1
    return TokenSpan(start, end)


def inverted(tree: Tree, verb: int) -> int | None:
    """A subject after its verb that the parse took for an object: '"...," said Ann Lee', "..., said in Paris a spokesman"."""
    opens = verb == tree.limits(verb)[0] and tree.tag[verb] in ("VBD", "VBZ", "VBN")
    if not opens and not (tree.text[verb - 1] in QUOTE_MARKS or tree.text[verb - 1] == ","):
        return None
    for c in tree.kids(verb, "dobj", "attr", "dep", "npadvmod", "oprd"):
        if (
            c > verb
            and tree.pos[c] in ("PROPN", "NOUN")
            and all(
                tree.dep[k] in ("prep", "npadvmod", "advmod", "det") or k >= tree.left[c]
                for k in tree.children[verb]
                if verb < k < c
            )
        ):
            return c
    return None


def speaker(tree: Tree, verb: int) -> int | None:
    """The (understood) subject of a reporting verb, before it or after it."""
    found = subject(tree, verb)
    return inverted(tree, verb) if found is None else found


def stated(tree: Tree, verb: int) -> int | None:
    """The subject that stands with the verb itself, before it or after it."""
    found = _own(tree, verb)
    if found is not None and found < verb and tree.text[verb - 1] in QUOTE_MARKS:
        behind = next((c for c in tree.children[verb] if c > verb and tree.dep[c] == "nsubj"), None)
        return found if behind is None else behind
    return inverted(tree, verb) if found is None else found
