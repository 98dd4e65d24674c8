"""Who rests on whom, and how many stand behind an event."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.span import Span

MISSING = "missing:"
"""Before the name of an outlet that is cited and absent."""
STATEMENT = "statement:"
"""Before the label of a public statement; its carriers share the label."""


class Descent(StrEnum):
    """How a document comes from its parents; the last three point at a report without resting on it."""

    COPY = "copy"
    """The same text."""
    EDITED_COPY = "edited_copy"
    """The text cut or touched up, or part of it lifted."""
    CITES = "cites"
    """Own words, and it names where it has it from."""
    PARAPHRASE = "paraphrase"
    """Own words, and it names nobody."""
    JOINT = "joint"
    """It rests on two or more."""
    STATEMENT = "statement"
    """It carries a public statement."""
    RESPONDS = "responds"
    ACKNOWLEDGES = "acknowledges"
    CORRECTS = "corrects"

    @property
    def is_lineage(self) -> bool:
        """Whether the document rests on its parents."""
        return self not in (Descent.RESPONDS, Descent.ACKNOWLEDGES, Descent.CORRECTS)


class Stance(StrEnum):
    """What a document has to say to an event."""

    REPORTS = "reports"
    CONFIRMS = "confirms"
    DENIES = "denies"
    CORRECTS = "corrects"


class State(StrEnum):
    """Where an event stands on a day."""

    SINGLE = "single"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    CIRCULAR = "circular"
    RETRACTED = "retracted"


class Standing(StrEnum):
    """Where an event stands at the end.

    ``confirmed`` asks for a body or party with the standing to know (its own act, or one it suffered) on the record;
    ``corroborated`` for two origins, none of them such.
    """

    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    DENIED = "denied"
    CORRECTED = "corrected"


class Channel(StrEnum):
    """How an origin reached the public."""

    OWN_REPORTING = "own reporting"
    """What one outlet got for itself: its reporter, papers it saw, unnamed people, bystanders."""
    INTERVIEW = "interview"
    """A body or party, heard by an outlet."""
    PUBLIC_STATEMENT = "public statement"
    """A body or party, to all."""
    ABSENT_OUTLET = "absent outlet"
    """An outlet that is cited and whose item is not at hand."""
    NOT_SAID = "not said"
    """The text does not tell how its outlet knew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A document and what it comes from. A parent is a document, ``missing:OUTLET`` or ``statement:LABEL``.

    ``span`` is the evidence in the document's text (None where the whole text is), ``reason`` is for people, and
    ``probability`` says how sure the judgement is.
    """

    doc: str
    parents: tuple[str, ...]
    how: Descent
    span: Span | None = None
    reason: str = ""
    probability: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One originating observer of an event, with the documents that rest on it.

    ``is_shown`` tells that the texts show it to be separate: it counts in ``origins_min``. Origins of one ``kin`` may have
    spoken as one and count once there. A withdrawn origin (retracted by ``withdrawn_by``) counts nowhere.
    """

    label: str
    kin: str
    who: str
    channel: Channel
    docs: tuple[str, ...]
    reason: str
    is_shown: bool = True
    is_body: bool = False
    withdrawn_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """What stands behind one event: the documents, who rests on whom, the origins, and where the event stands.

    ``main`` are the documents whose main happening it is; the others tell of it in passing. ``corrections`` are the documents
    that mend a detail.
    """

    docs: tuple[str, ...]
    main: tuple[str, ...]
    edges: tuple[Edge, ...]
    origins: tuple[Origin, ...]
    origins_min: int
    origins_max: int
    stances: dict[str, Stance]
    is_circular: bool
    status: dict[date, State]
    standing: Standing
    roots: dict[str, tuple[str, ...]]
    corrections: tuple[str, ...] = ()
