"""Bring the tables of an archive up to date."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def configuration(connection: Connection) -> Config:
    """Alembic's settings, with the connection to work on."""
    config = Config()
    config.set_main_option("script_location", "dateline.archive:migrations")
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Make or change the tables, within the transaction that the connection is in."""
    command.upgrade(configuration(connection), revision)
