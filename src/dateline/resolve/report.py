"""One report as it is compared with others: a document, when it appeared, and the claims read from it."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.record import Record
from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report. ``text`` begins with the headline where there is one; ``body`` is where the report proper begins.

    ``published`` is what the page says: it may be wrong (the day of a crawl), so that nothing rests on it alone.
    """

    id: str
    text: str
    body: int = 0
    publisher: str = ""
    url: str = ""
    published: datetime | None = None
    furniture: tuple[Span, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def title(self) -> str:
        """The headline; empty where none is marked."""
        return self.text[: self.body].strip()

    @property
    def order(self) -> tuple[datetime, str]:
        """By time, then by identifier: the same for every order of arrival. Without a time, last."""
        moment = self.published or datetime.max.replace(tzinfo=UTC)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)), self.id


def report_of(record: Record, *, published: datetime | None = None, name: str | None = None) -> Report:
    """A record as a report; ``published`` where the time of day is known, ``name`` for another identifier."""
    document: Document = record.document
    title = document.title or ""
    body = len(title) if title and document.text.startswith(title) else 0
    day = datetime.combine(document.published, time(), UTC) if document.published else None
    return Report(
        id=name or document.id,
        text=document.text,
        body=body,
        publisher=document.publisher or "",
        url=document.url or "",
        published=published or day,
        furniture=document.furniture,
        claims=record.claims,
    )
