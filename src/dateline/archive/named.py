"""The tables of what claims name: actors, sources and places, each stored once and pointed at."""

from sqlalchemy import BigInteger, Boolean, Column, Float, Table, Text

from dateline.archive.columns import Id, metadata

actor = Table(
    "actor",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("code", Text),
    Column("country", Text),
    Column("organisation", Text),
    Column("sector", Text),
    Column("role", Text),
    Column("wikidata", Text, index=True),
)
"""Each actor as coded, once. ``code`` is the country or, failing that, the organisation; ``folded`` the name to look for."""

source = Table(
    "source",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("country", Text),
)
"""Each source, once: its name, or its words where it has none."""

place = Table(
    "place",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("country", Text),
    Column("division", Text),
    Column("geonames", BigInteger),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", Text, nullable=False),
)
"""Each place, once."""
