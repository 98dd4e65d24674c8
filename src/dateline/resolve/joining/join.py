"""Claims to groups of one happening: the program's judgements, and above them those of people."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from dateline.model.judgement import Judgement, Verdict
from dateline.resolve.joining.blocks import LARGE, blocks
from dateline.resolve.joining.compare import SAME, Likeness, compare
from dateline.resolve.joining.told import Told

PROGRAM = "dateline"
"""How the name of a judge begins that is the program; whoever else judges is a person."""
UNMET, FAINT = 0.45, 0.3
"""What two claims that were not compared count for, where two groups are weighed, and how much beside two that were."""
ASTRAY = 0.2
"""The share of pairs between two groups that may be ruled out."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of one happening, by key in the order of the alphabet, with the judgements that joined them (the fewest that do)."""

    members: tuple[str, ...]
    judgements: tuple[Judgement, ...] = ()


def meetings(members: Iterable[Told]) -> set[Pair]:
    """The pairs of claims that share a block no larger than ``LARGE``."""
    at: defaultdict[int, list[str]] = defaultdict(list)
    for one in members:
        for hash_ in blocks(one):
            at[hash_].append(one.key)
    return {
        (min(pair), max(pair))
        for keys in at.values()
        if len(keys) <= LARGE
        for pair in combinations(keys, 2)
        if pair[0] != pair[1]
    }


def join(
    members: Sequence[Told], pairs: Iterable[Pair], held: Iterable[Judgement] = (), *, by: str, made: datetime
) -> list[Group]:
    """Group claims: by the judgements of people first, then by how alike they are, the most alike groups first.

    ``members`` are the claims that may meet, ``pairs`` those of them to be compared (``meetings``), ``held`` what was judged before:
    a person's last word on two claims is always respected, what is withdrawn or the program's own is not. ``by`` names the program
    (it begins with *dateline*) and ``made`` the time for its judgements. The order of all three does not matter.
    """
    known = {one.key: one for one in sorted(members, key=lambda one: one.key)}
    people = _people(held, known)
    wanted = {pair for pair in ((min(pair), max(pair)) for pair in pairs) if pair[0] in known and pair[1] in known}
    likenesses = {
        pair: compare(known[pair[0]], known[pair[1]])
        for pair in sorted(wanted)
        if pair[0] != pair[1] and pair not in people.judged
    }
    groups = _Groups(list(known), people, likenesses)
    groups.merge()
    return [
        Group(members=tuple(sorted(keys)), judgements=tuple(_made(keys, groups, known, by, made)))
        for keys in sorted(groups.held.values(), key=min)
    ]


def _made(keys: list[str], groups: "_Groups", known: dict[str, Told], by: str, made: datetime) -> Iterator[Judgement]:
    inside = set(keys)
    yield from (one for one in groups.people.same if one.left in inside and one.right in inside)
    for (left, right), likeness in groups.joined:
        if left in inside:
            yield likeness.judgement(known[left], known[right], by=by, made=made)


@dataclass(frozen=True, slots=True)
class _People:
    """What people judged: what joins, which two may not be joined, and all pairs that they spoke of."""

    same: list[Judgement]
    apart: frozenset[Pair]
    judged: frozenset[Pair]


def _people(held: Iterable[Judgement], known: dict[str, Told]) -> _People:
    """The last word on each pair; of judgements that contradict each other across several claims, the later ones."""
    counted = [
        one
        for one in held
        if one.withdrawn is None and not one.by.startswith(PROGRAM) and one.left in known and one.right in known
    ]
    root = {key: key for key in known}
    apart: set[Pair] = set()
    same: list[Judgement] = []
    judged: set[Pair] = set()
    for one in sorted(counted, key=lambda one: (one.made, one.id, one.left, one.right, one.verdict), reverse=True):
        if (one.left, one.right) in judged:
            continue
        judged.add((one.left, one.right))
        left, right = _root(root, one.left), _root(root, one.right)
        if one.verdict is Verdict.DIFFERENT and left != right:
            apart.add((one.left, one.right))
        elif one.verdict is Verdict.SAME:
            barred = {frozenset((_root(root, a), _root(root, b))) for a, b in apart}
            if frozenset((left, right)) not in barred:
                root[max(left, right)] = min(left, right)
                same.append(one)
    return _People(same, frozenset(apart), frozenset(judged))


def _root(root: dict[str, str], key: str) -> str:
    while root[key] != key:
        key = root[key]
    return key


class _Groups:
    """Groups while they are joined: each under its first key, with the sums of likeness between them."""

    def __init__(self, keys: list[str], people: _People, likenesses: dict[Pair, Likeness]):
        self.people = people
        self.likenesses = likenesses
        self.joined: list[tuple[Pair, Likeness]] = []
        root = {key: key for key in keys}
        for one in people.same:
            left, right = _root(root, one.left), _root(root, one.right)
            root[max(left, right)] = min(left, right)
        self.held: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            self.held[_root(root, key)].append(key)
        self.at = {key: name for name, members in self.held.items() for key in members}
        self.links: dict[str, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
        for pair in likenesses:
            self._link(self.at[pair[0]], self.at[pair[1]], [pair])
        self.barred: dict[str, set[str]] = defaultdict(set)
        for left, right in people.apart:
            self._bar(self.at[left], self.at[right])

    def _link(self, first: str, second: str, pairs: list[Pair]) -> None:
        if first != second:
            self.links[first][second] += pairs
            self.links[second][first] += pairs

    def _bar(self, first: str, second: str) -> None:
        if first == second:
            return
        self.barred[first].add(second)
        self.barred[second].add(first)

    def likeness(self, first: str, second: str) -> float:
        """How alike two groups are: the mean over all pairs, one that was not compared counting for ``UNMET``.

        Nothing, where more of the pairs than ``ASTRAY`` are ruled out: one claim may be misread, not many.
        """
        pairs = self.links[first][second]
        every = len(self.held[first]) * len(self.held[second])
        if sum(self.likenesses[pair].is_ruled_out for pair in pairs) > ASTRAY * every:
            return 0.0
        total = sum(sorted(self.likenesses[pair].score for pair in pairs))
        unmet = FAINT * (every - len(pairs))
        return (total + UNMET * unmet) / (len(pairs) + unmet)

    def merge(self) -> None:
        """Join the two groups that are most alike, again and again."""
        queue = [
            (-self.likeness(first, second), first, second)
            for first in sorted(self.links)
            for second in sorted(self.links[first])
            if first < second
        ]
        heapq.heapify(queue)
        while queue:
            value, first, second = heapq.heappop(queue)
            if -value < SAME:
                break
            if first not in self.held or second not in self.held or second in self.barred[first]:
                continue
            if -value != self.likeness(first, second):
                continue
            for other in self._joined(first, second):
                one, two = min(first, other), max(first, other)
                heapq.heappush(queue, (-self.likeness(one, two), one, two))

    def _joined(self, first: str, second: str) -> list[str]:
        """Make the second group a part of the first; the groups whose likeness to it has changed."""
        best = max(self.links[first][second], key=lambda pair: (self.likenesses[pair].score, pair))
        self.joined.append((best, self.likenesses[best]))
        self.held[first] += self.held.pop(second)
        for other in self.barred.pop(second, set()):
            self.barred[other].discard(second)
            self._bar(first, other)
        for other, pairs in self.links.pop(second).items():
            self.links[other].pop(second, None)
            if other != first:
                self._link(first, other, pairs)
        return sorted(self.links[first])
