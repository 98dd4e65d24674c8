"""Rules for what counts from today or from a day told before: yesterday, last week, three months ago, the next day, tonight, now."""

from dateline.annotate.timex.forms import (
    AnyForm,
    Base,
    DateForm,
    DurationForm,
    Name,
    NamedForm,
    Portion,
    Unit,
    UnitForm,
    VagueForm,
)
from dateline.annotate.timex.patterns import Match, Rule

R = Rule[AnyForm]
STEPS = frozenset(Unit) - {Unit.SECOND, Unit.MINUTE, Unit.HOUR}
SMALL = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def unit_of(m: Match) -> Unit:
    """The unit of a match."""
    return Unit(m.word("UNIT"))


def quantity(m: Match) -> float | None:
    """How many units the words before the unit say; None where they leave it open ("several", "a few")."""
    if m.has("SEVERAL") or m.has("FEW"):
        return None
    if m.has("COUPLE"):
        return 2
    if m.has("DOZEN"):
        return 12
    if m.has("MAGN"):
        return m.number("MAGN")
    number = m.get("NUM")
    half = 0.5 if m.has("HALF") else 0.0
    if isinstance(number, int | float):
        return number + half
    if m.has("A"):
        behind = half and m.kinds.index("HALF") > m.kinds.index("UNIT")
        return 1 + half if behind else half or 1
    return None


def _day_word(m: Match) -> AnyForm:
    return UnitForm(unit=Unit.DAY, shift=m.number("DEICT"))


def _beyond(m: Match) -> AnyForm | None:
    """The day before yesterday, the day after tomorrow, a week from today."""
    if m.get("UNIT") != "day" or m.number("DEICT") == 0:
        return None
    return UnitForm(unit=Unit.DAY, shift=m.number("DEICT") + (1 if m.has("AFTER") else -1))


def _pointed(m: Match) -> AnyForm | None:
    """Last week, this year, next month, last night; plural units are durations."""
    unit = unit_of(m)
    if unit in SMALL or m.has("UNITS") or "UNITS" in m.items[-1].kinds:
        return None
    shift = _shift(m)
    if unit is Unit.NIGHT:
        return UnitForm(unit=Unit.DAY, shift=shift, daypart="NI")
    if unit is Unit.DAY and (m.has("LAST") or m.has("NEXT")) and m.kinds[0] != "THE":
        return None
    told = m.has("NEXT") and m.kinds[0] == "THE" and unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
    return UnitForm(unit=unit, shift=shift, base=Base.MENTION if told else Base.PUBLISHED)


def _shift(m: Match) -> int:
    if m.has("LAST") or m.has("PREVIOUS") or m.has("LATEST") or (m.has("PAST") and not m.has("COMING")):
        return -1
    return 1 if m.has("NEXT") or m.has("COMING") or m.has("FOLLOWING") else 0


def _told(m: Match) -> AnyForm | None:
    """The following day, the previous week, the same evening, that year, the next morning."""
    part = m.get("PART")
    if isinstance(part, str):
        return UnitForm(unit=Unit.DAY, shift=_shift(m), base=Base.MENTION, daypart=part)
    unit = unit_of(m)
    if unit in SMALL or "UNITS" in m.items[-1].kinds:
        return None
    if unit is Unit.NIGHT:
        return UnitForm(unit=Unit.DAY, shift=_shift(m), base=Base.MENTION, daypart="NI")
    return UnitForm(unit=unit, shift=_shift(m), base=Base.MENTION)


def _day_before(m: Match) -> AnyForm | None:
    """The day before, the week after, with nothing behind it that it counts from."""
    unit = unit_of(m)
    if unit in SMALL or "UNITS" in m.items[1].kinds:
        return None
    shift = -1 if m.has("BEFORE") or m.has("EARLIER") else 1
    if unit is Unit.NIGHT:
        return UnitForm(unit=Unit.DAY, shift=shift, base=Base.MENTION, daypart="NI")
    return UnitForm(unit=unit, shift=shift, base=Base.MENTION)


def _ago(m: Match) -> AnyForm | None:
    """Two years ago, a week or so ago, five days later, ten days from now."""
    unit, number = unit_of(m), quantity(m)
    if m.items[-1].hyphen or (number is None and m.kinds[-1] not in ("AGO", "NOW", "HENCE")):
        return None
    past = m.has("AGO") or m.has("EARLIER") or m.has("BEFORE")
    now = m.has("AGO") or m.has("HENCE") or m.has("NOW")
    if number is None or (
        not m.has("HALF") and "UNITS" not in m.items[m.kinds.index("UNIT")].kinds and number > 1 and not _hyphened(m)
    ):
        return _vague(unit, past, now, m)
    base = Base.PUBLISHED if now else Base.MENTION
    mod = "APPROX" if m.has("SO") or m.has("OR") else None
    flexible = unit is Unit.YEAR and number == 1 and past
    return UnitForm(unit=unit, shift=-number if past else number, base=base, flexible=flexible, counted=True, mod=mod)


