"""Where the report was written: the city of its dateline, which is where "here" and "this town" are, and nothing else."""

from dataclasses import replace

from spacy.tokens import Doc

from dateline.annotate.layers import text_of
from dateline.annotate.places.gazetteer import gazetteer
from dateline.annotate.places.resolve import Surroundings, choose
from dateline.model.place import Place, Precision, Unlocated
from dateline.model.span import Span
from dateline.resources.names import fold


def heading(doc: Doc) -> Place | None:
    """The city of the report's dateline ("SUKKUR, Pakistan -"), where "here" is."""
    document = doc._.document
    if document is None or not document.dateline:
        return None
    parts = [part.strip(" -–—:") for part in document.dateline.split("(")[0].split(",")]
    country = next((e.country for p in parts[1:] for e in gazetteer().entries(fold(p), p)), None)
    entry = choose(
        gazetteer().entries(fold(parts[0]), parts[0]), Surroundings.of(country), gazetteer(), explicit=country
    )
    start = max(document.text.find(document.dateline), 0)
    span = Span(start, start + len(parts[0]))
    if entry is None:
        text, name = span.of(text_of(doc)), parts[0].title()
        exact = Precision.EXACT
        return Place(text=text, span=span, name=name, country=country, precision=exact, unlocated=Unlocated.UNKNOWN)
    return replace(entry.place(span.of(text_of(doc)), span), name=entry.name if parts[0].isupper() else parts[0])
