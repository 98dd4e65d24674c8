"""What is different between two versions of a document: fields, and stretches of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate
from re import findall

from dateline.model.document import Document, PublishedFrom
from dateline.model.span import Span

FIELDS = ("title", "publisher", "byline", "published")
MOST_LINES = 2_000
MOST_WORDS = 2_000
"""Beyond these a stretch is told as changed whole: comparing takes the square of the length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field that has another value now."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """A stretch of the text before, and what stands in its place; either may be empty."""

    before: Span
    after: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is different."""

    fields: tuple[FieldChange, ...] = ()
    text: tuple[TextChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.text)


def settled(before: Document, after: Document) -> Document:
    """The later document, with what was known of it and it does not say.

    A page read again without ``--published`` has not lost its date, and what the user said outweighs what a page says.
    """
    said = before.published_from is PublishedFrom.OPTION and after.published_from is not PublishedFrom.OPTION
    dated = before if before.published is not None and (after.published is None or said) else after
    return replace(
        after,
        title=after.title or before.title,
        publisher=after.publisher or before.publisher,
        byline=after.byline or before.byline,
        dateline=after.dateline or before.dateline,
        published=dated.published,
        published_from=dated.published_from,
    )


def changes(before: Document, after: Document) -> Change:
    """What is different in ``after``."""
    fields = tuple(
        FieldChange(field=name, before=_words(getattr(before, name)), after=_words(getattr(after, name)))
        for name in FIELDS
        if getattr(before, name) != getattr(after, name)
    )
    return Change(fields=fields, text=tuple(text_changes(before.text, after.text)))


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def text_changes(before: str, after: str) -> Iterator[TextChange]:
    """The stretches that differ: lines first, words within them."""
    if before == after:
        return
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for was, now in _differing(old, new, MOST_LINES):
        old_words, new_words = _parts(was.of(before)), _parts(now.of(after))
        for less, more in _differing(old_words, new_words, MOST_WORDS):
            yield TextChange(before=_moved(less, was.start), after=_moved(more, now.start))


def _parts(text: str) -> list[str]:
    return findall(r"\s+|\w+|[^\w\s]", text)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _differing(old: Sequence[str], new: Sequence[str], most: int) -> Iterator[tuple[Span, Span]]:
    """Stretches of the joined parts that differ, in characters; what both begin and end with is passed over first."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    ends = len(old) - tail, len(new) - tail
    at = [0, *accumulate(map(len, old))], [0, *accumulate(map(len, new))]
    if max(ends[0] - head, ends[1] - head) > most:
        yield Span(at[0][head], at[0][ends[0]]), Span(at[1][head], at[1][ends[1]])
        return
    matcher = SequenceMatcher(None, old[head : ends[0]], new[head : ends[1]])
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield Span(at[0][head + a], at[0][head + b]), Span(at[1][head + c], at[1][head + d])
