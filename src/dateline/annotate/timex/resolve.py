"""From what an expression says to the days it means, given what the text has said so far."""

from dataclasses import replace

from dateline.annotate.timex.bases import base_of, finer, still_floating, which_weekend, year_before
from dateline.annotate.timex.calendar import OutOfCalendar, Period, add_months, around, day, step, years
from dateline.annotate.timex.dates import Resolved, resolve_date
from dateline.annotate.timex.discourse import Discourse
from dateline.annotate.timex.forms import (
    AnyForm,
    Base,
    DateForm,
    DurationForm,
    EraForm,
    NamedForm,
    NightForm,
    SetForm,
    SpanForm,
    ThenForm,
    Unit,
    UnitForm,
    VagueForm,
    WithinForm,
)  # fmt: skip
from dateline.annotate.timex.grammar_durations import duration_value
from dateline.annotate.timex.named import resolve_named
from dateline.annotate.timex.portions import narrow
from dateline.annotate.timex.reading import Place, Reading
from dateline.annotate.timex.within import beside, counted
from dateline.model.timex import Granularity, TimexType

UNKNOWN = {
    Unit.WEEK: "XXXX-WXX", Unit.FORTNIGHT: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-XX", Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip
GRAINS = {
    Unit.SECOND: Granularity.MINUTE, Unit.MINUTE: Granularity.MINUTE, Unit.HOUR: Granularity.HOUR, Unit.DAY: Granularity.DAY,
    Unit.NIGHT: Granularity.DAY, Unit.WEEKEND: Granularity.WEEKEND, Unit.WEEK: Granularity.WEEK, Unit.FORTNIGHT: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH, Unit.QUARTER: Granularity.QUARTER, Unit.SEASON: Granularity.SEASON, Unit.YEAR: Granularity.YEAR,
    Unit.DECADE: Granularity.DECADE, Unit.CENTURY: Granularity.CENTURY,
}  # fmt: skip


def resolve(form: AnyForm, state: Discourse, place: Place) -> Reading:
    """Read a form against the discourse."""
    try:
        return _resolve(form, state, place)
    except (OutOfCalendar, OverflowError, ValueError):
        return Reading(TimexType.DATE, "XXXX", flag="out of the calendar")


def _resolve(form: AnyForm, state: Discourse, place: Place) -> Reading:
    if isinstance(form, VagueForm):
        return Reading(TimexType.DATE, form.value)
    if isinstance(form, SetForm):
        return Reading(TimexType.SET, form.value)
    if isinstance(form, DurationForm):
        return _duration(form, state, place)
    if isinstance(form, NightForm):
        return _overnight(form, state, place)
    if isinstance(form, SpanForm):
        return _span(form, state, place)
    if isinstance(form, EraForm):
        return _dress(form, Resolved(years(form.first, form.years)), state)
    if isinstance(form, DateForm):
        found = resolve_date(form, state, place.tense)
        if form.around is not None and found.period is not None and not found.period.floating:
            found = replace(found, period=around(found.period.start, form.around))
        return _dress(form, found, state)
    if isinstance(form, NamedForm):
        return _dress(form, resolve_named(form, state, place.tense), state)
    if isinstance(form, WithinForm):
        return _within(form, state, place)
    if isinstance(form, ThenForm):
        return _then(state)
    return _unit(form, state, place)


def _then(state: Discourse) -> Reading:
    told = state.latest()
    if told is None:
        return Reading(TimexType.DATE, "XXXX-XX-XX")
    return _dress(ThenForm(), Resolved(told.period, "", told.period.start.isoformat(), told.where), state)


def _within(form: WithinForm, state: Discourse, place: Place) -> Reading:
    outer = _resolve(form.of, state, place)
    period = None if outer.period is None else counted(form, outer.period)
    value = outer.value if period is None else ""
    return _dress(form, Resolved(period, value, outer.anchor, outer.anchor_from, outer.flag), state)


def _dress(form: AnyForm, found: Resolved, state: Discourse) -> Reading:
    """A period with the form's part of the day, time of the day and portion."""
    period = found.period
    if period is None:
        return Reading(
            TimexType.DATE,
            found.value,
            flag=found.flag,
            mod=form.mod,
            anchor=found.anchor,
            anchor_from=found.anchor_from,
        )
    if form.offset is not None:
        period = beside(period, form.offset)
    start, end = (period.start, period.end) if form.portion is None else narrow(period, form.portion, state.published)
    value, grain, kind = period.value, period.grain, TimexType.DATE
    if form.clock is not None:
        hour, minute = form.clock
        value, grain, kind = f"{value}T{hour:02}:{minute:02}", Granularity.MINUTE, TimexType.TIME
    elif form.daypart is not None:
        value, grain, kind = f"{value}T{form.daypart}", Granularity.DAYPART, TimexType.TIME
    if found.value:
        value = found.value
    return Reading(
        type=kind, value=value, grain=grain, flag=found.flag or period.flag, period=period,
        start=None if period.floating else start, end=None if period.floating else end,
        numbered=isinstance(form, NamedForm), mod=form.mod or (form.portion.mod if form.portion else None), anchor=found.anchor, anchor_from=found.anchor_from,
    )  # fmt: skip


def _duration(form: DurationForm, state: Discourse, place: Place) -> Reading:
    value = duration_value(form.unit, form.number)
    reading = Reading(TimexType.DURATION, value, grain=GRAINS[form.unit], mod=form.mod)
    if form.window is None or form.number is None or state.published is None:
        return reading
    told = state.said_in(place.sentence) if form.window < 0 else None
    at, source = (state.published, "published") if told is None else (told.period.end, told.where)
    start, end = sorted((at, step(at, form.unit, form.window * form.number)))
    return replace(reading, start=start, end=end, anchor=at.isoformat(), anchor_from=source)


def _overnight(form: NightForm, state: Discourse, place: Place) -> Reading:
    if form.of is not None:
        named = _resolve(form.of, state, place)
        if named.period is not None and not named.period.floating:
            return _night_of(form, named.period, named)
    mention = state.within(Unit.DAY)
    if mention is not None and (mention.period.floating or not (state.published is None or state.same_entry(mention))):
        mention = None
    at = state.published if mention is None else mention.period.end
    if at is None:
        return Reading(TimexType.TIME, "XXXX-XX-XXTNI", grain=Granularity.DAYPART)
    before = day(step(at, Unit.DAY, -1))
    source = "published" if mention is None else mention.where
    return Reading(
        TimexType.TIME,
        f"{before.value}T{form.daypart}",
        before.start,
        at,
        Granularity.DAYPART,
        form.mod,
        at.isoformat(),
        source,
        None,
        day(at),
    )


def _night_of(form: NightForm, named: Period, reading: Reading) -> Reading:
    """The night from a named day to the next, or into a named day."""
    first = step(named.start, Unit.DAY, -1) if form.into else named.start
    last = step(first, Unit.DAY, 1)
    return Reading(
        TimexType.TIME, f"{day(first).value}T{form.daypart}", first, last, Granularity.DAYPART, form.mod,
        reading.anchor, reading.anchor_from, reading.flag, day(last),
    )  # fmt: skip


def _span(form: SpanForm, state: Discourse, place: Place) -> Reading:
    first = resolve_date(form.first, state, place.tense)
    last = resolve_date(form.last, state, place.tense)
    one, two = first.period, last.period
    if one is None or two is None:
        return Reading(TimexType.DATE, first.value or last.value, flag=first.flag or last.flag)
    if two.end < one.start:
        two = replace(two, end=add_months(two.end, 12), value=day(add_months(two.end, 12)).value)
    unknown = one.floating or two.floating
    joined = replace(one, end=two.end, value=f"{one.value}/{two.value}")
    return Reading(
        TimexType.DATE, joined.value, None if unknown else one.start, None if unknown else two.end, one.grain, None,
        first.anchor, first.anchor_from, first.flag or last.flag, joined,
    )  # fmt: skip


def _unit(form: UnitForm, state: Discourse, place: Place) -> Reading:
    """A calendar unit some steps from its base."""
    if form.flexible and (compared := year_before(state)) is not None:
        return _dress(form, compared, state)
    if form.unit is Unit.WEEKEND and form.shift == 0 and form.base is Base.PUBLISHED:
        form = which_weekend(form, state, place)
    if form.unit is Unit.WEEK and form.shift == 0 and form.definite and (told := state.grain(Granularity.WEEK)):
        return _dress(form, Resolved(told.period, "", told.period.start.isoformat(), told.where), state)
    if form.unit is Unit.QUARTER and form.shift == -1 and form.definite and (told := state.compared()):
        return _dress(form, Resolved(told.period, "", told.period.start.isoformat(), told.where), state)
    if form.base is Base.MENTION and form.counted and form.shift > 0 and state.within(form.unit) is None:
        return _after_coarse(form, state)
    base, anchor, source = base_of(form, state, place)
    if base is None:
        value = UNKNOWN.get(form.unit, "XXXX-XX-XX")
        return _dress(form, Resolved(None, value if not form.daypart else f"{value}T{form.daypart}"), state)
    if (
        form.shift == 0
        and form.unit is Unit.QUARTER
        and form.base is Base.MENTION
        and (told := state.grain(Granularity.QUARTER))
    ):
        return _dress(form, Resolved(told.period, "", told.period.start.isoformat(), told.where), state)
    at = step(base.start, form.unit, form.shift)
    unit = finer(form)
    period = around(at, unit)
    if base.floating:
        period = still_floating(period, base)
    return _dress(form, Resolved(period, "", anchor, source), state)


def _after_coarse(form: UnitForm, state: Discourse) -> Reading:
    """Of "eight days later" where only a month or year was told: so many days on from somewhere in it."""
    value = UNKNOWN.get(form.unit, "XXXX-XX-XX")
    told = state.coarse()
    if told is None or told.period.floating:
        return Reading(TimexType.DATE, value)
    period = told.period
    return Reading(
        TimexType.DATE, value, step(period.start, form.unit, form.shift), step(period.end, form.unit, form.shift), period.grain,
        anchor=period.value, anchor_from=told.where,
    )  # fmt: skip
