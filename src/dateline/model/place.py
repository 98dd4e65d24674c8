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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place named in the text; ``country`` is ISO 3166-1 alpha-3, coordinates are degrees (WGS 84).

    ``alternatives`` are the other countries in which a place of weight has the same name.
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
