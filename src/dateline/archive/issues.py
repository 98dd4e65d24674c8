"""What could not be read: a row each, never a silent skip."""

from datetime import datetime

from sqlalchemy import Connection, select

from dateline.archive.arrival import now
from dateline.archive.results import Issue, Rows
from dateline.archive.schema import issue
from dateline.archive.store import Store
from dateline.model.errors import DatelineError


def _storable(text: str) -> str:
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def report(store: Store, address: str, error: DatelineError, at: datetime | None = None) -> None:
    """Note that an input could not be read. The same input again is counted, not doubled."""
    moment, where = at or now(), _storable(address)
    values = {
        "kind": type(error).__name__,
        "message": _storable(error.message),
        "advice": _storable(error.advice) if error.advice else None,
        "last": moment,
    }
    with store.writing() as connection:
        again = issue.update().where(issue.c.address == where).values(**values, times=issue.c.times + 1, closed=None)
        if not connection.execute(again).rowcount:
            connection.execute(issue.insert().values(**values, address=where, first=moment, times=1))


def close_issue(connection: Connection, address: str) -> None:
    """The input could be read after all."""
    where = _storable(address)
    connection.execute(issue.update().where(issue.c.address == where, issue.c.closed.is_(None)).values(closed=now()))


def issues(store: Store, *, closed: bool = False) -> Rows[Issue]:
    """The inputs that could not be read, the latest first; with those that could be later, if ``closed``."""
    query = select(issue).order_by(issue.c.last.desc(), issue.c.id.desc())
    if not closed:
        query = query.where(issue.c.closed.is_(None))
    with store.reading() as connection:
        return Rows(
            Issue(**{name: row[name] for name in Issue.__slots__}) for row in connection.execute(query).mappings()
        )
