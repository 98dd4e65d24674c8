"""The headers of entries: dated ones ("15 Nov, Pemba:", "* 2024-05-03:") and the hours of a log ("14:05 "), told by their characters alone.

A parser that reads "15 Nov, Pemba: About 200 people protested" as one sentence makes the month its subject; so a
sentence is begun behind the header before anything is parsed. A date that opens an ordinary sentence ("Monday's
talks – the third this year – ended") is no header: a colon or a dash between spaces must follow at once. An hour
without a mark opens an entry only where two lines or more begin so: it tells when the entry was written, not when what it tells of happened.
"""

import re
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.layers import EntryHeader, TokenSpan, news_mask, runs_of, text_of
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.lexicon import lexicon
from dateline.model.span import Span

NOTHING = TokenSpan(0, 0)
CALENDAR = ("MONTH", "WDAY", "WDAB")
LOG = 2
"""From so many lines on that begin with an hour, or are a date alone, they are read as the entries of a list."""
CHRONICLE = 3
"""From so many lines on that begin with a year."""


def read_headers(doc: Doc) -> tuple[EntryHeader, ...]:
    """The headers of the entries of a Doc that has only its tokens, in the order of the text; those of furniture are no entries."""
    text = text_of(doc)
    found = [match for match in _header().finditer(text) if not _credited(match)]
    for pattern, least in ((_hour(), LOG), (_year(), CHRONICLE), (_day(), LOG)):
        rows = list(pattern.finditer(text))
        if len(rows) >= least:
            found = [*rows, *found]
    if not found:
        return ()
    read = news_mask(doc)
    headers = {}
    for match in found:
        header = _laid(doc, match)
        if header is None or not read[header.tokens.end]:
            continue
        # A line that is a date alone is none of the text's sentences.
        if read[header.tokens.start] or match.re is _day():
            headers[match.start()] = header
    return tuple(headers[start] for start in sorted(headers))


def _laid(doc: Doc, match: re.Match[str]) -> EntryHeader | None:
    """The header in tokens; None where nothing follows it, or a token lies across its end."""
    groups = match.groupdict()
    named = _named(match) if "place" in groups else None
    names = ["header", *(["day"] if "day" in groups else []), *([named] if named else [])]
    tokens, *parts = runs_of(doc, [Span(*match.span(name)) for name in names])
    end = tokens.end
    while end < len(doc) and doc[end].is_space:
        end += 1
    last = doc[tokens.end - 1]
    if end >= len(doc) or last.idx + len(last) > match.end("header"):
        return None
    line = next((i for i in range(end, len(doc)) if doc[i].is_space and "\n" in doc[i].text), len(doc))
    day, place = (*parts, NOTHING, NOTHING)[:2]
    return EntryHeader(TokenSpan(tokens.start, end), day, place, line)


def _named(match: re.Match[str]) -> str | None:
    """The group that holds the place; None where there is none, or what is there is a weekday, a month or an outlet."""
    group = next((name for name in ("bracketed", "place") if match[name]), None)
    if group is None or _is_outlet(match[group]):
        return None
    first = match[group].split()[0].strip(",").capitalize()
    return None if any(first in lexicon().of_kind(kind) for kind in CALENDAR) else group


def _credited(match: re.Match[str]) -> bool:
    """Whether it is the dateline of an agency ("Nov 12 (Reuters) -"): that day is the report's, not the event's."""
    return bool(match["bracketed"]) and _is_outlet(match["bracketed"])


