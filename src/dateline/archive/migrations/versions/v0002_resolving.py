"""What waits to be resolved, and the ids of events that were joined to others.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables; all reports that are there wait."""
    op.create_table(
        "waiting",
        sa.Column("document_id", Id, nullable=False),
        sa.Column("version_id", Id, nullable=False),
        sa.Column("posted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_waiting_document_id_document"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_waiting_version_id_version"),
        sa.PrimaryKeyConstraint("document_id", name="pk_waiting"),
    )
    op.create_table(
        "former",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("event_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_former"),
    )
    op.create_index("ix_former_event_key", "former", ["event_key"])
    newest = "SELECT document_id, max(id), :posted FROM version GROUP BY document_id"
    line = sa.text(f"INSERT INTO waiting (document_id, version_id, posted) {newest}")
    op.execute(line.bindparams(sa.bindparam("posted", False, sa.Boolean())))
