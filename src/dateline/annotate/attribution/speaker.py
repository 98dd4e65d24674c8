"""Who stands behind a cue: the subject, agent, possessor or object that the parse gives it."""

from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan

RELATIVES = frozenset({"who", "which", "that", "whom"})
DEEPEST = 6
"""How far up a chain of controlled verbs the subject is looked for."""


def subject(tree: Tree, verb: int) -> int | None:
    """The token that heads the (understood) subject of a verb: its own, else that of the verb that governs it."""
    for _ in range(DEEPEST):
        own = tree.child(verb, SUBJECTS)
        if own is not None:
            return own
        if tree.child(verb, PASSIVE_SUBJECTS) is not None:
            return None
        dep, head = tree.dep[verb], tree.head[verb]
        if head == verb:
            return None
        if dep in ("acl", "relcl"):
            return head if tree.tag[verb] in ("VBG", "VBZ", "VBD", "VBP", "MD") else _of_noun(tree, verb, head)
        if dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "aux", "prep", "parataxis"):
            if dep == "pcomp" and tree.word[head] == "as":
                quoted = _quoted(tree, tree.head[head])
                if quoted is not None:
                    return quoted
            passive = tree.child(head, PASSIVE_SUBJECTS)
            if passive is not None and dep != "ccomp":
                return passive
            verb = head
            continue
        return None
    return None


def _quoted(tree: Tree, verb: int) -> int | None:
    """Who is quoted, in "the agency quoted him as saying"."""
    return tree.child(verb, frozenset({"dobj"})) if tree.lemma[verb] in ("quote", "cite") else None


def _of_noun(tree: Tree, verb: int, noun: int) -> int | None:
    """The understood subject of a verb that depends on a noun: "his decision to say", "an official who, asked, said"."""
    if tree.tag[verb] == "VB":
        return possessor(tree, noun)
    return None


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


def phrase(tree: Tree, head: int) -> TokenSpan:
    """The noun phrase of a source, without what hangs after a comma from a wrong parse, and without marks at its edges."""
    start, end = tree.left[head], tree.right[head] + 1
    for c in tree.children[head]:
        if c > head and tree.dep[c] in ("punct", "cc") and tree.word[c] in (";", ":", "—", "–"):
            end = min(end, c)
    while end - start > 1 and tree.pos[end - 1] in ("PUNCT", "SPACE") and end - 1 != head:
        end -= 1
    while end - start > 1 and tree.pos[start] in ("PUNCT", "SPACE", "CCONJ") and start != head:
        start += 1
    if end - start > 1 and tree.word[end - 1] in ("'s", "’s", "'", "’") and tree.tag[end - 1] == "POS":
        end -= 1
    return TokenSpan(start, end)
