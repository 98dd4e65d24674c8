"""Claims to groups of one happening: the program's judgements, and above them those of people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from dateline.model.judgement import Judgement
from dateline.resolve.joining.blocks import LARGE, blocks
from dateline.resolve.joining.compare import compare
from dateline.resolve.joining.groups import Groups
from dateline.resolve.joining.people import PROGRAM as PROGRAM
from dateline.resolve.joining.people import Pair, people_of
from dateline.resolve.joining.told import Told


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
    people = people_of(held, known)
    wanted = {pair for pair in ((min(pair), max(pair)) for pair in pairs) if pair[0] in known and pair[1] in known}
    likenesses = {
        pair: compare(known[pair[0]], known[pair[1]])
        for pair in sorted(wanted)
        if pair[0] != pair[1] and pair not in people.judged
    }
    groups = Groups(list(known), people, likenesses)
    groups.merge()
    at = {key: name for name, keys in groups.held.items() for key in keys}
    judgements: defaultdict[str, list[Judgement]] = defaultdict(list)
    for one in people.same:
        judgements[at[one.left]].append(one)
    for left, right in groups.joined:
        likeness = likenesses[left, right]
        judgements[at[left]].append(likeness.judgement(known[left], known[right], by=by, made=made))
    return [
        Group(members=tuple(sorted(keys)), judgements=tuple(judgements[name]))
        for name, keys in sorted(groups.held.items(), key=lambda item: min(item[1]))
    ]
