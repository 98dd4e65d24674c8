"""What alembic runs: the steps, on the connection it is given."""

from alembic import context

import dateline.archive.resolved
import dateline.archive.schema  # noqa: F401 (their tables are in the list)
from dateline.archive.columns import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
context.run_migrations()
