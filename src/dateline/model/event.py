"""What: PLOVER's types and the coding of an event mention."""

from dataclasses import dataclass
from enum import StrEnum


class EventType(StrEnum):
    """PLOVER's sixteen event types. There is none for mere statements."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Quad(StrEnum):
    """PLOVER's quad classes."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """How PLOVER codes an event mention; ``cameo`` by crosswalk, ``score`` on PLOVER's scale of -10 to +10.

    ``type`` is one of PLOVER's, or the name of a type of the user's own codebook.
    """

    type: EventType | str
    quad: Quad
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    score: float | None = None

    def __post_init__(self) -> None:
        if self.type in EventType.__members__:
            object.__setattr__(self, "type", EventType(self.type))
