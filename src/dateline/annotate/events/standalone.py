"""Event nouns that stand on their own: "airstrikes on the port", "a possible meeting between them"."""

from dateline.annotate.events.lexicon import NounFrame
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.parties import Parties
from dateline.annotate.events.tree import Tree

DATED = frozenset({"DATE", "TIME"})
PLACED = frozenset({"GPE", "LOC", "FAC"})
GENERIC_GOVERNORS = frozenset({"about", "regarding", "concerning", "like", "than", "without", "against", "as"})
UNDERGONE = frozenset({"target", "victim", "object"})
MODALS = frozenset({"could", "would", "may", "might", "should", "must", "can"})


def standalone(matcher: Matcher, parties: Parties, noun: int, frame: NounFrame) -> Candidate | None:
    """The mention that a noun makes by itself, or None: a bare topic ("peace talks matter") is no event."""
    tree = matcher.tree
    if _is_topic(tree, noun):
        return None
    candidate = Candidate(
        noun, frame.type, frame.mode, frame.cameo, noun=noun, noun_frame=frame, rule=f"noun:{frame.lemma}"
    )
    parties.noun(candidate, noun, frame, None)
    if not candidate.recipients and frame.kind != "recip":
        undergoes = _undergoes(tree, noun)
        candidate.recipients = tuple(p for p in parties.of_phrase(undergoes) if p not in candidate.actors)
    if _only_press(matcher, candidate):
        return None
    said = bool(candidate.actors or candidate.recipients)
    if frame.prefer and not _preferred(matcher, candidate):
        return None
    settled = dated(tree, noun) or placed(tree, noun)
    such = any(tree.lower[k] == "such" for k in tree.kids[noun])
    aimed = any(tree.lower[k] in ("on", "against") and tree.child(k, "pobj") is not None for k in tree.kids[noun])
    enough = {"s": True, "m": said or settled or such or aimed, "w": said or such, "l": False}[frame.strength]
    return candidate if enough else None


def _undergoes(tree: Tree, noun: int) -> int | None:
    """Who is said to be its target or victim: "the town was the target of an attack"."""
    over = tree.head[tree.head[noun]]
    if tree.dep[noun] != "pobj" or tree.lower[tree.head[noun]] != "of" or tree.lemma[over] not in UNDERGONE:
        return None
    if tree.dep[over] != "attr" or tree.lemma[tree.head[over]] not in ("be", "become"):
        return None
    return tree.child(tree.head[over], "nsubj")


def _preferred(matcher: Matcher, candidate: Candidate) -> bool:
    """Some nouns are events only when done to people ("the release of hostages", not "of a film")."""
    return any(matcher.who(r) for r in candidate.recipients)


def _only_press(matcher: Matcher, candidate: Candidate) -> bool:
    """A meeting with reporters is a statement."""
    parties = candidate.actors + candidate.recipients
    return bool(parties) and all(matcher.tree.lemma[p] in matcher.lexicon.words["press"] for p in parties)


def _is_topic(tree: Tree, noun: int) -> bool:
    head = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.lower[head] in GENERIC_GOVERNORS:
        return True
    if tree.dep[noun] == "nsubj" and tree.lemma[head] == "be" and any(tree.lower[k] in MODALS for k in tree.kids[head]):
        return True
    if any(tree.lower[k] in ("any", "no", "every", "another") for k in tree.kids[noun]):
        return True
    return tree.dep[noun] in ("compound", "nmod", "appos", "npadvmod") or any(
        tree.dep[over] in ("compound", "nmod") for over in (head,)
    )


def dated(tree: Tree, noun: int) -> bool:
    """Whether the noun phrase says when."""
    return any(
        tree.ent[k] in DATED and tree.dep[k] != "nummod" for k in tree.below(noun, frozenset({"relcl", "acl", "advcl"}))
    )


def placed(tree: Tree, noun: int) -> bool:
    """Whether the noun phrase says where."""
    for kid in tree.kids[noun]:
        if tree.lower[kid] in ("in", "at", "near", "outside", "on"):
            inner = tree.child(kid, "pobj")
            if inner is not None and (tree.ent[inner] in PLACED or tree.pos[inner] == "PROPN"):
                return True
    return False
