"""Tell page furniture from the report, a line at a time.

Furniture is whatever stands on the page and is no part of the report: menus, links to other items, share and subscribe
lines, counts of comments, credits, captions, labels of pictures and speakers, legal lines, time stamps.
"""

import re
from functools import cache

from dateline.ingest.lines import Line
from dateline.ingest.patterns import patterns, word_sets
from dateline.model.span import Span

LONGEST_WHOLE = 420
LONGEST_CAPTION = 900
_BAR = re.compile(r"\s*(?:[|•·»›>/]|\s[-–—]\s)\s*")
_WORD = re.compile(r"[^\W_]")
_SENTENCE = re.compile(r"[a-z0-9)\]\"”][.!?][\"”’)]*(?=\s+[\"“A-Z]|$)")
_PICTURED = re.compile(
    r"\b(?:is|are) (?:seen|pictured|shown)\b|\bpictured\b|\bseen here\b|\((?:L|R|C|left|right|center|centre|[LRC]-[LRC])\)|"
    r"\b(?:file|handout|undated|aerial) (?:photo|picture|image)\b|\b(?:1[89]|20)\d\d[.,]",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"\b(?:photo|image|picture|file|getty|credit|courtesy|caption|via|handout)|\w/\s?\w", re.IGNORECASE)
_SPEECH = re.compile(r"\b(?:said|says|told|added|announced|reported|according)\b")


def is_furniture(line: str, *, first: bool = False) -> bool:
    """Whether the whole line is furniture. ``first``: no headline has been seen, so a title may stand here."""
    if not _WORD.search(line):
        return True
    if len(line) <= LONGEST_WHOLE and patterns("whole").fullmatch(line):
        return True
    if len(line) <= LONGEST_CAPTION and (
        _is_credited(line, first) or (not first and patterns("opening").opens(line) > 0)
    ):
        return True
    return is_menu(line)


def _is_credited(line: str, first: bool) -> bool:
    """Whether the line is a caption; where a headline may stand, an agency's name in brackets does not show it."""
    return is_caption(line) and not (first and _PHOTO.search(line) is None)


def is_caption(line: str) -> bool:
    """Whether the line is the caption or the credit of a picture."""
    at = patterns("caption", to_end=True).closes(line, max(0, len(line) - 260))
    if at is None:
        return False
    before = line[:at].strip()
    if len(before) >= 700 or len(_SPEECH.findall(before)) >= 2:
        return False
    return len(_SENTENCE.findall(before)) < 2 or _PICTURED.search(before) is not None


def is_menu(line: str) -> bool:
    """Whether the line lists sections or services, set off by bars or arrows."""
    parts = [part for part in _BAR.split(line) if part]
    if len(parts) < 3 or any(len(part.split()) > 4 for part in parts):
        return False
    return line[-1] not in ".!?" and sum(is_section(part) for part in parts) >= 2


@cache
def _sections() -> frozenset[str]:
    return word_sets("sections.yaml")


def is_section(text: str) -> bool:
    """Whether the text is the name of a section or service, as menus list them."""
    return text.strip(" :>»›").lower() in _sections()


def opens_links(line: str) -> bool:
    """Whether the line, with nothing behind it, heads a list of links to other items."""
    if len(line) >= 80:
        return False
    taken = patterns("related").opens(line)
    rest = line[taken:]
    return taken > 0 and len(rest) <= 40 and re.search(r"[:|»–]\s*\w", rest) is None


def is_biography(line: str) -> bool:
    """Whether the line says who wrote the report; asked of the last lines only."""
    return len(line) < 600 and patterns("biography").fullmatch(line)


def trimmed(line: Line) -> tuple[list[Span], Span, list[Span]]:
    """The furniture at the head of a line of news, what is left of it, and the furniture at its end."""
    text = line.text
    start, end = line.marker, len(text)
    head = patterns("head").opens(text[start:])
    before = [Span(line.start + start, line.start + start + len(text[start : start + head].rstrip()))] if head else []
    start += head
    after: list[Span] = []
    while (at := patterns("tail", to_end=True).closes(text[:end], max(start, end - 360))) is not None and at > start:
        piece = text[at:end]
        left = at + len(piece) - len(piece.lstrip())
        after.insert(0, Span(line.start + left, line.start + end))
        end = len(text[:at].rstrip())
    return before, Span(line.start + start, line.start + end), after
