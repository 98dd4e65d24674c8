"""Average-link grouping over sparse likenesses."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from heapq import heapify, heappop, heappush

Veto = Callable[[list[int], list[int]], bool]


def average_link(
    items: list[int], links: Mapping[tuple[int, int], float], floor: float, veto: Veto | None = None
) -> list[list[int]]:
    """Join the two groups that are most alike on average, again and again, while they are at least ``floor`` alike.

    ``links`` holds the likeness of pairs, the lesser number first; a pair that is not in it is not alike. Two groups that
    ``veto`` refuses stay apart for good. Of pairs equally alike the one with the least numbers comes first.
    """
    groups = _Groups(items, links)
    while (pair := groups.closest(floor)) is not None:
        if veto is not None and veto(*(groups.held[number] for number in pair)):
            groups.part(*pair)
        else:
            groups.join(*pair)
    return list(groups.held.values())


class _Groups:
    """The groups, the likenesses between them added up, and a heap of their means; what is out of date in it is passed over."""

    def __init__(self, items: list[int], links: Mapping[tuple[int, int], float]):
        self.held = {item: [item] for item in items}
        self._total = dict(links)
        self._neighbours: dict[int, set[int]] = defaultdict(set)
        for first, second in self._total:
            self._neighbours[first].add(second)
            self._neighbours[second].add(first)
        self._heap = [(-value, *pair) for pair, value in self._total.items()]
        heapify(self._heap)

    def closest(self, floor: float) -> tuple[int, int] | None:
        """The two that are most alike; None where none are alike enough."""
        while self._heap and -self._heap[0][0] >= floor:
            value, first, second = heappop(self._heap)
            if (first, second) in self._total and -value == self._mean(first, second):
                return first, second
        return None

    def _mean(self, first: int, second: int) -> float:
        return self._total[first, second] / (len(self.held[first]) * len(self.held[second]))

    def part(self, first: int, second: int) -> None:
        """Keep the two apart."""
        del self._total[first, second]
        self._neighbours[first].discard(second)
        self._neighbours[second].discard(first)

    def join(self, first: int, second: int) -> None:
        """Make the second one with the first, and hand it the links of the second."""
        self.part(first, second)
        self.held[first] += self.held.pop(second)
        for other in self._neighbours.pop(second):
            value = self._total.pop(_ordered(second, other))
            pair = _ordered(first, other)
            self._total[pair] = self._total.get(pair, 0.0) + value
            self._neighbours[other].discard(second)
            self._neighbours[other].add(first)
            self._neighbours[first].add(other)
        for other in self._neighbours[first]:
            pair = _ordered(first, other)
            heappush(self._heap, (-self._mean(*pair), *pair))


def _ordered(first: int, second: int) -> tuple[int, int]:
    return (first, second) if first < second else (second, first)
