"""Days of one month in a row: November 3, 4 and 5; 3 and 4 November; between September 14 and 19."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.annotate.timex.forms import AnyForm, DateForm
from dateline.annotate.timex.scan import Item

SECOND_DAY = "second day"
FIRST_DAY = "first day"
JOINTS = frozenset(("AND", "TO", "OR"))
NOT_BEHIND_DAY = frozenset(("UNIT", "MONTH", "AMPM", "OCLOCK", "MAGN"))
Days = list[tuple[int, DateForm]]


def followed(items: Sequence[Item], end: int, form: AnyForm) -> Days:
    """The 4 and the 5 in "November 3, 4 and 5": the places of their items, and what they say."""
    if not isinstance(form, DateForm) or form.month is None or form.day is None or form.year:
        return []
    days: Days = []
    last, index = form.day, end
    while index + 1 < len(items) and (day := _day(items[index + 1])) is not None and day > last:
        joined = bool(JOINTS & items[index].kinds.keys())
        if not joined and "COMMA" not in items[index].kinds:
            return []
        days.append((index + 1, _of(form, day)))
        last, index = day, index + 2
        if joined:
            behind = items[index].kinds if index < len(items) else {}
            return [] if NOT_BEHIND_DAY & behind.keys() else days
    return []


def led(items: Sequence[Item], index: int) -> int | None:
    """Where the last day of a row stands that begins here: the place behind its joint."""
    if _day(items[index]) is None:
        return None
    while index + 2 < len(items) and _day(items[index + 2]) is not None:
        if JOINTS & items[index + 1].kinds.keys():
            return index + 2
        if "COMMA" not in items[index + 1].kinds:
            return None
        index += 2
    return None


def leading(items: Sequence[Item], index: int, joint: int, form: AnyForm) -> Days:
    """The days before the last of a row, if that is a day of a month and they go up to it."""
    if not isinstance(form, DateForm) or form.month is None or form.day is None or form.weekday is not None:
        return []
    if _day(items[joint]) != form.day:
        return []
    found = [(at, _of(form, day)) for at in range(index, joint, 2) if (day := _day(items[at])) is not None]
    days = [day.day or 0 for _, day in found] + [form.day]
    return found if days == sorted(set(days)) else []


def _day(item: Item) -> int | None:
    """The day that a figure may be."""
    day = item.kinds.get("DNUM")
    return day if isinstance(day, int) and ("NUM" in item.kinds or "ORD" in item.kinds) and not item.hyphen else None


def _of(form: DateForm, day: int) -> DateForm:
    return replace(form, day=day, weekday=None, daypart=None, clock=None, portion=None, mod=None)
