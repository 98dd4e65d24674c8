"""A text cut into sentences and words, without a parser."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dateline.model.span import Span

_BREAK = re.compile(r"\n+|(?<=[.!?…])[\"'”’)\]]*[ \t\u00a0]+(?=[\"'“‘(\[]?[A-Z0-9À-Þ@#—])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|No|Nos|Jr|Sr|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|[A-Z]\.[A-Z])\.$"
)
_WORD = re.compile(r"[^\W_]+(?:[:.,][0-9]+)*(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(
    r"“[^“”\n]*(?:”|$)|(?<!\w)\"[^\"\n]*(?:\"|$)|„[^“”\n]*[“”]|«[^»\n]*»|‘[^‘’\n]*(?:’(?=\w)[^‘’\n]*)*(?:’|$)|(?<!\w)'(?=[A-Z])(?:[^'\n]|'(?=\w))*'(?!\w)",
    re.MULTILINE,
)


def sentences(text: str) -> list[Span]:
    """The sentences, line breaks ending one too; white space at the edges is left out."""
    cuts = [0]
    cuts += [
        match.end()
        for match in _BREAK.finditer(text)
        if "\n" in match.group() or not _ABBREVIATED.search(text, max(0, match.start() - 6), match.start())
    ]
    return [span for span in (_trimmed(text, a, b) for a, b in pairwise([*cuts, len(text)])) if span.end > span.start]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def tokens(text: str) -> list[str]:
    """The words in lower case: possessive and plural endings taken off, numbers with their points and colons whole."""
    return [plain(match.group()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word as it is compared: ``Passers-by's`` and the like without their endings, thousands without commas."""
    word = re.sub(r"['’]s?$|['’](?=s$)", "", word.lower())
    if word[0].isdigit():
        return word.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", word) else word.rstrip(".,:")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def quotations(text: str) -> list[Span]:
    """What stands in quotation marks; a mark left open ends with its line."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    return outside(text, quotations(text))


def outside(text: str, spans: list[Span]) -> str:
    """The text without the spans, each replaced by a space."""
    return " ".join(_kept(text, spans))


def _kept(text: str, spans: list[Span]) -> Iterator[str]:
    at = 0
    for start, end in sorted(spans):
        if start > at:
            yield text[at:start]
        at = max(at, end)
    yield text[at:]
