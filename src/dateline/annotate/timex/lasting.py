"""How long what begins on a day goes on: the three days of "a three-day drill from April 7"."""

import re
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.calendar import OutOfCalendar, step
from dateline.annotate.timex.forms import Unit
from dateline.annotate.timex.ranges import tokens_of
from dateline.model.timex import Timex, TimexType

VALUE = re.compile(r"P(\d+)([DWM])\Z")
UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH}
OPENING = ("from", "starting", "beginning", "commencing")
BEFORE_NOUNS = ("amod", "compound", "nummod", "nmod", "poss")


def lasting(doc: Doc, head: int, found: Timex) -> Timex:
    """The date with its last day, where the event's noun has its length before it; else the date as it is."""
    if found.start is None or found.end is not None:
        return found
    at = tokens_of(doc, found)
    if at is None or at.start == 0 or doc[at.start - 1].lower_ not in OPENING:
        return found
    for timex in doc._.timexes:
        length = VALUE.match(timex.timex) if timex.type is TimexType.DURATION else None
        tokens = tokens_of(doc, timex) if length is not None else None
        if length is None or tokens is None or not _of_event(doc, tokens, head):
            continue
        try:
            last = step(found.start, UNITS[length[2]], int(length[1])) - timedelta(days=1)
        except (OutOfCalendar, OverflowError):
            return found
        return replace(found, end=last)
    return found


def _of_event(doc: Doc, tokens: TokenSpan, head: int) -> bool:
    """Whether the length stands before the event's noun, or that of the verb's object: "stage a three-day drill"."""
    word = doc[tokens.start : tokens.end].root
    while word.dep_ in BEFORE_NOUNS and word.head.i > word.i:
        word = word.head
    if tokens.holds(word.i) or word.sent != doc[head].sent:
        return False
    return word.i == head or (word.head.i == head and word.dep_ in ("dobj", "attr", "nsubj", "nsubjpass"))
