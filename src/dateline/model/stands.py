"""Where an event stands, in words: how many independent sources, and what became of it."""

from dateline.model.lineage import State


def stand_words(status: str | None, standing: str | None) -> str:
    """Where an event stands: withdrawn, or told in a ring, before all else; then confirmed, corroborated, of a single source, disputed, denied or
    corrected. Empty where nobody has judged it.
    """
    return status if status in (State.RETRACTED, State.CIRCULAR) else (standing or "").replace("_", " ")


def range_words(least: int | None, most: int | None) -> str:
    """How many: a number, or a range; empty where nobody counted."""
    return "" if least is None else str(least) if most in (None, least) else f"{least}–{most}"


def count_words(least: int | None, most: int | None) -> str:
    """How many independent sources; empty where nobody counted."""
    count = range_words(least, most)
    if not count:
        return ""
    return f"{'no' if count == '0' else count} independent source{'' if count in ('0', '1') else 's'}"
