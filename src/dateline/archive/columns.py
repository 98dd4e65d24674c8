"""What the tables are made of: row numbers, moments with their zone, words for full text search, and the values of some columns."""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, MetaData, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

Id = BigInteger().with_variant(Integer(), "sqlite")
"""A row number: 64 bits on both; SQLite counts up by itself only for INTEGER."""
Words = TSVECTOR().with_variant(Text(), "sqlite")
"""What full text search looks in on PostgreSQL. SQLite has FTS5 tables of its own (``fulltext.py``) and leaves it empty."""


class Moment(TypeDecorator[datetime]):
    """A moment, always with its zone, UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (SQLAlchemy names it)
        """As UTC; SQLite keeps no zone."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (SQLAlchemy names it)
        """With the zone that SQLite left out."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class DocumentKind(StrEnum):
    """What a document is to the archive."""

    REPORT = "report"
    PHANTOM = "phantom"
    """Cited by a report, but not in the archive."""
    STATEMENT = "statement"
    """A public statement that reports carry."""


class Side(StrEnum):
    """On which side of a claim a party stands."""

    ACTOR = "actor"
    RECIPIENT = "recipient"


class Direction(StrEnum):
    """Who of a pair acts on whom; ``low`` is the code that comes first in the alphabet."""

    LOW_ON_HIGH = "low on high"
    HIGH_ON_LOW = "high on low"
    MUTUAL = "mutual"
