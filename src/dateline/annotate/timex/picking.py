"""Of the dates that an event could have, the one it has, and what stands behind it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.annotate.timex.attached import Attached
from dateline.annotate.timex.calendar import around
from dateline.annotate.timex.forms import Unit
from dateline.model.timex import Basis, Granularity, Timex

WHOLE = {
    Granularity.WEEK: Unit.WEEK, Granularity.MONTH: Unit.MONTH, Granularity.QUARTER: Unit.QUARTER, Granularity.YEAR: Unit.YEAR,
}  # fmt: skip


def pick(found: Sequence[Attached], head: int) -> Timex | None:
    """The nearest, those with both ends before others, days and weeks before months and years."""
    if not found:
        return None
    best = min(
        found,
        key=lambda d: (d.timex.start is None or d.timex.end is None, _coarse(d.timex), abs(d.tokens.start - head)),
    )
    return opened(best)


def _coarse(timex: Timex) -> bool:
    return timex.granularity in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)


def opened(attached: Attached) -> Timex:
    """The date with the side open that a preposition above its noun opens: "after the summit on June 26"."""
    timex = attached.timex
    if timex.rule is not None and timex.rule.startswith("part of a told day") and timex.anchor_from == "published":
        timex = replace(timex, basis=Basis.CONTEXT)
    if attached.opens_start:
        return replace(timex, start=None, basis=Basis.CONTEXT)
    return replace(timex, end=None, basis=Basis.CONTEXT) if attached.opens_end else timex


def closed(timex: Timex) -> Timex:
    """The date itself where a preposition had opened a side: of "since Sunday, when ..." the Sunday."""
    at = timex.start or timex.end
    if at is None or (timex.start is not None and timex.end is not None):
        return timex
    whole = around(at, WHOLE.get(timex.granularity, Unit.DAY))
    return replace(timex, start=whole.start, end=whole.end)


def from_context(timex: Timex | None) -> Timex | None:
    """The date as one that is carried, not said."""
    return None if timex is None else replace(timex, basis=Basis.CONTEXT)


def bounded(timex: Timex, start: date | None, end: date | None) -> Timex | None:
    """What only a neighbouring clause bounds is not said."""
    return replace(timex, start=start, end=end, basis=Basis.CONTEXT) if start or end else None
