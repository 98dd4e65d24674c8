"""Which days are worth a line.

A day counts for what is told of it: how many sentences name it, or were published on it and name none, each by how near it
is to the topic. Who names a day by its month looks back on it, which weighs more; a line of a chronology that opens with
it, most. Days amid others of which much is told come before a lone one, for a crisis has its weeks.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from dateline.resolve.digest.told import Naming, Told
from dateline.resolve.digest.wording import Wording

WEIGHT: Mapping[Naming, float] = {
    Naming.OPENING: 2.0,
    Naming.IN_FULL: 2.0,
    Naming.NEAR: 1.0,
    Naming.PUBLISHED: 0.5,
}
"""What a sentence counts, by how it is tied to the day."""
FIRST = 3
"""The first sentences of a report tell what is new on the day of publication; the rest that name no day are background."""
EVE = 0.5
"""What a sentence that names no day counts for the day before its publication, beside that day: reports tell of yesterday."""
AROUND, AMID = 7, 0.75
"""So many days on either side count as around a day, and what they have on average so much beside its own."""
ENTRIES = 0.5
"""What lines of a chronology count beside."""
STEEP = 4.0
"""From which share of the average on a day's count more adds less."""


def ranked(told: Sequence[Told], wording: Wording) -> list[date]:
    """The days told of, the worthiest first, none later than the last publication (where any is known)."""
    published = [one.published for one in told if one.published is not None]
    last = max(published, default=date.max)
    counts, entries = _counted(told, wording)
    average = sum(counts.values()) / max(1, len(counts)) or 1.0

    def worth(day: date) -> float:
        around = sum(counts.get(near, 0.0) for near in _around(day)) / (2 * AROUND)
        own, amid = (math.log1p(STEEP * count / average) for count in (counts[day], around))
        return own + AMID * amid + ENTRIES * math.log1p(entries[day])

    return sorted((day for day in counts if day <= last), key=lambda day: (-worth(day), day))


def _counted(told: Sequence[Told], wording: Wording) -> tuple[dict[date, float], Counter[date]]:
    """What is told of each day, and the lines of chronologies that open with it, those in the same words once."""
    counts: defaultdict[date, float] = defaultdict(float)
    entries: Counter[date] = Counter()
    relevance = {text: wording.relevance(text) for text in wording.words}
    opened: set[tuple[date, str]] = set()
    for one in told:
        for day, naming in one.days.items():
            if naming is Naming.PUBLISHED and one.number >= FIRST:
                continue
            weight = relevance[one.text] * WEIGHT[naming]
            counts[day] += weight
            if naming is Naming.PUBLISHED and day > date.min:
                counts[day - timedelta(1)] += EVE * weight
            if naming is Naming.OPENING and (day, one.text) not in opened:
                opened.add((day, one.text))
                entries[day] += 1
    return counts, entries


def _around(day: date) -> list[date]:
    number = day.toordinal()
    near = range(max(1, number - AROUND), min(date.max.toordinal(), number + AROUND) + 1)
    return [date.fromordinal(other) for other in near if other != number]
