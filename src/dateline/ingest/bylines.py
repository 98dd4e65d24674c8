"""Bylines: who wrote the report, in a line of its own or at the head of the first paragraph."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.ingest.patterns import words

_NAME = r"(?:[A-Z][\w.'’-]*|[A-Z]\.|de|da|del|der|den|van|von|bin|ibn|al-[A-Z]\w+|el|la|le|di|du|dos|ter|zu)"
_NAMES = rf"{_NAME}(?:[ \t]+{_NAME}){{0,5}}"
_LIST = rf"{_NAMES}(?:(?:, | and | & |, and |; )(?:in [A-Z]\w+ )?{_NAMES}){{0,6}}"
_PLACE = rf"(?: in {_NAMES}(?:(?:,| and) {_NAMES})*)?"
_ROLE = r"(?:[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,4})"
_BY = re.compile(
    rf"(?:(?:[Ss]tory |[Ww]ritten |[Rr]eported |[Pp]osted |[Tt]ext |[Ww]ords |[Aa]nalysis |[Pp]ublished )?(?:[Bb]y|BY):?"
    rf"|(?:Author|AUTHOR|Authors|Writer|Byline|Reporter)s?:) (?P<who>{_LIST}){_PLACE}(?P<rest>.*)"
)
_REST = re.compile(
    rf"(?:\s*(?:,|\||/|•|·|-|–|—|;|\(|\bfor\b|\bof\b|\bat\b|\bwith\b|\bin\b)\s*"
    rf"(?:the )?(?:{_NAMES}|{_ROLE}|[^a-z]*\d[\w:., ]*))*\)?\.?\s*$"
)
_IN = re.compile(rf"(?P<who>{_NAME}(?: {_NAME}){{1,3}}) in {_NAMES}(?:(?:, | and )(?:{_NAMES} in )?{_NAMES})*")
_FROM = re.compile(
    rf"(?i:from|by) (?i:our|a|an|the|staff|news|wire|agency) ?(?i:\w* ?)(?i:correspondents?|reporters?|staff|agencies|bureau|writers?)"
    rf"(?:,? (?:in )?{_NAMES})?|(?i:from agencies)(?:, {_NAMES})?"
)
_DESK = re.compile(
    rf"(?:{_NAMES} )?(?i:(?:staff|special|foreign|chief|senior|our) )?(?i:correspondent|staff writer|reporter|web desk|news desk)(?: in {_NAMES})?"
)
_AND_OUTLET = re.compile(rf"(?P<who>{_NAME}(?: {_NAME}){{1,3}})(?:, | \| | / | - | – | — |\s*·\s*)(?P<outlet>{_NAMES})")
_NOT_NAMES = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|midnight|noon|then|contrast|the|now|comparison|law|far)\b"
)
_GLUED = re.compile(
    rf"(?:By|BY) (?P<who>{_NAME}(?: {_NAME}){{1,3}}(?:(?:,| and) {_NAME}(?: {_NAME}){{1,3}})?)\s+(?=[A-Z]{{3,}}[A-Z, ./-]*.{{0,40}}(?:\(|-|–|—))"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote the report, and for whom, as the line says; ``length`` is how many characters it takes."""

    who: str
    outlet: str | None
    length: int


@cache
def _outlet_words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words("outlets.yaml", "last_word")), frozenset(words("outlets.yaml", "whole"))


def is_outlet(name: str) -> bool:
    """Whether the name is that of a newspaper, agency or station, by its last word or wholly."""
    last, whole = _outlet_words()
    lowered = name.lower().strip(" .")
    return lowered in whole or (name[:1].isupper() and len(lowered.split()) > 1 and lowered.split()[-1] in last)


def byline(line: str, *, below_headline: bool) -> Byline | None:
    """The byline that the line is; ``below_headline`` allows the forms that have no "By"."""
    if len(line) > 200:
        return None
    match = _BY.fullmatch(line)
    if match and not _NOT_NAMES.search(match["who"]) and _REST.match(match["rest"]):
        outlet = next((part for part in _parts(match["rest"]) if is_outlet(part)), None)
        who, inner = _without_outlet(match["who"])
        return Byline(who, outlet or inner, len(line))
    if _FROM.fullmatch(line):
        return Byline(line[line.index(" ") + 1 :], None, len(line))
    if not below_headline:
        return None
    if (match := _IN.fullmatch(line)) and not _NOT_NAMES.search(match["who"]):
        return Byline(match["who"], None, len(line))
    if (match := _AND_OUTLET.fullmatch(line)) and is_outlet(match["outlet"]):
        return Byline(match["who"], match["outlet"], len(line))
    return Byline(line, None, len(line)) if _DESK.fullmatch(line) else None


def opening_byline(line: str) -> Byline | None:
    """A byline run into the paragraph that it stands over ("By Ann Lee KYIV (Agency) - ...")."""
    match = _GLUED.match(line)
    return Byline(match["who"], None, len(line[: match.end()].rstrip())) if match else None


def _parts(rest: str) -> list[str]:
    return [part.strip(" ().") for part in re.split(r"[,|/•·;()]| [-–—] | for | of | at ", rest) if part.strip(" ().")]


def _without_outlet(who: str) -> tuple[str, str | None]:
    """The names, and the outlet that stands behind them ("Ann Lee, Lagos Courier") or in their place."""
    names, comma, last = who.rpartition(", ")
    if comma and is_outlet(last):
        return names, last
    return who, who if is_outlet(who) else None
