"""Records to what is stored and back: JSON, and the columns that are asked about."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from dateline.archive.columns import Direction, Side
from dateline.archive.keys import digest
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.errors import InputError
from dateline.model.place import Place
from dateline.model.plain import sparse
from dateline.model.record import Record
from dateline.model.source import NonResponse, Responder, Source

Row = dict[str, Any]
"""Values by column, for one row of one table."""


@cache
def claims_adapter() -> TypeAdapter[Claim]:
    """Pydantic's view of a claim."""
    return TypeAdapter(Claim)


@cache
def _document_adapter() -> TypeAdapter[Document]:
    return TypeAdapter(Document)


@cache
def _nonresponses_adapter() -> TypeAdapter[tuple[NonResponse, ...]]:
    return TypeAdapter(tuple[NonResponse, ...])


def packed_json(value: object) -> str:
    """A value as JSON, as short as can be."""
    return json.dumps(sparse(value), ensure_ascii=False, separators=(",", ":"))


def head(document: Document) -> str:
    """The document as JSON, without its text, which is kept beside."""
    return packed_json(replace(document, text=""))


def load_document(stored: str, text: str) -> Document:
    """The document again."""
    return replace(_document_adapter().validate_json(stored), text=text)


def load_claim(stored: str) -> Claim:
    """A claim again."""
    return claims_adapter().validate_json(stored)


def load_record(stored: str, text: str, claims: list[str], nonresponses: str) -> Record:
    """The record again, checked."""
    return Record(
        document=load_document(stored, text),
        claims=tuple(map(load_claim, claims)),
        nonresponses=_nonresponses_adapter().validate_json(nonresponses),
    )


_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""NUL as JSON writes it, and not a backslash that happens to stand before ``u0000``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A record as JSON in parts, as it is stored beside the columns."""

    head: str
    claims: tuple[str, ...]
    nonresponses: str


def pack(record: Record) -> Packed:
    """The parts; what no database keeps as text (NUL, halves of surrogate pairs) is refused."""
    made = Packed(
        head=head(record.document),
        claims=tuple(map(packed_json, record.claims)),
        nonresponses=packed_json(record.nonresponses),
    )
    where = record.document.url or record.document.title
    parts = (made.head, *made.claims, made.nonresponses)
    if "\x00" in record.document.text or any(_NUL.search(part) for part in parts):
        raise InputError("holds NUL characters", where=where, advice="give the text without them")
    try:
        "".join((record.document.text, *parts)).encode()
    except UnicodeEncodeError as error:
        raise InputError("holds characters that are none", where=where, advice="give the text as UTF-8") from error
    return made


def folded(name: str) -> str:
    """A name as it is looked for."""
    return " ".join(name.casefold().split())


def actor_row(actor: Actor) -> Row:
    """An actor, once."""
    name = actor.name or actor.text
    values = (name, actor.id, actor.country, actor.organisation, actor.sector, actor.role)
    return {
        "hash": digest(*values)[:32],
        "name": name,
        "folded": folded(name),
        "code": actor.code,
        "country": actor.country,
        "organisation": actor.organisation,
        "sector": actor.sector,
        "role": actor.role,
        "wikidata": actor.id,
    }


def source_row(source: Source | Responder) -> Row:
    """A source, once."""
    name = source.name or source.text
    named = source.name is not None
    return {
        "hash": digest(source.kind, name, named, source.country)[:32],
        "kind": source.kind.value,
        "name": name,
        "folded": folded(name),
        "named": named,
        "country": source.country,
    }


def place_row(place: Place) -> Row:
    """A place, once."""
    values = (place.name, place.country, place.division, place.geonames, place.lat, place.lon, place.precision)
    return {
        "hash": digest(*values)[:32],
        "name": place.name,
        "folded": folded(place.name),
        "country": place.country,
        "division": place.division,
        "geonames": place.geonames,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value,
    }


def day_of(claim: Claim) -> date | None:
    """The first day on which it may have happened, failing that the last."""
    return (claim.time.start or claim.time.end) if claim.time else None


def claim_row(claim: Claim, number: int, key: str) -> Row:
    """The columns of a claim that are its own."""
    time, coding, facts = claim.time, claim.event, claim.factuality
    return {
        "key": key,
        "number": number,
        "type": str(coding.type),
        "mode": coding.mode,
        "quad": coding.quad.value,
        "cameo": coding.cameo,
        "score": coding.score,
        "certainty": facts.certainty.value,
        "polarity": facts.polarity.value,
        "aux": facts.aux.value if facts.aux else None,
        "time_start": time.start if time else None,
        "time_end": time.end if time else None,
        "granularity": time.granularity.value if time else None,
        "basis": time.basis.value if time else None,
        "day": day_of(claim),
        "place_country": claim.place.country if claim.place else None,
        "links": len(claim.sources),
        "source_kind": claim.sources[-1].kind.value if claim.sources else None,
    }


def parties(claim: Claim) -> Iterator[tuple[Side, int, Actor]]:
    """Who takes part in a claim: side, position on it, actor."""
    for side, actors in ((Side.ACTOR, claim.actors), (Side.RECIPIENT, claim.recipients)):
        for position, actor in enumerate(actors):
            yield side, position, actor


def dyad_rows(claim: Claim) -> list[Row]:
    """The pairs of a claim. Each actor acts on each recipient; actors without a recipient (a meeting, a clash) act together."""
    acting = sorted({actor.code for actor in claim.actors if actor.code})
    acted_on = sorted({actor.code for actor in claim.recipients if actor.code})
    pairs: set[tuple[str, str, Direction]] = set()
    for one in acting:
        for other in acted_on:
            if one < other:
                pairs.add((one, other, Direction.LOW_ON_HIGH))
            elif one > other:
                pairs.add((other, one, Direction.HIGH_ON_LOW))
    if not claim.recipients:
        pairs |= {(one, other, Direction.MUTUAL) for one in acting for other in acting if one < other}
    day = day_of(claim)
    return [{"low": low, "high": high, "direction": way.value, "day": day} for low, high, way in sorted(pairs)]
