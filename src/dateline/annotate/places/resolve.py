"""Decide which of several places a name means, and lay the answer down as a ``Place``."""

from collections import Counter
from dataclasses import dataclass, replace
from math import log10

from spacy.tokens import Doc

from dateline.annotate.layers import text_of
from dateline.annotate.places.gazetteer import Entry, Gazetteer, Kind
from dateline.annotate.places.scan import Candidate
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision, Unlocated

SMALL = 100_000
"""A city below this size is believed only where its country is spoken of: small towns share the names of larger things."""
WRITTEN = 3
"""How often a country counts as named for being that of the dateline."""
TOWN = 5_000
"""A town of this size is believed where the text speaks of no country at all and no other country has one of its name."""
WEIGHT = 20
"""A namesake of at least a twentieth of the size is worth a thought."""
LARGE = 200_000
"""A city of this size, named after "in" and without a namesake of weight abroad, tells what country a text is about."""
LOCATED = frozenset({"in", "near", "outside", "of", "from", "at", "In", "to"})
BASE = {Kind.COUNTRY: 8.0, Kind.DIVISION: 5.2, Kind.CITY: 0.0}
REGION = 7.5
EXPLICIT, SPOKEN, SHARE, NEIGHBOUR, KIND = 8.0, 0.5, 2.5, 0.5, 5.0
STEEP, MIDDLE = 2.0, 5.0
"""A city ten times as large has this many points more; one of 100,000 has as many as the second says."""


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
        weight = 0.0
        if country in self.counts:
            weight = SPOKEN + SHARE * self.counts[country] / sum(self.counts.values())
        return weight + (NEIGHBOUR if any(n in self.counts for n in entry.near) else 0.0)


def told_countries(texts: list[str], candidates: list[Candidate], gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """The countries that the text names by their own names or adjectives, each with its token."""
    told = []
    for candidate in candidates:
        entries = gazetteer.entries(candidate.key, texts[candidate.tokens.start])
        if entries and entries[0].kind is Kind.COUNTRY and len({e.country for e in entries if e.people == 0}) == 1:
            told.append((candidate.tokens.start, entries[0].country or ""))
    for index, text in enumerate(texts):
        if text[0].isupper() and (adjective := gazetteer.adjectives.get(text.lower())) is not None:
            told.append((index, adjective))
    return told


def surroundings(
    texts: list[str],
    candidates: list[Candidate],
    countries: list[tuple[int, str]],
    gazetteer: Gazetteer,
    written: str | None,
) -> Surroundings:
    """Count the countries named in the text, by their own names (twice), their capitals, divisions, cities or adjectives.

    ``written`` is the country of the dateline, which a report is about more often than not.
    """
    counts: Counter[str] = Counter({written: WRITTEN} if written else {})
    for index, country in countries:
        counts[country] += 1 if texts[index].lower() in gazetteer.adjectives else 2
    for candidate in candidates:
        capital_of = gazetteer.capitals.get(candidate.key)
        if candidate.key in gazetteer.adjectives:
            continue
        if capital_of is None:
            before = texts[candidate.tokens.start - 1] if candidate.tokens.start else ""
            entries = gazetteer.entries(candidate.key, texts[candidate.tokens.start])
            pointed = _points(entries, located=before in LOCATED)
            counts.update([pointed] if pointed else [])
        elif not _rivals(gazetteer.entries(candidate.key), capital_of):
            counts[capital_of] += 1
    return Surroundings(counts)


def _points(entries: list[Entry], *, located: bool) -> str | None:
    """The country of a division or large city that is meant whenever its name is said as a place."""
    countries = {e.country for e in entries}
    if len(countries) == 1 and entries[0].kind is Kind.DIVISION:
        return entries[0].country
    largest = max(entries, key=lambda e: e.people, default=None)
    if not located or largest is None or largest.kind is not Kind.CITY or largest.people < LARGE:
        return None
    rivals = (e for e in entries if e.country != largest.country)
    return (
        None if any(e.people * WEIGHT >= largest.people or e.kind is not Kind.CITY for e in rivals) else largest.country
    )


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
            points += MIDDLE + STEEP * (log10(entry.people + 10) - 5.0)
            points += 0.8 if gazetteer.capitals.get(_key(entry)) == entry.country else 0.0
        if explicit is not None and entry.country == explicit and entry.kind is not Kind.COUNTRY:
            points += EXPLICIT
        if (noun is Precision.DIVISION and entry.kind is Kind.DIVISION) or (
            noun is Precision.EXACT and entry.kind is Kind.CITY
        ):
            points += KIND
        return points

    divisions = {e.country for e in entries if e.kind is Kind.DIVISION}
    told = [e for e in entries if e.kind is not Kind.REGION or e.country not in divisions]
    best = max(told, key=score, default=None)
    if best is None or best.kind is not Kind.CITY or best.people >= SMALL or explicit == best.country:
        return best
    return best if best.country in around.counts or not around.counts else None


def choose_small(entries: list[Entry], country: str | None, around: Surroundings, site: Site) -> Entry | None:
    """The small place or district of the country meant, else of one that is spoken of; None: its coordinates are not known."""
    wanted = Kind.DISTRICT if site.precision is Precision.DISTRICT else Kind.CITY
    held = [e for e in entries if e.country == country]
    if country is None:
        spoken = [e for e in entries if e.country in around.counts]
        held = [e for e in spoken if e.country == around.main] or spoken
        if not around.counts and len({e.country for e in entries}) == 1:
            held = [e for e in entries if e.people >= TOWN]
    if len({e.division for e in held if e.kind is wanted}) > 1:
        return None
    return max(held, key=lambda e: (e.kind is wanted, e.people), default=None)


def _key(entry: Entry) -> str:
    return entry.name.casefold()


def lay(doc: Doc, site: Site, entry: Entry | None, country: str | None, others: list[Entry]) -> Place:
    """The place as the record has it, named as the report names it; abbreviations and capitals are written out."""
    span = site.tokens.chars(doc)
    text = span.of(text_of(doc))
    if entry is None:
        precision = site.precision if site.precision is not None else Precision.EXACT
        several = any(e.country == country for e in others)
        why = Unlocated.AMBIGUOUS if several else Unlocated.UNKNOWN
        return Place(text=text, span=span, name=text, country=country, precision=precision, unlocated=why)
    precision = _precision(site, entry)
    same = {e.country for e in others if e.country and e.country != entry.country and e.people * WEIGHT >= entry.people}
    capital = entry.kind is Kind.CITY and any(e.kind is Kind.COUNTRY for e in others) and entry not in others
    place = entry.place(text, span)
    return replace(
        place,
        name=entry.name if text.isupper() or "." in text or capital else text,
        country=entry.country or country,
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
