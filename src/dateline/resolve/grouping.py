"""Documents of one happening: grouped by wording, days, names and credits; look-alikes on other days are kept apart."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from difflib import SequenceMatcher

from dateline.model.lineage import Stance
from dateline.resolve.linkage import average_link
from dateline.resolve.reading import Reading
from dateline.resolve.sketches import Sketch, sketches

LIKE = 0.1
"""Likeness of the leads from which two texts of one day may tell of one happening."""
STRANGERS = 2
"""Texts that hold so many names each and share none are of other matters, however few other texts there are."""
MENDS = 0.02
"""Likeness from which a correction belongs to a group in which its outlet reported."""
NAMES = 8.0
"""Weight of a name that two texts share beside that of a word."""
MANY, APART = 5, 0.2
"""Groups of so many texts are joined only if their words, names left out, are so much alike."""
ABOUT = 0.6
"""Groups that fit a text without a day at least so well, beside the best, are told apart by time and credits."""
WINDOW = timedelta(days=10)


def group(readings: Iterable[Reading]) -> list[tuple[str, ...]]:
    """The documents of each happening, in order of time."""
    readings = list(readings)
    order = {reading.report.id: reading.report.order for reading in readings}
    made = sketches(readings)
    weights = _weights(made)
    groups = _grown(made, weights)
    found = [
        tuple(sorted((doc for number in members for doc in made[number].docs), key=order.__getitem__))
        for members in groups
    ]
    return sorted(found, key=lambda docs: order[docs[0]])


def _weights(made: list[Sketch]) -> dict[str, float]:
    seen = Counter(word for sketch in made for word in sketch.words | sketch.names)
    return {word: math.log(1 + len(made) / count) for word, count in seen.items()}


def likeness(first: Sketch, second: Sketch, weights: dict[str, float]) -> float:
    """Cosine of the leads' words and names, the rarer ones weighing more; names weigh more. Two texts that name nobody in common are not alike."""

    def size(sketch: Sketch) -> float:
        return sum(weights[word] ** 2 * (NAMES if word in sketch.names else 1) for word in sketch.words | sketch.names)

    if not first.names & second.names and min(len(first.names), len(second.names)) >= STRANGERS:
        return 0.0
    both = (first.words | first.names) & (second.words | second.names)
    dot = sum(weights[word] ** 2 * (NAMES if word in first.names and word in second.names else 1) for word in both)
    return dot / math.sqrt(size(first) * size(second)) if dot else 0.0


def _grown(made: list[Sketch], weights: dict[str, float]) -> list[list[int]]:
    """Average-link grouping of the texts that name a day, day by day; then the others, each to the group it is most like."""
    dated = [
        number
        for number, sketch in enumerate(made)
        if sketch.days and sketch.kind not in (Stance.CORRECTS, Stance.DENIES)
    ]
    links: dict[tuple[int, int], float] = {}
    by_day: dict[date, list[int]] = defaultdict(list)
    for number in dated:
        for day in made[number].days:
            by_day[day].append(number)
    for numbers in by_day.values():
        for place, first in enumerate(numbers):
            for second in numbers[place + 1 :]:
                links[first, second] = likeness(made[first], made[second], weights)

    def apart(first: list[int], second: list[int]) -> bool:
        return min(len(first), len(second)) >= MANY and _common(first, second, made, weights) < APART

    groups = _attached(average_link(dated, links, LIKE, apart), made)
    for number, sketch in enumerate(made):
        if number in dated:
            continue
        best = _fittest(sketch, groups, made, weights)
        if best is not None:
            best.append(number)
        else:
            groups.append([number])
    return groups


