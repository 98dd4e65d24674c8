"""Event mentions of many documents, grouped by happening: documents first, then mention by mention."""

from collections.abc import Iterator, Sequence

from dateline.resolve.joining.context import context
from dateline.resolve.joining.documents import Texts
from dateline.resolve.joining.gather import gather
from dateline.resolve.joining.mention import Mention
from dateline.resolve.joining.network import weights
from dateline.resolve.joining.traits import traits


def gathered(mentions: Sequence[Mention], texts: Texts, *, encoded: bool) -> Iterator[list[str]]:
    """The mentions of one happening, by key; each is in one group. ``encoded``: the mentions have the encoder's states."""
    by_doc: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_doc.setdefault(mention.doc, []).append(mention)
    chosen = weights("accurate" if encoded else "fast")
    for docs in texts.groups():
        group = [mention for doc in docs for mention in by_doc.get(doc, ())]
        if not group:
            continue
        first = list(traits(group, texts, encoded=encoded))
        chances = chosen.first.chances(first)
        again = context(chances, [mention.doc for mention in group])
        for members in gather(chosen.second.chances([*first, *again]), chosen.floor):
            yield [group[member].key for member in members]
