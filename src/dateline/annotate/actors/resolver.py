"""Who a noun phrase stands for, on a day: country or body, sector, role."""

from datetime import date
from functools import cache

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.actors.words import key
from dateline.resources.loader import read_table

__all__ = ["Facts", "Resolver"]


class Resolver:
    """Resolves phrases by the tables of ``resources/actors``."""

    def __init__(self) -> None:
        self._countries: dict[str, Facts] = {}
        for row in read_table("actors/countries.tsv"):
            facts = Facts(
                name=row["name"],
                id=row["id"] or None,
                country=row["iso3"],
                is_country=True,
                confidence=1.0,
                rule="country",
            )
            for field in ("name", "aliases", "adjectives", "people", "capitals"):
                for name in row[field].split("|"):
                    if name:
                        self._countries.setdefault(key(name), facts)

    @staticmethod
    @cache
    def load() -> "Resolver":
        """The resolver over the package's tables, loaded once."""
        return Resolver()

    def resolve(self, phrase: str, *, on: date | None = None, context: str = "") -> Facts:
        """What is known of whoever the phrase names on the day ``on`` (None: the day is not known)."""
        return self._countries.get(key(phrase), NOTHING)
