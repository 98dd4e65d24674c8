"""Stories: the reports of one thing that happened, told by the words that they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.resolve.digest.likeness import Index, bag
from dateline.resolve.linkage import average_link

ALIKE = 0.1
"""Reports are of one story if they are so much alike on average: the cosine of their words."""
LEAST = 0.02
"""What is less alike than this is not alike."""
TITLE, LEAD = 3.0, 1.5
"""How much a word of the headline and of the lead counts, beside one of the text."""
READ = 3000
"""Characters of a text that are compared: what stands behind them is background."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A report as it is compared: headline, lead (empty where none is marked), text, day of publication."""

    title: str
    text: str
    lead: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one thing, by their numbers; ``best`` is the one most like the others."""

    members: tuple[int, ...]
    best: int


def stories(items: Sequence[Item], *, window: timedelta | None = None, alike: float = ALIKE) -> list[Story]:
    """The stories, each report in one, in the order of their first members; a report that is like no other is a story of its own.

    Reports that were published further apart than ``window`` are not compared.
    """
    bags = [bag((item.title, TITLE), (item.lead, LEAD), (item.text[:READ], 1.0)) for item in items]
    links = Index(bags, [item.day for item in items]).links(LEAST, window)
    groups = average_link(list(range(len(items))), links, alike)
    return sorted((_story(sorted(members), links) for members in groups), key=lambda story: story.members)


def _story(members: list[int], links: dict[tuple[int, int], float]) -> Story:
    """A group with its middle: the first of those most alike to the rest."""
    total = dict.fromkeys(members, 0.0)
    for place, first in enumerate(members):
        for second in members[place + 1 :]:
            value = links.get((first, second), 0.0)
            total[first] += value
            total[second] += value
    return Story(members=tuple(members), best=max(members, key=lambda number: (total[number], -number)))
