"""A text's lines with their offsets, and the paragraphs that hard-wrapped lines make up."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_EDGE = (
    "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\u200e\u200f\ufeff"
)  # spaces and marks without width
_MARKER = re.compile(r"(?:[-*•●▪■◦‣·–—+▶►✓✔☑]|\(?\d{1,2}[.)]|[a-z]\))[ \t\xa0]+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one hard-wrapped paragraph: its characters without outer white space.

    ``marker`` is how many characters a bullet's sign takes; ``gap`` whether an empty line stands before it.
    """

    text: str
    start: int
    gap: bool
    marker: int = 0

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop or the like."""
        return _SENTENCE_END.search(self.text) is not None


def split(text: str, *, wrapped: bool = True) -> list[Line]:
    """The lines that hold something, in order; with ``wrapped`` the lines of a hard-wrapped paragraph are joined into one."""
    found = _raw(text)
    return _joined(text, found) if wrapped and _hard_wrapped(found) else found


def _raw(text: str) -> list[Line]:
    found: list[Line] = []
    previous = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        inner = raw.strip(_EDGE)
        if not inner:
            continue
        start = match.start() + raw.index(inner[0]) if raw[0] in _EDGE else match.start()
        gap = len(_BREAK.findall(text, previous, start)) > 1
        marker = _MARKER.match(inner)
        found.append(Line(inner, start, gap, marker.end() if marker else 0))
        previous = start + len(inner)
    return found


def _hard_wrapped(found: list[Line]) -> bool:
    """Whether most lines break off in the middle of a sentence that the next line goes on with."""
    inner = [(a, b) for a, b in pairwise(found) if not b.gap and not b.marker]
    broken = [a for a, b in inner if b.text[0].islower() and not a.ends_sentence and len(a.text) <= 120]
    return len(broken) >= 3 and len(broken) >= 0.3 * len(inner)


def _joined(text: str, found: list[Line]) -> list[Line]:
    out: list[Line] = []
    width = max(len(line.text) for line in found)
    for line in found:
        last = out[-1] if out else None
        if last is None or line.gap or line.marker or not _goes_on(out[-1], line, width):
            out.append(line)
        else:
            out[-1] = Line(text[last.start : line.end], last.start, last.gap, last.marker)
    return out


def _goes_on(last: Line, line: Line, width: int) -> bool:
    """Whether the line carries on the paragraph before it: that one's last row is full, or stops in mid-sentence."""
    last_row = re.split(r"[\r\n]", last.text)[-1]
    return line.text[0].islower() or len(last_row) > 0.6 * width
