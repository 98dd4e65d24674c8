"""Task ``lineage``: events, who rests on whom, and how many independent origins. A row is id, url, publisher, published, title, text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dateline.evaluate.base import Row
from dateline.ingest.base import read_text
from dateline.model.errors import DatelineError
from dateline.model.lineage import Corroboration, Edge
from dateline.pipeline.config import Profile
from dateline.pipeline.run import Reader
from dateline.resolve.happenings import happenings
from dateline.resolve.report import Report

PROFILE = "fast"


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """One object: the events, in the shape that the scorers read; spans count from the start of a row's text."""
    reports = list(_read([report(row) for row in rows]))
    starts = {one.id: one.body for one in reports}
    found = happenings(reports)
    yield {"events": [event(number, one, starts) for number, one in enumerate(_told_once(found), 1)]}


def _told_once(found: list[Corroboration]) -> list[Corroboration]:
    """The events, edges and stance of each document given once: with its main happening, else where it first occurs."""
    main = {doc: number for number, one in reversed(list(enumerate(found))) for doc in one.main}
    first = {doc: number for number, one in reversed(list(enumerate(found))) for doc in one.docs}
    return [
        replace(
            one,
            edges=tuple(edge for edge in one.edges if main.get(edge.doc, first[edge.doc]) == number),
            stances={doc: stance for doc, stance in one.stances.items() if main.get(doc, first[doc]) == number},
        )
        for number, one in enumerate(found)
    ]


def _read(reports: list[Report]) -> Iterator[Report]:
    """The reports with the claims read in them, in the quick profile: lineage asks little of them. One that cannot be read has none."""
    texts = (
        read_text(one.text, published=one.published.date() if one.published else None, publisher=one.publisher)
        for one in reports
    )
    for one, result in zip(reports, Reader(PROFILE).pipe(texts), strict=True):
        if isinstance(result, DatelineError):
            yield one
        else:
            yield replace(one, claims=result.claims, furniture=result.document.furniture)


def report(row: Row) -> Report:
    """A row as a report; its headline stands before its text, a blank line between."""
    title = f"{row['title']}\n\n" if row.get("title") else ""
    return Report(
        id=str(row["id"]),
        text=title + row["text"],
        body=len(title),
        publisher=row.get("publisher") or "",
        url=row.get("url") or "",
        published=moment(row.get("published")),
    )


def moment(text: str | None) -> datetime | None:
    """A time or a day as the rows write it."""
    if not text:
        return None
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def event(number: int, found: Corroboration, starts: dict[str, int]) -> dict[str, Any]:
    """An event in the scorers' shape."""
    return {
        "id": f"e{number}",
        "docs": list(found.docs),
        "origins_min": found.origins_min,
        "origins_max": found.origins_max,
        "origins": [
            {
                "who": origin.who,
                "channel": origin.channel,
                "reason": origin.reason,
                "docs": list(origin.docs),
                "shown": origin.is_shown,
            }
            for origin in found.origins
        ],
        "edges": [edge(one, starts) for one in found.edges],
        "stances": {doc: str(stance) for doc, stance in found.stances.items()},
        "circular": found.is_circular,
        "status": {day.isoformat(): str(state) for day, state in found.status.items()},
        "standing": str(found.standing),
        "roots": {doc: list(labels) for doc, labels in found.roots.items()},
    }


def edge(one: Edge, starts: dict[str, int]) -> dict[str, Any]:
    """An edge in the scorers' shape."""
    start = starts[one.doc]
    span = [one.span.start - start, one.span.end - start] if one.span else None
    return {
        "doc": one.doc,
        "parents": list(one.parents),
        "how": str(one.how),
        "span": span,
        "reason": one.reason,
        "probability": one.probability,
    }
