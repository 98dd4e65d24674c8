"""Conditions on noun phrases, as the frames of the lexicon write them."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model.errors import ResourceError

LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRON"})


@dataclass(frozen=True, slots=True)
class Spec:
    """What a noun phrase must be: any of ``words`` or entity ``labels``, or just be there; and what it must not be."""

    words: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    anything: bool = False
    absent: bool = True
    positive: bool = False
    barred: frozenset[str] = frozenset()
    barred_labels: frozenset[str] = frozenset()

    @property
    def weight(self) -> int:
        """How much the condition says: frames that say more are tried first."""
        if self.positive and not self.anything:
            return 4 if self.words or self.labels or self.classes else 2
        return 1 if self.positive or self.barred else 0


def read_spec(text: str, classes: Mapping[str, frozenset[str]]) -> Spec:
    """Read ``a|@class|GPE!b``: what a phrase may be, then what it must not be; ``*`` anything, ``0`` nothing, ``.`` or nothing."""
    positive, _, negative = text.partition("!")
    words, labels, names = _alternatives(positive, classes)
    barred, barred_labels, _ = _alternatives(negative, classes)
    parts = set(positive.split("|")) - {""}
    return Spec(
        words=words - {"*", "0", "."},
        labels=labels,
        classes=names,
        anything="*" in parts,
        absent=not parts or "0" in parts or "." in parts,
        positive=bool(parts - {"."}) or bool(parts),
        barred=barred,
        barred_labels=barred_labels,
    )


def _alternatives(
    text: str, classes: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words: set[str] = set()
    labels: set[str] = set()
    names: set[str] = set()
    for part in filter(None, text.split("|")):
        if part.startswith("@"):
            if part[1:] not in classes:
                raise ResourceError(f"no class {part}", where="plover/verbs.tsv")
            names.add(part[1:])
            words |= classes[part[1:]]
        elif part in LABELS:
            labels.add(part)
        else:
            words.add(part)
    return frozenset(words), frozenset(labels), frozenset(names)
