"""When: a time expression and the closed interval it stands for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.span import Span


class Granularity(StrEnum):
    """How fine a time is given."""

    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What stands behind a claim's time: never a silent fallback."""

    SAID = "said"
    """The text dates it."""
    CONTEXT = "context"
    """Carried from the discourse."""
    PUBLISHED = "published"
    """Nothing but the publication date bounds it."""


class TimexType(StrEnum):
    """TIMEX3's four types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression (TIMEX3) with its interval of days, both ends included, an open side None.

    ``timex`` is the TIMEX3 value; without a publication date a relative or partial one keeps X ("XXXX-10-24") and no
    bounds. ``rule`` names the rule that read it and ``anchor`` the date it hangs on, with ``anchor_from`` in words
    ("published", "said at 120-131"). ``flag`` tells what is wrong with an impossible date, which is kept as written. ``zone`` is the time
    zone of a time of the day as the text has it ("GMT", "local time"); no time is reckoned over to another zone.
    """

    text: str
    span: Span
    timex: str
    type: TimexType = TimexType.DATE
    mod: str | None = None
    start: date | None = None
    end: date | None = None
    granularity: Granularity = Granularity.UNKNOWN
    basis: Basis = Basis.SAID
    rule: str | None = None
    anchor: str | None = None
    anchor_from: str | None = None
    flag: str | None = None
    zone: str | None = None
