"""Putting reports in: each in one transaction, so that all of it is there or nothing."""

import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection, func, select

from dateline.archive import schema
from dateline.archive.arrival import (
    Arrival,
    Before,
    Found,
    arrive,
    given_json,
    keys_of,
    new_key,
    now,
    seen_before,
    shown_from,
)
from dateline.archive.claims import Stored, insert, insert_missing, store_claims
from dateline.archive.codec import Packed, head, pack, packed_json
from dateline.archive.columns import DocumentKind
from dateline.archive.issues import close_issue
from dateline.archive.keys import document_key, text_hash
from dateline.archive.results import Added, Fate
from dateline.archive.store import Store
from dateline.archive.waiting import wait
from dateline.model.document import Document
from dateline.model.record import Record


class Writer:
    """Adds reports to an archive. What ``add`` has returned for is there to stay; what it has not, is not there at all.

    ``read_with`` says with what the reports were read, for the record.
    """

    def __init__(self, store: Store, read_with: Mapping[str, str | None] | None = None):
        self.store = store
        self.read_with = json.dumps(dict(read_with or {}), ensure_ascii=False)

    def seen(self, found: Found) -> Added | None:
        """What these bytes were read as, if they were, at this address; so nobody needs to read them again."""
        with self.store.reading() as connection:
            seen = seen_before(connection, found)
        if seen is None:
            return None
        if not seen.noted:
            with self.store.writing() as connection:
                self._capture(connection, seen.before.version_id, found)
                close_issue(connection, found.address)
        return _there(seen.before)

    def arrival(self, document: Document, found: Found | None = None) -> Document | Added:
        """A report that is about to be read: what to read, or that it is there already."""
        with self.store.reading() as connection:
            arrival = arrive(connection, document, found)
        return arrival.document if arrival.is_new else self._same(arrival, found)

    def add(self, record: Record, found: Found | None = None) -> Added:
        """Store one record, with the bytes that it was read from."""
        return self.add_all([(record, found)])[0]

    def add_all(self, records: Iterable[tuple[Record, Found | None]]) -> list[Added]:
        """Store several records in one transaction: all of them, or none."""
        with self.store.writing() as connection:
            return [self._add(connection, record, found) for record, found in records]

    def _add(self, connection: Connection, record: Record, found: Found | None) -> Added:
        packed = pack(record)
        self._lock(connection, record.document, found)
        arrival = arrive(connection, record.document, found)
        if not arrival.is_new:
            return self._touch(connection, arrival, found)
        document_id, key = self._document(connection, arrival, found)
        since = shown_from(arrival, (found.at if found else now()).date())
        version_id, number = self._version(connection, arrival, packed, document_id, since)
        store_claims(connection, self.store.text, record, Stored(key, version_id, since, packed))
        wait(connection, document_id, version_id)
        if found is not None:
            self._capture(connection, version_id, found)
            close_issue(connection, found.address)
        return Added(
            fate=Fate.ADDED if arrival.before is None else Fate.CHANGED,
            document=key,
            version=number,
            claims=len(record.claims),
            title=record.document.title,
            change=arrival.change,
        )

    def _same(self, arrival: Arrival, found: Found | None) -> Added:
        with self.store.writing() as connection:
            return self._touch(connection, arrival, found)

    def _touch(self, connection: Connection, arrival: Arrival, found: Found | None) -> Added:
        before = arrival.before
        assert before is not None  # noqa: S101 (an arrival that is not new has one)
        self._addresses(connection, before.document_id, arrival, found)
        if found is not None:
            self._capture(connection, before.version_id, found)
            close_issue(connection, found.address)
        return _there(before)

    def _lock(self, connection: Connection, document: Document, found: Found | None) -> None:
        """Two processes that add the same report take turns. SQLite has one writer at a time anyway."""
        if connection.dialect.name == "postgresql":
            for key in sorted({document_key(document), *keys_of(document, found)}):
                connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(key, 0))))

    def _document(self, connection: Connection, arrival: Arrival, found: Found | None) -> tuple[int, str]:
        table, page = schema.document, arrival.document
        if arrival.before is not None:
            document_id, key = arrival.before.document_id, arrival.before.key
            line = table.update().where(table.c.id == document_id)
            connection.execute(line.values(publisher=page.publisher, title=page.title))
        else:
            key = new_key(connection, page)
            document_id = connection.execute(
                table.insert()
                .values(
                    key=key,
                    kind=DocumentKind.REPORT.value,
                    publisher=page.publisher,
                    title=page.title,
                    added=now(),
                )
                .returning(table.c.id)
            ).scalar_one()
        self._addresses(connection, document_id, arrival, found)
        return document_id, key

    def _addresses(self, connection: Connection, document_id: int, arrival: Arrival, found: Found | None) -> None:
        keys = keys_of(arrival.document, found)
        insert_missing(connection, schema.address, [{"key": key, "document_id": document_id} for key in keys])

    def _version(
        self, connection: Connection, arrival: Arrival, packed: Packed, document_id: int, since: date
    ) -> tuple[int, int]:
        table, page = schema.version, arrival.document
        number = 1
        if arrival.before is not None:
            number = arrival.before.number + 1
            self._end(connection, arrival.before.version_id, since)
        version_id: int = connection.execute(
            table.insert()
            .values(
                document_id=document_id,
                number=number,
                text_sha256=text_hash(page.text),
                url=page.url,
                title=page.title,
                publisher=page.publisher,
                published=page.published,
                published_from=page.published_from.value,
                language=page.language,
                claims=len(packed.claims),
                changed=packed_json(arrival.change) if arrival.change else None,
                read_with=self.read_with,
                added=now(),
                shown_from=since,
            )
            .returning(table.c.id)
        ).scalar_one()
        insert(
            connection,
            schema.version_text,
            [
                {
                    "version_id": version_id,
                    "title": page.title,
                    "text": page.text,
                    "head": head(page),
                    "nonresponses": packed.nonresponses,
                }
            ],
        )
        self.store.text.index_version(connection, version_id, page.title, page.text)
        return version_id, number

    def _end(self, connection: Connection, version_id: int, until: date) -> None:
        """The version before is no longer shown, nor are its claims."""
        version, claim = schema.version, schema.claim
        connection.execute(version.update().where(version.c.id == version_id).values(shown_until=until))
        connection.execute(claim.update().where(claim.c.version_id == version_id).values(shown_until=until))

    def _capture(self, connection: Connection, version_id: int, found: Found) -> None:
        table = schema.capture
        insert_missing(
            connection,
            schema.blob,
            [{"sha256": found.sha256, "size": len(found.data), "packed": zlib.compress(found.data)}],
        )
        same = (
            (table.c.address == found.address)
            & (table.c.blob_sha256 == found.sha256)
            & (table.c.version_id == version_id)
        )
        if connection.execute(table.update().where(same).values(seen=found.at)).rowcount:
            return
        connection.execute(
            table.insert().values(
                version_id=version_id,
                address=found.address,
                blob_sha256=found.sha256,
                media_type=found.media_type,
                given=given_json(found),
                captured=found.at,
                seen=found.at,
            )
        )


def _there(before: Before) -> Added:
    return Added(
        fate=Fate.SAME,
        document=before.key,
        version=before.number,
        claims=before.claims,
        title=before.document.title,
    )
