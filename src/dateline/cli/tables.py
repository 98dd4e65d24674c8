"""Rows of an answer for people, spreadsheets, programs and reports: text, CSV, JSON, Markdown."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TextIO, TypeVar

from dateline.export.base import style_of
from dateline.export.lines import fold
from dateline.model.plain import plain
from dateline.model.safe import safe_line

T = TypeVar("T")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""With these, full-width forms too, a cell begins that a spreadsheet would run."""
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


class Form(StrEnum):
    """In what form an answer is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of a table: its name, and what stands in it."""

    name: str
    value: Callable[[T], object]


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """How one kind of answer is shown: columns for CSV, fewer for Markdown, a line of text for people."""

    columns: Sequence[Column[T]]
    brief: Sequence[Column[T]]
    line: Callable[[T], str]
    nothing: str

    def write(self, rows: Sequence[T], form: Form, out: TextIO) -> None:
        """Print all rows."""
        if form is Form.JSON:
            out.writelines(_json(rows))
        elif form is Form.CSV:
            self._csv(rows, out)
        elif form is Form.MD:
            out.writelines(self._markdown(rows))
        else:
            out.writelines(self._text(rows, out))

    def _text(self, rows: Sequence[T], out: TextIO) -> Iterator[str]:
        """A line a row; on a terminal folded, so that a row begins at the left and the rest of it is set in."""
        width = style_of(out).width if out.isatty() else None
        for row in rows:
            words = safe_line(self.line(row))
            if width is None:
                yield words + "\n"
                continue
            for number, part in enumerate(fold(words, width - 4)):
                yield f"{'    ' if number else ''}{part}\n"

    def _csv(self, rows: Iterable[T], out: TextIO) -> None:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([column.name for column in self.columns])
        writer.writerows([cell(column.value(row)) for column in self.columns] for row in rows)

    def _markdown(self, rows: Sequence[T]) -> Iterator[str]:
        if not rows:
            yield f"{self.nothing}\n"
            return
        yield "| " + " | ".join(column.name for column in self.brief) + " |\n"
        yield "|" + "---|" * len(self.brief) + "\n"
        for row in rows:
            yield "| " + " | ".join(marked(column.value(row)) for column in self.brief) + " |\n"


def words_of(value: object) -> str:
    """A value in a cell: nothing for None, days as ISO 8601, lists joined with a semicolon."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return "; ".join(map(words_of, value))
    return str(value)


def cell(value: object) -> object:
    """A value for a spreadsheet: numbers as they are, text of others on one line and never a formula."""
    if isinstance(value, int | float):
        return value
    text = safe_line(words_of(value))
    return f"'{text}" if text.startswith(FORMULA) else text


def marked(value: object) -> str:
    """A value in a Markdown table: nothing in it is markup."""
    return _MARKUP.sub(r"\\\1", safe_line(words_of(value)).replace("&", "&amp;"))


def _json(rows: Sequence[object]) -> Iterator[str]:
    """A list, one object a line."""
    last = len(rows) - 1
    yield "[" + ("" if rows else "]\n")
    for number, row in enumerate(rows):
        yield "\n" + json.dumps(plain(row), ensure_ascii=False) + ("," if number < last else "\n]\n")


def show(table: Table[T], rows: Sequence[T], form: str) -> None:
    """Print an answer on standard output; where there is nothing to print for people, say so on standard error."""
    import click

    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    table.write(rows, Form(form), sys.stdout)
    if not rows and form == Form.TEXT:
        click.echo(f"dateline: {table.nothing}", err=True)
