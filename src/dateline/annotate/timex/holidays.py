"""Days with a name: found as phrases, placed in a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.annotate.timex.calendar import Period, add_days, easter, nth_weekday
from dateline.model.errors import ResourceError
from dateline.model.timex import Granularity
from dateline.resources.loader import read_yaml


@dataclass(frozen=True, slots=True)
class Holiday:
    """When a holiday is: a fixed day, a weekday of a month, or days from Easter; ``span`` is the number of days."""

    name: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    plus: int = 0
    easter: int | None = None
    span: int = 1

    def of(self, year: int) -> Period:
        """The holiday in a year."""
        if self.easter is not None:
            first = add_days(easter(year), self.easter)
        elif self.weekday is not None and self.month is not None:
            first = add_days(nth_weekday(year, self.month, self.weekday, self.nth), self.plus)
        elif self.month is not None and self.day is not None:
            first = date(year, self.month, self.day)
        else:
            raise ResourceError(f"{self.name}: no date", where="timex/holidays.yaml")
        last = add_days(first, self.span - 1)
        if self.span == 7:
            year, week, _ = last.isocalendar()
            return Period(f"{year}-W{week:02}", first, last, Granularity.WEEK)
        return Period(first.isoformat(), first, last, Granularity.DAY)


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
            name.replace("'s", " 's").replace("’s", " ’s").replace("s' ", "s ' ").replace("s’ ", "s ’ ").split()
        )
        table.setdefault(words[0], []).append((words, name))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}
