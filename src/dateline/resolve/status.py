"""Where an event stands: by day, and at the end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.model.lineage import Corroboration, Origin, Stance, Standing, State
from dateline.resolve.origins import separate


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How an event stands on a day: by the documents that were out, with the lineage known at the end."""

    docs: frozenset[str]
    state: State
    standing: Standing
    origins_min: int
    origins_max: int


def stand(found: Corroboration, out: Mapping[str, date], day: date) -> Stand:
    """How an event stood on a day; ``out`` says from when on each of its documents was there to read."""
    docs = frozenset(doc for doc, since in out.items() if since <= day)
    known = [origin for origin in found.origins if docs.intersection(origin.docs)]
    live = [origin for origin in known if origin.withdrawn_by is None or origin.withdrawn_by not in docs]
    least = max(len(separate(live)), 1) if live else 0
    stances = {doc: stance for doc, stance in found.stances.items() if doc in docs}
    return Stand(
        docs=docs,
        state=_state(day, out, found.stances, list(found.origins), found.is_circular, out),
        standing=standing(
            stances,
            live,
            is_corrected=not docs.isdisjoint(found.corrections),
            is_withdrawn=len(live) < len(known),
        ),
        origins_min=least,
        origins_max=max(len(live), least),
    )


def standing(
    stances: Mapping[str, Stance], live: list[Origin], *, is_corrected: bool, is_withdrawn: bool = False
) -> Standing:
    """Where an event stands, by the stances of its documents and its live origins; ``confirmed`` takes a body on the record.

    What nobody tells any more, since those who did have taken it back, is denied.
    """
    if is_withdrawn and not live:
        return Standing.DENIED
    if Stance.DENIES in stances.values():
        return Standing.DISPUTED if live else Standing.DENIED
    if is_corrected:
        return Standing.CORRECTED
    if any(origin.is_body for origin in live):
        return Standing.CONFIRMED
    return Standing.CORROBORATED if len(separate(live)) >= 2 else Standing.SINGLE_SOURCE


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
