"""Task ``claims``: whole records. A row is id, published, text; what comes out is the record and the row's id."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.evaluate.base import Row
from dateline.ingest.base import read_text
from dateline.model.errors import DatelineError
from dateline.model.plain import plain
from dateline.pipeline.config import Profile
from dateline.pipeline.run import Reader


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A record a row. What cannot be read ends the run: a missing record would be scored as one without claims."""
    names: list[object] = []

    def documents() -> Iterator[Any]:
        for row in rows:
            names.append(row["id"])
            yield read_text(row["text"], published=date.fromisoformat(row["published"]) if row["published"] else None)

    for number, result in enumerate(Reader(profile.name).pipe(documents())):
        if isinstance(result, DatelineError):
            raise result
        made = plain(result)
        assert isinstance(made, dict)  # noqa: S101 (a dataclass is an object in JSON)
        yield {"id": names[number], **made}
