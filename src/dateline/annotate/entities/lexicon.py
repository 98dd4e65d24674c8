"""What nouns and pronouns can stand for: the word lists of ``resources/entities``, loaded once and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

LIMIT = 50_000
"""Words whose singular is remembered."""
NOUNS = "entities/nouns.yaml"
ANAPHORA = "entities/anaphora.yaml"


class Kind(StrEnum):
    """What an entity is, as far as pronouns and nouns that take it up care."""

    PERSON = "person"
    ROLE = "role"
    PEOPLE = "people"
    ORGAN = "organ"
    BODY = "body"
    STATE = "state"
    PLACE = "place"
    CRAFT = "craft"
    THING = "thing"

    @property
    def is_person(self) -> bool:
        """One human, or several told apart by number only."""
        return self in (Kind.PERSON, Kind.ROLE)

    @property
    def is_human(self) -> bool:
        """Humans, one or many."""
        return self in (Kind.PERSON, Kind.ROLE, Kind.PEOPLE)

    @property
    def is_collective(self) -> bool:
        """What *it* or *they* may take up as an actor."""
        return self in (Kind.ORGAN, Kind.BODY, Kind.STATE, Kind.PEOPLE)


@dataclass(frozen=True, slots=True)
class Family:
    """Nouns that may take up an entity of these heads, this organisation code or this sector."""

    heads: frozenset[str]
    organisations: frozenset[str]
    sectors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, ready to look up; all words are lower case and singular, save plural-only ones."""

    kinds: Mapping[str, Kind]
    compounds: Mapping[str, Kind]
    placeless: frozenset[str]
    abstract: frozenset[str]
    many: frozenset[str]
    state: frozenset[str]
    shared: frozenset[str]
    aimed: frozenset[str]
    own: frozenset[str]
    guests: frozenset[str]
    forces: frozenset[str]
    domestic: frozenset[str]
    bare: frozenset[str]
    leading: frozenset[str]
    presiding: frozenset[str]
    scenes: frozenset[str]
    venues: frozenset[str]
    seated_title: frozenset[str]
    hostile: frozenset[str]
    foreign: frozenset[str]
    martial: frozenset[str]
    kept: frozenset[str]
    uniformed: frozenset[str]
    informed: frozenset[str]
    seated: frozenset[str]
    parties: frozenset[str]
    other: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    families: Mapping[str, tuple[Family, ...]]
    persons: Mapping[str, frozenset[str]]
    anyone: frozenset[str]
    regions: Mapping[str, frozenset[str]]
    impersonal: frozenset[str]
    speech: frozenset[str]
    seats: Mapping[str, str]
    references: frozenset[str]
    dealings: frozenset[str]
    buildings: frozenset[str]
    victims: frozenset[str]
    harmful: frozenset[str]
    crews: frozenset[str]
    relief: frozenset[str]
    lemmas: dict[str, str] = field(default_factory=dict)

    def lemma(self, word: str) -> str:
        """The singular of a noun in lower case; a plural-only noun as it is."""
        found = self.lemmas.get(word)
        if found is None:
            if len(self.lemmas) > LIMIT:
                self.lemmas.clear()
            found = self.lemmas[word] = _lemma(word.lower(), self.kinds)
        return found

    def kind(self, word: str) -> Kind | None:
        """What a noun can stand for; None for nouns that name no actor."""
        return self.kinds.get(self.lemma(word))


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("men"):
        return (word[:-2] + "an", word[:-3] + "man")
    if word == "people":
        return ("person",)
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ches", "shes", "sses", "xes")):
        return (word[:-2], word[:-1])
    if word.endswith("ves"):
        return (word[:-3] + "fe", word[:-3] + "f", word[:-1])
    if word.endswith("s") and not word.endswith("ss"):
        return (word[:-1], word[:-2])
    return ()


def _lemma(word: str, kinds: Mapping[str, Kind]) -> str:
    if word in kinds:
        return word
    return next((found for found in _singulars(word) if found in kinds), word)


def _mapping(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ResourceError("a mapping is expected", where=where)
    return {str(key): entry for key, entry in value.items()}


def _words(value: object, where: str) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, list):
        return frozenset(str(word) for word in value)
    raise ResourceError("words are expected", where=where)


def _kinds(nouns: Mapping[str, object]) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    for kind in (Kind.PERSON, Kind.ROLE, Kind.PEOPLE, Kind.ORGAN, Kind.BODY, Kind.STATE, Kind.CRAFT):
        for word in _words(nouns.get(kind.value), NOUNS):
            if kinds.get(word, kind) is not kind:
                raise ResourceError(f"{word!r} is both {kinds[word]} and {kind}", where=NOUNS)
            kinds[word] = kind
    return kinds


