"""Events so much time apart: the one dates the other ("three days after dockers blocked the port", "the day after the raid")."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from dateline.annotate.layers import EventMention, TokenSpan, text_of
from dateline.annotate.timex.attached import VERBS
from dateline.annotate.timex.calendar import OutOfCalendar, around
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import DurationForm, Unit
from dateline.annotate.timex.picking import from_context
from dateline.annotate.timex.ranges import tokens_of
from dateline.annotate.timex.stretches import counted
from dateline.model.span import Span
from dateline.model.timex import Basis, Granularity, Timex, TimexType

Dated = Callable[[int], Timex | None]
VALUE = re.compile(r"P(T?)(\d+|X)([A-Z])\Z")
UNITS = {
    "TS": Unit.SECOND, "TM": Unit.MINUTE, "TH": Unit.HOUR, "D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR,
}  # fmt: skip
FINE = (Granularity.DAY, Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE)


@dataclass(frozen=True, slots=True)
class Gap:
    """So much time between two events: its tokens with "after" or "before", which way (1: the main event comes after the other), the
    other event's head, and the main clause's verb.
    """

    form: DurationForm
    tokens: TokenSpan
    way: int
    other: int
    main: int


def found_gaps(doc: Doc) -> Iterator[Gap]:
    """All such phrases of the Doc."""
    ends = {}
    for timex in doc._.timexes:
        form = _form(timex) if timex.type is TimexType.DURATION and timex.anchor_from != "said behind" else None
        tokens = tokens_of(doc, timex) if form is not None else None
        if form is not None and tokens is not None:
            ends[tokens.end] = (form, tokens.start)
    after, before = doc.vocab.strings["after"], doc.vocab.strings["before"]
    for index, lower in enumerate(doc.to_array([LOWER]).tolist()):
        if lower not in (after, before):
            continue
        marker, way = doc[index], 1 if lower == after else -1
        form, start = ends.get(marker.i) or _the_unit(doc, marker.i) or (None, 0)
        pair = _pair(doc, marker) if form is not None else None
        if form is not None and pair is not None:
            yield Gap(form, TokenSpan(start, marker.i + 1), way, *pair)


def _form(timex: Timex) -> DurationForm | None:
    """A duration again from its TIMEX3 value."""
    found = VALUE.match(timex.timex)
    unit = UNITS.get(found[1] + found[3]) if found else None
    if found is None or unit is None:
        return None
    return DurationForm(unit=unit, number=None if found[2] == "X" else float(found[2]), mod=timex.mod)


def _the_unit(doc: Doc, index: int) -> tuple[DurationForm, int] | None:
    """The "the day" of "the day after"."""
    if index < 2 or doc[index - 2].lower_ != "the":
        return None
    units = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
    unit = units.get(doc[index - 1].lower_)
    return (DurationForm(unit=unit, number=1), index - 2) if unit is not None else None


def _pair(doc: Doc, marker: Token) -> tuple[int, int] | None:
    """The event behind the marker, and the verb of the clause that it hangs on."""
    if marker.dep_ == "mark":
        other = marker.head
    else:
        below = [child for child in marker.children if child.dep_ in ("pobj", "pcomp") and child.i > marker.i]
        if not below:
            return None
        other = below[0]
    main = next((a for a in marker.ancestors if a.pos_ in VERBS and a.i != other.i and a.sent == marker.sent), None)
    return (int(other.i), int(main.i)) if main is not None else None


def date_apart(doc: Doc, head: int, found: tuple[Gap, ...], dated: Dated) -> Timex | None:
    """The date of the event from the one it is so far apart from; None where that has no day either."""
    for gap in found:
        if head == gap.other:
            base = from_context(dated(gap.main) or _referent(doc, gap.main, dated))
            way = -gap.way
        elif head == gap.main or _one_with(doc[head], gap.main):
            base = dated(gap.other) or _named(doc, doc[gap.other], dated)
            way = gap.way
        else:
            continue
        if base is not None and base.start is not None and base.end is not None:
            return _timex(doc, gap, base, base.start, base.end, way)
    return None


def _one_with(token: Token, main: int) -> bool:
    """Whether the token has the day of the verb: its infinitive, or the noun that only comes or follows then."""
    if token.head.i != main:
        return False
    return token.dep_ == "xcomp" or (token.dep_ == "nsubj" and token.head.lemma_ in cues("coming_verbs"))


def _timex(doc: Doc, gap: Gap, base: Timex, start: date, end: date, way: int) -> Timex | None:
    try:
        first, last = counted(gap.form, start, end, way, base.granularity in FINE)
    except OutOfCalendar:
        return None
    words = gap.tokens.chars(doc)
    value, grain = _value(first, last)
    return Timex(
        text=words.of(text_of(doc)), span=Span(words.start, words.end), timex=value, start=first, end=last,
        granularity=grain, basis=base.basis, rule="apart from an event",
        anchor=start.isoformat(), anchor_from=f"said at {base.span.start}-{base.span.end}",
    )  # fmt: skip


def _value(first: date | None, last: date | None) -> tuple[str, Granularity]:
    """The TIMEX3 value of the days, and how fine it is."""
    if first is None or last is None:
        return f"{first or ''}/{last or ''}", Granularity.UNKNOWN
    for unit, cut in ((Unit.YEAR, 4), (Unit.MONTH, 7)):
        whole = around(first, unit)
        if (whole.start, whole.end) == (first, last):
            return first.isoformat()[:cut], whole.grain
    return (first.isoformat() if first == last else f"{first}/{last}"), Granularity.DAY


def _referent(doc: Doc, verb: int, dated: Dated) -> Timex | None:
    """The date of what the subject of "came", "followed" takes up: "The attack came two days after ..."."""
    if doc[verb].lemma_ not in cues("coming_verbs"):
        return None
    subject = next((child for child in doc[verb].children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return _named(doc, subject, dated) if subject is not None else None


def _named(doc: Doc, noun: Token, dated: Dated) -> Timex | None:
    """The date of an event told before that a noun or pronoun takes up."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    earlier = [event for event in doc._.events if event.head < noun.sent.start]
    stem = noun.lemma_.lower()[:4]
    same = [event for event in earlier if noun.pos_ != "PRON" and doc[event.head].lemma_.lower().startswith(stem)]
    if not same and noun.lower_ not in cues("takes_up"):
        return None
    for event in reversed(same or _last_told(doc, noun, earlier)):
        found = dated(event.head)
        if found is not None and found.start is not None:
            return replace(found, basis=Basis.CONTEXT)
    return None


def _last_told(doc: Doc, noun: Token, earlier: list[EventMention]) -> list[EventMention]:
    """The events of the last sentence that told one, the main one last."""
    if not earlier:
        return []
    last = doc[earlier[-1].head].sent
    return sorted((e for e in earlier if e.head >= last.start), key=lambda e: -len(list(doc[e.head].ancestors)))
