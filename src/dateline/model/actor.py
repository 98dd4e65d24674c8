"""Who: an actor or recipient as PLOVER codes it."""

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts or is acted on.

    ``country`` is ISO 3166-1 alpha-3; an international or transnational body has PLOVER's ``organisation`` code (UNO,
    EUR, IGO, NGO, MNC) and no country; ``sector`` is PLOVER's (GOV, MIL, REB, ...); ``id`` a Wikidata identifier. What is
    not known is None: a name without a country is kept, never forced.
    """

    text: str
    span: Span
    name: str | None = None
    id: str | None = None
    country: str | None = None
    organisation: str | None = None
    sector: str | None = None
    role: str | None = None

    @property
    def code(self) -> str | None:
        """The country or, failing that, the organisation."""
        return self.country or self.organisation
