"""The sentences of a report with the days that they name, read without a parse."""

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.annotate.timex.alone import annotate
from dateline.model.span import Span
from dateline.resolve.digest.told import Naming, Told, named, within


def dated(report: str, text: str, sentences: Sequence[Span], published: date | None) -> Iterator[Told]:
    """The sentences at ``sentences``, in the order of the text; one that names no day is tied to that of publication."""
    for number, (span, timexes) in enumerate(zip(sentences, within(annotate(text, published), sentences), strict=True)):
        words = span.of(text)
        days = named(words, timexes)
        if not days and published is not None:
            days = {published: Naming.PUBLISHED}
        yield Told(report=report, number=number, text=words, days=days, span=span, published=published)
