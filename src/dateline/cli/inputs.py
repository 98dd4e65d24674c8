"""What the user names, one after the other, as Documents."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.model.document import Document

STDIN = "-"
SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of all inputs."""

    published: date | None
    publisher: str | None

    @classmethod
    def checked(cls, *, published: str | None, publisher: str | None) -> "Options":
        """The options, the date read; a date that is none is an error."""
        if published is None:
            return cls(None, publisher)
        from dateline.ingest.published import option

        return cls(option(published, where="--published"), publisher)


def expand(inputs: Iterable[str]) -> list[str]:
    return list(inputs)


def document(name: str, options: Options) -> Document:
    from dateline.ingest.base import read_text

    text = sys.stdin.read() if name == STDIN else open(name).read()
    return read_text(text, published=options.published, publisher=options.publisher, name=name)
