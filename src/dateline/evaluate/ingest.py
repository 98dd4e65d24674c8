"""Task ``ingest``: page to report text and publication date."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.evaluate.base import Row
from dateline.ingest.base import read_bytes
from dateline.model.errors import InputError
from dateline.pipeline.config import Profile


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """For each page its text, the spans of furniture in it, and the day it was published; a page that cannot be read is empty."""
    for row in rows:
        try:
            found = read_bytes(
                str(row["html"]).encode("utf-8", "surrogatepass"),
                name=row["id"],
                url=row.get("url"),
                media_type="text/html; charset=utf-8",
            )
        except InputError:
            yield {"id": row["id"], "text": "", "furniture": [], "published": None}
            continue
        day = found.published.isoformat() if found.published else None
        yield {
            "id": row["id"],
            "text": found.text,
            "furniture": [list(span) for span in found.furniture],
            "published": day,
        }
