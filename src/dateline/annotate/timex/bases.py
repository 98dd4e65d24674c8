"""What a unit counts from ("three days later", "the next week"), and the unit of the answer."""

from dataclasses import replace

from dateline.annotate.timex.calendar import Period, add_months, day, floating
from dateline.annotate.timex.dates import Resolved
from dateline.annotate.timex.discourse import Discourse, Mention
from dateline.annotate.timex.forms import Base, Unit, UnitForm
from dateline.annotate.timex.reading import Place

NEAR = 200
"""Characters behind a day within which a time of the day is one of that day."""


def base_of(form: UnitForm, state: Discourse, place: Place) -> tuple[Period | None, str | None, str | None]:
    """What the form counts from, with its date and where it was said."""
    mention = _told(form, state, place)
    if mention is not None:
        shown = mention.period.value if mention.period.floating else mention.period.start.isoformat()
        return mention.period, shown, mention.where
    if state.published is None:
        return None, None, None
    return day(state.published), state.published.isoformat(), "published"


def _told(form: UnitForm, state: Discourse, place: Place) -> Mention | None:
    """The mention that the form counts from, if it counts from one."""
    if form.base is Base.PUBLISHED:
        return None
    mention = state.within(form.unit)
    if mention is None or state.published is None:
        return mention
    if form.base is Base.RECENT and mention.period.start > state.published:
        return None
    if form.base is not Base.SENTENCE or mention.sentence == place.sentence or state.same_entry(mention):
        return mention
    goes_on = (
        (form.clock is not None or form.definite)
        and state.at - mention.end <= NEAR
        and mention.period.end <= state.published
    )
    return mention if goes_on and not mention.reporting else None


def year_before(state: Discourse) -> Resolved | None:
    """What "a year earlier" is, said of a quarter: that quarter of the year before."""
    latest = state.compared()
    if latest is None:
        return None
    period = latest.period
    year = period.start.year - 1
    earlier = replace(
        period,
        value=f"{year:04}{period.value[4:]}",
        start=add_months(period.start, -12),
        end=add_months(period.end, -12),
    )
    return Resolved(earlier, "", period.start.isoformat(), latest.where)


def which_weekend(form: UnitForm, state: Discourse, place: Place) -> UnitForm:
    """Which weekend is "the weekend": the last one unless what is said lies ahead."""
    if state.published is not None and state.published.isoweekday() < 6 and place.tense <= 0:
        return replace(form, shift=-1)
    return form


def finer(form: UnitForm) -> Unit:
    """The unit that the answer is given in: a year and a half ago is a month, decades ago a year."""
    if form.fine is not None:
        return form.fine
    if form.unit is Unit.YEAR and form.shift != int(form.shift):
        return Unit.MONTH
    return Unit.YEAR if form.unit is Unit.DECADE and form.counted else form.unit


def still_floating(period: Period, base: Period) -> Period:
    """A period counted from one whose year or week is not known."""
    if base.value.startswith("XXXX-W"):
        return replace(period, value=f"XXXX-WXX-{period.start.isoweekday()}", floating=True)
    return floating(period)
