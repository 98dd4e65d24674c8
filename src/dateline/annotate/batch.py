"""Documents to records, a batch at a time; what goes wrong with one document is told and does not stop the others."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.build import make_doc
from dateline.model.document import Document
from dateline.model.errors import ComponentError, DatelineError, TooLarge
from dateline.model.record import Record


class Annotator:
    """A pipeline that reads Documents; a component of ours that fails on one names itself, and the rest are read."""

    def __init__(self, nlp: Language):
        self.nlp = nlp
        self._failed: dict[int, ComponentError] = {}
        # Not set_error_handler: spaCy's own parser cannot take one (3.8). Components without one of their own use this.
        nlp.default_error_handler = self._note

    def read(self, documents: Sequence[Document]) -> Iterator[Record | DatelineError]:
        """A record, or what went wrong, for each document, in order. The documents are parsed as one batch."""
        made = [self._make(document) for document in documents]
        docs = [doc for doc in made if isinstance(doc, Doc)]
        parsed = {id(doc): doc for doc in self.nlp.pipe(docs, batch_size=max(len(docs), 1))}
        for document, doc in zip(documents, made, strict=True):
            if isinstance(doc, DatelineError):
                yield doc
            elif id(doc) in parsed:
                yield _record(document, doc)
            else:
                yield self._failed.get(id(doc)) or ComponentError(
                    "a component lost the document", where=_name(document)
                )
        self._failed.clear()

    def _make(self, document: Document) -> Doc | DatelineError:
        limit = self.nlp.max_length
        if len(document.text) > limit:
            message = f"{len(document.text):,} characters; at most {limit:,} are read as one report"
            return TooLarge(message, where=_name(document), advice="split it into its reports")
        return make_doc(self.nlp, document)

    def _note(self, name: str, _component: object, docs: Iterable[Doc], error: Exception) -> None:
        for doc in docs:
            where = _name(doc._.document) if doc._.document else None
            message = f"the component {name} failed ({type(error).__name__}: {error})"
            failure = ComponentError(message, where=where, advice="please report it; the other inputs are read")
            failure.__cause__ = error
            self._failed[id(doc)] = failure


def _name(document: Document) -> str:
    return document.url or document.title or document.id


def _record(document: Document, doc: Doc) -> Record | DatelineError:
    try:
        return Record(document=document, claims=doc._.claims, nonresponses=doc._.nonresponses)
    except DatelineError as error:
        return error
