"""The encoder's inner states: what a word means where it stands, of use to compare words of different sentences."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray

from dateline.annotate.encoder.session import CLS, SEP, TOKENIZER, WEIGHTS, open_session, open_tokenizer
from dateline.annotate.encoder.windows import SIZE
from dateline.resources.loader import locate

EMBEDDED = "/bert/norm/LayerNormalization_output_0"
LAYER = "/bert/layers.{}/final/LayerNormalization_output_0"
LAYERS = (0, 2, 3, 4)
"""What is read of each word: the embedding (0) and the output of these layers. The last two layers know little but attribution."""
SENTENCE = 1
"""The place in ``LAYERS`` of the layer whose mean stands for a sentence."""

Array = NDArray[numpy.float32]


class States(NamedTuple):
    """The states of one sentence cut into words: for each layer, word pieces by width; ``pieces`` are those of each word."""

    layers: list[Array]
    pieces: list[range]

    def of(self, words: Sequence[int]) -> Array:
        """The mean state of some words, a row a layer; the whole sentence's where it has none of them."""
        held = [i for word in words if word < len(self.pieces) for i in self.pieces[word] if i < len(self.layers[0])]
        return numpy.stack([layer[held].mean(axis=0) if held else layer.mean(axis=0) for layer in self.layers])

    def whole(self) -> Array:
        """The mean state of the sentence."""
        mean: Array = self.layers[SENTENCE].mean(axis=0)
        return mean


class StateReader:
    """Reads the states of sentences with the package's encoder."""

    def __init__(self, weights: bytes, tokenizer: bytes):
        self._names = [EMBEDDED, *(LAYER.format(layer - 1) for layer in LAYERS[1:])]
        self._session: Any = open_session(weights + _outputs(self._names))
        self._tokenizer: Any = open_tokenizer(tokenizer)

    def read(self, words: Sequence[str]) -> States:
        """The states of a sentence; what is longer than the encoder's window is cut off."""
        ids: list[int] = []
        pieces = []
        for word in words:
            coded = self._tokenizer.encode(word, add_special_tokens=False).ids
            pieces.append(range(len(ids), len(ids) + len(coded)))
            ids += coded
        given = numpy.array([[CLS, *ids[:SIZE], SEP]], dtype=numpy.int64)
        layers = self._session.run(self._names, {"ids": given, "mask": numpy.ones_like(given)})
        return States([layer[0, 1:-1] if ids else layer[0] for layer in layers], pieces)


@cache
def load_states() -> StateReader:
    """The reader of states, opened once."""
    return StateReader(locate(WEIGHTS).read_bytes(), locate(TOKENIZER).read_bytes())


def _outputs(names: Sequence[str]) -> bytes:
    """What makes these inner values outputs of a network when it is written behind it.

    Protocol buffers joined end to end are merged, so that a graph that holds outputs alone adds them to the one before it (ONNX: field 7 of a
    model is its graph, 12 of a graph an output, 1 and 2 of that its name and its type, here a tensor of floats).
    """
    tensor = _field(2, _field(1, b"\x08\x01"))
    return _field(7, b"".join(_field(12, _field(1, name.encode()) + tensor) for name in names))


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | 2]) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    return bytes([*found, number])
