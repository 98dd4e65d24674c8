"""An event mention in a sentence, as it is compared with those of other documents."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from dateline.model.wording import Wording
from dateline.resolve.joining.wording import stem

Vector = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class States:
    """What an encoder makes of a mention: a row a layer of its trigger's state, and the state of its sentence."""

    trigger: Vector
    sentence: Vector


@dataclass(frozen=True, eq=False)
class Mention:
    """An event mention: its document by number, its sentence by number and by place among those at hand, and its words by stem."""

    key: str
    doc: int
    sentence: int
    place: int
    wording: Wording
    states: States | None = None


def stemmed(wording: Wording) -> Wording:
    """The same with stems for lemmas; numbers and times stay."""
    found = {field.name: getattr(wording, field.name) for field in fields(wording)}
    for name, value in found.items():
        if isinstance(value, frozenset) and name not in ("numbers", "times"):
            found[name] = frozenset(stem(word) for word in value)
    return Wording(**found)
