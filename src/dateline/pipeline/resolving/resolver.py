"""Resolving an archive: report by report, each in a transaction of its own, so that a run cut off is gone on with."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from dateline.archive.arrival import now
from dateline.archive.desk import Desk, at_desk
from dateline.archive.store import Store
from dateline.archive.view import Entry
from dateline.archive.waiting import how_many_wait
from dateline.pipeline.resolving.neighbours import neighbourhood, post_all
from dateline.pipeline.resolving.step import Step, scene_of
from dateline.resolve.joining.join import PROGRAM

AT_ONCE = 50
"""Reports made findable in one transaction."""
FEW, MANY = 120, 1000
"""Reports that are read together when one comes, and when many wait, at most."""
LEAST = 48
SHORT, LONG = 160_000, 1_500_000
"""Characters that are read together about, when one comes and when many wait: of long reports there are fewer, ``LEAST`` at least."""
CROWDED = 0.75
"""The share of these that is found near a few from which there may have been more, so that they are to be looked at again among many."""
SAMPLE = 100
"""Reports whose length tells that of all that wait."""
ENOUGH = 25
"""Reports that wait, from which it pays to read many: a thousand take some seconds."""
Tell = Callable[[int, int], None]
"""Is told how many reports are done, and how many there are to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a run did: how many reports it resolved, and how many events it made or made anew."""

    reports: int
    events: int


def program() -> str:
    """How the program signs its judgements."""
    return f"{PROGRAM} {version('dateline')}"


def resolve(store: Store, tell: Tell | None = None, *, among_many: bool = False, everything: bool = False) -> Resolved:
    """Make the events that the reports touch which came, or changed, since the last run.

    Where many wait, many are read together; a few are read among few, and once more among many when others have joined them, or with ``among_many``
    at once. With ``everything`` all reports are looked at once more, among many.
    """
    if everything:
        with at_desk(store) as desk:
            desk.all_wait()
    waiting = how_many_wait(store)
    while _post_some(store):
        pass
    done, events = 0, set[str]()
    while (made := _next(store, among_many=among_many or everything)) is not None:
        done += made.reports
        events |= made.events
        if tell is not None:
            tell(done, max(done, waiting))
    return Resolved(reports=done, events=len(events))


def _post_some(store: Store) -> bool:
    with at_desk(store) as desk:
        documents = desk.unposted(AT_ONCE)
        if documents:
            post_all(desk, documents)
        return bool(documents)


@dataclass(frozen=True, slots=True)
class _Done:
    reports: int
    events: set[str]


def _next(store: Store, *, among_many: bool) -> _Done | None:
    """Resolve the next reports that wait; None where none waits."""
    with at_desk(store) as desk:
        all_ = desk.waiting()
        is_many = among_many or len(all_) >= ENOUGH
        waiting = [number for number, is_tentative in all_.items() if is_many or not is_tentative]
        if not waiting:
            return None
        length = desk.mean_length(waiting[:SAMPLE])
        most, letters = (MANY, LONG) if is_many else (FEW, SHORT)
        most = min(most, max(LEAST, letters // length))
        seeds, near = neighbourhood(desk, waiting, most)
        entries = desk.entries(near)
        settled = set[int]() if is_many or len(seeds) == len(near) else set(near).difference(all_)
        events = remake(desk, entries, seeds, settled)
        versions = {entry.document_id: entry.version_id for entry in entries if entry.document_id in set(seeds)}
        if is_many or len(near) < CROWDED * most or len(seeds) == len(near):
            desk.strike_out(versions)
        else:
            desk.put_off(versions)
        return _Done(len(set(waiting).intersection(seeds)), events)


def remake(desk: Desk, entries: Sequence[Entry], seeds: Iterable[int], settled: Iterable[int] = ()) -> set[str]:
    """Make the events that the seeds touch, among the reports near them; the ids of the events made.

    ``settled`` are those that were read among more before. Both are row numbers.
    """
    names = {entry.document_id: entry.document for entry in entries}
    wanted, fixed = ([names[number] for number in listed if number in names] for listed in (seeds, settled))
    made = Step(desk, program(), now())(scene_of(desk, entries, wanted, fixed))
    return {event.key for event in made}
