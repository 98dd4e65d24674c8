"""How certain, in FactBank's terms, in the eyes of the innermost source."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class Certainty(StrEnum):
    """FactBank's degrees of certainty."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the event is said to be or not to be."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Aux(StrEnum):
    """PLOVER's auxiliary modes."""

    HISTORICAL = "historical"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The band, in per cent, that ICD 203 gives to an estimative word: what the word means by that directive, no measure of truth."""

    term: str
    low: int
    high: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """Certainty and polarity of an event mention, and the words that decided them.

    ``icd203`` is filled on request only (``dateline.with_icd203``, ``dateline read --icd203``).
    """

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    aux: Aux | None = None
    words: tuple[str, ...] = ()
    word_spans: tuple[Span, ...] = ()
    icd203: Estimate | None = None
