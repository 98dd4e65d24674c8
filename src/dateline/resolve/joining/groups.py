"""Groups of claims while they are joined: the most alike two first."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.resolve.joining.compare import SAME, Likeness
from dateline.resolve.joining.people import Pair, People, Roots

UNMET, FAINT = 0.45, 0.3
"""What two claims that were not compared count for, where two groups are weighed, and how much beside two that were."""
ASTRAY = 0.2
"""The share of pairs between two groups that may be ruled out: one claim may be misread, not many."""
UNIT = 1_000_000
"""Scores are summed as whole millionths, so that the sum is the same in every order."""


class Link(NamedTuple):
    """What lies between two groups: the pairs compared, the sum of their scores, how many are ruled out, and the most alike."""

    pairs: int
    total: int
    ruled_out: int
    best: tuple[int, Pair]

    def plus(self, other: "Link") -> "Link":
        """Both together."""
        return Link(
            self.pairs + other.pairs,
            self.total + other.total,
            self.ruled_out + other.ruled_out,
            max(self.best, other.best),
        )


class Groups:
    """Groups by the first key of each; ``joined`` are the pairs that joined two, in that order."""

    def __init__(self, keys: Iterable[str], people: People, likenesses: Mapping[Pair, Likeness]):
        roots = Roots()
        for one in people.same:
            if roots.of(one.left) != roots.of(one.right):
                roots.join(one.left, one.right)
        self.joined: list[Pair] = []
        self.held: defaultdict[str, list[str]] = defaultdict(list)
        for key in sorted(keys):
            self.held[roots.of(key)].append(key)
        self._links: defaultdict[str, dict[str, Link]] = defaultdict(dict)
        for (left, right), likeness in likenesses.items():
            score = round(likeness.score * UNIT)
            link = Link(1, score, int(likeness.is_ruled_out), (score, (left, right)))
            self._link(roots.of(left), roots.of(right), link)
        self._barred: defaultdict[str, set[str]] = defaultdict(set)
        for left, right in people.apart:
            self._bar(roots.of(left), roots.of(right))

    def _link(self, first: str, second: str, link: Link) -> None:
        if first != second:
            known = self._links[first].get(second)
            self._links[first][second] = self._links[second][first] = known.plus(link) if known else link

    def _bar(self, first: str, second: str) -> None:
        if first != second:
            self._barred[first].add(second)
            self._barred[second].add(first)

    def likeness(self, first: str, second: str) -> float:
        """How alike two groups are: the mean over all pairs, faintly ``UNMET`` for each that was not compared.

        Nothing, where more of the pairs than ``ASTRAY`` are ruled out.
        """
        link = self._links[first][second]
        every = len(self.held[first]) * len(self.held[second])
        if link.ruled_out > ASTRAY * every:
            return 0.0
        unmet = FAINT * (every - link.pairs)
        return (link.total / UNIT + UNMET * unmet) / (link.pairs + unmet)

    def merge(self) -> None:
        """Join the two groups that are most alike, again and again."""
        queue = [
            (-self.likeness(first, second), first, second)
            for first in sorted(self._links)
            for second in sorted(self._links[first])
            if first < second
        ]
        heapq.heapify(queue)
        while queue and -queue[0][0] >= SAME:
            value, first, second = heapq.heappop(queue)
            if first not in self.held or second not in self.held or second in self._barred[first]:
                continue
            if -value != self.likeness(first, second):
                continue  # the groups have grown since
            for other in self._joined(first, second):
                one, two = sorted((first, other))
                heapq.heappush(queue, (-self.likeness(one, two), one, two))

    def _joined(self, first: str, second: str) -> list[str]:
        """Make the second group a part of the first; the groups whose likeness to it has changed."""
        self.joined.append(self._links[first][second].best[1])
        self.held[first] += self.held.pop(second)
        for other in self._barred.pop(second, set()):
            self._barred[other].discard(second)
            self._bar(first, other)
        for other, link in self._links.pop(second).items():
            self._links[other].pop(second)
            if other != first:
                self._link(first, other, link)
        return sorted(self._links[first])
