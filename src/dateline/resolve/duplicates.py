"""Near-duplicates: which texts share most of the rarer one's shingles, found without comparing each with each.

An inverted index from shingle to the texts that hold it: one more text costs what its own shingles cost, however many
are there already. Shingles that many different texts hold (a boilerplate line, a turn of phrase) tell nothing and are
left out; a copy is not posted again under what its original holds, so that a text with a thousand copies stays findable.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from dateline.resolve.shingles import Shingler

COMMON = 24
"""A shingle that so many texts hold, copies not counted, is common and proves nothing."""
WEAK = 0.7
"""A link counts where it is not weaker than this share of the lesser best link of its two texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Another text that shares shingles: ``containment`` is the share of the smaller text's rare shingles found in both."""

    key: str
    containment: float
    shared: int


class DuplicateIndex:
    """Texts added one at a time, each answered by those it shares text with.

    ``least`` is the containment from which two texts count as near-duplicates, ``few`` the shingles that must be shared
    for that; ``every`` above one compares a fixed sample of the shingles (one in so many), which is faster.
    """

    def __init__(self, *, least: float = 0.28, few: int = 4, every: int = 1, common: int = COMMON):
        self.least = least
        self.few = few
        self.common = common
        self._shingler = Shingler(every=every)
        self._postings: dict[int, list[int]] = {}
        self._keys: list[str] = []
        self._sizes: list[int] = []
        self._best: list[float] = []
        self._links: list[tuple[int, int, float]] = []

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, key: str, text: str) -> list[Match]:
        """Take a text in; those already there that are near-duplicates of it, best first."""
        shingles: list[int] = self._shingler(text).tolist()
        shared, rare = self._shared(shingles)
        found = self._found(shared, rare)
        number = len(self._keys)
        self._keys.append(key)
        self._sizes.append(rare)
        self._best.append(found[0][0] if found else 0.0)
        for share, _, other in found:
            self._best[other] = max(self._best[other], share)
            self._links.append((number, other, share))
        self._post(number, shingles, {other for _, _, other in found})
        return [Match(key=self._keys[other], containment=share, shared=count) for share, count, other in found]

    def clusters(self) -> list[tuple[str, ...]]:
        """The texts that are one, in the order in which they came; a text without a duplicate stands alone.

        A link much weaker than the best of either text is passed over: what two copies of different texts have in
        common (the same lead put before both) does not make the texts one.
        """
        groups = Groups(len(self._keys))
        for first, second, share in self._links:
            if share >= WEAK * min(self._best[first], self._best[second]):
                groups.join(first, second)
        return [tuple(self._keys[number] for number in members) for members in groups.members()]

    def _shared(self, shingles: list[int]) -> tuple[Counter[int], int]:
        """How many rare shingles each text shares with these, and how many of these are rare."""
        found = [postings for postings in map(self._postings.get, shingles) if postings]
        rare = [postings for postings in found if len(postings) < self.common]
        return Counter(chain.from_iterable(rare)), len(shingles) - len(found) + len(rare)

    def _found(self, shared: Counter[int], rare: int) -> list[tuple[float, int, int]]:
        found = []
        for other, count in shared.items():
            smaller = min(rare, self._sizes[other])
            if count >= self.few and count >= self.least * smaller:
                found.append((count / smaller, count, other))
        return sorted(found, key=lambda match: (-match[0], -match[1], match[2]))

    def _post(self, number: int, shingles: list[int], known: set[int]) -> None:
        """Under each shingle the texts that brought it; a copy is left out where a text it was found like stands."""
        get, common = self._postings.get, self.common
        for shingle in shingles:
            postings = get(shingle)
            if postings is None:
                self._postings[shingle] = [number]
            elif len(postings) < common and not (known and known.intersection(postings)):
                postings.append(number)


class Groups:
    """Numbers joined to groups (union-find)."""

    def __init__(self, count: int):
        self._up = list(range(count))

    def top(self, number: int) -> int:
        """The least number of the group."""
        up = self._up
        while up[number] != number:
            up[number] = up[up[number]]
            number = up[number]
        return number

    def join(self, first: int, second: int) -> None:
        """Make the groups of the two one."""
        first, second = sorted((self.top(first), self.top(second)))
        self._up[second] = first

    def members(self) -> list[list[int]]:
        """The groups, each in order, by their first number."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._up)):
            found.setdefault(self.top(number), []).append(number)
        return list(found.values())


def clusters(texts: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The near-duplicates among texts given as key and text, as groups of keys."""
    index = DuplicateIndex(every=2)
    for key, text in texts:
        index.add(key, text)
    return index.clusters()
