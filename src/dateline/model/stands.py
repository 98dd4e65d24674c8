"""Where an event stands, in words: how many independent sources, and what became of it."""

from dateline.model.lineage import Standing, State


def stand_words(status: str | None, standing: str | None) -> str:
    """Where an event stands: withdrawn, or told in a ring, before all else; then confirmed, corroborated, of a single source, disputed, denied or
    corrected. Empty where nobody has judged it.
    """
    return status if status in (State.RETRACTED, State.CIRCULAR) else (standing or "").replace("_", " ")


def summary_words(status: str | None, standing: str | None, least: int | None, most: int | None) -> str:
    """How many independent sources, and where it stands: "2–3 independent sources, disputed"; of a thing that only a correction tells, the first."""
    count = count_words(least, most)
    stands = "" if least == 0 and standing == Standing.SINGLE_SOURCE else stand_words(status, standing)
    return ", ".join(filter(None, (count, stands))) if count else ""


def range_words(least: int | None, most: int | None) -> str:
    """How many: a number, or a range; empty where nobody counted."""
    return "" if least is None else str(least) if most in (None, least) else f"{least}–{most}"


def count_words(least: int | None, most: int | None) -> str:
    """How many independent sources; empty where nobody counted."""
    count = range_words(least, most)
    if not count:
        return ""
    return f"{'no' if count == '0' else count} independent source{'' if count in ('0', '1') else 's'}"
