"""What is known of a phrase outside its text: the resolver of actors and the gazetteer, asked once for each phrase."""

import re
from datetime import date
from typing import NamedTuple

from dateline.annotate.actors.facts import Facts
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.actors.tables import lexicon
from dateline.annotate.entities.lexicon import load
from dateline.annotate.places.gazetteer import Kind as PlaceKind
from dateline.annotate.places.gazetteer import gazetteer
from dateline.annotate.places.small import small_places
from dateline.resources.names import fold

LIMIT = 50_000
"""Phrases kept in memory; a reader that has met more starts afresh."""
SURE = 1.0
"""The resolver's confidence where a table names the very name."""
ELSEWHERE = frozenset({"JRN", "BUS"})
"""Sectors of those who are found in every country's news: no sign of what country a text is about."""
POPULOUS, PROVINCE = 20_000, 200_000
"""A city of fewer people, one of several of its name, is not taken for granted; a province weighs as much as a city of so many."""

_GLUED = re.compile(r"^\w*[a-z]([A-Z][a-z]{3,}(?: [A-Z]\w+)?)$")
"""A word that lost the space before it: "HelsinkiFinland"."""


def filled(facts: Facts, other: Facts) -> Facts:
    """With what the other knows where the first knows nothing; a country is not given to an international body."""
    if other is facts or not (other.is_known or other.name or other.role or other.is_person):
        return facts
    country = facts.country or (None if facts.organisation else other.country)
    organisation = facts.organisation or (None if country else other.organisation)
    return facts.but(
        name=facts.name or other.name,
        id=facts.id or other.id,
        country=country,
        organisation=organisation,
        sector=facts.sector or other.sector,
        role=facts.role or other.role,
        is_person=facts.is_person or other.is_person,
        is_stateless=(facts.is_stateless or other.is_stateless) and not (country or organisation),
    )


class Town(NamedTuple):
    """A country that has a city or province of a name, and how many people the largest has."""

    country: str
    people: int


class Knowledge:
    """Resolver and gazetteer with a memory; who held an office is asked for the day of publication."""

    def __init__(self, resolver: Resolver | None = None) -> None:
        self.resolver = resolver or Resolver.load()
        self._phrases: dict[tuple[str, date | None], Facts] = {}
        self._nationalities: dict[str, str | None] = {}
        self._nouns: dict[str, bool] = {}
        self._cities: dict[str, tuple[Town, ...]] = {}

    def of(self, phrase: str, on: date | None = None) -> Facts:
        """What the phrase alone says."""
        key = (phrase, on)
        facts = self._phrases.get(key)
        if facts is None and on is not None:
            # A country is the same on every day.
            plain = self._phrases.get((phrase, None))
            facts = plain if plain is not None and plain.is_country else None
        if facts is None:
            if len(self._phrases) > LIMIT:
                self._phrases.clear()
            facts = self.resolver.resolve(phrase, on=on)
            if not facts.is_known and (glued := _GLUED.search(phrase)):
                facts = self.resolver.resolve(glued.group(1), on=on)
            self._phrases[key] = facts
        return facts

    def may_be_people(self, word: str) -> bool:
        """Whether the tables may know the noun: what they do not know is nobody."""
        if word not in self._nouns:
            self._nouns[word] = self.resolver.may_be_noun(word)
        return self._nouns[word]

    def home(self, name: str, on: date | None = None) -> str | None:
        """The country of a person or body that the tables know by name."""
        if fold(name).removeprefix("the ") in load().shared:
            return None
        facts = self.of(name, on)
        if facts.sector in ELSEWHERE:
            return None
        return facts.country if facts.confidence >= SURE and not facts.generic and not facts.is_place else None

    def state(self, code: str) -> Facts:
        """What is known of a country by its code alone."""
        country = lexicon().countries.get(code)
        return Facts(
            name=country.name if country else None,
            id=country.id if country else None,
            country=code,
            countries=(code,),
            is_country=True,
        )

    def is_capital(self, word: str) -> bool:
        """Whether the word is a seat of government, not the name of the country itself."""
        code = gazetteer().capitals.get(fold(word))
        return code is not None and self.nationality(word) == code and fold(self.of(word).name or "") != fold(word)

    def nationality(self, word: str) -> str | None:
        """The country of which the word is the name, the adjective, the people or the seat of government."""
        if word not in self._nationalities:
            first, _, rest = word.partition(" ")
            plain = rest and gazetteer().longest.get(fold(first), 1) == 1
            if plain or not self.resolver.may_be_country(word):
                self._nationalities[word] = None
                return None
            facts = self.of(word)
            self._nationalities[word] = facts.country if facts.is_country else None
        return self._nationalities[word]

    def cities(self, name: str) -> tuple[Town, ...]:
        """The countries that have a city or province of the name, that of the largest first."""
        if name not in self._cities:
            self._cities[name] = _towns(name)
        return self._cities[name]

    def villages(self, name: str) -> tuple[Town, ...]:
        """The one country that has small towns of the name; () where several have."""
        entries = small_places().entries(fold(name))
        homes = {entry.country for entry in entries if entry.country}
        return tuple(Town(home, 0) for home in homes) if len(homes) == 1 else ()

    def city(self, name: str) -> str | None:
        """The country of the largest city or province of the name."""
        return next((town.country for town in self.cities(name)), None)


def _towns(name: str) -> tuple[Town, ...]:
    kinds = (PlaceKind.CITY, PlaceKind.DIVISION)
    sizes: dict[str, int] = {}
    for entry in gazetteer().entries(fold(name), name):
        if entry.country and entry.kind in kinds:
            size = max(entry.people, PROVINCE if entry.kind is PlaceKind.DIVISION else 0)
            sizes[entry.country] = max(sizes.get(entry.country, 0), size)
    found = sorted((Town(country, size) for country, size in sizes.items()), key=lambda town: -town.people)
    if len(found) > 1 and found[0].people < POPULOUS:
        return ()
    return tuple(town for town in found if town.people >= POPULOUS or town is found[0])
