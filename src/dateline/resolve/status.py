"""Where an event stands: by day, and at the end."""

from collections.abc import Iterable, Mapping
from datetime import date

from dateline.model.lineage import Origin, Stance, State
from dateline.resolve.origins import separate


def by_day(
    published: Mapping[str, date | None],
    stances: Mapping[str, Stance],
    found: Iterable[Origin],
    *,
    circular: bool,
    retracted: Mapping[str, date | None],
) -> dict[date, State]:
    """The state on each day on which something was published, from what was out by then and the lineage known at the end."""
    found = list(found)
    days = sorted({day for day in published.values() if day is not None})
    return {day: _state(day, published, stances, found, circular, retracted) for day in days}


def _state(
    day: date,
    published: Mapping[str, date | None],
    stances: Mapping[str, Stance],
    found: list[Origin],
    circular: bool,
    retracted: Mapping[str, date | None],
) -> State:
    out = {doc for doc, when in published.items() if when is not None and when <= day}
    known = [origin for origin in found if out.intersection(origin.docs)]
    live = [
        origin
        for origin in known
        if origin.withdrawn_by is None or not _is_out(retracted.get(origin.withdrawn_by), day)
    ]
    if known and not live:
        return State.RETRACTED
    if not known and circular:
        return State.CIRCULAR
    if any(stances.get(doc) is Stance.DENIES for doc in out):
        return State.DISPUTED
    return State.CORROBORATED if len(separate(live)) >= 2 else State.SINGLE


def _is_out(when: date | None, day: date) -> bool:
    return when is not None and when <= day
