"""When, told in words: days, intervals, and why it is that interval; and the order of claims in time."""

from datetime import date, timedelta

from dateline.model.claim import Claim
from dateline.model.timex import Basis, Granularity, Timex

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNDATED = "undated: the text gives no date"


def day_words(day: date) -> str:
    """A day: 24 Oct 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def interval_words(start: date | None, end: date | None) -> str:
    """A closed interval of days in its shortest honest form; an open side is said with since or by."""
    if start is None:
        return f"by {day_words(end)}" if end else ""
    if end is None:
        return f"since {day_words(start)}"
    if start == end:
        return day_words(start)
    return _whole_period(start, end) or _between(start, end)


def _whole_period(start: date, end: date) -> str | None:
    if start.day != 1 or (end + timedelta(days=1)).day != 1:
        return None
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if start.month == 1 and end.month == 12:
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start.year == end.year:
        return f"{MONTHS[start.month - 1]}–{MONTHS[end.month - 1]} {end.year}"
    return None


def _between(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{day_words(start)} – {day_words(end)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} – {day_words(end)}"
    return f"{start.day}–{day_words(end)}"


def time_words(time: Timex | None) -> str:
    """When, as an interval, with what stands behind it: said, from context, or only the publication date."""
    if time is None:
        return UNDATED
    if time.start is None and time.end is None:
        found = f"date not resolved: “{time.text}”" if time.text else UNDATED
    else:
        about = "about " if time.mod == "APPROX" else ""
        found = f"{about}{interval_words(time.start, time.end)} ({_basis(time)})"
    return f"{found} [{time.flag}]" if time.flag else found


def _basis(time: Timex) -> str:
    notes = []
    several_days = time.start is not None and time.end is not None and time.start != time.end
    if several_days and time.granularity in (Granularity.WEEK, Granularity.WEEKEND, Granularity.SEASON):
        notes.append(f"{time.granularity} of")
    elif not several_days and time.granularity in (Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE):
        notes.append(f"to the {'part of the day' if time.granularity is Granularity.DAYPART else time.granularity}")
    if time.basis is Basis.PUBLISHED:
        notes.append("undated in the text: bounded by the publication date")
    elif time.basis is Basis.CONTEXT:
        notes.append(f"from context: “{time.text}”" if time.text else "from context")
    else:
        notes.append(f"said: “{time.text}”" if time.text else "said")
    return "; ".join(notes)


def by_time(claim: Claim) -> tuple[bool, date, date, int]:
    """Sort key: dated claims by the first day they may have happened, then the last, then text order; undated ones last."""
    time = claim.time
    known = [day for day in (time.start, time.end) if day] if time else []
    if not known:
        return True, date.max, date.max, claim.span.start
    return False, known[0], known[-1], claim.span.start
