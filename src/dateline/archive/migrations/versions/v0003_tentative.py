"""Reports that were resolved among few wait to be resolved among many.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing is tentative yet."""
    op.add_column("waiting", sa.Column("tentative", sa.Boolean(), nullable=False, server_default=sa.false()))
