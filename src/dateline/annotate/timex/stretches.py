"""Durations that have days: in two weeks, two days before Christmas, the year ended March 31, the first nine months of 2025, hours later."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from dateline.annotate.timex.calendar import OutOfCalendar, Period, add_days, around, step
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.discourse import Discourse, Mention
from dateline.annotate.timex.forms import DurationForm, Portion, Unit
from dateline.annotate.timex.grammar import Expression
from dateline.annotate.timex.portions import narrow
from dateline.annotate.timex.reading import Reading
from dateline.model.timex import Granularity

TIMES = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
EXACT = (Unit.DAY, Unit.NIGHT, Unit.WEEK, Unit.FORTNIGHT)
"""Counted from a day, these come to a day; longer units to a month or year."""
SHORTLY = 250
"""Characters between a day and what happened within so much of it."""
UNDER = ("LESS_THAN", "EQUAL_OR_LESS")
OVER = ("MORE_THAN", "EQUAL_OR_MORE")
Days = tuple[date | None, date | None]


def placed(doc: Doc, found: Expression, following: Expression, behind: Reading) -> Days | None:
    """The first and last day of a duration that the next expression (read as ``behind``) places; None where it does not."""
    form = found.form
    if not isinstance(form, DurationForm) or behind.start is None or behind.end is None:
        return None
    between = [token.lower_ for token in doc[found.end : following.start]]
    if not between or between[0] not in cues("placing") or between[1:] not in ([], ["on"], ["in"], ["the"]):
        return None
    try:
        return _placed(doc, found, form, between[0], behind)
    except OutOfCalendar:
        return None


def _placed(doc: Doc, found: Expression, form: DurationForm, word: str, behind: Reading) -> Days | None:
    if behind.start is None or behind.end is None:
        return None
    if word in ("before", "after", "from"):
        fine = behind.grain in (Granularity.DAY, Granularity.DAYPART, Granularity.MINUTE)
        return counted(form, behind.start, behind.end, -1 if word == "before" else 1, fine)
    if form.unit in TIMES:
        return None
    if word == "of":
        return _within(doc, found, form, behind)
    return None if form.number is None else (step(add_days(behind.end, 1), form.unit, -form.number), behind.end)


def counted(form: DurationForm, start: date, end: date, way: int, fine: bool) -> Days:
    """So much before (way -1) or after (1) a stretch of days; ``fine``: that is a day."""
    if form.unit in TIMES:
        sure = form.unit is not Unit.HOUR or (form.number and form.mod not in UNDER)
        return (start, end) if sure else _beside(start, end, way)
    if form.number is None:
        return (add_days(end, 1), None) if way > 0 else (None, add_days(start, -1))
    far = step(start, form.unit, way * form.number)
    if form.mod in UNDER:
        return (start, far) if way > 0 else (far, start)
    if form.mod in OVER:
        return (far, None) if way > 0 else (None, far)
    if fine and form.unit in EXACT:
        return far, far
    whole = around(far, Unit.YEAR if form.unit is Unit.DECADE else form.unit)
    return whole.start, whole.end


def _beside(start: date, end: date, way: int) -> Days:
    """Hours before or after: the day itself, or the one beside it."""
    return (start, add_days(end, 1)) if way > 0 else (add_days(start, -1), end)


def _within(doc: Doc, found: Expression, form: DurationForm, behind: Reading) -> Days | None:
    """The first ten days of October, the last three months of 2024, the early months of 2025."""
    words = {token.lower_ for token in doc[max(found.start - 1, 0) : found.end]}
    opening, closing = bool(words & cues("opening")), bool(words & cues("closing"))
    start, end = behind.start, behind.end
    if start is None or end is None or opening == closing:
        return None
    if form.number is None:
        period = Period(behind.value, start, end, behind.grain)
        if form.unit is Unit.MONTH:
            return narrow(period, Portion.EARLY if opening else Portion.LATE, None)
        return narrow(period, Portion.BEGINNING if opening else Portion.END, None)
    if opening:
        first, last = start, add_days(step(start, form.unit, form.number), -1)
    else:
        first, last = step(add_days(end, 1), form.unit, -form.number), end
    return (first, last) if start <= first and last <= end else None


def later(doc: Doc, found: Expression, state: Discourse) -> tuple[Days, Period, str] | None:
    """The days of "hours later", "weeks earlier", "within an hour", counted from the day told last; its period, and where it was told."""
    form = found.form
    if not isinstance(form, DurationForm) or form.window is not None or found.end >= len(doc):
        return None
    word = doc[found.end].lower_
    way = 1 if word in cues("later") else -1 if word in cues("earlier") else 0
    told = state.within(Unit.DAY)
    soon = not way and told is not None and _soon_after(doc, found, form, told)
    if not (way or soon) or told is None or told.period.floating:
        return None
    try:
        form = replace(form, mod="LESS_THAN", unit=Unit.HOUR if form.unit in TIMES else form.unit) if soon else form
        start, end = counted(form, told.period.start, told.period.end, way or 1, fine=True)
    except OutOfCalendar:
        return None
    today = state.published
    if today is not None and start is not None and start <= today and (end is None or (told.period.end <= today < end)):
        end = today
    return (start, end), told.period, told.where


def _soon_after(doc: Doc, found: Expression, form: DurationForm, told: Mention) -> bool:
    """Whether it is "within hours", "within three days" of a day told shortly before."""
    if not found.start or doc[found.start - 1].lower_ != "within" or doc[found.start].idx - told.end > SHORTLY:
        return False
    return form.unit in TIMES or (form.unit in EXACT and form.number is not None and form.number <= 14)


def ahead(doc: Doc, found: Expression, published: date) -> Days | None:
    """The days of "in two weeks", "within 48 hours" where the verb looks ahead; the value stays that of the duration."""
    form = found.form
    if not isinstance(form, DurationForm) or form.number is None or form.window is not None or not found.start:
        return None
    before = doc[found.start - 1].lower_
    if before not in ("in", "within") or form.unit in (Unit.SECOND, Unit.MINUTE):
        return None
    far = step(published, form.unit, form.number)
    if before == "within" or form.unit is Unit.HOUR:
        return published, far
    whole = around(far, Unit.YEAR if form.unit is Unit.DECADE else form.unit)
    return whole.start, whole.end
