"""What stands beside a word and decides: negations, modals, adverbs, adjectives, negative subjects and objects."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.annotate.factuality.lexicon import Effect, Lexicon
from dateline.model.factuality import Aux, Certainty

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "obj", "dative"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Operator:
    """One word that decides, and what it does; ``name`` says of what kind it is."""

    name: str
    token: int
    effect: Effect


FLIP = Effect(flip=True)


def beside(token: Token, words: Lexicon) -> list[Operator]:
    """The operators on one word, in the order of the text."""
    found: list[Operator] = []
    children = list(token.children)
    if _command(token, children):
        found.append(Operator("command", token.i, Effect(Certainty.POSSIBLE, aux=Aux.HYPOTHETICAL)))
    negated = any(_negation(c, words) or (c.dep_ in ARGUMENTS and _argument(c, words)) for c in children)
    for child in children:
        if _negation(child, words):
            found.append(Operator("negation", child.i, FLIP))
        elif child.dep_ == "aux":
            if (modal := words.modals.get(child.lower_)) is not None:
                found.append(_modal(child, modal, children, words, negated=negated))
        elif child.dep_ in ("advmod", "preconj", "cc"):
            found += _adverb(child, words)
        elif child.dep_ == "det":
            if child.lower_ in words.negative_determiners:
                found.append(Operator("negative", child.i, FLIP))
        elif child.dep_ in ARGUMENTS:
            found += _argument(child, words)
        elif child.dep_ in MODIFIERS and token.pos_ in ("NOUN", "PROPN"):
            effect = words.event_adjectives.get(child.lower_)
            if effect is not None and not (effect.flip and token.lemma_ in words.took_place):
                found.append(Operator("adjective", child.i, effect))
    return found


def _command(token: Token, children: list[Token]) -> bool:
    """Whether the word heads a command ("Stop the war!", "Please keep him here")."""
    if token.tag_ != "VB" or token.dep_ not in ("ROOT", "ccomp", "intj") or any(c.dep_ in SUBJECTS for c in children):
        return False
    first = min((c.i for c in children if c.is_alpha and c.dep_ != "intj"), default=token.i)
    return first == token.i and not any(c.dep_ == "aux" for c in children) and not token.text.isupper()


def negating(found: list[Operator]) -> list[Operator]:
    """Those of the operators that only turn the polarity."""
    return [op for op in found if op.effect.flip and op.effect.certainty is None]


def _negation(token: Token, words: Lexicon) -> bool:
    if token.lower_ not in words.negations or token.dep_ not in ("neg", "advmod", "preconj", "cc"):
        return False
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following not in words.no_denial_before


def _modal(child: Token, modal: Effect, children: list[Token], words: Lexicon, *, negated: bool) -> Operator:
    """A modal; "could not reach" did not happen, "must have fled" is probable, "should have left" did not happen."""
    perfect = any(c.dep_ == "aux" and c.lower_ in ("have", "'ve", "’ve", "of") for c in children)
    word = child.lower_
    if perfect and word == "must":
        return Operator("modal", child.i, Effect(Certainty.PROBABLE))
    if perfect and word in ("should", "ought"):
        return Operator("counterfactual", child.i, Effect(flip=not negated))
    if perfect and word == "would":
        return Operator("counterfactual", child.i, Effect(Certainty.POSSIBLE, aux=Aux.HYPOTHETICAL))
    if negated and word in words.negated_certain:
        return Operator("modal", child.i, Effect(aux=modal.aux))
    return Operator("modal", child.i, modal)


def _adverb(child: Token, words: Lexicon) -> list[Operator]:
    word = child.lower_
    if word == "longer" and any(c.lower_ == "no" for c in child.children):
        return [Operator("negation", child.i, FLIP)]
    effect = words.adverbs.get(word)
    if effect is None or child.dep_ == "cc":
        return []
    if word in words.before_numbers and child.i + 1 < len(child.doc) and _amount(child.doc[child.i + 1]):
        return []
    return [Operator("adverb", child.i, effect)]


def _amount(token: Token) -> bool:
    return token.pos_ == "NUM" or token.lower_ in ("a", "all", "every", "half", "any", "always", "certainly")


def _argument(child: Token, words: Lexicon) -> list[Operator]:
    """A subject or object that denies: "nobody", "no agreement", "none of the envoys"."""
    if child.lower_ in words.negative_pronouns:
        return [Operator("negative", child.i, FLIP)]
    return [] if child.dep_ in ("attr", "dative") else absent(child, words)


def absent(child: Token, words: Lexicon) -> list[Operator]:
    """What says that there is no such person or thing: "no agreement", "neither side", "nothing"."""
    if child.lower_ in words.negative_pronouns:
        return [Operator("negative", child.i, FLIP)]
    for left in child.lefts:
        if left.lower_ in words.negative_determiners:
            return [Operator("negative", left.i, FLIP)]
    return []
