"""What arrives: where it was found, whether it is there already, and what it says that is new."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, exists, false, or_, select

from dateline.archive.changes import Change, changes, settled
from dateline.archive.codec import load_document
from dateline.archive.keys import address_key, document_key, text_hash
from dateline.archive.schema import address, capture, document, issue, version, version_text
from dateline.model.document import Document
from dateline.model.plain import dump


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user said of an input."""

    published: date | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Bytes as they were found: the address (a web address, a path, "-" for standard input) and the moment."""

    address: str
    data: bytes
    media_type: str | None = None
    given: Given = Given()
    at: datetime = field(default_factory=now)

    @property
    def sha256(self) -> str:
        """The hash of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The newest version of a document that the archive has."""

    document_id: int
    key: str
    version_id: int
    number: int
    claims: int
    shown_from: date
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A report beside what was there of it: ``document`` with what was known and it does not say, ``change`` what is new."""

    document: Document
    before: Before | None
    change: Change

    @property
    def is_new(self) -> bool:
        """Whether there is something to read and store."""
        return self.before is None or bool(self.change)


def arrive(connection: Connection, arriving: Document, found: Found | None) -> Arrival:
    """Compare a report with the archive."""
    known = _known(connection, arriving, found)
    if known is None:
        return Arrival(document=arriving, before=None, change=Change())
    before = _newest(connection, known)
    merged = settled(before.document, arriving)
    return Arrival(document=merged, before=before, change=changes(before.document, merged))


def keys_of(arriving: Document, found: Found | None) -> list[str]:
    """The addresses by which the document will be known again."""
    named = [arriving.url, found.address if found else None]
    return list(dict.fromkeys(key for name in named if name and (key := address_key(name))))


def _known(connection: Connection, arriving: Document, found: Found | None) -> int | None:
    """The document at one of its addresses, or with its text."""
    for key in keys_of(arriving, found):
        at: int | None = connection.scalar(select(address.c.document_id).where(address.c.key == key))
        if at is not None:
            return at
    text = select(version.c.document_id).where(version.c.text_sha256 == text_hash(arriving.text), *_same(arriving))
    best: int | None = connection.scalar(text.order_by(version.c.publisher.is_(None), version.c.document_id).limit(1))
    return best


def _same(arriving: Document) -> Iterator[ColumnElement[bool]]:
    """What makes the same text the same report: the same outlet, or no word of another one. Two web addresses are two reports."""
    on_the_web = exists().where(and_(address.c.document_id == version.c.document_id, address.c.key.like("web:%")))
    same_outlet = version.c.publisher == arriving.publisher
    if arriving.url is not None:
        yield ~on_the_web
        yield same_outlet if arriving.publisher is not None else false()
    elif arriving.publisher is not None:
        yield or_(same_outlet, and_(version.c.publisher.is_(None), ~on_the_web))
    else:
        yield ~on_the_web


def _newest(connection: Connection, document_id: int) -> Before:
    row = (
        connection.execute(
            select(version, version_text, document.c.key)
            .join(version_text)
            .join(document, document.c.id == version.c.document_id)
            .where(version.c.document_id == document_id)
            .order_by(version.c.number.desc())
            .limit(1)
        )
        .mappings()
        .one()
    )
    return before_of(row)


def before_of(row: RowMapping) -> Before:
    """The version of a row."""
    return Before(
        document_id=row["document_id"],
        key=row["key"],
        version_id=row["id"],
        number=row["number"],
        claims=row["claims"],
        shown_from=row["shown_from"],
        document=load_document(row["head"], row["text"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Bytes that were read before at this address: as which version, and whether that was noted today."""

    before: Before
    noted: bool


def seen_before(connection: Connection, found: Found) -> Seen | None:
    """The newest version, if these very bytes were read at this address as that and the user says nothing new of them."""
    open_issue = exists().where(issue.c.address == found.address, issue.c.closed.is_(None))
    row = (
        connection.execute(
            select(version, version_text, document.c.key, capture.c.seen, open_issue.label("open_issue"))
            .join(version_text)
            .join(capture, capture.c.version_id == version.c.id)
            .join(document, document.c.id == version.c.document_id)
            .where(
                capture.c.address == found.address,
                capture.c.blob_sha256 == found.sha256,
                version.c.shown_until.is_(None),
            )
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    news = (
        found.given.published not in (None, row["published"]),
        found.given.publisher not in (None, row["publisher"]),
    )
    if any(news):
        return None
    return Seen(before=before_of(row), noted=row["seen"].date() == found.at.date() and not row["open_issue"])


def shown_from(arrival: Arrival, captured: date) -> date:
    """The day from which a version was there to read.

    A first version from its publication. A later one from the new date that it bears, else from the day it was found so; where the text is
    the same, what is known of it was mended, and holds from the beginning.
    """
    published, before = arrival.document.published, arrival.before
    if before is None:
        return published or captured
    if before.document.text == arrival.document.text:
        return published or before.shown_from
    if published is not None and published != before.document.published and published >= before.shown_from:
        return published
    return max(captured, before.shown_from)


def new_key(connection: Connection, arriving: Document) -> str:
    """The public id of a new document."""
    key = document_key(arriving)
    taken = connection.scalar(select(document.c.id).where(document.c.key == key))
    return key if taken is None else f"{key}x{taken}"


def given_json(found: Found) -> str:
    """What the user said, as JSON."""
    return dump(found.given)
