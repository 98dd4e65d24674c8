"""Where: a place with its precision."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class Precision(StrEnum):
    """How exactly the place is known, after UCDP's where_prec."""

    EXACT = "exact"
    NEAR = "near"
    DISTRICT = "district"
    DIVISION = "division"
    VAGUE = "vague"
    COUNTRY = "country"
    SEA = "sea"


class Unlocated(StrEnum):
    """Why a place has no coordinates: its name is in no table, is that of several places of its country, or is no name."""

    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place told in the text; ``country`` is ISO 3166-1 alpha-3, coordinates are degrees (WGS 84).

    ``name`` is the name as the report has it, abbreviations written out; ``text`` may be words that take it up ("the city").
    ``alternatives`` are the other countries in which a place of weight has the same name; ``unlocated`` tells why there are
    no coordinates.
    """

    text: str
    span: Span
    name: str
    country: str | None = None
    division: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision = Precision.VAGUE
    alternatives: tuple[str, ...] = ()
    unlocated: Unlocated | None = None
