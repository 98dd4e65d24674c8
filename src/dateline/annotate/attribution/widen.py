"""Content and quotations: what begins inside quotation marks goes on to their end."""

from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame
from dateline.annotate.attribution.quotes import Quote
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan

QUOTED = frozenset({Frame.CLAUSE, Frame.TAG, Frame.QUOTE, Frame.AS, Frame.THAT, Frame.NAMING, Frame.NP, Frame.PREP})


def widen(tree: Tree, cue: Cue, quote_at: list[Quote | None]) -> Cue:
    """The cue with its content stretched over the quotations that it starts or ends in.

    A quotation that holds the cue itself is somebody else's and changes nothing.
    """
    if cue.frame not in QUOTED:
        return cue
    floor = min(run.start for run in (*cue.cue, *cue.source))
    ceiling = max(run.end for run in (*cue.cue, *cue.source))
    runs = []
    for run in cue.content:
        start, end = run
        first = quote_at[start] or (quote_at[start + 1] if start + 1 < end else None)
        last = quote_at[end - 1]
        if first is not None and not first.holds(cue.head) and (first.open >= ceiling or first.open < floor):
            start = min(start, first.open)
        if last is not None and not last.holds(cue.head):
            stop = last.close + 1
            end = max(end, stop if stop <= floor or start >= ceiling else floor)
        runs.append(TokenSpan(start, end))
    return replace(cue, content=tuple(runs))


def index_quotes(size: int, quotes: list[Quote]) -> list[Quote | None]:
    """For each token, the quotation that it stands in."""
    table: list[Quote | None] = [None] * size
    for quote in quotes:
        table[quote.open : quote.close + 1] = [quote] * (quote.close + 1 - quote.open)
    return table
