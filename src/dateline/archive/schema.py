"""The tables of reports: what came in, what it says, what was read in it.

Reports are the unit that is stored. A *document* is known by its address, and has *versions*; what was fetched (``capture``, ``blob``)
is kept apart from the cleaned text (``version``). Claims are stored in the columns that are asked about, and whole as JSON beside.
Actors, sources and places are stored once (``actor``, ``source``, ``place``) and pointed at.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

from dateline.archive.columns import DocumentKind as DocumentKind
from dateline.archive.columns import Id, Moment, Words, metadata
from dateline.archive.named import actor as actor
from dateline.archive.named import place as place
from dateline.archive.named import source as source

blob = Table(
    "blob",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""Raw bytes as they came, compressed with zlib; one row for the same bytes."""

document = Table(
    "document",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("publisher", Text),
    Column("title", Text),
    Column("added", Moment, nullable=False),
)
"""A report known by its address, or a phantom. ``key`` is the public id."""

address = Table(
    "address",
    metadata,
    Column("key", Text, primary_key=True),
    Column("document_id", Id, ForeignKey("document.id"), nullable=False, index=True),
)
"""Where a document was found: canonical web addresses, and paths of files."""

version = Table(
    "version",
    metadata,
    Column("id", Id, primary_key=True),
    Column("document_id", Id, ForeignKey("document.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text_sha256", Text, nullable=False, index=True),
    Column("url", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Date),
    Column("published_from", Text, nullable=False),
    Column("language", Text),
    Column("claims", Integer, nullable=False),
    Column("changed", Text),
    Column("read_with", Text, nullable=False),
    Column("added", Moment, nullable=False),
    Column("shown_from", Date, nullable=False),
    Column("shown_until", Date),
    Column("words", Words),
    UniqueConstraint("document_id", "number"),
    Index("ix_version_shown", "shown_from", "shown_until"),
    Index("ix_version_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
)
"""One state of a document, and what the page says of itself.

``changed`` is what is different from the version before, ``claims`` how many there are. The version is what there was to read from
``shown_from``, up to and without ``shown_until``.
"""

version_text = Table(
    "version_text",
    metadata,
    Column("version_id", Id, ForeignKey("version.id"), primary_key=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("nonresponses", Text, nullable=False),
)
"""The cleaned text of a version; ``head`` is the record's document as JSON without the text. Beside the columns, so that counting reads little."""

capture = Table(
    "capture",
    metadata,
    Column("id", Id, primary_key=True),
    Column("version_id", Id, ForeignKey("version.id"), nullable=False, index=True),
    Column("address", Text, nullable=False),
    Column("blob_sha256", Text, ForeignKey("blob.sha256"), nullable=False),
    Column("media_type", Text),
    Column("given", Text, nullable=False),
    Column("captured", Moment, nullable=False),
    Column("seen", Moment, nullable=False),
    UniqueConstraint("address", "blob_sha256", "version_id"),
)
"""These bytes were found at this address: first and last time, with what the user said of them (``given``)."""

claim = Table(
    "claim",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, index=True),
    Column("version_id", Id, ForeignKey("version.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("quad", Text, nullable=False),
    Column("cameo", Text),
    Column("score", Float),
    Column("certainty", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("aux", Text),
    Column("time_start", Date),
    Column("time_end", Date),
    Column("granularity", Text),
    Column("basis", Text),
    Column("day", Date),
    Column("place_id", Id, ForeignKey("place.id")),
    Column("place_country", Text),
    Column("links", SmallInteger, nullable=False),
    Column("source_kind", Text),
    Column("shown_from", Date, nullable=False),
    Column("shown_until", Date),
    Column("words", Words),
    Index("ix_claim_day", "day"),
    Index("ix_claim_type_day", "type", "day"),
    Index("ix_claim_quad_day", "quad", "day"),
    Index("ix_claim_place_id", "place_id"),
    Index("ix_claim_place_country_day", "place_country", "day"),
    Index("ix_claim_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
)
"""An event mention. ``key`` is the public id, the same in every version in which its sentence stands unchanged.

``day`` is the first day on which it may have happened, failing that the last; ``source_kind`` is the kind of the innermost
source, None for the outlet's own voice.
"""

claim_text = Table(
    "claim_text",
    metadata,
    Column("claim_id", Id, ForeignKey("claim.id"), primary_key=True),
    Column("sentence", Text, nullable=False),
    Column("record", Text, nullable=False),
)
"""The sentence of a claim, and the claim whole as JSON: beside the columns, so that counting reads little."""

party = Table(
    "party",
    metadata,
    Column("claim_id", Id, ForeignKey("claim.id"), primary_key=True),
    Column("side", Text, primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("actor_id", Id, ForeignKey("actor.id"), nullable=False, index=True),
    Column("code", Text),
    Column("sector", Text),
    Column("day", Date),
    Index("ix_party_code_day", "code", "day", "claim_id"),
    sqlite_with_rowid=False,
)
"""Who takes part in a claim."""

dyad = Table(
    "dyad",
    metadata,
    Column("low", Text, primary_key=True),
    Column("high", Text, primary_key=True),
    Column("claim_id", Id, ForeignKey("claim.id"), primary_key=True),
    Column("direction", Text, primary_key=True),
    Column("day", Date),
    Index("ix_dyad_claim_id", "claim_id"),
    sqlite_with_rowid=False,
)
"""The pairs of countries or organisations of a claim: who acts on whom, or both together."""

link = Table(
    "link",
    metadata,
    Column("claim_id", Id, ForeignKey("claim.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("source_id", Id, ForeignKey("source.id"), nullable=False, index=True),
    Column("innermost", Boolean, nullable=False),
    Column("cue", Text),
    Column("people", Integer),
    Column("reported_start", Date),
    Column("reported_end", Date),
    sqlite_with_rowid=False,
)
"""The chain of sources of a claim, outermost first."""

nonresponse = Table(
    "nonresponse",
    metadata,
    Column("version_id", Id, ForeignKey("version.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("source_id", Id, ForeignKey("source.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("cue", Text, nullable=False),
)
"""Who did not respond."""

issue = Table(
    "issue",
    metadata,
    Column("id", Id, primary_key=True),
    Column("address", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("advice", Text),
    Column("first", Moment, nullable=False),
    Column("last", Moment, nullable=False),
    Column("times", Integer, nullable=False),
    Column("closed", Moment),
    Index("ix_issue_last", "last"),
)
"""What could not be read, and why; closed once it could."""
