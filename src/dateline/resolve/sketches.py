"""What a text is grouped by: the days of its happening, its words, its names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model.lineage import Stance
from dateline.resolve.bodywords import country_of
from dateline.resolve.days import happened
from dateline.resolve.duplicates import DuplicateIndex
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_denial, stance
from dateline.resolve.statements import is_public
from dateline.resolve.words import words

REPRINT = timedelta(days=3)
"""After how long a text may still be printed as it was."""


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
    """A text that is printed again on another day about another day is another text: the days and names of its lead must agree.

    Word for word the same, it is a copy, and "this morning" is that of the first that was printed.
    """
    found: list[tuple[frozenset[date], set[str], list[str]]] = []
    for key in keys:
        when, names = _days(by_id[key]), {folded(name) for name in _names(by_id[key])}
        for held, known, group in found:
            is_same = not when or not held or held & when or _is_reprint(by_id[group[0]], by_id[key])
            if is_same and 2 * len(names & known) >= min(len(names), len(known)):
                group.append(key)
                break
        else:
            found.append((when, names, [key]))
    return [group for _, _, group in found]


def _is_reprint(first: Reading, later: Reading) -> bool:
    """Whether a text opens word for word as one that was printed within ``REPRINT`` before it."""
    one, other = first.report.published, later.report.published
    if one is None or other is None or not timedelta(0) <= other.date() - one.date() <= REPRINT:
        return False
    opening, again = ([tokens(sentence.text) for sentence in reading.news[:2]] for reading in (first, later))
    return bool(opening) and opening == again


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
        # "the Courier reported on Monday" tells when the Courier wrote, and nothing of what it wrote about.
        if found := happened(sentence.text, when, said=not sentence.mentions):
            return found[0].days
    return frozenset()
