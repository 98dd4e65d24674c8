"""The chance that two mentions are one: a small network over their traits, fitted on annotated news."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

from dateline.model.errors import ResourceError
from dateline.resolve.joining.bags import Matrix
from dateline.resolve.joining.traits import Trait
from dateline.resources.loader import locate

FOLDER = "joining"


@dataclass(frozen=True, eq=False)
class Network:
    """Traits by name, their means and spreads, and the layers (weights and biases), all but the last followed by a rectifier."""

    names: tuple[str, ...]
    mean: Matrix
    spread: Matrix
    layers: tuple[tuple[Matrix, Matrix], ...]

    def chances(self, given: Iterable[Trait]) -> Matrix:
        """The chance that each two mentions are one (0 to 1), the same in both directions; 0 on the diagonal."""
        found = dict(given)
        values = np.stack([found[name] for name in self.names], axis=-1).astype(np.float32)
        count = len(values)
        upper = np.triu_indices(count, 1)
        chances = np.zeros((count, count), np.float32)
        chances[upper] = self.score(values[upper])
        both: Matrix = chances + chances.T
        return both

    def score(self, rows: Matrix) -> Matrix:
        """The chance of each row of traits."""
        held = (rows - self.mean) / self.spread
        for weights, biases in self.layers[:-1]:
            held = np.maximum(held @ weights + biases, 0.0)
        weights, biases = self.layers[-1]
        logit = np.clip((held @ weights + biases)[:, 0], -30.0, 30.0)
        chances: Matrix = 1.0 / (1.0 + np.exp(-logit))
        return chances


@dataclass(frozen=True, eq=False)
class Weights:
    """The networks of both looks, and the mean chance from which two groups are joined."""

    first: Network
    second: Network
    floor: float


@cache
def weights(name: str) -> Weights:
    """The weights of a profile, ``fast`` (without the encoder's states) or ``accurate``, checked when they are loaded."""
    path = f"{FOLDER}/{name}.json"
    try:
        read = json.loads(locate(path).read_text(encoding="utf-8"))
        return Weights(network(read["first"]), network(read["second"]), float(read["floor"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"no weights: {error}", where=path) from error


def network(read: dict[str, Any]) -> Network:
    """A network as it is written in a file of weights."""
    names = tuple(str(name) for name in read["names"])
    layers = tuple((_array(layer["weights"]), _array(layer["biases"])) for layer in read["layers"])
    found = Network(names, _array(read["mean"]), _array(read["spread"]), layers)
    widths = [len(names), *(len(biases) for _, biases in layers)]
    if [matrix.shape for matrix, _ in layers] != list(pairwise(widths)) or widths[-1] != 1:
        raise ValueError("the layers do not fit each other")
    return found


def _array(values: Sequence[object]) -> Matrix:
    return np.array(values, np.float32)
