"""The words of a sentence that speak for an event: its verb, the light verb that carries it, what it is coordinated with."""

from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUFFERED = frozenset({"kill", "wound", "injure", "die", "hurt", "maim", "burn", "trap", "bury"})
STEPS = 12
"""How far one climbs: a parse that goes on for longer is wrong."""


def clause_of(event: Token) -> dict[int, bool]:
    """The tokens that speak for the event: itself, the light verb that carries it, and verbs it is coordinated with.

    The value tells whether phrases of that token hold without further test (False: only those that open the sentence
    or close the coordination).
    """
    members = {event.i: True}
    token = event
    for _ in range(STEPS):
        parent = token.head
        if parent is token or token.dep_ in CLAUSES:
            break
        if token.dep_ == "conj":
            members[parent.i] = both_suffer(token, parent)
        elif token.dep_ == "xcomp" or (
            event.pos_ in ("NOUN", "PROPN") and token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")
        ):
            members[parent.i] = True
            if token.dep_ != "xcomp" and parent.pos_ not in ("VERB", "AUX"):
                break
        elif not (event.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "prep", "compound")):
            break
        token = parent
    if event.pos_ in ("NOUN", "PROPN") and event.dep_ in SUBJECTS:
        members.update(dict.fromkeys(predicates(event.head), True))
    last = event
    while conjuncts := [c for c in last.children if c.dep_ == "conj" and c.pos_ in ("VERB", "NOUN", "AUX")]:
        last = conjuncts[0]
        if last.i in members or (any(c.dep_ in SUBJECTS for c in last.children) and not both_suffer(event, last)):
            break
        if both_suffer(event, last) or not any(c.dep_ in ("dobj", "prep") for c in event.children):
            members[last.i] = True
    return members


def both_suffer(verb: Token, other: Token) -> bool:
    """Whether both verbs tell what people suffered: they have one place ("nine were killed and twenty injured in")."""
    return verb.lemma_ in SUFFERED and other.lemma_ in SUFFERED


def predicates(verb: Token) -> list[int]:
    """The verbs below, of which the verb's subject is the subject too ("are likely to resume")."""
    found = []
    for _ in range(STEPS):
        below = [c for c in verb.children if c.dep_ in ("xcomp", "acomp", "oprd")]
        if not below:
            break
        verb = below[0]
        found.append(verb.i)
    return found
