"""Public statements that a document carries first-hand."""

from dateline.model.lineage import STATEMENT, Descent, Edge
from dateline.model.span import Span
from dateline.resolve.bodies import SPEAKS, Body
from dateline.resolve.family import Family
from dateline.resolve.passages import quotations, tokens
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.voices import said_by
from dateline.resolve.words import words


def statement_edges(family: Family, doc: str) -> list[Edge]:
    """The public statements that a document carries first-hand."""
    found: dict[str, Edge] = {}
    for sentence, body in statements(family, doc):
        span = _with_quotation(family.readings[doc], sentence)
        found.setdefault(
            body.label,
            Edge(
                doc=doc,
                parents=(STATEMENT + body.label,),
                how=Descent.STATEMENT,
                span=span,
                reason=f"a public statement of {body.text}",
                probability=0.9,
            ),
        )
    return list(found.values())


def statements(family: Family, doc: str) -> list[tuple[Sentence, Body]]:
    """The sentences in which a body speaks to all, not to this outlet."""
    reading = family.readings[doc]
    return [
        (sentence, body)
        for sentence in reading.news
        if not sentence.own and is_public(sentence)
        for body in said_by(reading, sentence)
        if body.country or any(word[:1].isupper() for word in body.text.split()[1:])
    ]


def is_public(sentence: Sentence) -> bool:
    """Whether somebody puts something out for all here: a statement, a briefing, words in quotation marks."""
    public = words().public.intersection(tokens(sentence.text))
    return bool(public) and (bool(SPEAKS.search(sentence.text)) or '"' in sentence.text or "“" in sentence.text)


def is_quoted(reading: Reading, span: Span | None) -> bool:
    """Whether the evidence holds the words of the statement."""
    return span is not None and any(span.overlaps(quotation) for quotation in quotations(reading.report.text))


def _with_quotation(reading: Reading, sentence: Sentence) -> Span:
    """The sentence, and the one after it where that goes on with the quotation."""
    after = [other for other in reading.news if other.span.start >= sentence.span.end][:1]
    if (
        '"' not in sentence.text
        and "“" not in sentence.text
        and after
        and after[0].text[:1] in '"“'
        and after[0].span.start - sentence.span.end < 3
    ):
        return Span(sentence.span.start, after[0].span.end)
    return sentence.span