def _ago_today(m: Match) -> AnyForm | None:
    """Ten years ago today, a year ago this week."""
    number, unit = quantity(m), unit_of(m)
    last = m.items[-1].kinds
    fine = Unit.DAY if m.has("DEICT") else last.get("UNIT")
    if number is None or unit in SMALL or fine not in (Unit.DAY, Unit.WEEK, Unit.MONTH) or last.get("DEICT", 0) != 0:
        return None
    return UnitForm(unit=unit, shift=-number, counted=True, fine=Unit(str(fine)))


def _hyphened(m: Match) -> bool:
    return m.items[m.kinds.index("UNIT")].hyphen


def _vague(unit: Unit, past: bool, now: bool, m: Match) -> AnyForm | None:
    if not now:
        return DurationForm(unit=unit)
    if past and m.kinds[0] == "UNITS":
        return (
            DurationForm(unit=unit)
            if unit in (*SMALL, Unit.DAY, Unit.WEEK, Unit.MONTH)
            else VagueForm(value="PAST_REF")
        )
    return VagueForm(value="PAST_REF" if past else "FUTURE_REF")


def _units_ago(m: Match) -> AnyForm | None:
    unit = Unit(m.word("UNITS"))
    now = m.has("AGO") or m.has("NOW")
    return _vague(unit, not m.has("LATER") and not m.has("NOW"), now, m)


def _new_year(m: Match) -> AnyForm | None:
    """The new year: the first of January that is nearest."""
    return NamedForm(name=Name.HOLIDAY, value="New Year") if m.get("UNIT") == "year" else None


def _weekend(m: Match) -> AnyForm | None:
    return (
        UnitForm(unit=Unit.WEEKEND, shift=0)
        if m.get("UNIT") == "weekend" and "UNITS" not in m.items[-1].kinds
        else None
    )


def _definite(m: Match) -> AnyForm | None:
    """The week, the month, the quarter, the year: the one that is spoken of."""
    unit = unit_of(m)
    if (
        unit not in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
        or "UNITS" in m.items[-1].kinds
        or m.items[-1].hyphen
        or m.tied
    ):
        return None
    return UnitForm(unit=unit, shift=0, base=Base.MENTION if unit is Unit.QUARTER else Base.PUBLISHED, definite=True)


def _year_end(m: Match) -> AnyForm | None:
    """Year-end, the year end (its last day); year's end, week-end of other units (the end of it)."""
    unit, at = unit_of(m), m.kinds.index("UNIT")
    plural = "UNITS" in m.items[at].kinds
    tied = m.items[at + 1].hyphen or m.has("POSS")
    if m.items[0].hyphen or plural or (unit is not Unit.YEAR and not tied):
        return None
    if unit is Unit.YEAR and not m.has("POSS"):
        return DateForm(month=12, day=31)
    known = unit in (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.QUARTER)
    return UnitForm(unit=unit, shift=0, portion=Portion.END) if known else None


def _present(_: Match) -> AnyForm:
    return VagueForm(value="PRESENT_REF")


def _past(_: Match) -> AnyForm:
    return VagueForm(value="PAST_REF")


def _future(_: Match) -> AnyForm:
    return VagueForm(value="FUTURE_REF")


def _these_days(m: Match) -> AnyForm | None:
    return VagueForm(value="PRESENT_REF") if m.get("UNITS") == "day" else None


AWAY = "AGO|EARLIER|LATER|HENCE"
RULES: tuple[R, ...] = (
    R("day word", "DEICT", _day_word),
    R("day beyond", "THE UNIT BEFORE|AFTER DEICT", _beyond),
    R("this unit", "THE? LAST|THIS|NEXT|COMING|NOWADJ|LATEST UNIT", _pointed),
    R("this unit", "THIS PAST|COMING UNIT", _pointed),
    R("told unit", "THE? FOLLOWING|PREVIOUS UNIT|PART", _told),
    R("told unit", "THE NEXT PART", _told),
    R("told unit", "THE|THAT VERY? SAME VERY? UNIT|PART", _told),
    R("told unit", "THAT UNIT", _told),
    R("unit before", "THE UNIT BEFORE|AFTER|EARLIER", _day_before),
    R("counted", f"<QTY> UNIT {AWAY}", _ago),
    R("counted", f"<QTY> UNIT AND A HALF {AWAY}", _ago),
    R("counted", f"<QTY> OR NUM UNIT {AWAY}", _ago),
    R("counted", f"<QTY> UNIT OR SO|NUM {AWAY}", _ago),
    R("counted", "<QTY> UNIT FROM NOW", _ago),
    R("counted to the day", "<QTY> UNIT AGO DEICT", _ago_today),
    R("counted to the day", "<QTY> UNIT AGO THIS UNIT", _ago_today),
    R("counted vaguely", "UNITS AGO", _units_ago),
    R("counted vaguely", "UNITS FROM NOW", _units_ago),
    R("new year", "THE NEW UNIT", _new_year),
    R("weekend", "THE UNIT", _weekend),
    R("definite unit", "THE VERY? UNIT", _definite),
    R("year-end", "THE? UNIT END", _year_end),
    R("year-end", "UNIT POSS END", _year_end),
    R("now", "NOW", _present),
    R("now", "NOWADJ", _present),
    R("recently", "RECENTLY", _past),
    R("recently", "MORE RECENTLY", _past),
    R("future", "THE NEAR? FUTURE", _future),
    R("past", "THE RECENT? PAST", _past),
    R("these days", "THESE UNITS", _these_days),
)
