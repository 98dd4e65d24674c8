"""Made reports for the kills of ``faults.py``: always the same for a number."""

import random
from datetime import UTC, date, datetime, timedelta

from dateline.archive.arrival import Found
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.record import Record
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Timex

CODES = ("GHA", "TGO", "BEN", "NGA", "NER", "MLI", "UNO")
PERIOD = 7
"""Every so many reports one is a changed version of the report before."""


def record(number: int) -> Record:
    """A made report with four claims, always the same for a number."""
    dice = random.Random(number)
    title, words, claims = f"Report {number}", "", []
    at = len(title) + 2
    for place in range(4):
        actor, recipient = dice.sample(CODES, 2)
        sentence = f"{actor} and {recipient} held talks number {place} of {number}, two officials said. "
        span = Span(at + sentence.index("held talks"), at + sentence.index("held talks") + len("held talks"))
        day = date(2025, 1, 1) + timedelta(days=number % 300 + place)
        claims.append(
            Claim(
                id=f"c{place + 1}",
                span=span,
                text="held talks",
                sentence=Span(at, at + len(sentence) - 1),
                event=Coding(type=EventType.CONSULT, quad=Quad.VERBAL_COOPERATION),
                actors=(Actor(text=actor, span=span, name=actor, country=actor),),
                recipients=(Actor(text=recipient, span=span, name=recipient, country=recipient),),
                time=Timex(text="then", span=span, timex=day.isoformat(), start=day, end=day),
                sources=(Source(text="two officials", span=span, kind=SourceKind.ANONYMOUS, count=2),),
            )
        )
        words += sentence
        at += len(sentence)
    page = number - 1 if number % PERIOD == 0 else number
    document = Document(
        id=f"sha256:{number}",
        text=f"{title}\n\n{words}",
        url=f"https://made.example/{page}",
        title=title,
        publisher="Made Wire",
        published=date(2025, 1, 1),
        published_from=PublishedFrom.METADATA,
        language="en",
    )
    return Record(document=document, claims=tuple(claims))


def found(number: int) -> Found:
    """The bytes of a made report."""
    made = record(number).document
    at = datetime(2025, 1, 2, tzinfo=UTC) + timedelta(minutes=number)
    return Found(address=made.url or "", data=made.text.encode(), at=at)
