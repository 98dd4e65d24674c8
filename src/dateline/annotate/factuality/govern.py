"""What governs what: the class of a word that takes an event as its complement, and how it takes it."""

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, Operator, beside, negating
from dateline.annotate.factuality.clause import (
    COMPLEMENTS,
    MARKS,
    NOMINAL,
    SUBJECTS,
    auxiliaries,
    inverted,
    is_auxiliary,
    is_infinitive,
    is_unreal,
)
from dateline.annotate.factuality.lexicon import Effect, Governor, Lexicon
from dateline.model.factuality import Aux, Certainty

PREDICATES = frozenset({"acomp", "oprd"})
NEAR_MISSES = frozenset({"far", "close", "way"})
"""With a gerund: "far from leaving", "came close to signing", "a long way from agreeing"; with a noun they tell where."""
SCARCE = frozenset({"little", "slim", "scant", "slight", "remote", "small", "few", "faint", "dim"})
"""Before a chance: it is unlikely."""


def class_of(token: Token, words: Lexicon) -> Governor | None:
    """The class of a word, by its lemma (with its particle) and part of speech."""
    lemma = token.lemma_.lower()
    if token.pos_ in NOMINAL:
        return words.nouns.get(lemma)
    if token.pos_ in ("VERB", "AUX"):
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
        found = words.verbs.get(f"{lemma} {particle}") if particle else None
        passive = token.tag_ == "VBN" and (
            token.dep_ in PREDICATES or any(c.dep_ in ("auxpass", "aux") for c in token.children)
        )
        adjective = words.adjectives.get(token.lower_) if passive else None
        return found or adjective or words.verbs.get(lemma)
    return words.adjectives.get(token.lower_) or words.verbs.get(lemma)


def effective(token: Token, parent: Token, words: Lexicon) -> Governor | None:
    """The class of the parent where it takes what hangs on it that way."""
    found = class_of(parent, words)
    if found is None or token.dep_ == "conj" or is_auxiliary(token, parent) or severed(token, parent):
        return None
    if parent.lower_ == "considering" and token.dep_ == "ccomp" and not auxiliaries(parent):
        return None
    needed = words.ask_with.get(parent.lemma_)
    if found.name == "demand" and needed is not None and not is_infinitive(token):
        above = token.head
        if above.dep_ != "prep" or above.lower_ not in needed:
            return None
    clause = token.dep_ in COMPLEMENTS or token.dep_ in ("acl", "relcl", "pcomp", "advcl") or token.tag_ == "VBG"
    return found if clause or found.nominal else None


def severed(token: Token, parent: Token) -> bool:
    """Whether a semicolon parts a clause from a word after it: "A blamed B; B denied it" is parsed as if B denied the blaming."""
    return token.i < parent.i and any(between.text == ";" for between in token.doc[token.i + 1 : parent.i])


def instead(event: Token, words: Lexicon) -> Operator | None:
    """What stands right before an event and settles it: "instead of attacking", "came close to signing", "no choice but to fire"."""
    start = min([event.i, *(c.i for c in event.lefts if c.dep_ in ("aux", "det", "amod", "poss", "compound"))])
    if start < 2:
        return None
    first, second = event.doc[start - 2], event.doc[start - 1]
    if second.lower_ == "but" and first.lemma_ in words.choices:
        had = first.head.tag_ == "VBD"
        return Operator("had_to", first.i, Effect() if had else Effect(Certainty.POSSIBLE, aux=Aux.HYPOTHETICAL))
    if second.lower_ not in words.instead.get(first.lower_, ()) or (
        first.lower_ in NEAR_MISSES and event.tag_ != "VBG"
    ):
        return None
    if first.lower_ == "close" and first.head.lemma_ != "come":
        return Operator("expect", first.i, Effect(Certainty.PROBABLE, aux=Aux.FUTURE))
    return Operator("instead", first.i, FLIP)


def condition(clause: Token, main: Token, words: Lexicon) -> Operator | None:
    """What makes a clause a condition: "if", "unless", "had the army attacked"; contrary to fact, it did not happen."""
    mark = next((c for c in clause.children if c.dep_ in MARKS and c.lower_ in words.marks), None)
    opening = mark if mark is not None else inverted(clause)
    if opening is None:
        return None
    if opening.lower_ != "unless" and is_unreal(clause, main):
        return Operator("unreal", opening.i, Effect(flip=True, aux=Aux.HYPOTHETICAL))
    word = "if" if mark is None else mark.lower_
    return Operator(f"mark_{word}", opening.i, words.marks[word])


