"""Read the core of a noun phrase: its head, what stands before the head, and whose it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.actors.people import OFFICIAL, People, Person
from dateline.annotate.actors.segments import Kind, Reach, Segment
from dateline.annotate.actors.tables import Body, Form, Lexicon, Noun, Weight

OVERRULED = frozenset(("MIL", "UAF", "GOV", "PTY", "PRM", "CRM", "LEG"))
"""Sectors of a head that "rebel", "separatist" and the like overrule: a rebel army is no state's."""
ARMED = (("MIL",), ("REB",), ("UAF",), ("PRM",))
"""Sectors of a head that a faith or people before it does not change: Sunni fighters fight."""
TABLE, HEAD, HINT = 1.0, 0.5, 0.3
"""Confidence: named by a table; a head noun; a modifier or a place."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked beside the phrase: the day, and the countries that its context names."""

    on: date | None
    context: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Core:
    """A core as far as it was read; ``weight`` says what a complement ("of ...") may still decide."""

    facts: Facts
    weight: Weight | None = None


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
        core = self._of_head(head, before, codes, query)
        facts = core.facts
        if name:
            facts = facts.but(name=name, is_person=facts.is_person or not facts.is_group)
        if head.kind is not Kind.COUNTRY and countries:
            facts = facts.but(country=countries[0], countries=countries, organisation=None)
        if not (facts.country or facts.organisation):
            hint = place or self._city(before)
            facts = facts.but(country=hint[0], countries=hint) if hint else facts
        if (
            any(s.kind is Kind.FORMER for s in before)
            and facts.sector in OFFICIAL
            and facts.sector != "JUD"
            and not facts.is_group
        ):
            facts = with_sectors(facts, ("ELI", *facts.sectors))
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
            return self._choose(full, codes, query), " ".join(s.text for s in run), before
        if not run:
            return None, None, list(before)
        titled = any(s.kind is Kind.NOUN for s in before)
        names = [part for s in run for part in s.key.split()]
        person = self.people.find(names, self._codes(codes, before), query.on, titled)
        return person, " ".join(s.text for s in run), list(before)

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
        sectors = (
            term.sectors if current else (("ELI",) if term.sectors[0] in OFFICIAL else term.sectors) if began else ()
        )
        facts = Facts(
            name=person.name,
            id=person.id,
            country=term.country,
            organisation=None if term.country else term.organisation,
            role=term.role if began else None,
            is_person=True,
            head=person.name,
            confidence=TABLE,
            rule="person" if current else "former holder",
        )
        former = any(s.kind is Kind.FORMER for s in before)
        if head is not None and head.kind is Kind.NOUN and head.entry and head.entry.noun:
            titled = self._of_head(head, before[: before.index(head)], countries, query).facts
            if titled.sectors and not (head.entry.noun.weight in (Weight.WEAK, Weight.OPEN) and sectors):
                sectors = titled.sectors
            facts = facts.but(role=titled.role or facts.role, rule="title and person")
        if former and (not sectors or sectors[0] in OFFICIAL):
            sectors = ("ELI", *sectors)
        if countries and not person.of(countries[0]) and not term.country:
            facts = facts.but(country=countries[0], organisation=None)
        codes = (facts.country,) if facts.country else ()
        return Core(with_sectors(facts.but(countries=codes), sectors))

    def _of_head(self, head: Segment, before: Sequence[Segment], codes: tuple[str, ...], query: Query) -> Core:
        if head.kind is Kind.COUNTRY:
            return Core(self._country(head))
        entry = head.entry
        if head.kind is Kind.BODY and entry is not None:
            body = choose_body(entry.bodies, codes, query)
            if entry.noun is None or not codes or body.country in (None, *codes):
                return Core(_body(body, head))
        noun = entry.noun if entry else None
        if noun is None:
            return Core(NOTHING)
        return self._noun(noun, head, before, codes, query)

    def _country(self, head: Segment) -> Facts:
        if head.entry is None or head.entry.country is None:
            return NOTHING
        country, forms = head.entry.country, head.entry.forms
        people = Form.PEOPLE in forms and head.key.endswith("s") and Form.NAME not in forms
        if not country.iso3 or head.reach is Reach.NOTHING:
            return with_sectors(Facts(is_group=people, head=head.text, rule="people"), ("CVL",) if people else ())
        whole = forms[0] is not Form.REGION
        facts = Facts(
            name=country.name if whole and not people else None,
            id=country.id if whole and not people else None,
            country=country.iso3,
            countries=(country.iso3,),
            is_country=whole,
            is_place=head.is_seat,
            is_group=people,
            head=head.text,
            confidence=TABLE,
            rule=str(forms[0]),
        )
        seat = forms[:1] == (Form.CAPITAL,)
        return with_sectors(facts, ("GOV",) if seat else ("CVL",) if people else ())

    def _noun(self, noun: Noun, head: Segment, before: Sequence[Segment], codes: tuple[str, ...], query: Query) -> Core:
        """A common noun: its own sector as far as its weight goes, else that of the nearest modifier."""
        sectors = noun.sectors
        facts = Facts(
            organisation=noun.organisation,
            country=None if codes else noun.country,
            role=noun.role,
            is_person=noun.kind == "person",
            is_group=noun.kind != "person",
            head=head.text,
            generic=True,
            confidence=HEAD,
            rule="head noun",
        )
        weight = noun.weight
        for s in reversed(before):
            lent = self._lent(s, weight, codes, query, noun.sectors[:1] in ARMED)
            if lent is None:
                continue
            over = s.entry is not None and s.entry.noun is not None and s.entry.noun.weight is Weight.OVER
            if over and (not sectors or sectors[0] in OVERRULED):
                sectors, weight = lent.sectors, Weight.FIRM
            elif weight in (Weight.OPEN, Weight.WEAK, Weight.OFFICE) and (lent.sectors or lent.organisation):
                sectors, weight = lent.sectors or _default(noun, lent), Weight.FIRM
                facts = facts.but(country=lent.country, organisation=lent.organisation, rule="modifier of head")
                facts = facts.but(generic=lent.generic)
            else:
                second = s.entry.modifier.second if s.entry and s.entry.modifier else None
                second = "OPP" if lent.sectors[:1] == ("OPP",) else second
                sectors = (*sectors, second) if second and sectors and second not in sectors else sectors
                if lent.organisation and not facts.country and not facts.organisation:
                    facts = facts.but(organisation=lent.organisation)
                elif lent.country and not facts.country and s.kind is Kind.BODY:
                    facts = facts.but(country=lent.country)
        return Core(with_sectors(facts, sectors), weight)

    def _lent(
        self, s: Segment, weight: Weight, codes: tuple[str, ...], query: Query, armed: bool = False
    ) -> Facts | None:
        """What a segment before the head lends it; to an ``armed`` head no weak noun does."""
        entry = s.entry
        if entry is None or s.reach is Reach.NOTHING:
            return None
        if s.kind is Kind.BODY:
            return _body(choose_body(entry.bodies, codes, query), s)
        if entry.noun and entry.noun.sectors:
            if weight is Weight.OFFICE and entry.noun.kind == "person":
                return None
            if entry.noun.weight is Weight.WEAK and armed:
                return None
            return with_sectors(Facts(generic=True), entry.noun.sectors)
        if entry.modifier:
            if weight is Weight.OFFICE:
                return None
            return with_sectors(Facts(generic=True), (entry.modifier.sector,))
        return None

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
            lent = self._lent(s, Weight.OPEN, countries, query)
            if lent is not None and lent.sectors:
                facts = with_sectors(facts.but(generic=True, confidence=HINT, rule="modifier"), lent.sectors)
                break
        if countries:
            return Core(
                facts.but(country=countries[0], countries=countries, confidence=HINT, rule=facts.rule or "modifier")
            )
        city = self.cities(name) if self.cities and name and len(segments) == len(name.split()) else None
        if city:
            facts = with_sectors(
                facts.but(country=city, countries=(city,), is_place=True, confidence=HINT, rule="city"), ("CVL",)
            )
        return Core(facts, Weight.OPEN)


