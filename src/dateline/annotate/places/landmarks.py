"""Buildings that the definite article alone tells ("outside the presidential palace", "stormed parliament").

They have no name and no coordinates: they are where an event was only if the sentence names no place for it.
"""

from dateline.annotate.layers import TokenSpan, text_of
from dateline.annotate.places.context import Context
from dateline.annotate.places.lexicon import Relation
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision, Unlocated


def landmarks(context: Context, mask: list[bool], country: str | None) -> list[tuple[Site, Place]]:
    """The landmarks of a text about the country, each with how it stands there."""
    found, ends = [], {name.split()[-1] for name in context.cues.landmarks}
    for index, word in enumerate(context.lower):
        if not mask[index] or word not in ends:
            continue
        start = index - 1 if f"{context.lower[index - 1]} {word}" in context.cues.landmarks else index
        if start == index and word not in context.cues.landmarks:
            continue
        site = _site(context, start, index + 1)
        if site is not None:
            span = site.tokens.chars(context.doc)
            text = span.of(text_of(context.doc))
            place = Place(
                text=text,
                span=span,
                name=text,
                country=country,
                precision=Precision.EXACT,
                unlocated=Unlocated.UNNAMED,
            )
            found.append((site, place))
    return found


def _site(context: Context, start: int, end: int) -> Site | None:
    """How the landmark stands; None where it acts ("parliament voted") or something is done with its people."""
    token = context.doc[end - 1]
    if token.dep_ in ("compound", "poss") or context.owns(end):
        return None
    located = context.located(start, end)
    tokens = TokenSpan(start, end)
    if located is not None and located.relation in (Relation.STATIC, Relation.NEAR):
        return Site(tokens, located.phrase, located.preposition, Relation.LANDMARK, Precision.EXACT)
    verb = token.head.lemma_
    entered = verb in context.cues.enter or (verb in context.cues.harm and end - start > 1)
    if token.dep_ in ("dobj", "nsubjpass") and entered:
        return Site(tokens, tokens, -1, Relation.LANDMARK, Precision.EXACT)
    return None
