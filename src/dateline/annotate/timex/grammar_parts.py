"""What may stand before an expression's core and behind it: "early", "the end of", "more than"; "morning", "or so"."""

from collections.abc import Callable
from dataclasses import replace

from dateline.annotate.timex.forms import (
    AnyForm,
    DateForm,
    DurationForm,
    EraForm,
    NamedForm,
    NightForm,
    Portion,
    SetForm,
    SpanForm,
    Unit,
    UnitForm,
    VagueForm,
)
from dateline.annotate.timex.grammar_durations import clock_of
from dateline.annotate.timex.patterns import Match, Rule

Wrap = Callable[[AnyForm], AnyForm | None]


W = Rule[Wrap]
LATE_PARTS = ("AF", "EV", "NI")


def _portion(portion: Portion) -> Callable[[Match], Wrap]:
    def wrap(form: AnyForm) -> AnyForm | None:
        if isinstance(form, DurationForm | SetForm | VagueForm | SpanForm | NightForm) or form.portion or form.clock:
            return None
        return replace(form, portion=portion)

    return lambda _: wrap


def _half(m: Match) -> Wrap | None:
    number = m.maybe("ORD") or 2
    return _portion(Portion.FIRST_HALF if number == 1 else Portion.SECOND_HALF)(m) if number <= 2 else None


def _part_of(m: Match) -> Wrap | None:
    """The morning of 5 June, the early hours of Tuesday, the night of the attack (not read: no date)."""
    part = m.get("PART") or ("MO" if m.has("HOURS") else None)
    if part is None and m.get("UNIT") != "night":
        return None
    named = str(part or "NI")
    return lambda form: form if form.daypart == named and not form.clock else _on_day(form, daypart=named)


def _on_day(form: AnyForm, daypart: str | None = None, clock: tuple[int, int] | None = None) -> AnyForm | None:
    """The form with a part or time of the day, if it is a day's and has none yet."""
    if form.clock or (form.daypart and not clock):
        return None
    day = (
        (isinstance(form, DateForm) and (form.day or form.weekday))
        or (isinstance(form, UnitForm) and form.unit is Unit.DAY)
        or (isinstance(form, NamedForm) and form.name == "holiday")
    )
    if clock and form.daypart in LATE_PARTS and clock[0] < 12:
        clock = clock[0] + 12, clock[1]
    return replace(form, daypart=daypart, clock=clock) if day else None


def _clock(m: Match) -> Wrap | None:
    clock = clock_of(m)
    return (lambda form: _on_day(form, clock=clock)) if clock else None


def _mod(mod: str, windowed: bool = True) -> Callable[[Match], Wrap]:
    def wrap(form: AnyForm) -> AnyForm | None:
        if form.mod or form.portion or (isinstance(form, DurationForm) and form.window and not windowed):
            return None
        counted = isinstance(form, UnitForm) and (abs(form.shift) >= 1 or form.clock is not None)
        measured = isinstance(form, DurationForm) and form.number is not None
        return replace(form, mod=mod) if counted or measured else None

    return lambda _: wrap


def _week_of(m: Match) -> Wrap | None:
    """The week of March 6."""
    if m.get("UNIT") != "week":
        return None
    return lambda form: (
        replace(form, around=Unit.WEEK) if isinstance(form, DateForm) and form.day and not form.daypart else None
    )


def _eve(_: Match) -> Wrap:
    return lambda form: (
        replace(form, offset=(-1, Unit.DAY))
        if (isinstance(form, DateForm) and form.day) or (isinstance(form, NamedForm) and form.name == "holiday")
        else None
    )


def _behind(m: Match) -> Wrap | None:
    """Friday morning, Sunday night, Tuesday evening."""
    if "UNITS" in m.items[-1].kinds:
        return None
    part = m.get("PART") or ("NI" if m.get("UNIT") == "night" else None)
    if m.has("CLOCKWORD"):
        return _clock(m)
    return (lambda form: _on_day(form, daypart=str(part))) if part else None


def _nights(m: Match) -> Wrap | None:
    """Tuesday nights, Sunday mornings: a set."""
    part = m.get("PARTS") or ("NI" if m.get("UNITS") == "night" else None)
    if part is None:
        return None
    return lambda form: (
        SetForm(value=f"XXXX-WXX-{form.weekday}T{part}")
        if isinstance(form, DateForm) and form.weekday and not form.day
        else None
    )


def _or_later(m: Match) -> Wrap:
    mod = "ON_OR_AFTER" if m.has("LATER") or m.has("BEYOND") else "ON_OR_BEFORE"
    return lambda form: (
        replace(form, mod=mod) if isinstance(form, DateForm | EraForm | NamedForm) and not form.mod else None
    )


def _or_so(_: Match) -> Wrap:
    return lambda form: replace(form, mod="APPROX") if isinstance(form, DurationForm) and not form.mod else None


PREFIXES: tuple[W, ...] = (
    W("early", "THE? VERY? EARLY ON|IN? THE?", _portion(Portion.EARLY)),
    W("late", "THE? LATE ON|IN? THE?", _portion(Portion.LATE)),
    W("mid", "THE? MID THE?", _portion(Portion.MID)),
    W("earlier", "EARLIER ON|IN? THE?", _portion(Portion.EARLIER)),
    W("later", "LATER ON|IN? THE?", _portion(Portion.LATER)),
    W("beginning of", "THE? VERY? BEGINNING OF", _portion(Portion.BEGINNING)),
    W("middle of", "THE? MIDDLE OF", _portion(Portion.MIDDLE)),
    W("end of", "THE? VERY? END OF", _portion(Portion.END)),
    W("half of", "THE? ORD|LATTER|LAST HALF OF THE?", _half),
    W("hours of", "THE EARLY|SMALL HOURS OF|ON THE?", _part_of),
    W("part of the day of", "THE? PART|UNIT OF|ON", _part_of),
    W("part of the day of", "PART", _part_of),
    W("time on", "<CLOCK> LOCAL? TIME? ZONE? COMMA? ON?", _clock),
    W("about", "ABOUT|NEARLY", _mod("APPROX")),
    W("more than", "MORE THAN", _mod("MORE_THAN")),
    W("less than", "NO? LESS THAN", _mod("LESS_THAN")),
    W("at least", "AT LEAST", _mod("EQUAL_OR_MORE")),
    W("at most", "AT MOST", _mod("EQUAL_OR_LESS")),
    W("up to", "UP TO", _mod("EQUAL_OR_LESS")),
    W("at most", "NO MORE THAN", _mod("EQUAL_OR_LESS")),
    W("over", "JUST? OVER", _mod("MORE_THAN", windowed=False)),
    W("under", "JUST? UNDER", _mod("LESS_THAN", windowed=False)),
    W("week of", "THE UNIT OF", _week_of),
    W("eve of", "THE EVE OF THE?", _eve),
)  # fmt: skip


SUFFIXES: tuple[W, ...] = (
    W("part of the day", "PART|UNIT|CLOCKWORD", _behind),
    W("part of the day", "POSS PART|UNIT", _behind),
    W("nights", "UNITS|PARTS", _nights),
    W("at a time", "COMMA? AT <CLOCK> LOCAL? TIME? ZONE?", _clock),
    W("or later", "OR LATER|EARLIER", _or_later),
    W("and beyond", "AND BEYOND", _or_later),
    W("or so", "OR SO|MORE|NUM", _or_so),
)
