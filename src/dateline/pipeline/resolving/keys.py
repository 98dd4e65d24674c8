"""Which ids events have: one keeps its id when claims join it; of a split, the larger part keeps it, of equal parts the older."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import count

Age = tuple[date, str, str]
"""From when on it was there to read, its document, itself."""


def keyed(
    groups: Sequence[Sequence[str]],
    before: Mapping[str, str],
    sizes: Mapping[str, int],
    ages: Mapping[str, Age],
    is_taken: Callable[[str], bool],
) -> tuple[list[str], dict[str, str]]:
    """The id of each group of claims, and where the claims of ids went that are no more.

    ``groups`` list their claims the oldest first; ``before`` says to which event claims belonged, ``sizes`` how many claims each event had;
    ``ages`` how old each claim is, the least the oldest, ``is_taken`` whether an id is, or was, an event's.
    """
    shares: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for number, claims in enumerate(groups):
        for claim in claims:
            if claim in before:
                shares[before[claim]][number] += 1
    keys: dict[int, str] = {}
    went: dict[str, str] = {}
    heirs = {key: _heir(key, counted, groups, before, ages) for key, counted in shares.items()}
    for key in sorted(heirs, key=lambda key: (-sizes.get(key, 0), key)):
        keys.setdefault(heirs[key], key)
    given: set[str] = set()
    named = [
        keys.get(number) or _new_key(claims, lambda key: key in given or is_taken(key), given)
        for number, claims in enumerate(groups)
    ]
    for key, heir in heirs.items():
        if named[heir] != key:
            went[key] = named[heir]
    return named, went


def _heir(
    key: str,
    counted: Counter[int],
    groups: Sequence[Sequence[str]],
    before: Mapping[str, str],
    ages: Mapping[str, Age],
) -> int:
    """The group to which most of its claims went; of several, that with its oldest claim."""
    most = max(counted.values())
    tied = sorted(number for number, count in counted.items() if count == most)
    return min(tied, key=lambda number: min(ages[claim] for claim in groups[number] if before.get(claim) == key))


def _new_key(claims: Sequence[str], is_taken: Callable[[str], bool], given: set[str]) -> str:
    """An id that nobody has, of the oldest claim."""
    for attempt in count():
        words = claims[0] if not attempt else f"{claims[0]} {attempt}"
        key = "e" + hashlib.sha256(words.encode()).hexdigest()[:16]
        if not is_taken(key):
            break
    given.add(key)
    return key
