"""According to whom. *Source* only ever means who says so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.span import Span


class SourceKind(StrEnum):
    """What kind of source a link of the chain is."""

    MEDIA = "media"
    OFFICIAL = "official"
    ORGANISATION = "organisation"
    PERSON = "person"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of a chain of attribution: source span, cue, kind and count; the content is the claim.

    ``count`` is the number of people, where the text gives one. ``reported`` is the closed interval in which the source
    said or wrote so, where the text gives it.
    """

    text: str
    span: Span
    kind: SourceKind
    name: str | None = None
    country: str | None = None
    cue: str | None = None
    cue_span: Span | None = None
    count: int | None = None
    reported: tuple[date | None, date | None] | None = None


class SilenceKind(StrEnum):
    """How a non-response was given."""

    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    NO_REPLY = "no reply"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responder:
    """Who did not respond."""

    text: str
    span: Span
    kind: SourceKind
    name: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NonResponse:
    """A refusal or failure to comment; it is no claim."""

    span: Span
    cue: str
    kind: SilenceKind
    source: Responder
