"""What language a text is in; anything but English is refused by name."""

import re
from collections.abc import Callable
from functools import cache
from typing import cast

from dateline.model.errors import WrongLanguage

READ = "en"
SAMPLE = 2000
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "and",
        "to",
        "that",
        "said",
        "with",
        "for",
        "from",
        "by",
        "on",
        "has",
        "had",
        "were",
        "which",
        "of",
        "it",
        "its",
        "he",
        "his",
        "they",
        "their",
        "not",
        "but",
        "who",
        "will",
        "would",
        "been",
        "this",
        "at",
        "after",
        "have",
        "are",
        "as",
    ]
)
_NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "ky": "Kyrgyz", "la": "Latin", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "nn": "Norwegian",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """Half a second to load, so loaded only for a text that is not plainly English."""
    import py3langid

    return cast("Callable[[str], tuple[str, float]]", py3langid.classify)


def language(text: str) -> str:
    """The ISO 639-1 code of the language of a text, from its first two thousand characters that are words."""
    words = _WORD.findall(text[: 2 * SAMPLE])
    if not words:
        return "und"
    if _plainly_english(words):
        return READ
    return _classifier()(" ".join(words)[:SAMPLE])[0]


def _plainly_english(words: list[str]) -> bool:
    """Whether a fair share of the words are English function words, as in any English prose of a few sentences."""
    lowered = [word.lower() for word in words]
    hits = [word for word in lowered if word in _FUNCTION_WORDS]
    if len(words) < 8:
        return bool(hits) or all(word.isascii() for word in words)
    return len(hits) >= 0.15 * len(words) and len(set(hits)) >= 2


def check(text: str, *, where: str | None = None) -> str:
    """The language, if it is read; else an error that names it. A headline or a list of names is too short to judge."""
    found = language(text)
    if found in (READ, "und"):
        return READ
    words = _WORD.findall(text[: 2 * SAMPLE])
    ascii_words = [word for word in words if word.isascii()]
    english = sum(word.lower() in _FUNCTION_WORDS for word in words)
    short = len(words) <= 12
    if len(ascii_words) >= 0.9 * len(words) and (short or english >= 0.08 * len(words)):
        return READ
    name = _NAMES.get(found, f"language {found!r}")
    raise WrongLanguage(f"the text is in {name}", where=where, advice="dateline reads English; translate it first")
