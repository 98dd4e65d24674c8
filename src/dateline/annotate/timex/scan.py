"""Doc to runs of items: the neighbourhoods of words that may open a time expression, numbers already read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.attrs import ORTH
from spacy.tokens import Doc

from dateline.annotate.timex.holidays import phrases
from dateline.annotate.timex.lexicon import Entry, Term, Value, lexicon

REACH = 14
"""How many tokens a run may reach to either side of a word that opens the search."""


@dataclass(slots=True)
class Item:
    """One word or number of a run: tokens [start, end), what it may be, and whether a hyphen ties it to the item before."""

    start: int
    end: int
    kinds: dict[str, Value] = field(default_factory=dict)
    hyphen: bool = False


def runs(doc: Doc) -> Iterator[list[Item]]:
    """Runs of items around each word that may open a time expression, in the order of the text, not overlapping."""
    words = lexicon()
    seen = words.seen
    entries: list[Entry | None] = []
    for index, orth in enumerate(doc.to_array([ORTH]).tolist()):
        try:
            entries.append(seen[orth])
        except KeyError:
            entries.append(words.look_up(orth, doc[index].text))
    done = 0
    for index, entry in enumerate(entries):
        if entry is None or not entry.trigger or index < done:
            continue
        start, end = _reach(doc, entries, index, done)
        items = _items(doc, entries, start, end)
        yield items
        done = max(end, items[-1].end)


def _hyphen(doc: Doc, entries: list[Entry | None], index: int) -> bool:
    """Whether the token is a hyphen that joins two known words."""
    if not 0 < index < len(doc) - 1 or entries[index - 1] is None or entries[index + 1] is None:
        return False
    return doc[index].text in "-–‑" and not doc[index - 1].whitespace_ and not doc[index].whitespace_


def _reach(doc: Doc, entries: list[Entry | None], index: int, floor: int) -> tuple[int, int]:
    start = index
    while start > max(floor, index - REACH) and (entries[start - 1] is not None or _hyphen(doc, entries, start - 1)):
        start -= 1
    end, gap = index + 1, 0
    while end < len(doc) and (entries[end] is not None or _hyphen(doc, entries, end)) and gap < REACH:
        found = entries[end]
        gap = 0 if found is not None and found.trigger else gap + 1
        end += 1
    return start, end


def _items(doc: Doc, entries: list[Entry | None], start: int, end: int) -> list[Item]:
    items: list[Item] = []
    index, hyphen = start, False
    while index < end:
        entry = entries[index]
        if entry is None:
            hyphen, index = True, index + 1
            continue
        number = _number(entries, index, end) if _opens_number(entry) else None
        if entry.terms[-1].kind == "NAME" and (named := _holiday(doc, index)) is not None:
            item = Item(index, index + named[0], {"HOLIDAY": named[1]}, hyphen)
        elif number is None:
            item = Item(index, index + 1, {t.kind: t.value for t in entry.terms}, hyphen)
        else:
            item = Item(index, number[0], {t.kind: t.value for t in number[1]}, hyphen)
        _add_day(item)
        items.append(item)
        index, hyphen = item.end, False
    return items


def _holiday(doc: Doc, index: int) -> tuple[int, str] | None:
    """The holiday whose name begins at the token: how many tokens, and the name."""
    for words, name in phrases().get(doc[index].text, ()):
        if index + len(words) <= len(doc) and all(doc[index + i].text == word for i, word in enumerate(words)):
            return len(words), name
    return None


def _add_day(item: Item) -> None:
    """A number that can be a day of a month is one."""
    value = item.kinds.get("NUM", item.kinds.get("ORD"))
    if isinstance(value, int) and 1 <= value <= 31:
        item.kinds["DNUM"] = value


def _opens_number(entry: Entry) -> bool:
    return any(term.kind in ("NUM", "TENS", "MAGN", "FRAC") for term in entry.terms)


def _value(entry: Entry | None, kind: str) -> Value | None:
    return next((term.value for term in entry.terms if term.kind == kind), None) if entry is not None else None


class _Reader:
    """Reads one number in words or figures from a list of entries; hyphens (no entry) between its words are passed."""

    def __init__(self, entries: list[Entry | None], index: int, end: int):
        self.entries, self.index, self.end = entries, index, end

    def take(self, kind: str) -> Value | None:
        """The value of the next word if it is of this kind; then the reader stands behind it."""
        at = self.index
        if at < self.end and self.entries[at] is None:
            at += 1
        value = _value(self.entries[at], kind) if at < self.end else None
        if value is not None:
            self.index = at + 1
        return value

    def below_hundred(self) -> int | None:
        """'six', 'fourteen', 'ninety', 'ninety-six'."""
        tens = self.take("TENS")
        if isinstance(tens, int):
            start = self.index
            unit = self.take("NUM")
            if not (isinstance(unit, int) and 0 < unit < 10):
                self.index, unit = start, 0
            return tens + int(unit)
        unit = self.take("NUM")
        return unit if isinstance(unit, int) and unit < 100 else None


def _number(entries: list[Entry | None], index: int, end: int) -> tuple[int, tuple[Term, ...]] | None:
    """Where the number that begins here ends, and what it may be; None if the word is no number by itself."""
    reader = _Reader(entries, index, end)
    if (part := reader.take("FRAC")) is not None:
        return reader.index, (Term("NUM", part),)
    figure = _value(entries[index], "NUM")
    if figure is not None and (not isinstance(figure, int) or figure >= 20):
        return _figure(entries, index, end, figure)
    if reader.take("MAGN") is not None:
        return None
    first = reader.below_hundred()
    if first is None:
        return None
    start = reader.index
    if (part := reader.take("FRAC")) is not None:
        return reader.index, (Term("NUM", first + float(str(part))),)
    if (times := reader.take("MAGN")) is not None:
        return _thousands(reader, first * int(str(times)))
    if first in (18, 19, 20):
        second = reader.below_hundred()
        if second is not None and second >= 10 and _value(entries[index], "YEAR") is None:
            return reader.index, (Term("YEAR", first * 100 + second),)
    reader.index = start
    if first % 10 == 0 and first >= 20 and isinstance(unit := reader.take("ORD"), int) and unit < 10:
        return reader.index, (Term("ORD", first + unit),)
    return start, (Term("NUM", first),)


def _figure(entries: list[Entry | None], index: int, end: int, figure: Value) -> tuple[int, tuple[Term, ...]] | None:
    reader = _Reader(entries, index + 1, end)
    part = reader.take("FRAC")
    if part is not None:
        return reader.index, (Term("NUM", float(str(figure)) + float(str(part))),)
    entry = entries[index]
    return index + 1, entry.terms if entry is not None else ()


def _thousands(reader: _Reader, value: int) -> tuple[int, tuple[Term, ...]]:
    start = reader.index
    reader.take("AND")
    rest = reader.below_hundred()
    if rest is None:
        reader.index, rest = start, 0
    total = value + rest
    year = (Term("YEAR", total),) if 1900 <= total <= 2099 else ()
    return reader.index, (Term("NUM", total), *year)
