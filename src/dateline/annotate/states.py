"""Who acts when a country acts: the sector of a bare country name.

PLOVER, as CAMEO before it, codes a state that does something as its government ("Estonia asked its allies"). What is
done *to* a country says nothing of the kind, so a recipient keeps its open sector, unless it is offered or promised
something, or visited: that is dealing with its government. A side or a thing of a country
("the Tajik side", "Kyrgyz mortars") that uses or moves force is the country's military. Who works the land acts as
AGR only where the farm is the matter: those whom violence meets are CVL.
"""

from dataclasses import replace

from dateline.annotate.actors.resolver import Resolver
from dateline.model.actor import Actor
from dateline.model.event import EventType

SIDE = " side"
FORCE = frozenset({EventType.ASSAULT, EventType.MOBILIZE})
DEALT = frozenset({EventType.AGREE, EventType.CONSULT})
"""With whom one deals when one deals with a country is its government."""
HARM = frozenset({EventType.ASSAULT, EventType.COERCE})


def acting(actor: Actor, event: EventType | str) -> Actor:
    """The actor with the sector that its acting implies, where it is a country without one."""
    if event in FORCE and actor.sector == "GOV" and actor.name is None and actor.text.endswith(SIDE):
        return replace(actor, sector="MIL")
    if actor.sector or not actor.country or actor.organisation:
        return actor
    if _is_state(actor):
        return replace(actor, sector="GOV")
    side = actor.role == "side"
    if actor.name is None and event in FORCE and (side or actor.role is None):
        return replace(actor, sector="MIL")
    if actor.name is None and side:
        return replace(actor, sector="GOV")
    return actor


def suffering(actor: Actor, event: EventType | str) -> Actor:
    """The recipient with the sector that it is dealt with, hurt or held in: shepherds who are shot at are civilians, whatever they tend."""
    if event in DEALT and not actor.sector and actor.country and not actor.organisation and _is_state(actor):
        return replace(actor, sector="GOV")
    if event in HARM and actor.sector == "AGR" and actor.name is None:
        return replace(actor, sector="CVL")
    return actor


def _is_state(actor: Actor) -> bool:
    found = Resolver.load().country_of(actor.name) if actor.name else None
    return found is not None and found[0] == actor.country
