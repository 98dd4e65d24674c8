"""The unit that is stored: one event mention as one report tells it."""

from dataclasses import dataclass

from dateline.model.actor import Actor
from dateline.model.event import Coding
from dateline.model.factuality import Factuality
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.timex import Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A field that is None or empty, and why: absent is a value."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who did what to whom, when, where, according to whom and how certain.

    ``span`` is the event mention's trigger at its widest sensible and ``text`` its words, ``sentence`` the sentence around it. ``sources`` is
    the chain, outermost (nearest to the reader) first; empty means that the outlet says so in its own voice. ``figures`` are
    the dead, arrested, troops, sums and so on that the text gives for this event, empty where it gives none.
    """

    id: str
    span: Span
    text: str
    sentence: Span
    event: Coding
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    time: Timex | None = None
    place: Place | None = None
    factuality: Factuality = Factuality()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    absent: tuple[Absence, ...] = ()
