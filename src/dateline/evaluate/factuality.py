"""The task ``factuality``: did the event happen, by its sentence alone, from -3 (no) to 3 (yes)."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.annotate.build import build
from dateline.annotate.factuality.value import value
from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile

BATCH = 64


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A value for each event span of each row, read with the parser alone."""
    nlp = build(components=())
    pairs = ((str(row["text"]), row) for row in rows)
    for doc, row in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH, disable=["ner"]):
        events = []
        for event in row["events"]:
            start, end = int(event["start"]), int(event["end"])
            span = doc.char_span(start, end, alignment_mode="expand")
            figure = round(value(doc, span.root.i), 3) if span is not None else 0.0
            events.append({"start": start, "end": end, "value": figure})
        yield {"id": row["id"], "events": events}
