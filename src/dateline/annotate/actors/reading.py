"""Read the core of a noun phrase: whose it is, its nationality, the name at its end, its head."""

from collections.abc import Callable, Sequence

from dateline.annotate.actors.entries import Lexicon, Weight
from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.actors.heads import HINT, SIDES, TABLE, YIELDING, Core, Query, lent_by, of_head
from dateline.annotate.actors.people import OFFICIAL, People, Person
from dateline.annotate.actors.segments import Kind, Reach, Segment

KIN = frozenset(
    "wife husband spouse widow widower son daughter brother sister mother father nephew niece cousin uncle aunt grandson"
    " granddaughter son-in-law daughter-in-law brother-in-law sister-in-law relative family heir".split()
)
"""PLOVER's ELI are former officials and officials' families."""


class Reader:
    """Reads cores of phrases by the lexicon; ``cities`` may tell the country of a city or province."""

    def __init__(self, lexicon: Lexicon, people: People, cities: Callable[[str], str | None] | None):
        self.lexicon = lexicon
        self.people = people
        self.cities = cities

    def core(self, segments: Sequence[Segment], query: Query) -> Core:
        """A phrase without its complements: possessor, modifiers, head."""
        for i in range(len(segments) - 2, -1, -1):
            if segments[i].owner:
                possessor = self.core(segments[: i + 1], query).facts
                return possessed(self._plain(segments[i + 1 :], query, possessor.countries), possessor)
        return self._plain(segments, query, ())

    def _plain(self, segments: Sequence[Segment], query: Query, owners: tuple[str, ...]) -> Core:
        segments = [s for s in segments if s.kind is not Kind.FUNCTION]
        countries, place = self._nationality(segments)
        codes = countries or owners
        person, name, rest = self._name(segments, codes, query)
        head = self._head(rest, name or person)
        if person is not None:
            return self._person(person, rest, head, countries, query)
        if head is None:
            return self._nameless(segments, rest, name, countries or place, query)
        before = rest[: rest.index(head)]
        core = of_head(head, before, codes, query)
        facts = core.facts
        if head.kind is Kind.BODY and " " in head.key and before and before[-1].kind is Kind.NAME:
            # "Santa Marta Self-Defence Forces" are not Japan's.
            facts = facts.but(name=None, id=None, country=None, countries=())
        if name:
            facts = facts.but(name=name, is_person=facts.is_person or not facts.is_group)
        if countries and (head.kind is not Kind.COUNTRY or len(countries) > 1):
            facts = facts.but(country=countries[0], countries=countries, organisation=None)
        if not (facts.country or facts.organisation):
            hint = place or self._city(before)
            facts = facts.but(country=hint[0], countries=hint) if hint else facts
        former = any(s.kind is Kind.FORMER for s in before)
        if former and facts.is_person and facts.sector in OFFICIAL and facts.sector != "JUD":
            facts = facts.coded(("ELI", *facts.sectors))
        return Core(facts, core.weight)

    def _nationality(self, segments: Sequence[Segment]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Countries named before the head: those that are the head's, and those that only place it."""
        own: list[str] = []
        place: list[str] = []
        for s in segments:
            if s.kind is not Kind.COUNTRY or s.entry is None or s.entry.country is None or s.reach is Reach.NOTHING:
                continue
            where = place if s.reach is Reach.PLACE or s.is_seat else own
            if s.entry.country.iso3 and s.entry.country.iso3 not in where:
                where.append(s.entry.country.iso3)
        return tuple(own), tuple(place)

    def _city(self, before: Sequence[Segment]) -> tuple[str, ...]:
        run = [s.text for s in before if s.kind is Kind.NAME]
        found = self.cities(" ".join(run)) if self.cities and run else None
        return (found,) if found else ()

    def _name(
        self, segments: list[Segment], codes: tuple[str, ...], query: Query
    ) -> tuple[Person | None, str | None, list[Segment]]:
        """The person named at the end of the segments, or the bare name; and what stands before it."""
        start = len(segments)
        while start and segments[start - 1].kind in (Kind.NAME, Kind.PERSON):
            start -= 1
        run, before = segments[start:], segments[:start]
        full = [p for s in run for p in s.person]
        if full:
            return self._choose(full, codes, query), _joined(run), before
        if not run:
            return None, None, list(before)
        title = next((s.key for s in reversed(before) if s.kind is Kind.NOUN), None)
        names = [part for s in run for part in s.key.split()]
        person = self.people.find(names, self._codes(codes, before), query.on, title)
        return person, _joined(run), list(before)

    def _codes(self, codes: tuple[str, ...], before: Sequence[Segment]) -> tuple[str, ...]:
        """Countries and bodies that a person of the phrase must stand for."""
        bodies = [b for s in before if s.kind is Kind.BODY and s.entry for b in s.entry.bodies]
        return codes + tuple(c for b in bodies[:1] for c in (b.country or b.organisation,) if c)

    def _choose(self, found: Sequence[Person], codes: tuple[str, ...], query: Query) -> Person:
        fitting = [p for p in found if any(p.of(code) for code in (*codes, *query.context))] or list(found)
        on = query.on
        return next((p for p in fitting if on and any(t.holds(on) for t in p.terms)), fitting[0])

    def _head(self, segments: Sequence[Segment], name: object) -> Segment | None:
        """The last noun, body or country; a country before an unknown noun is a modifier, not the head."""
        for s in reversed(segments):
            if s.kind in (Kind.NOUN, Kind.BODY):
                return s
            if s.kind is Kind.COUNTRY and not name and s is segments[-1]:
                return s
        return None

    def _person(
        self, person: Person, before: list[Segment], head: Segment | None, countries: tuple[str, ...], query: Query
    ) -> Core:
        """A person of the tables; a title in the phrase is believed before the table, "former" before both."""
        term, current = person.term(query.on)
        began = query.on is None or term.since <= query.on
        sectors = term.sectors if began else ()
        if sectors and not current and sectors[0] in OFFICIAL:
            sectors = ("ELI",)
        facts = Facts(
            name=person.name,
            id=person.id,
            country=term.country,
            organisation=None if term.country else term.organisation,
            role=term.role if began else None,
            is_person=True,
            is_stateless=not (term.country or term.organisation),
            head=person.name,
            confidence=TABLE,
            rule="person" if current else "former holder",
        )
        former = any(s.kind is Kind.FORMER for s in before)
        if head is not None and head.kind is Kind.NOUN and head.entry and head.entry.noun:
            titled = of_head(head, before[: before.index(head)], countries, query).facts
            if titled.sectors and not (head.entry.noun.weight in (Weight.WEAK, Weight.OPEN) and sectors):
                sectors = titled.sectors
            facts = facts.but(role=titled.role or facts.role, rule="title and person")
        if former and (not sectors or sectors[0] in OFFICIAL):
            sectors = ("ELI", *sectors)
        if countries and not person.of(countries[0]) and not term.country:
            facts = facts.but(country=countries[0], organisation=None)
        codes = (facts.country,) if facts.country else ()
        return Core(facts.but(countries=codes).coded(sectors))

    def _nameless(
        self,
        segments: Sequence[Segment],
        rest: Sequence[Segment],
        name: str | None,
        countries: tuple[str, ...],
        query: Query,
    ) -> Core:
        """No head that is known: a country or sector from the modifiers, a city, or nothing but the name."""
        facts = NOTHING.but(name=name, rule="unknown head") if name else NOTHING
        for s in reversed(rest):
            lent = lent_by(s, Weight.OPEN, countries, query)
            if lent is not None and lent.sectors:
                facts = facts.but(generic=True, confidence=HINT, rule="modifier").coded(lent.sectors)
                break
        if countries:
            return Core(
                facts.but(country=countries[0], countries=countries, confidence=HINT, rule=facts.rule or "modifier")
            )
        city = self.cities(name) if self.cities and name and len(segments) == len(name.split()) else None
        if city:
            facts = facts.but(country=city, countries=(city,), is_place=True, confidence=HINT, rule="city").coded(
                ("CVL",)
            )
        return Core(facts, Weight.OPEN)


def possessed(core: Core, owner: Facts) -> Core:
    """What belongs to the owner: country and body are the owner's unless its own, the sector where its own is open."""
    facts = core.facts
    if not facts.country and not facts.organisation:
        stateless = owner.is_stateless or facts.is_stateless
        facts = facts.but(
            country=owner.country,
            organisation=owner.organisation,
            countries=owner.countries,
            is_stateless=stateless and not owner.country,
        )
    yields = core.weight in (*YIELDING, None) and facts.confidence < TABLE
    if facts.role in KIN and owner.is_person and owner.sector in ("GOV", "ELI"):
        return Core(facts.coded(("ELI",)), core.weight)
    if facts.sector == "UAF" and owner.confidence >= TABLE and not owner.is_country and owner.sector in SIDES:
        return Core(facts.coded(owner.sectors), core.weight)
    if yields and owner.sectors and not owner.is_country and not owner.is_place and (not facts.sectors or core.weight):
        facts = facts.but(generic=owner.generic, rule="possessor").coded(owner.sectors)
    elif yields and not facts.sectors and owner.organisation and facts.is_person:
        facts = facts.coded(("GOV",))
    return Core(facts, core.weight)


def _joined(run: Sequence[Segment]) -> str:
    """A name as it was printed."""
    return " ".join(s.text for s in run).replace(" -", "-")
