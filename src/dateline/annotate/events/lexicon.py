"""The coding lexicon: types, classes of nouns, frames of verbs and nouns, as the data files under resources/plover give them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from dateline.annotate.events.spec import Spec, read_spec
from dateline.model.errors import ResourceError
from dateline.model.event import Coding, EventType, Quad
from dateline.resources.loader import read_table, read_yaml

FOLDER = "plover"
FLAGS = frozenset(
    [
        "absorb",
        "deadly",
        "emergency",
        "futonly",
        "giver",
        "mover",
        "noactor",
        "nocomment",
        "recip",
        "retaliate",
        "swap",
        "vow",
    ]
)
COMPLEMENTS = frozenset(["inf", "that", "clause", "othersubj", "!pred", "!inf", "passive", "iobj", "hours"])
PRECISE = ("pred:", "inf:", "adv:")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of ``verbs.tsv``: the conditions of a reading of a verb, and what it is then."""

    lemma: str
    particles: frozenset[str]
    obj: Spec
    preps: frozenset[str]
    barred_preps: frozenset[str]
    prep_obj: Spec
    subj: Spec
    comp: str
    type: EventType | None
    mode: str | None
    cameo: str | None
    to: tuple[str, ...]
    flags: frozenset[str]

    @property
    def weight(self) -> int:
        """How specific the frame is."""
        telling = 6 if self.comp == "pred:bad" else 5 if self.comp.startswith(PRECISE) else 2 * bool(self.comp)
        conditions = 4 * bool(self.particles) + 3 * bool(self.preps) + telling + bool(self.barred_preps)
        return conditions + self.obj.weight + (self.prep_obj.weight if self.preps else 0) + (self.subj.weight > 0)


@dataclass(frozen=True, slots=True)
class NounFrame:
    """One row of ``nouns.tsv``."""

    lemma: str
    modifiers: frozenset[str]
    barred: frozenset[str]
    strength: str
    kind: str
    type: EventType
    mode: str | None
    cameo: str | None
    prefer: str


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """One type of ``types.yaml``."""

    type: EventType
    quad: Quad
    score: float
    cameo: str
    future: EventType
    definition: str
    excludes: str
    modes: dict[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Lexicon:
    """All of it, checked."""

    types: dict[EventType, TypeEntry]
    classes: dict[str, frozenset[str]]
    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[NounFrame, ...]]
    light: dict[tuple[str, str], str]
    instruments: dict[str, str]
    words: dict[str, frozenset[str]]

    def coding(self, kind: EventType, mode: str | None, cameo: str | None, contexts: tuple[str, ...] = ()) -> Coding:
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
            cameo=cameo or entry.cameo,
            score=entry.score if score is None else score,
        )


@cache
def lexicon() -> Lexicon:
    """The package's lexicon, loaded once."""
    types = load_types()
    classes = _classes(_mapping(f"{FOLDER}/classes.yaml"))
    return Lexicon(
        types=types,
        classes=classes,
        verbs=_group(f for row in read_table(f"{FOLDER}/verbs.tsv") for f in _frames(row, classes, types)),
        nouns=_group_nouns(f for row in read_table(f"{FOLDER}/nouns.tsv") for f in _noun_frames(row, types)),
        light={
            (lemma, row["prt"]): row["effect"]
            for row in read_table(f"{FOLDER}/light.tsv")
            for lemma in row["lemmas"].split("|")
        },
        instruments={w: r["mode"] for r in read_table(f"{FOLDER}/instruments.tsv") for w in r["lemmas"].split("|")},
        words=_classes(_mapping(f"{FOLDER}/words.yaml")),
    )


@cache
def crosswalk() -> dict[str, EventType | None]:
    """PLOVER's types by prefixes of CAMEO codes; None where CAMEO has a code and PLOVER no event."""
    rows = read_table(f"{FOLDER}/crosswalk.tsv")
    return {row["cameo"]: EventType(row["type"]) if row["type"] else None for row in rows}


