"""What of a document a digest reads."""

from dateline.model.document import Document
from dateline.model.span import Span
from dateline.resolve.passages import sentences


def news(document: Document) -> list[Span]:
    """The sentences that are no furniture, the headline among them."""
    spans = sentences(document.text)
    if not document.furniture:
        return spans
    return [span for span in spans if not any(span.overlaps(other) for other in document.furniture)]


def headline(document: Document) -> str:
    """The headline; where none is marked, the first sentence."""
    if document.title:
        return " ".join(document.title.split())
    return next((" ".join(span.of(document.text).split()) for span in news(document)), "")
