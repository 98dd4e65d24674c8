"""Which reports wait to be resolved: noted with the report itself, struck out with what was made of it."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, and_, delete, func, or_, select, true

from dateline.archive.claims import chunks, insert, insert_missing
from dateline.archive.resolved import waiting
from dateline.archive.schema import document, version
from dateline.archive.store import Store


def wait(connection: Connection, document: int, version: int) -> None:
    """Note that a document has a new version (row numbers), to be resolved."""
    connection.execute(delete(waiting).where(waiting.c.document_id == document))
    insert(connection, waiting, [{"document_id": document, "version_id": version, "posted": False}])


def wait_again(connection: Connection, documents: Sequence[int]) -> None:
    """Note that documents are to be resolved once more, though they have not changed."""
    for some in chunks(documents):
        newest = select(version.c.document_id, func.max(version.c.id).label("id")).where(
            version.c.document_id.in_(some)
        )
        rows = [
            {"document_id": row.document_id, "version_id": row.id, "posted": True}
            for row in connection.execute(newest.group_by(version.c.document_id))
        ]
        insert_missing(connection, waiting, rows)
        connection.execute(waiting.update().where(waiting.c.document_id.in_(some)).values(tentative=False))


def all_wait(connection: Connection) -> None:
    """Note that every document is to be resolved once more."""
    newest = select(version.c.document_id, func.max(version.c.id), true()).group_by(version.c.document_id)
    newest = newest.where(version.c.document_id.not_in(select(waiting.c.document_id)))
    connection.execute(waiting.insert().from_select(["document_id", "version_id", "posted"], newest))
    connection.execute(waiting.update().values(tentative=False))


def strike_out(connection: Connection, versions: Mapping[int, int]) -> None:
    """These documents, in these versions, no longer wait; one that has got another in the meantime goes on waiting."""
    for some in chunks(sorted(versions.items())):
        connection.execute(delete(waiting).where(_are(some)))


def _are(versions: Iterable[tuple[int, int]]) -> ColumnElement[bool]:
    return or_(*(and_(waiting.c.document_id == one, waiting.c.version_id == version) for one, version in versions))


def mark_posted(connection: Connection, documents: Iterable[int]) -> None:
    """These can be found by others now."""
    for some in chunks(sorted(documents)):
        connection.execute(waiting.update().where(waiting.c.document_id.in_(some)).values(posted=True))


def unposted(connection: Connection, most: int) -> Sequence[int]:
    """The first documents that cannot be found by others yet."""
    query = select(waiting.c.document_id).where(waiting.c.posted.is_(False))
    return list(connection.scalars(query.order_by(waiting.c.document_id).limit(most)))


def waiting_in_order(connection: Connection) -> dict[int, bool]:
    """The documents that wait, by the day from which they were to be read and by id, whenever they came; and whether each was resolved among few."""
    query = select(waiting.c.document_id, waiting.c.tentative).join(version, version.c.id == waiting.c.version_id)
    query = query.join(document, document.c.id == waiting.c.document_id)
    return {row[0]: row[1] for row in connection.execute(query.order_by(version.c.shown_from, document.c.key))}


def put_off(connection: Connection, versions: Mapping[int, int]) -> None:
    """These documents, in these versions, were resolved among few: they wait for others to be resolved with among many."""
    for some in chunks(sorted(versions.items())):
        connection.execute(waiting.update().where(_are(some)).values(tentative=True))


def which_wait(connection: Connection, documents: Sequence[int]) -> list[int]:
    """Those of these documents that wait, in the same order."""
    found: set[int] = set()
    for some in chunks(documents):
        found.update(connection.scalars(select(waiting.c.document_id).where(waiting.c.document_id.in_(some))))
    return [number for number in documents if number in found]


def how_many_wait(store: Store) -> int:
    """How many documents wait to be resolved at all."""
    with store.reading() as connection:
        query = select(func.count()).select_from(waiting).where(waiting.c.tentative.is_(False))
        found: int = connection.execute(query).scalar_one()
        return found
