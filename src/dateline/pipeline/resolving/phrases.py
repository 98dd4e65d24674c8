"""Phrases that recur: a line in which an outlet speaks of itself, found in reports of several times, tells of no find of its own."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from dateline.archive.desk import Desk
from dateline.archive.resolved import Space
from dateline.resolve.marks import own_lines
from dateline.resolve.report import Report

RECURS = 4
"""Times at which a line must have been printed to be a phrase of the desk."""
PAUSE = timedelta(days=2)
"""Reports of one happening, and their copies, follow each other faster than this."""


def note_lines(desk: Desk, lines: Mapping[int, Sequence[int]]) -> None:
    """Post the lines of documents by their hashes; documents in which one turns out to be a phrase are to be resolved again."""
    hashes = sorted({hash_ for listed in lines.values() for hash_ in listed})
    before = desk.owners(Space.MARK, hashes)
    desk.post(Space.MARK, lines)
    after = desk.owners(Space.MARK, hashes)
    days = desk.days_of(sorted({owner for owners in (*before.values(), *after.values()) for owner in owners}))
    for hash_, owners in after.items():
        if _recurs(days, owners) and not _recurs(days, before.get(hash_, ())):
            desk.wait_again(owners)


def phrases(desk: Desk, reports: Iterable[Report]) -> frozenset[str]:
    """The templates of lines in these reports that are phrases of a desk."""
    lines = {hash_: name for report in reports for hash_, name in own_lines(report).items()}
    found = desk.owners(Space.MARK, sorted(lines))
    days = desk.days_of(sorted({owner for owners in found.values() for owner in owners}))
    return frozenset(lines[hash_] for hash_, owners in found.items() if _recurs(days, owners))


def _recurs(days: Mapping[int, date], owners: Sequence[int]) -> bool:
    if len(owners) < RECURS:
        return False
    known = sorted(days[owner] for owner in owners)
    return 1 + sum(later - earlier > PAUSE for earlier, later in pairwise(known)) >= RECURS
