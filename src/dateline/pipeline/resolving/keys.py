"""Which ids events have: one keeps its id when claims join it; of a split, the larger part keeps it, of equal parts the older.

An event that was made a part of another and is split off again gets back the id that it had.
"""

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
    holder: Callable[[str], str | None],
) -> tuple[list[str], dict[str, str]]:
    """The id of each group of claims, and where the claims of ids went that are no more.

    ``groups`` list their claims the oldest first; ``before`` says to which event claims belonged, ``sizes`` how many claims each event had;
    ``ages`` how old each claim is, the least the oldest, ``holder`` which event has an id today, or has the claims of what had it; None of an id
    that nobody had.
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
    given = set(keys.values())
    named = [keys.get(number) or _new_key(claims, before, holder, given) for number, claims in enumerate(groups)]
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


def _new_key(
    claims: Sequence[str], before: Mapping[str, str], holder: Callable[[str], str | None], given: set[str]
) -> str:
    """An id of the oldest claim: one that nobody had, or that leads to the event which these claims leave."""
    left = {before[claim] for claim in claims if claim in before}
    for attempt in count():
        words = claims[0] if not attempt else f"{claims[0]} {attempt}"
        key = "e" + hashlib.sha256(words.encode()).hexdigest()[:16]
        held = holder(key)
        if key not in given and (held is None or (held in left and held != key)):
            break
    given.add(key)
    return key
