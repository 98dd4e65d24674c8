"""Task ``eventdate``: the day on which an event happened."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.annotate.timex.carry import dates_of
from dateline.annotate.timex.values import plain
from dateline.evaluate.base import Row
from dateline.evaluate.timex import day_of
from dateline.pipeline.config import Profile


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """Lines of ``doc``, ``event``, ``date`` ("" for undated), one an event."""
    for row in rows:
        spans = [(event["start"], event["end"]) for event in row["events"]]
        found = dates_of(row["text"], day_of(row.get("dct")), spans)
        for event, timex in zip(row["events"], found, strict=True):
            yield {"doc": row["id"], "event": event["event"], "date": plain(timex)}
