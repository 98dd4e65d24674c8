"""Who a noun phrase stands for, on a day: country or body, sector, role."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from dateline.annotate.actors.entries import Form
from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.actors.heads import YIELDING, Core, Query
from dateline.annotate.actors.people import People, people
from dateline.annotate.actors.reading import Reader, possessed
from dateline.annotate.actors.rows import Row
from dateline.annotate.actors.segments import CONTENT, Kind, Segment, segment
from dateline.annotate.actors.tables import lexicon, lists, made
from dateline.annotate.actors.words import key, words

__all__ = ["Facts", "Resolver"]

BELONGING = frozenset(("of", "for", "representing", "loyal"))
"""Prepositions after which stands whom the head belongs to."""
PLACING = frozenset(
    ("in", "from", "at", "near", "outside", "inside", "around", "across", "within", "living", "based", "operating")
)
"""Prepositions after which stands where the head is."""
STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
"""Sectors of those who belong to a state."""
SERVING = frozenset(("to", "with", "at", "in", "from", "working", "serving", "within", "belonging"))
"""Prepositions after which stands what an adviser or member serves."""


class Resolver:
    """Resolves phrases by the tables of ``resources/actors``; ``cities`` may tell the country of a city or province.

    ``rows`` are actors of a user's own: they are preferred to the package's of the same name on days on which they hold.
    """

    def __init__(self, cities: Callable[[str], str | None] | None = None, rows: Sequence[Row] = ()) -> None:
        persons = People(rows) if rows else people()
        self._lexicon = made(rows, persons) if rows else lexicon()
        self._lists = lists()
        keys = self._lexicon.entries.items()
        self._countries_end = frozenset(name.rpartition(" ")[2] for name, entry in keys if entry.country)
        self._nouns_end = frozenset(name.rpartition(" ")[2] for name, entry in keys if entry.noun)
        self._reader = Reader(self._lexicon, persons, cities)

    @staticmethod
    @cache
    def load() -> "Resolver":
        """The resolver over the package's tables, loaded once."""
        return Resolver()

    def resolve(self, phrase: str, *, on: date | None = None, context: str = "") -> Facts:
        """What is known of whoever the phrase names on the day ``on`` (None: the day is not known).

        ``context`` is any text (a sentence, a country) whose countries decide between namesakes. A phrase may have
        determiners, numbers, titles, complements and appositions; a coordination is read by its first member.
        """
        segments = segment(words(phrase), self._lexicon, self._lists)
        countries = self._countries(context)
        facts = self._phrase(segments, Query(on, countries))
        if len(countries) == 1 and facts.sector in STATE and not facts.code and not facts.is_stateless:
            # "The National Guard", where the context is about one country.
            (only,) = countries
            facts = facts.but(country=only, countries=(only,))
        return facts

    def country_of(self, phrase: str) -> tuple[str, Form] | None:
        """The country whose name, adjective, people or seat of government the whole phrase is, and which of them."""
        found = segment(words(phrase), self._lexicon, self._lists)
        found = [s for s in found if s.kind is not Kind.FUNCTION]
        if (
            len(found) != 1
            or found[0].kind is not Kind.COUNTRY
            or found[0].entry is None
            or found[0].entry.country is None
        ):
            return None
        return found[0].entry.country.iso3, found[0].entry.forms[0]

    def may_be_country(self, phrase: str) -> bool:
        """Whether the last word is that of a name of a country: a look-up that spares most phrases the reading."""
        return key(phrase).rpartition(" ")[2] in self._countries_end

    def may_be_noun(self, word: str) -> bool:
        """Whether the word is, or ends, a common noun of the tables."""
        return key(word).rpartition(" ")[2] in self._nouns_end

    def role_sector(self, noun: str) -> str | None:
        """PLOVER's sector of a common noun, singular or plural ("ministers", "border guard"); None if it has none."""
        entry = self._lexicon.entries.get(" ".join(word.key for word in words(noun)))
        return entry.noun.sectors[0] if entry and entry.noun and entry.noun.sectors else None

    def _countries(self, context: str) -> frozenset[str]:
        if not context:
            return frozenset()
        found = segment(words(context), self._lexicon, self._lists)
        return frozenset(s.entry.country.iso3 for s in found if s.kind is Kind.COUNTRY and s.entry and s.entry.country)

    def _phrase(self, segments: list[Segment], query: Query) -> Facts:
        """A phrase with appositions: what the first part leaves open, the others tell."""
        parts: list[list[Segment]] = [[]]
        for s in segments:
            if s.kind is Kind.BREAK:
                parts.append([])
            else:
                parts[-1].append(s)
        facts = NOTHING
        for part in parts:
            if any(s.kind in CONTENT for s in part):
                found = self._part(part, query).facts
                facts = found if not facts.is_known and not facts.name else _joined(facts, found)
        return facts

    def _part(self, segments: Sequence[Segment], query: Query) -> Core:
        """A part without commas: a core and its complement."""
        first = next((i for i, s in enumerate(segments) if s.kind in CONTENT), len(segments))
        stop = next((i for i in range(first, len(segments)) if segments[i].kind is Kind.CLAUSE), len(segments))
        segments = segments[:stop]
        if segments and segments[0].kind is Kind.PREPOSITION and first < len(segments):
            return self._part(segments[first:], query)
        cut = next((i for i, s in enumerate(segments) if s.kind is Kind.PREPOSITION), len(segments))
        if cut < first:
            return self._part(segments[cut + 1 :], query)
        core = self._coordinated(segments[:cut], query)
        rest = segments[cut + 1 :]
        if not any(s.kind in CONTENT for s in rest):
            return core
        preposition = segments[cut].key
        if self._is_quantity(segments[:cut]) and preposition in ("of", "from"):
            return self._counted(core, self._part(rest, query))
        return self._complemented(core, preposition, self._part(rest, query).facts)

    def _is_quantity(self, segments: Sequence[Segment]) -> bool:
        content = [s for s in segments if s.kind in CONTENT]
        last = content[-1].key if content else ""
        return not content or (last in self._lists.quantities and all(s.kind is not Kind.BODY for s in content))

    @staticmethod
    def _counted(core: Core, counted: Core) -> Core:
        """What is counted is meant: "hundreds of refugees", "a team of Chadian doctors"."""
        facts = counted.facts
        if core.facts.country and not facts.country:
            facts = facts.but(country=core.facts.country, countries=core.facts.countries, organisation=None)
        if not facts.sectors and core.facts.sectors:
            facts = facts.but(generic=True).coded(core.facts.sectors)
        return Core(facts.but(is_group=True), counted.weight)

    @staticmethod
    def _complemented(core: Core, preposition: str, other: Facts) -> Core:
        facts = core.facts
        open_head = core.weight in YIELDING
        if preposition in BELONGING or (open_head and preposition in SERVING):
            return possessed(core, other) if open_head or not facts.country else core
        if preposition in PLACING and not facts.country and not facts.organisation and other.country:
            facts = facts.but(country=other.country, countries=other.countries)
        return Core(facts, core.weight)

    def _coordinated(self, segments: Sequence[Segment], query: Query) -> Core:
        """The first member of a coordination; coordinated adjectives belong to one head."""
        for i, s in enumerate(segments):
            if s.kind is not Kind.CONJUNCTION:
                continue
            before = [x for x in segments[:i] if x.kind in CONTENT]
            if _is_one_name(before, segments[i + 1 :]):
                continue
            if not before or all(x.is_adjective or x.kind is Kind.MODIFIER for x in before):
                continue
            return self._reader.core(segments[:i], query)
        return self._reader.core([s for s in segments if s.kind is not Kind.CONJUNCTION], query)


def _is_one_name(before: Sequence[Segment], after: Sequence[Segment]) -> bool:
    """Whether the conjunction stands inside the name of a body: "Truth and Reconciliation Commission"."""
    rest = [s for s in after if s.kind in CONTENT]
    if not before or len(rest) < 2 or rest[-1].kind is not Kind.NOUN or rest[-1].entry is None:
        return False
    noun = rest[-1].entry.noun
    body = noun is not None and noun.kind != "person" and rest[-1].text[:1].isupper()
    return body and all(s.kind is Kind.NAME and not s.owner for s in (before[-1], *rest[:-1]))


def _joined(facts: Facts, other: Facts) -> Facts:
    """A phrase and its apposition."""
    if not facts.country and not facts.organisation:
        facts = facts.but(country=other.country, organisation=other.organisation, countries=other.countries)
    if not facts.sectors and other.sectors:
        facts = facts.but(generic=other.generic, head=other.head).coded(other.sectors)
    return facts.but(
        name=facts.name or other.name,
        id=facts.id or (other.id if not facts.name else None),
        role=facts.role or other.role,
        is_person=facts.is_person or other.is_person,
        confidence=max(facts.confidence, other.confidence),
        rule=facts.rule or other.rule,
    )
