"""The gazetteer: what a folded name may stand for. Read once, on first use, in about a fifth of a second."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.place import Place, Precision, Unlocated
from dateline.model.span import Span
from dateline.resources.loader import locate, read_table
from dateline.resources.names import fold

FOLDER = "gazetteer"
ACRONYM = 4
"""A name as short as this that is written in capitals is found in capitals only: *US*, *CAR*."""


class Kind(StrEnum):
    """What kind of place an entry is."""

    COUNTRY = "country"
    DIVISION = "division"
    DISTRICT = "district"
    CITY = "city"
    REGION = "region"
    SEA = "sea"
    STRAIT = "strait"
    GULF = "gulf"
    CANAL = "canal"
    RIVER = "river"
    LAKE = "lake"
    ISLAND = "island"
    SITE = "site"


PRECISION = {
    Kind.COUNTRY: Precision.COUNTRY,
    Kind.DIVISION: Precision.DIVISION,
    Kind.DISTRICT: Precision.DISTRICT,
    Kind.CITY: Precision.EXACT,
    Kind.SITE: Precision.EXACT,
    Kind.SEA: Precision.SEA,
    Kind.STRAIT: Precision.SEA,
    Kind.GULF: Precision.SEA,
}
"""UCDP's where_prec for a place of the kind; any other is vague."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer; ``people`` is its population (0 where unknown), ``near`` the neighbours of a country."""

    name: str
    kind: Kind
    country: str | None
    division: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    people: int = 0
    near: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision:
        """How exactly the place is known when it is named alone."""
        return PRECISION.get(self.kind, Precision.VAGUE)

    def place(self, text: str, span: Span) -> Place:
        """The place where the text speaks of the entry; abbreviations and capitals are written out."""
        return Place(
            text=text,
            span=span,
            name=self.name,
            country=self.country,
            division=self.division,
            geonames=self.geonames,
            lat=self.lat,
            lon=self.lon,
            precision=self.precision,
            unlocated=None if self.lat is not None else Unlocated.UNKNOWN,
        )


def _number(text: str) -> float | None:
    return float(text) if text else None


