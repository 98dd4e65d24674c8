"""Stories: texts that are alike in their words and share rare names."""

from collections import Counter, defaultdict

from dateline.resolve.bodywords import country_of
from dateline.resolve.linkage import average_link
from dateline.resolve.mentions import Rarity, content
from dateline.resolve.particulars import proper_names
from dateline.resolve.reading import Reading

TIES, STORY, MOST = 2, 0.08, 200
"""Rare names that two texts must share, and their likeness on average, to be of one story; earlier texts of a name compared."""


def stories(read_ones: dict[str, Reading], rarity: Rarity) -> dict[str, int]:
    """The story of each document: texts alike in their words that share rare names (people, ships, quarters) as well."""
    order = sorted(read_ones, key=lambda doc: read_ones[doc].report.order)
    names = [{name for name in proper_names(read_ones[doc]) if not country_of(name)} for doc in order]
    seen = Counter(name for held in names for name in held)
    most = max(3, len(order) // 3)
    at: dict[str, list[int]] = defaultdict(list)
    ties: Counter[tuple[int, int]] = Counter()
    for number, held in enumerate(names):
        for name in held:
            if seen[name] <= most:
                ties.update((other, number) for other in at[name][-MOST:])
                at[name].append(number)
    bags = [frozenset().union(*(content(s.text) for s in read_ones[doc].news)) for doc in order]
    links = {(a, b): rarity.alike(bags[a], bags[b]) for (a, b), count in ties.items() if count >= TIES}
    groups = average_link(list(range(len(order))), links, STORY)
    return {order[number]: min(members) for members in groups for number in members}
