"""The key under which a name is found: how a spelling is folded, in the data files and in the text alike."""

import unicodedata

_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ŋ": "n"}
    | dict.fromkeys("'’‘`ʻʼʽ.", "")
    | dict.fromkeys("-‐‑–/", " ")
)


def fold(name: str) -> str:
    """The name without case, accents, apostrophes and full stops, hyphens as spaces: ``El Fasher`` for ``el-Fāsher``."""
    lower = name.casefold().translate(_PLAIN)
    if not lower.isascii():
        lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return " ".join(lower.split())
