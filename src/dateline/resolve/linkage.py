"""Average-link grouping over sparse likenesses."""

from collections import defaultdict
from collections.abc import Callable, Mapping

Veto = Callable[[list[int], list[int]], bool]


def average_link(
    items: list[int], links: Mapping[tuple[int, int], float], floor: float, veto: Veto | None = None
) -> list[list[int]]:
    """Join the two groups that are most alike on average, again and again, while they are at least ``floor`` alike.

    ``links`` holds the likeness of pairs, the lesser number first; a pair that is not in it is not alike. Two groups that
    ``veto`` refuses stay apart for good.
    """
    held = {item: [item] for item in items}
    total = dict(links)
    neighbours: dict[int, set[int]] = defaultdict(set)
    for first, second in total:
        neighbours[first].add(second)
        neighbours[second].add(first)
    while total:
        value, first, second = max((value / (len(held[a]) * len(held[b])), -a, -b) for (a, b), value in total.items())
        first, second = -first, -second
        if value < floor:
            break
        if veto is not None and veto(held[first], held[second]):
            del total[first, second]
            neighbours[first].discard(second)
            neighbours[second].discard(first)
            continue
        held[first] += held.pop(second)
        _merge(total, neighbours, first, second)
    return list(held.values())


def _merge(total: dict[tuple[int, int], float], neighbours: dict[int, set[int]], first: int, second: int) -> None:
    """Hand the links of the second group to the first."""
    del total[first, second]
    neighbours[first].discard(second)
    for other in neighbours.pop(second):
        if other == first:
            continue
        value = total.pop((min(second, other), max(second, other)))
        pair = (min(first, other), max(first, other))
        total[pair] = total.get(pair, 0.0) + value
        neighbours[other].discard(second)
        neighbours[other].add(first)
        neighbours[first].add(other)
