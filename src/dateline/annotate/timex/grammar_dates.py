"""Rules for what the calendar names: dates, months, years, quarters, seasons, holidays, decades."""

from dataclasses import replace

from dateline.annotate.timex.forms import (
    AnyForm,
    Base,
    DateForm,
    EraForm,
    Name,
    NamedForm,
    Portion,
    SpanForm,
    Unit,
)
from dateline.annotate.timex.patterns import Match, Rule

R = Rule[AnyForm]


def _date(m: Match) -> AnyForm:
    weekday = m.maybe("WDAY") or m.maybe("WDAB")
    year = m.maybe("YEAR")
    if m.has("APOS"):
        year = full_year(m.number("NUM"))
    return DateForm(year=year, month=m.maybe("MONTH"), day=m.maybe("DNUM"), weekday=weekday)


def _numbered_weekday(m: Match) -> AnyForm | None:
    """Monday 10th."""
    day = m.number("ORDF")
    return DateForm(weekday=m.number("WDAY"), day=day) if 1 <= day <= 31 else None


def full_year(short: int) -> int:
    """The year that two figures stand for."""
    return short + (1900 if short >= TURN else 2000)


def _short_year(m: Match) -> AnyForm | None:
    return _date(m) if _two_figures(m) is not None else None


def _bare_short(m: Match) -> AnyForm | None:
    """'98."""
    short = _two_figures(m)
    return None if short is None else DateForm(year=full_year(short))


def _two_figures(m: Match) -> int | None:
    """The number behind an apostrophe if it can stand for a year: 98, not 350 and not 0.32."""
    number = m.maybe("NUM")
    return number if number is not None and number < 100 else None


def _known(m: Match) -> AnyForm:
    """9/11."""
    year, month, day = (int(part) for part in m.word("KNOWN").split("-"))
    return DateForm(year=year, month=month, day=day)


def _month_end(m: Match) -> AnyForm:
    return DateForm(month=m.number("MONTH"), portion=Portion.END)


def _figures(m: Match) -> AnyForm | None:
    """2023-01-30 and 30/01/2023; a day-month order is read where the month-day one cannot be."""
    if m.has("YMD"):
        year, month, day = _ints(m, "YMD")
    elif m.has("DMY"):
        day, month, year = _ints(m, "DMY")
        year = full_year(year) if year < 100 else year
    elif m.kinds[0] == "NUM":
        (day, month), year = m.numbers("NUM"), m.number("YEAR")
    else:
        year, month = m.number("YEAR"), m.numbers("NUM")[0]
        day = m.numbers("NUM")[1] if not m.has("ISODAY") else _ints(m, "ISODAY")[0]
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    unsure = (m.has("DMY") or m.kinds[0] == "NUM") and day <= 12 and day != month
    clock = _ints(m, "ISODAY")[1:] if m.has("ISODAY") else None
    return DateForm(year=year, month=month, day=day, clock=(clock[0], clock[1]) if clock else None, unsure=unsure)


def _ints(m: Match, kind: str) -> tuple[int, ...]:
    value = m.get(kind)
    if not isinstance(value, tuple):
        raise KeyError(kind)
    return value


def _days(m: Match) -> AnyForm | None:
    """November 3-5, 3-5 November, Oct 30-Nov 2."""
    months, days, year = m.numbers("MONTH"), m.numbers("DNUM"), m.maybe("YEAR")
    if m.has("NUMSPAN"):
        days = list(_ints(m, "NUMSPAN"))
    if not all(1 <= day <= 31 for day in days) or (len(months) == 1 and days[0] >= days[1]):
        return None
    first = DateForm(year=year, month=months[0], day=days[0])
    return SpanForm(first=first, last=replace(first, month=months[-1], day=days[1]))


def _years(m: Match) -> AnyForm | None:
    """1995-1997, 1990/91."""
    first, last = _ints(m, "YEARSPAN") if m.has("YEARSPAN") else (*m.numbers("YEAR"), *m.numbers("NUM"))
    if last < 100:
        last += first // 100 * 100
    return SpanForm(first=DateForm(year=first), last=DateForm(year=last)) if first < last else None


