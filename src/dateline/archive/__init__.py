"""The archive: reports kept with their bytes, versions and claims, in SQLite or PostgreSQL. The only package that knows SQLAlchemy."""
