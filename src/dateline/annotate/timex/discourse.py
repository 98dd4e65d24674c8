"""What the text has said of time so far: the mentions that later expressions count from."""

from dataclasses import dataclass, field
from datetime import date

from dateline.annotate.timex.calendar import Period
from dateline.annotate.timex.forms import Unit
from dateline.model.timex import Granularity

RANK = {
    Granularity.MINUTE: 0, Granularity.HOUR: 0, Granularity.DAYPART: 1, Granularity.DAY: 1, Granularity.WEEKEND: 2, Granularity.WEEK: 2,
    Granularity.MONTH: 3, Granularity.QUARTER: 4, Granularity.SEASON: 4, Granularity.YEAR: 5, Granularity.DECADE: 6, Granularity.CENTURY: 7,
}  # fmt: skip
UNIT_RANK = {
    Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEKEND: 2, Unit.WEEK: 2, Unit.FORTNIGHT: 2, Unit.MONTH: 3, Unit.QUARTER: 4, Unit.SEASON: 4,
    Unit.YEAR: 5, Unit.DECADE: 6, Unit.CENTURY: 7,
}  # fmt: skip


CLOSE = 160
"""Characters over which a year said goes on."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the text has given: its period, its characters, its sentence; ``bound``: only as a limit ("since", "by");
    ``derived``: for comparison only ("a year earlier"); ``reporting``: when something was said, so that "the next day" counts from
    another day in its sentence; ``opens``: a sentence begins with it, and
    its year is said; ``entry``: the token with which the text of its entry of a bulletin begins (-1: none);
    ``aside``: in a relative clause, so that a later sentence goes on from another day of its sentence.
    """

    period: Period
    start: int
    end: int
    sentence: int
    bound: bool = False
    derived: bool = False
    reporting: bool = False
    opens: bool = False
    entry: int = -1
    aside: bool = False

    @property
    def where(self) -> str:
        """Where it was said, in words."""
        return f"said at {self.start}-{self.end}"


@dataclass(slots=True)
class Discourse:
    """Publication date and the mentions so far. Limits ("since August 19") are no days that "the same evening" could mean."""

    published: date | None
    mentions: list[Mention] = field(default_factory=list)
    at: int = 0
    """Where the text is read now."""
    read: tuple[int, int] = (0, 0)
    """The last expression's first token, and its sentence's."""
    entry: int = -1
    """The entry of a bulletin in which the text is read now, as a mention has it."""
    stretch: int = -1
    """Where the text last spoke of several months together ("for the nine months")."""

    def same_entry(self, mention: Mention) -> bool:
        """Whether the date was given in the entry that is read now."""
        return self.entry >= 0 and mention.entry == self.entry

    def within(self, unit: Unit) -> Mention | None:
        """The last mention as fine as the unit or finer."""
        rank = UNIT_RANK.get(unit, 1)
        last: Mention | None = None
        for m in reversed(self.mentions):
            if m.bound or m.derived or RANK[m.period.grain] > rank:
                continue
            beside = m.reporting or (m.aside and m.sentence != self.read[1])
            if not beside and (last is None or m.sentence == last.sentence):
                return m
            last = last or m
            if m.sentence != last.sentence:
                return last
        return last

    def said_in(self, sentence: int) -> Mention | None:
        """The day on which, by its sentence, somebody said what is read now."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.sentence != sentence or not last.reporting or last.period.floating:
            return None
        return last if RANK[last.period.grain] <= 1 else None

    def latest(self) -> Mention | None:
        """The last mention of whatever grain, its year known."""
        return next((m for m in reversed(self.mentions) if not m.derived and not m.reporting), None)

    def grain(self, grain: Granularity) -> Mention | None:
        """The last mention of exactly this grain."""
        return next((m for m in reversed(self.mentions) if m.period.grain is grain and not m.derived), None)

    def coarse(self) -> Mention | None:
        """The last mention of a month, a quarter or more that is not there for comparison only."""
        return next((m for m in reversed(self.mentions) if RANK[m.period.grain] > 2 and not m.derived), None)

    def compared(self) -> Mention | None:
        """The quarter whose figures are compared; None where the last figures were those of a longer stretch."""
        latest = next((m for m in reversed(self.mentions) if RANK[m.period.grain] > 2 and self._compares(m)), None)
        if latest is None or latest.period.grain is not Granularity.QUARTER or latest.period.floating:
            return None
        return None if self.stretch > latest.start else latest

    def _compares(self, mention: Mention) -> bool:
        """Whether figures may be those of this stretch: none still to come, none before which others lie ("after a flat second quarter")."""
        begun = self.published is None or mention.period.floating or mention.period.start <= self.published
        return begun and not mention.derived and not mention.bound

    def background(self) -> Mention | None:
        """The year said shortly before, if it is not that of the report: what follows may go on in it."""
        last = next((m for m in reversed(self.mentions) if not m.derived), None)
        if last is None or self.published is None or not last.opens or last.bound or self.at - last.end > CLOSE:
            return None
        return last if last.period.end.year < self.published.year else None

    def dated(self) -> Mention | None:
        """The last mention whose year is known."""
        return next((m for m in reversed(self.mentions) if not m.period.floating), None)
