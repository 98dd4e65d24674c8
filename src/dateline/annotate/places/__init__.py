"""Places: the gazetteer, and the component that finds the names that stand for places."""

from dateline.annotate.places.gazetteer import Kind, gazetteer
from dateline.resources.names import fold

LARGE = 200_000
CLEAR = 8
"""How many times larger than its namesakes abroad a city must be to be meant without context."""


def city_country(name: str) -> str | None:
    """The country (ISO 3166-1 alpha-3) of a city that is meant whenever its name is said; None where that is not sure."""
    key = fold(name)
    entries = gazetteer().entries(key, name)
    if any(e.kind is Kind.COUNTRY for e in entries):
        return None
    capital = gazetteer().capitals.get(key)
    if capital is not None:
        return capital
    cities = sorted((e for e in entries if e.kind is Kind.CITY), key=lambda e: -e.people)
    if not cities or cities[0].people < LARGE:
        return None
    rival = next((e.people for e in cities if e.country != cities[0].country), 0)
    return cities[0].country if rival * CLEAR <= cities[0].people else None
