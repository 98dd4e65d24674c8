"""Stretches of the calendar and steps between them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.annotate.timex.forms import Unit
from dateline.model.timex import Granularity

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
SEASONS = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
FLOATING_YEAR = 2000
"""Stands for a year that is not known; a leap year, so that 29 February can be written."""
FLOATING_MONDAY = date(2000, 1, 3)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


class OutOfCalendar(Exception):
    """A step out of the years 1 to 9999."""


@dataclass(frozen=True, slots=True)
class Period:
    """A closed stretch of days with its TIMEX3 value.

    ``floating``: the year (or, of a bare weekday, the week) is not known, days are counted in a stand-in, bounds are not to be shown.
    """

    value: str
    start: date
    end: date
    grain: Granularity
    floating: bool = False
    flag: str | None = None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def day(at: date) -> Period:
    """One day."""
    return Period(f"{at:%Y-%m-%d}" if at.year >= 1000 else at.isoformat(), at, at, Granularity.DAY)


def week(at: date) -> Period:
    """The calendar week (Monday to Sunday, ISO 8601) around a day."""
    year, number, weekday = at.isocalendar()
    monday = at - timedelta(days=weekday - 1)
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(days=6), Granularity.WEEK)


def weekend(at: date) -> Period:
    """Saturday and Sunday of the week around a day."""
    around = week(at)
    return Period(f"{around.value}-WE", around.end - timedelta(days=1), around.end, Granularity.WEEKEND)


def month(year: int, number: int) -> Period:
    """A month."""
    return Period(f"{year:04}-{number:02}", date(year, number, 1), _month_end(year, number), Granularity.MONTH)


def quarter(year: int, number: int) -> Period:
    """A calendar quarter."""
    last = number * 3
    return Period(f"{year:04}-Q{number}", date(year, last - 2, 1), _month_end(year, last), Granularity.QUARTER)


def half(year: int, number: int) -> Period:
    """A half-year."""
    return Period(
        f"{year:04}-H{number}", date(year, number * 6 - 5, 1), _month_end(year, number * 6), Granularity.QUARTER
    )


def season(year: int, name: str) -> Period:
    """A season of the northern year by months; the winter of a year begins in its December."""
    first, last = SEASON_MONTHS[name]
    end = _month_end(year + (last < first), last)
    return Period(f"{year:04}-{name}", date(year, first, 1), end, Granularity.SEASON)


def years(first: int, count: int) -> Period:
    """A year, decade or century: TIMEX3 cuts the last digits."""
    value, grain = {1: (f"{first:04}", Granularity.YEAR), 10: (f"{first // 10:03}", Granularity.DECADE)}.get(
        count, (f"{first // 100:02}", Granularity.CENTURY)
    )
    return Period(value, date(first, 1, 1), date(first + count - 1, 12, 31), grain)


def add_months(at: date, count: int) -> date:
    """The same day some months on, or the last day of that month."""
    index = at.year * 12 + at.month - 1 + count
    year, number = divmod(index, 12)
    if not 1 <= year <= 9998:
        raise OutOfCalendar
    return date(year, number + 1, min(at.day, monthrange(year, number + 1)[1]))


def add_days(at: date, count: int) -> date:
    """Some days on."""
    try:
        return at + timedelta(days=count)
    except OverflowError as error:
        raise OutOfCalendar from error


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}


def step(at: date, unit: Unit, count: float) -> date:
    """A day some units on; parts of a unit are counted in its smaller ones (a year and a half: 18 months)."""
    if unit in MONTHS:
        return add_months(at, round(count * MONTHS[unit])) if abs(count) < 1e5 else add_months(at, 10**6)
    if unit is Unit.HOUR:
        return add_days(at, round(count / 24)) if abs(count) < 1e6 else at
    if unit in DAYS:
        return add_days(at, round(count * DAYS[unit])) if abs(count) < 1e6 else add_days(at, 10**8)
    return at


def around(at: date, unit: Unit) -> Period:
    """The calendar unit around a day."""
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        return week(at)
    if unit is Unit.WEEKEND:
        return weekend(at)
    if unit is Unit.MONTH:
        return month(at.year, at.month)
    if unit is Unit.QUARTER:
        return quarter(at.year, (at.month + 2) // 3)
    if unit is Unit.SEASON:
        return season(at.year - (at.month <= 2), SEASONS[at.month - 1])
    if unit is Unit.YEAR:
        return years(at.year, 1)
    if unit is Unit.DECADE:
        return years(max(at.year // 10 * 10, 1), 10)
    if unit is Unit.CENTURY:
        return years(max(at.year // 100 * 100, 1), 100)
    return day(at)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    n = (h + j - 7 * m + 90) // 25
    return date(year, n, (h + j - 7 * m + 33 * n + 19) % 32)


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 Monday) of a month; -1 is the last."""
    if nth < 0:
        end = _month_end(year, number)
        return end - timedelta(days=(end.isoweekday() - weekday) % 7)
    first = date(year, number, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def floating(period: Period) -> Period:
    """A period whose year is a stand-in: its value says XXXX."""
    return replace(period, value="XXXX" + period.value[4:], floating=True)


def floating_weekday(weekday: int) -> Period:
    """A bare weekday of a week that is not known."""
    at = FLOATING_MONDAY + timedelta(days=weekday - 1)
    return Period(f"XXXX-WXX-{weekday}", at, at, Granularity.DAY, floating=True)
