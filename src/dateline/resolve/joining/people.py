"""What people judged of claims: it goes before what the program makes of them."""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass

from dateline.model.judgement import Judgement, Verdict

PROGRAM = "dateline"
"""How the name of a judge begins that is the program; whoever else judges is a person."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class People:
    """What people judged: what joins, which two may not be joined, and all pairs that they spoke of."""

    same: list[Judgement]
    apart: frozenset[Pair]
    judged: frozenset[Pair]


class Roots:
    """Claims that are one by what joins them: each has the first of its group as its root."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The root of a claim's group."""
        while (above := self._above.get(key, key)) != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def join(self, left: str, right: str) -> tuple[str, str]:
        """Join two groups; the root that stays, and the one that is no more."""
        kept, gone = sorted((self.of(left), self.of(right)))
        self._above[gone] = kept
        return kept, gone


def people_of(held: Iterable[Judgement], known: Container[str]) -> People:
    """The last word on each pair of known claims; of judgements that contradict each other across several claims, the later ones."""
    counted = [
        one
        for one in held
        if one.withdrawn is None and not one.by.startswith(PROGRAM) and one.left in known and one.right in known
    ]
    roots = Roots()
    barred: defaultdict[str, set[str]] = defaultdict(set)
    apart: set[Pair] = set()
    same: list[Judgement] = []
    judged: set[Pair] = set()
    for one in sorted(counted, key=lambda one: (one.made, one.id, one.left, one.right, one.verdict), reverse=True):
        if (one.left, one.right) in judged:
            continue
        judged.add((one.left, one.right))
        left, right = roots.of(one.left), roots.of(one.right)
        if one.verdict is Verdict.DIFFERENT and left != right:
            apart.add((one.left, one.right))
            barred[left].add(right)
            barred[right].add(left)
        elif one.verdict is Verdict.SAME and right not in barred[left]:
            same.append(one)
            if left != right:
                _merge(barred, *roots.join(left, right))
    return People(same, frozenset(apart), frozenset(judged))


def _merge(barred: defaultdict[str, set[str]], kept: str, gone: str) -> None:
    for other in barred.pop(gone, set()):
        barred[other].discard(gone)
        barred[other].add(kept)
        barred[kept].add(other)
