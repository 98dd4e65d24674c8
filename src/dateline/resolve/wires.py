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
_DATELINE = re.compile(r"^[A-ZÀ-Þ][^\n()]{0,60}?\((?P<name>[A-Z][\w. -]{1,30})\)\s*[-—–]")
_COPYRIGHT = re.compile(
    r"(?:Copyright|©)(?: \(c\))?(?: \d{4})?,? (?:by )?(?P<name>(?:The |the )?[A-Z][\w’' -]{1,40}?)(?:\. |\.|,|$| All rights)",
    re.MULTILINE,
)
_SIGNED = re.compile(r"\((?:Reporting|Writing|Editing|Additional reporting) by [^()]{3,200}\)\s*$")
_CONTRIBUTED = re.compile(
    r"(?P<name>The Associated Press|AP|Reuters|AFP|Agence France-Presse) contributed to this (?:report|story|article)"
)


def wire(report: Report, directory: Directory) -> tuple[str, Span | None] | None:
    """The agency that a whole text is credited to (its key, and where it says so); None where none is, or where it is its own page."""
    own = directory.publisher(report)
    if address := of_address(report.url):
        return (key(address), None) if key(address) != own else None
    text = report.text
    start = report.body
    if (match := _DATELINE.match(text[start : start + 200])) and (name := directory.named(match.group("name"))):
        return (name, Span(start, start + match.end())) if name != own else None
    for match in _COPYRIGHT.finditer(text):
        name = directory.named(match.group("name"))
        if name and name != own and directory.is_agency(name):
            return name, Span(*match.span())
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
