"""The trigger span: from the verb group through its object and what is bound closely to it."""

from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.tree import OBJECT, Tree
from dateline.annotate.layers import TokenSpan

GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
SAID_OF = ("subj:", "obj:")
"""Rules by which a verb tells of an event noun; where the noun stands before it ("talks were held"), the trigger begins there."""
REACH = 22
"""An object further from its verb than this many tokens is not taken into the span: it is likely a parse error."""


def extent(tree: Tree, candidate: Candidate) -> TokenSpan:
    """The trigger's tokens. The subject and a reporting verb stay outside; of what follows, the nearest and closest only."""
    if candidate.clause is None or candidate.head == candidate.noun:
        return _noun_extent(tree, candidate)
    head = candidate.head
    left, right = _group(tree, head)
    ends = [right]
    if candidate.noun is not None:
        ends.append(tree.core(candidate.noun)[1])
        ends.extend(_phrase_ends(tree, candidate.noun, ("with", "between", "on", "against", "of")))
    ends.extend(tree.core(o)[1] for o in tree.children(head, *OBJECT, "dative", "oprd", "attr") if o > head)
    ends.extend(_group(tree, e)[1] for e in candidate.extra if candidate.fixed and e > head)
    clause = candidate.clause
    if clause.obj is not None and clause.obj > head:
        ends.append(tree.core(clause.obj)[1])  # "fenced off the land", its particle read as a preposition
    if len(ends) == 1 or (candidate.frame and candidate.frame.preps):
        preps = candidate.frame.preps if candidate.frame else frozenset()
        ends.extend(
            tree.core(inner)[1]
            for prep, _, inner in clause.preps
            if prep in preps and inner is not None and not tree.is_verb(inner)
        )
    if (
        clause.comp_head is not None
        and clause.comp == "inf"
        and candidate.frame is not None
        and clause.comp_head - head <= 8
    ):
        ends.append(_group(tree, clause.comp_head)[1])
        ends.extend(tree.core(o)[1] for o in tree.children(clause.comp_head, *OBJECT) if o > head)
    if candidate.noun is not None and candidate.noun < left and candidate.rule.startswith(SAID_OF):
        start = tree.core(candidate.noun)[0]
        left = start if head - start <= REACH and tree.sent[start] == tree.sent[head] else left
    reachable = [e for e in ends if head <= e <= right + REACH and tree.sent[e] == tree.sent[head]]
    return TokenSpan(left, max(reachable, default=right) + 1)


def _group(tree: Tree, verb: int) -> tuple[int, int]:
    """The verb with its auxiliaries, negation and particle."""
    left = right = verb
    for kid in tree.kids[verb]:
        if tree.dep[kid] in GROUP:
            if kid > verb and kid - verb > 6:
                continue
            left, right = min(left, kid), max(right, kid)
    return left, right


def _phrase_ends(tree: Tree, noun: int, preps: tuple[str, ...]) -> list[int]:
    ends = []
    for kid in tree.kids[noun]:
        if kid > noun and tree.lower[kid] in preps:
            inner = tree.child(kid, "pobj")
            if inner is not None:
                ends.append(tree.core(inner)[1])
    return ends


def _noun_extent(tree: Tree, candidate: Candidate) -> TokenSpan:
    noun = candidate.noun if candidate.noun is not None else candidate.head
    left, right = tree.core(noun)
    ends = [right, *_phrase_ends(tree, noun, ("with", "between", "on", "against", "by", "of", "at", "to", "into"))]
    if candidate.governor is not None and candidate.governor > noun:
        ends.append(_group(tree, candidate.governor)[1])
        particle = tree.child(candidate.governor, *OBJECT)
        if particle is not None and tree.lemma[particle] == "place":
            ends.append(particle)
    reachable = [e for e in ends if noun <= e <= noun + REACH and tree.sent[e] == tree.sent[noun]]
    return TokenSpan(left, max(reachable, default=right) + 1)
