"""How a counted phrase hangs in its sentence, and what was found out about it."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.annotate.figures.counted import Counted
from dateline.annotate.figures.lexicon import kinds
from dateline.model.figure import FigureKind

VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
AMOUNT = frozenset("between about around over under to than at up from above below as near close".split())
"""Prepositions that may belong to a figure ("up to 12")."""
INCLUDING = frozenset({"including", "among", "amongst", "besides"})
OTHERS = frozenset({"them", "whom", "those", "these"})
STEPS = 5


@dataclass(frozen=True, slots=True)
class Frame:
    """``kind`` is None for a figure that only takes up an earlier one; ``word`` says the kind; ``part`` of a larger figure.

    ``toll``: the figure is given for something told elsewhere, ``giver`` the verb that gives it.
    """

    kind: FigureKind | None
    word: Token
    part: bool = False
    toll: bool = False
    giver: Token | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """How the phrase hangs in the sentence: the relation and the word above; ``part`` where it is in a larger figure."""

    top: Token
    relation: str
    above: Token
    part: bool = False


def place(item: Counted) -> Place:
    """Past coordination, apposition, "including", "a total of" and the prepositions of modifiers to the word that decides."""
    top, part = item.top, _is_part(item)
    for _ in range(STEPS):
        relation, above = top.dep_, top.head
        if relation == "conj" and (above.pos_ not in VERBS or above.dep_ in NOMINAL):
            top = above
        elif relation == "appos" or (relation == "nsubj" and above.dep_ == "appos"):
            part = part or item.noun is None or item.noun.lower_ in OTHERS
            top = above
        elif relation == "pobj" and above.lower_ == "including":
            top, part = above.head, True
        elif relation == "pobj" and item.run.holds(above.i) and above.lower_ in AMOUNT:
            relation = "dobj" if above.head.i < above.i else "nsubj"
            return Place(top, relation, above.head, part)
        elif relation == "pobj" and above.lower_ == "of" and above.head.lemma_ in kinds().carriers:
            top = above.head
        else:
            break
        if top.head is top:
            break
    return Place(top, top.dep_, top.head, part)


def named(noun: Token) -> FigureKind | None:
    """The kind that a noun or adjective names ("the dead", "arrests")."""
    return kinds().states.get(noun.lower_) or kinds().nouns.get(noun.lemma_.lower())


def state(word: Token) -> FigureKind | None:
    """The kind that a participle or adjective at a noun says of it ("people killed", "injured men")."""
    found = kinds().states.get(word.lower_)
    if found is not None or word.tag_ not in ("VBN", "VBD"):
        return found
    lemma = word.lemma_.lower()
    particle = next((f"{lemma} {c.lower_}" for c in word.children if c.dep_ == "prt"), lemma)
    return kinds().objects.get(particle) or kinds().objects.get(lemma)


def _is_part(item: Counted) -> bool:
    """Whether "including" or "among them" stands right before the phrase."""
    start = item.run.start
    before = [item.top.doc[i].lower_ for i in range(max(0, start - 2), start)]
    return before[-1:] == ["including"] or (
        len(before) == 2 and before[0] in INCLUDING and before[1] in (*OTHERS, "the", "their")
    )
