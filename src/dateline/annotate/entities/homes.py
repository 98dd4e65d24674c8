"""Whose those are that no word ties to a country: they are of the country that the whole text is about, if there is one."""

from collections.abc import Iterable

from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind, Lexicon

GROUP, PERSON = 0.55, 0.75
"""Share of all mentions of countries that makes one of them the home of groups and bodies, of people without an office."""
ABROAD = frozenset({"JRN", "REF"})
"""Sectors of those who are often of another country."""
HUMAN = frozenset({Kind.PERSON, Kind.ROLE, Kind.PEOPLE})


def home(total: dict[str, float], share: float) -> str | None:
    """The country with this share of the weight of all mentions of countries."""
    whole = sum(total.values())
    if not whole:
        return None
    code = max(total, key=lambda c: (total[c], c))
    return code if total[code] >= share * whole else None


def settle(entities: Iterable[Entity], total: dict[str, float], lexicon: Lexicon) -> None:
    """Give domestic groups, bodies and persons without a country that of the text."""
    group, person = home(total, GROUP), home(total, PERSON)
    if group is None:
        return
    for entity in entities:
        if entity.known.code or entity.members or entity.known.is_stateless:
            continue
        own = entity.owner.known if entity.owner is not None else None
        if own is not None and own.code and not entity.heads & lexicon.hostile:
            entity.known = entity.known.but(country=own.country, organisation=own.organisation)
            continue
        if entity.heads & lexicon.placeless:
            continue
        if entity.words & lexicon.foreign or (entity.known.sector in ABROAD and (entity.names or entity.kind in HUMAN)):
            continue
        if entity.kind in (Kind.STATE, Kind.PLACE, Kind.THING):
            continue
        if entity.known.sector is not None:
            entity.known = entity.known.but(country=group)
        elif entity.kind in HUMAN or (entity.kind is Kind.BODY and not entity.names):
            entity.known = entity.known.but(country=person)
