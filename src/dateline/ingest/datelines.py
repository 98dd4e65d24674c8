"""Datelines: "BISHKEK, Sept 17 (Steppe News Agency) - " at the head of a paragraph."""

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.ingest.bylines import is_outlet
from dateline.ingest.patterns import words

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?"
_UPPER = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+"
_CITY = rf"(?>{_UPPER}(?:[ /]++(?:{_UPPER}|of|the|de|al-[A-Z]+))*+)"
_TITLE = r"(?>[A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]*|of|the|de|du|des|di|del|do|da|la|el|al|es|upon|on)){0,4}+)"
_REGION = rf"(?:,? ?(?!(?:{_MONTH})\b){_TITLE})"
_DAY = (
    rf"(?:(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?:,? \d{{4}})?)"
)
_DATE = rf"(?:[,.:]? ?(?:[A-Z][a-z]+day,? )?(?P<date>{_DAY})[,.:]?)"
_AGENCY = r"(?:[,.]? ?(?:[(\[](?P<agency>[A-Z][^()\[\]]{1,50})[)\]]|/(?P<slashed>[A-Z][^/]{1,30})/))"
_DASH = r"\s*(?:--+|[-–—―‒_:|]|\.\s*[-–—])\s*"
_NEWS = r"(?=[“\"'‘(]?(?:[A-Z0-9$€£“\"'‘]|[a-z]+[A-Z]))"
_FORMS = (
    re.compile(
        rf"(?P<body>(?P<place>{_CITY}){_REGION}{{0,2}}{_DATE}?{_AGENCY}?{_DATE.replace('date', 'late')}?)(?P<dash>{_DASH}){_NEWS}"
    ),
    re.compile(
        rf"(?P<body>(?P<place>{_TITLE}){_REGION}{{0,2}}{_DATE}?{_AGENCY}{_DATE.replace('date', 'late')}?)(?P<dash>{_DASH}|\s*){_NEWS}"
    ),
    re.compile(rf"(?P<body>(?P<place>{_TITLE}){_REGION}{{0,1}}{_DATE})(?P<dash>{_DASH}){_NEWS}"),
    re.compile(rf"(?P<body>(?P<place>{_CITY}){_REGION}{{0,2}}{_DATE}?{_AGENCY})(?P<dash>\.?\s+){_NEWS}"),
    re.compile(rf"(?P<body>(?P<place>){_AGENCY})(?P<dash>{_DASH}|\s*){_NEWS}"),
)
_LOOSE = re.compile(
    rf"(?P<body>(?P<place>{_TITLE}(?:, {_TITLE}){{0,1}}))(?P<dash>\s+(?:--|–|—)\s*|\s*(?:--|—)\s+){_NEWS}"
)
_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun", re.IGNORECASE
)
_END = r"\s*(?:--+|[-–—―:|])?\s*"
_ALONE = (
    re.compile(rf"(?P<body>(?P<place>{_TITLE}) \((?:[A-Z][a-z]+day,? )?(?P<date>{_DAY})\))"),
    re.compile(rf"(?P<body>(?P<place>{_CITY}),{_REGION}{_DATE}?{_AGENCY}?){_END}"),
    re.compile(rf"(?P<body>(?P<place>{_CITY}|{_TITLE}){_REGION}{{0,2}}{_DATE}{_AGENCY}?){_END}"),
    re.compile(rf"(?P<body>(?P<place>{_CITY}){_REGION}{{0,2}}{_AGENCY}){_END}"),
)
LONGEST = 160
_SECOND_DASH = re.compile(r"\s(?:--|–|—)\s")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands at the head of a paragraph: its words without the dash, its agency and date, its whole length."""

    text: str
    agency: str | None
    date: str | None
    length: int


@cache
def _labels() -> frozenset[str]:
    return frozenset(words("outlets.yaml", "labels"))


def dateline(line: str, *, first: bool, listed: bool = False) -> Dateline | None:
    """The dateline that opens the line. ``first``: it is the report's first paragraph, where looser forms count too.

    ``listed``: it is a round-up, whose paragraphs have datelines of their own: a bare "SEOUL - " is one among them.
    """
    head = line[:LONGEST]
    for form in _FORMS:
        match = form.match(head)
        if match is None or not _plausible(match, line, first=first, listed=listed):
            continue
        return _made(match, len(line[: match.end("dash")].rstrip()))
    if first and (match := _LOOSE.match(head)) and not _dash_pair(line, match.end()) and not _is_label(match["place"]):
        return Dateline(match["body"], None, None, len(line[: match.end("dash")].rstrip()))
    return None


def standing_alone(line: str) -> Dateline | None:
    """The dateline that a whole line is, between headline and report ("NAIROBI, Kenya, Feb 3 (Agency)").

    "Harbour Post, 3 March 2025" names the outlet and the day and no place: its text is empty.
    """
    if len(line) > 80:
        return None
    for form in _ALONE:
        match = form.fullmatch(line)
        if match and _WEEKDAY.fullmatch(match["place"].rstrip(".")) and line.rstrip().endswith(":"):
            return None
        if match and not _is_label(match["place"]) and (len(match["place"].split()) <= 3 or is_outlet(match["place"])):
            found = _made(match, len(line))
            if not found.agency and is_outlet(match["place"]):
                return replace(found, text="", agency=match["place"])
            return found
    return None


def _made(match: re.Match[str], length: int) -> Dateline:
    found = match.groupdict()
    return Dateline(
        match["body"], found.get("agency") or found.get("slashed"), found.get("date") or found.get("late"), length
    )


def _dash_pair(line: str, start: int) -> bool:
    """Whether a second dash in the same sentence closes an aside, so that the first one opened it."""
    sentence = re.split(r"[.!?] ", line[start:], maxsplit=1)[0]
    return _SECOND_DASH.search(sentence) is not None


def _is_label(place: str) -> bool:
    return place.lower().strip(" .") in _labels()


def _plausible(match: re.Match[str], line: str, *, first: bool, listed: bool) -> bool:
    """Capitals and a dash may also be a label ("EXCLUSIVE: ...") or a name ("NATO - ..."): ask for more where they stand alone."""
    place, body, dash = match["place"], match["body"], match["dash"]
    found = match.groupdict()
    if place and _WEEKDAY.fullmatch(place.rstrip(".")):
        return False  # "Friday, 7 November (Malakal): Authorities denied ..." is the header of an entry
    if len(body) > 90 or _is_label(place) or (place and sum(c.isalpha() for c in place) < 3) or len(place.split()) > 4:
        return False
    if agency := found.get("agency") or found.get("slashed"):
        known = place.isupper() or found.get("date") or found.get("late")
        return is_outlet(agency) or (bool(known) and dash.strip() != "")
    if found.get("date") or found.get("late"):
        return True
    if len(place.split()) > 3 or (not first and (("," not in body and not listed) or ":" in dash)):
        return False
    if ":" in dash or "|" in dash:
        return first and len(line) > 120 and len(place.split()) <= 3
    return dash.strip(" ") != "-" or dash.startswith(" ")
