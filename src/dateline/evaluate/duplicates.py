"""Task ``duplicates``: which texts are copies of one another. A row is id, text; what comes out is item, cluster."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile
from dateline.resolve.duplicates import clusters


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A line an item, in the order of the rows; ``cluster`` is the first item of the group."""
    rows = list(rows)
    cluster = {key: keys[0] for keys in clusters((str(row["id"]), row["text"]) for row in rows) for key in keys}
    for row in rows:
        yield {"item": row["id"], "cluster": cluster[str(row["id"])]}
