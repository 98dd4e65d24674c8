"""A date as the scorers of event dates write it: as fine as the text gives it."""

import re

from dateline.model.timex import Timex

DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def plain(timex: Timex | None) -> str:
    """Year, month or day; the month that holds a week or a quarter's days; "" for none."""
    if timex is None:
        return ""
    value = timex.timex.split("T")[0].split("/")[0]
    found = DATE.match(value)
    if found and found[0] == value:
        return value
    if (
        timex.start is not None
        and timex.end is not None
        and (timex.start.year, timex.start.month) == (timex.end.year, timex.end.month)
    ):
        return timex.start.isoformat() if timex.start == timex.end else f"{timex.start:%Y-%m}"
    if timex.start is not None and timex.end is not None and timex.start.year == timex.end.year:
        return f"{timex.start:%Y}"
    return ""
