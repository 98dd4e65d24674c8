"""The reports that may have to do with one: found by what they share, a bounded number however many there are."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import islice

from dateline.archive.desk import Desk
from dateline.archive.resolved import Space
from dateline.archive.view import Entry
from dateline.pipeline.resolving.phrases import note_lines
from dateline.resolve.joining import blocks, told
from dateline.resolve.marks import Marks, marks, own_lines
from dateline.resolve.report import Report, report_of

NEAREST = 40
"""Reports that share most with one."""
TEXT = 1.5
"""What the whole text weighs, where a clue that two reports have weighs about a half: a desk's standing sentences are not to crowd out names."""
TOGETHER = 12
"""Of the nearest, so many are resolved with it if they wait too."""
ASKED = 4
"""Reports whose nearest are looked at, at least: what is nearest to a report may know others that belong to it."""
COMMON = 24
"""A shingle that so many reports hold is a turn of phrase."""


def report_from(entry: Entry) -> Report:
    """A report as it is compared, under the id of its document."""
    return report_of(entry.record, name=entry.document)


def post_all(desk: Desk, documents: Sequence[int]) -> None:
    """Make reports findable: by their words and by their claims."""
    shingles: dict[int, tuple[int, ...]] = {}
    lines: dict[int, list[int]] = {}
    posted: dict[int, tuple[int, ...]] = {}
    claims: dict[int, tuple[int, ...]] = {}
    for entry in desk.entries(documents):
        report = report_from(entry)
        found = marks(report)
        lines[entry.document_id] = list(own_lines(report))
        shingles[entry.document_id] = found.shingles
        posted[entry.document_id] = found.posted
        claims |= dict(zip(entry.claim_ids, block_hashes(entry), strict=True))
    desk.post(Space.SHINGLE, shingles)
    desk.post(Space.MARK, posted)
    desk.post(Space.BLOCK, claims)
    note_lines(desk, lines)
    desk.mark_posted(documents)


def block_hashes(entry: Entry) -> list[tuple[int, ...]]:
    """Under which hashes each claim of a report meets its likes."""
    page = entry.record.document
    text = page.report_text
    return [
        blocks(told(claim, key=key, doc=entry.document, text=text, published=page.published))
        for key, claim in zip(entry.claims, entry.record.claims, strict=True)
    ]


def neighbourhood(desk: Desk, waiting: Iterable[int], most: int) -> tuple[list[int], list[int]]:
    """The first of these waiting reports with others that wait; and these with all that may have to do with them, ``most`` at most.

    In an archive no larger than that, both are all its reports. Else the waiting ones are taken with those of their nearest that wait too, until
    there is no more room; the others are the nearest of each, and reports that share an event with these. All are row numbers.
    """
    everything = desk.in_order(most=most + 1)
    if len(everything) <= most:
        return everything, everything
    queue = deque[int]()
    later = iter(waiting)
    seeds: dict[int, None] = {}
    found: dict[int, None] = {}
    while len(found) < most - most // 4:
        number = queue.popleft() if queue else next(later, None)
        if number is None:
            break
        if number in seeds:
            continue
        near = nearest(desk, number)
        seeds[number] = None
        found |= dict.fromkeys(near)
        queue += desk.which_wait(near[1 : TOGETHER + 1])
    for other in list(found)[1 : max(0, ASKED - len(seeds)) + 1]:
        found |= dict.fromkeys(nearest(desk, other))
    kept = dict.fromkeys(islice(found, most - most // 4))
    for other in desk.which_wait([number for number in kept if number not in seeds]):
        if kept.keys() >= set(nearest(desk, other)[: TOGETHER + 1]):
            seeds[other] = None
    return list(seeds), _with_companions(desk, list(kept), most)


def nearest(desk: Desk, number: int) -> list[int]:
    """The row numbers of a report and of those that share most with it, in this order; a report that is alone has only itself."""
    (seed,) = desk.entries([number])
    shares = _shares(desk, marks(report_from(seed)))
    for other, share in _met(desk, seed).items():
        shares[other] = shares.get(other, 0.0) + share
    shares.pop(number, None)
    rounded = {other: round(share, 9) for other, share in shares.items()}
    least = min(nlargest(NEAREST, rounded.values()), default=0.0)
    close = desk.in_order(other for other, share in rounded.items() if share >= least)
    return [number, *sorted(close, key=lambda other: -rounded[other])[:NEAREST]]


def _shares(desk: Desk, sought: Marks) -> dict[int, float]:
    """How much each report shares with one: a clue weighs the less, the more reports have it; text, by how much of it is shared."""
    found: defaultdict[int, float] = defaultdict(float)
    for owners in desk.owners(Space.SHINGLE, sought.shingles).values():
        if len(owners) < COMMON:
            for owner in owners:
                found[owner] += TEXT / len(sought.shingles)
    posted = desk.owners(Space.MARK, sorted({hash_ for clue in sought.sought for hash_ in clue}))
    for clue in sought.sought:
        _count(found, [owner for hash_ in clue for owner in posted.get(hash_, ())])
    return found


def _met(desk: Desk, seed: Entry) -> dict[int, float]:
    """As ``_shares``, by the blocks of claims."""
    hashes = sorted({hash_ for claim in block_hashes(seed) for hash_ in claim})
    posted = desk.owners(Space.BLOCK, hashes)
    homes = desk.documents_of_claims(sorted({owner for owners in posted.values() for owner in owners}))
    found: defaultdict[int, float] = defaultdict(float)
    for owners in posted.values():
        _count(found, sorted({homes[owner] for owner in owners}))
    return found


def _count(found: defaultdict[int, float], owners: Iterable[int]) -> None:
    listed = list(owners)
    for owner in listed:
        found[owner] += (1 + len(listed)) ** -0.5


def _with_companions(desk: Desk, near: list[int], most: int) -> list[int]:
    """The reports, and those that share an event with one of them: those that share one with the nearest first."""
    events = desk.events_of_documents(near)
    order = list(dict.fromkeys(key for number in near for key in sorted(events.get(number, ()))))
    reports = desk.reports(order)
    found = dict.fromkeys(near)
    for key in order:
        if len(reports[key]) < most // 2:
            found |= dict.fromkeys(desk.in_order(reports[key]))
    return list(found)[:most]
