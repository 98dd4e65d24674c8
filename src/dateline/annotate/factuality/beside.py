"""What stands beside a word and decides: negations, modals, adverbs, adjectives, negative subjects and objects."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.annotate.factuality.clause import HAVE, SUBJECTS, has_unreal_condition
from dateline.annotate.factuality.lexicon import Effect, Lexicon
from dateline.model.factuality import Aux, Certainty

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "obj", "dative"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
HARDLY = frozenset({"hardly", "scarcely", "barely"})
UNTIL = frozenset({"until", "till"})


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
    until = _until(token, children)
    negated = not until and any(_negation(c, words) or (c.dep_ in ARGUMENTS and _argument(c, words)) for c in children)
    for child in children:
        if not (until and child.dep_ == "neg"):
            found += _of_child(child, words, children, negated=negated)
    return found


def _of_child(child: Token, words: Lexicon, children: list[Token], *, negated: bool) -> list[Operator]:
    """The operators that one word on another is or holds."""
    token = child.head
    denying = child if _negation(child, words) else _fronted(child, words)
    if denying is not None:
        return [Operator("negation", denying.i, FLIP)]
    if child.dep_ == "aux":
        modal = words.modals.get(child.lower_)
        return [_modal(child, modal, children, words, negated=negated)] if modal is not None else []
    if child.dep_ in ("advmod", "preconj", "cc"):
        return _adverb(child, words)
    if child.dep_ == "det":
        return [Operator("negative", child.i, FLIP)] if child.lower_ in words.negative_determiners else []
    if child.dep_ in ARGUMENTS:
        return _argument(child, words)
    effect = words.event_adjectives.get(child.lower_) if child.dep_ in MODIFIERS else None
    if effect is None or token.pos_ not in ("NOUN", "PROPN") or (effect.flip and token.lemma_ in words.took_place):
        return []
    return [Operator("adjective", child.i, effect)]


def _command(token: Token, children: list[Token]) -> bool:
    """Whether the word heads a command ("Stop the war!", "Please keep him here")."""
    if token.tag_ != "VB" or token.dep_ not in ("ROOT", "ccomp", "intj") or any(c.dep_ in SUBJECTS for c in children):
        return False
    first = min([token.i, *(c.i for c in children if c.is_alpha and c.dep_ != "intj")])
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
    perfect = any(c.dep_ == "aux" and c.lower_ in HAVE for c in children)
    word = child.lower_
    if perfect and word == "must":
        return Operator("modal", child.i, Effect(Certainty.PROBABLE))
    if perfect and word in ("should", "ought"):
        return Operator("counterfactual", child.i, Effect(flip=not negated))
    if perfect and has_unreal_condition(child.head):
        return Operator("counterfactual", child.i, Effect(flip=True, aux=Aux.HYPOTHETICAL))
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
    being = child.dep_ == "attr" and not any(c.dep_ == "expl" for c in child.head.children)
    return [] if being or child.dep_ == "dative" else absent(child, words)


def absent(child: Token, words: Lexicon) -> list[Operator]:
    """What says that there is no such person or thing: "no agreement", "neither side", "nothing"."""
    if child.lower_ in words.negative_pronouns:
        return [Operator("negative", child.i, FLIP)]
    for left in child.lefts:
        if left.lower_ in words.negative_determiners or _not_one(left):
            return [Operator("negative", left.i, FLIP)]
        for word in left.children:
            if _not_one(word) or (left.lower_ == "any" and word.lower_ in HARDLY):
                return [Operator("negative", word.i, FLIP)]
    return []


def _not_one(word: Token) -> bool:
    """Whether the word is the "not" of "not a single shot", "not one soldier"."""
    return word.lower_ == "not" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ in ("a", "one", "single")


def _fronted(child: Token, words: Lexicon) -> Token | None:
    """The word that denies the verb behind it: "at no time did they", "under no circumstances", "nor did they"."""
    if child.i > child.head.i:
        return None
    if child.dep_ == "cc" and child.lower_ == "nor":
        return child
    if child.dep_ != "prep":
        return None
    nouns = [c for c in child.children if c.dep_ == "pobj" and c.lemma_ in words.never_phrases]
    return next((left for noun in nouns for left in noun.lefts if left.lower_ == "no"), None)


def _until(token: Token, children: list[Token]) -> bool:
    """Whether something did not happen until a time, at which it did ("did not withdraw until Monday")."""
    if not any(c.dep_ == "aux" and c.lower_ == "did" for c in children):
        return False
    for child in children:
        if child.i > token.i and child.dep_ == "prep" and child.lower_ in UNTIL:
            return True
        if child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in UNTIL for c in child.children):
            return True
    return False
