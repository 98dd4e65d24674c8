"""Cut a noun phrase into words that can be looked up."""

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.resources.names import fold as _fold

fold = lru_cache(maxsize=50_000)(_fold)
"""Words come again and again."""

_WORD = re.compile(
    r"\d[\d,.]*\d|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.'’][^\W\d_]+)*\.?|[,;:()\[\]&/–—-]",
    re.UNICODE,
)
_PLAIN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
"""A name of letters only, for which folding is all that cutting into words would do."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


class Word(NamedTuple):
    """A word of a phrase: as printed, its key (folded), whether it is glued to the word before by a hyphen, possessive."""

    text: str
    key: str
    glued: bool
    owner: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether all its letters are capitals ("US", "U.N.")."""
        return self.text.isupper()


def words(phrase: str) -> list[Word]:
    """The words of a phrase; commas and other breaks are words of their own, hyphens glue the next word."""
    phrase = phrase.translate(_APOSTROPHES)
    found: list[Word] = []
    glue = False
    for match in _WORD.finditer(phrase):
        text = match.group()
        if text == "-":
            glue = bool(found) and match.start() > 0 and phrase[match.start() - 1] not in " ,"
            glue = glue and phrase[match.end() : match.end() + 1] not in ("", " ")
            continue
        owner = False
        if text.endswith(("'s", "'S")):
            text, owner = text[:-2], True
        elif phrase[match.end() : match.end() + 1] == "'" and text.endswith(("s", "S")):
            owner = True
        if text:
            found.append(Word(text, fold(text), glue, owner))
        glue = False
    return found


def key(name: str) -> str:
    """The key of a whole name, its words joined by spaces."""
    if _PLAIN.fullmatch(name):
        return fold(name)
    return " ".join(word.key for word in words(name))
