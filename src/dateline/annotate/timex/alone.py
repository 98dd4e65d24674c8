"""Time expressions without a model: a tokenizer and the component."""

from datetime import date
from functools import cache

import spacy
from spacy.language import Language

from dateline.annotate.timex import component as component  # registers the factory
from dateline.annotate.timex.quick import quicken
from dateline.model.timex import Timex


@cache
def _blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_timex")
    return quicken(nlp)


def annotate(text: str, published: date | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text, read with tokens only."""
    nlp = _blank()
    doc = nlp.make_doc(text)
    doc._.published = published
    found: tuple[Timex, ...] = nlp(doc)._.timexes
    return found
