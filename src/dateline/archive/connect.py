"""Opening an archive: which database is meant, what it must be, and that it is of this program's version."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from dateline.model.errors import ArchiveError

VARIABLE, USUAL = "DATELINE_ARCHIVE", "dateline.db"
HEAD = "0003"
"""The revision of the tables that this program reads and writes."""
APPLICATION = 0x444C4E45
"""SQLite's application id of an archive, "DLNE"."""
OLDEST_POSTGRESQL = 150_000
BUSY = 30
"""Seconds to wait for another process that writes."""
WRITES = "dateline_writes"
"""Execution option of a connection that will write: SQLite takes the lock at once, so that it cannot be refused half-way."""
_LOCK = 4_872_661_509_235_201


def database_url(where: str | os.PathLike[str] | None) -> URL:
    """The database that is meant: a file, or an address as ``postgresql://user@host/name``; else DATELINE_ARCHIVE, else dateline.db."""
    named = os.fspath(where) if where is not None else os.environ.get(VARIABLE) or USUAL
    if "://" not in named:
        return URL.create("sqlite", database=named)
    try:
        url = make_url(named)
    except ArgumentError as error:
        raise ArchiveError("not an address of a database", where=named.partition("://")[0], advice=_ADVICE) from error
    if url.drivername in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ArchiveError(f"no archive can be kept in {url.get_backend_name()}", where=shown(url), advice=_ADVICE)
    return url


_ADVICE = "give a file name, or postgresql://user@host/name"


def shown(url: URL) -> str:
    """The database as errors call it, no password in it."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def connect(where: str | os.PathLike[str] | None, *, create: bool) -> Engine:
    """The engine of an archive whose tables are there and up to date. ``create`` makes one where there is none."""
    url = database_url(where)
    try:
        engine = _sqlite(url, create=create) if url.get_backend_name() == "sqlite" else _postgresql(url)
        with engine.connect() as connection:
            _check(connection, url)
            current = _revision(connection)
        if current != HEAD:
            _bring_up(engine, url, current, create=create)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise ArchiveError(
            "the PostgreSQL driver is not installed", where=shown(url), advice="pip install 'dateline[postgresql]'"
        ) from error
    except DBAPIError as error:
        raise ArchiveError(f"cannot be opened: {reason(error)}", where=shown(url), advice=_ADVICE) from error
    return engine


def reason(error: DBAPIError) -> str:
    """What the database said, in one line."""
    return " ".join(str(error.orig).split())


def _sqlite(url: URL, *, create: bool) -> Engine:
    file = Path(url.database) if url.database and url.database != ":memory:" else None
    if file is not None:
        _check_file(file, url, create=create)
    engine = create_engine(url, connect_args={"timeout": BUSY})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _check_file(file: Path, url: URL, *, create: bool) -> None:
    if file.is_dir():
        raise ArchiveError("is a folder", where=shown(url), advice="name a file")
    if not file.exists():
        if not create:
            raise ArchiveError("no archive here", where=shown(url), advice="make one with: dateline add REPORT...")
        if not file.absolute().parent.is_dir():
            raise ArchiveError("no such folder", where=str(file.absolute().parent), advice="make it first")
        return
    try:
        with file.open("rb") as stream:
            begins = stream.read(16)
    except OSError as error:
        raise ArchiveError(f"cannot be read: {error.strerror}", where=shown(url), advice=_ADVICE) from error
    if begins and begins != b"SQLite format 3\x00":
        raise ArchiveError("is no archive", where=shown(url), advice="name another file")


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    """Durable at each commit, readers beside the writer, and what is stored refers to what is there."""
    connection.isolation_level = None  # transactions are begun by _begin, DDL included
    with closing(connection.cursor()) as cursor:
        for line in (
            f"busy_timeout = {BUSY * 1000}",
            "foreign_keys = ON",
            "synchronous = FULL",
            "cache_size = -65536",
            "temp_store = MEMORY",
        ):
            cursor.execute(f"PRAGMA {line}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL) -> Engine:
    return create_engine(url, pool_pre_ping=True, connect_args={"application_name": "dateline"})


def _check(connection: Connection, url: URL) -> None:
    """Refuse a database that is somebody else's, or a server that is too old."""
    if connection.dialect.name == "postgresql":
        number = int(connection.execute(text("SHOW server_version_num")).scalar_one())
        if number < OLDEST_POSTGRESQL:
            raise ArchiveError(f"PostgreSQL {number // 10_000} is too old", where=shown(url), advice="15 or later")
        return
    application = connection.execute(text("PRAGMA application_id")).scalar_one()
    if application != APPLICATION and inspect(connection).get_table_names():
        raise ArchiveError("is a database of another program", where=shown(url), advice="name another file")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _bring_up(engine: Engine, url: URL, current: str | None, *, create: bool) -> None:
    if current is None and not create:
        raise ArchiveError("no archive here", where=shown(url), advice="make one with: dateline add REPORT...")
    if current is not None and current > HEAD:
        raise ArchiveError("was made by a later dateline", where=shown(url), advice="install that, or name another")
    from dateline.archive.migrate import upgrade

    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:  # WAL cannot be chosen within a transaction
            raw: Any = connection.connection.driver_connection
            connection.rollback()
            raw.execute("PRAGMA journal_mode = WAL").fetchone()
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        if _revision(connection) != HEAD:  # another process may have been first
            upgrade(connection)
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
