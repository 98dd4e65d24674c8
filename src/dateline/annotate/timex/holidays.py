"""Days with a name: found as phrases, placed in a year."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.annotate.timex.calendar import Period, add_days, easter, nth_weekday
from dateline.annotate.timex.feasts import hanukkah, hebrew_new_year, islamic, julian_easter, passover
from dateline.model.errors import ResourceError
from dateline.model.timex import Granularity
from dateline.resources.loader import read_yaml

FEASTS: Mapping[str, Callable[[int], date]] = {
    "julian easter": julian_easter,
    "hebrew new year": hebrew_new_year,
    "passover": passover,
    "hanukkah": hanukkah,
}


@dataclass(frozen=True, slots=True)
class Holiday:
    """When a holiday is: a fixed day, a weekday of a month, days from Easter or from a feast of another calendar (``feast``, ``plus``), or
    a day of the reckoned Islamic year (``islamic``, "month-day"); ``span`` is the number of days.
    """

    name: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    plus: int = 0
    easter: int | None = None
    feast: str | None = None
    islamic: str | None = None
    span: int = 1

    def of(self, year: int) -> Period:
        """The holiday in a year."""
        if self.islamic is not None:
            return self._sighted(year)
        if self.easter is not None:
            first = add_days(easter(year), self.easter)
        elif self.feast is not None:
            first = add_days(FEASTS[self.feast](year), self.plus)
        elif self.weekday is not None and self.month is not None:
            first = add_days(nth_weekday(year, self.month, self.weekday, self.nth), self.plus)
        elif self.month is not None and self.day is not None:
            first = date(year, self.month, self.day)
        else:
            raise ResourceError(f"{self.name}: no date", where="timex/holidays.yaml")
        last = add_days(first, self.span - 1)
        if self.span == 7 and self.easter is not None:
            year, week, _ = last.isocalendar()
            return Period(f"{year}-W{week:02}", first, last, Granularity.WEEK)
        value = first.isoformat() if self.span == 1 else f"{first}/{last}"
        return Period(value, first, last, Granularity.DAY if self.span == 1 else Granularity.WEEK)

    def _sighted(self, year: int) -> Period:
        """A day of the Islamic year, with a day to either side for the sighting of the moon."""
        month, day = (int(part) for part in (self.islamic or "01-01").split("-"))
        first = islamic(year, month, day)
        last = add_days(first, self.span - 1)
        value = first.isoformat() if self.span == 1 else f"{first}/{last}"
        grain = Granularity.DAY if self.span == 1 else Granularity.MONTH
        return Period(
            value, add_days(first, -1), add_days(last, 1), grain, flag="reckoned: the sighting may move it by a day"
        )


@cache
def holidays() -> Mapping[str, Holiday]:
    """Holidays by each of their names."""
    rows = read_yaml("timex/holidays.yaml")
    if not isinstance(rows, list):
        raise ResourceError("a list is expected", where="timex/holidays.yaml")
    found: dict[str, Holiday] = {}
    for row in rows:
        names = row.pop("names")
        if (fixed := row.pop("date", None)) is not None:
            row["month"], row["day"] = (int(part) for part in fixed.split("-"))
        found |= {name: Holiday(name=names[0], **row) for name in names}
    return found


@cache
def phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word to the phrases that begin with it, longest first: their words as spaCy cuts them, and the name."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in holidays():
        words = tuple(
            name.replace("'s", " 's")
            .replace("’s", " ’s")
            .replace("s' ", "s ' ")
            .replace("s’ ", "s ’ ")
            .replace("-", " - ")
            .split()
        )
        table.setdefault(words[0], []).append((words, name))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}
