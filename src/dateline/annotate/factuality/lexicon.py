"""The words that decide how certain an event is, loaded from ``resources/factuality/`` and checked."""

from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.factuality import Aux, Certainty
from dateline.resources.loader import read_yaml

FOLDER = "factuality"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word tells of an event: at most this certain; ``flip`` turns the polarity."""

    certainty: Certainty | None = None
    flip: bool = False
    aux: Aux | None = None


@dataclass(frozen=True, slots=True)
class Governor:
    """A class of governing words; see the head of ``governors.yaml``."""

    name: str
    effect: Effect
    negated: Effect
    stop: bool = False
    own: bool = False
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Governors by lemma and part of speech, and the words beside the event."""

    verbs: dict[str, Governor]
    nouns: dict[str, Governor]
    adjectives: dict[str, Governor]
    modals: dict[str, Effect]
    adverbs: dict[str, Effect]
    event_adjectives: dict[str, Effect]
    marks: dict[str, Effect]
    cases: dict[str, Certainty]
    negated_certain: frozenset[str]
    before_numbers: frozenset[str]
    negations: frozenset[str]
    negative_determiners: frozenset[str]
    negative_pronouns: frozenset[str]
    without: frozenset[str]
    instead: dict[str, frozenset[str]]
    no_denial_before: frozenset[str]
    took_place: frozenset[str]
    historical: frozenset[str]
    told_to: frozenset[str]
    purposes: frozenset[str]
    alternatives: frozenset[str]
    occur: frozenset[str]
    told: frozenset[str]
    dispute: frozenset[str]
    realize: frozenset[str]
    cause: frozenset[str]
    never_phrases: frozenset[str]
    keep_from: frozenset[str]
    refuse: frozenset[str]
    refusable: frozenset[str]
    choices: frozenset[str]
    clear_of: frozenset[str]
    ages: frozenset[str]
    ask_with: dict[str, frozenset[str]]


def _effect(data: object, path: str) -> Effect:
    if not isinstance(data, dict):
        raise ResourceError(f"an effect must be a mapping, not {data!r}", where=path)
    certainty, aux = data.get("certainty"), data.get("aux")
    return Effect(Certainty(certainty) if certainty else None, bool(data.get("flip", False)), Aux(aux) if aux else None)


def _words(data: object, path: str) -> list[str]:
    if data is None:
        return []
    if not isinstance(data, list) or not all(isinstance(word, str) for word in data):
        raise ResourceError(f"expected a list of words, found {data!r}", where=path)
    return data


def _mapping(data: object, path: str) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ResourceError("must be a mapping", where=path)
    return {str(key): value for key, value in data.items()}


def _governors() -> tuple[dict[str, Governor], dict[str, Governor], dict[str, Governor]]:
    path = f"{FOLDER}/governors.yaml"
    tables: dict[str, dict[str, Governor]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    for name, value in _mapping(read_yaml(path), path).items():
        data = _mapping(value, path)
        effect = _effect(data, path)
        negated = _effect(data["negated"], path) if "negated" in data else Effect(effect.certainty, not effect.flip)
        flags = {flag: bool(data.get(flag, False)) for flag in ("stop", "own", "nominal")}
        governor = Governor(name, effect, negated, **flags)
        for kind, table in tables.items():
            for word in _words(data.get(kind), path):
                if word in table and table[word].name != name:
                    raise ResourceError(f"{kind}: {word} is in {table[word].name} and in {name}", where=path)
                table[word] = governor
    return tables["verbs"], tables["nouns"], tables["adjectives"]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package."""
    path = f"{FOLDER}/words.yaml"
    data = _mapping(read_yaml(path), path)

    def effects(name: str) -> dict[str, Effect]:
        return {word: _effect(value, path) for word, value in _mapping(data.get(name), path).items()}

    def words(name: str) -> frozenset[str]:
        return frozenset(_words(data.get(name), path))

    verbs, nouns, adjectives = _governors()
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        adjectives=adjectives,
        modals=effects("modals"),
        adverbs=effects("adverbs"),
        event_adjectives=effects("adjectives"),
        marks=effects("marks"),
        cases={word: Certainty(str(value)) for word, value in _mapping(data.get("cases"), path).items()},
        negated_certain=words("negated_certain"),
        before_numbers=words("before_numbers"),
        negations=words("negations"),
        negative_determiners=words("negative_determiners"),
        negative_pronouns=words("negative_pronouns"),
        without=words("without"),
        instead={word: frozenset(_words(value, path)) for word, value in _mapping(data.get("instead"), path).items()},
        no_denial_before=words("no_denial_before"),
        took_place=words("took_place"),
        historical=words("historical"),
        told_to=words("told_to"),
        purposes=words("purposes"),
        alternatives=words("alternatives"),
        occur=words("occur"),
        told=words("told"),
        dispute=words("dispute"),
        realize=words("realize"),
        cause=words("cause"),
        never_phrases=words("never_phrases"),
        keep_from=words("keep_from"),
        refuse=words("refuse"),
        refusable=words("refusable"),
        choices=words("choices"),
        clear_of=words("clear_of"),
        ages=words("ages"),
        ask_with={verb: frozenset(_words(value, path)) for verb, value in _mapping(data.get("ask_with"), path).items()},
    )
