"""Calendar dates with parts left out: the year of "October 24", the week of "Monday"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.annotate.timex.calendar import (
    FLOATING_YEAR,
    Period,
    day,
    floating,
    floating_weekday,
    month,
    week,
    years,
)
from dateline.annotate.timex.discourse import Discourse, Mention
from dateline.annotate.timex.forms import Base, DateForm, Unit

FAR = 300
"""A future does not send a date ahead by more days than this where it lies nearer behind."""


EITHER = 2
"""The tense of plans that came to nothing: their day may lie on either side of the report, and the nearer is meant."""
LEAP = 8
"""So many years may lie between two leap years."""
WHILE = 100
"""Days around the report in which the "Monday 10th" is looked for."""
ABOUT = 10
"""Days around the report in which a date in figures is looked for."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period, or the value alone where no period can be given; what it hangs on; what is wrong with it."""

    period: Period | None
    value: str = ""
    anchor: str | None = None
    anchor_from: str | None = None
    flag: str | None = None


def resolve_date(form: DateForm, state: Discourse, tense: int) -> Resolved:
    """The days of a calendar date."""
    if form.year is not None:
        return _unsure(form, state) if form.unsure else _full(form, form.year)
    if form.month is not None:
        return _yearless(form, form.month, state, tense)
    if form.weekday is not None:
        return _weekday(form, form.weekday, state, tense)
    return Resolved(None, "XXXX")


def _full(form: DateForm, year: int) -> Resolved:
    if form.month is None:
        return Resolved(years(year, 1))
    if form.day is None:
        return Resolved(month(year, form.month))
    try:
        at = date(year, form.month, form.day)
    except ValueError:
        return Resolved(None, f"{year:04}-{form.month:02}-{form.day:02}", flag="no such day in the calendar")
    wrong = form.weekday is not None and at.isoweekday() != form.weekday
    return Resolved(day(at), flag="the day of the week does not fit the date" if wrong else None)


def _unsure(form: DateForm, state: Discourse) -> Resolved:
    """A date in figures that could be read both ways: day before month, unless only the other way round is about the day of the report."""
    first = _full(form, form.year or 0)
    other = _full(replace(form, day=form.month, month=form.day), form.year or 0)
    today = state.published
    if today is not None and first.period is not None and other.period is not None:
        near = abs((other.period.start - today).days) <= ABOUT < abs((first.period.start - today).days)
        first = other if near else first
    return replace(first, flag=first.flag or "day and month could be the other way round")


def _yearless(form: DateForm, number: int, state: Discourse, tense: int) -> Resolved:
    """Month, or month and day: the year by the tense and the publication date, else by the last dated mention."""
    if form.day is not None and not _possible(number, form.day):
        return Resolved(None, f"XXXX-{number:02}-{form.day:02}", flag="no such day in the calendar")
    anchor, source = state.published, "published"
    told = state.dated() if anchor is None or form.base is Base.MENTION else None
    if told is None and tense <= 0 and form.which is None and form.weekday is None:
        told = state.background()
    if told is not None:
        anchor, source = told.period.start, told.where
    if anchor is None:
        return Resolved(floating(_in_year(form, FLOATING_YEAR)))
    if told is not None and form.base is Base.PUBLISHED:
        return Resolved(_in_year(form, anchor.year), "", anchor.isoformat(), source)
    year = _year(form, anchor, tense)
    if form.of is Unit.YEAR:
        return replace(_full(form, year), anchor=anchor.isoformat(), anchor_from=source)
    return Resolved(_in_year(form, year), "", anchor.isoformat(), source)


def _possible(number: int, of_month: int) -> bool:
    try:
        date(FLOATING_YEAR, number, of_month)
    except ValueError:
        return False
    return True


def _in_year(form: DateForm, year: int) -> Period:
    if form.month is None:
        return years(year, 1)
    if form.day is None:
        return month(year, form.month)
    if (form.month, form.day) == (2, 29):
        while year % 4 or (year % 100 == 0 and year % 400):
            year -= 1
    return day(date(year, form.month, form.day))


