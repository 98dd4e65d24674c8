"""The encoder at run time: a tokenizer and an ONNX session on one thread, opened when first used."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray

from dateline.annotate.encoder.windows import Window, pack
from dateline.model.errors import ConfigError
from dateline.resources.loader import locate

WEIGHTS = "encoder/encoder.onnx"
TOKENIZER = "encoder/tokenizer.json"
CLS, SEP = 101, 102

Array = NDArray[numpy.float32]


class Reading(NamedTuple):
    """What the encoder makes of one window: an array for each head, the marks at both ends of the window cut off.

    ``offsets`` are the characters of each word piece; ``starts`` tells which pieces begin a word.
    """

    offsets: list[tuple[int, int]]
    starts: list[bool]
    tags: Array
    links: Array


class Encoder:
    """Reads texts; one encoder serves every head that was trained on it."""

    def __init__(self, weights: bytes, tokenizer: bytes):
        self._session = open_session(weights)
        self._tokenizer = open_tokenizer(tokenizer)

    def read(self, text: str, paragraphs: Sequence[int], sentences: Sequence[int] = ()) -> list[Reading]:
        """The text window by window; ``paragraphs`` and ``sentences`` are the offsets at which one starts."""
        coded = self._tokenizer.encode(text, add_special_tokens=False)
        ids, offsets, starts = coded.ids, coded.offsets, [not piece.startswith("##") for piece in coded.tokens]
        return [self._window(w, ids, offsets, starts) for w in pack(offsets, paragraphs, sentences)]

    def _window(self, window: Window, ids: list[int], offsets: list[tuple[int, int]], starts: list[bool]) -> Reading:
        within = slice(window.start, window.end)
        pieces = numpy.array([[CLS, *ids[within], SEP]], dtype=numpy.int64)
        tags, links = self._session.run(["tags", "links"], {"ids": pieces, "mask": numpy.ones_like(pieces)})
        return Reading(offsets[within], starts[within], tags[0, 1:-1], links[0, :, 1:-1, 1:-1])


def open_session(weights: bytes) -> Any:
    """A network on one thread."""
    runtime = _library("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return runtime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def open_tokenizer(tokenizer: bytes) -> Any:
    """A tokenizer that neither cuts nor pads."""
    found = _library("tokenizers").Tokenizer.from_buffer(tokenizer)
    found.no_truncation()
    found.no_padding()
    return found


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ConfigError(
            f"the encoder needs {name}", advice='pip install "dateline[encoder]", or read with the profile fast'
        ) from error


@cache
def load_encoder() -> Encoder:
    """The encoder that ships with the package, opened once."""
    return Encoder(locate(WEIGHTS).read_bytes(), locate(TOKENIZER).read_bytes())
