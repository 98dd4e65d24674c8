"""The day of a bare time of the day that goes on with an event told before: "the shelling began before dawn", "at dawn they left"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from dateline.annotate.layers import EventMention, published
from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.ranges import tokens_of
from dateline.model.timex import Basis, Granularity, Timex

DAYS = (Granularity.DAY, Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE)
OPENING = 3
"""A time within so many words of the start of its sentence goes on with what was told before it."""
RULES = ("part of a told day", "time", "overnight")
ENDINGS = ("ing", "ings")
LATE = ("TDU", "TEV", "TNI")
EARLY = ("TDA", "TMO")
DARK = ("T18", "T19", "T20", "T21", "T22", "T23")

DateOf = Callable[[EventMention], Timex | None]


def going_on(doc: Doc, head: int, found: Timex, dates: tuple[Attached, ...], date_of: DateOf) -> Timex:
    """The time on the day of the event that is told on, where without it only the publication day could be meant.

    A noun that takes up an event has the day of that event. In the sentence behind a dated one, a time that opens the sentence,
    or stands beside somebody or something just told of, has that day; behind an evening or a night the early hours are those
    of the next day. Otherwise "before dawn" is the day of the report, and the time is returned as it is.
    """
    day = published(doc)
    if day is None or found.start is None or found.end is None or found.rule is None:
        return found
    if found.rule.rpartition(", ")[2] not in RULES:
        return found
    verb = doc[head]
    if found.anchor_from != "published":
        return _past_midnight(doc, verb, found)
    told = _of_repeated(doc, head, date_of) or _of_last(doc, verb, found, dates)
    while told is None and verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        verb = verb.head
        told = _of_repeated(doc, verb.i, date_of) or _of_last(doc, verb, found, dates)
    if told is None or told.start is None or told.end is None or told.granularity not in DAYS or told.end >= day:
        return found
    return _moved(found, told)


def _past_midnight(doc: Doc, verb: Token, found: Timex) -> Timex:
    """A time counted from a day told, on the next day where that was an evening or a night of a sentence before."""
    start = verb.sent.start_char
    for told in doc._.timexes:
        if told.span.end <= start and found.anchor_from == f"said at {told.span.start}-{told.span.end}":
            return _moved(found, told) if _into_next(found, told) else found
    return found


def _of_repeated(doc: Doc, head: int, date_of: DateOf) -> Timex | None:
    """The date of the event that the noun takes up, or that this one takes up in its turn."""
    events: tuple[EventMention, ...] = doc._.events
    index = next((event.repeats for event in events if event.head == head), None)
    for _ in events:
        if index is None or index >= len(events) or events[index].head >= head:
            return None
        told = date_of(events[index])
        if told is not None and told.start is not None and told.end is not None:
            return told
        index = events[index].repeats
    return None


def _of_last(doc: Doc, verb: Token, found: Timex, dates: tuple[Attached, ...]) -> Timex | None:
    """The day of the sentence before, in the same paragraph, on which this one goes on."""
    start = verb.sent.start
    if start == 0 or any(token.text.count("\n") for token in doc[start - 1 : start + 1]):
        return None
    before = doc[start - 1].sent
    tokens = tokens_of(doc, found)
    opens = tokens is not None and 0 <= tokens.start - start < OPENING
    beside = tokens is not None and tokens.start - start > 1 and _happening(doc[tokens.start - 2])
    if not (opens or beside or _takes_up(doc, verb, before.start)):
        return None
    spoken = {index for a in doc._.attributions for run in a.cue for index in range(run.start, run.end)}
    for attached in reversed(dates):
        if attached.tokens.end > start or attached.verb is None:
            continue
        if attached.tokens.start < before.start:
            return None
        said = attached.verb in spoken or doc[attached.verb].lower_ in cues("said")
        if not said and not (attached.opens_start or attached.opens_end):
            return attached.timex
    return None


def _takes_up(doc: Doc, verb: Token, start: int) -> bool:
    """Whether the subject was just told of: a pronoun, a name or noun of somebody in the sentence before, a noun of what happened."""
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    if subject.tag_ == "PRP":
        return subject.lower_ not in cues("speakers")
    if _happening(subject):
        return True
    here = doc._.entities.at(subject.i)
    return here is not None and any(
        other.chain == here.chain and start <= other.head < verb.sent.start for other in doc._.entities
    )


def _happening(noun: Token) -> bool:
    """Whether it is a definite noun of what happened: "the attack", "the shelling", "that battle"."""
    if not any(child.lower_ in ("the", "this", "that") for child in noun.lefts):
        return False
    return noun.lemma_ in cues("happenings") | cues("takes_up") or noun.lower_.endswith(ENDINGS)


def _moved(found: Timex, told: Timex) -> Timex:
    """The time on the day told, or on the next where an evening or a night comes before the early hours."""
    if told.start is None or told.end is None or found.start is None:
        return found
    first, last = told.start, told.end
    if found.rule == "overnight":
        last = first + timedelta(days=1)
    elif _into_next(found, told):
        first = last = first + timedelta(days=1)
    return replace(
        found,
        start=first,
        end=last,
        timex=_valued(found.timex, first),
        basis=Basis.CONTEXT,
        anchor=told.start.isoformat(),
        anchor_from=f"said at {told.span.start}-{told.span.end}",
    )


def _into_next(found: Timex, told: Timex) -> bool:
    """Whether the early hours follow an evening or a night."""
    return _early(found.timex) and (told.timex[10:13] in LATE or told.timex[10:13] in DARK)


def _early(value: str) -> bool:
    """Whether it is a time before noon."""
    return value[10:13] in EARLY or (value[10:11] == "T" and value[11:13].isdigit() and int(value[11:13]) <= 12)


def _valued(value: str, first: date) -> str:
    """The TIMEX3 value on another day; of several days, that of the first."""
    return f"{first.isoformat()}{value[10:]}" if value[10:11] == "T" else value
