"""Where in the text a value stands."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a document's text: Unicode code points, end exclusive.

    ``span.of(document.text)`` is the evidence, always.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
