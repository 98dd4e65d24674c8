"""A codebook of the user's own: types, triggers and examples in YAML, beside PLOVER's or instead of them.

Triggers become frames like those of the package's lexicon and are tried before them. All is checked when it is read; a message names file,
line and field. What every field means is told in the guide.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from dateline.annotate.events.frames import NONE, Frame, NounFrame, TypeEntry, by_lemma, nouns_by_lemma
from dateline.annotate.events.lexicon import Lexicon, class_words, expand_classes, lexicon
from dateline.annotate.events.trigger import Triggers
from dateline.model.errors import ResourceError
from dateline.model.event import EventType, Quad
from dateline.resources.placed import Placed, read_placed

T = TypeVar("T")
NAME = re.compile(r"[A-Z][A-Z0-9_-]*")
MODE = re.compile(r"[a-z][a-z0-9_-]*")
TOP = ("name", "extends", "classes", "types", "no_event")
TYPE = ("quad", "score", "definition", "not", "cameo", "future", "undone", "modes", "triggers", "examples", "counterexamples")  # fmt: skip
EXAMPLE = ("text", "mode", "actors", "recipients")
BASES = ("plover", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that tells (``told``) or does not tell an event of ``type``; None of the rest: whatever is read will do."""

    text: str
    type: EventType | str
    told: bool
    where: str
    mode: str | None = None
    actors: tuple[str, ...] | None = None
    recipients: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """What a codebook file gives: its name, the lexicon to code with, and the examples to try it by."""

    name: str
    lexicon: Lexicon
    examples: tuple[Example, ...]


def read_codebook(path: Path) -> Codebook:
    """The codebook of a file; ``ResourceError`` where it is wrong."""
    top = read_placed(path).fields(TOP, required=("types",))
    base = lexicon()
    extends = not ("extends" in top and top["extends"].choice(BASES) == "none")
    classes = _classes(top.get("classes"), base)
    types, bodies = _types(top["types"], base, extends)
    triggers = Triggers(classes, types)
    verbs: list[Frame] = []
    nouns: list[NounFrame] = []
    for name, body in bodies.items():
        for entry in body["triggers"].items() if "triggers" in body else ():
            found = triggers.read(entry, name)
            verbs.extend(found.verbs)
            nouns.extend(found.nouns)
    silent: set[str] = set()
    for entry in top["no_event"].items() if "no_event" in top else ():
        found = triggers.read(entry, NONE)
        verbs.extend(found.verbs)
        silent |= found.silent
    kept = {lemma: frames for lemma, frames in base.nouns.items() if lemma not in silent}
    words = replace(
        base,
        types=types,
        classes=classes,
        verbs=_first(by_lemma(verbs), base.verbs if extends else {}),
        nouns=_first(nouns_by_lemma(nouns), kept if extends else {}),
    )
    examples = tuple(e for name, body in bodies.items() for e in _examples(body, types[name]))
    return Codebook(top["name"].text() if "name" in top else path.stem, words, examples)


def _first(own: Mapping[str, tuple[T, ...]], others: Mapping[str, tuple[T, ...]]) -> dict[str, tuple[T, ...]]:
    """The codebook's own frames before the package's."""
    return {lemma: (*own.get(lemma, ()), *others.get(lemma, ())) for lemma in {**others, **own}}


def _classes(entry: Placed | None, base: Lexicon) -> dict[str, frozenset[str]]:
    """The package's classes of nouns, and the codebook's own."""
    if entry is None:
        return base.classes
    own = {name: " ".join(value.words()) for name, value in entry.fields().items()}
    try:
        return expand_classes({**class_words(), **own})
    except ResourceError as error:
        raise entry.error(error.message) from error


def _types(entry: Placed, base: Lexicon, extends: bool) -> tuple[dict[str, TypeEntry], dict[str, dict[str, Placed]]]:
    """The types to code with, and the fields of those that the codebook speaks of."""
    types = dict(base.types) if extends else {}
    bodies: dict[str, dict[str, Placed]] = {}
    for name, value in entry.fields().items():
        if not NAME.fullmatch(name):
            raise value.error("a type's name is in capitals, as LAND_GRAB")
        known = base.types.get(name)
        bodies[name] = value.fields(TYPE, required=() if known else ("quad", "score", "definition"))
        types[name] = _type(name, bodies[name], known)
    for body in bodies.values():
        for field in ("future", "undone"):
            if field in body and body[field].text() not in types:
                raise body[field].error(f"no type {body[field].text()}", f"known: {', '.join(types)}")
    if not types:
        raise entry.error("no type is left")
    return types, bodies


def _type(name: str, body: Mapping[str, Placed], known: TypeEntry | None) -> TypeEntry:
    """One type: what the codebook says of it, and for a type of PLOVER, what that says."""
    kind: EventType | str = known.type if known else name
    base = known or TypeEntry(kind, Quad.VERBAL_COOPERATION, 0.0, "", kind, "", "")
    return replace(
        base,
        quad=Quad(body["quad"].choice([q.value for q in Quad])) if "quad" in body else base.quad,
        score=_score(body["score"]) if "score" in body else base.score,
        cameo=body["cameo"].text() if "cameo" in body else base.cameo,
        future=_named(body["future"]) if "future" in body else base.future,
        undone=_named(body["undone"]) if "undone" in body else base.undone,
        definition=body["definition"].text() if "definition" in body else base.definition,
        excludes=body["not"].text() if "not" in body else base.excludes,
        modes={**base.modes, **_modes(body.get("modes"))},
    )


def _named(entry: Placed) -> EventType | str:
    name = entry.text()
    return EventType(name) if name in EventType.__members__ else name


def _score(entry: Placed) -> float:
    score = entry.number()
    if not -10 <= score <= 10:
        raise entry.error("scores run from -10 (conflict) to 10 (cooperation)")
    return score


def _modes(entry: Placed | None) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for name, value in entry.fields().items() if entry else ():
        if not MODE.fullmatch(name):
            raise value.error("a mode's name is in small letters, as live-fire")
        found[name] = None if value.is_nothing() else _score(value)
    return found


def _examples(body: Mapping[str, Placed], entry: TypeEntry) -> list[Example]:
    found = [_example(e, entry, told=True) for e in (body["examples"].items() if "examples" in body else ())]
    against = body["counterexamples"].items() if "counterexamples" in body else ()
    return found + [_example(e, entry, told=False) for e in against]


def _example(placed: Placed, entry: TypeEntry, *, told: bool) -> Example:
    """An example: a sentence alone, or with its mode and parties."""
    where = f"{placed.file}:{placed.line}"
    if not placed.is_mapping():
        return Example(text=placed.text(), type=entry.type, told=told, where=where)
    fields = placed.fields(EXAMPLE if told else ("text",), required=("text",))
    mode = fields["mode"].choice(list(entry.modes)) if "mode" in fields else None
    actors = tuple(fields["actors"].words()) if "actors" in fields else None
    recipients = tuple(fields["recipients"].words()) if "recipients" in fields else None
    return Example(
        text=fields["text"].text(), type=entry.type, told=told, where=where, mode=mode, actors=actors,
        recipients=recipients,
    )  # fmt: skip
