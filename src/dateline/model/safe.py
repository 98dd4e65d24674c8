"""Text of others made safe to show: no control character of an article reaches a terminal or a page."""

import re
import unicodedata

# ECMA-48, seven-bit forms: OSC, DCS, SOS, PM and APC strings with their terminator, CSI sequences, other escapes. What has
# no terminator loses its escape character only, so that no words are swallowed; the eight-bit forms likewise.
ESCAPE = re.compile(
    r"\x1b[\]PX^_][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-OQ-WYZ\\`-~]"
)
UNSAFE = re.compile(r"[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u05ff\u0900-\u1fff\u2030-\u205e\u3001-\ud7ff]")
BREAKS = frozenset("\t\r\v\f\x85\u2028\u2029")
DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    if char in BREAKS:
        return " "
    if char in DIRECTION:
        return f"<U+{ord(char):04X}>"
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return "" if category in ("Cc", "Cf", "Cn", "Co") else char


def safe(text: str) -> str:
    """The text without escape sequences and control characters; line ends stay, marks of direction are spelt out."""
    return UNSAFE.sub(_shown, ESCAPE.sub("", text))


def safe_line(text: str) -> str:
    """The text safe, on one line, white space folded."""
    return " ".join(safe(text).split())
