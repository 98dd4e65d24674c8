"""Where quantities begin in a Doc: numbers in figures and words, vague numbers, and articles before one person."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from dateline.annotate.figures.lexicon import numbers
from dateline.annotate.figures.quantity import Quantity, quantity_at
from dateline.annotate.layers import TokenSpan, news_mask, text_of

NEVER_BEFORE = frozenset(".,/:-–'’")
NEVER_BEHIND = frozenset("/:%°'’")
SINGLE = frozenset({"a", "an"})
PARTICLES = frozenset({"over", "about"})


@cache
def _opens(word: str) -> bool:
    return any(char.isdigit() for char in word) or word in SINGLE or word == "half" or numbers().opens(word)


def quantities(doc: Doc) -> Iterator[tuple[Token, Quantity | None]]:
    """The quantities of the report, by the token in which their number begins; None at an article that opens none."""
    mask, text, strings = news_mask(doc), text_of(doc), doc.vocab.strings
    dated = [(t.span.start, t.span.end) for t in doc._.timexes]
    opening: dict[int, bool] = {}
    done = 0
    for index, lower in enumerate(doc.to_array([LOWER]).tolist()):
        opens = opening.get(lower)
        if opens is None:
            opens = opening[lower] = _opens(strings[lower])
        if not opens or not mask[index]:
            continue
        token = doc[index]
        if token.idx + len(token) <= done or any(start <= token.idx < end for start, end in dated):
            continue
        found = _quantity(doc, token, text)
        if found is not None:
            done = found.end
        if found is not None or token.lower_ in SINGLE:
            yield token, found


def _opens_after_article(doc: Doc, index: int) -> bool:
    word = doc[index].lower_ if index < len(doc) else ""
    words = numbers()
    return word in words.scales or word in words.with_article or word in ("half", "-")


def _quantity(doc: Doc, token: Token, text: str) -> Quantity | None:
    """The quantity that begins in the token; none for times, scores, shares, ordinals, names with a number in them."""
    if token.lower_ in SINGLE and not _opens_after_article(doc, token.i + 1):
        return None
    start = token.idx + next((i for i, char in enumerate(token.text) if char.isdigit()), 0)
    before = text[start - 1] if start else " "
    found = quantity_at(text, start)
    if found is None:
        return None
    behind = text[found.end : found.end + 2]
    if found.currency is None:
        if before.isalpha() or before in NEVER_BEFORE:
            return None
        if behind[:1] == "%" or (behind[:1] in NEVER_BEHIND and behind[1:2].strip()):
            return None
    return found


def without_particle(doc: Doc, run: TokenSpan, quantity: Quantity) -> tuple[TokenSpan, Quantity]:
    """The quantity without a word before it that is the particle of a verb ("handed over nine soldiers")."""
    first = doc[run.start]
    if first.dep_ != "prt" or first.lower_ not in PARTICLES or run.start + 1 == run.end:
        return run, quantity
    rest = TokenSpan(run.start + 1, run.end)
    value, start = quantity.value, doc[rest.start].idx
    if value is None:
        return rest, replace(quantity, start=start)
    return rest, replace(quantity, start=start, low=value, high=value, approximate=False)
