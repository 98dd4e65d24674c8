"""Parts of a stretch: early 2009, the end of the week, the second half of January, earlier this month."""

from datetime import date, timedelta

from dateline.annotate.timex.calendar import Period, add_days, add_months
from dateline.annotate.timex.forms import Portion
from dateline.model.timex import Granularity

THIRDS = {
    Portion.EARLY: 0, Portion.BEGINNING: 0, Portion.MID: 1, Portion.MIDDLE: 1, Portion.LATE: 2, Portion.END: 2,
}  # fmt: skip
WEEK_PARTS = ((0, 2), (2, 3), (4, 6))
"""Monday to Wednesday, Wednesday and Thursday, Friday to Sunday."""
FINE = (Granularity.DAY, Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE, Granularity.WEEKEND)


def narrow(period: Period, portion: Portion, published: date | None) -> tuple[date, date]:
    """First and last day of the part. *Earlier* and *later* are bounded by the publication date where it lies inside."""
    start, end = period.start, period.end
    if period.grain in FINE:
        return start, end
    if portion in (Portion.EARLIER, Portion.LATER):
        if published is None or period.floating or not start <= published <= end:
            return start, end
        return (start, published) if portion is Portion.EARLIER else (published, end)
    if portion in (Portion.FIRST_HALF, Portion.SECOND_HALF):
        middle = _middle(period)
        return (start, middle) if portion is Portion.FIRST_HALF else (middle + timedelta(days=1), end)
    third = THIRDS[portion]
    if period.grain is Granularity.WEEK:
        first, last = WEEK_PARTS[third]
        return add_days(start, first), add_days(start, last)
    return _third(period, third, portion in (Portion.BEGINNING, Portion.END))


def _middle(period: Period) -> date:
    if period.grain is Granularity.MONTH:
        return period.start.replace(day=15)
    if period.grain is Granularity.WEEK:
        return add_days(period.start, 2)
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    return add_months(period.start, months // 2) - timedelta(days=1)


def _third(period: Period, third: int, edge: bool) -> tuple[date, date]:
    """Thirds of a month in days, of anything longer in months; the edge of a year is its first or last month."""
    start, end = period.start, period.end
    if period.grain is Granularity.MONTH:
        first = start.replace(day=third * 10 + 1)
        return first, (first + timedelta(days=9) if third < 2 else end)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    size = 1 if edge and period.grain is Granularity.YEAR and third != 1 else max(months // 3, 1)
    first = add_months(start, months - size if third == 2 else third * size)
    return first, (end if third == 2 else add_months(first, size) - timedelta(days=1))
