"""Find names that may be places: runs of capitalised tokens that the gazetteer knows."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.gazetteer import Gazetteer
from dateline.annotate.places.lexicon import Cues
from dateline.resources.names import fold

HYPHENS = frozenset("-‐‑–")
ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "at", "az", "ez"})
folded = lru_cache(maxsize=16384)(fold)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name as it stands in the text, with the key that the gazetteer knows it by (not there: unknown)."""

    tokens: TokenSpan
    key: str
    known: bool = True


def is_name(text: str) -> bool:
    """Whether the token begins with a capital letter."""
    return text[0].isupper()


def scan(texts: list[str], mask: list[bool], gazetteer: Gazetteer, cues: Cues) -> list[Candidate]:
    """The longest known names, left to right, in what is read of the document."""
    found: list[Candidate] = []
    index, size = 0, len(texts)
    while index < size:
        text = texts[index]
        if mask[index] and (text[0].isupper() or (text in ARTICLES and _hyphen(texts, index + 1))):
            end, key = _longest(texts, index, gazetteer)
            if end and _allowed(texts, index, key, cues):
                found.append(Candidate(TokenSpan(index, end), key))
                index = end
                continue
        index += 1
    return found


def _hyphen(texts: list[str], index: int) -> bool:
    return index + 1 < len(texts) and texts[index] in HYPHENS and texts[index + 1][0].isupper()


def _longest(texts: list[str], start: int, gazetteer: Gazetteer) -> tuple[int, str]:
    """The end of the longest known name from here, and its key; 0 where there is none."""
    key = folded(texts[start])
    if not key:
        return 0, ""
    if start + 2 < len(texts) and texts[start + 1] in ("'s", "’s") and f"{key}s" in gazetteer.longest:
        whole = f"{key}s {folded(texts[start + 2])}"
        if gazetteer.knows(whole):
            return start + 3, whole
    best = (start + 1, key) if gazetteer.knows(key) and texts[start] not in ARTICLES else (0, "")
    limit = gazetteer.longest.get(key.split(" ", 1)[0], 1)
    words, index = key.count(" ") + 1, start + 1
    while words < limit and index < len(texts):
        text = texts[index]
        if text not in HYPHENS:
            part = folded(text)
            if not part:
                break
            key = f"{key} {part}"
            words += part.count(" ") + 1
            if (text[0].isupper() or key.startswith(("south ", "north ", "gulf ", "strait ", "rafah", "lake "))) and (
                gazetteer.knows(key)
            ):
                best = (index + 1, key)
        index += 1
    return best


def _allowed(texts: list[str], start: int, key: str, cues: Cues) -> bool:
    """Names that only count after "the" are read after "the"."""
    return key not in cues.needs_the or any(text.lower() == "the" for text in texts[max(0, start - 2) : start])