def _compounds(value: object) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for kind, phrases in _mapping(value, NOUNS).items():
        found.update(dict.fromkeys(_words(phrases, NOUNS), Kind(kind)))
    return found


def _family(value: object, kinds: Mapping[str, Kind]) -> Family:
    fields = _mapping(value, ANAPHORA)
    unknown = fields.keys() - {"heads", "organisation", "sector"}
    if unknown:
        raise ResourceError(f"unknown properties of a family: {sorted(unknown)}", where=ANAPHORA)
    return Family(
        frozenset(_lemma(head, kinds) for head in _words(fields.get("heads"), ANAPHORA)),
        _words(fields.get("organisation", []), ANAPHORA),
        _words(fields.get("sector", []), ANAPHORA),
    )


def _families(value: object, kinds: Mapping[str, Kind]) -> dict[str, tuple[Family, ...]]:
    by_head: dict[str, list[Family]] = {}
    for entry in _mapping(value, ANAPHORA).values():
        family = _family(entry, kinds)
        for head in family.heads:
            by_head.setdefault(head, []).append(family)
    return {head: tuple(found) for head, found in by_head.items()}


@cache
def load() -> Lexicon:
    """The word lists of the package."""
    nouns = _mapping(read_yaml(NOUNS), NOUNS)
    anaphora = _mapping(read_yaml(ANAPHORA), ANAPHORA)
    kinds = _kinds(nouns)
    return Lexicon(
        kinds=kinds,
        compounds=_compounds(nouns.get("compounds")),
        placeless=_words(nouns.get("placeless"), NOUNS),
        abstract=_words(nouns.get("abstract"), NOUNS),
        many=_words(nouns.get("many"), NOUNS),
        state=_words(anaphora.get("state"), ANAPHORA),
        shared=_words(anaphora.get("shared"), ANAPHORA),
        aimed=_words(anaphora.get("aimed"), ANAPHORA),
        own=_words(anaphora.get("own"), ANAPHORA),
        guests=_words(anaphora.get("guests"), ANAPHORA),
        forces=_words(anaphora.get("forces"), ANAPHORA),
        domestic=_words(nouns.get("domestic"), NOUNS),
        bare=_words(nouns.get("bare"), NOUNS),
        leading=_words(nouns.get("leading"), NOUNS),
        presiding=_words(nouns.get("presiding"), NOUNS),
        hostile=_words(nouns.get("hostile"), NOUNS),
        foreign=_words(nouns.get("foreign"), NOUNS),
        martial=_words(nouns.get("martial"), NOUNS),
        seated_title=_words(nouns.get("seated_title"), NOUNS),
        scenes=_words(anaphora.get("scenes"), ANAPHORA),
        venues=_words(anaphora.get("venues"), ANAPHORA),
        kept=_words(nouns.get("kept"), NOUNS),
        uniformed=_words(nouns.get("uniformed"), NOUNS),
        informed=_words(nouns.get("informed"), NOUNS),
        seated=_words(nouns.get("seated"), NOUNS),
        parties=_words(nouns.get("parties"), NOUNS),
        other=_words(nouns.get("other"), NOUNS),
        male=_words(nouns.get("male"), NOUNS),
        female=_words(nouns.get("female"), NOUNS),
        families=_families(anaphora.get("families"), kinds),
        persons={k: _words(v, ANAPHORA) for k, v in _mapping(anaphora.get("persons"), ANAPHORA).items()},
        anyone=_words(anaphora.get("anyone"), ANAPHORA),
        regions={k: _words(v, ANAPHORA) for k, v in _mapping(anaphora.get("regions"), ANAPHORA).items()},
        impersonal=_words(anaphora.get("exclude_it_verbs"), ANAPHORA),
        seats={k: str(v) for k, v in _mapping(anaphora.get("seats"), ANAPHORA).items()},
        speech=_words(anaphora.get("speech"), ANAPHORA),
        references=_words(anaphora.get("references"), ANAPHORA),
        dealings=_words(anaphora.get("dealings"), ANAPHORA),
        buildings=_words(nouns.get("buildings"), NOUNS),
        victims=_words(anaphora.get("victims"), ANAPHORA),
        harmful=_words(anaphora.get("harmful"), ANAPHORA),
        crews=_words(anaphora.get("crews"), ANAPHORA),
        relief=_words(anaphora.get("relief"), ANAPHORA),
    )
