"""Which reports wait to be resolved: noted with the report itself, struck out with what was made of it."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, delete, func, or_, select, true

from dateline.archive.claims import chunks, insert, insert_missing
from dateline.archive.resolved import waiting
from dateline.archive.schema import version
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


def all_wait(connection: Connection) -> None:
    """Note that every document is to be resolved once more."""
    newest = select(version.c.document_id, func.max(version.c.id), true()).group_by(version.c.document_id)
    newest = newest.where(version.c.document_id.not_in(select(waiting.c.document_id)))
    connection.execute(waiting.insert().from_select(["document_id", "version_id", "posted"], newest))


def strike_out(connection: Connection, versions: Mapping[int, int]) -> None:
    """These documents, in these versions, no longer wait; one that has got another in the meantime goes on waiting."""
    for some in chunks(sorted(versions.items())):
        these = (and_(waiting.c.document_id == one, waiting.c.version_id == version) for one, version in some)
        connection.execute(delete(waiting).where(or_(*these)))


def mark_posted(connection: Connection, documents: Iterable[int]) -> None:
    """These can be found by others now."""
    for some in chunks(sorted(documents)):
        connection.execute(waiting.update().where(waiting.c.document_id.in_(some)).values(posted=True))


def unposted(connection: Connection, most: int) -> Sequence[int]:
    """The first documents that cannot be found by others yet."""
    query = select(waiting.c.document_id).where(waiting.c.posted.is_(False))
    return list(connection.scalars(query.order_by(waiting.c.document_id).limit(most)))


def next_waiting(connection: Connection) -> int | None:
    """The first document that waits."""
    first: int | None = connection.scalar(select(func.min(waiting.c.document_id)))
    return first


def which_wait(connection: Connection, documents: Sequence[int]) -> list[int]:
    """Those of these documents that wait, in the same order."""
    found: set[int] = set()
    for some in chunks(documents):
        found.update(connection.scalars(select(waiting.c.document_id).where(waiting.c.document_id.in_(some))))
    return [number for number in documents if number in found]


def how_many_wait(store: Store) -> int:
    """How many documents wait."""
    with store.reading() as connection:
        found: int = connection.execute(select(func.count()).select_from(waiting)).scalar_one()
        return found
