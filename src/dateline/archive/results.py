"""What is asked of an archive, and what it answers: plain values that know no database."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dateline.archive.changes import Change
from dateline.archive.rows import Rows as Rows


class Fate(StrEnum):
    """What became of a report that was added."""

    ADDED = "added"
    CHANGED = "changed"
    """A new version of a report that was there."""
    SAME = "same"
    """It was there already."""
    FAILED = "failed"
    """It could not be read: there is an issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A report was stored, or was there. ``change`` is what is different from the version before."""

    fate: Fate
    document: str
    version: int
    claims: int
    title: str | None
    change: Change = Change()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a line is said: the claim, its document and its sentence."""

    claim: str
    document: str
    version: int
    publisher: str | None
    published: date | None
    title: str | None
    url: str | None
    sentence: str
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a chronology: an event, or a claim where events have not been made.

    ``when`` and the fields of who, what, where and certainty are in words; ``start`` and ``end`` the closed interval, open sides
    None. ``status`` is how the sources stand (single, corroborated, disputed, circular, retracted), ``standing`` how the event does (confirmed,
    corroborated, single_source, disputed, denied, corrected). ``origins_min`` and ``origins_max`` bound the independent sources: None where nobody counted them, as for a claim.
    """

    id: str
    start: date | None
    end: date | None
    when: str
    who: str
    type: str
    mode: str | None
    quad: str
    whom: str
    place: str
    certainty: str
    status: str | None
    standing: str | None
    sources: str
    origins_min: int | None
    origins_max: int | None
    documents: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A report that tells of an event, whether a claim of it was read there or not."""

    document: str
    publisher: str | None
    published: date | None
    title: str | None
    url: str | None


class NewsKind(StrEnum):
    """What changed of an event."""

    NEW = "new"
    STRENGTHENED = "strengthened"
    """It stands on more independent sources."""
    WEAKENED = "weakened"
    """It stands on fewer, or was disputed, denied, corrected or retracted."""
    REDATED = "re-dated"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What changed of an event, on which day; ``before`` and ``after`` in words."""

    event: str
    kind: NewsKind
    day: date
    who: str
    type: str
    mode: str | None
    whom: str
    when: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many in a period, by quad class, and PLOVER's mean score (-10 to +10); without ``start``, what lies in no one period."""

    start: date | None
    all: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    score: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that full text search found; words that fit stand in the excerpt between MARKS.

    ``corrected_by`` are reports (by id) in which its outlet corrected or withdrew it.
    """

    document: str
    version: int
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    claims: int
    excerpt: str
    corrected_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says what: a source, and how often.

    ``claims`` counts what it says itself (it is the innermost link), ``relayed`` what it passes on. Unnamed people are told apart
    by the outlet that they spoke to, ``outlet``; the outlets' own voice is of kind ``outlet``.
    """

    name: str
    kind: str
    country: str | None
    outlet: str | None
    claims: int
    relayed: int
    documents: int
    publishers: int
    first: date | None
    last: date | None
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An input that could not be read. ``closed`` says when it could, later."""

    address: str
    kind: str
    message: str
    advice: str | None
    first: datetime
    last: datetime
    times: int
    closed: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One state of a document, when it was shown, and what had changed."""

    document: str
    number: int
    title: str | None
    publisher: str | None
    published: date | None
    shown_from: date
    shown_until: date | None
    text_sha256: str
    claims: int
    added: datetime
    read_with: str
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Where and when bytes were found, and their hash."""

    document: str
    version: int
    address: str
    sha256: str
    size: int
    media_type: str | None
    captured: datetime
    seen: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What is in an archive."""

    where: str
    documents: int
    versions: int
    claims: int
    events: int
    open_issues: int
    first: date | None
    last: date | None
    publishers: int
