"""What a run of words may name: the entries of the lexicon of actors."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.annotate.actors.people import Person
from dateline.annotate.actors.words import Word


class Form(StrEnum):
    """How a word points to a country."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    REGION = "region"


class Weight(StrEnum):
    """How far a noun decides the sector of the phrase that it heads."""

    FIRM = "firm"
    OFFICE = "office"
    WEAK = "weak"
    OPEN = "open"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory."""

    iso3: str
    name: str
    id: str | None


NOWHERE = Country("", "", None)
"""The country of a region or people of several countries."""


@dataclass(frozen=True, slots=True)
class Body:
    """A named body, group, company, medium or seat of power, as coded from ``since`` to ``until``."""

    name: str
    id: str | None
    country: str | None
    organisation: str | None
    sectors: tuple[str, ...]
    kind: str
    since: date | None
    until: date | None

    def holds(self, on: date | None) -> bool:
        """Whether this coding is that of the day; an unknown day is today's coding."""
        if on is None:
            return self.until is None
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun of an office, trade, group or thing; ``role`` is the noun itself, in the singular, where it is a person's."""

    sectors: tuple[str, ...]
    organisation: str | None
    weight: Weight
    kind: str
    role: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word before a head: the sector it lends, and the second sector it adds."""

    sector: str
    second: str | None


@dataclass(slots=True)
class Entry:
    """All that one key may stand for; ``acronyms`` tells which readings need capitals throughout."""

    country: Country | None = None
    forms: tuple[Form, ...] = ()
    bodies: tuple[Body, ...] = ()
    noun: Noun | None = None
    modifier: Modifier | None = None
    person: tuple[Person, ...] = ()
    body_acronym: bool = False
    country_acronym: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """The function words of ``words.yaml``."""

    determiners: frozenset[str]
    quantities: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    leader: frozenset[str]
    place: frozenset[str]
    nothing: frozenset[str]
    detached: frozenset[str]
    former: frozenset[str]
    ambiguous: frozenset[str]
    given: frozenset[str]
    idle: frozenset[str]


@dataclass(slots=True)
class Lexicon:
    """Keys of one or more words to entries; ``longest`` tells how many words the keys that begin with a word have."""

    entries: dict[str, Entry] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)

    def entry(self, name_key: str) -> Entry:
        """The entry of a key, made where there is none."""
        found = self.entries.get(name_key)
        if found is None:
            found = self.entries[name_key] = Entry()
            first, _, rest = name_key.partition(" ")
            size = 1 + rest.count(" ") + bool(rest)
            if size > self.longest.get(first, 0):
                self.longest[first] = size
        return found

    def match(self, words: list[Word], start: int, end: int) -> Iterator[tuple[int, Entry]]:
        """Entries of the runs of words that begin here, longest first, with their ends."""
        longest = self.longest.get(words[start].key, 0)
        for stop in range(min(end, start + longest), start, -1):
            name = words[start].key if stop == start + 1 else " ".join(word.key for word in words[start:stop])
            found = self.entries.get(name)
            if found is not None:
                yield stop, found
