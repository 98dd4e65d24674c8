"""A database with an archive in it: connections to read and to write with."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from dateline.archive.connect import WRITES, connect, reason, shown
from dateline.archive.fulltext import FULL_TEXT
from dateline.model.errors import ArchiveError


class Store:
    """An archive that is open. Closing it gives the file, or the connections to the server, back."""

    def __init__(self, where: str | os.PathLike[str] | None = None, *, create: bool = True):
        self.engine = connect(where, create=create)
        self.text = FULL_TEXT[self.engine.dialect.name]
        self.name = shown(self.engine.url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive."""
        with self._told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of what is written in it, or nothing."""
        with self._told(), self.engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise ArchiveError(
                f"the database refused: {reason(error)}", where=self.name, advice="is there room, and may you write?"
            ) from error

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
