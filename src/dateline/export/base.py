"""What an exporter is: records in, a format out."""

import os
import shutil
from dataclasses import dataclass
from typing import ClassVar, TextIO

from dateline.model.record import Record

GROUP = "dateline.exporters"
PACKAGE = "dateline.export"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the output is seen: ``width`` in columns, ``ansi`` where it goes to a terminal that shows bold and underline."""

    width: int = 100
    ansi: bool = False


def style_of(out: TextIO) -> Style:
    """The style for a stream: that of the terminal it is, else plain. NO_COLOR and TERM=dumb are heeded."""
    if not out.isatty():
        return Style()
    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Style(width=max(width, 40), ansi=not plain)


class Exporter:
    """Writes records to a text stream: ``begin``, then ``write`` for each, then ``end``.

    A format is one module in ``dateline.export``, named as the format, with its class as ``PLUGIN``; others come in through
    the entry points ``dateline.exporters``.
    """

    media_type: ClassVar[str]

    def __init__(self, out: TextIO, style: Style | None = None):
        self.out = out
        self.style = style or style_of(out)

    def begin(self) -> None:
        """Before the first record."""

    def write(self, record: Record) -> None:
        """One record."""
        raise NotImplementedError

    def end(self) -> None:
        """After the last record."""
