"""Days that a text names, counted from the day on which it was published."""

import re
from datetime import date, timedelta

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
_DAY = re.compile(
    r"\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?P<relative>today|yesterday|tonight|last night|this (?:morning|afternoon|evening)|the day before yesterday)\b"
    r"|\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<m1>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? (?P<y1>\d{4}))?"
    r"|\b(?P<m2>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<y2>\d{4}))?"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
)


def days(text: str, published: date | None) -> list[frozenset[date]]:
    """The days named, in order, each with all that it may be.

    A weekday is the last one up to the day of publication; where it is the day after, the clock may be a few hours slow
    and that day is possible too. Without a day of publication only full dates count.
    """
    return [found for match in _DAY.finditer(text) if (found := _meant(match, published))]


def _meant(match: re.Match[str], published: date | None) -> frozenset[date]:
    group = match.groupdict()
    if group["iso"]:
        return _made(*map(int, group["iso"].split("-")))
    if group["m1"] or group["m2"]:
        month = next(
            number for number, name in enumerate(MONTHS, 1) if name.startswith((group["m1"] or group["m2"]).lower()[:3])
        )
        day, year = int(group["d1"] or group["d2"]), group["y1"] or group["y2"]
        if year:
            return _made(int(year), month, day)
        return _nearest(month, day, published) if published else frozenset()
    if published is None:
        return frozenset()
    if group["weekday"]:
        number = WEEKDAYS.index(group["weekday"].lower() + "day")
        back = (published.weekday() - number) % 7
        return frozenset({published - timedelta(back)} | ({published + timedelta(1)} if back == 6 else set()))
    word = group["relative"]
    return frozenset(
        {published - timedelta({"yesterday": 1, "last night": 1, "the day before yesterday": 2}.get(word, 0))}
    )


def _made(year: int, month: int, day: int) -> frozenset[date]:
    try:
        return frozenset({date(year, month, day)})
    except ValueError:
        return frozenset()


def _nearest(month: int, day: int, published: date) -> frozenset[date]:
    """The day of that month and number nearest to the publication, rather before than after it."""
    near = [
        made for year in (published.year - 1, published.year, published.year + 1) for made in _made(year, month, day)
    ]
    return frozenset(sorted(near, key=lambda made: abs((published - made).days) + (40 if made > published else 0))[:1])
