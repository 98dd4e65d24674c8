"""The head of a noun phrase: what a country, a body or a common noun says, and what the words before it lend."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.annotate.actors.entries import Body, Form, Noun, Weight
from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.actors.segments import Kind, Reach, Segment

OVERRULED = frozenset(("MIL", "UAF", "GOV", "PTY", "PRM", "CRM", "LEG"))
"""Sectors of a head that "rebel", "separatist" and the like overrule: a rebel army is no state's."""
ARMED = (("MIL",), ("REB",), ("UAF",), ("PRM",))
"""Sectors of a head that a faith or people before it does not change: Sunni fighters fight."""
SECONDS = ("OPP", "PRE")
"""Sectors that stand second: an opposition lawmaker is LEG, then OPP."""
SIDES = frozenset(("REB", "PRM", "CRM", "MIL", "PTY", "OPP", "GOV"))
"""Sectors of bodies whose gunmen are theirs: nobody is unidentified whose side is told."""
UNTOLD = "UAF"
"""What "armed" says of a head that says nothing: armed fighters are fighters."""
STANDING = frozenset(("REF", "OPP"))
"""What a modifier makes of civilians: "displaced Sudanese families"."""
YIELDING = (Weight.OPEN, Weight.WEAK, Weight.OFFICE)
"""Weights of nouns whose sector is that of what they belong to."""
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


def of_head(head: Segment, before: Sequence[Segment], codes: tuple[str, ...], query: Query) -> Core:
    """What the head says, with the segments before it; ``codes`` are the countries of the phrase or of its owner."""
    if head.kind is Kind.COUNTRY:
        return Core(_country(head))
    entry = head.entry
    if head.kind is Kind.BODY and entry is not None:
        body = choose_body(entry.bodies, codes, query)
        if entry.noun is None or not codes or body.country in (None, *codes):
            return Core(_body(body, head))
    noun = entry.noun if entry else None
    if noun is None:
        return Core(NOTHING)
    return _noun(noun, head, before, codes, query)


def _country(head: Segment) -> Facts:
    if head.entry is None or head.entry.country is None:
        return NOTHING
    country, forms = head.entry.country, head.entry.forms
    people = Form.PEOPLE in forms and head.key.endswith("s") and Form.NAME not in forms
    if not country.iso3 or head.reach is Reach.NOTHING:
        return Facts(is_group=people, head=head.text, rule="people").coded(("CVL",) if people else ())
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
    return facts.coded(("GOV",) if seat else ("CVL",) if people else ())


def _noun(noun: Noun, head: Segment, before: Sequence[Segment], codes: tuple[str, ...], query: Query) -> Core:
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
        lent = lent_by(s, weight, codes, query, noun.sectors[:1] in ARMED)
        if lent is None or (sectors and lent.sectors == (UNTOLD,)):
            continue
        if lent.is_stateless:
            facts = facts.but(is_stateless=True)
        if s.kind is Kind.BODY and sectors[:1] == ("UAF",) and lent.sector in SIDES:
            sectors = lent.sectors
        if s.entry is not None and s.entry.modifier and sectors == ("CVL",) and lent.sector in STANDING:
            sectors, weight = lent.sectors, Weight.FIRM
        if _overrules(s) and (not sectors or sectors[0] in OVERRULED):
            sectors, weight = lent.sectors, Weight.FIRM
        elif weight in YIELDING and (lent.sectors or lent.organisation) and not (sectors and lent.sector == "PRE"):
            sectors, weight = lent.sectors or _default(noun, lent), Weight.FIRM
            facts = facts.but(
                country=lent.country, organisation=lent.organisation, generic=lent.generic, rule="modifier of head"
            )
        else:
            sectors = (*sectors, *_second(s, lent)) if sectors else sectors
            if s.kind is Kind.BODY and not facts.country and not facts.organisation:
                facts = facts.but(country=lent.country, organisation=lent.organisation)
    return Core(facts.coded(sectors), weight)


def _overrules(s: Segment) -> bool:
    return s.entry is not None and s.entry.noun is not None and s.entry.noun.weight is Weight.OVER


def _second(s: Segment, lent: Facts) -> tuple[str, ...]:
    """The sector that a modifier adds behind the head's own."""
    if lent.sector in SECONDS:
        return lent.sectors[:1]
    second = s.entry.modifier.second if s.entry and s.entry.modifier else None
    return (second,) if second else ()


def lent_by(s: Segment, weight: Weight, codes: tuple[str, ...], query: Query, armed: bool = False) -> Facts | None:
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
        return Facts(generic=True).coded(entry.noun.sectors)
    if entry.modifier:
        if weight is Weight.OFFICE:
            return None
        return Facts(generic=True).coded((entry.modifier.sector,))
    return None


def _default(noun: Noun, lent: Facts) -> tuple[str, ...]:
    """The sector of who speaks for or heads an international body: an official of it."""
    if lent.organisation in ("UNO", "EUR", "IGO"):
        return ("GOV",) if noun.kind == "person" else noun.sectors if noun.sectors != ("GOV",) else ()
    return noun.sectors


def _body(body: Body, s: Segment) -> Facts:
    """A body of the tables; "Syrian rebels" describe a group and do not name it."""
    described = body.kind == "group" and s.text.rpartition(" ")[2].islower()
    facts = Facts(
        name=None if described else body.name,
        id=None if described else body.id,
        country=body.country,
        organisation=None if body.country else body.organisation,
        countries=(body.country,) if body.country else (),
        is_group=True,
        is_stateless=not (body.country or body.organisation) and body.kind == "group",
        head=s.text,
        confidence=TABLE,
        rule="name",
    )
    return facts.coded(body.sectors)


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
