"""Who acts when a country acts: the sector of a bare country name.

PLOVER, as CAMEO before it, codes a state that does something as its government ("Estonia asked its allies"). What is
done *to* a country says nothing of the kind, so a recipient keeps its open sector. A side or a thing of a country
("the Tajik side", "Kyrgyz mortars") that uses or moves force is the country's military.
"""

from dataclasses import replace

from dateline.annotate.actors.resolver import Resolver
from dateline.model.actor import Actor
from dateline.model.event import EventType

FORCE = frozenset({EventType.ASSAULT, EventType.MOBILIZE})
PEOPLE = frozenset({"officer", "man", "men", "woman", "people"})


def acting(actor: Actor, event: EventType) -> Actor:
    """The actor with the sector that its acting implies, where it is a country without one."""
    if actor.sector or not actor.country or actor.organisation:
        return actor
    if _is_state(actor):
        return replace(actor, sector="GOV")
    if actor.name is None and actor.role not in PEOPLE:
        if event in FORCE:
            return replace(actor, sector="MIL")
        if actor.role == "side":
            return replace(actor, sector="GOV")
    return actor


def _is_state(actor: Actor) -> bool:
    found = Resolver.load().country_of(actor.name) if actor.name else None
    return found is not None and found[0] == actor.country
