"""Decide which of several places a name means, and lay the answer down as a ``Place``."""

from collections import Counter
from dataclasses import dataclass
from math import log10

from spacy.tokens import Doc

from dateline.annotate.layers import text_of
from dateline.annotate.places.gazetteer import Entry, Gazetteer, Kind
from dateline.annotate.places.scan import Candidate
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision

SMALL = 100_000
"""A city below this size is believed only where its country is spoken of: small towns share the names of larger things."""
WEIGHT = 20
"""A namesake of at least a twentieth of the size is worth a thought."""
BASE = {Kind.COUNTRY: 8.0, Kind.DIVISION: 5.2, Kind.CITY: 0.0}
REGION = 7.5
EXPLICIT, SPOKEN, FIRST, NEIGHBOUR, KIND = 8.0, 2.0, 1.0, 0.5, 5.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The countries that a document speaks of, with how often."""

    counts: Counter[str]

    @classmethod
    def of(cls, *countries: str | None) -> "Surroundings":
        """The surroundings that these countries make."""
        return cls(Counter(c for c in countries if c))

    @property
    def main(self) -> str | None:
        """The country that makes up more than half of what is spoken of."""
        if not self.counts:
            return None
        country, count = self.counts.most_common(1)[0]
        return country if count * 2 > sum(self.counts.values()) else None

    def weight(self, entry: Entry) -> float:
        """How much the surroundings speak for the entry."""
        country = entry.country
        if country is None:
            return 0.0
        first = self.counts.most_common(1)
        weight = SPOKEN if country in self.counts else 0.0
        weight += FIRST if first and first[0][0] == country else 0.0
        return weight + (NEIGHBOUR if any(n in self.counts for n in entry.near) else 0.0)


def surroundings(texts: list[str], candidates: list[Candidate], gazetteer: Gazetteer) -> Surroundings:
    """Count the countries named in the text, by their own names, their capitals or their adjectives."""
    counts: Counter[str] = Counter()
    for candidate in candidates:
        entries = gazetteer.entries(candidate.key, texts[candidate.tokens.start])
        if entries and entries[0].kind is Kind.COUNTRY and len({e.country for e in entries if e.people == 0}) == 1:
            counts[entries[0].country or ""] += 2
        elif (country := gazetteer.capitals.get(candidate.key)) is not None and not _rivals(entries, country):
            counts[country] += 1
    for text in texts:
        if text[0].isupper() and (adjective := gazetteer.adjectives.get(text.lower())) is not None:
            counts[adjective] += 1
    return Surroundings(counts)


def _rivals(entries: list[Entry], country: str) -> bool:
    """Whether a place of weight in another country has the capital's name."""
    own = max((e.people for e in entries if e.country == country), default=0)
    return any(e.country not in (None, country) and e.people * WEIGHT >= own for e in entries if e.kind is Kind.CITY)


def choose(
    entries: list[Entry],
    around: Surroundings,
    gazetteer: Gazetteer,
    *,
    explicit: str | None = None,
    noun: Precision | None = None,
) -> Entry | None:
    """The likeliest entry: the country that the phrase names, then the countries of the text, then size."""

    def score(entry: Entry) -> float:
        points = BASE.get(entry.kind, REGION) + around.weight(entry)
        if entry.kind is Kind.CITY:
            points += log10(entry.people + 10)
            points += 0.8 if gazetteer.capitals.get(_key(entry)) == entry.country else 0.0
        if explicit is not None and entry.country == explicit and entry.kind is not Kind.COUNTRY:
            points += EXPLICIT
        if (noun is Precision.DIVISION and entry.kind is Kind.DIVISION) or (
            noun is Precision.EXACT and entry.kind is Kind.CITY
        ):
            points += KIND
        return points

    best = max(entries, key=score, default=None)
    if best is None or best.kind is not Kind.CITY or best.people >= SMALL or explicit == best.country:
        return best
    return best if best.country in around.counts or not around.counts else None


def _key(entry: Entry) -> str:
    return entry.name.casefold()


def lay(doc: Doc, site: Site, entry: Entry | None, country: str | None, others: list[Entry]) -> Place:
    """The place as the record has it, named as the report names it; abbreviations and capitals are written out."""
    span = site.tokens.chars(doc)
    text = span.of(text_of(doc))
    if entry is None:
        precision = site.precision if site.precision is not None else Precision.EXACT
        return Place(text=text, span=span, name=text, country=country, precision=precision)
    precision = _precision(site, entry)
    same = {e.country for e in others if e.country and e.country != entry.country and e.people * WEIGHT >= entry.people}
    return Place(
        text=text,
        span=span,
        name=entry.name if text.isupper() or "." in text else text,
        country=entry.country or country,
        division=entry.division,
        geonames=entry.geonames,
        lat=entry.lat,
        lon=entry.lon,
        precision=precision,
        alternatives=tuple(sorted(same)),
    )


def _precision(site: Site, entry: Entry) -> Precision:
    """The precision of the phrase: "near Kunduz" is near, "the coast of Venezuela" vague, "in Kunduz" exact."""
    if site.precision is None or site.precision is Precision.EXACT:
        return entry.precision
    if entry.kind is Kind.CITY or site.precision is Precision.VAGUE:
        return site.precision if entry.precision is not Precision.SEA else Precision.SEA
    return entry.precision
