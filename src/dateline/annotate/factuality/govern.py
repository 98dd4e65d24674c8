"""What governs what: the class of a word that takes an event as its complement, and how it takes it."""

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, SUBJECTS, Operator, beside, negating
from dateline.annotate.factuality.lexicon import Effect, Governor, Lexicon
from dateline.model.factuality import Aux, Certainty

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acomp", "oprd"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def is_infinitive(token: Token) -> bool:
    """Whether the word is an infinitive with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def class_of(token: Token, words: Lexicon) -> Governor | None:
    """The class of a word, by its lemma (with its particle) and part of speech."""
    lemma = token.lemma_.lower()
    if token.pos_ in NOMINAL:
        return words.nouns.get(lemma)
    if token.pos_ in ("VERB", "AUX"):
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
        found = words.verbs.get(f"{lemma} {particle}") if particle else None
        passive = token.tag_ == "VBN" and any(c.dep_ in ("auxpass", "aux") for c in token.children)
        adjective = words.adjectives.get(token.lower_) if passive else None
        return found or adjective or words.verbs.get(lemma)
    return words.adjectives.get(token.lower_) or words.verbs.get(lemma)


def effective(token: Token, parent: Token, words: Lexicon) -> Governor | None:
    """The class of the parent where it takes what hangs on it that way."""
    found = class_of(parent, words)
    if found is None or token.dep_ == "conj" or auxiliary(token, parent):
        return None
    needed = words.ask_with.get(parent.lemma_)
    if found.name == "demand" and needed is not None and not is_infinitive(token):
        above = token.head
        if above.dep_ != "prep" or above.lower_ not in needed:
            return None
    clause = token.dep_ in COMPLEMENTS or token.dep_ in ("acl", "pcomp", "advcl") or token.tag_ == "VBG"
    return found if clause or found.nominal else None


def auxiliary(token: Token, parent: Token) -> bool:
    """Whether the word above is "to be", "to have" or "to go" with an infinitive."""
    return parent.lemma_ in ("be", "have", "go") and token.dep_ in COMPLEMENTS and is_infinitive(token)


def gerund(token: Token) -> Token | None:
    """The verb of which a gerund is the object, though the parser takes it for an adjective ("denied beating prisoners")."""
    verb = token.head.head
    if token.dep_ == "amod" and token.tag_ == "VBG" and token.head.dep_ == "dobj" and verb.i == token.i - 1:
        return verb
    return None


def instead(event: Token, words: Lexicon) -> Operator | None:
    """What says that the event gave way to another: "instead of attacking", "rather than attack", "short of bombing"."""
    start = min([event.i, *(c.i for c in event.lefts if c.dep_ in ("aux", "det", "amod", "poss", "compound"))])
    if start < 2:
        return None
    first, second = event.doc[start - 2], event.doc[start - 1]
    if second.lower_ not in words.instead.get(first.lower_, ()):
        return None
    return Operator("instead", first.i, FLIP)


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
    if any(c.lower_ == "yet" for c in parent.children):
        return Operator("yet", parent.i, FLIP)
    if perfect and parent.lemma_ == "be":
        return Operator("were_to_have", parent.i, FLIP)
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