def load_types() -> dict[EventType, TypeEntry]:
    """The sixteen types; every one must be there, with a known quad class."""
    raw = _mapping(f"{FOLDER}/types.yaml")
    found = {}
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


def _mapping(path: str) -> dict[str, object]:
    raw = read_yaml(path)
    if not isinstance(raw, dict):
        raise ResourceError("not a mapping", where=path)
    return raw


def _classes(raw: dict[str, object]) -> dict[str, frozenset[str]]:
    """Each class as a set of lemmas, the classes it takes in spelled out."""
    plain = {name: str(words).split() for name, words in raw.items()}

    def expand(name: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        if name not in plain or name in above:
            raise ResourceError(f"no class @{name}, or it holds itself", where=f"{FOLDER}/classes.yaml")
        parts = [expand(w[1:], (*above, name)) if w.startswith("@") else frozenset({w}) for w in plain[name]]
        return frozenset().union(*parts)

    return {name: expand(name) for name in plain}


def _frames(
    row: dict[str, str], classes: dict[str, frozenset[str]], types: dict[EventType, TypeEntry]
) -> Iterable[Frame]:
    kind = None if row["type"] == "NONE" else EventType(row["type"])
    if kind and row["mode"] and row["mode"] not in types[kind].modes:
        raise ResourceError(f"{row['lemmas']}: {kind} has no mode {row['mode']}", where=f"{FOLDER}/verbs.tsv")
    _check(row)
    preps, _, prep_obj = row["prep"].partition(":")
    barred = preps.startswith("!")
    named = frozenset(preps.lstrip("!").split("|")) - {""}
    for lemma in row["lemmas"].split("|"):
        yield Frame(
            lemma=lemma,
            particles=frozenset(row["prt"].split("|")) - {""},
            obj=read_spec(row["obj"], classes),
            preps=frozenset() if barred else named,
            barred_preps=named if barred else frozenset(),
            prep_obj=read_spec(prep_obj, classes),
            subj=read_spec(row["subj"], classes),
            comp=row["comp"],
            type=kind,
            mode=row["mode"] or None,
            cameo=row["cameo"] or None,
            to=tuple(filter(None, row["to"].split(","))),
            flags=frozenset(filter(None, row["flags"].split(","))),
        )


def _check(row: dict[str, str]) -> None:
    """A misspelt flag or complement would silently never hold."""
    flags = set(filter(None, row["flags"].split(",")))
    comp = row["comp"]
    if not flags <= FLAGS:
        raise ResourceError(f"{row['lemmas']}: no flag {sorted(flags - FLAGS)}", where=f"{FOLDER}/verbs.tsv")
    if comp and comp not in COMPLEMENTS and not comp.startswith((*PRECISE, "under:")):
        raise ResourceError(f"{row['lemmas']}: no complement {comp}", where=f"{FOLDER}/verbs.tsv")


def _noun_frames(row: dict[str, str], types: dict[EventType, TypeEntry]) -> Iterable[NounFrame]:
    kind = EventType(row["type"])
    if row["mode"] and row["mode"] not in types[kind].modes:
        raise ResourceError(f"{row['lemmas']}: {kind} has no mode {row['mode']}", where=f"{FOLDER}/nouns.tsv")
    barred = row["mods"].startswith("!")
    mods = frozenset(row["mods"].lstrip("!").split("|")) - {""}
    for lemma in row["lemmas"].split("|"):
        yield NounFrame(
            lemma=lemma,
            modifiers=frozenset() if barred else mods,
            barred=mods if barred else frozenset(),
            strength=row["strength"],
            kind=row["kind"],
            type=kind,
            mode=row["mode"] or None,
            cameo=row["cameo"] or None,
            prefer=row["prefer"],
        )


def _group(frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        found.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(rows, key=lambda f: -f.weight)) for lemma, rows in found.items()}


def _group_nouns(frames: Iterable[NounFrame]) -> dict[str, tuple[NounFrame, ...]]:
    found: dict[str, list[NounFrame]] = {}
    for frame in frames:
        found.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(rows, key=lambda f: not f.modifiers)) for lemma, rows in found.items()}
