"""PLOVER's contexts: what a document is about ("election", "health"), by words of ``contexts.yaml``; one pass over its lemmas.

They hold for the document, not for the event: ASSAULT in the context of an election need not be electoral violence.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from dateline.annotate.events.tree import Tree
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

PATH = "plover/contexts.yaml"
OFTEN = 3
"""How often a hint must stand in the text to count double."""
POINTS = 3
"""How many hints make a context."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Words (or pairs joined by an underscore) with the contexts that they speak for, and whether one is enough."""

    known: dict[str, tuple[tuple[str, bool], ...]]
    firsts: frozenset[str]
    order: tuple[str, ...]


@cache
def terms() -> Terms:
    """The package's words for contexts, loaded once."""
    raw = read_yaml(PATH)
    if not isinstance(raw, dict):
        raise ResourceError("not a mapping", where=PATH)
    known: dict[str, list[tuple[str, bool]]] = {}
    for name, entry in raw.items():
        if not isinstance(entry, dict) or set(entry) != {"sure", "hint"}:
            raise ResourceError(f"{name}: sure and hint wanted", where=PATH)
        for kind in ("sure", "hint"):
            for word in str(entry[kind]).split():
                known.setdefault(word, []).append((str(name), kind == "sure"))
    firsts = frozenset(word.split("_")[0] for word in known if "_" in word)
    return Terms({word: tuple(uses) for word, uses in known.items()}, firsts, tuple(str(n) for n in raw))


def contexts(tree: Tree, mask: list[bool]) -> tuple[str, ...]:
    """The contexts of the document, in the order of the list."""
    table = terms()
    counts: Counter[str] = Counter()
    last = len(tree.lemma) - 1
    for index, lemma in enumerate(tree.lemma):
        if not mask[index]:
            continue
        if lemma in table.known:
            counts[lemma] += 1
        if lemma in table.firsts and index < last:
            pair = f"{lemma}_{tree.lemma[index + 1]}"
            if pair in table.known:
                counts[pair] += 1
    sure: set[str] = set()
    hints: Counter[str] = Counter()
    for word, count in counts.items():
        for name, enough in table.known[word]:
            if enough:
                sure.add(name)
            else:
                hints[name] += 2 if count >= OFTEN else 1
    return tuple(name for name in table.order if name in sure or hints[name] >= POINTS)
