"""Named stretches of a year with parts left out: seasons, quarters, halves, holidays."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.annotate.timex.calendar import FLOATING_YEAR, Period, floating, half, quarter, season, years
from dateline.annotate.timex.dates import Resolved, choose
from dateline.annotate.timex.discourse import Discourse
from dateline.annotate.timex.forms import Name, NamedForm
from dateline.annotate.timex.holidays import holidays
from dateline.model.timex import Granularity


def resolve_named(form: NamedForm, state: Discourse, tense: int) -> Resolved:
    """Seasons, quarters, halves, holidays."""
    anchor, source = state.published, "published"
    if form.name is Name.QUARTER and not form.value:
        return _same_quarter(form.year, state, quarter_said=form.which == 0)
    if form.year is not None:
        return Resolved(_named(form, form.year))
    if anchor is None and (told := state.dated()) is not None:
        return Resolved(_named(form, told.period.start.year), "", told.period.start.isoformat(), told.where)
    if anchor is None:
        return Resolved(floating(_named(form, FLOATING_YEAR)))
    if form.name in (Name.QUARTER, Name.HALF):
        return Resolved(_business(form, anchor, tense), "", anchor.isoformat(), source)
    if form.of_year:
        return Resolved(_named(form, anchor.year + (form.which or 0)), "", anchor.isoformat(), source)
    candidates = [_named(form, year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    return Resolved(choose(candidates, anchor, tense, form.which), "", anchor.isoformat(), source)


def _named(form: NamedForm, year: int) -> Period:
    if form.name is Name.SEASON:
        return season(year, form.value)
    if form.name is Name.QUARTER:
        return quarter(year, int(form.value))
    if form.name is Name.HALF:
        return half(year, int(form.value))
    return holidays()[form.value].of(year)


def _business(form: NamedForm, anchor: date, tense: int) -> Period:
    """A quarter or half without a year: the last that has begun, or the next that has not ended, for what is to come."""
    if form.which is not None:
        return _named(form, anchor.year + form.which)
    candidates = [_named(form, year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if tense > 0:
        return next(p for p in candidates if p.end >= anchor - timedelta(days=45))
    return [p for p in candidates if p.start <= anchor][-1]


def _same_quarter(year: int | None, state: Discourse, quarter_said: bool) -> Resolved:
    """Of "the 1988 quarter": the quarter that was spoken of, in that year; else the year."""
    if year is None:
        return Resolved(None, "XXXX-QX")
    told = state.grain(Granularity.QUARTER) if quarter_said else state.compared()
    if told is None or "-Q" not in told.period.value:
        return Resolved(years(year, 1))
    return Resolved(replace(quarter(year, int(told.period.value[-1]))), "", told.period.start.isoformat(), told.where)
