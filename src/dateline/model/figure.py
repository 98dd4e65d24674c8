"""How many, how much: the figures that a report gives for an event."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.source import Source
from dateline.model.span import Span


class FigureKind(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    """Killed or injured, not told apart."""
    MISSING = "missing"
    ARRESTED = "arrested"
    """Arrested, detained or jailed."""
    CAPTURED = "captured"
    """Abducted, held hostage or taken prisoner."""
    RELEASED = "released"
    EXPELLED = "expelled"
    """Deported or told to leave, diplomats too."""
    DISPLACED = "displaced"
    """Driven from their homes, evacuated people too."""
    TROOPS = "troops"
    """Soldiers, fighters, police: who is sent, withdrawn or takes part, not who suffers."""
    PROTESTERS = "protesters"
    """Who takes part in a protest or strike."""
    MONEY = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure as the text gives it, never more exact.

    ``text`` and ``span`` are the words that say so, ``counted`` the words for what is counted, where they stand with it.
    ``value`` is the number written, None where there is only a range or a word like *dozens*. ``low`` and ``high`` are the closed
    bounds that the words set, None on an open side: "12" is 12 to 12, "at least 12" and "more than 12" from 12, "up to 12" and
    "nearly 12" to 12, "between 3 and 5" 3 to 5, "dozens" from 24; "some 12" sets none and is ``approximate``.
    ``unit`` is *person*, *family*, *household*, a military unit, or for money the ISO 4217 code (*USD* for a bare dollar sign); a
    currency that several countries share is named by its word. ``part``: a part of another figure ("including three children").
    ``sources`` is the chain of who gives the figure, where it is another than the claim's own.
    """

    kind: FigureKind
    text: str
    span: Span
    value: int | float | None
    low: int | float | None
    high: int | float | None
    unit: str
    counted: str | None = None
    approximate: bool = False
    part: bool = False
    sources: tuple[Source, ...] | None = None
