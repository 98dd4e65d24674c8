"""Patterns over items, compiled into a trie: a position is read once, however many rules there are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, TypeVar

from dateline.annotate.timex.lexicon import Value
from dateline.annotate.timex.scan import Item

Built = TypeVar("Built")


@dataclass(slots=True)
class Match:
    """A pattern laid over items: the kind that each item was taken for; ``tied``: a hyphen ties the next item to the last."""

    items: Sequence[Item]
    kinds: tuple[str, ...]
    tied: bool = False

    def has(self, kind: str) -> bool:
        """Whether an item of this kind was taken."""
        return kind in self.kinds

    def get(self, kind: str) -> Value | None:
        """The value of the first item taken for this kind."""
        for item, taken in zip(self.items, self.kinds, strict=True):
            if taken == kind:
                return item.kinds[kind]
        return None

    def number(self, kind: str) -> int:
        """The whole number of the first item of this kind; KeyError if there is none (the pattern was written wrongly)."""
        value = self.get(kind)
        if not isinstance(value, int):
            raise KeyError(kind)
        return value

    def maybe(self, kind: str) -> int | None:
        """Like ``number``, None if no item of this kind was taken."""
        value = self.get(kind)
        return value if isinstance(value, int) else None

    def word(self, kind: str) -> str:
        """The word of the first item of this kind; KeyError if there is none."""
        value = self.get(kind)
        if not isinstance(value, str):
            raise KeyError(kind)
        return value

    def numbers(self, kind: str) -> list[int]:
        """The whole numbers of all items taken for this kind."""
        taken = (item.kinds[kind] for item, k in zip(self.items, self.kinds, strict=True) if k == kind)
        return [value for value in taken if isinstance(value, int)]


@dataclass(frozen=True)
class Rule(Generic[Built]):
    """A named reading: the pattern and what is made of a match (None: the match is refused).

    A pattern is a row of kinds: ``A|B`` either, ``A?`` optional, ``~A`` only behind a hyphen, ``<X>`` one of the rows of
    ``MACROS``.
    """

    name: str
    pattern: str
    build: Callable[[Match], Built | None]


@dataclass(slots=True)
class _Node(Generic[Built]):
    next: dict[str, "_Node[Built]"] = field(default_factory=dict)
    ends: list[tuple[int, Rule[Built], tuple[str, ...]]] = field(default_factory=list)


class Trie(Generic[Built]):
    """Rules by the kinds they begin with."""

    def __init__(self, rules: Iterable[Rule[Built]]):
        self._root: _Node[Built] = _Node()
        for order, rule in enumerate(rules):
            for kinds in _expand(rule.pattern):
                self._insert(kinds, order, rule)

    def _insert(self, kinds: tuple[str, ...], order: int, rule: Rule[Built]) -> None:
        node = self._root
        for kind in kinds:
            node = node.next.setdefault(kind, _Node())
        node.ends.append((order, rule, tuple(kind.lstrip("~") for kind in kinds)))

    def matches(self, items: Sequence[Item], index: int) -> list[tuple[int, Rule[Built], Match]]:
        """All matches that begin at the item: end, rule, match; the longest first, then in the order of the rules."""
        found: list[tuple[int, int, Rule[Built], tuple[str, ...]]] = []
        self._walk(self._root, items, index, found)
        found.sort(key=lambda entry: (-entry[0], entry[1]))
        return [
            (end, rule, Match(items[index:end], kinds, end < len(items) and items[end].hyphen))
            for end, _, rule, kinds in found
        ]

    def _walk(
        self,
        node: _Node[Built],
        items: Sequence[Item],
        index: int,
        found: list[tuple[int, int, Rule[Built], tuple[str, ...]]],
    ) -> None:
        found.extend((index, *end) for end in node.ends)
        if index == len(items):
            return
        item = items[index]
        following = node.next
        for kind in item.kinds:
            if (child := following.get(kind)) is not None:
                self._walk(child, items, index + 1, found)
            if item.hyphen and (child := following.get("~" + kind)) is not None:
                self._walk(child, items, index + 1, found)


MACROS: dict[str, tuple[str, ...]] = {
    "QTY": (
        "NUM", "A", "A MAGN", "A FEW", "FEW", "SEVERAL", "A COUPLE OF?", "COUPLE OF?", "A DOZEN", "HALF A", "A HALF", "NUM AND A HALF",
    ),
    "CLOCK": (
        "CLOCK", "CLOCK AMPM", "CLOCK12", "NUM AMPM", "NUM OCLOCK", "CLOCKWORD", "NUM IN THE PART", "NUM ZONE", "NUM LOCAL", "FOUR HOURS",
    ),
}  # fmt: skip
"""Rows of kinds that many patterns share: how much, and a time of the day."""


def _expand(pattern: str) -> set[tuple[str, ...]]:
    """All rows of kinds that a pattern allows."""
    slots: list[set[tuple[str, ...]]] = []
    for element in pattern.split():
        bare = element.strip("~?")
        if bare.startswith("<"):
            rows = {row for macro in MACROS[bare.strip("<>")] for row in _expand(macro)}
        else:
            tie = "~" if element.startswith("~") else ""
            rows = {(tie + kind,) for kind in bare.split("|")}
        slots.append(rows | {()} if element.endswith("?") else rows)
    return {tuple(kind for part in row for kind in part) for row in product(*slots)}
