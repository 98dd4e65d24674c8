"""Who does what a verb says, across control, raising, conjunction and relative clauses."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import OBJECT, SUBJECT, Tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
BEFORE_NOUNS = frozenset({"after", "before", "amid", "amidst", "following", "in", "over", "during", "despite", "since"})
VAGUE_SUBJECTS = frozenset({"there"})


def surface_subject(tree: Tree, lexicon: Lexicon, verb: int, depth: int = 0) -> int | None:
    """The grammatical subject, also across control, raising, conjunction and relative clauses."""
    own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
    if own is not None:
        return None if tree.lower[own] in VAGUE_SUBJECTS else own
    if depth > 6 or bare_gerund(tree, lexicon, verb):
        return None
    if (before := _told_before(tree, verb)) is not None:
        return before
    dep, head = tree.dep[verb], tree.head[verb]
    if dep in ("acl", "relcl"):
        return _noun_modified(tree, lexicon, verb, head, depth)
    if dep in ("xcomp", "ccomp"):
        return _controller(tree, lexicon, head, depth)
    if dep == "conj" and astray(tree, verb):
        over = next((k for k in tree.above(head) if k < head and tree.child(k, *SUBJECT) is not None), None)
        return None if over is None else surface_subject(tree, lexicon, over, depth + 1)
    if dep in ("conj", "advcl", "acomp", "attr", "dep", "auxpass", "aux") and head != verb:
        if dep == "conj" and tree.is_verb(head) and tree.is_passive(head) and not tree.is_passive(verb):
            return tree.child(head, "nsubjpass") or surface_subject(tree, lexicon, head, depth + 1)
        if dep == "advcl" and infinitive(tree, verb) and (held := tree.child(head, *OBJECT)) is not None:
            return (
                held
                if tree.lemma[head] in lexicon.words["object_control"]
                else surface_subject(tree, lexicon, head, depth + 1)
            )
        if dep == "conj" and tree.tag[verb] == "VBG" and not tree.is_verb(head):
            return _astray(tree, lexicon, verb, depth)
        return surface_subject(tree, lexicon, head, depth + 1)
    if dep in ("pcomp", "prep") and head != verb:
        return _of_preposition(tree, lexicon, head, depth)
    return None


def bare_gerund(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Whether a participle is the noun of an event behind a preposition, so that the clause's subject does not do it: "sent troops
    after shelling", "a curfew amid looting"; not "left after shelling the town".
    """
    if tree.tag[verb] != "VBG" or tree.lower[verb] not in lexicon.nouns:
        return False
    own = (*OBJECT, "ccomp", "xcomp", "prt", "nsubj", "agent", "advmod")
    if any(tree.dep[k] in own and k > verb for k in tree.kids[verb]):
        return False
    if tree.dep[verb] in ("pcomp", "pobj"):
        return tree.lower[tree.head[verb]] in BEFORE_NOUNS
    return tree.dep[verb] in ("advcl", "prep") and any(
        tree.lower[k] in BEFORE_NOUNS for k in tree.kids[verb] if k < verb
    )


def astray(tree: Tree, verb: int) -> bool:
    """Whether a finite verb was joined to an infinitive: "ordered them to leave and threatened to shoot" has two acts of one doer."""
    head = tree.head[verb]
    joined = tree.dep[verb] == "conj" and tree.tag[head] == "VB" and infinitive(tree, head)
    return joined and tree.tag[verb] in ("VBD", "VBZ", "VBN") and tree.child(verb, "aux", "auxpass") is None


def _told_before(tree: Tree, verb: int) -> int | None:
    """The subject of a row of verbs whose first the parse hung under the last: "the men returned to the village, looted it and left"."""
    if tree.dep[verb] != "ROOT" or tree.tag[verb] not in FINITE:
        return None
    for kid in tree.children(verb, "advcl", "ccomp"):
        if kid < verb and tree.tag[kid] == tree.tag[verb] and tree.child(kid, "mark", "advmod") is None:
            return tree.child(kid, "nsubj")
    return None


def _astray(tree: Tree, lexicon: Lexicon, verb: int, depth: int) -> int | None:
    """A participle that the parse joined to a noun: "was filmed outside her home, kicking soldiers" is said of the subject."""
    over = next((token for token in tree.above(verb) if tree.is_verb(token) and tree.tag[token] != "VBG"), None)
    if over is None:
        return None
    return tree.child(over, "nsubj", "nsubjpass") or surface_subject(tree, lexicon, over, depth + 1)


def _noun_modified(tree: Tree, lexicon: Lexicon, verb: int, noun: int, depth: int) -> int | None:
    """A participle or relative clause is said of its noun; an infinitive, of whoever the noun belongs to."""
    if not infinitive(tree, verb):
        return noun
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    named = ("by", "of") if tree.lemma[noun] in lexicon.words["intents"] else ("by",)
    by = next((k for k in tree.kids[noun] if tree.lower[k] in named and tree.child(k, "pobj") is not None), None)
    if by is not None:
        return tree.child(by, "pobj")
    owner = next((tree.child(k, "poss") for k in tree.below(noun) if k < verb and tree.child(k, "poss")), None)
    if owner is not None:
        return owner
    governor = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.is_verb(tree.head[governor]):
        # "sent with orders to", "on a mission to": whoever is sent.
        return surface_subject(tree, lexicon, tree.head[governor], depth + 1)
    if not tree.is_verb(governor):
        return None
    if tree.lemma[governor] in lexicon.words["object_control"] and tree.dep[noun] in OBJECT:
        return noun
    return surface_subject(tree, lexicon, governor, depth + 1)


def _controller(tree: Tree, lexicon: Lexicon, head: int, depth: int) -> int | None:
    if tree.lemma[head] in lexicon.words["object_control"]:
        held = tree.child(head, "dobj", "dative") if not tree.is_passive(head) else None
        if held is not None:
            return held
    return surface_subject(tree, lexicon, head, depth + 1)


def _of_preposition(tree: Tree, lexicon: Lexicon, prep: int, depth: int) -> int | None:
    """The doer of a gerund under a preposition: who is accused "of" it, else the subject."""
    governor = tree.head[prep]
    if governor == prep:
        return None
    if not tree.is_verb(governor):
        return tree.child(governor, "poss")
    if tree.lower[prep] in ("of", "for", "from"):
        held = tree.child(governor, *OBJECT) or tree.child(governor, "nsubjpass")
        if held is not None:
            return held
    return surface_subject(tree, lexicon, governor, depth + 1)


def infinitive(tree: Tree, verb: int) -> bool:
    """Whether the verb has "to" before it."""
    return any(tree.tag[k] == "TO" and tree.dep[k] != "prep" for k in tree.kids[verb])
