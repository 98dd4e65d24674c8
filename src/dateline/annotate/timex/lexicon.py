"""What a token may be in a time expression: its kinds, each with a value. Answers are kept per word, so a text costs look-ups only."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from dateline.annotate.timex.holidays import phrases
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

Value = str | int | float | tuple[int, ...]


class Term(NamedTuple):
    """One reading of a word: its kind in the grammar (MONTH, UNIT, NUM ...) and its value (10, "week", 5 ...)."""

    kind: str
    value: Value


class Entry(NamedTuple):
    """All readings of a word. ``trigger``: whether it can open the search for an expression by itself."""

    terms: tuple[Term, ...]
    trigger: bool


CACHE_LIMIT = 200_000
DIGITS = re.compile(r"\d{1,4}\Z")
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ORDNUM", re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z", re.I)),
    ("DECIMAL", re.compile(r"(\d{1,3}\.\d{1,2})\Z")),
    ("DECADE", re.compile(r"((?:1[5-9]|20)\d0)['’]?s\Z")),
    ("DECADE", re.compile(r"['’]?([2-9]0)['’]?s\Z")),
    ("MIDDECADE", re.compile(r"mid-['’]?((?:1[5-9]|20)?\d0)s\Z", re.I)),
    ("MIDYEAR", re.compile(r"mid-((?:1[5-9]|20)\d\d)\Z", re.I)),
    ("PREYEAR", re.compile(r"(?:pre|post)-((?:1[5-9]|20)\d\d)\Z", re.I)),
    ("NUMUNIT", re.compile(r"(\d{1,3})-(hour|day|week|month|year|minute)s?\Z", re.I)),
    ("YEARSPAN", re.compile(r"((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)?\d\d)\Z")),
    ("NUMSPAN", re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-–](\d{1,2})(?:st|nd|rd|th)?\Z")),
    ("DMY", re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\Z")),
    ("DMY", re.compile(r"(\d{1,2})/(\d{1,2})/(\d\d)\Z")),
    ("YMD", re.compile(r"((?:19|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})\Z")),
    ("ISODAY", re.compile(r"(\d\d)T(\d\d):(\d\d)")),
    ("CLOCK", re.compile(r"(\d{1,2})[:h](\d\d)(?:hrs?|h)?\Z")),
    ("CLOCK12", re.compile(r"(\d{1,2})(?:[:.](\d\d))?([ap])\.?m\.?\Z", re.I)),
    ("FY", re.compile(r"FY['’]?((?:19|20)?\d\d)\Z")),
    ("QNUM", re.compile(r"(?:Q([1-4])|([1-4])Q)\Z")),
    ("HNUM", re.compile(r"(?:H([12])|([12])H)\Z")),
    ("ZONE", re.compile(r"((?:GMT|UTC)[+-]\d{1,2}(?::\d\d)?)\Z")),
)
PLAIN = {"ORDNUM", "NUMSPAN"}
"""Shapes too common elsewhere to open a search: "the 20th floor", "a 3-2 win"."""


class Lexicon:
    """Word to entry. Words are classified when first met and remembered by their hash (spaCy's ``orth``)."""

    def __init__(self, words: Mapping[str, Entry]):
        self._words = words
        self._seen: dict[int, Entry | None] = {}

    def look_up(self, orth: int, text: str) -> Entry | None:
        """The entry of a word not met before; see ``seen``."""
        if len(self._seen) > CACHE_LIMIT:
            self._seen.clear()
        entry = self._classify(text)
        self._seen[orth] = entry
        return entry

    def of_kind(self, kind: str) -> frozenset[str]:
        """The words that may be of a kind ("MONTH"), as they are in the tables."""
        return frozenset(word for word, entry in self._words.items() if any(term.kind == kind for term in entry.terms))

    @property
    def seen(self) -> dict[int, Entry | None]:
        """Entries of the words met so far, by hash."""
        return self._seen

    def _classify(self, text: str) -> Entry | None:
        if len(text) > 24:
            return None
        found = self._words.get(text) or self._words.get(text.lower())
        if found is not None:
            return found
        if text.isupper() and (found := self._words.get(text.capitalize())) is not None:
            return found
        return _by_shape(text) if any(c.isdigit() for c in text) else None


def _by_shape(text: str) -> Entry | None:
    if DIGITS.match(text):
        terms = [Term("NUM", int(text))]
        year = len(text) == 4 and 1500 <= int(text) <= 2199
        if year:
            terms.append(Term("YEAR", int(text)))
        if len(text) == 4 and int(text) < 2400 and int(text) % 100 < 60:
            terms.append(Term("FOUR", divmod(int(text), 100)))
        return Entry(tuple(terms), trigger=year)
    for kind, shape in SHAPES:
        if found := shape.match(text):
            term = _shaped(kind, found)
            # "10th" is more surely a day than "tenth".
            terms = [term, Term("ORDF", term.value)] if kind == "ORDNUM" else [term]
            return Entry(tuple(terms), trigger=kind not in PLAIN)
    return None


def _shaped(kind: str, found: re.Match[str]) -> Term:
    if kind == "ORDNUM":
        return Term("ORD", int(found[1]))
    if kind == "DECIMAL":
        return Term("NUM", float(found[1]))
    if kind == "ZONE":
        return Term(kind, found[1])
    if kind == "CLOCK12":
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return Term("CLOCK", (hour, int(found[2] or 0)))
    if kind in ("QNUM", "HNUM", "FY", "DECADE", "MIDDECADE", "MIDYEAR", "PREYEAR"):
        return Term(kind, int(next(g for g in found.groups() if g)))
    if kind == "NUMUNIT":
        return Term(f"NUM-{found[2].lower()}", int(found[1]))
    return Term(kind, tuple(int(g) for g in found.groups()))


@cache
def lexicon() -> Lexicon:
    """The package's lexicon, loaded once."""
    data = read_yaml("timex/words.yaml")
    if not isinstance(data, dict):
        raise ResourceError("a mapping is expected", where="timex/words.yaml")
    words: dict[str, list[Term]] = {}
    triggers = set(data["triggers"])
    opening: set[str] = set(data["opening_numbers"])
    for word, term, opens in _terms(data):
        words.setdefault(word, []).append(term)
        if opens or term.kind in triggers:
            opening.add(word)
    for word, rows in phrases().items():
        # "Fourth" begins the name of a holiday, and is a number all the same.
        words.setdefault(word, list(words.get(word.lower(), ()))).append(Term("NAME", word))
        opening.add(word)
        for behind in {part for row, _ in rows for part in row[1:] if part.isalpha()}:
            if behind not in words and behind.lower() not in words:
                words[behind] = [Term("NAMEPART", behind)]
    for word in data["plain_names"]:
        words[word] = words[word.capitalize()]
        opening.add(word)
    return Lexicon({word: Entry(tuple(terms), word in opening) for word, terms in words.items()})


TABLES = {
    "months": ("MONTH", True),
    "weekdays": ("WDAY", True),
    "weekday_abbreviations": ("WDAB", False),
    "units": ("UNIT", True),
    "dayparts": ("PART", True),
    "plural_dayparts": ("PARTS", False),
    "known_days": ("KNOWN", True),
    "clock_words": ("CLOCKWORD", True),
    "seasons": ("SEASON", True),
    "day_words": ("DEICT", True),
    "sets": ("SET", True),
    "small_numbers": ("NUM", False),
    "tens": ("TENS", False),
    "magnitudes": ("MAGN", False),
    "fractions": ("FRAC", False),
    "ordinals": ("ORD", False),
    "decades": ("DECADE", True),
}
LISTS = {
    "now": ("NOW", True),
    "present_adjectives": ("NOWADJ", True),
    "past_adverbs": ("RECENTLY", True),
}


def _terms(data: Mapping[str, object]) -> Iterator[tuple[str, Term, bool]]:
    for name, (kind, opens) in TABLES.items():
        table = data[name]
        if not isinstance(table, dict):
            raise ResourceError(f"{name}: a mapping is expected", where="timex/words.yaml")
        for value, words in table.items():
            yield from ((word, Term(kind, value), opens) for word in words)
            if kind == "UNIT":
                yield from ((word, Term("UNITS", value), opens) for word in words if word.endswith("s"))
            if kind == "WDAY":
                yield from ((word + "s", Term("WDAYS", value), opens) for word in words)
    for name, (kind, opens) in LISTS.items():
        words = data[name]
        if not isinstance(words, list):
            raise ResourceError(f"{name}: a list is expected", where="timex/words.yaml")
        yield from ((word, Term(kind, word), opens) for word in words)
    helpers = data["helpers"]
    if not isinstance(helpers, dict):
        raise ResourceError("helpers: a mapping is expected", where="timex/words.yaml")
    for kind, words in helpers.items():
        yield from ((word, Term(kind, word), False) for word in words)
