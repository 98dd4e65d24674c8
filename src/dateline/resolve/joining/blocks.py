"""Under which hashes claims of one happening meet."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product

from dateline.model.timex import Basis
from dateline.resolve.joining.families import family
from dateline.resolve.joining.told import Party, Told

LARGE = 200
"""Claims from which on a block tells nothing: look a claim up in its smaller blocks alone."""
MOST = 32
"""Hashes of one claim at most."""
DAYS, WEEKS = 3, 3
"""Days (or weeks) that an interval may cover and still be posted under each of them; a longer one falls on months."""
PARTIES = 3
"""Parties of a side that are posted."""
NAMES = 4
"""Names of a document, the most frequent, that are posted two by two."""


def blocks(told: Told) -> tuple[int, ...]:
    """The hashes (64 bits, signed) under which a claim meets others that may tell of its happening.

    Each is a family of types, a week or month, and what two reports of one happening rarely fail to share: both parties, a named party and a
    word of the trigger, a party and the place, the place and a word of the trigger, a figure, two names that their documents hold most often;
    or a day and one party.
    A claim without a date falls on the week up to its publication; one without a publication either, on no time at all.
    """
    anchors = list(_anchors(told))
    found = dict.fromkeys(
        _hash(family(told.type), period, *anchor) for anchor, period in product(anchors, _periods(told))
    )
    found.update(dict.fromkeys(_daily(told)))
    found.update(dict.fromkeys(_monthly(told)))
    return tuple(found)[:MOST]


def _daily(told: Told) -> Iterator[int]:
    """One party, by its country or body, and the day: that of the claim, or those with which its report opens."""
    days = sorted(told.setting.days)
    if told.basis is not Basis.PUBLISHED and told.start is not None and told.end is not None:
        days = list(_steps(told.start, told.end, 1, DAYS)) if (told.end - told.start).days < DAYS else []
    codes = sorted({party.code for party in told.parties if party.code})
    for day, code in product(days[:DAYS], codes[:PARTIES]):
        yield _hash(family(told.type), day.isoformat(), "day", code)


def _monthly(told: Told) -> Iterator[int]:
    """Both parties at a place are posted by the month too, where they meet reports that give no more than the month."""
    if told.start is None or told.end is None or (told.end - told.start).days > 31:
        return
    months = dict.fromkeys(f"{day:%Y-%m}" for day in (told.start, told.end))
    spots = [spot for spot in (_place(told), told.place.country if told.place else None) if spot]
    for month, pair, spot in product(months, list(_pairs(told))[:2], spots):
        yield _hash(family(told.type), month, "both", *pair, spot)


def _periods(told: Told) -> list[str]:
    """The weeks that an interval touches, or the months; a year or more is one period of its own."""
    if told.start is None or told.end is None:
        return ["never"]
    weeks = list(dict.fromkeys(_week(day) for day in _steps(told.start, told.end, 7, WEEKS + 1)))
    if len(weeks) <= WEEKS:
        return weeks
    months = list(dict.fromkeys(f"{day:%Y-%m}" for day in _steps(told.start, told.end, 28, 4)))
    return months if len(months) <= WEEKS else [f"{told.start:%Y}"]


def _steps(start: date, end: date, step: int, most: int) -> Iterator[date]:
    """Days from start to end, ``step`` apart, and the end; at most so many."""
    day = start
    for _ in range(most):
        if day >= end:
            break
        yield day
        day += timedelta(step)
    yield min(day, end)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _anchors(told: Told) -> Iterator[tuple[str, ...]]:
    """What is posted with the period, the most telling first."""
    names = [_name(party) for party in told.parties if party.id or party.is_named]
    codes = sorted({party.code for party in told.parties if party.code})
    place = _place(told)
    yield from (("pair", *pair) for pair in _pairs(told))
    yield from (("figure", kind, unit, f"{value:g}") for kind, unit, value in sorted(told.figures)[:2] if value > 1)
    if place:
        yield from (("place", place, word) for word in sorted(told.trigger)[:3])
        yield from (("at", place, code) for code in codes[:PARTIES])
    yield from (("who", name, word) for name in names[:PARTIES] for word in sorted(told.trigger)[:3])
    yield from (("of", *sorted(two)) for two in combinations(told.setting.names[:NAMES], 2))


def _pairs(told: Told) -> Iterator[tuple[str, str]]:
    """Both sides by their codes, in the order of the alphabet: of talks either may be told first."""
    for actor, recipient in product(told.actors[:PARTIES], told.recipients[:PARTIES]):
        first, second = sorted((_code(actor), _code(recipient)))
        yield first, second
    if not told.recipients and len(told.actors) > 1:
        first, second = sorted((_code(told.actors[0]), _code(told.actors[1])))
        yield first, second


def _code(party: Party) -> str:
    return party.code or _name(party)


def _name(party: Party) -> str:
    return party.id or " ".join(sorted(party.names))


def _place(told: Told) -> str:
    """The place, where it is no more than a settlement or a district."""
    where = told.place
    if where is None or not where.is_precise:
        return ""
    return where.name


def _hash(*parts: str) -> int:
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
