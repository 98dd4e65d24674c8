"""What comes out of resolving an expression."""

from dataclasses import dataclass, replace
from datetime import date

from dateline.annotate.timex.calendar import OutOfCalendar, Period, add_days, add_months, around
from dateline.annotate.timex.forms import Unit
from dateline.model.timex import Granularity, TimexType


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out: TIMEX3 type and value, the days, how fine, and the date it hangs on.

    ``period`` is what later expressions count from; None where there is nothing to count from. ``numbered``: the text numbers it
    ("the third quarter").
    """

    type: TimexType
    value: str
    start: date | None = None
    end: date | None = None
    grain: Granularity = Granularity.UNKNOWN
    mod: str | None = None
    anchor: str | None = None
    anchor_from: str | None = None
    flag: str | None = None
    period: Period | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the expression stands: its sentence, and the direction of the verb over it (-1 past, 1 future, 0 unknown)."""

    sentence: int
    tense: int


MOST_OF_A_YEAR = 220
"""By so many days a quarter may lie off the calendar's of that number in a fiscal year."""
QUARTER_SLACK = 15
"""Companies' quarters end some days around the calendar's."""


def ending(quarter: Reading, last: Reading) -> Reading:
    """A quarter by the last day of a company's own: "the quarter ended August 31" is June to August. A number that was said stays."""
    if last.end is None or last.period is None or quarter.period is None:
        return quarter
    try:
        first = add_months(add_days(last.end, 1), -3)
        middle = add_days(last.end, -QUARTER_SLACK)
    except OutOfCalendar:
        return quarter
    value = _of_year(quarter, last.end) if quarter.numbered else around(middle, Unit.QUARTER).value
    period = replace(quarter.period, value=value, start=first, end=last.end, floating=False)
    return replace(quarter, value=value, start=first, end=last.end, period=period)


def _of_year(quarter: Reading, end: date) -> str:
    """The value of a numbered quarter, its year that of its last day where the two lie a year apart: "the second quarter ended Oct. 31"."""
    if quarter.period is None or quarter.period.floating or abs((quarter.period.end - end).days) <= MOST_OF_A_YEAR:
        return quarter.value
    return f"{end.year:04}{quarter.value[4:]}"
