"""The tables of what is judged over reports: edges of descent, judgements, events, origins. Resolving fills them."""

from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    false,
)

from dateline.archive.columns import Id, Moment, metadata


class Space(StrEnum):
    """What is looked up by hash."""

    SHINGLE = "shingle"
    """Runs of words; the owner is a document."""
    MARK = "mark"
    """Names and words of a week, names of a day; the owner is a document."""
    BLOCK = "block"
    """Keys by which claims of one happening may meet; the owner is a claim."""


posting = Table(
    "posting",
    metadata,
    Column("space", Text, primary_key=True),
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("owner", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The inverted index by which one more document finds its likes without all pairs being looked at."""

edge = Table(
    "edge",
    metadata,
    Column("child", Text, primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("parent", Text, primary_key=True, index=True),
    Column("position", SmallInteger, nullable=False),
    Column("how", Text, nullable=False),
    Column("probability", Float, nullable=False),
    Column("record", Text, nullable=False),
)
"""``child`` comes from ``parent``, as ``dateline.model.lineage.Edge`` says: a row for each parent of an edge, in ``position``.

``record`` is the edge whole as JSON. Both are keys of documents; a parent that is absent is ``missing:OUTLET`` or ``statement:LABEL``, and has a document of that kind.
"""

judgement = Table(
    "judgement",
    metadata,
    Column("id", Id, primary_key=True),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("score", Float),
    Column("by", Text, nullable=False),
    Column("made", Moment, nullable=False),
    Column("withdrawn", Moment),
    Column("withdrawn_by", Text),
)
"""Two claims (or two documents) are the same, different, or it is unsure: who said so, why, and whether it was taken back."""

event = Table(
    "event",
    metadata,
    Column("key", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("quad", Text, nullable=False),
    Column("score", Float),
    Column("day", Date, index=True),
    Column("who", Text, nullable=False),
    Column("whom", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("record", Text, nullable=False),
)
"""A view over claims judged to be one happening; ``who``, ``whom`` and ``place`` in words, ``record`` whole as JSON."""

event_claim = Table(
    "event_claim",
    metadata,
    Column("claim_key", Text, primary_key=True),
    Column("event_key", Text, ForeignKey("event.key"), nullable=False, index=True),
    Column("stance", Text, nullable=False),
)
"""Which claims make an event; each belongs to one."""

event_state = Table(
    "event_state",
    metadata,
    Column("event_key", Text, ForeignKey("event.key"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("until", Date),
    Column("status", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("sources", Text, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("origins_min", SmallInteger, nullable=False),
    Column("origins_max", SmallInteger, nullable=False),
    Column("time_start", Date),
    Column("time_end", Date),
    Column("time_words", Text, nullable=False),
    Index("ix_event_state_status", "status", "until"),
    Index("ix_event_state_day", "day"),
)
"""How an event stood from ``day``, up to and without ``until``: what had been published by then."""

origin = Table(
    "origin",
    metadata,
    Column("event_key", Text, ForeignKey("event.key"), primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("label", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("is_shown", Boolean, nullable=False),
    Column("withdrawn_by", Text),
    Column("record", Text, nullable=False),
)
"""The origins of an event, as ``dateline.model.lineage.Origin`` says; ``record`` is the origin whole as JSON."""

waiting = Table(
    "waiting",
    metadata,
    Column("document_id", Id, ForeignKey("document.id"), primary_key=True),
    Column("version_id", Id, ForeignKey("version.id"), nullable=False),
    Column("posted", Boolean, nullable=False),
    Column("tentative", Boolean, nullable=False, server_default=false()),
)
"""Reports that came, or changed, since events were last made; ``posted`` once others can find them, ``tentative`` once they were resolved
among few reports: they wait to be resolved among many, together with others.
"""

former = Table(
    "former",
    metadata,
    Column("key", Text, primary_key=True),
    Column("event_key", Text, nullable=False, index=True),
)
"""Ids of events that are no more, and the event to which their claims went: an id that was given out still leads somewhere."""
