"""Days and weeks counted within a longer stretch, and a day's neighbours."""

from dataclasses import replace
from datetime import timedelta

from dateline.annotate.timex.calendar import (
    Period,
    add_days,
    add_months,
    around,
    day,
    floating,
    month,
    nth_weekday,
    step,
    weekend,
)
from dateline.annotate.timex.forms import Unit, WithinForm
from dateline.model.timex import Granularity


def counted(form: WithinForm, outer: Period) -> Period | None:
    """The nth day, week or month of a stretch, -1 the last; None where the stretch has none such, or its year is not known."""
    if form.weekday is not None:
        return None if outer.floating else _weekday(outer, form.weekday, form.nth)
    if form.unit is Unit.WEEKEND:
        first = None if outer.floating else _weekday(outer, 6, form.nth)
        return None if first is None else weekend(first.start)
    if form.unit is Unit.WEEK:
        return _week(outer, form.nth)
    if form.unit is Unit.MONTH:
        first_day = add_months(outer.end.replace(day=1), 0) if form.nth < 0 else add_months(outer.start, form.nth - 1)
        return _inside(month(first_day.year, first_day.month), outer)
    return _inside(day(outer.end if form.nth < 0 else add_days(outer.start, form.nth - 1)), outer)


def _inside(part: Period, outer: Period) -> Period | None:
    if part.start < outer.start or part.end > outer.end:
        return None
    return floating(part) if outer.floating else part


def _weekday(outer: Period, weekday: int, nth: int) -> Period | None:
    if nth < 0:
        last = nth_weekday(outer.end.year, outer.end.month, weekday, -1) if outer.grain is Granularity.MONTH else None
        at = last or outer.end - timedelta(days=(outer.end.isoweekday() - weekday) % 7)
    else:
        at = add_days(outer.start, (weekday - outer.start.isoweekday()) % 7 + 7 * (nth - 1))
    return _inside(day(at), outer)


def _week(outer: Period, nth: int) -> Period | None:
    """Seven days of a stretch from its first or last on; the value stays that of the stretch."""
    if outer.grain in (Granularity.WEEK, Granularity.DAY):
        return None
    start = add_days(outer.end, -6) if nth < 0 else add_days(outer.start, 7 * (nth - 1))
    if start > outer.end:
        return None
    return replace(outer, start=start, end=min(add_days(start, 6), outer.end), grain=Granularity.WEEK)


def beside(period: Period, offset: tuple[int, Unit]) -> Period:
    """The unit some steps from a day: the day before it, the week after it."""
    count, unit = offset
    moved = around(step(period.start, unit, count), unit)
    if not period.floating:
        return moved
    return replace(moved, value=f"XXXX{moved.value[4:]}", floating=True)
