"""Task ``attribution``: source, cue and content as character spans. A row is id and text.

A sentence that only carries a chain on has neither source nor cue and is not predicted.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from dateline.annotate.build import build
from dateline.annotate.layers import TokenSpan
from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile

COMPONENTS = ("dateline_attribution",)
BATCH = 64


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """The attributions of each row."""
    nlp = build(components=COMPONENTS, encoder=profile.trained)
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        for row, doc in zip(batch, nlp.pipe(row["text"] for row in batch), strict=True):
            yield {"id": row["id"], "attributions": attributions(doc)}


def attributions(doc: Any) -> list[dict[str, list[list[int]]]]:
    """The attributions of an annotated Doc in the scorer's shape."""
    return [
        {"source": spans(doc, a.source), "cue": spans(doc, a.cue), "content": spans(doc, a.content)}
        for a in doc._.attributions
        if (a.cue or a.source) and not a.rule.startswith("weak")
    ]


def spans(doc: Any, runs: tuple[TokenSpan, ...]) -> list[list[int]]:
    """Runs of tokens as character offsets."""
    return [list(run.chars(doc)) for run in runs]
