"""The claims of a version, in their rows; actors, sources and places are stored once and pointed at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from dateline.archive import schema
from dateline.archive.codec import Packed, Row, actor_row, claim_row, day_of, dyad_rows, parties, place_row, source_row
from dateline.archive.fulltext import FullText
from dateline.archive.keys import claim_keys
from dateline.model.record import Record

T = TypeVar("T")
AT_ONCE = 500
"""Values asked for in one statement."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The version that the claims belong to: the document's key, the row's number, from when it was shown, the record as JSON."""

    document: str
    version: int
    shown_from: date
    packed: Packed


@dataclass(frozen=True, slots=True)
class Ids:
    """Row numbers, by hash, of what is stored once."""

    actors: Mapping[str, int]
    sources: Mapping[str, int]
    places: Mapping[str, int]


def store_claims(connection: Connection, full_text: FullText, record: Record, stored: Stored) -> None:
    """Everything that was read in a version: claims, who takes part, chains of sources, pairs, who did not respond."""
    ids = _shared(connection, record)
    insert(connection, schema.nonresponse, _nonresponse_rows(record, stored, ids))
    insert(connection, schema.claim, _claim_rows(record, stored, ids))
    own = schema.claim.c.version_id == stored.version
    numbers = list(connection.scalars(select(schema.claim.c.id).where(own).order_by(schema.claim.c.number)))
    text = record.document.text
    sentences = [(at, claim.sentence.of(text)) for at, claim in zip(numbers, record.claims, strict=True)]
    full_text.index_claims(connection, sentences)
    texts = [
        {"claim_id": at, "sentence": words, "record": packed}
        for (at, words), packed in zip(sentences, stored.packed.claims, strict=True)
    ]
    insert(connection, schema.claim_text, texts)
    insert(connection, schema.party, _party_rows(record, numbers, ids))
    insert(connection, schema.link, _link_rows(record, numbers, ids))
    pairs = map(dyad_rows, record.claims)
    insert(
        connection,
        schema.dyad,
        [row | {"claim_id": at} for at, rows in zip(numbers, pairs, strict=True) for row in rows],
    )


def _shared(connection: Connection, record: Record) -> Ids:
    actors = [actor_row(actor) for claim in record.claims for _, _, actor in parties(claim)]
    sources = [source_row(source) for claim in record.claims for source in claim.sources]
    sources += [source_row(silent.source) for silent in record.nonresponses]
    places = [place_row(claim.place) for claim in record.claims if claim.place]
    return Ids(
        actors=_once(connection, schema.actor, actors),
        sources=_once(connection, schema.source, sources),
        places=_once(connection, schema.place, places),
    )


def _claim_rows(record: Record, stored: Stored, ids: Ids) -> list[Row]:
    return [
        claim_row(claim, number, key)
        | {
            "version_id": stored.version,
            "place_id": ids.places[place_row(claim.place)["hash"]] if claim.place else None,
            "shown_from": stored.shown_from,
        }
        for number, (claim, key) in enumerate(zip(record.claims, claim_keys(record, stored.document), strict=True))
    ]


def _nonresponse_rows(record: Record, stored: Stored, ids: Ids) -> list[Row]:
    return [
        {
            "version_id": stored.version,
            "position": position,
            "source_id": ids.sources[source_row(silent.source)["hash"]],
            "kind": silent.kind.value,
            "cue": silent.cue,
        }
        for position, silent in enumerate(record.nonresponses)
    ]


def _party_rows(record: Record, numbers: Sequence[int], ids: Ids) -> list[Row]:
    return [
        {
            "claim_id": at,
            "side": side.value,
            "position": position,
            "actor_id": ids.actors[actor_row(actor)["hash"]],
            "code": actor.code,
            "sector": actor.sector,
            "day": day_of(claim),
        }
        for at, claim in zip(numbers, record.claims, strict=True)
        for side, position, actor in parties(claim)
    ]


def _link_rows(record: Record, numbers: Sequence[int], ids: Ids) -> list[Row]:
    return [
        {
            "claim_id": at,
            "position": position,
            "source_id": ids.sources[source_row(source)["hash"]],
            "innermost": position == len(claim.sources) - 1,
            "cue": source.cue,
            "people": source.count,
            "reported_start": source.reported[0] if source.reported else None,
            "reported_end": source.reported[1] if source.reported else None,
        }
        for at, claim in zip(numbers, record.claims, strict=True)
        for position, source in enumerate(claim.sources)
    ]


def chunks(items: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """The items, so many at a time."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert the rows, if there are any."""
    if rows:
        connection.execute(table.insert(), rows)


def insert_missing(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert those that are not there; another process may be inserting them too."""
    if rows:
        make: Any = insert_postgresql if connection.dialect.name == "postgresql" else insert_sqlite
        connection.execute(make(table).on_conflict_do_nothing(), rows)


def _once(connection: Connection, table: Table, rows: list[Row]) -> dict[str, int]:
    """The row numbers of these values by hash, stored now where they were not; in one order, so that no two writers lock each other out."""
    by_hash = {row["hash"]: row for row in rows}
    known = _numbers(connection, table, list(by_hash))
    missing = sorted(by_hash.keys() - known.keys())
    if missing:
        insert_missing(connection, table, [by_hash[name] for name in missing])
        known |= _numbers(connection, table, missing)
    return known


def _numbers(connection: Connection, table: Table, hashes: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(hashes):
        rows = connection.execute(select(table.c.hash, table.c.id).where(table.c.hash.in_(some)))
        found |= {row[0]: row[1] for row in rows}
    return found
