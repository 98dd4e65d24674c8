"""Runs of capitalised words that no table has, as they may be the names of small places."""

from itertools import pairwise

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.scan import ARTICLES, HYPHENS

PARTICLES = frozenset(
    {"de", "del", "la", "el", "al", "du", "des", "i", "e", "bin", "ash", "ar", "as", "da", "do", "dos"}
)


def runs(doc: Doc, texts: list[str], mask: list[bool], taken: set[int]) -> list[TokenSpan]:
    """Runs of capitalised tokens that no known name has taken, and that do not go on with one."""
    found: list[TokenSpan] = []
    index, size = 0, len(doc)
    while index < size:
        text = texts[index]
        capital = text[0].isupper() or text in ARTICLES
        if not capital or not mask[index] or index in taken or not _starts(doc, index):
            index += 1
            continue
        tail = index - 1 in taken
        end = index + 1
        while end < size and end not in taken and _continues(doc, index, end):
            end += 1
        while doc[end - 1].text in HYPHENS or doc[end - 1].text in PARTICLES:
            end -= 1
        if not tail:
            found.append(TokenSpan(index, max(end, index + 1)))
        index = max(end, index + 1)
    return found


def _starts(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.text in ARTICLES:
        return index + 2 < len(doc) and doc[index + 1].text in HYPHENS and doc[index + 2].text[0].isupper()
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "VERB", "X") and len(token.text) > 1


def _continues(doc: Doc, start: int, index: int) -> bool:
    token, before = doc[index], doc[index - 1]
    if token.text in HYPHENS:
        return not token.whitespace_ and not before.whitespace_
    if before.text in HYPHENS:
        return True
    if index + 1 < len(doc) and token.text in PARTICLES:
        joined = doc[index + 1].text in HYPHENS and index + 2 < len(doc)
        follows = doc[index + 2] if joined else doc[index + 1]
        return token.pos_ != "DET" and follows.text[0].isupper()
    new = token.ent_iob == 3 and doc[start].ent_type_ and token.ent_type_ != doc[start].ent_type_
    return token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN") and not new


def glued(text: str) -> bool:
    """Whether two words have run together ("ParisFrance"), as happens where a page lost its breaks."""
    return any(a.islower() and b.isupper() for a, b in pairwise(text)) and not text.startswith(
        ("Mc", "Mac", "De", "La")
    )
