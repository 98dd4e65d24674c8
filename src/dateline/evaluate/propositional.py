"""The attributions of gold whose content is a proposition: a clause with a finite verb, not a thing ("backed the deal").

PolNeAR marks both alike. A report of a clause is what a reader means by *who says so*, so its recall is told apart; precision has no meaning
there, since what is predicted is not told apart.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from dateline.annotate.build import build
from dateline.annotate.layers import runs_of
from dateline.evaluate.base import Row
from dateline.model.span import Span

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
BATCH = 64


def propositional(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """The rows, each with those of its attributions only whose content holds a finite verb."""
    nlp = build(components=())
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        for row, doc in zip(batch, nlp.pipe(row["text"] for row in batch), strict=True):
            yield {**row, "attributions": [item for item in row["attributions"] if clausal(doc, item["content"])]}


def clausal(doc: Any, content: Iterable[list[int]]) -> bool:
    """Whether a finite verb stands in these spans of characters."""
    runs = runs_of(doc, (Span(start, end) for start, end in content))
    return any(doc[i].tag_ in FINITE for run in runs for i in range(run.start, run.end))
