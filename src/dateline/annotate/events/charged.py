"""Who is said to have done what a charge names: "charged her with punching a guard", "indicted on counts including assault".

The doer of the act is the accused, not who accuses; in "faces charges of", "denied a charge of" it is the subject.
"""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.subject import surface_subject
from dateline.annotate.events.tree import NOUNS, OBJECT, Tree

CHARGING = frozenset(
    [
        *(
            "accuse charge indict convict suspect prosecute try arrest detain sentence jail imprison fine sue acquit"
        ).split(),
        *(
            "clear blame condemn hold want book summon investigate probe question punish suspend arraign impeach"
        ).split(),
    ]
)
"""Verbs whose object is said to have done the act."""
ANSWERING = frozenset("face deny admit reject contest answer await fight dispute confess plead".split())
"""Verbs whose subject is said to have done it."""
CHARGES = frozenset(
    "charge count account suspicion accusation allegation indictment offence offense crime conviction sheet complaint".split()
)
LISTING = frozenset("include list contain comprise".split())
LINKS = frozenset("of with for on over including".split())
STEPS = 9
"""How far up the parse the charge may be."""


def accused(tree: Tree, lexicon: Lexicon, index: int) -> int | None:
    """The accused of an act that stands under a charge; None where it stands under none."""
    charge = False
    for _ in range(STEPS):
        up, dep = tree.head[index], tree.dep[index]
        if up == index:
            return None
        if tree.lower[up] in LINKS:
            pass
        elif tree.is_verb(up):
            if not (dep == "conj" or (dep in OBJECT and tree.dep[up] in ("pcomp", "conj"))):
                return _named_by(tree, lexicon, up, index, charge)
        elif tree.pos[up] in NOUNS:
            if tree.lemma[up] in CHARGES:
                charge = True
                against = _against(tree, up)
                if against is not None:
                    return against
            elif not (charge or dep == "conj" or _listed(tree, up)):
                return _held(tree, up, dep)
        else:
            return None
        index = up
    return None


def _listed(tree: Tree, noun: int) -> bool:
    """Whether the noun is one of the acts charged: "counts including assault for punching a guard"."""
    return tree.dep[noun] == "pobj" and tree.lower[tree.head[noun]] in LINKS


def _named_by(tree: Tree, lexicon: Lexicon, verb: int, below: int, charge: bool) -> int | None:
    """Whom a verb over the act or its charge names as the doer."""
    lemma = tree.lemma[verb]
    if lemma in LISTING:
        sheet = tree.child(verb, "nsubj")
        return _against(tree, sheet) if sheet is not None and charge else None
    if lemma in CHARGING and (charge or tree.dep[below] == "prep"):
        if tree.is_passive(verb):
            return tree.child(verb, "nsubjpass") or surface_subject(tree, lexicon, verb)
        return tree.child(verb, *OBJECT)
    return surface_subject(tree, lexicon, verb) if charge and lemma in ANSWERING else None


def _against(tree: Tree, noun: int) -> int | None:
    against = next((k for k in tree.kids[noun] if tree.lower[k] == "against"), None)
    return None if against is None else tree.child(against, "pobj")


def _held(tree: Tree, noun: int, dep: str) -> int | None:
    """The object to which the parse hung what it is charged with: "convicted the colonel of ordering"."""
    verb = tree.head[noun]
    found = dep == "prep" and tree.dep[noun] in OBJECT and tree.is_verb(verb) and tree.lemma[verb] in CHARGING
    return noun if found else None
