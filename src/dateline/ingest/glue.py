"""A caption run into the sentence after it without a space: find where the sentence begins.

Crawled pages lose the break between a picture's caption and the paragraph below it ("... with reporters in HelsinkiFinland
has already stopped ..."). Cutting is done only where a word with a capital inside, or a name that ends in a small "the", stands
in the first sentence of a paragraph; what stands before it is a caption only if it holds no finite verb.
"""

import re
from functools import cache

from dateline.ingest.patterns import words
from dateline.model.span import Span

_CAMEL = re.compile(r"(?<![\w@#./-])([A-Z][a-zà-öø-ÿ]{2,}|[a-z]{4,})([A-Z][a-zà-öø-ÿ]+|A|I)(?=[\s,’'])")
_LOWER = re.compile(r"(?<![\w@#./-])([A-Z][a-zà-öø-ÿ]{2,}?)({})(?=\s+[a-z])")
_STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘']?[A-Z])")
_WORDS = re.compile(r"[\w'’-]+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|Capt|Maj|Prof|Rev|Jr|Sr|vs|No)|[a-z]\.[a-z]|[A-Z]\.[A-Z])\.$"
)
LONGEST_CAPTION = 40


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(words("glue.yaml", key))


@cache
def _lower() -> re.Pattern[str]:
    return re.compile(_LOWER.pattern.replace("{}", "|".join(sorted(_set("lower_openers")))))


def parts(text: str) -> list[tuple[bool, Span]]:
    """The paragraph whole, or cut where a caption runs into it: (is a caption, span) for each part, in order."""
    cut = _cut(text)
    if cut is None:
        return [(False, Span(0, len(text)))]
    return [(_is_caption(text[:cut]), Span(0, cut)), (False, Span(cut, len(text)))]


def _cut(text: str) -> int | None:
    first = _first_sentence(text)
    for match in _CAMEL.finditer(text, 0, first):
        if _two_words(match[1], match[2], text, match.start()):
            return match.start(2)
    for match in _lower().finditer(text, 0, first):
        name = match[0].lower()
        if name not in _set("names_in") and _follows_name(text, match.start()) and _is_caption(text[: match.end(1)]):
            return match.start(2)
    return None


def _first_sentence(text: str) -> int:
    for match in _STOP.finditer(text):
        if not _ABBREVIATION.search(text[: match.start() + 1]):
            return match.start()
    return len(text)


def _two_words(left: str, right: str, text: str, start: int) -> bool:
    """Whether a word with a capital inside is two words, and no name written so."""
    before = _WORDS.findall(text[:start])
    if len(before) < 2 or left.lower() in _set("prefixes") or len(before) > LONGEST_CAPTION:
        return False
    if right in _set("openers"):
        return True
    caption = text[: start + len(left)]
    return len(right) > 3 and _is_caption(caption) and (_elsewhere(right, text, start) or _is_country(right))


def _elsewhere(word: str, text: str, start: int) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text[start + 1 :]) is not None


@cache
def _countries() -> frozenset[str]:
    return frozenset(words("glue.yaml", "countries"))


def _is_country(word: str) -> bool:
    return word in _countries()


def _follows_name(text: str, start: int) -> bool:
    """Whether the word before has a capital too: "Marco Rubiothe", not "a Porsche"."""
    before = _WORDS.findall(text[:start])
    return len(before) >= 3 and before[-1][0].isupper() and text[start - 1] == " "


def _is_caption(fragment: str) -> bool:
    """Whether the fragment has no finite verb, so far as its words show, and is of a caption's length."""
    found = [word.lower() for word in _WORDS.findall(fragment)]
    return 3 <= len(found) <= LONGEST_CAPTION and not any(word in _set("finite") for word in found)
