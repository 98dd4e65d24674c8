"""Bylines: who wrote the report, in a line of its own or at the head of the first paragraph."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.ingest.patterns import words

LONGEST = 200
_OPENING = re.compile(
    r"(?:(?:story|written|reported|posted|text|words|analysis|published|interview|report) )?by:?\s+|(?:authors?|writers?|byline|reporters?):\s+",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:from|by) (?:(?:our|a|an|the|staff|news|wire|agency|special|own) )*(?:\w+ )?(?:correspondents?|reporters?|staff|agencies|bureau|writers?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŠŽĆČĐŁŚŻİ][\w.'’-]*$")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "ibn",
        "el",
        "la",
        "le",
        "di",
        "du",
        "dos",
        "das",
        "ter",
        "zu",
        "af",
        "al",
        "and",
    ]
)
_ARTICLES = frozenset({"le", "la", "les", "el", "il", "o", "os", "der", "die", "das", "de", "het"})
_SEPARATOR = re.compile(r"\s*[,|/•·;()]\s*|\s+[-–—]\s+|\s+(?:and|&|in|for|of|at|with)\s+")
_MONTHS_DAYS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?:By|BY) (?=[A-Z])(?P<who>[^,.:()]{3,60}?)\s+(?=[A-Z]{3}[A-Z, ./-]*+[^.]{0,40}(?:\(|--|[–—]| - ))"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote the report, and for whom, as the line says; ``length`` is how many characters it takes."""

    who: str
    outlet: str | None
    length: int


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(words("outlets.yaml", key))


def is_outlet(name: str) -> bool:
    """Whether the name is that of a newspaper, agency or station, by its last word or wholly."""
    lowered = name.lower().strip(" .")
    if lowered in _listed("whole"):
        return True
    words = lowered.split()
    if not name[:1].isupper() or len(words) < 2:
        return False
    foreign = words[0] in _ARTICLES and not _listed("last_word").isdisjoint(words[1:])  # "Le Matin du Golfe"
    return words[-1] in _listed("last_word") or foreign


def byline(line: str, *, below_headline: bool) -> Byline | None:
    """The byline that the line is; ``below_headline`` allows the forms that have no "By"."""
    if len(line) > LONGEST:
        return None
    if match := _OPENING.match(line):
        found = _credits(line[match.end() :].rstrip(" ."), line.endswith("."))
        if found:
            return Byline(found[0], found[1], len(line))
    if _FROM.match(line) and len(line.split()) <= 10 and not line.endswith("."):
        who = line.split(" ", 1)[1]
        outlet = next((part for part in _parts(who) if is_outlet(part)), None)
        return Byline(who.removesuffix(f", {outlet}"), outlet, len(line))
    return _bare(line) if below_headline and not line.endswith((".", "?", "!", ":")) else None


def opening_byline(line: str) -> Byline | None:
    """A byline run into the paragraph that it stands over ("By Ann Lee KYIV (Agency) - ...")."""
    match = _GLUED.match(line[:LONGEST])
    if match is None or not all(_is_name(part) for part in _parts(match["who"])):
        return None
    return Byline(match["who"], None, match.end("who"))


def _parts(text: str) -> list[str]:
    return [part for part in _SEPARATOR.split(text) if part]


def _credits(text: str, stopped: bool) -> tuple[str, str | None] | None:
    """Names and outlet, if the words are names, places, outlets, offices and dates, and nothing else."""
    parts = _parts(text)
    if len(parts) == 1 and _is_office(parts[0]) and not stopped:
        return _of_office(text)
    if not parts or not _is_name(parts[0]) or len(parts) > 14 or (stopped and len(text.split()) > 9):
        return None
    if not all(_is_name(part) or _is_office(part) or any(c.isdigit() for c in part) for part in parts[1:]):
        return None
    outlet = next((part for part in parts if is_outlet(part)), None)
    end = len(text)
    for part in parts[1:]:
        if part == outlet or _is_office(part) or any(c.isdigit() for c in part):
            end = min(end, text.index(part, len(parts[0])))
    who = re.sub(r"\s*(?:[,|/•·;(–—-]|\b(?:and|in|for|of|at|with))\s*$", "", text[:end].rstrip())
    return re.sub(r" in [A-Z].*$", "", who), outlet


def _of_office(text: str) -> tuple[str, str | None]:
    """Somebody, and an outlet ("Steppe News correspondent")."""
    tokens = text.removeprefix("the ").split()
    at = next(i for i, token in enumerate(tokens) if token.lower() in _listed("offices"))
    outlet = " ".join(tokens[:at])
    return text, outlet if is_outlet(outlet) else None


def _bare(line: str) -> Byline | None:
    """Without "By", so with a second sign: "Jane Roe in Tallinn", "Jane Roe, Steppe News", "Steppe News correspondent"."""
    parts = _parts(line)
    if len(parts) < 2 or len(line) > 120:
        return (
            Byline(*_of_office(line), len(line)) if len(line) < 60 and line[0].isupper() and _is_office(line) else None
        )
    first = parts[0]
    if not (2 <= len(first.split()) <= 4 and _is_name(first)) or is_outlet(first):
        return None
    if line.startswith(f"{first} in ") and all(_is_name(part) for part in parts[1:]):
        return Byline(first, None, len(line))
    if all(_is_office(part) or is_outlet(part) or _is_name(part) for part in parts[1:]):
        outlet = next((part for part in parts[1:] if is_outlet(part)), None)
        if outlet or any(_is_office(part) for part in parts[1:]):
            return Byline(first, outlet, len(line))
    return None


def _is_name(text: str) -> bool:
    tokens = text.split()
    if not 1 <= len(tokens) <= 6 or not _NAME.match(tokens[0]) or _MONTHS_DAYS.match(tokens[0]):
        return False
    return all(_NAME.match(token) or token in _PARTICLES or token.startswith(("al-", "el-")) for token in tokens[1:])


def _is_office(text: str) -> bool:
    """Whether the words name a job on a paper ("political editor", "Baltic Review correspondent")."""
    tokens = text.lower().split()
    return len(tokens) <= 6 and any(token in _listed("offices") for token in tokens)
