"""Of several places of one event, the narrowest: "in Corinto, Cauca" is in Corinto, "the Red Sea resort of Dahab" is Dahab."""

from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from dateline.annotate.places.gazetteer import gazetteer
from dateline.annotate.places.lexicon import Relation, cues
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision
from dateline.resources.names import fold

RANK = {
    Precision.EXACT: 0,
    Precision.NEAR: 1,
    Precision.DISTRICT: 3,
    Precision.DIVISION: 4,
    Precision.VAGUE: 5,
    Precision.SEA: 5,
    Precision.COUNTRY: 6,
}
FEATURE = 2
"""The rank of a forest, valley or island that is named as such: narrower than a district."""
WITHIN = frozenset({",", "in", "of", "the", "'s", "’s", "(", "and", "on", "at"})


class Found(NamedTuple):
    """A place of the sentence, and how it stands there."""

    site: Site
    place: Place


def narrowest(doc: Doc, held: list[Found], head: int) -> Place:
    """The narrowest of the places, the nearest to the head of the event among equals."""
    inner = _at_rest(_innermost(doc, held))
    return min(inner, key=lambda f: (_rank(f.place), abs(f.site.tokens.start - head))).place


def _innermost(doc: Doc, held: list[Found]) -> list[Found]:
    """Without the places that only tell where another lies ("in Corinto, Cauca", "the Red Sea resort of Dahab")."""
    dropped: set[int] = set()
    for before, after in pairwise(sorted(held, key=lambda f: f.site.tokens.start)):
        if _narrows(doc, before, after):
            dropped.add(before.site.tokens.start)
        elif _contains(doc, before, after):
            dropped.add(after.site.tokens.start)
    return [f for f in held if f.site.tokens.start not in dropped] or held


def _at_rest(held: list[Found]) -> list[Found]:
    """Without the places that somebody or something is from, if one is told where it was."""
    rest = [f for f in held if f.site.relation is not Relation.ORIGIN]
    return rest if any(f.site.relation is not Relation.DESTINATION for f in rest) else held


def _narrows(doc: Doc, before: Found, after: Found) -> bool:
    """Whether the first place only tells where the second lies ("the Red Sea resort of Dahab")."""
    of = after.site.tokens.start - 1
    if doc[before.site.tokens.end].lower_ in ("'s", "’s") and after.site.tokens.start <= before.site.tokens.end + 3:
        return True
    if after.site.phrase.start > before.site.tokens.start or doc[before.site.tokens.end].lower_ == ",":
        return False
    if _joined(doc, before, after) or doc[of].lower_ != "of":
        return not _joined(doc, before, after) and before.site.tokens.end == after.site.tokens.start
    kind = cues().nouns.get(doc[of - 1].lower_)
    if kind is Precision.DISTRICT and before.site.tokens.end == of - 1:
        # "the Brussels district of Molenbeek", but "the Ducos district of Nouméa": the larger holds the smaller.
        return _is_large(before.place) and not _is_large(after.place)
    return kind is Precision.EXACT or kind is Precision.DIVISION is after.place.precision


def _is_large(place: Place) -> bool:
    """Whether the table of larger places has it."""
    return bool(gazetteer().entries(fold(place.name), place.name))


def _joined(doc: Doc, before: Found, after: Found) -> bool:
    return any(t.lower_ in ("and", "or") for t in doc[before.site.tokens.end : after.site.tokens.start])


def _contains(doc: Doc, before: Found, after: Found) -> bool:
    """Whether the second place follows at once and tells where the first lies."""
    words, broad = cues(), (Precision.COUNTRY, Precision.DIVISION, Precision.SEA, Precision.VAGUE)
    if after.site.relation is Relation.NEAR or before.place.precision in broad[:3] or _joined(doc, before, after):
        return False
    if before.place.country != after.place.country and None not in (before.place.country, after.place.country):
        return False
    if before.place.precision is Precision.VAGUE and after.place.precision not in broad:
        return False
    return all(
        t.lower_ in WITHIN or t.lower_ in words.between or t.lower_ in words.nouns or t.lower_ in gazetteer().adjectives
        for t in doc[before.site.tokens.end : after.site.tokens.start]
    )


def _rank(place: Place) -> int:
    names = place.name.casefold().split()
    if place.precision is Precision.VAGUE and (names[-1] in cues().nouns or names[0] in cues().nouns):
        return FEATURE
    return RANK[place.precision]