def _attached(groups: list[list[int]], made: list[Sketch]) -> list[list[int]]:
    """Join a lone text to the group of its day and countries that it credits an outlet of, or whose names it spells otherwise."""
    large = [members for members in groups if len(members) > 2]
    for members in groups:
        if len(members) > 2:
            continue
        one = made[members[0]]
        fits = [(_kinship(one, [made[number] for number in other]), -other[0], other) for other in large]
        best = max(fits, default=None)
        if best is not None and best[0] >= 2:
            best[2].extend(members)
            members.clear()
    return [members for members in groups if members]


def _kinship(one: Sketch, others: list[Sketch]) -> int:
    """How many signs tie a text to a group of its own day: shared names, an outlet credited, a name spelt otherwise."""
    if not any(one.days & other.days for other in others):
        return 0
    names = Counter(name for other in others for name in other.names)
    usual = {name for name, count in names.items() if 2 * count >= len(others)}
    credited = bool(one.named & frozenset().union(*(other.outlets for other in others)))
    spelt = any(
        SequenceMatcher(None, name, other).ratio() >= 0.6
        for name in one.names - usual
        for other in usual - one.names
        if name.islower() and other.islower()
    )
    return bool(usual & one.names) + credited + spelt


def _common(first: list[int], second: list[int], made: list[Sketch], weights: dict[str, float]) -> float:
    """Likeness of all the words of two groups, names left out: two happenings of one place and day differ in them."""
    one, two = (_words_of([made[number] for number in members], weights) for members in (first, second))
    dot = sum(one[word] * two[word] for word in one.keys() & two.keys())
    return dot / math.sqrt(
        sum(value * value for value in one.values()) * sum(value * value for value in two.values()) or 1.0
    )


def _words_of(members: list[Sketch], weights: dict[str, float]) -> dict[str, float]:
    names = frozenset().union(*(member.names for member in members))
    counted = Counter(word for member in members for word in member.words - names)
    return {word: count * weights[word] for word, count in counted.items()}


def _fittest(
    sketch: Sketch, groups: list[list[int]], made: list[Sketch], weights: dict[str, float]
) -> list[int] | None:
    """The group that a text without a day of its own belongs to: of those that fit about as well, the one it answers, or the last day before."""
    fits = [(_fit(sketch, [made[member] for member in members], weights), members) for members in groups]
    most = max((fit for fit, _ in fits), default=0.0)
    if most < (MENDS if sketch.kind is Stance.CORRECTS else LIKE):
        return None
    close = [members for fit, members in fits if fit >= ABOUT * most]

    def rank(members: list[int]) -> tuple[bool, bool, int, int]:
        outlets = frozenset().union(*(made[member].outlets for member in members))
        when = [day for member in members for day in made[member].days]
        gaps = [(sketch.published - day).days for day in when] if sketch.published else [0]
        gap = Counter(gaps).most_common(1)[0][0] if gaps else 99
        return not sketch.told.intersection(when), not sketch.named & outlets, gap if gap > 0 else 3 - gap, members[0]

    return min(close, key=rank)


def _fit(sketch: Sketch, members: list[Sketch], weights: dict[str, float]) -> float:
    """How well a text without a day of its own fits a group: likeness, outlets that it answers or corrects, and time.

    A correction belongs where its outlet reported, a denial not where its office itself announced the thing.
    """
    outlets = frozenset().union(*(member.outlets for member in members))
    speakers = frozenset().union(*(member.speakers for member in members if member.kind is not Stance.DENIES))
    if sketch.kind is Stance.CORRECTS and not sketch.outlets & outlets:
        return 0.0
    if sketch.kind is Stance.DENIES and sketch.speakers & speakers:
        return 0.0
    near = sorted((likeness(sketch, member, weights) for member in members), reverse=True)[:3]
    fit = sum(near) / len(near)
    when = [day for member in members for day in member.days]
    if sketch.told.intersection(when):
        fit *= 3.0  # it names the day itself
    if sketch.published and when:
        gap = min(abs((sketch.published - day).days) for day in when)
        fit *= 1.0 / (1.0 + 0.1 * gap) if gap <= WINDOW.days else 0.3
    return fit
