"""A codebook tried on its own examples."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from dateline.annotate.build import build
from dateline.annotate.events.codebook import Example, read_codebook
from dateline.annotate.layers import EventMention


@dataclass(frozen=True, slots=True)
class Trial:
    """An example, and what is wrong with what was read in it; nothing, if that is empty."""

    example: Example
    wrong: str


def try_codebook(path: Path, model: str | None = None) -> list[Trial]:
    """Read every example of a codebook with it."""
    examples = read_codebook(path).examples
    nlp = build(model, ("dateline_events",), codebook=str(path))
    docs = nlp.pipe(example.text for example in examples)
    return [Trial(example, _wrong(example, doc)) for example, doc in zip(examples, docs, strict=True)]


def _wrong(example: Example, doc: Doc) -> str:
    read: tuple[EventMention, ...] = doc._.events
    own = [event for event in read if event.coding.type == example.type]
    if not example.told:
        return f"{example.type} is read in “{_trigger(doc, own[0])}”" if own else ""
    if not own:
        others = ", ".join(f"{e.coding.type} in “{_trigger(doc, e)}”" for e in read)
        return f"no {example.type} is read, but {others or 'nothing'}"
    if example.mode and all(event.coding.mode != example.mode for event in own):
        return f"the mode is not {example.mode} but {own[0].coding.mode or 'none'}"
    for name, wanted in (("actors", example.actors), ("recipients", example.recipients)):
        if wanted is not None and all(not _same(doc, wanted, getattr(event, name)) for event in own):
            found = ", ".join(doc[i].text for i in getattr(own[0], name)) or "nobody"
            return f"the {name} are not {', '.join(wanted)} but {found}"
    return ""


def _same(doc: Doc, wanted: Iterable[str], heads: tuple[int, ...]) -> bool:
    """Whether the parties are those wanted: each phrase holds one head, and no head is left over."""
    phrases = [phrase.lower().split() for phrase in wanted]
    words = [doc[head].lower_ for head in heads]
    return len(words) == len(phrases) and all(any(w in phrase for phrase in phrases) for w in words)


def _trigger(doc: Doc, event: EventMention) -> str:
    return doc[event.trigger.start : event.trigger.end].text
