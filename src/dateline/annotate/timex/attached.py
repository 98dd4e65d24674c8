"""A date with what it belongs to."""

from dataclasses import dataclass

from dateline.annotate.layers import TokenSpan
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
