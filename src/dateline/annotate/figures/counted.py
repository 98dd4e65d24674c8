"""What a quantity counts: its noun, and the word by which the phrase hangs in the sentence."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.annotate.entities.lexicon import load as load_lexicon
from dateline.annotate.figures.lexicon import kinds
from dateline.annotate.figures.quantity import Quantity
from dateline.annotate.layers import TokenSpan

BEFORE = frozenset(
    {"nummod", "quantmod", "compound", "amod", "nmod", "det", "advmod", "poss", "npadvmod", "appos", "dep", "predet"}
)
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})
PARTICIPLES = frozenset({"VBN", "VBD"})
PASSED = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PUNCT"})
FAR = 8
PRONOUNS = frozenset({"other", "others", "more", "people", "person", "them", "us", "these", "those"})


@dataclass(frozen=True, slots=True)
class Counted:
    """``top`` hangs in the sentence, ``noun`` is what is counted (None for a bare number), ``run`` the tokens of the quantity."""

    top: Token
    noun: Token | None
    run: TokenSpan

    @property
    def last(self) -> Token:
        """The last word of the phrase."""
        return self.noun if self.noun is not None and self.noun.i >= self.run.end else self.top.doc[self.run.end - 1]

    @property
    def lemma(self) -> str:
        """The lemma of the noun, lower case; empty for a bare number."""
        return self.noun.lemma_.lower() if self.noun is not None else ""


def counted(doc: Doc, quantity: Quantity, run: TokenSpan) -> Counted:
    """The phrase of the quantity that takes the tokens of ``run``."""
    token = _root(doc, run, quantity)
    head = token.head
    following = doc[run.end] if run.end < len(doc) else None
    if following is not None and following.lower_ == "of":
        noun = next((c for c in following.children if c.dep_ in ("pobj", "pcomp") and c.i - run.end <= FAR), None)
        if noun is None and token.dep_ == "quantmod" and head.dep_ == "nummod" and head.head.i > run.end:
            return Counted(head.head, head.head, run)
        if noun is None and run.end + 1 < len(doc):
            noun = _following(doc, run.end + 1)
        return Counted(_own(doc, token, run), noun, run)
    if (
        run.end <= head.i < run.end + FAR
        and token.dep_ in BEFORE
        and (head.pos_ in NOMINAL or head.tag_ in PARTICIPLES)
    ):
        noun = _whole(head)
        before = doc[noun.i - 1]
        stated = noun.lower_ in kinds().states and before.i >= run.end and before.pos_ in ("NOUN", "PROPN")
        return Counted(noun, before if stated else noun, run)
    noun = _following(doc, run.end)
    if noun is None:
        return Counted(_own(doc, token, run), None, run)
    inside = noun.head is not token and not run.holds(noun.head.i)
    return Counted(noun if inside else token, noun, run)


def _root(doc: Doc, run: TokenSpan, quantity: Quantity) -> Token:
    """The token of the quantity that the others hang on; of several the last."""
    start = next((i for i in range(run.start, run.end) if doc[i].idx + len(doc[i]) > quantity.number), run.start)
    token = doc[run.end - 1]
    for i in range(run.end - 1, start - 1, -1):
        if not run.holds(doc[i].head.i) or doc[i].head.i == i:
            token = doc[i]
            break
    return token


def _own(doc: Doc, token: Token, run: TokenSpan) -> Token:
    """The word of a quantity by which it hangs outside."""
    seen = 0
    while run.holds(token.head.i) and token.head.i != token.i and token.head.dep_ != "prep" and seen < FAR:
        token, seen = token.head, seen + 1
    return token


def _whole(noun: Token) -> Token:
    """The noun that a noun stands before ("12 police officers"), where the parse hangs the number on the first."""
    while (
        noun.dep_ in ("compound", "nmod") and noun.i < noun.head.i <= noun.i + 3 and noun.head.pos_ in ("NOUN", "PROPN")
    ):
        noun = noun.head
    return noun


def _following(doc: Doc, start: int) -> Token | None:
    """The noun right behind, past adjectives, where the parse does not say so."""
    found = None
    for i in range(start, min(start + 5, len(doc))):
        token = doc[i]
        if token.pos_ in ("NOUN", "PROPN") and token.is_alpha:
            found = token
        elif found is not None or not (token.pos_ in ("ADJ", "DET") or token.text == "-") or token.is_sent_start:
            break
    return found


def of_a_number(doc: Doc, run: TokenSpan) -> bool:
    """Whether a number is the whole of which another is counted ("10 of 80 people")."""
    if run.start < 2:
        return False
    return (
        doc[run.start - 1].lower_ == "of" and doc[run.start - 1].dep_ == "quantmod" and doc[run.start - 2].pos_ == "NUM"
    )


def is_human(item: Counted) -> bool:
    """Whether people are counted, by the noun; a bare number counts people where nothing else is said."""
    if item.noun is None:
        return True
    lemma, words = item.lemma, kinds()
    if item.noun.lower_ in PRONOUNS or lemma in words.troops or lemma in words.protesters or lemma in words.measures:
        return True
    if lemma in words.nouns or item.noun.lower_ in words.states or lemma in words.units:
        return True
    if item.noun.ent_type_ in ("NORP", "GPE", "PERSON") or item.noun.tag_ == "NNPS":
        return True
    kind = load_lexicon().kinds.get(lemma) or load_lexicon().kinds.get(item.noun.lower_)
    return kind is not None and kind.is_human


def is_party(token: Token) -> bool:
    """Whether a noun stands for people or a body: somebody who has a part in an event, and not the event."""
    if token.ent_type_ in ("PERSON", "ORG", "GPE"):
        return True
    kind = load_lexicon().kinds.get(token.lemma_.lower())
    return kind is not None and (kind.is_human or kind.is_collective)
