"""Words that tell of happenings: ``resources/joining/lexicon.yaml``, by stem."""

from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resolve.joining.wording import stem
from dateline.resources.loader import read_yaml

FILE = "joining/lexicon.yaml"


@dataclass(frozen=True)
class Lexicon:
    """The classes of synonyms of each stem, by number, and the stems of verbs of reporting and of words that say little."""

    classes: dict[str, frozenset[int]]
    reporting: frozenset[str]
    light: frozenset[str]

    def kin(self, first: str, second: str) -> bool:
        """Whether two stems share a class."""
        none: frozenset[int] = frozenset()
        return not self.classes.get(first, none).isdisjoint(self.classes.get(second, none))


@cache
def lexicon() -> Lexicon:
    """The lexicon, checked when it is loaded."""
    read = read_yaml(FILE)
    if not isinstance(read, dict) or not isinstance(read.get("synonyms"), dict):
        raise ResourceError("no mapping of synonyms", where=FILE)
    found: dict[str, set[int]] = {}
    lines = [line for listed in read["synonyms"].values() for line in _lines(listed)]
    for number, line in enumerate(lines):
        for word in line.split():
            found.setdefault(stem(word), set()).add(number)
    classes = {word: frozenset(numbers) for word, numbers in found.items()}
    return Lexicon(classes, _stems(read, "reporting"), _stems(read, "light"))


def _lines(listed: object) -> list[str]:
    if not isinstance(listed, list) or not all(isinstance(line, str) for line in listed):
        raise ResourceError("a group is no list of lines", where=FILE)
    return listed


def _stems(read: dict[str, object], name: str) -> frozenset[str]:
    value = read.get(name)
    if not isinstance(value, str):
        raise ResourceError(f"{name} is no text", where=FILE)
    return frozenset(map(stem, value.split()))