def which_of(m: Match) -> int:
    """Last, this, next."""
    if m.has("LAST") or m.has("PREVIOUS") or (m.has("PAST") and not m.has("COMING")):
        return -1
    return 1 if m.has("NEXT") or m.has("COMING") or m.has("FOLLOWING") else 0


def _base(m: Match) -> Base:
    told = m.has("FOLLOWING") or m.has("PREVIOUS") or m.has("SAME") or m.has("THAT") or (m.has("NEXT") and m.has("THE"))
    return Base.MENTION if told else Base.PUBLISHED


def _pointed(m: Match) -> AnyForm:
    """Last Friday, this coming Sunday, last March, last Oct. 23, the following Monday."""
    return DateForm(
        weekday=m.maybe("WDAY"), month=m.maybe("MONTH"), day=m.maybe("DNUM"), year=m.maybe("YEAR"),
        which=which_of(m), base=_base(m),
    )  # fmt: skip


def _of_week(m: Match) -> AnyForm | None:
    """Wednesday of last week, Monday this week."""
    if m.get("UNIT") != "week":
        return None
    return DateForm(weekday=m.number("WDAY"), which=which_of(m), of=Unit.WEEK)


def _of_year(m: Match) -> AnyForm | None:
    """April next year, March 5 this year."""
    if m.get("UNIT") != "year":
        return None
    return DateForm(month=m.number("MONTH"), day=m.maybe("DNUM"), which=which_of(m), of=Unit.YEAR, base=_base(m))


def _season(m: Match) -> AnyForm | None:
    if m.has("UNIT") and m.get("UNIT") != "year":
        return None
    which = which_of(m) if m.has("UNIT") or (len(m.kinds) > 1 and not m.has("YEAR") and m.kinds[0] != "THE") else None
    year = full_year(m.number("NUM")) if m.has("APOS") else m.maybe("YEAR")
    return NamedForm(name=Name.SEASON, value=m.word("SEASON"), year=year, which=which, of_year=m.has("UNIT"))


def _holiday(m: Match) -> AnyForm | None:
    if m.has("UNIT") and m.get("UNIT") != "year":
        return None
    which = which_of(m) if m.has("LAST") or m.has("NEXT") or m.has("THIS") else None
    return NamedForm(
        name=Name.HOLIDAY, value=m.word("HOLIDAY"), year=m.maybe("YEAR"), which=which, of_year=m.has("UNIT")
    )


def _decade(m: Match) -> AnyForm | None:
    first = m.maybe("DECADE")
    if first is None:
        first = m.number("YEAR")
    if first % 10 or (first < 100 and m.kinds[0] != "THE" and not m.has("POSS")):
        return None
    return EraForm(first=first + 1900 if first < 100 else first, years=10)


def _century(m: Match) -> AnyForm | None:
    if m.get("UNIT") != "century":
        return None
    return EraForm(first=max((m.number("ORD") - 1) * 100, 1), years=100)


def _named_year(m: Match) -> AnyForm | None:
    return DateForm(year=m.number("YEAR")) if m.get("UNIT") in (None, "year") else None


