"""Reports of the shape of the lineage collection, as many as wanted: each turn has other places, people, things and days.

The reports of ``data/lineage`` (where they stand beside the project; else the bundled dispatch) are read once, and read reports are
turned: words that few of them hold are written with other letters, as many as before, so that every span stays where it is, and every
day is put off by whole weeks, so that the days of the week stay right. Words that many hold (of reporting, countries, days), outlets and
kinds of events stay what they are: another turn tells of other happenings in the same way.
"""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from dateline.evaluate.lineage import report
from dateline.ingest.base import read_text
from dateline.model.record import Record
from dateline.pipeline.run import Reader
from dateline.resources.loader import locate

WEEKS = 1
"""Weeks between a turn and the next."""
KNOWN = 0.04
"""A word that so large a share of the reports hold stays what it is."""
SHORT = 4
"""Shorter words stay, too."""
_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LETTERS = ("aeiou", "bcdfghjklmnpqrstvwxyz")


def base(shared: Path, limit: int) -> list[Record]:
    """The reports that are multiplied, read by the rules alone; those without a claim are left out."""
    made = Reader("fast").pipe(read_text(text, **about) for text, about in _texts(shared, limit))
    return [record for record in made if isinstance(record, Record) and record.claims]


def _texts(shared: Path, limit: int) -> Iterator[tuple[str, dict[str, Any]]]:
    path = shared / "data" / "lineage" / "docs.jsonl.gz"
    if not path.exists():
        yield locate("demo/dispatch.txt").read_text(encoding="utf-8"), {}
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row, _ in zip(map(json.loads, lines), range(limit), strict=False):
            one = report(row)
            day = one.published.date() if one.published else None
            yield one.text, {"published": day, "publisher": one.publisher, "url": one.url}


class Multiplied:
    """The reports again and again."""

    def __init__(self, records: list[Record]):
        self.records = records
        seen = Counter(word for record in records for word in set(_WORD.findall(record.document.text.lower())))
        outlets = {word for record in records for word in _WORD.findall((record.document.publisher or "").lower())}
        self.kept = frozenset(word for word, count in seen.items() if count > KNOWN * len(records)) | outlets

    def __call__(self, start: int) -> Iterator[Record]:
        """Reports without end, beginning with that number."""
        number = start
        while True:
            turn, place = divmod(number, len(self.records))
            yield self.turned(self.records[place], turn)
            number += 1

    def turned(self, record: Record, turn: int) -> Record:
        """A report of another turn."""
        if not turn:
            return record
        made: Record = self._moved(record, turn)
        document = made.document
        url = f"{document.url}?turn={turn}" if document.url else None
        return replace(made, document=replace(document, id=f"{record.document.id}-{turn}", url=url))

    def _moved(self, value: Any, turn: int) -> Any:
        if isinstance(value, str) and type(value) is str:
            return _ISO.sub(
                lambda day: _later(date.fromisoformat(day.group()), turn).isoformat(), self._words(value, turn)
            )
        if isinstance(value, date):
            return _later(value, turn)
        if type(value) is tuple:
            return tuple(self._moved(one, turn) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            moved = {one.name: self._moved(getattr(value, one.name), turn) for one in fields(value) if one.init}
            return replace(value, **{name: now for name, now in moved.items() if now is not getattr(value, name)})
        return value

    def _words(self, text: str, turn: int) -> str:
        def changed(match: re.Match[str]) -> str:
            word = match.group()
            is_kept = len(word) < SHORT or word.lower() in self.kept or not (word.islower() or word.istitle())
            return word if is_kept else _spelt(word, turn)

        return _WORD.sub(changed, text)


def _later(day: date, turn: int) -> date:
    return day + timedelta(weeks=WEEKS * turn)


@cache
def _table(turn: int) -> dict[int, str]:
    """Letters for letters, vowels for vowels: another table each turn."""
    dice, made = random.Random(turn), dict[int, str]()
    for letters in _LETTERS:
        by = "".join(dice.sample(letters, len(letters)))
        made |= {ord(a): b for a, b in zip(letters + letters.upper(), by + by.upper(), strict=True)}
    return made


def _spelt(word: str, turn: int) -> str:
    return word.translate(_table(turn))
