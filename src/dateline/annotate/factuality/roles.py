"""Nouns that name events: what the verb or predicate over them tells, and what is said of a report that something happened."""

from typing import NamedTuple

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, Operator, beside, negating
from dateline.annotate.factuality.clause import auxiliaries
from dateline.annotate.factuality.govern import class_of
from dateline.annotate.factuality.lexicon import Effect, Governor, Lexicon
from dateline.model.factuality import Certainty

COPULAS = frozenset({"be", "look", "seem", "appear", "remain", "sound", "become", "prove"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})
PAST = frozenset({"VBD", "VBN"})
OPEN = frozenset(
    {"will", "would", "may", "might", "could", "can", "should", "must", "to", "'ll", "’ll", "'d", "’d", "wo"}
)


class Step(NamedTuple):
    """The next word up; ``governs``: by its class; ``shares``: its own operators hold for the event too."""

    token: Token
    governs: bool
    shares: bool


class Role(NamedTuple):
    """The next step from a noun, the operators found on the way, and whether what was only planned has come about."""

    step: Step | None
    operators: tuple[Operator, ...] = ()
    realized: bool = False


def predicate_of(verb: Token) -> Token | None:
    """The adjective or noun that a copula says of its subject."""
    if verb.lemma_ not in COPULAS:
        return None
    return next((c for c in verb.children if c.dep_ in PREDICATES), None)


def role(token: Token, event: Token, words: Lexicon) -> Role:
    """A noun that names the event, as subject or object: on through light verbs and verbs that decide on nouns."""
    parent = token.head
    if token.dep_ == "nsubj" and (predicate := predicate_of(parent)) is not None and predicate is not token:
        return _predicated(predicate, words)
    if parent.lemma_ == "be":
        return Role(Step(parent, False, True))
    active = token.dep_ != "nsubj"
    below = next((c for c in parent.children if c.dep_ == "xcomp" and c.lemma_ in words.occur), None)
    if below is not None and token.dep_ in ("nsubj", "nsubjpass"):
        return Role(Step(below, False, True))
    if parent.lemma_ in (words.realize if active else words.occur):
        done = parent.tag_ in PAST and not auxiliaries(parent).keys() & OPEN
        return Role(Step(parent, False, True), realized=done)
    if active and parent.lemma_ in words.cause:
        return Role(Step(parent, False, True))
    if active and parent.lemma_ in words.refuse and token.lemma_.lower() in words.refusable:
        turned = len(negating(beside(parent, words))) % 2
        return Role(None, () if turned else (Operator("fail", parent.i, FLIP),))
    governor = class_of(parent, words)
    if governor is not None and governor.nominal and active and not _said(token, event, governor, words):
        return Role(Step(parent, True, True))
    return Role(None)


def _predicated(predicate: Token, words: Lexicon) -> Role:
    """By what is said of the noun: "a deal is possible", "a strike looks likely"."""
    found = class_of(predicate, words)
    effect = words.event_adjectives.get(predicate.lower_)
    operators = (Operator("adjective", predicate.i, effect),) if effect is not None and found is None else ()
    step = Step(predicate, True, False) if found is not None and found.nominal else None
    if found is not None and effect is not None and step is None:
        operators = (Operator("adjective", predicate.i, effect),)
    return Role(step, operators)


def _said(token: Token, event: Token, governor: Governor, words: Lexicon) -> bool:
    """Whether the event is itself something said, which a denial does not undo ("denied the accusation")."""
    own = words.nouns.get(token.lemma_)
    return token.i == event.i and own is not None and own.name in ("report", "fact") and governor.effect.flip


def told_of(noun: Token, words: Lexicon) -> list[Operator]:
    """What is said of a report that something happened: it is denied, false, unconfirmed, or could not be confirmed."""
    for child in noun.lefts:
        found = class_of(child, words) if child.dep_ == "amod" else None
        if found is not None and found.name in ("untrue", "question"):
            return [Operator(found.name, child.i, found.effect)]
    verb = noun.head
    if verb.lemma_ in words.dispute and noun.dep_ in ("dobj", "nsubjpass", "obj"):
        return [Operator("deny", verb.i, FLIP)]
    negated = len(negating(beside(verb, words))) % 2 == 1
    predicate = predicate_of(verb)
    word = predicate if predicate is not None else verb
    found = class_of(word, words)
    if found is None:
        return []
    if found.name == "untrue" and not negated:
        return [Operator("deny", word.i, FLIP)]
    if found.name == "question" or (found.name in ("confirm", "fact") and negated):
        return [Operator("question", word.i, Effect(Certainty.UNKNOWN))]
    return []
