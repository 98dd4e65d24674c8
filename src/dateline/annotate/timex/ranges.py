"""Two expressions that are one stretch of time: between September 14 and 19, from Monday to Friday."""

from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, text_of
from dateline.annotate.timex.cues import cues
from dateline.model.span import Span
from dateline.model.timex import Granularity, Timex, TimexType


def tokens_of(doc: Doc, timex: Timex) -> TokenSpan | None:
    """The tokens of an expression; None if the Doc does not hold its characters."""
    span = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    return TokenSpan(span.start, span.end) if span is not None and len(span) else None


def joined(doc: Doc) -> tuple[tuple[Timex, TokenSpan], ...]:
    """The dates and times of the Doc with their tokens, ranges joined into one, and stretches up to now ("in the past two weeks").

    Other durations, sets and vague references are left out.
    """
    found: list[tuple[Timex, TokenSpan]] = []
    for timex in doc._.timexes:
        window = timex.type is TimexType.DURATION and timex.start is not None
        if (timex.type not in (TimexType.DATE, TimexType.TIME) and not window) or timex.timex.endswith("_REF"):
            continue
        tokens = tokens_of(doc, timex)
        if tokens is None or (window and not (timex.anchor_from != "published" or _within(doc, tokens))):
            continue
        if found and (_places(doc, *found[-1], tokens) or _same_night(doc, *found[-1], timex, tokens)):
            continue
        if found and (whole := _range(doc, *found[-1], timex, tokens)) is not None:
            found[-1] = whole
        else:
            found.append((timex, tokens))
    return tuple(found)


def _next(first: Timex, last: Timex) -> bool:
    """Whether two days or months follow each other: "on October 3 and 4", "in October or November"."""
    if first.granularity not in (Granularity.DAY, Granularity.MONTH) or first.start is None or last.end is None:
        return False
    return first.end is not None and last.start is not None and last.start - first.end == timedelta(days=1)


def _places(doc: Doc, first: Timex, one: TokenSpan, two: TokenSpan) -> bool:
    """Whether the date only says from where the duration before it counts: "two days before Christmas"."""
    duration = first.type is TimexType.DURATION and first.anchor_from == "said behind"
    return duration and two.start - one.end <= 2 and doc[one.end].lower_ in cues("placing")


def _same_night(doc: Doc, first: Timex, one: TokenSpan, last: Timex, two: TokenSpan) -> bool:
    """Whether the day only says which night it was: "overnight on Saturday", "overnight into Sunday"."""
    if first.rule != "overnight" or last.granularity is not Granularity.DAY or two.start - one.end > 1:
        return False
    return last.start in (first.start, first.end)


def _within(doc: Doc, tokens: TokenSpan) -> bool:
    return tokens.start > 0 and doc[tokens.start - 1].lower_ in cues("within")


def _range(doc: Doc, first: Timex, one: TokenSpan, last: Timex, two: TokenSpan) -> tuple[Timex, TokenSpan] | None:
    """The range of two neighbours, if the words before and between make them one."""
    if two.start != one.end + 1:
        return None
    joint = doc[one.end].lower_
    if first.granularity is not last.granularity and joint != "into":
        return None
    before = doc[one.start - 1].lower_ if one.start else ""
    listed = joint in ("and", "or", ",")
    if not listed and joint not in cues("joints"):
        return None
    if listed and not (joint == "and" and before == "between") and not _next(first, last):
        return None
    value, inner = last.timex, (last.start, last.end)
    start = first.start or first.end
    end = inner[1] or inner[0]
    if start is not None and end is not None and end < start and last.rule == "weekday":
        end += timedelta(days=7)
        value = end.isoformat()
    if start is not None and end is not None and end < start:
        return None
    span = Span(first.span.start, last.span.end)
    whole = replace(
        first, text=span.of(text_of(doc)), span=span, timex=f"{first.timex}/{value}", start=start, end=end, rule="range"
    )
    return whole, TokenSpan(one.start, two.end)
