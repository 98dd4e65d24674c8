"""A timeline of the days worth a line, over the reports of an archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.archive.doubts import doubts
from dateline.archive.question import Question
from dateline.archive.results import Rows
from dateline.archive.store import Store
from dateline.archive.texts import Text, is_narrow, texts
from dateline.model.span import Span
from dateline.pipeline.digest.dated import dated
from dateline.pipeline.digest.news import news
from dateline.resolve.digest.timeline import Entry, Topic
from dateline.resolve.digest.told import Naming, Told

DATES, SENTENCES = 20, 1
"""How long a timeline is, unless somebody says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A line of a digest timeline: a day, a sentence that tells of it and where it stands, how many reports tell of that day.

    ``doubts`` are words for what became of the events that it tells of, if they were disputed, denied, corrected or retracted.
    ``start`` and ``end`` count the characters of the text of that version of the document; ``documents`` are all that tell of the day.
    """

    day: date
    sentence: str
    document: str
    version: int
    start: int
    end: int
    publisher: str | None
    published: date | None
    title: str | None
    url: str | None
    reports: int
    publishers: int
    documents: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def timeline(store: Store, question: Question, *, dates: int = DATES, sentences: int = SENTENCES) -> Rows[Highlight]:
    """The days worth a line, in their order, each with the best sentences for it, the best first.

    Where the question asks for more than days, only sentences with a claim that fits are read; else all that is no furniture.
    """
    held = {text.key: text for text in texts(store, question)}
    narrow = is_narrow(question)
    topic = Topic([one for text in held.values() for one in _told(text, narrow=narrow)])
    entries = topic.timeline(dates, sentences, since=question.since, until=question.until)
    found = [(line, held[line.document]) for entry in entries for line in _highlights(entry, held)]
    told = {(line.document, line.start): _claims(line, text) for line, text in found}
    doubted = doubts(store, [claim for claims in told.values() for claim in claims], as_of=question.as_of)
    return Rows(replace(line, doubts=_in_words(told[line.document, line.start], doubted)) for line, _ in found)


def _claims(line: Highlight, text: Text) -> list[str]:
    """The claims that a line makes."""
    span = Span(line.start, line.end)
    return [passage.claim for passage in text.passages if passage.sentence.overlaps(span)]


def _in_words(claims: Sequence[str], doubted: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(doubted[claim] for claim in claims if claim in doubted))


def _told(text: Text, *, narrow: bool) -> Iterator[Told]:
    """The sentences with their days; the days of dated claims go before those that were read without a parse, but for full dates."""
    document = text.document
    for one in dated(text.key, document.text, news(document), document.published):
        claims = [passage for passage in text.passages if passage.sentence.overlaps(one.span)]
        if narrow and not claims:
            continue
        lent = {passage.day: Naming.NEAR for passage in claims if passage.day is not None}
        full = {day: naming for day, naming in one.days.items() if naming in (Naming.OPENING, Naming.IN_FULL)}
        yield replace(one, days={**lent, **full} if lent else one.days, coded=bool(claims))


def _highlights(entry: Entry, held: Mapping[str, Text]) -> Iterator[Highlight]:
    publishers = {held[key].document.publisher or key for key in entry.reports}
    for line in entry.lines:
        text = held[line.report]
        document = text.document
        yield Highlight(
            day=entry.day,
            sentence=" ".join(line.text.split()),
            document=text.key,
            version=text.number,
            start=line.span.start,
            end=line.span.end,
            publisher=document.publisher,
            published=document.published,
            title=document.title,
            url=document.url,
            reports=len(entry.reports),
            publishers=len(publishers),
            documents=entry.reports,
        )
