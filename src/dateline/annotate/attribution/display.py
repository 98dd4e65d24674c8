"""Attributions as spaCy spans, to look at or to train on.

``doc._.attribution_spans`` are the spans of all attributions, labelled SOURCE, CUE and CONTENT; those of one attribution share
their ``id`` ("a0", "a1", ...). They need nothing but the component ``dateline_attribution`` in the pipeline::

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("dateline_attribution")
    doc = nlp("Police said the robbers fled.")
    doc.spans["sc"] = doc._.attribution_spans
    displacy.render(doc, style="span")
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from dateline.annotate.layers import TokenSpan


def attribution_spans(doc: Doc) -> list[Span]:
    """The spans of the Doc's attributions, in order; one whose parts stand apart has a span for each part."""
    found: list[Span] = []
    for number, item in enumerate(doc._.attributions):
        name = f"a{number}"
        found.extend(_labelled(doc, item.source, "SOURCE", name))
        found.extend(_labelled(doc, item.cue, "CUE", name))
        found.extend(_labelled(doc, item.content, "CONTENT", name))
    return sorted(found, key=lambda span: (span.start, span.end))


def _labelled(doc: Doc, runs: Iterable[TokenSpan], label: str, name: str) -> Iterator[Span]:
    for start, end in runs:
        yield Span(doc, start, end, label=label, span_id=name)


if not Doc.has_extension("attribution_spans"):
    Doc.set_extension("attribution_spans", getter=attribution_spans)
