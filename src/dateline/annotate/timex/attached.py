"""A date with what it belongs to."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.cues import cues
from dateline.model.timex import Timex

VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Attached:
    """A date, its tokens, the tokens it belongs to (nearest first: nouns, then the verb), and the sides that prepositions on the
    way leave open ("before the summit on June 26").
    """

    timex: Timex
    tokens: TokenSpan
    nouns: tuple[int, ...]
    verb: int | None
    opens_start: bool = False
    opens_end: bool = False
    fronted: bool = False


def afterwards(token: Token) -> bool:
    """Whether words move the event off the date of its clause: "in 1996 he returned and soon after took over", "and after a year left"."""
    return any(
        child.lower_ in cues("afterwards") or (child.lower_ == "after" and _is_while(child))
        for child in token.children
        if child.dep_ in ("advmod", "prep")
    )


def _is_while(preposition: Token) -> bool:
    """Whether a stretch of time follows: "after two years"."""
    return any(child.lower_ in cues("stretches") for child in preposition.children if child.dep_ == "pobj")


def own_subject(token: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in token.children)
