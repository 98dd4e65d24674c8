"""Other people's lists of actors, line by line: what is read is bounded, and what cannot be used is said in one line."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dateline.model.errors import InputError, TooLarge
from dateline.model.safe import safe_line

MOST_BYTES = 4_000_000_000
LONGEST_LINE = 4_000_000
"""Bytes of a file, and of one of its lines, that are looked at."""
LONGEST_NAME, MOST_WORDS, MOST_ALIASES = 200, 14, 200
"""Characters and words of a name, and names of one actor: what is longer is no name that a report would print."""
FORMULA = frozenset("=+-@")
"""A cell that begins so is run as a formula by spreadsheets, and begins no name."""

csv.field_size_limit(LONGEST_LINE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file with its number, from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot be used, and the line where it stands; the row was left out, or, if not, only a part of it."""

    line: int
    message: str
    left_out: bool = True

    def at(self, name: str) -> str:
        """The problem in one line, named by file and line, safe to print."""
        return safe_line(f"{name}:{self.line}: {self.message}")


class BadCell(ValueError):
    """A cell that cannot be used; the message says why."""


def lines_of(path: Path) -> Iterator[Line | Problem]:
    """The lines of a file in UTF-8, without their ends; a line that is too long or no text is a problem."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            if size > MOST_BYTES:
                raise TooLarge(f"{size:,} bytes; at most {MOST_BYTES:,} are read", where=str(path), advice="split it")
            yield from _lines(file)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(path)) from error


def _lines(file: BinaryIO) -> Iterator[Line | Problem]:
    number = 0
    while raw := file.readline(LONGEST_LINE):
        number += 1
        if len(raw) == LONGEST_LINE and not raw.endswith(b"\n"):
            while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield Problem(number, f"longer than {LONGEST_LINE:,} bytes")
            continue
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            yield Problem(number, f"not UTF-8: byte {raw[error.start]:#04x}")
            continue
        yield Line(number, text.rstrip("\r\n"))


def name(cell: str) -> str:
    """A name, white space folded; what is no name is refused."""
    text = " ".join(cell.split())
    if any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Cn") for c in text):
        raise BadCell("a name with control characters")
    if text[:1] in FORMULA:
        raise BadCell(f"a name that a spreadsheet would run as a formula ({text[:20]})")
    if len(text) > LONGEST_NAME or text.count(" ") >= MOST_WORDS:
        raise BadCell(f"too long for a name ({text[:30]}...)")
    if text and not any(c.isalnum() for c in text):
        raise BadCell("a name without a letter")
    return text


def latin(text: str) -> bool:
    """Whether a text in English could print the name: it has a Latin letter."""
    return any("a" <= c.casefold() <= "z" for c in unicodedata.normalize("NFKD", text))
