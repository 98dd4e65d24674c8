"""Which reading an event noun has where it stands."""

from dateline.annotate.events.lexicon import Lexicon, NounFrame
from dateline.annotate.events.tree import NOUNS, Tree
from dateline.model.event import EventType

MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
NEAR = 40
FIRE = "fire"


def noun_frame(tree: Tree, lexicon: Lexicon, index: int) -> NounFrame | None:
    """The frame whose modifiers the noun has; None where it is no event, or only modifies another noun."""
    if tree.pos[index] not in NOUNS and tree.tag[index] not in ("VBG", "VBZ"):
        return None
    if tree.dep[index] in ("compound", "nmod", "amod") or tree.ent[index] == "DATE":
        return None
    lemma, lower = tree.lemma[index], tree.lower[index]
    frames = lexicon.nouns.get(lemma, ())
    if lower != lemma:
        frames = (*lexicon.nouns.get(lower, ()), *frames)
    if not frames:
        return None
    modifiers = _modifiers(tree, index)
    for frame in frames:
        if frame.barred & modifiers:
            return None
        if frame.mode == "visit" and _headed(tree, lexicon, index):
            return None
        if not frame.modifiers or frame.modifiers & modifiers:
            return _strike(tree, lexicon, frame, index) if frame.kind == "strike" else _call(tree, frames, frame, index)
    return None


def shooting(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Whether a fire is none that burns: "artillery fire", "sniper fire"."""
    return tree.lemma[index] == FIRE and noun_frame(tree, lexicon, index) is not None


def _headed(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Whether a mission is a body with a head or members, not a journey: "the head of the monitoring mission"."""
    over = tree.head[tree.head[index]]
    under = tree.dep[index] == "pobj" and tree.lower[tree.head[index]] == "of"
    return under and tree.lemma[index] == "mission" and tree.lemma[over] in lexicon.classes["person"]


def _modifiers(tree: Tree, index: int) -> set[str]:
    found = set()
    for kid in tree.kids[index]:
        if tree.dep[kid] in MODIFIERS:
            found.add(tree.lemma[kid])
            found.update(tree.lemma[k] for k in tree.kids[kid])
        if kid < index:
            found.add(tree.lower[kid])
    return found


def _call(tree: Tree, frames: tuple[NounFrame, ...], frame: NounFrame, index: int) -> NounFrame:
    """A bare "call" is one by telephone, unless it is "for" something or "to" do it."""
    if frame.mode != "phone" or frame.modifiers:
        return frame
    wanted = any(
        tree.lower[k] == "for" or (tree.is_verb(k) and any(tree.tag[j] == "TO" for j in tree.kids[k]))
        for k in tree.kids[index]
    )
    return next((f for f in frames if f.type is EventType.REQUEST), frame) if wanted else frame


def _strike(tree: Tree, lexicon: Lexicon, frame: NounFrame, index: int) -> NounFrame:
    """A bare "strike" is work stopped unless its surroundings are military."""
    span = range(max(0, index - NEAR), min(len(tree.lemma), index + NEAR))
    near = {tree.lemma[k] for k in span if tree.sent[k] == tree.sent[index]}
    if near & lexicon.classes["workforce"] or near & lexicon.words["labour"]:
        return frame
    targeted = any(tree.lower[k] in ("on", "against", "in") for k in tree.kids[index])
    if targeted or near & (lexicon.classes["troops"] | lexicon.classes["armament"]):
        return next((f for f in lexicon.nouns["strike"] if f.type is EventType.ASSAULT), frame)
    return frame
