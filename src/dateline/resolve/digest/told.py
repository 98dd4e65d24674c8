"""Sentences as a timeline sees them: which days they name, and how."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dateline.model.span import Span
from dateline.model.timex import Timex
from dateline.resolve.days import MONTHS

TELLS = 5
"""Words that must stand behind a date for it to open a line that tells something."""
_IN_FULL = re.compile(rf"\b(?:{'|'.join(month[:3] for month in MONTHS)})|\d[/-]\d", re.IGNORECASE)
_NAME = re.compile(r"\s*(?:movement|group|revolution|uprising|youth|activists?|attacks?|coalition)\b", re.IGNORECASE)
"""What makes a name of a day before it: the April 6 movement."""
_NOTHING = re.compile(r"\W*")
_EDGE = " -–—:,.;|[]()"


class Naming(StrEnum):
    """How a sentence is tied to a day."""

    OPENING = "opening"
    """It opens with the day and goes on to tell, as an entry of a chronology does."""
    IN_FULL = "in full"
    """It names the day by its month: it looks back, or ahead."""
    NEAR = "near"
    """It names the day as people do who stand near it: Monday, yesterday."""
    PUBLISHED = "published"
    """It names none: the day on which it was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence: of which report, the how manieth, where it stands there, and the days to which it is tied.

    ``coded`` tells that an event was read in it.
    """

    report: str
    number: int
    text: str
    days: Mapping[date, Naming]
    span: Span = Span(0, 0)
    published: date | None = None
    coded: bool = False


def named(text: str, timexes: Iterable[Timex]) -> dict[date, Naming]:
    """The single days that a sentence names; the spans of ``timexes`` are counted from its beginning.

    A day that is part of a name ("the April 6 movement") is none.
    """
    found: dict[date, Naming] = {}
    for timex in timexes:
        day = timex.start
        if day is None or day != timex.end or _NAME.match(text, timex.span.end):
            continue
        naming = _naming(text, timex)
        if day not in found or naming is Naming.OPENING or found[day] is Naming.NEAR:
            found[day] = naming
    return found


def _naming(text: str, timex: Timex) -> Naming:
    if not _IN_FULL.search(timex.text):
        return Naming.NEAR
    rest = text[timex.span.end :].strip(_EDGE)
    opens = _NOTHING.fullmatch(text, 0, timex.span.start) is not None
    if opens and (rest[:1].isupper() or rest[:1].isdigit()) and len(rest.split()) >= TELLS:
        return Naming.OPENING
    return Naming.IN_FULL


def within(timexes: Iterable[Timex], spans: Iterable[Span]) -> Iterator[list[Timex]]:
    """For each of the spans, in order, the time expressions inside it, counted from its beginning."""
    waiting = iter(timexes)
    timex = next(waiting, None)
    for span in spans:
        held = []
        while timex is not None and timex.span.start < span.end:
            if span.covers(timex.span):
                at = Span(timex.span.start - span.start, timex.span.end - span.start)
                held.append(replace(timex, span=at))
            timex = next(waiting, None)
        yield held
