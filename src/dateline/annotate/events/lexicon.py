"""The coding lexicon: types, classes of nouns, frames of verbs and nouns, as the data files under resources/plover give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from dateline.annotate.events.frames import Frame as Frame
from dateline.annotate.events.frames import NounFrame as NounFrame
from dateline.annotate.events.frames import TypeEntry as TypeEntry
from dateline.annotate.events.frames import by_lemma, noun_frames, nouns_by_lemma, verb_frames
from dateline.model.errors import ResourceError
from dateline.model.event import Coding, EventType, Quad
from dateline.resources.loader import read_table, read_yaml

FOLDER = "plover"


@dataclass(frozen=True)
class Lexicon:
    """All of it, checked."""

    types: Mapping[str, TypeEntry]
    classes: dict[str, frozenset[str]]
    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[NounFrame, ...]]
    light: dict[tuple[str, str], str]
    instruments: dict[str, str]
    words: dict[str, frozenset[str]]

    @cached_property
    def known(self) -> frozenset[str]:
        """The lemmas of verbs, nouns and classes: what words with a hyphen are looked for among."""
        return frozenset().union(self.verbs, self.nouns, *self.classes.values(), *self.words.values())

    def coding(
        self, kind: EventType | str, mode: str | None, cameo: str | None, contexts: tuple[str, ...] = ()
    ) -> Coding:
        """The coding of a type: quad class by the type, score by the mode or else the type."""
        entry = self.types[kind]
        if mode not in entry.modes:
            mode = None
        score = entry.modes.get(mode) if mode else None
        return Coding(
            type=kind,
            quad=entry.quad,
            mode=mode,
            contexts=contexts,
            cameo=cameo or entry.cameo or None,
            score=entry.score if score is None else score,
        )


@cache
def lexicon() -> Lexicon:
    """The package's lexicon, loaded once."""
    types = load_types()
    classes = expand_classes(class_words())
    return Lexicon(
        types=types,
        classes=classes,
        verbs=by_lemma(f for row in read_table(f"{FOLDER}/verbs.tsv") for f in verb_frames(row, classes, types)),
        nouns=nouns_by_lemma(f for row in read_table(f"{FOLDER}/nouns.tsv") for f in noun_frames(row, types)),
        light={
            (lemma, row["prt"]): row["effect"]
            for row in read_table(f"{FOLDER}/light.tsv")
            for lemma in row["lemmas"].split("|")
        },
        instruments={w: r["mode"] for r in read_table(f"{FOLDER}/instruments.tsv") for w in r["lemmas"].split("|")},
        words=expand_classes(_mapping(f"{FOLDER}/words.yaml")),
    )


@cache
def crosswalk() -> dict[str, EventType | None]:
    """PLOVER's types by prefixes of CAMEO codes; None where CAMEO has a code and PLOVER no event."""
    rows = read_table(f"{FOLDER}/crosswalk.tsv")
    return {row["cameo"]: EventType(row["type"]) if row["type"] else None for row in rows}


def load_types() -> dict[str, TypeEntry]:
    """The sixteen types; every one must be there, with a known quad class."""
    raw = _mapping(f"{FOLDER}/types.yaml")
    found: dict[str, TypeEntry] = {}
    for name in EventType:
        entry = raw.get(name.value)
        if not isinstance(entry, dict):
            raise ResourceError(f"no entry for {name.value}", where=f"{FOLDER}/types.yaml")
        found[name] = TypeEntry(
            type=name,
            quad=Quad(entry["quad"]),
            score=float(entry["score"]),
            cameo=str(entry["cameo"]),
            future=EventType(entry["future"]),
            definition=" ".join(str(entry["definition"]).split()),
            excludes=" ".join(str(entry["not"]).split()),
            modes={str(k): None if v is None else float(v) for k, v in entry["modes"].items()},
        )
    return found


def class_words() -> dict[str, object]:
    """The classes of nouns as written: words, and other classes as ``@name``."""
    return _mapping(f"{FOLDER}/classes.yaml")


def _mapping(path: str) -> dict[str, object]:
    raw = read_yaml(path)
    if not isinstance(raw, dict):
        raise ResourceError("not a mapping", where=path)
    return raw


def expand_classes(raw: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """Each class as a set of lemmas, the classes it takes in spelled out."""
    plain = {name: str(words).split() for name, words in raw.items()}

    def expand(name: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        if name not in plain or name in above:
            raise ResourceError(f"no class @{name}, or it holds itself", where=f"{FOLDER}/classes.yaml")
        parts = [expand(w[1:], (*above, name)) if w.startswith("@") else frozenset({w}) for w in plain[name]]
        return frozenset().union(*parts)

    return {name: expand(name) for name in plain}
