"""Documents of one happening: grouped by wording, days, names and credits; look-alikes on other days are kept apart."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher

from dateline.model.lineage import Stance
from dateline.resolve.bodies import country_of
from dateline.resolve.days import happened
from dateline.resolve.descent import is_public
from dateline.resolve.duplicates import DuplicateIndex
from dateline.resolve.linkage import average_link
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_denial, stance
from dateline.resolve.words import words

LIKE = 0.1
"""Likeness of the leads from which two texts of one day may tell of one happening."""
NAMES = 8.0
"""Weight of a name that two texts share beside that of a word."""
MANY, APART = 5, 0.2
"""Groups of so many texts are joined only if their words, names left out, are so much alike."""
ABOUT = 0.6
"""Groups that fit a text without a day at least so well, beside the best, are told apart by time and credits."""
WINDOW = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a text is grouped by: the days of its happening (empty: open), its lead's words and its names."""

    docs: tuple[str, ...]
    days: frozenset[date]
    published: date | None
    words: frozenset[str]
    names: frozenset[str]
    outlets: frozenset[str]
    named: frozenset[str]
    kind: Stance
    speakers: frozenset[str]
    told: frozenset[date]


def sketches(readings: Iterable[Reading]) -> list[Sketch]:
    """One sketch for each text; copies share theirs."""
    by_id = {reading.report.id: reading for reading in sorted(readings, key=lambda reading: reading.report.order)}
    index = DuplicateIndex(least=0.6, few=8)
    for key, reading in by_id.items():
        index.add(key, reading.plain)
    return [
        _sketch([by_id[key] for key in keys]) for key_group in index.clusters() for keys in _split(key_group, by_id)
    ]


def _split(keys: tuple[str, ...], by_id: dict[str, Reading]) -> list[list[str]]:
    """A text that is printed again on another day about another day is another text: the days and names of its lead must agree."""
    found: list[tuple[frozenset[date], set[str], list[str]]] = []
    for key in keys:
        when, names = _days(by_id[key]), {folded(name) for name in _names(by_id[key])}
        for held, known, group in found:
            if (not when or not held or held & when) and 2 * len(names & known) >= min(len(names), len(known)):
                group.append(key)
                break
        else:
            found.append((when, names, [key]))
    return [group for _, _, group in found]


def _sketch(members: list[Reading]) -> Sketch:
    first = members[0]
    lead = _lead(first)
    names = {folded(word) for reading in members[:1] for word in _names(reading)}
    return Sketch(
        docs=tuple(reading.report.id for reading in members),
        days=frozenset().union(*(_days(reading) for reading in members)) if _days(first) else frozenset(),
        published=min(
            (reading.report.published.date() for reading in members if reading.report.published), default=None
        ),
        words=frozenset(folded(word) for word in tokens(lead) if word not in words().stop and len(word) > 2),
        names=frozenset(names),
        outlets=frozenset(reading.outlet for reading in members),
        named=frozenset(mention.outlet for reading in members for _, mention in reading.mentions),
        kind=stance(first, is_own=lambda sentence: sentence.own),
        speakers=frozenset(_speakers(first)),
        told=frozenset(_told(first)),
    )


def _told(reading: Reading) -> Iterator[date]:
    """Every day that a text names, that of its own publication left out."""
    when = reading.report.published.date() if reading.report.published else None
    for sentence in reading.news:
        yield from (day for told in happened(sentence.text, when) for day in told.days if day != when)


def _speakers(reading: Reading) -> Iterator[str]:
    """The bodies that announce or deny the happening itself here."""
    for number, sentence in enumerate(reading.news):
        after = reading.news[number + 1].text[:1] if number + 1 < len(reading.news) else ""
        quotes = '"' in sentence.text or "“" in sentence.text or (after != "" and after in '"“')
        if sentence.own or is_denial(sentence.text) or (is_public(sentence) and quotes):
            yield from (body.label for body in sentence.bodies)


def folded(word: str) -> str:
    """A word as it is compared across texts: a country for each of its names."""
    return country_of(word) or word.lower()


def _lead(reading: Reading) -> str:
    return "\n".join([reading.report.title, *(sentence.text for sentence in reading.news)])


def _names(reading: Reading) -> set[str]:
    """Capitalised words that are not only so because they open a sentence, in headline and lead."""
    found: set[str] = set()
    outlet_words = {
        word for sentence in reading.sentences for mention in sentence.mentions for word in mention.outlet.split()
    } | set(reading.outlet.split())
    title = reading.report.title
    headline = [title] if sum(word[:1].islower() for word in title.split()) * 2 >= len(title.split()) else []
    for text in (*headline, *(sentence.text for sentence in reading.news[:3])):
        parts = text.split()
        for number, part in enumerate(parts):
            word = part.strip(".,;:!?\"“”'’()")
            if (
                word[:1].isupper()
                and (number or country_of(word))
                and word.lower() not in outlet_words
                and not word.lower().endswith("day")
            ):
                found.update(token for token in tokens(word) if token not in words().stop and len(token) > 2)
    return found


def _days(reading: Reading) -> frozenset[date]:
    """The day of the happening: the first that the lead names; of a denial none, for its own day is another."""
    when = reading.report.published.date() if reading.report.published else None
    if stance(reading, is_own=lambda sentence: sentence.own) is Stance.DENIES:
        return frozenset()
    for sentence in reading.news[:4]:
        if found := happened(sentence.text, when):
            return found[0].days
    return frozenset()


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
    """Cosine of the leads' words and names, the rarer ones weighing more; names weigh twice."""

    def size(sketch: Sketch) -> float:
        return sum(weights[word] ** 2 * (NAMES if word in sketch.names else 1) for word in sketch.words | sketch.names)

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
    if most < LIKE:
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
