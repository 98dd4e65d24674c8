"""Days that a text names, counted from the day on which it was published."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.model.span import Span

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
_DAY = re.compile(
    r"\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?P<relative>today|yesterday|tonight|last night|this (?:morning|afternoon|evening)|the day before yesterday|the day before)\b"
    r"|\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<m1>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? (?P<y1>\d{4}))?"
    r"|\b(?P<m2>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<y2>\d{4}))?"
    r"|\b(?:in|In) (?P<m3>January|February|March|April|May|June|July|August|September|October|November|December),? (?P<y3>\d{4})\b"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
)


_AFTER = re.compile(r"\bafter\b[^,;]*$")
RECALLED = re.compile(r"\b(?:since|until|till|after)\b(?! (?:a day|he|she|they))[^,;]*$")
"""What stands before a day that is only recalled."""
_SAID_NEXT = re.compile(
    r"\s+(?:\w+ly )?(?:denied|said|told|announced|confirmed|declared|insisted|rejected|dismissed|stated|called)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|confirmed|denied|stated|declared|insisted|reported|tweeted|wrote|added|published|admitted|rejected|dismissed)\b(?: [\w']+){0,3}? (?:early |late )?(?:on |last |this |in )?$",
    re.IGNORECASE,
)
DATELINE = re.compile(r"^[A-Z][\w.,'’ -]{2,40}[,(][^—–-]{0,50}?\)?\s*[—–-]{1,2}\s|^[A-Z]{3}[A-Z' -]{1,30} [—–-]{1,2} ")


def days(text: str, published: date | None) -> list[frozenset[date]]:
    """The days named, in order, each with all that it may be.

    A weekday is the last one up to the day of publication; where it is the day after, the clock may be a few hours slow
    and that day is possible too. Without a day of publication only full dates count.
    """
    return [found for _, found in placed(text, published)]


def placed(text: str, published: date | None) -> list[tuple[Span, frozenset[date]]]:
    """The days named, each with where it stands."""
    return [(Span(*match.span()), found) for match in _DAY.finditer(text) if (found := _meant(match, published))]


def _meant(match: re.Match[str], published: date | None) -> frozenset[date]:
    group = match.groupdict()
    if group["iso"]:
        return _made(*map(int, group["iso"].split("-")))
    if group["m3"]:
        month = next(number for number, name in enumerate(MONTHS, 1) if name == group["m3"].lower())
        return _made(int(group["y3"]), month, 1)  # a month stands as its first day: two months are two, one is one
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


@dataclass(frozen=True, slots=True)
class Told:
    """A day on which a sentence says that something happened: where it stands, and whether it is only recalled ("since Friday")."""

    at: int
    days: frozenset[date]
    recalled: bool = False


def happened(text: str, published: date | None, *, said: bool = True) -> list[Told]:
    """The days on which a sentence says that something happened, those only recalled last.

    A day on which something was merely said counts, with ``said``, where the sentence gives no other.
    """
    dateline = DATELINE.match(text)
    start = dateline.end() if dateline else 0
    every, told = [], []
    last = 0
    for (begin, end), meant in placed(text[start:], published):
        before, after = text[last : begin + start], text[end + start :]
        one = Told(begin + start, meant, bool(RECALLED.search(before)))
        every.append(one)
        if not _SAID.search(text[: begin + start]) and not _SAID_NEXT.match(after):
            told.append(one)
        last = end + start
    if len(told) == 1 and not _AFTER.search(text[: told[0].at]):
        return [replace(told[0], recalled=False)]  # "has been closed since Friday" tells of the closing
    if told:
        return sorted(told, key=lambda one: (one.recalled, one.at))
    return every[:1] if said else []


def said_on(text: str, published: date | None) -> frozenset[date]:
    """The first day on which a sentence says that something was said."""
    dateline = DATELINE.match(text)
    start = dateline.end() if dateline else 0
    for (begin, end), meant in placed(text[start:], published):
        if _SAID.search(text[: begin + start]) or _SAID_NEXT.match(text[end + start :]):
            return meant
    return frozenset()
