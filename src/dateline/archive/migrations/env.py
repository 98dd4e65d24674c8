"""What alembic runs: the steps, on the connection it is given."""

from alembic import context

import dateline.archive.resolved  # noqa: F401 (its tables are in the list, too)
from dateline.archive.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
context.run_migrations()