def copula(parent: Token, words: Lexicon) -> list[Operator]:
    """The negation of an adjective or noun that stands after "to be" ("is not likely", "there are no plans")."""
    if parent.dep_ in ("acomp", "attr", "oprd") and parent.head.pos_ in ("AUX", "VERB"):
        return negating([op for op in beside(parent.head, words) if op.token != parent.i])
    return []


def to_be(parent: Token, words: Lexicon, *, perfect: bool) -> Operator | None:
    """An infinitive after "is" (probable), "has" (possible), "has yet" (not), "is going" (will)."""
    subject = next((c for c in parent.children if c.dep_ in SUBJECTS), None)
    if parent.lemma_ == "go":
        return Operator("going", parent.i, Effect(aux=Aux.FUTURE))
    if parent.lower_ == "were" and subject is not None and subject.i > parent.i:
        return Operator("mark_if", parent.i, words.marks["if"])
    if any(c.lower_ == "yet" for c in parent.children):
        return Operator("yet", parent.i, FLIP)
    if any(c.dep_ == "xcomp" and c.lemma_ == "blame" for c in parent.children):
        return None
    if perfect and parent.lemma_ == "be":
        return Operator("were_to_have", parent.i, FLIP)
    if parent.lemma_ == "have" and parent.tag_ == "VBD":
        return Operator("had_to", parent.i, Effect())
    if parent.lemma_ == "have":
        return Operator("have_to", parent.i, Effect(Certainty.POSSIBLE, aux=Aux.HYPOTHETICAL))
    if subject is None or subject.lemma_ not in words.purposes:
        return Operator("is_to", parent.i, Effect(Certainty.PROBABLE, aux=Aux.FUTURE))
    return None


def carried(token: Token, parent: Token, own: list[Operator], words: Lexicon) -> list[Operator]:
    """What a conjunct takes over from the first of its kind."""
    has_own = any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in token.children)
    alike = token.tag_ == parent.tag_ or token.pos_ in NOMINAL
    either = any(c.dep_ == "cc" and c.lower_ in words.alternatives for c in parent.children)
    kept = []
    for op in own:
        word = token.doc[op.token]
        if op.name == "negative" and token.pos_ not in NOMINAL:
            keep = word.head.dep_ in SUBJECTS or word.dep_ in SUBJECTS
        elif op.name in ("negation", "negative"):
            keep = either and not has_own
        elif op.name == "adjective":
            keep = True
        else:
            keep = alike and not has_own
        if keep:
            kept.append(op)
    return kept


def able(parent: Token) -> bool:
    """Whether the word is "able" in the past, which says that it was done ("was able to flee")."""
    return parent.lower_ == "able" and parent.head.tag_ == "VBD"


def scarce(noun: Token) -> Operator | None:
    """What says that a chance is small: "little chance", "a slim possibility"."""
    word = next((c for c in noun.lefts if c.lower_ in SCARCE), None)
    return Operator("scarce", word.i, Effect(Certainty.PROBABLE, flip=True)) if word is not None else None


def effect_of(governor: Governor, word: Token, words: Lexicon, *, turned: bool) -> Effect:
    """What the class says of the event: otherwise where it is denied, nothing where one "would neither confirm nor deny"."""
    if governor.name == "deny" and _left_open(word, words):
        return Effect(Certainty.UNKNOWN)
    unable = word.dep_ == "xcomp" and word.head.lemma_ == "unable"
    return governor.negated if turned or unable else governor.effect


def _left_open(denying: Token, words: Lexicon) -> bool:
    """Whether a denial stands beside a confirmation that is not given either."""
    above = denying.head
    found = class_of(above, words) if denying.dep_ == "conj" else None
    if found is None or found.name != "confirm":
        return False
    around = {child.lower_ for verb in (above, above.head) for child in verb.children}
    return bool(around & {"neither", "not", "n't", "n’t", "nor"})
