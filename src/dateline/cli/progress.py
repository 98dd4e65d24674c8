"""How far along: one line on the terminal, nothing elsewhere."""

import sys
import time
from typing import TextIO

EVERY = 0.1
"""Seconds between two paintings of the line."""


class Progress:
    """A line on standard error that is painted over, and wiped before anything else is written.

    ``total`` is the number of inputs; below two there is nothing to show but that the model is being loaded.
    """

    def __init__(self, total: int, stream: TextIO | None = None):
        self.stream = stream or sys.stderr
        self.total = total
        self.done = 0
        self.shown = self.stream.isatty()
        self._began = time.monotonic()
        self._painted = 0.0
        self._text = ""

    def say(self, text: str) -> None:
        """Show a line, at once."""
        self._text = text
        self._paint()

    def step(self) -> None:
        """One input more is done."""
        self.done += 1
        if self.total > 1:
            self._text = self._line()
            if time.monotonic() - self._painted >= EVERY:
                self._paint()

    def wipe(self) -> None:
        """Make room for other output."""
        if self.shown and self._painted:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self._painted = 0.0

    def _line(self) -> str:
        seconds = time.monotonic() - self._began
        rate = self.done / seconds if seconds else 0.0
        left = (self.total - self.done) / rate if rate else 0.0
        filled = round(24 * self.done / self.total)
        bar = "█" * filled + "░" * (24 - filled)
        return f"{bar} {self.done}/{self.total}  {rate:.1f} a second, {left:.0f} s left"

    def _paint(self) -> None:
        if self.shown:
            self.stream.write(f"\r\x1b[K{self._text}")
            self.stream.flush()
            self._painted = time.monotonic()
