"""The frames of the lexicon: readings of verbs and event nouns, and the types they are readings as; made from rows and checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.annotate.events.spec import Spec, read_spec
from dateline.model.errors import ResourceError
from dateline.model.event import EventType, Quad

Row = Mapping[str, str]
"""A row of ``verbs.tsv`` or ``nouns.tsv``, by the names of its columns."""
Classes = Mapping[str, frozenset[str]]
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
COMPLEMENTS = frozenset(
    ["inf", "that", "clause", "clause&doer", "doer", "othersubj", "!pred", "!inf", "passive", "iobj", "hours", "nothat"]
)
PRECISE = ("pred:", "inf:", "ing:", "adv:")
NONE = "NONE"
"""The type of a reading that is no event."""
VERBS = "plover/verbs.tsv"


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of ``verbs.tsv``, or trigger of a codebook: the conditions of a reading of a verb, and what it is then."""

    lemma: str
    particles: frozenset[str]
    obj: Spec
    preps: frozenset[str]
    barred_preps: frozenset[str]
    prep_obj: Spec
    subj: Spec
    comp: str
    type: EventType | str | None
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
    type: EventType | str
    mode: str | None
    cameo: str | None
    prefer: str


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """One type of ``types.yaml``, or of a user's codebook.

    ``future`` is what a planned event of the type is coded as, ``undone`` what one that is called off, ended or taken back is:
    for PLOVER's types the rules say so, for a type of the user's own None is no event.
    """

    type: EventType | str
    quad: Quad
    score: float
    cameo: str
    future: EventType | str
    definition: str
    excludes: str
    modes: dict[str, float | None] = field(default_factory=dict)
    undone: EventType | str | None = None


def verb_frames(row: Row, classes: Classes, types: Mapping[str, TypeEntry]) -> Iterable[Frame]:
    """The frames of a row, one a lemma; ``ResourceError`` where the row is wrong."""
    kind = None if row["type"] == NONE else _kind(row, types)
    _check_mode(row, kind, types)
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


def _check(row: Row) -> None:
    """A misspelt flag or complement would silently never hold."""
    flags = set(filter(None, row["flags"].split(",")))
    comp = row["comp"]
    if not flags <= FLAGS:
        raise ResourceError(f"{row['lemmas']}: no flag {sorted(flags - FLAGS)}", where=VERBS)
    if comp and comp not in COMPLEMENTS and not comp.startswith((*PRECISE, "under:")):
        raise ResourceError(f"{row['lemmas']}: no complement {comp}", where=VERBS)


def noun_frames(row: Row, types: Mapping[str, TypeEntry]) -> Iterable[NounFrame]:
    """The frames of a row, one a lemma."""
    kind = _kind(row, types)
    _check_mode(row, kind, types)
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


def _kind(row: Row, types: Mapping[str, TypeEntry]) -> EventType | str:
    if row["type"] not in types:
        raise ResourceError(f"{row['lemmas']}: no type {row['type']}", where=VERBS)
    return types[row["type"]].type


def _check_mode(row: Row, kind: EventType | str | None, types: Mapping[str, TypeEntry]) -> None:
    if kind and row["mode"] and row["mode"] not in types[kind].modes:
        known = ", ".join(types[kind].modes) or "it has none"
        raise ResourceError(f"{row['lemmas']}: {kind} has no mode {row['mode']}", where=VERBS, advice=f"known: {known}")


def by_lemma(frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, those first that say most."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        found.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(rows, key=lambda f: -f.weight)) for lemma, rows in found.items()}


def nouns_by_lemma(frames: Iterable[NounFrame]) -> dict[str, tuple[NounFrame, ...]]:
    """The frames of each noun, those first that ask for a modifier."""
    found: dict[str, list[NounFrame]] = {}
    for frame in frames:
        found.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(rows, key=lambda f: not f.modifiers)) for lemma, rows in found.items()}