TURN = 30
"""Years of two figures from here on are those of the last century."""
POINT = "LAST|THIS|NEXT|COMING|PAST|FOLLOWING|PREVIOUS|SAME"
RULES: tuple[R, ...] = (
    R("weekday", "WDAY", _date),
    R("weekday date", "WDAY|WDAB COMMA? THE? MONTH DNUM", _date),
    R("weekday date", "WDAY|WDAB COMMA? THE? MONTH DNUM COMMA? YEAR", _date),
    R("weekday date", "WDAY|WDAB COMMA? THE? DNUM OF? MONTH", _date),
    R("weekday date", "WDAY|WDAB COMMA? THE? DNUM OF? MONTH COMMA? YEAR", _date),
    R("weekday and day", "WDAY COMMA? THE? ORDF", _numbered_weekday),
    R("pointed date", "THIS COMING? WDAY COMMA MONTH DNUM", _pointed),
    R("date", "MONTH THE? DNUM COMMA? YEAR", _date),
    R("date", "MONTH DNUM COMMA? APOS NUM", _short_year),
    R("date", "DNUM OF? MONTH APOS NUM", _short_year),
    R("date", "THE? DNUM OF? MONTH COMMA? YEAR", _date),
    R("date", "DNUM ~MONTH ~YEAR", _date),
    R("date in figures", "YEAR ~NUM ~NUM", _figures),
    R("date in figures", "YEAR ~NUM ~ISODAY", _figures),
    R("date in figures", "NUM ~NUM ~YEAR", _figures),
    R("date in figures", "YMD|DMY", _figures),
    R("month-day", "MONTH THE? DNUM", _date),
    R("month-day", "THE? DNUM OF? MONTH", _date),
    R("days of a month", "MONTH DNUM ~DNUM", _days),
    R("days of a month", "MONTH NUMSPAN", _days),
    R("days of a month", "MONTH DNUM ~DNUM COMMA? YEAR", _days),
    R("days of a month", "MONTH NUMSPAN COMMA? YEAR", _days),
    R("days of a month", "DNUM ~DNUM MONTH YEAR?", _days),
    R("days of a month", "NUMSPAN MONTH YEAR?", _days),
    R("days across months", "MONTH DNUM ~MONTH DNUM", _days),
    R("month-year", "MONTH COMMA|OF? YEAR", _date),
    R("month-year", "MONTH APOS NUM", _short_year),
    R("month", "MONTH", _date),
    R("end of a month", "END ~MONTH", _month_end),
    R("year", "YEAR", _named_year),
    R("named year", "THE? UNIT YEAR", _named_year),
    R("years", "YEAR ~YEAR", _years),
    R("years", "YEAR ~NUM", _years),
    R("years", "YEARSPAN", _years),
    R("short year", "APOS NUM", _bare_short),
    R("known day", "KNOWN", _known),
    R("pointed date", f"THE? {POINT} WDAY|MONTH", _pointed),
    R("pointed date", "THIS PAST|COMING WDAY|MONTH", _pointed),
    R("pointed date", "LAST|THIS|NEXT MONTH DNUM", _pointed),
    R("weekday of a week", "WDAY OF? LAST|THIS|NEXT UNIT", _of_week),
    R("month of a year", "MONTH DNUM? COMMA|OF? LAST|THIS|NEXT UNIT", _of_year),
    R("month of a year", "DNUM OF? MONTH COMMA|OF? LAST|THIS|NEXT UNIT", _of_year),
    R("month of a year", "DNUM OF? MONTH OF? THAT UNIT", _of_year),
    R("month of a year", "MONTH DNUM? OF? THE|THAT FOLLOWING|PREVIOUS|SAME|NEXT UNIT", _of_year),
    R("month of a year", "MONTH DNUM? OF? THAT UNIT", _of_year),
    R("season", "THE? SEASON OF? YEAR", _season),
    R("season", "THE? SEASON OF APOS NUM", _season),
    R("season", "THE? SEASON OF? LAST|THIS|NEXT UNIT", _season),
    R("season", "THE? LAST|THIS|NEXT|COMING|PAST|PREVIOUS|FOLLOWING SEASON", _season),
    R("season", "THIS PAST|COMING SEASON", _season),
    R("season", "THE? SEASON", _season),
    R("holiday", "LAST|THIS|NEXT? HOLIDAY", _holiday),
    R("holiday", "HOLIDAY COMMA? YEAR", _holiday),
    R("holiday", "HOLIDAY COMMA? LAST|THIS|NEXT UNIT", _holiday),
    R("decade", "THE? DECADE", _decade),
    R("decade", "THE POSS DECADE", _decade),
    R("decade", "THE YEAR POSS", _decade),
    R("century", "THE? ORD UNIT", _century),
)
