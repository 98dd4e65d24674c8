"""What reading one document yields."""

from dataclasses import dataclass

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.errors import SpanError
from dateline.model.notebook import fragment
from dateline.model.plain import dump
from dateline.model.source import NonResponse

SCHEMA = "dateline/record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document, the claims read from it and the non-responses: the public contract, versioned by ``schema``."""

    schema: str = SCHEMA
    document: Document
    claims: tuple[Claim, ...] = ()
    nonresponses: tuple[NonResponse, ...] = ()

    def __post_init__(self) -> None:
        for claim in self.claims:
            if claim.span.of(self.document.text) != claim.text:
                raise SpanError(f"claim {claim.id} does not fill its span", where=self.document.id, span=claim.span)

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as one JSON object."""
        return dump(self, indent=indent)

    def _repr_html_(self) -> str:
        """How a notebook shows it: the item with its evidence marked, and the claims."""
        return fragment(self)
