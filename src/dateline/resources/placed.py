"""YAML files that people write: every value knows its file, line and field, so that a message can lead there."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dateline.model.errors import ResourceError

NULL, NUMBERS = "tag:yaml.org,2002:null", frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A value of a YAML file; ``field`` is the way to it ("types.SIEGE.triggers[0].verb"), lines count from one."""

    node: Node
    file: str
    field: str = ""

    @property
    def line(self) -> int:
        """The line on which the value begins."""
        return int(self.node.start_mark.line) + 1

    def error(self, message: str, advice: str | None = None) -> ResourceError:
        """What is wrong here, with file, line and field."""
        told = f"{self.field}: {message}" if self.field else message
        return ResourceError(told, where=f"{self.file}:{self.line}", advice=advice)

    def fields(self, known: Iterable[str] = (), required: Iterable[str] = ()) -> "dict[str, Placed]":
        """The fields of a mapping; none but those ``known``, if any are named, each once, and all that are ``required``."""
        if not isinstance(self.node, MappingNode):
            raise self.error("a mapping of fields is wanted")
        found: dict[str, Placed] = {}
        for key, value in self.node.value:
            name = str(key.value)
            here = Placed(key, self.file, f"{self.field}.{name}".lstrip("."))
            if name in found:
                raise here.error("the field is there twice")
            if known and name not in known:
                near = get_close_matches(name, list(known), 1)
                raise here.error("no such field", f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}")
            found[name] = Placed(value, self.file, here.field)
        missing = [name for name in required if name not in found]
        if missing:
            raise self.error(f"the field {missing[0]} is missing")
        return found

    def items(self) -> "list[Placed]":
        """The items of a list."""
        if not isinstance(self.node, SequenceNode):
            raise self.error("a list is wanted")
        return [Placed(item, self.file, f"{self.field}[{i}]") for i, item in enumerate(self.node.value)]

    def is_mapping(self) -> bool:
        """Whether it has fields."""
        return isinstance(self.node, MappingNode)

    def text(self) -> str:
        """A text on one line, not empty."""
        if not isinstance(self.node, ScalarNode) or self.node.tag == NULL or not self.node.value.strip():
            raise self.error("a text is wanted")
        return " ".join(str(self.node.value).split())

    def words(self) -> list[str]:
        """Several words or phrases: a list, or one text with "|" between them."""
        texts = [item.text() for item in self.items()] if isinstance(self.node, SequenceNode) else [self.text()]
        found = [word.strip() for text in texts for word in text.split("|")]
        if not all(found):
            raise self.error("a word is missing beside a |")
        return found

    def number(self) -> float:
        """A number."""
        if not isinstance(self.node, ScalarNode) or self.node.tag not in NUMBERS:
            raise self.error("a number is wanted")
        return float(self.node.value)

    def is_nothing(self) -> bool:
        """Whether it is null or left empty."""
        return isinstance(self.node, ScalarNode) and self.node.tag == NULL

    def choice(self, known: Iterable[str]) -> str:
        """One of the words ``known``."""
        word = self.text()
        if word not in known:
            raise self.error(f"{word!r} is not known here", f"known: {', '.join(known)}")
        return word


def read_placed(path: Path) -> Placed:
    """A YAML file of the user's, not yet checked."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise ResourceError("is no text in UTF-8", where=str(path)) from error
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ResourceError(f"not YAML: {error.problem}", where=f"{path}:{line}") from error
    except yaml.YAMLError as error:
        raise ResourceError(f"not YAML: {error}", where=str(path)) from error
    if node is None:
        raise ResourceError("is empty", where=str(path))
    return Placed(node, str(path))
