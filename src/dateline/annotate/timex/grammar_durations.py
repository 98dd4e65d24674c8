"""Rules for how long and how often."""

from dateline.annotate.timex.forms import (
    AnyForm,
    Base,
    DateForm,
    DurationForm,
    EraForm,
    Portion,
    SetForm,
    Unit,
    UnitForm,
)
from dateline.annotate.timex.grammar_relative import quantity, unit_of
from dateline.annotate.timex.patterns import Match, Rule

R = Rule[AnyForm]
LETTERS = {
    Unit.SECOND: "TS", Unit.MINUTE: "TM", Unit.HOUR: "TH", Unit.DAY: "D", Unit.NIGHT: "D", Unit.WEEK: "W", Unit.FORTNIGHT: "W",
    Unit.WEEKEND: "D", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.SEASON: "M", Unit.YEAR: "Y", Unit.DECADE: "Y", Unit.CENTURY: "Y",
}  # fmt: skip
TIMES = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.FORTNIGHT: 2, Unit.WEEKEND: 2, Unit.SEASON: 3}


def _window(m: Match) -> int | None:
    if m.has("PAST") or m.has("LAST") or m.has("PREVIOUS") or m.has("RECENT"):
        return -1
    return 1 if m.has("NEXT") or m.has("COMING") or m.has("FOLLOWING") else None


def _plural(m: Match) -> bool:
    return "UNITS" in m.items[m.kinds.index("UNIT")].kinds


def _much(m: Match) -> AnyForm | None:
    """Two weeks, a year, several months, the past three months; a number over one wants a plural or a hyphen."""
    unit, number = unit_of(m), quantity(m)
    index = m.kinds.index("UNIT")
    if m.tied and m.kinds[0] == "A" and index == len(m.kinds) - 1:
        return None
    tied = m.items[index].hyphen or index + 1 < len(m.kinds) or unit is Unit.SECOND
    if unit is Unit.SECOND and m.get("NUM") is None:
        return None
    if number is not None and number > 1 and not _plural(m) and not tied and number != 1.5:
        return DurationForm(unit=unit, number=number) if m.has("NUM") and "YEAR" not in m.items[0].kinds else None
    if m.has("A") and _plural(m) and not (m.has("FEW") or m.has("COUPLE") or m.has("DOZEN") or m.has("MAGN")):
        return None
    if unit is Unit.QUARTER and (m.has("A") or (m.items[index].hyphen and number == 3)):
        return None
    return DurationForm(unit=unit, number=number, window=_window(m))


def _span(m: Match) -> AnyForm | None:
    """Two to three weeks: the lower number is the value."""
    return DurationForm(unit=unit_of(m), number=m.numbers("NUM")[0], mod="EQUAL_OR_MORE") if m.numbers("NUM") else None


def _first_of(m: Match) -> AnyForm | None:
    """The first nine months, the six months, the last five years."""
    if not _plural(m):
        return None
    return DurationForm(unit=unit_of(m), number=quantity(m), window=_window(m))


def _bare_plural(m: Match) -> AnyForm | None:
    if m.word("UNITS") == Unit.QUARTER and len(m.kinds) == 1:
        return None
    if m.word("UNITS") == Unit.WEEKEND and len(m.kinds) == 1:
        return SetForm(value="XXXX-WXX-WE")
    return DurationForm(unit=Unit(m.word("UNITS")), window=_window(m))


def _bare(m: Match) -> AnyForm | None:
    """The past year, the last decade: one unit up to now."""
    unit = unit_of(m)
    if (_plural(m) and not m.has("UNITS")) or m.items[-1].hyphen:
        return None
    if m.has("LAST") and unit not in (Unit.DECADE, Unit.CENTURY, Unit.HOUR, Unit.MINUTE):
        return None
    return DurationForm(unit=unit, number=1, window=_window(m))


def _long(m: Match) -> AnyForm | None:
    """Day-long, decades-long."""
    return DurationForm(unit=unit_of(m), number=None if _plural(m) else 1)


def _shaped(unit: str) -> "R":
    def build(m: Match) -> AnyForm:
        return DurationForm(unit=Unit(unit), number=m.number(f"NUM-{unit}"))

    return R("duration", f"NUM-{unit}", build)


def duration_value(unit: Unit, number: float | None) -> str:
    """TIMEX3: P3M, PT1H30M, P2Y6M; X where the number is open."""
    letter = LETTERS[unit]
    time, letter = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    if number is None:
        return f"P{time}X{letter}"
    number *= TIMES.get(unit, 1)
    whole = int(number)
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if time else ("D", 30), "D": ("TH", 24), "W": ("D", 7)}
    rest = ""
    if number != whole and letter in smaller:
        name, count = smaller[letter]
        rest = f"{'T' if name == 'TH' else ''}{round((number - whole) * count)}{name[-1]}"
    head = f"{whole}{letter}" if whole or not rest else ""
    if not head and rest.startswith("T"):
        return f"P{rest}"
    return f"P{time}{head}{rest}"


