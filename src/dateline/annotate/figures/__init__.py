"""How many and how much: the figures of a report, tied to its claims."""
