"""What an expression says, before anything is known of the day on which it is said."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Unit(StrEnum):
    """Units of time, by their names in the lexicon."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Base(Enum):
    """What a relative expression counts from."""

    PUBLISHED = "published"
    MENTION = "mention"
    SENTENCE = "sentence"
    """The day named in the same sentence, else the publication day, else the last day named."""
    RECENT = "recent"
    """The day named in this sentence or the one before, else the publication day."""
    BESIDE = "beside"
    """The expression right before it: the Friday of "from Monday to Friday"."""


class Name(StrEnum):
    """Named stretches of a year."""

    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    HOLIDAY = "holiday"


class Portion(StrEnum):
    """Which part of a stretch is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    MIDDLE = "middle"
    END = "end"
    EARLIER = "earlier"
    LATER = "later"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"

    @property
    def mod(self) -> str:
        """TIMEX3's mod."""
        return MODS[self]


MODS = {
    Portion.EARLY: "START",
    Portion.MID: "MID",
    Portion.LATE: "END",
    Portion.BEGINNING: "START",
    Portion.MIDDLE: "MID",
    Portion.END: "END",
    Portion.EARLIER: "START",
    Portion.LATER: "END",
    Portion.FIRST_HALF: "START",
    Portion.SECOND_HALF: "END",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What all forms may carry: part of the day, time of the day (hour, minute), part of the stretch, a vague mod (APPROX ...), and
    steps from the day that is named ("the day before Christmas").
    """

    daypart: str | None = None
    clock: tuple[int, int] | None = None
    portion: Portion | None = None
    mod: str | None = None
    offset: tuple[int, Unit] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm(Form):
    """A calendar date, as much of it as is said. ``which``: -1 last, 0 this, 1 next; ``of``: of which unit, where that is said
    ("April next year", "Monday of last week"); ``around``: the unit around the date is meant ("the week of March 6"); ``unsure``:
    day and month could be the other way round (5/11/2025).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: int | None = None
    of: Unit | None = None
    around: Unit | None = None
    unsure: bool = False
    base: Base = Base.PUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedForm(Form):
    """A season, quarter, half or holiday. ``of_year``: ``which`` is said of the year ("Christmas last year")."""

    name: Name
    value: str
    year: int | None = None
    which: int | None = None
    fiscal: bool = False
    of_year: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitForm(Form):
    """A calendar unit counted from a base: yesterday, last week, three months ago, the next day.

    ``flexible``: "a year earlier" said of a quarter is that quarter of the year before; ``counted``: a number is said;
    ``definite``: "the week", the one that was spoken of; ``fine``: the unit that is meant ("ten years ago today", "a year ago this week").
    """

    unit: Unit
    shift: float
    base: Base = Base.PUBLISHED
    flexible: bool = False
    counted: bool = False
    definite: bool = False
    fiscal: bool = False
    fine: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EraForm(Form):
    """A decade or century: its first year and how many years it has."""

    first: int
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanForm(Form):
    """Two dates tied by a hyphen into one expression."""

    first: DateForm
    last: DateForm


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationForm(Form):
    """How long. ``number`` None: not said ("months"). ``window``: -1 it ends with the anchor ("the past three months"), 1 it begins there."""

    unit: Unit
    number: float | None = None
    window: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetForm(Form):
    """How often; the TIMEX3 value is known from the words."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueForm(Form):
    """PAST_REF, PRESENT_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NightForm(Form):
    """'Overnight': from the evening before to the day itself. ``of``: a day that is named; ``into``: it is the day after the night."""

    of: "AnyForm | None" = None
    into: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinForm(Form):
    """The nth day, week, weekend or weekday of a stretch; ``nth`` -1: the last."""

    of: "AnyForm"
    nth: int
    unit: Unit | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenForm(Form):
    """'Since then': the date that was told last, whatever its unit."""


AnyForm = (
    DateForm
    | NamedForm
    | UnitForm
    | EraForm
    | SpanForm
    | DurationForm
    | SetForm
    | VagueForm
    | NightForm
    | WithinForm
    | ThenForm
)
