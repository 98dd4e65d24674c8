"""Task ``stories``: which reports tell of one thing. A row is id, url, domain, published, title, lead, text; out come item, cluster."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile
from dateline.resolve.digest.stories import Item, stories


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A line an item, in the order of the rows; ``cluster`` is the first item of the story.

    The day of publication is left aside: in these data it is that of a crawl as often as not.
    """
    rows = list(rows)
    items = [Item(title=row.get("title") or "", lead=row.get("lead") or "", text=row.get("text") or "") for row in rows]
    cluster = {number: rows[story.members[0]]["id"] for story in stories(items) for number in story.members}
    for number, row in enumerate(rows):
        yield {"item": row["id"], "cluster": cluster[number]}