def _default(noun: Noun, lent: Facts) -> tuple[str, ...]:
    """The sector of who speaks for or heads an international body: an official of it."""
    if lent.organisation in ("UNO", "EUR", "IGO"):
        return ("GOV",) if noun.kind == "person" else noun.sectors if noun.sectors != ("GOV",) else ()
    return noun.sectors


def _body(body: Body, s: Segment) -> Facts:
    facts = Facts(
        name=body.name,
        id=body.id,
        country=body.country,
        organisation=None if body.country else body.organisation,
        countries=(body.country,) if body.country else (),
        is_group=True,
        head=s.text,
        confidence=TABLE,
        rule="name",
    )
    return with_sectors(facts, body.sectors)


def choose_body(bodies: Sequence[Body], codes: Sequence[str], query: Query) -> Body:
    """Of several bodies of one name, that of the phrase's country, of the day, of the context; else the first."""
    for test in (
        lambda b: b.country in codes and b.holds(query.on),
        lambda b: b.country in codes,
        lambda b: b.country in query.context and b.holds(query.on),
        lambda b: b.holds(query.on),
    ):
        found = next(filter(test, bodies), None)
        if found is not None:
            return found
    return bodies[0]


def with_sectors(facts: Facts, sectors: Sequence[str]) -> Facts:
    """The facts with these sectors, the first of them the main one."""
    unique = tuple(dict.fromkeys(sectors))
    return facts.but(sector=unique[0] if unique else None, sectors=unique)


def possessed(core: Core, owner: Facts) -> Core:
    """What belongs to the owner: country and body are the owner's unless its own, the sector where its own is open."""
    facts = core.facts
    if not facts.country and not facts.organisation:
        facts = facts.but(country=owner.country, organisation=owner.organisation, countries=owner.countries)
    yields = core.weight in (Weight.OPEN, Weight.WEAK, Weight.OFFICE, None) and facts.confidence < TABLE
    if yields and owner.sectors and not owner.is_country and not owner.is_place and (not facts.sectors or core.weight):
        facts = with_sectors(facts.but(generic=owner.generic, rule="possessor"), owner.sectors)
    elif yields and not facts.sectors and owner.organisation and facts.is_person:
        facts = with_sectors(facts, ("GOV",))
    return Core(facts, core.weight)