def _year(form: DateForm, anchor: date, tense: int) -> int:
    if form.of is Unit.YEAR:
        return anchor.year + (form.which or 0)
    around = LEAP if (form.month, form.day) == (2, 29) else 1
    candidates = [_in_year(form, year) for year in range(max(anchor.year - around, 1), anchor.year + around + 1)]
    candidates = sorted(set(candidates), key=lambda period: period.start)
    if form.weekday is not None:
        fitting = [
            p
            for p in (_in_year(form, anchor.year + n) for n in (0, -1, 1, -2, 2))
            if p.start.isoweekday() == form.weekday
        ]
        if fitting:
            return fitting[0].start.year
    return choose(candidates, anchor, tense, form.which).start.year


def choose(candidates: list[Period], anchor: date, tense: int, which: int | None) -> Period:
    """Which of several like periods is meant: the last before, the next after, or by the tense, else the nearest."""
    before = [p for p in candidates if p.end < anchor]
    after = [p for p in candidates if p.start > anchor]
    if which == -1 and before:
        return before[-1]
    if which == 1 and after:
        return after[0]
    if which == 0:
        return next((p for p in candidates if p.start.year == anchor.year), candidates[0])
    tense = 0 if tense == EITHER else tense
    if tense < 0:
        return [p for p in candidates if p.start <= anchor][-1]
    if tense > 0:
        coming = next((p for p in candidates if p.end >= anchor), candidates[-1])
        far = (
            (coming.start - anchor).days > FAR
            and before
            and (coming.start - before[-1].start).days < 2 * FAR
            and (anchor - before[-1].end).days < (coming.start - anchor).days
        )
        return before[-1] if far else coming
    return min(candidates, key=lambda p: (_distance(p, anchor) * (1.6 if p.start > anchor else 1), p.start > anchor))


def _distance(period: Period, anchor: date) -> int:
    if period.start <= anchor <= period.end:
        return 0
    return min(abs((period.start - anchor).days), abs((period.end - anchor).days))


def _weekday(form: DateForm, weekday: int, state: Discourse, tense: int) -> Resolved:
    """The nearest such day before the anchor (after it, for what is to come); the day itself counts, unless "last" or "next"."""
    anchor, source = state.published, "published"
    if form.day is not None and (at := _numbered(form.day, weekday, anchor)) is not None:
        return Resolved(day(at), "", None if anchor is None else anchor.isoformat(), source)
    if form.base is Base.MENTION and (told := state.within(Unit.DAY)) is not None:
        anchor, source = told.period.start, told.where
        if told.period.floating:
            return Resolved(floating_weekday(weekday))
    if form.base is Base.BESIDE and state.mentions:
        return _next_weekday(weekday, state.mentions[-1])
    if anchor is None:
        return Resolved(floating_weekday(weekday))
    if form.of is Unit.WEEK:
        at = week(anchor).start + timedelta(days=7 * (form.which or 0) + weekday - 1)
        return Resolved(day(at), "", anchor.isoformat(), source)
    behind = (anchor.isoweekday() - weekday) % 7
    ahead = (weekday - anchor.isoweekday()) % 7
    if form.which == -1:
        at = anchor - timedelta(days=behind or 7)
    elif form.which == 1:
        at = anchor + timedelta(days=ahead or 7)
    else:
        forward = ahead < behind if tense == EITHER else tense > 0 or (form.which == 0 and tense == 0)
        at = anchor + timedelta(days=ahead) if forward else anchor - timedelta(days=behind)
    return Resolved(day(at), "", anchor.isoformat(), source)


def _numbered(number: int, weekday: int, anchor: date | None) -> date | None:
    """The nearest day that is this day of its month and of its week: Monday 10th."""
    if anchor is None:
        return None
    fitting = (anchor + timedelta(days=way * n) for n in range(WHILE) for way in (-1, 1))
    return next((at for at in fitting if at.day == number and at.isoweekday() == weekday), None)


def _next_weekday(weekday: int, told: Mention) -> Resolved:
    """The first such day after the one told."""
    if told.period.floating:
        return Resolved(floating_weekday(weekday))
    ahead = (weekday - told.period.start.isoweekday()) % 7 or 7
    return Resolved(day(told.period.start + timedelta(days=ahead)), "", told.period.start.isoformat(), told.where)
