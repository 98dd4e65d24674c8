"""What makes a report findable by its likes: runs of its words, its names and its lead's words in their week, names on the day told of."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, product

from dateline.model.span import Span
from dateline.resolve.bodywords import country_of
from dateline.resolve.days import happened
from dateline.resolve.particulars import template
from dateline.resolve.passages import sentences, tokens
from dateline.resolve.report import Report
from dateline.resolve.shingles import Shingler
from dateline.resolve.words import words

EVERY = 4
"""One in so many shingles is posted."""
LEAD = 3
"""Sentences that make the lead."""
NAMES, WORDS, DATED, LINES = 60, 60, 80, 20
"""So many of each at most: a long report costs no more than a page."""
_NAME = re.compile(r"(?<=[a-z,;\"”] )(?:[A-ZÀ-Þ][\w’'-]+\s?)+")
_OURS = re.compile(r"\b(?:[Oo]ur|[Tt]his|[Tt]hese|[Ww]e|us)\b")
_SHINGLER = Shingler(every=EVERY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Hashes (64 bits, signed): what is posted, and groups of what is sought, each group one clue.

    A name or word is posted in the week of its report and sought in the weeks beside it too.
    """

    shingles: tuple[int, ...]
    posted: tuple[int, ...]
    sought: tuple[tuple[int, ...], ...]


def marks(report: Report) -> Marks:
    """The marks of a report."""
    published = report.published.date() if report.published else None
    lead = [report.title, *(span.of(report.text) for span in islice(_body(report), LEAD))]
    names = list(dict.fromkeys(islice(_names(report.text), NAMES)))
    spoken = dict.fromkeys(country_of(word) or word for part in lead for word in tokens(part) if _tells(word))
    here = list(islice(spoken, WORDS))
    weeks = _weeks(published)
    undated = [(kind, word) for kind, listed in (("name", names), ("word", here)) for word in listed]
    told = {day for part in lead for one in happened(part, published) for day in one.days}
    lands = [word for word in here if word.isupper()]
    dated = [
        _hash("day", day.isoformat(), word)
        for day, word in islice(product(sorted(told), dict.fromkeys((*names, *lands))), DATED)
    ]
    return Marks(
        shingles=tuple(_signed(number) for number in _SHINGLER(report.text).tolist()),
        posted=(*(_hash(kind, weeks[0], word) for kind, word in undated), *dated),
        sought=(
            *(tuple(_hash(kind, week, word) for week in weeks) for kind, word in undated),
            *((hash_,) for hash_ in dated),
        ),
    )


def own_lines(report: Report) -> dict[int, str]:
    """The templates of the sentences in which an outlet may speak of itself, by hash: a phrase of the desk recurs, a find does not."""
    found = (template(span.of(report.text)) for span in _body(report) if _OURS.search(span.of(report.text)))
    return {_hash("line", name): name for name in dict.fromkeys(islice(found, LINES))}


def _body(report: Report) -> Iterator[Span]:
    yield from (span for span in sentences(report.text) if span.end > report.body)


def _names(text: str) -> Iterator[str]:
    """The words of names, those of countries left out: too many reports have them."""
    for match in _NAME.finditer(text):
        yield from (word for word in tokens(match.group()) if _tells(word) and not country_of(word))


def _tells(word: str) -> bool:
    return word not in words().stop and len(word) > 2 and not word.endswith("day")


def _weeks(published: date | None) -> tuple[str, ...]:
    """The week of publication, the one before and the one after."""
    if published is None:
        return ("never",)
    years = [(published + timedelta(days)).isocalendar() for days in (0, -7, 7)]
    return tuple(f"{found.year}-W{found.week:02}" for found in years)


def _hash(*parts: str) -> int:
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
