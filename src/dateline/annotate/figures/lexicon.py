"""The words of figures, loaded from ``resources/figures/`` and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.event import EventType
from dateline.model.figure import FigureKind
from dateline.resources.loader import read_yaml

WORDS, KINDS, CURRENCIES = "figures/words.yaml", "figures/kinds.yaml", "figures/currencies.yaml"


class Bound(StrEnum):
    """What a word before or behind a figure does to it."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    BARELY = "barely"
    ABOUT = "about"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words and modifiers; see ``words.yaml``."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    short: Mapping[str, int]
    doubtful: frozenset[str]
    plurals: Mapping[str, int]
    vague: Mapping[str, int]
    with_article: frozenset[str]
    with_of: frozenset[str]
    before: Mapping[str, Bound]
    after: Mapping[str, Bound]
    between: frozenset[str]

    def opens(self, word: str) -> bool:
        """Whether a word, in lower case, can begin a figure; so can anything with a digit."""
        return (
            word in self.units or word in self.tens or word in self.scales or word in self.plurals or word in self.vague
        )


@dataclass(frozen=True, slots=True)
class Currencies:
    """Signs, codes and words of money; see ``currencies.yaml``."""

    signs: Mapping[str, str]
    codes: Mapping[str, str]
    letters: Mapping[str, str]
    words: Mapping[str, str]
    named: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb with a word in its complement ("took hostage")."""

    words: frozenset[str]
    kind: FigureKind


@dataclass(frozen=True, slots=True)
class Kinds:
    """What is counted, by the words around the figure; see ``kinds.yaml``."""

    objects: Mapping[str, FigureKind]
    people: frozenset[str]
    subjects: Mapping[str, FigureKind]
    states: Mapping[str, FigureKind]
    nouns: Mapping[str, FigureKind]
    deeds: Mapping[str, FigureKind]
    claims: Mapping[FigureKind, frozenset[EventType]]
    tolls: Mapping[str, FigureKind | None]
    phrases: Mapping[str, tuple[Phrase, ...]]
    troops: frozenset[str]
    troops_if_sent: frozenset[str]
    units: frozenset[str]
    protesters: frozenset[str]
    measures: Mapping[str, str]
    things: frozenset[str]
    carriers: frozenset[str]
    contingents: frozenset[str]
    lose: frozenset[str]
    draw: frozenset[str]
    put: frozenset[str]
    tell: frozenset[str]
    earlier: frozenset[str]


def _mapping(value: object, path: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ResourceError(f"expected a mapping, found {value!r}", where=path)
    return {str(key): item for key, item in value.items()}


def _strings(value: object, path: str) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ResourceError(f"expected a list of words, found {value!r}", where=path)
    return value


def _integers(value: object, path: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, number in _mapping(value, path).items():
        if not isinstance(number, int) or isinstance(number, bool):
            raise ResourceError(f"{word}: expected a whole number, found {number!r}", where=path)
        found[word] = number
    return found


def _texts(value: object, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, text in _mapping(value, path).items():
        if not isinstance(text, str):
            raise ResourceError(f"{word}: expected text, found {text!r}", where=path)
        found[word] = text
    return found


@cache
def numbers() -> Numbers:
    """Number words and modifiers."""
    data = _mapping(read_yaml(WORDS), WORDS)
    before = {
        word: Bound(bound)
        for bound, words in _mapping(data.get("before"), WORDS).items()
        for word in _strings(words, WORDS)
    }
    return Numbers(
        units=_integers(data.get("units"), WORDS),
        tens=_integers(data.get("tens"), WORDS),
        scales=_integers(data.get("scales"), WORDS),
        short=_integers(data.get("short"), WORDS),
        doubtful=frozenset(_strings(data.get("doubtful"), WORDS)),
        plurals=_integers(data.get("plurals"), WORDS),
        vague=_integers(data.get("vague"), WORDS),
        with_article=frozenset(_strings(data.get("with_article"), WORDS)),
        with_of=frozenset(_strings(data.get("with_of"), WORDS)),
        before=before,
        after={word: Bound(bound) for word, bound in _texts(data.get("after"), WORDS).items()},
        between=frozenset(_strings(data.get("between"), WORDS)),
    )


@cache
def currencies() -> Currencies:
    """Signs, codes and words of money."""
    data = _mapping(read_yaml(CURRENCIES), CURRENCIES)
    named = {word: _texts(table, CURRENCIES) for word, table in _mapping(data.get("named"), CURRENCIES).items()}
    return Currencies(
        signs=_texts(data.get("signs"), CURRENCIES),
        codes=_texts(data.get("codes"), CURRENCIES),
        letters=_texts(data.get("letters"), CURRENCIES),
        words=_texts(data.get("words"), CURRENCIES),
        named=named,
    )


@cache
def kinds() -> Kinds:
    """What is counted, by the words around the figure."""
    data = _mapping(read_yaml(KINDS), KINDS)
    tables: dict[str, dict[str, FigureKind]] = {name: {} for name in ("objects", "subjects", "states", "nouns")}
    people: set[str] = set()
    claims: dict[FigureKind, frozenset[EventType]] = {}
    for kind in FigureKind:
        entry = _mapping(data.get(kind.value, {}), KINDS) if kind.value not in ("troops", "protesters") else {}
        for name, table in tables.items():
            table.update(dict.fromkeys(_strings(entry.get(name), KINDS), kind))
        strict = _strings(entry.get("people"), KINDS)
        people.update(strict)
        tables["objects"].update(dict.fromkeys(strict, kind))
        claims[kind] = frozenset(EventType(name) for name in _strings(entry.get("claims"), KINDS))

    def words(name: str) -> frozenset[str]:
        return frozenset(_strings(data.get(name), KINDS))

    tolls = _mapping(data.get("tolls"), KINDS)
    return Kinds(
        **tables,
        people=frozenset(people),
        deeds={word: FigureKind(kind) for word, kind in _texts(data.get("deeds"), KINDS).items()},
        claims=claims,
        tolls={word: FigureKind(str(kind)) if kind is not None else None for word, kind in tolls.items()},
        phrases=_phrases(data.get("phrases")),
        troops=words("troops"),
        troops_if_sent=words("troops_if_sent"),
        units=words("units"),
        protesters=words("protesters"),
        measures=_texts(data.get("measures"), KINDS),
        things=words("things"),
        carriers=words("carriers"),
        contingents=words("contingents"),
        lose=words("lose"),
        draw=words("draw"),
        put=words("put"),
        tell=words("tell"),
        earlier=words("earlier"),
    )


def _phrases(value: object) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    if not isinstance(value, list):
        raise ResourceError(f"phrases: expected a list, found {value!r}", where=KINDS)
    for item in value:
        entry = _mapping(item, KINDS)
        phrase = Phrase(frozenset(_strings(entry.get("words"), KINDS)), FigureKind(str(entry.get("kind"))))
        verb = str(entry.get("verb"))
        found[verb] = (*found.get(verb, ()), phrase)
    return found
