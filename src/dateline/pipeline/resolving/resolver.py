"""Resolving an archive: report by report, each in a transaction of its own, so that a run cut off is gone on with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from dateline.archive.arrival import now
from dateline.archive.desk import Desk, at_desk
from dateline.archive.store import Store
from dateline.archive.waiting import how_many_wait
from dateline.pipeline.resolving.neighbours import neighbourhood, post_all
from dateline.pipeline.resolving.step import Step, scene_of
from dateline.resolve.joining.join import PROGRAM

AT_ONCE = 50
"""Reports made findable in one transaction."""
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


def resolve(store: Store, tell: Tell | None = None, *, everything: bool = False) -> Resolved:
    """Make the events that the reports touch which came, or changed, since the last run; with ``everything``, those of all reports."""
    if everything:
        with at_desk(store) as desk:
            desk.all_wait()
    waiting = how_many_wait(store)
    while _post_some(store):
        pass
    done, events = 0, set[str]()
    while (made := _next(store)) is not None:
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


def _next(store: Store) -> _Done | None:
    """Resolve the next report that waits, with those like it that wait too; None where none waits."""
    with at_desk(store) as desk:
        number = desk.next_waiting()
        if number is None:
            return None
        seeds, near = neighbourhood(desk, number)
        return _Done(len(seeds), remake(desk, seeds, near))


def remake(desk: Desk, seeds: Sequence[int], near: Sequence[int]) -> set[str]:
    """Make the events that the seeds touch, among the reports near them (row numbers); the ids of the events made."""
    entries = desk.entries(near)
    names = [entry.document for entry in entries if entry.document_id in seeds]
    made = Step(desk, program(), now())(scene_of(desk, entries, names))
    desk.strike_out({entry.document_id: entry.version_id for entry in entries if entry.document_id in seeds})
    return {event.key for event in made}
