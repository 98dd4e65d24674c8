"""Reading an archive back: records, documents, versions, captures, raw bytes."""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from dateline.archive.changes import Change
from dateline.archive.claims import chunks
from dateline.archive.codec import load_record
from dateline.archive.conditions import shown
from dateline.archive.resolved import event
from dateline.archive.results import Capture, Rows, Summary, Version
from dateline.archive.schema import (
    DocumentKind,
    blob,
    capture,
    claim,
    claim_text,
    document,
    issue,
    version,
    version_text,
)
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError
from dateline.model.record import Record

PAGE = 200
SHORTEST = 4
"""Characters of an id that name a document, if no other begins with them."""
_CHANGE: TypeAdapter[Change] = TypeAdapter(Change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record as it is kept: its document's id, which version, and the ids of its claims in their order."""

    document: str
    version: int
    version_id: int
    document_id: int
    shown_from: date
    claims: tuple[str, ...]
    claim_ids: tuple[int, ...]
    record: Record


def entries(store: Store, *, as_of: date | None = None, after: int = 0) -> Iterator[Entry]:
    """The newest version of each report, in the order in which versions came; or those that were to be read on a day.

    ``after`` passes over the versions up to that ``version_id``: what a later run has yet to see.
    """
    while True:
        with store.reading() as connection:
            page = _page(connection, as_of, after)
        yield from page
        if len(page) < PAGE:
            return
        after = page[-1].version_id


def _page(connection: Connection, as_of: date | None, after: int) -> list[Entry]:
    return read_entries(connection, version.c.id > after, shown(version, as_of))


def read_entries(connection: Connection, *where: ColumnElement[bool]) -> list[Entry]:
    """Versions with all that was read in them, at most a page."""
    query = select(version, version_text, document.c.key).join(version_text)
    query = query.join(document, document.c.id == version.c.document_id)
    rows = connection.execute(query.where(*where).order_by(version.c.id).limit(PAGE)).mappings().all()
    claims: defaultdict[int, list[RowMapping]] = defaultdict(list)
    own = select(claim.c.version_id, claim.c.id, claim.c.key, claim_text.c.record).join(claim_text)
    own = own.where(claim.c.version_id.in_([row["id"] for row in rows])).order_by(claim.c.version_id, claim.c.number)
    for found in connection.execute(own).mappings():
        claims[found["version_id"]].append(found)
    return [_entry(row, claims[row["id"]]) for row in rows]


def _entry(row: RowMapping, claims: list[RowMapping]) -> Entry:
    return Entry(
        document=row["key"],
        version=row["number"],
        version_id=row["id"],
        document_id=row["document_id"],
        shown_from=row["shown_from"],
        claims=tuple(found["key"] for found in claims),
        claim_ids=tuple(found["id"] for found in claims),
        record=load_record(row["head"], row["text"], [found["record"] for found in claims], row["nonresponses"]),
    )


def entry(store: Store, name: str, number: int | None = None) -> Entry:
    """The newest version of a document, or that of a number. ``name`` is its id, or enough of its beginning."""
    with store.reading() as connection:
        document_id = find(connection, name)
        query = select(version.c.id).where(version.c.document_id == document_id)
        query = query.order_by(version.c.number.desc()) if number is None else query.where(version.c.number == number)
        version_id = connection.scalar(query.limit(1))
        if version_id is None:
            raise ArchiveError(f"has no version {number}" if number else "is not kept", where=name)
        return read_entries(connection, version.c.id == version_id)[0]


def find(connection: Connection, name: str) -> int:
    """The row of the document of that id, or of the only one whose id begins so."""
    exact: int | None = connection.scalar(select(document.c.id).where(document.c.key == name))
    if exact is not None:
        return exact
    found: list[int] = []
    if len(name) >= SHORTEST:
        begins = document.c.key.startswith(name, autoescape=True)
        found = list(connection.scalars(select(document.c.id).where(begins).limit(2)))
    if len(found) > 1:
        raise ArchiveError("several documents begin so", where=name, advice="give more of the id")
    if not found:
        raise ArchiveError("no such document", where=name, advice="dateline search shows ids")
    return found[0]


def first_days(connection: Connection, keys: Sequence[str]) -> dict[str, date]:
    """From which day on each document, by its id, was there to read."""
    found: dict[str, date] = {}
    for some in chunks(keys):
        query = select(document.c.key, func.min(version.c.shown_from)).join(version).where(document.c.key.in_(some))
        found |= {row[0]: row[1] for row in connection.execute(query.group_by(document.c.key))}
    return found


def days_of(connection: Connection, documents: Sequence[int]) -> dict[int, date]:
    """As ``first_days``, by row numbers."""
    found: dict[int, date] = {}
    for some in chunks(documents):
        query = select(version.c.document_id, func.min(version.c.shown_from))
        query = query.where(version.c.document_id.in_(some)).group_by(version.c.document_id)
        found |= {row[0]: row[1] for row in connection.execute(query)}
    return found


def mean_length(connection: Connection, documents: Sequence[int]) -> int:
    """How many characters the newest versions of some documents have on the mean, at least one."""
    query = select(func.avg(func.length(version_text.c.text))).join(version, version.c.id == version_text.c.version_id)
    query = query.where(version.c.document_id.in_(documents), shown(version, None))
    return max(1, int(connection.scalar(query) or 0))


def versions(store: Store, name: str) -> Rows[Version]:
    """The versions of a document, the first first."""
    with store.reading() as connection:
        document_id = find(connection, name)
        query = (
            select(version, document.c.key)
            .join(document, document.c.id == version.c.document_id)
            .where(version.c.document_id == document_id)
            .order_by(version.c.number)
        )
        same = (
            "number",
            "title",
            "publisher",
            "published",
            "shown_from",
            "shown_until",
            "text_sha256",
            "claims",
            "added",
        )
        return Rows(
            Version(
                document=row["key"],
                read_with=row["read_with"],
                change=_CHANGE.validate_json(row["changed"]) if row["changed"] else Change(),
                **{name: row[name] for name in same},
            )
            for row in connection.execute(query).mappings()
        )


def captures(store: Store, name: str) -> Rows[Capture]:
    """Where and when a document's bytes were found."""
    with store.reading() as connection:
        document_id = find(connection, name)
        query = (
            select(capture, version.c.number, document.c.key, blob.c.size)
            .join(version, version.c.id == capture.c.version_id)
            .join(document, document.c.id == version.c.document_id)
            .join(blob, blob.c.sha256 == capture.c.blob_sha256)
            .where(version.c.document_id == document_id)
            .order_by(capture.c.captured, capture.c.id)
        )
        same = ("address", "size", "media_type", "captured", "seen")
        return Rows(
            Capture(
                document=row["key"],
                version=row["number"],
                sha256=row["blob_sha256"],
                **{name: row[name] for name in same},
            )
            for row in connection.execute(query).mappings()
        )


def raw(store: Store, name: str, number: int | None = None) -> bytes:
    """The bytes that a version was read from, as they were first found."""
    with store.reading() as connection:
        query = (
            select(blob.c.packed)
            .join(capture, capture.c.blob_sha256 == blob.c.sha256)
            .join(version, version.c.id == capture.c.version_id)
            .where(version.c.document_id == find(connection, name))
            .order_by(version.c.number.desc(), capture.c.captured, capture.c.id)
            .limit(1)
        )
        packed = connection.scalar(query if number is None else query.where(version.c.number == number))
    if packed is None:
        raise ArchiveError("no bytes are kept of it", where=name, advice="it was added as a record")
    return zlib.decompress(packed)


def summary(store: Store) -> Summary:
    """What is in the archive."""
    days = select(
        func.min(version.c.published), func.max(version.c.published), func.count(func.distinct(version.c.publisher))
    )
    with store.reading() as connection:
        first, last, publishers = connection.execute(days.where(shown(version, None))).one()

        def count(rows: Select[Any]) -> int:
            found: int = connection.execute(select(func.count()).select_from(rows.subquery())).scalar_one()
            return found

        return Summary(
            where=store.name,
            documents=count(select(document.c.id).where(document.c.kind == DocumentKind.REPORT.value)),
            versions=count(select(version.c.id)),
            claims=count(select(claim.c.id).where(shown(claim, None))),
            events=count(select(event.c.key)),
            open_issues=count(select(issue.c.id).where(issue.c.closed.is_(None))),
            first=first,
            last=last,
            publishers=publishers,
        )