class Gazetteer:
    """Names of places, folded; cities are kept as lines of text until one is asked for."""

    def __init__(self) -> None:
        self.adjectives: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        self._own: dict[str, list[Entry]] = {}
        self._countries: dict[str, Entry] = {}
        self._acronyms: dict[str, list[Entry]] = {}
        self._divisions: dict[tuple[str, str], str] = {}
        self._rows, self._cities = self._read_cities()
        self._read_countries()
        self._read_divisions()
        self._read_regions()
        self._read_exonyms()
        self.longest = self._read_longest()

    def entries(self, key: str, written: str = "") -> list[Entry]:
        """Everything that the folded name may be; ``written`` is the spelling of the text."""
        found = list(self._own.get(key, ()))
        if written.isupper() or "." in written:
            found += self._acronyms.get(key, ())
        row = self._cities.get(key)
        if row is not None and not (written.isupper() and len(key) <= ACRONYM):
            found += [self._city(n) for n in ((row,) if isinstance(row, int) else row)]
        return found

    def knows(self, key: str) -> bool:
        """Whether the folded name is in the gazetteer."""
        return key in self._own or key in self._cities or key in self._acronyms

    def country(self, code: str) -> Entry | None:
        """The country of the code (ISO 3166-1 alpha-3)."""
        return self._countries.get(code)

    def is_country(self, key: str) -> bool:
        """Whether the folded name is that of a country."""
        return any(e.kind is Kind.COUNTRY for e in self._own.get(key, ()))

    def capital(self, code: str) -> Entry | None:
        """The capital of the country, where it is in the table of cities."""
        key = next((key for key, country in self.capitals.items() if country == code), "")
        cities = [e for e in self.entries(key) if e.kind is Kind.CITY and e.country == code]
        return max(cities, key=lambda e: e.people, default=None)

    def division(self, country: str | None, code: str | None) -> str | None:
        """The name of a first-order division."""
        return self._divisions.get((country or "", code or ""))

    def _city(self, row: int) -> Entry:
        cells = self._rows[row].split("\t")
        _, name, country, code, lat, lon, people, geonames = cells
        return Entry(
            name, Kind.CITY, country, self.division(country, code), int(geonames), float(lat), float(lon), int(people)
        )

    def _add(self, entry: Entry, names: Iterable[str]) -> None:
        for name in names:
            short = name.isupper() and len(name.replace(".", "")) <= ACRONYM
            table = self._acronyms if short else self._own
            held = table.setdefault(fold(name), [])
            if entry not in held:
                held.append(entry)

    @staticmethod
    def _read_cities() -> tuple[list[str], dict[str, int | tuple[int, ...]]]:
        path = f"{FOLDER}/cities.tsv.gz"
        rows = gzip.decompress(locate(path).read_bytes()).decode().split("\n")
        found: dict[str, int | tuple[int, ...]] = {}
        for number, row in enumerate(rows):
            if number < 2 or not row:
                continue
            for key in row[: row.index("\t")].split("|"):
                held = found.setdefault(key, number)
                if held is not number:
                    found[key] = (*held, number) if isinstance(held, tuple) else (held, number)
        return rows, found

    def _read_countries(self) -> None:
        others = {row["country"]: row for row in read_table(f"{FOLDER}/country_names.tsv")}
        for row in read_table(f"{FOLDER}/countries.tsv"):
            code, other = row["iso3"], others.pop(row["iso3"], {})
            near = tuple(n for n in row["neighbours"].split(",") if n)
            at = _number(row["lat"]), _number(row["lon"])
            entry = Entry(row["name"], Kind.COUNTRY, code, None, int(row["geonames"]), *at, near=near)
            self._countries[code] = entry
            aliases = [n.removeprefix("the ") for n in other.get("aliases", "").split("|") if n]
            self._add(entry, [row["name"].removeprefix("The "), *aliases])
            self.adjectives.update((a.casefold(), code) for a in other.get("adjectives", "").split("|") if a)
            if row["capital"]:
                self.capitals[fold(row["capital"])] = code
        if others:
            raise ResourceError(f"names of unknown countries {sorted(others)}", where=f"{FOLDER}/country_names.tsv")

    def _read_divisions(self) -> None:
        for row in read_table(f"{FOLDER}/divisions.tsv"):
            self._divisions[row["country"], row["code"]] = row["name"]
            at = _number(row["lat"]), _number(row["lon"])
            self._add(Entry(row["name"], Kind.DIVISION, row["country"], row["name"], None, *at), row["keys"].split("|"))

    def _read_regions(self) -> None:
        for row in read_table(f"{FOLDER}/regions.tsv"):
            at = _number(row["lat"]), _number(row["lon"])
            entry = Entry(row["name"], Kind(row["kind"]), row["country"] or None, None, None, *at)
            self._add(entry, [row["name"], *(a for a in row["aliases"].split("|") if a)])

    def _read_exonyms(self) -> None:
        for row in read_table(f"{FOLDER}/exonyms.tsv"):
            found = [e for e in self.entries(fold(row["name"])) if e.kind is Kind.CITY and e.country == row["country"]]
            if not found:
                raise ResourceError(f"no city {row['name']} in {row['country']}", where=f"{FOLDER}/exonyms.tsv")
            self._add(max(found, key=lambda e: e.people), row["aliases"].split("|"))
            if fold(row["name"]) in self.capitals:
                self.capitals.update((fold(a), row["country"]) for a in row["aliases"].split("|"))

    def _read_longest(self) -> dict[str, int]:
        """For the first word of each name of several words, how many words the longest such name has."""
        longest: dict[str, int] = {}
        for table in (self._cities, self._own):
            for key in table:
                if " " in key:
                    first, count = key[: key.index(" ")], key.count(" ") + 1
                    if count > longest.get(first, 1):
                        longest[first] = count
        return longest


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the package."""
    return Gazetteer()
