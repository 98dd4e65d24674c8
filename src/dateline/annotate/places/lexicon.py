"""The cue words of places, loaded from ``resources/gazetteer/cues.yaml``."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.place import Precision
from dateline.resources.loader import read_yaml

PATH = "gazetteer/cues.yaml"
FLAT = (
    "people",
    "out_verbs",
    "staying",
    "fled",
    "laid",
    "inhabitants",
    "happenings",
    "before_happening",
    "place_subjects",
    "never",
    "calendar",
    "unless_located",
    "needs_the",
    "needs_noun",
    "origin_verbs",
    "movement",
    "going",
    "against",
    "name_makers",
    "facilities",
    "buildings",
    "bodies",
    "ways",
    "not_where",
    "weapons",
    "at_whom",
    "felt",
    "seats",
    "befalls",
    "on_site",
    "landmarks",
)
"""The lists of words that are taken as they stand."""


class Relation(StrEnum):
    """How a place stands in its phrase, as told by the preposition or the word that governs it."""

    STATIC = "static"
    NEAR = "near"
    DESTINATION = "destination"
    ORIGIN = "origin"
    AGAINST = "against"
    MODIFIER = "modifier"
    OBJECT = "object"
    SUBJECT = "subject"
    SEAT = "seat"
    HEADING = "heading"
    LANDMARK = "landmark"


class Anaphor(StrEnum):
    """What kind of place a noun takes up again; ``SAME``: the one that was named with the same noun."""

    CITY = "city"
    CAPITAL = "capital"
    COUNTRY = "country"
    DIVISION = "division"
    REGION = "region"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of ``cues.yaml``; see the comments there."""

    prepositions: dict[str, Relation]
    nouns: dict[str, Precision]
    between: frozenset[str]
    compass: frozenset[str]
    people: frozenset[str]
    happenings: frozenset[str]
    before_happening: frozenset[str]
    enter: frozenset[str]
    besiege: frozenset[str]
    harm: frozenset[str]
    place_subjects: frozenset[str]
    never: frozenset[str]
    calendar: frozenset[str]
    unless_located: frozenset[str]
    needs_the: frozenset[str]
    needs_noun: frozenset[str]
    origin_verbs: frozenset[str]
    out_verbs: frozenset[str]
    staying: frozenset[str]
    fled: frozenset[str]
    laid: frozenset[str]
    inhabitants: frozenset[str]
    movement: frozenset[str]
    going: frozenset[str]
    against: frozenset[str]
    name_makers: frozenset[str]
    facilities: frozenset[str]
    buildings: frozenset[str]
    bodies: frozenset[str]
    ways: frozenset[str]
    not_where: frozenset[str]
    weapons: frozenset[str]
    at_whom: frozenset[str]
    felt: frozenset[str]
    seats: frozenset[str]
    befalls: frozenset[str]
    on_site: frozenset[str]
    anaphors: dict[str, Anaphor]
    landmarks: frozenset[str]


def _words(value: object, name: str) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ResourceError(f"{name} must be a list of words", where=PATH)
    return frozenset(value)


def _lists(value: object, name: str) -> dict[str, frozenset[str]]:
    if not isinstance(value, dict):
        raise ResourceError(f"{name} must map a kind to words", where=PATH)
    return {str(kind): _words(words, f"{name}.{kind}") for kind, words in value.items()}


@cache
def cues() -> Cues:
    """The cues of the package, checked."""
    data = read_yaml(PATH)
    if not isinstance(data, dict):
        raise ResourceError("must be a mapping", where=PATH)
    prepositions: dict[str, Relation] = {}
    for kind, words in _lists(data.get("prepositions"), "prepositions").items():
        prepositions.update(dict.fromkeys(words, Relation(kind)))
    nouns: dict[str, Precision] = {}
    for kind, words in _lists(data.get("nouns"), "nouns").items():
        nouns.update(dict.fromkeys(words, Precision(kind)))
    anaphors: dict[str, Anaphor] = {}
    for kind, words in _lists(data.get("anaphors"), "anaphors").items():
        anaphors.update(dict.fromkeys(words, Anaphor(kind)))
    verbs = _lists(data.get("place_verbs"), "place_verbs")
    flat = {name: _words(data.get(name), name) for name in FLAT}
    compass = _words(data.get("compass"), "compass")
    return Cues(
        prepositions=prepositions,
        nouns=nouns,
        anaphors=anaphors,
        between=_words(data.get("modifiers"), "modifiers") | compass,
        compass=compass,
        enter=verbs["enter"] | verbs["besiege"],
        besiege=verbs["besiege"],
        harm=verbs["harm"],
        **flat | {"never": flat["never"] | flat["calendar"]},
    )
