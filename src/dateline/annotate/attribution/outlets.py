"""Outlets and agencies: those known by name, and what makes an unknown name an outlet."""

from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml


@dataclass(frozen=True, slots=True)
class Outlet:
    """A known outlet: its canonical name and country (ISO 3166-1 alpha-3)."""

    name: str
    country: str | None


@dataclass(frozen=True)
class Outlets:
    """The table of outlets and the patterns of unknown ones."""

    known: dict[str, Outlet]
    heads: frozenset[str]
    starts: frozenset[str]
    agencies: tuple[str, ...]
    nouns: frozenset[str]
    people: frozenset[str]
    works: frozenset[str]
    arms: frozenset[str]

    def by_name(self, words: list[str]) -> Outlet | None:
        """The known outlet that these words name, an article before them or not."""
        name = " ".join(words)
        found = self.known.get(name)
        if found is None and len(words) > 1 and words[0].lower() in ("the", "a"):
            found = self.known.get(" ".join(words[1:]))
        return found

    def looks_like(self, words: list[str]) -> bool:
        """Whether a capitalised name has the make of an outlet's: "Baltic Ledger", "Radio Agadez"."""
        names = [w for w in words if w[:1].isupper()]
        if len(names) < 2 and not (len(words) > 1 and words[0].lower() == "the" and names):
            return False
        if names[0].lower() == "the":
            names = names[1:]
        return bool(names) and (names[-1] in self.heads or (names[0] in self.starts and len(names) > 1))


def _words(table: dict[object, object], key: str) -> frozenset[str]:
    return frozenset(str(table[key]).split())


@cache
def load_outlets() -> Outlets:
    """The outlets, read once from ``resources/outlets``."""
    known: dict[str, Outlet] = {}
    for row in read_table("outlets/outlets.tsv"):
        outlet = Outlet(row["name"], row["country"] or None)
        for alias in (row["name"], *filter(None, row["aliases"].split("|"))):
            known.setdefault(alias, outlet)
            if alias.startswith(("The ", "the ")):
                known.setdefault(alias[4:], outlet)
    patterns = read_yaml("outlets/patterns.yaml")
    if not isinstance(patterns, dict):
        raise ResourceError("patterns expected", where="outlets/patterns.yaml")
    return Outlets(
        known,
        _words(patterns, "heads"),
        frozenset(patterns["starts"]),
        tuple(patterns["agencies"]),
        _words(patterns, "nouns"),
        _words(patterns, "people"),
        _words(patterns, "works"),
        _words(patterns, "arms"),
    )
