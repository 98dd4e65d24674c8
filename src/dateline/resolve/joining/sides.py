"""Whether the parties of two claims are the same: points for and against one happening."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.resolve.joining.families import MUTUAL
from dateline.resolve.joining.told import Party, Told
from dateline.resolve.joining.wording import overlap


class Point(NamedTuple):
    """What speaks for one happening (above zero) or against it, in words."""

    weight: float
    reason: str


NEVER = -20.0
"""The weight of what rules one happening out."""


def parties(first: Told, second: Told) -> Iterator[Point]:
    """Side by side; of dealings of equals, the two together where that says more."""
    straight = _sides(first, second)
    if first.type in MUTUAL and second.type in MUTUAL:
        crossed = _both(first, second)
        straight = max(straight, crossed, key=lambda points: sum(point.weight for point in points))
    yield from straight


def _sides(first: Told, second: Told) -> list[Point]:
    found = [
        point
        for name, one, other in (
            ("actor", first.actors, second.actors),
            ("recipient", first.recipients, second.recipients),
        )
        if (point := _side(name, one, other, in_one=first.doc == second.doc))
    ]
    if len(found) == 2 and min(point.weight for point in found) > 0:
        return [Point(sum(point.weight for point in found), "both parties")]
    return found


def _both(first: Told, second: Told) -> list[Point]:
    """Both sides taken together, where either may be told first."""
    one, other = first.parties, second.parties
    matched = sum(max((_alike(a, b) for b in other), default=0.0) for a in one[:2])
    if len(one) > 1 and len(other) > 1 and matched >= 1.0:
        return [Point(1.2 * matched, "both parties")]
    return [point] if (point := _side("party", one, other, in_one=first.doc == second.doc)) else []


def _side(name: str, one: tuple[Party, ...], other: tuple[Party, ...], *, in_one: bool) -> Point | None:
    """Whether one of a side is one of the other's; a side that nobody is named on says nothing. In one report the one may take up the other."""
    if not one or not other:
        return None
    if in_one and any(party.is_taken_up for party in one) != any(party.is_taken_up for party in other):
        return Point(0.8, f"{name} taken up")
    best = max(_alike(a, b) for a in one for b in other)
    if best >= 1.0:
        return Point(1.4, f"same {name}")
    if best > 0:
        return Point(0.8, f"{name} of one country or body")
    if any(a.code or a.id for a in one) and any(b.code or b.id for b in other) and not _any_unknown(one, other):
        return Point(-2.0, f"other {name}")
    return Point(-0.4, "")


def _any_unknown(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    return all(not party.code for party in one) or all(not party.code for party in other)


def _alike(first: Party, second: Party) -> float:
    """1 for one party, less for two of one country or body, 0 for others."""
    if first.id and second.id:
        if first.id == second.id:
            return 1.0
        return 0.5 if first.code and first.code == second.code else 0.0
    if first.is_named and second.is_named and (first.names <= second.names or second.names <= first.names):
        return 1.0
    if first.code and first.code == second.code:
        return 0.8 if first.sector == second.sector else 0.6
    if not first.code and not second.code and overlap(first.names, second.names) >= 0.5:
        return 0.8
    return 0.0
