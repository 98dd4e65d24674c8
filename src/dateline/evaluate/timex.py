"""Task ``timex``: time expressions with TIMEX3 type and value."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.annotate.timex.alone import annotate
from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """Lines of ``id``, ``timexes``; read without a parse."""
    for row in rows:
        found = annotate(row["text"], day_of(row.get("dct")))
        yield {
            "id": row["id"],
            "timexes": [
                {"start": t.span.start, "end": t.span.end, "type": t.type.value, "value": t.timex, "text": t.text}
                for t in found
            ],
        }


def day_of(stamp: str | None) -> date | None:
    """The day of a document creation time ("2013-03-22T09:30"), None if there is none."""
    return date.fromisoformat(stamp[:10]) if stamp else None
