"""How many, and how friendly, by week or month: PLOVER's quad classes and score over time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, or_, select

from dateline.archive.chronology import fitting_events, has_events, state_conditions
from dateline.archive.conditions import check_types, conditions, overlaps
from dateline.archive.question import Question
from dateline.archive.resolved import event, event_state
from dateline.archive.results import Count, Rows
from dateline.archive.schema import claim
from dateline.archive.store import Store
from dateline.model.event import Quad
from dateline.model.factuality import Aux, Polarity


class Period(StrEnum):
    """By what is counted. Weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def start(self, day: date) -> date:
        """The first day of the period that the day is in."""
        if self is Period.WEEK:
            return day - timedelta(days=day.weekday())
        if self is Period.MONTH:
            return day.replace(day=1)
        return day.replace(month=1, day=1) if self is Period.YEAR else day


@dataclass(slots=True)
class _Sum:
    quads: dict[Quad, int] = field(default_factory=lambda: dict.fromkeys(Quad, 0))
    scored: int = 0
    score: float = 0.0


Grouped = Sequence[Any]
"""Start, end, quad class; how many, how many with a score, the sum of these."""


def counts(store: Store, question: Question, period: Period = Period.WEEK) -> Rows[Count]:
    """Events by period, or claims where no events have been made, the earliest period first; nothing for a period without any.

    Counted is what is said to have happened: not what is denied, planned or hypothetical. What does not lie within one period, because
    its date is vaguer than that or not given, stands in a last row without a start: it is never put into a period by guess.
    """
    with store.reading() as connection:
        check_types(connection, question)
        found = _events(connection, store, question) if has_events(connection) else _claims(connection, store, question)
        return Rows(_summed(found, period))


def _claims(connection: Connection, store: Store, question: Question) -> Iterable[Grouped]:
    group = (claim.c.time_start, claim.c.time_end, claim.c.quad)
    return connection.execute(
        select(*group, func.count(), func.count(claim.c.score), func.sum(claim.c.score))
        .where(
            *conditions(question, store.text),
            *overlaps(claim.c.time_start, claim.c.time_end, question),
            claim.c.polarity == Polarity.POSITIVE.value,
            or_(claim.c.aux.is_(None), claim.c.aux == Aux.HISTORICAL.value),
        )
        .group_by(*group)
    )


def _events(connection: Connection, store: Store, question: Question) -> Iterable[Grouped]:
    group = (event_state.c.time_start, event_state.c.time_end, event.c.quad)
    return connection.execute(
        select(*group, func.count(), func.count(event.c.score), func.sum(event.c.score))
        .join(event_state, event_state.c.event_key == event.c.key)
        .where(
            event.c.key.in_(fitting_events(store, question)),
            *state_conditions(question),
            *overlaps(event_state.c.time_start, event_state.c.time_end, question),
            event_state.c.standing != "denied",
            event_state.c.status != "retracted",
        )
        .group_by(*group)
    )


def _summed(found: Iterable[Grouped], period: Period) -> Iterator[Count]:
    sums: defaultdict[date | None, _Sum] = defaultdict(_Sum)
    for start, end, quad, number, scored, score in found:
        within = start is not None and end is not None and period.start(start) == period.start(end)
        one = sums[period.start(start) if within and start is not None else None]
        one.quads[Quad(quad)] += number
        one.scored += scored
        one.score += score or 0.0
    for first in sorted(sums, key=lambda day: day or date.max):
        one = sums[first]
        yield Count(
            start=first,
            all=sum(one.quads.values()),
            verbal_cooperation=one.quads[Quad.VERBAL_COOPERATION],
            material_cooperation=one.quads[Quad.MATERIAL_COOPERATION],
            verbal_conflict=one.quads[Quad.VERBAL_CONFLICT],
            material_conflict=one.quads[Quad.MATERIAL_CONFLICT],
            score=round(one.score / one.scored, 2) if one.scored else None,
        )
