"""Agency credits that cover a whole text: in the address, over the dateline, in the copyright line, under "By"."""

import re
from functools import cache
from urllib.parse import urlsplit

from dateline.model.errors import ResourceError
from dateline.model.span import Span
from dateline.resolve.outlets import Directory
from dateline.resolve.presses import key
from dateline.resolve.report import Report
from dateline.resources.loader import read_yaml

FILE = "lineage/addresses.yaml"
HEAD, SIGNED = 300, 400
"""Characters at the head of a text in which a credit line stands, and at its end in which its writers sign."""
_DATELINE = re.compile(r"^(?:[A-ZÀ-Þ][^\n()]{0,60}?)?\((?P<name>[A-Z][\w. -]{1,30})\)\s*[-—–]")
_COPYRIGHT = re.compile(
    r"(?:Copyright|©)(?: \(c\))?(?: \d{4})?,? (?:by )?(?P<name>(?:The |the )?[A-Z][\w’' -]{1,40}?)(?:\. |\.|,|$| All rights)",
    re.MULTILINE,
)
_HEADER = re.compile(
    r"^(?:[Bb][Yy] (?:[Tt]he )?(?P<by>[A-Z][\w’' -]{1,40}?)|[^\n]{0,180}\d{1,2}:\d{2}[^\n(]{0,20}\((?P<name>[A-Z][\w. -]{1,30})\))\W*$",
    re.MULTILINE,
)
"""A line over the text that says "By AFP", or ends an hour and a name ("Updated: 06:50 (Xinhua)")."""
_SIGNED = re.compile(
    r"(?:\(|^)(?:Reporting|Writing|Compiled)\b[^()\n]{0,200}\b[Ee]diting by [^()\n]{3,100}(?:\)|\(Reuters\))?\s*$",
    re.MULTILINE,
)
"""The sign-off of Reuters, which names its people and not itself."""
_SIGNER = "Reuters"


def wire(report: Report, directory: Directory) -> tuple[str, Span | None] | None:
    """The agency that a whole text is credited to (its key, and where it says so); None where none is, or where it is its own page."""
    own = directory.publisher(report)
    if address := of_address(report.url):
        return (key(address), None) if key(address) != own else None
    text = report.text
    start = report.body
    if (match := _DATELINE.match(text[start : start + 200])) and (name := directory.named(match.group("name"))):
        return (name, Span(start, start + match.end())) if name != own else None
    for match in _HEADER.finditer(text, start, min(len(text), start + HEAD)):
        name = directory.named(match.group("by") or match.group("name"))
        if name and name != own and directory.is_agency(name):
            return name, Span(*match.span())
    for match in _COPYRIGHT.finditer(text):
        name = directory.named(match.group("name"))
        if name and name != own and directory.is_agency(name):
            return name, Span(*match.span())
    if (match := _SIGNED.search(text, max(start, len(text) - SIGNED))) and key(_SIGNER) != own:
        return key(_SIGNER), Span(*match.span())
    return None


def of_address(url: str) -> str | None:
    """The agency in the path of an address."""
    segments = [segment for segment in urlsplit(url).path.lower().split("/") if segment]
    marks, codes, shelves = _addresses()
    for number, segment in enumerate(segments[:-1]):
        if segment in marks:
            return marks[segment]
        if number and segments[number - 1] in shelves and segment in codes:
            return codes[segment]
    return None


@cache
def _addresses() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    read = read_yaml(FILE)
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where=FILE)
    marks = {str(mark): str(name) for name, listed in read["marks"].items() for mark in listed}
    codes = {str(code): str(name) for name, listed in read["codes"].items() for code in listed}
    return marks, codes, frozenset(map(str, read["shelves"]))
