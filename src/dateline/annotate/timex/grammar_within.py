"""Rules for a day or week counted within a longer stretch, or from a day: the first week of November, the last Friday of the month,
the 15th of the month, the day before Christmas.
"""

from dataclasses import replace

from dateline.annotate.timex.forms import AnyForm, DateForm, NamedForm, Unit, UnitForm, WithinForm
from dateline.annotate.timex.grammar_parts import Wrap
from dateline.annotate.timex.patterns import Match, Rule

W = Rule[Wrap]
STRETCHES = (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
PARTS = (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH)


def _stretch(form: AnyForm) -> bool:
    """Whether something can be counted within it: a week, month, quarter, season or year."""
    if form.daypart or form.clock or form.portion or form.mod or form.offset:
        return False
    if isinstance(form, DateForm):
        return form.day is None and form.weekday is None
    if isinstance(form, UnitForm):
        return form.unit in STRETCHES
    return isinstance(form, NamedForm)


def _within(nth: int, unit: Unit | None = None, weekday: int | None = None) -> Wrap:
    mod = None
    if unit is Unit.WEEK:
        mod = "END" if nth < 0 else "START" if nth == 1 else "MID"
    return lambda form: WithinForm(of=form, nth=nth, unit=unit, weekday=weekday, mod=mod) if _stretch(form) else None


def _counted(m: Match) -> Wrap | None:
    """The second week of, the last day of, the first Monday of."""
    nth = -1 if m.has("LAST") else m.number("ORD")
    if m.has("WDAY"):
        return _within(nth, weekday=m.number("WDAY")) if nth <= 5 else None
    unit = Unit(m.word("UNIT"))
    return _within(nth, unit) if unit in PARTS and "UNITS" not in m.items[m.kinds.index("UNIT")].kinds else None


def _numbered(m: Match) -> Wrap:
    """The 15th of (the month)."""
    wrap = _within(m.number("ORD"), Unit.DAY)
    return lambda form: wrap(form) if isinstance(form, UnitForm) and form.unit is Unit.MONTH else None


def _beside(m: Match) -> Wrap | None:
    """The day before, the week after (a day)."""
    unit = Unit(m.word("UNIT"))
    if unit not in (Unit.DAY, Unit.NIGHT, Unit.WEEK, Unit.WEEKEND) or "UNITS" in m.items[1].kinds:
        return None
    step = -1 if m.has("BEFORE") else 1
    return lambda form: replace(form, offset=(step, unit)) if _day(form) else None


def _day(form: AnyForm) -> bool:
    if form.daypart or form.clock or form.portion or form.offset:
        return False
    if isinstance(form, DateForm):
        return form.day is not None or form.weekday is not None
    return isinstance(form, NamedForm) and form.name == "holiday"


WITHIN: tuple[W, ...] = (
    W("counted within", "THE? ORD|LAST UNIT|WDAY OF|IN THE?", _counted),
    W("numbered day", "THE? ORD OF", _numbered),
    W("day beside", "THE UNIT BEFORE|AFTER", _beside),
)