def _is_outlet(name: str) -> bool:
    words = name.split()
    return load_outlets().by_name(words) is not None or words[-1] in load_outlets().heads


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _date() -> str:
    """A date as a header has it."""
    month = f"(?:{_any(word.rstrip('.') for word in lexicon().of_kind('MONTH'))})\\.?"
    weekday = f"(?:{_any(lexicon().of_kind('WDAY'))})"
    short = f"(?:{_any(lexicon().of_kind('WDAY') | lexicon().of_kind('WDAB'))})"
    year, day, to = r"(?:19|20)\d\d", r"\d{1,2}(?:st|nd|rd|th)?", r"\s?(?:[-–—/&]|to|and)\s?"
    days = f"{day}(?:{to}{day})?"
    little = rf"{days}[ \-]?(?:of )?{month}(?:,?[ \-]?{year})?"
    middle = rf"{month} ?{days}(?:,? ?{year})?"
    figures = rf"{year}[-/.]\d\d?[-/.]\d\d?|\d\d?[/.]\d\d?[/.](?:{year}|\d\d)|\d\d?-\d\d?-{year}"
    calendar = f"(?:{little}(?:{to}{little})?|{middle}(?:{to}{middle})?|{figures}|{month},? ?{year})"
    return rf"(?:{short}[,.]? \(?(?:the )?{calendar}\)?|{calendar}|{weekday})"


@cache
def _header() -> re.Pattern[str]:
    """One line's beginning: bullet, date, hour, place, and the mark that ends the header."""
    clock = rf"(?:at |about |around |c\. ?)*\d{{1,2}}[:.h]?\d\d(?: ?(?:{_any(cues('header_clock'))}))?"
    part = rf"(?:early |late |mid-?)?(?:{_any(lexicon().of_kind('PART'))}|noon|midday|midnight)"
    hour = rf"(?:,? (?:{clock}|{part}))?"
    night = (
        r"(?:The )?(?i:(?:over)?night|evening|morning|afternoon|early|late|overnight)(?i: of| on| from)?,? (?:the )?"
    )
    capital = r"[^\W\d_a-z][\w'’.\-]*"
    name = rf"{capital}(?:(?:, ?| ?/ ?| )(?:{capital}|(?:{_any(cues('header_words'))})\b)){{0,5}}"
    place = rf"(?: ?[(\[](?P<bracketed>{name})[)\]]|(?:, ?| [-–—|/] | in | at )(?P<place>{name}))?"
    bullet = r"[ \t]*(?:[-–—•*·●▪►‣○◦>#]+[ \t]*|\d{1,2}[.)][ \t]+)?(?:\*\*)?"
    mark = r"(?:\*\*)?(?:\s?:(?:\*\*)?(?=\s)|[ \t]+(?:[-–—|]|--)[ \t]+(?![a-z])|—[ \t]+(?![a-z]))"
    return re.compile(
        rf"^{bullet}(?P<header>(?:On |{night})?(?P<day>(?i:{_date()}))(?i:{hour}){place}{mark})",
        re.MULTILINE,
    )


@cache
def _year() -> re.Pattern[str]:
    """One line's beginning in a chronology: "1994 Civil war breaks out."."""
    return re.compile(r"^[ \t]*(?P<header>(?P<day>(?:19|20)\d\d)[ \t]+)(?=[A-Z][\w'’-]*[ \t])", re.MULTILINE)


@cache
def _day() -> re.Pattern[str]:
    """A line that is a date alone, over what happened on it."""
    return re.compile(rf"^[ \t]*(?P<header>(?P<day>(?i:{_date()}))[ \t]*\n\s*)(?=\S)", re.MULTILINE)


@cache
def _hour() -> re.Pattern[str]:
    """One line's beginning in a log or live blog: "14:05 ", "[2.05pm] ", "0915 GMT – ", or an hour on a line of its own."""
    zone = f"(?: ?(?:{_any(cues('header_clock'))}))?"
    clock = rf"(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?{zone}| ?[ap]\.?m\b\.?)|(?:[01]\d|2[0-3])[0-5]\d(?: ?(?:GMT|UTC|hrs|hours|h|Z)\b)"
    mark = r"(?:\s?:(?=\s)|[ \t]+(?:[-–—|]|--)(?=[ \t])|[ \t]*(?=\n)|[ \t]+(?=[\"'“‘«]?[^\W\d_a-z]))"
    return re.compile(
        rf"^[ \t]*(?:[-–—•*·●▪]+[ \t]*)?(?:\*\*)?(?P<header>[(\[]?(?:{clock})[)\]]?(?:\*\*)?{mark})", re.MULTILINE
    )
