"""Rules for parts of the day that stand without a date: tonight, overnight, this morning, that evening, the small hours; midweek."""

from dateline.annotate.timex.forms import AnyForm, Base, NightForm, Portion, ThenForm, Unit, UnitForm
from dateline.annotate.timex.patterns import Match, Rule

R = Rule[AnyForm]


def _tonight(_: Match) -> AnyForm:
    return UnitForm(unit=Unit.DAY, shift=0, daypart="NI")


def _overnight(_: Match) -> AnyForm:
    return NightForm(daypart="NI")


def _this_part(m: Match) -> AnyForm:
    return UnitForm(unit=Unit.DAY, shift=0, daypart=m.word("PART"))


def _that_part(m: Match) -> AnyForm:
    base = Base.MENTION if m.has("THAT") else Base.SENTENCE
    return UnitForm(unit=Unit.DAY, shift=0, base=base, daypart=m.word("PART"), definite=m.has("THE"))


def _small_hours(_: Match) -> AnyForm:
    return UnitForm(unit=Unit.DAY, shift=0, base=Base.SENTENCE, daypart="MO")


def _part_beside(m: Match) -> AnyForm:
    """The morning after, the evening before."""
    return UnitForm(unit=Unit.DAY, shift=-1 if m.has("BEFORE") else 1, base=Base.MENTION, daypart=m.word("PART"))


def _later_in_day(m: Match) -> AnyForm | None:
    """Later in the day, earlier in the day."""
    portion = Portion.EARLIER if m.has("EARLIER") else Portion.LATER
    return UnitForm(unit=Unit.DAY, shift=0, base=Base.RECENT, portion=portion) if m.get("UNIT") == "day" else None


def _middle(m: Match) -> AnyForm | None:
    """Midweek, mid-year."""
    unit = m.get("UNIT") or ("week" if m.has("MIDWEEK") else "year")
    return UnitForm(unit=Unit(str(unit)), shift=0, portion=Portion.MIDDLE) if unit in ("week", "year") else None


def _then(_: Match) -> AnyForm:
    return ThenForm()


RULES: tuple[R, ...] = (
    R("then", "THEN", _then),
    R("tonight", "TONIGHT", _tonight),
    R("overnight", "OVERNIGHT", _overnight),
    R("part of today", "THIS PART", _this_part),
    R("part of a told day", "THAT|THE PART", _that_part),
    R("part of a told day", "PART", _that_part),
    R("part of a told day", "THE EARLY|SMALL HOURS", _small_hours),
    R("part beside", "THE PART BEFORE|AFTER", _part_beside),
    R("part of a told day", "EARLIER|LATER IN|ON THE UNIT", _later_in_day),
    R("middle", "MIDWEEK|MIDYEARWORD", _middle),
    R("middle", "MID ~UNIT", _middle),
)
