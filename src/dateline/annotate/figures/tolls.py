"""Figures given for an event told elsewhere: "the death toll rose to 12", "put the number of wounded at 12", "among the dead were three"."""

from spacy.tokens import Token

from dateline.annotate.figures.counted import Counted
from dateline.annotate.figures.hang import SUBJECTS, VERBS, Frame, Place, named, state
from dateline.annotate.figures.lexicon import kinds
from dateline.model.figure import FigureKind

PREPOSITIONS = frozenset({"to", "at", "of", "past", "above", "beyond", "over", "near", "by"})
RELATIONS = frozenset({"dobj", "attr", "npadvmod", "advmod", "oprd", "nsubj", "appos"})
CLAUSES = frozenset({"xcomp", "conj", "advcl", "ccomp"})
NOUNS = frozenset({"NOUN", "PROPN"})
TOTALS = frozenset({"number", "total"})


def toll(item: Counted, place: Place) -> Frame | None:
    """By the noun for a toll; ``kind`` is None for a bare "figure" or "counted 40", which take up what was counted before."""
    words, above, holder = kinds(), place.above, place.above
    if place.relation == "pobj" and above.lower_ in PREPOSITIONS:
        holder = above.head
        if holder.pos_ == "ADP" or holder.dep_ == "prep":
            holder = holder.head
    elif place.relation not in RELATIONS:
        return None
    giver = next((word for word in (holder, holder.head) if word.pos_ in VERBS), None)
    given = giver is not None and giver.lemma_ in words.put
    for noun in _near(holder):
        lemma = noun.lemma_.lower()
        if lemma in words.tolls and noun.i != place.top.i and noun.pos_ in NOUNS:
            kind = (
                (named(item.noun) if item.noun is not None else None) or _kind(noun, item, place) or words.tolls[lemma]
            )
            if kind is None and not given and item.noun is not None:
                return None
            return Frame(kind, noun, toll=True, giver=giver if given else None)
        if holder.lemma_ in TOTALS and noun.lower_ in words.states:
            return Frame(words.states[noun.lower_], noun, toll=True)
    if given and giver is holder and item.noun is None and place.relation == "dobj":
        return Frame(None, holder, toll=True, giver=giver)
    return None


def _near(holder: Token) -> list[Token]:
    """The nouns beside a figure that may be a toll."""
    found = [holder, *(c for c in holder.children if c.dep_ in (*SUBJECTS, "dobj", "pobj", "attr"))]
    if holder.dep_ in CLAUSES:
        found += [c for c in holder.head.children if c.dep_ in (*SUBJECTS, "dobj")]
    return found


def _kind(noun: Token, item: Counted, place: Place) -> FigureKind | None:
    """What a toll counts, by the words in its phrase."""
    for token in noun.subtree:
        if token.i in (noun.i, place.top.i) or item.run.holds(token.i):
            continue
        kind = named(token) or (kinds().objects.get(token.lemma_.lower()) if token.tag_ == "VBN" else None)
        if kind is not None:
            return kind
    return None


def among(place: Place) -> Frame | None:
    """By "among the dead were three children", "the dead include three children": a part of them."""
    verb = place.above
    if verb.pos_ not in VERBS or verb.lemma_ not in ("be", "include", "remain"):
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("among", "amongst"):
            nouns = list(child.children)
        elif verb.lemma_ == "include" and child.dep_ == "nsubj" and place.relation == "dobj":
            nouns = [child]
        else:
            continue
        for noun in nouns:
            if (kind := named(noun)) is not None:
                return Frame(kind, noun, part=True)
            for word in noun.children:
                if word.dep_ in ("acl", "amod") and (kind := state(word)) is not None:
                    return Frame(kind, word, part=True)
    return None
