"""Entities: who is mentioned in a text, mentions of one entity joined into a chain, and what is known of each."""

from dateline.annotate.entities.lookup import actors_for

__all__ = ["actors_for"]
