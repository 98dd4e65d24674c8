"""Find the publication date that a text or an address states; where statements conflict, there is none."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.model.errors import BadDate

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_SAID = (
    re.compile(rf"\b{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}(?!\d)", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+{_MONTH}[\s,.-]+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\.(?P<month>[01]?\d)\.{_YEAR}\b"),
)
_SLASHED = re.compile(rf"\b(?P<one>[0-3]?\d)[/-](?P<two>[0-3]?\d)[/-]{_YEAR}\b")
_COMPACT = re.compile(r"^(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)")
_STATES = re.compile(
    r"(?P<first>(?:first |originally )?(?:published|posted|released|issued|created|publication date|publish date|date|release date)\b)|"
    r"(?P<later>(?:last |page |article |story )*(?:updated?|modified|edited|revised)\b)",
    re.IGNORECASE,
)
_PUBLISHED_IN = re.compile(r"\bpublished in\b.{2,60}?,", re.IGNORECASE)
_WORDS = re.compile(r"[A-Za-z]{3,}")
_DATE_WORDS = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?|gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|msk|eet|eest|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|at|on",
    re.IGNORECASE,
)
_IN_PATH = re.compile(rf"/{_YEAR}[/-](?P<month>[01]?\d|[a-z]{{3}})[/-]{_DAY}(?=[/-]|$)", re.IGNORECASE)
_IN_SLUG = re.compile(rf"(?:^|[/_-]){_YEAR}-?(?P<month>[01]\d)-?{_DAY}(?=[/_.-]|$)")


def parse(value: str) -> date | None:
    """The calendar day that the words name in full, or none: no year is supplied, no ambiguous order resolved."""
    for form in _SAID:
        if match := form.search(value):
            return _made(match["year"], match["month"], match["day"])
    if match := _SLASHED.search(value):
        one, two = int(match["one"]), int(match["two"])
        if one > 12 >= two:
            return _made(match["year"], str(two), str(one))
        if two > 12 >= one or one == two:
            return _made(match["year"], str(one), str(two))
        return None
    match = _COMPACT.match(value.strip())
    return _made(match["year"], match["month"], match["day"]) if match else None


def _made(year: str, month: str, day: str) -> date | None:
    number = _MONTHS.get(month[:3].lower()) or (int(month) if month.isdigit() else 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def option(value: str, *, where: str | None = None) -> date:
    """The date that a user gave, as YYYY-MM-DD or written out."""
    found = parse(value)
    if found is None:
        raise BadDate(f"{value!r} is no date", where=where, advice="write it as YYYY-MM-DD, for example 2025-11-29")
    return found


def in_url(url: str) -> date | None:
    """The day in an address's path ("/2025/11/29/"), or none."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url).split("?")[0]
    found = {_made(m["year"], m["month"], m["day"]) for form in (_IN_PATH, _IN_SLUG) for m in form.finditer(path)}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Stated:
    """One line that states a date: the day, and how strongly it is the publication's (lower is stronger)."""

    day: date
    rank: int


def stated(line: str) -> Stated | None:
    """The date that a line of furniture states: "Published: ...", "Updated ...", or nothing but a date."""
    if len(line) > 160 or (day := parse(line)) is None:
        return None
    match = _STATES.search(line)
    if match and match.start() < 40:
        return Stated(day, 0 if match["first"] else 2)
    if _PUBLISHED_IN.search(line):
        return Stated(day, 0)
    return None if _DATE_WORDS.sub("", " ".join(_WORDS.findall(line))).strip() else Stated(day, 1)


def in_text(furniture: list[str], stamp: str | None) -> date | None:
    """The publication date that the lines of furniture and the dateline's date agree on; none where they do not.

    A line that says "published" outweighs a bare date, that one an "updated". Only a dateline with a year counts.
    """
    found = [one for line in furniture if (one := stated(line))]
    if stamp and (day := parse(stamp)):
        found.append(Stated(day, 1))
    if not found:
        return None
    best = min(one.rank for one in found)
    days = {one.day for one in found if one.rank == best}
    return days.pop() if len(days) == 1 else None
