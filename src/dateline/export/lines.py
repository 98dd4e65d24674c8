"""Words to lines of a width, with some of them marked."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.safe import safe_line

BOLD, DIM, UNDERLINED, RESET = "\x1b[1m", "\x1b[2m", "\x1b[1;4m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Word:
    """A word to be shown, and whether it belongs to the evidence."""

    text: str
    marked: bool = False


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) != 0 for char in text)


def words(parts: Iterable[tuple[str, bool]]) -> list[Word]:
    """The parts of a sentence (text, marked) as words. A mark that begins or ends inside a word splits it there."""
    found: list[Word] = []
    joined = False
    for text, marked in parts:
        shown = safe_line(text)
        pieces = shown.split()
        glued = joined and text[:1].strip() != ""
        for number, piece in enumerate(pieces):
            if number == 0 and glued and found:
                found.append(Word("\0" + piece, marked))
            else:
                found.append(Word(piece, marked))
        joined = bool(pieces) and text[-1:].strip() != ""
    return found


def wrap(items: list[Word], width: int, *, ansi: bool) -> Iterator[str]:
    """Lines of at most ``width`` columns; evidence is underlined in bold, or stands in [[ ]] where there is no ANSI."""
    line: list[str] = []
    used = 0
    for text, glued in _dressed(items, ansi=ansi):
        size = columns(_bare(text)) + (0 if glued or not line else 1)
        if line and used + size > width and not glued:
            yield _joined(line)
            line, used, size = [], 0, columns(_bare(text))
        line.append(text if glued or not line else f" {text}")
        used += size
    if line:
        yield _joined(line)


def _joined(line: list[str]) -> str:
    return "".join(line).replace(f"{RESET} {UNDERLINED}", " ")


def _dressed(items: list[Word], *, ansi: bool) -> Iterator[tuple[str, bool]]:
    for number, word in enumerate(items):
        glued = word.text.startswith("\0")
        text = word.text.removeprefix("\0")
        if word.marked and ansi:
            text = f"{UNDERLINED}{text}{RESET}"
        elif word.marked:
            if number == 0 or not items[number - 1].marked:
                text = f"[[{text}"
            if number + 1 == len(items) or not items[number + 1].marked:
                text = f"{text}]]"
        yield text, glued


def _bare(text: str) -> str:
    return text.replace(UNDERLINED, "").replace(RESET, "")


def fold(text: str, width: int) -> list[str]:
    """Plain text, made safe, in lines of at most ``width`` columns."""
    return list(wrap(words([(text, False)]), width, ansi=False))
