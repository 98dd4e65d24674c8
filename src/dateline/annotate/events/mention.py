"""A candidate event mention while it is being worked out."""

from dataclasses import dataclass, field

from dateline.annotate.events.clause import Clause
from dateline.annotate.events.lexicon import Frame, NounFrame
from dateline.model.event import EventType


@dataclass(slots=True)
class Candidate:
    """A trigger found: ``head`` is the token that carries the event, ``noun`` the event noun, where there is one.

    ``effect`` is what a light or happening verb makes of its noun: same, plan, cancel, end, lift. ``fixed``: parties and type stand as found.
    ``toll`` heads who was harmed, where another clause says so. ``earlier``: the mention that it takes up. ``extra``: further tokens that tell of it.
    """

    head: int
    type: EventType | str
    mode: str | None
    cameo: str | None
    clause: Clause | None = None
    frame: Frame | None = None
    noun: int | None = None
    noun_frame: NounFrame | None = None
    effect: str = "same"
    governor: int | None = None
    future: bool = False
    negated: bool = False
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    reciprocal: bool = False
    repeats: int | None = None
    earlier: "Candidate | None" = None
    rule: str = ""
    fixed: bool = False
    toll: int | None = None
    extra: list[int] = field(default_factory=list)

    @property
    def flags(self) -> frozenset[str]:
        """The flags of the verb's frame."""
        return self.frame.flags if self.frame else frozenset()


Inner = Candidate | NounFrame
"""The act that a trigger's complement tells ("refused to *leave*", "demanded the *release* of ...")."""
