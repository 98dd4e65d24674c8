"""A digest timeline: the days worth a line, and the best lines for each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.resolve.digest.lines import is_candidate, lines
from dateline.resolve.digest.ranking import ranked
from dateline.resolve.digest.told import Told
from dateline.resolve.digest.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day, the lines for it, the best first, and all reports that tell of it."""

    day: date
    lines: tuple[Told, ...]
    reports: tuple[str, ...]


class Topic:
    """The sentences of all reports on a topic, read once for timelines of any length."""

    def __init__(self, told: Sequence[Told]):
        self._told = told
        self._wording = Wording(one.text for one in told)
        self._of: defaultdict[date, list[Told]] = defaultdict(list)
        for one in told:
            for day in one.days:
                if is_candidate(one, day):
                    self._of[day].append(one)

    @cached_property
    def days(self) -> list[date]:
        """All days told of, the worthiest first."""
        return ranked(self._told, self._wording)

    def timeline(
        self, dates: int, sentences: int = 1, *, since: date | None = None, until: date | None = None
    ) -> list[Entry]:
        """So many days between two (both included), in their order, each with at most so many lines."""
        fit = (day for day in self.days if (since is None or day >= since) and (until is None or day <= until))
        chosen = [day for _, day in zip(range(dates), fit, strict=False)]
        return [self._entry(day, sentences) for day in sorted(chosen)]

    def _entry(self, day: date, sentences: int) -> Entry:
        told = self._of[day]
        reports = tuple(dict.fromkeys(one.report for one in told))
        return Entry(day=day, lines=tuple(lines(day, told, self._wording, sentences)), reports=reports)
