"""Estimative words and the bands that ICD 203 gives them, on request only.

The band is what an analyst bound by the directive would mean by the word; what the source of a report meant is not known, and
nothing is said of whether it is true. No band is ever inferred from a certainty.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.model.claim import Claim
from dateline.model.errors import ResourceError
from dateline.model.factuality import Estimate
from dateline.model.record import Record
from dateline.model.span import Span
from dateline.resources.loader import read_yaml

PATH = "factuality/icd203.yaml"
BEFORE, BEHIND = 26, 12
"""Characters around a deciding word in which the rest of its expression stands."""
DENIED = re.compile(r"(?:\bnot|n['’]t|\bno longer|\bhardly|\bnever)\s+(?:so\s+|too\s+|at all\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Band:
    """A term of the directive with its bounds in per cent."""

    term: str
    low: int
    high: int


@cache
def bands() -> dict[str, Band]:
    """The bands by their words."""
    found: dict[str, Band] = {}
    rows = read_yaml(PATH)
    if not isinstance(rows, list):
        raise ResourceError("must be a list of bands", where=PATH)
    for row in rows:
        try:
            band = Band(str(row["term"]), int(row["low"]), int(row["high"]))
            found.update({str(word): band for word in row["words"]})
        except (KeyError, TypeError, ValueError) as error:
            raise ResourceError(f"not a band: {row!r}", where=PATH) from error
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(bands(), key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(r"\s+".join(map(re.escape, w.split())) for w in words) + r")\b", re.IGNORECASE
    )


def estimate(claim: Claim, text: str) -> Estimate | None:
    """The band of the estimative word that decided how certain the claim is said to be.

    None where none did, where it is negated ("not likely": the directive has no such term), and where several disagree.
    """
    found: dict[Band, Span] = {}
    for span in claim.factuality.word_spans:
        for match in _pattern().finditer(text, max(0, span.start - BEFORE), span.end + BEHIND):
            if (
                match.start() < span.end
                and span.start < match.end()
                and not DENIED.search(text[: match.start()][-BEFORE:])
            ):
                found[bands()[" ".join(match.group().lower().split())]] = Span(match.start(), match.end())
    if len(found) != 1:
        return None
    ((band, span),) = found.items()
    return Estimate(term=band.term, low=band.low, high=band.high, text=span.of(text), span=span)


def with_icd203(record: Record) -> Record:
    """The record with the ICD 203 band of every claim that an estimative word decides, in ``factuality.icd203``."""
    text = record.document.text
    claims = tuple(
        replace(claim, factuality=replace(claim.factuality, icd203=estimate(claim, text))) for claim in record.claims
    )
    return replace(record, claims=claims)