def _set(m: Match) -> AnyForm:
    return SetForm(value=m.word("SET"))


def _each(m: Match) -> AnyForm | None:
    """Every day, each year, every two weeks, each Thursday, each July, every morning."""
    if m.has("WDAY"):
        part = m.get("PART") or ("NI" if m.get("UNIT") == "night" else None)
        return SetForm(value=f"XXXX-WXX-{m.number('WDAY')}{f'T{part}' if part else ''}")
    if m.has("MONTH"):
        return SetForm(value=f"XXXX-{m.number('MONTH'):02}")
    if m.has("SEASON"):
        return SetForm(value=f"XXXX-{m.word('SEASON')}")
    if m.has("PART"):
        return SetForm(value=f"XXXX-XX-XXT{m.word('PART')}")
    number = m.get("NUM")
    every = float(number) if isinstance(number, int | float) else (2 if m.has("OTHER") else 1)
    return SetForm(value=duration_value(unit_of(m), every))


def _weekdays(m: Match) -> AnyForm:
    return SetForm(value=f"XXXX-WXX-{m.number('WDAYS')}")


def _times(m: Match) -> AnyForm:
    return SetForm(value=duration_value(unit_of(m), 1))


def _clock(m: Match) -> AnyForm | None:
    """10 p.m., 10:35, noon, 0735 GMT: on the day that is spoken of."""
    clock = clock_of(m)
    return UnitForm(unit=Unit.DAY, shift=0, base=Base.SENTENCE, clock=clock) if clock else None


def clock_of(m: Match) -> tuple[int, int] | None:
    """Hour and minute of a time of the day."""
    if m.has("CLOCKWORD"):
        word = m.word("CLOCKWORD").split(":")
        return int(word[0]), int(word[1])
    found = m.get("CLOCK") or m.get("CLOCK12") or m.get("FOUR")
    hour, minute = (int(found[0]), int(found[1])) if isinstance(found, tuple) else _hour(m)
    if m.has("CLOCK12"):
        return hour, minute
    half = m.get("AMPM") or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(str(m.get("PART")))
    if isinstance(half, str):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return (hour, minute) if 0 <= hour <= 24 and 0 <= minute < 60 else None


def _hour(m: Match) -> tuple[int, int]:
    number = m.get("NUM")
    if isinstance(number, float):
        return int(number), round((number - int(number)) * 100)
    value = m.number("NUM")
    return divmod(value, 100) if value > 24 else (value, 0)


def _odd(m: Match) -> AnyForm | None:
    """Mid-2011, post-1959."""
    portion = Portion.MID if m.has("MIDYEAR") else None
    return DateForm(year=m.maybe("MIDYEAR") or m.maybe("PREYEAR"), portion=portion)


def _mid_decade(m: Match) -> AnyForm:
    first = m.number("MIDDECADE")
    return EraForm(first=first + 1900 if first < 100 else first, years=10, portion=Portion.MID)


RULES: tuple[R, ...] = (
    R("set", "EACH NUM|OTHER? UNIT", _each),
    R("set", "EACH WDAY|MONTH|PART|SEASON", _each),
    R("set", "EACH WDAY PART|UNIT", _each),
    R("set", "ONCE|NUM TIMES? SET", _set),
    R("set", "SET", _set),
    R("set", "WDAYS", _weekdays),
    R("set", "ONCE A UNIT", _times),
    R("set", "NUM|SEVERAL TIMES A UNIT", _times),
    R("set", "NUM UNITS A UNIT", _times),
    R("duration", "<QTY> TRADING? UNIT", _much),
    R("duration", "<QTY> UNIT ~LONG", _much),
    R("age", "<QTY> UNIT OLD", _much),
    R("age", "<QTY> UNIT ~OLD", _much),
    R("duration", "<QTY> UNIT AND A HALF", _much),
    R("duration", "NUM TO|OR|AND? NUM UNIT", _span),
    R("duration", "THE? PAST|LAST|NEXT|COMING NUM TO|OR? NUM UNIT", _span),
    R("duration", "THE? PAST|LAST|NEXT|COMING|PREVIOUS|FOLLOWING|ORD <QTY> TRADING? UNIT", _first_of),
    R("duration", "THE|THESE NUM|FEW|SEVERAL|COUPLE TRADING? UNIT", _first_of),
    R("duration", "THE? PAST|LAST UNIT", _bare),
    R("duration", "THE? RECENT|COMING|PAST|LAST UNITS", _bare_plural),
    R("duration", "THE? RECENT|COMING|PAST|LAST? UNITS OR|AND UNITS", _bare_plural),
    R("duration", "THE ORD UNITS", _bare_plural),
    R("duration", "UNITS", _bare_plural),
    R("duration", "UNIT ~LONG", _long),
    *(_shaped(unit) for unit in ("minute", "hour", "day", "week", "month", "year")),
    R("time", "<CLOCK> LOCAL? TIME? ZONE?", _clock),
    R("year", "MIDYEAR|PREYEAR", _odd),
    R("decade", "THE? MIDDECADE", _mid_decade),
)
