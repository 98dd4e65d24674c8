"""Rules for the periods that companies report on: quarters, halves, fiscal years, and the same ones a year before."""

from dateline.annotate.timex.forms import AnyForm, DateForm, Name, NamedForm, Portion, Unit, UnitForm
from dateline.annotate.timex.grammar_dates import which_of
from dateline.annotate.timex.patterns import Match, Rule

R = Rule[AnyForm]


def _quarter(m: Match) -> AnyForm | None:
    number = m.maybe("QNUM") or m.maybe("ORD") or 0
    if m.has("UNIT") and "quarter" not in (item.kinds.get("UNIT") for item in m.items):
        return None
    attributive = any(
        i.hyphen and k == "UNIT" and i.kinds["UNIT"] == "quarter" for i, k in zip(m.items, m.kinds, strict=True)
    )
    if not 1 <= number <= 4 or (attributive and m.kinds[0] == "THE" and not m.has("YEAR")):
        return None
    year = m.maybe("YEAR")
    which = which_of(m) if m.has("LAST") or m.has("THIS") or m.has("NEXT") else None
    return NamedForm(name=Name.QUARTER, value=str(number), year=year, which=which, fiscal=m.has("FISCAL"))


def _quarter_of_year(m: Match) -> AnyForm | None:
    """Q3 of this year."""
    if m.get("UNIT") != "year":
        return None
    return NamedForm(name=Name.QUARTER, value=str(m.number("QNUM")), which=which_of(m))


def _year_quarter(m: Match) -> AnyForm | None:
    """The 1988 quarter: the quarter that is spoken of, in that year."""
    if m.has("UNIT") and m.get("UNIT") != "quarter":
        return None
    return NamedForm(name=Name.QUARTER, value="", year=m.number("YEAR"), which=0 if m.has("UNIT") else None)


def _half(m: Match) -> AnyForm:
    return NamedForm(name=Name.HALF, value=str(m.number("HNUM")), year=m.maybe("YEAR"))


def _half_of(m: Match) -> AnyForm | None:
    """The first half of 1989, the second half of the year."""
    if m.has("UNIT") and m.get("UNIT") != "year":
        return None
    number = m.maybe("ORD") or 2
    year = m.maybe("YEAR")
    which = which_of(m) if m.has("LAST") or m.has("NEXT") else None
    if m.kinds[1] == "LAST":
        which = None
    return NamedForm(name=Name.HALF, value=str(number), year=year, which=which) if number <= 2 else None


def _fiscal_year(m: Match) -> AnyForm | None:
    if m.has("UNIT") and m.get("UNIT") != "year":
        return None
    year = m.maybe("YEAR")
    if m.has("FY"):
        year = m.number("FY")
        year += 0 if year > 99 else (1900 if year >= 50 else 2000)
    if year is not None:
        return DateForm(year=year)
    shift = {"LAST": -1, "LATEST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1}
    return UnitForm(unit=Unit.YEAR, shift=next((n for kind, n in shift.items() if m.has(kind)), 0), fiscal=True)


def _year_ago(m: Match) -> AnyForm | None:
    """Year-earlier, the year-ago quarter, the quarter a year ago."""
    if m.kinds[0] == "THE" and not m.has("PERIOD") and len([k for k in m.kinds if k == "UNIT"]) < 2:
        return None
    units = [item.kinds["UNIT"] for item, kind in zip(m.items, m.kinds, strict=True) if kind == "UNIT"]
    if "year" not in units:
        return None
    return UnitForm(unit=Unit.YEAR, shift=-1, flexible=True)


def _last_years(m: Match) -> AnyForm | None:
    """Last year's quarter, last year's third quarter's counterpart: the quarter that is spoken of, a year before."""
    units = [item.kinds["UNIT"] for item, kind in zip(m.items, m.kinds, strict=True) if kind == "UNIT"]
    fitting = units[0] == "year" and (m.has("PERIOD") or units[-1] == "quarter")
    return UnitForm(unit=Unit.YEAR, shift=-1, flexible=True) if fitting else None


def _same_period(m: Match) -> AnyForm | None:
    """The same period last year, the corresponding quarter a year earlier."""
    return (
        UnitForm(unit=Unit.YEAR, shift=-1, flexible=True) if m.items[-1].kinds.get("UNIT") in ("year", None) else None
    )


def _latest(_: Match) -> AnyForm:
    """The latest period: the quarter whose figures are told, else the last one."""
    return UnitForm(unit=Unit.QUARTER, shift=-1, definite=True)


def _unit_end(m: Match) -> AnyForm | None:
    """End of year, end of month, as headlines have it."""
    unit = m.word("UNIT")
    if unit not in (Unit.YEAR, Unit.MONTH, Unit.WEEK) or "UNITS" in m.items[-1].kinds or m.tied:
        return None
    return UnitForm(unit=Unit(unit), shift=0, portion=Portion.END)


RULES: tuple[R, ...] = (
    R("end of a unit", "END OF UNIT", _unit_end),
    R("quarter", "THE? FISCAL? ORD UNIT", _quarter),
    R("quarter", "THE? FISCAL? ORD UNIT COMMA|OF? FISCAL? YEAR", _quarter),
    R("quarter", "THE? YEAR FISCAL? ORD UNIT", _quarter),
    R("quarter", "THE? ORD UNIT OF? LAST|THIS|NEXT UNIT", _quarter),
    R("quarter", "LAST|THIS|NEXT UNIT POSS ORD UNIT", _quarter),
    R("quarter", "QNUM", _quarter),
    R("quarter", "QNUM OF? YEAR", _quarter),
    R("quarter", "YEAR QNUM", _quarter),
    R("quarter", "QNUM OF? LAST|THIS|NEXT UNIT", _quarter_of_year),
    R("quarter of a year", "THE YEAR UNIT|PERIOD", _year_quarter),
    R("half-year", "HNUM YEAR?", _half),
    R("half-year", "THE ORD|LATTER|LAST HALF OF YEAR", _half_of),
    R("half-year", "THE ORD|LATTER|LAST HALF OF THE|LAST|THIS|NEXT UNIT", _half_of),
    R("fiscal year", "THE? NOWADJ|LAST|LATEST|NEXT|THIS|PREVIOUS|COMING? FISCAL UNIT", _fiscal_year),
    R("fiscal year", "FISCAL UNIT? YEAR", _fiscal_year),
    R("fiscal year", "FY", _fiscal_year),
    R("year before", "UNIT ~AGO|EARLIER", _year_ago),
    R("year before", "THE CORRESPONDING? UNIT ~AGO|EARLIER FISCAL? ORD? UNIT|PERIOD", _year_ago),
    R("year before", "THE UNIT A UNIT AGO|EARLIER", _year_ago),
    R("year before", "THE SAME|CORRESPONDING UNIT|PERIOD OF? THE? LAST|PREVIOUS UNIT", _same_period),
    R("year before", "THE SAME|CORRESPONDING UNIT|PERIOD IN? A UNIT AGO|EARLIER", _same_period),
    R("year before", "LAST UNIT POSS UNIT|PERIOD", _last_years),
    R("latest period", "THE LATEST PERIOD", _latest),
)
