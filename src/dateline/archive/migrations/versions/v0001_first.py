"""The first tables.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
Words = TSVECTOR().with_variant(sa.Text(), "sqlite")
FTS_TABLES = (
    "CREATE VIRTUAL TABLE version_words USING fts5(title, text, content='version_text', content_rowid='version_id',"
    " tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE claim_words USING fts5(sentence, content='', tokenize='porter unicode61 remove_diacritics 2')",
)


def upgrade() -> None:
    """Make them."""
    _reports()
    _judged()
    if op.get_bind().dialect.name == "sqlite":
        for line in FTS_TABLES:
            op.execute(line)
    else:
        for table in ("version", "claim"):
            op.create_index(f"ix_{table}_words", table, ["words"], postgresql_using="gin")


def _reports() -> None:
    """What came in, and what was read in it."""
    op.create_table(
        "actor",
        sa.Column("id", Id, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("code", sa.Text()),
        sa.Column("country", sa.Text()),
        sa.Column("organisation", sa.Text()),
        sa.Column("sector", sa.Text()),
        sa.Column("role", sa.Text()),
        sa.Column("wikidata", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
        sa.UniqueConstraint("hash", name="uq_actor_hash"),
    )
    op.create_index("ix_actor_wikidata", "actor", ["wikidata"])
    op.create_table(
        "blob",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_blob"),
    )
    op.create_table(
        "document",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("added", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("key", name="uq_document_key"),
    )
    op.create_table(
        "issue",
        sa.Column("id", Id, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text()),
        sa.Column("first", Moment, nullable=False),
        sa.Column("last", Moment, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("closed", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_issue"),
        sa.UniqueConstraint("address", name="uq_issue_address"),
    )
    op.create_index("ix_issue_last", "issue", ["last"])
    op.create_table(
        "place",
        sa.Column("id", Id, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("country", sa.Text()),
        sa.Column("division", sa.Text()),
        sa.Column("geonames", sa.BigInteger()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.UniqueConstraint("hash", name="uq_place_hash"),
    )
    op.create_table(
        "source",
        sa.Column("id", Id, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("country", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sa.UniqueConstraint("hash", name="uq_source_hash"),
    )
    op.create_table(
        "address",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_address_document_id_document"),
        sa.PrimaryKeyConstraint("key", name="pk_address"),
    )
    op.create_index("ix_address_document_id", "address", ["document_id"])
    op.create_table(
        "version",
        sa.Column("id", Id, nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.Column("published_from", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Text()),
        sa.Column("read_with", sa.Text(), nullable=False),
        sa.Column("added", Moment, nullable=False),
        sa.Column("shown_from", sa.Date(), nullable=False),
        sa.Column("shown_until", sa.Date()),
        sa.Column("words", Words),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_version_document_id_document"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("document_id", "number", name="uq_version_document_id_number"),
    )
    op.create_index("ix_version_shown", "version", ["shown_from", "shown_until"])
    op.create_index("ix_version_text_sha256", "version", ["text_sha256"])
    op.create_table(
        "version_text",
        sa.Column("version_id", Id, nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("nonresponses", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_version_text_version_id_version"),
        sa.PrimaryKeyConstraint("version_id", name="pk_version_text"),
    )
    op.create_table(
        "capture",
        sa.Column("id", Id, nullable=False),
        sa.Column("version_id", Id, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("blob_sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text()),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("captured", Moment, nullable=False),
        sa.Column("seen", Moment, nullable=False),
        sa.ForeignKeyConstraint(["blob_sha256"], ["blob.sha256"], name="fk_capture_blob_sha256_blob"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_capture_version_id_version"),
        sa.PrimaryKeyConstraint("id", name="pk_capture"),
        sa.UniqueConstraint("address", "blob_sha256", "version_id", name="uq_capture_address_blob_sha256_version_id"),
    )
    op.create_index("ix_capture_version_id", "capture", ["version_id"])
    op.create_table(
        "claim",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version_id", Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text()),
        sa.Column("quad", sa.Text(), nullable=False),
        sa.Column("cameo", sa.Text()),
        sa.Column("score", sa.Float()),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("aux", sa.Text()),
        sa.Column("time_start", sa.Date()),
        sa.Column("time_end", sa.Date()),
        sa.Column("granularity", sa.Text()),
        sa.Column("basis", sa.Text()),
        sa.Column("day", sa.Date()),
        sa.Column("place_id", Id),
        sa.Column("place_country", sa.Text()),
        sa.Column("links", sa.SmallInteger(), nullable=False),
        sa.Column("source_kind", sa.Text()),
        sa.Column("shown_from", sa.Date(), nullable=False),
        sa.Column("shown_until", sa.Date()),
        sa.Column("words", Words),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_claim_place_id_place"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_claim_version_id_version"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_day", "claim", ["day"])
    op.create_index("ix_claim_key", "claim", ["key"])
    op.create_index("ix_claim_place_country_day", "claim", ["place_country", "day"])
    op.create_index("ix_claim_place_id", "claim", ["place_id"])
    op.create_index("ix_claim_quad_day", "claim", ["quad", "day"])
    op.create_index("ix_claim_type_day", "claim", ["type", "day"])
    op.create_index("ix_claim_version_id", "claim", ["version_id"])
    op.create_table(
        "nonresponse",
        sa.Column("version_id", Id, nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("source_id", Id, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_nonresponse_source_id_source"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_nonresponse_version_id_version"),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_nonresponse"),
    )
    op.create_index("ix_nonresponse_source_id", "nonresponse", ["source_id"])
    op.create_table(
        "claim_text",
        sa.Column("claim_id", Id, nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_text_claim_id_claim"),
        sa.PrimaryKeyConstraint("claim_id", name="pk_claim_text"),
    )
    op.create_table(
        "dyad",
        sa.Column("low", sa.Text(), nullable=False),
        sa.Column("high", sa.Text(), nullable=False),
        sa.Column("claim_id", Id, nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_dyad_claim_id_claim"),
        sa.PrimaryKeyConstraint("low", "high", "claim_id", "direction", name="pk_dyad"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_dyad_claim_id", "dyad", ["claim_id"])
    op.create_table(
        "link",
        sa.Column("claim_id", Id, nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("source_id", Id, nullable=False),
        sa.Column("innermost", sa.Boolean(), nullable=False),
        sa.Column("cue", sa.Text()),
        sa.Column("people", sa.Integer()),
        sa.Column("reported_start", sa.Date()),
        sa.Column("reported_end", sa.Date()),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_link_claim_id_claim"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_link_source_id_source"),
        sa.PrimaryKeyConstraint("claim_id", "position", name="pk_link"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_link_source_id", "link", ["source_id"])
    op.create_table(
        "party",
        sa.Column("claim_id", Id, nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("actor_id", Id, nullable=False),
        sa.Column("code", sa.Text()),
        sa.Column("sector", sa.Text()),
        sa.Column("day", sa.Date()),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_party_actor_id_actor"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_party_claim_id_claim"),
        sa.PrimaryKeyConstraint("claim_id", "side", "position", name="pk_party"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_party_actor_id", "party", ["actor_id"])
    op.create_index("ix_party_code_day", "party", ["code", "day", "claim_id"])


def _judged() -> None:
    """What is judged over reports."""
    op.create_table(
        "edge",
        sa.Column("child", sa.Text(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("child", "number", "parent", name="pk_edge"),
    )
    op.create_index("ix_edge_parent", "edge", ["parent"])
    op.create_table(
        "event",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text()),
        sa.Column("quad", sa.Text(), nullable=False),
        sa.Column("score", sa.Float()),
        sa.Column("day", sa.Date()),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
    )
    op.create_index("ix_event_day", "event", ["day"])
    op.create_table(
        "judgement",
        sa.Column("id", Id, nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("score", sa.Float()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("made", Moment, nullable=False),
        sa.Column("withdrawn", Moment),
        sa.Column("withdrawn_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_judgement"),
    )
    op.create_index("ix_judgement_left", "judgement", ["left"])
    op.create_index("ix_judgement_right", "judgement", ["right"])
    op.create_table(
        "posting",
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("space", "hash", "owner", name="pk_posting"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event_claim",
        sa.Column("claim_key", sa.Text(), nullable=False),
        sa.Column("event_key", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_key"], ["event.key"], name="fk_event_claim_event_key_event"),
        sa.PrimaryKeyConstraint("claim_key", name="pk_event_claim"),
    )
    op.create_index("ix_event_claim_event_key", "event_claim", ["event_key"])
    op.create_table(
        "event_state",
        sa.Column("event_key", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("publishers", sa.Integer(), nullable=False),
        sa.Column("origins_min", sa.SmallInteger(), nullable=False),
        sa.Column("origins_max", sa.SmallInteger(), nullable=False),
        sa.Column("time_start", sa.Date()),
        sa.Column("time_end", sa.Date()),
        sa.Column("time_words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_key"], ["event.key"], name="fk_event_state_event_key_event"),
        sa.PrimaryKeyConstraint("event_key", "day", name="pk_event_state"),
    )
    op.create_index("ix_event_state_day", "event_state", ["day"])
    op.create_index("ix_event_state_status", "event_state", ["status", "until"])
    op.create_table(
        "origin",
        sa.Column("event_key", sa.Text(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_by", sa.Text()),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_key"], ["event.key"], name="fk_origin_event_key_event"),
        sa.PrimaryKeyConstraint("event_key", "number", name="pk_origin"),
    )
