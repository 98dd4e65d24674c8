"""Types that reports of one happening are apt to be coded under."""

from dateline.model.event import EventType

FAMILIES: dict[str, frozenset[EventType]] = {
    "talks": frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT)),
    "aid": frozenset((EventType.AID,)),
    "yielding": frozenset((EventType.RETREAT, EventType.CONCEDE)),
    "words": frozenset((EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN)),
    "protest": frozenset((EventType.PROTEST,)),
    "sanction": frozenset((EventType.SANCTION,)),
    "force": frozenset((EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT)),
}
_FAMILY = {kind.value: name for name, kinds in FAMILIES.items() for kind in kinds}
MUTUAL = FAMILIES["talks"]
"""Types whose two sides may be told in either order."""


def family(kind: str) -> str:
    """The family of a type; a type of the user's own codebook is one by itself."""
    return _FAMILY.get(kind, kind)
