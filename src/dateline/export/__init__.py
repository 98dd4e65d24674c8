"""A record to a format."""
