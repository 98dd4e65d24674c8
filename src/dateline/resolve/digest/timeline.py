"""A digest timeline: the days worth a line, and the best lines for each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

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
        """All days of which a sentence tells, the worthiest first."""
        return [day for day in ranked(self._told, self._wording) if day in self._of]

    def timeline(
        self, dates: int, sentences: int = 1, *, since: date | None = None, until: date | None = None
    ) -> list[Entry]:
        """So many days between two (both included), in their order, each with at most so many lines, which say nothing twice."""
        fit = (day for day in self.days if (since is None or day >= since) and (until is None or day <= until))
        entries: list[Entry] = []
        for day in islice(fit, dates):
            already = [line.text for entry in entries for line in entry.lines]
            entries.append(self._entry(day, sentences, already))
        return sorted(entries, key=lambda entry: entry.day)

    def _entry(self, day: date, sentences: int, already: Sequence[str]) -> Entry:
        told = self._of[day]
        reports = tuple(dict.fromkeys(one.report for one in told))
        chosen = lines(day, told, self._wording, sentences, already=already)
        return Entry(day=day, lines=tuple(chosen), reports=reports)
