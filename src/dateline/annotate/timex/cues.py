"""The words around a time expression that tell how to read it, by what they tell."""

from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml


@cache
def cues(name: str) -> frozenset[str]:
    """One list of ``resources/timex/cues.yaml``."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = read_yaml("timex/cues.yaml")
    if not isinstance(data, dict):
        raise ResourceError("a mapping is expected", where="timex/cues.yaml")
    for name, words in data.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ResourceError(f"{name}: a list of words is expected", where="timex/cues.yaml")
    return {name: frozenset(words) for name, words in data.items()}
