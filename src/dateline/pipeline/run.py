"""The stages joined: text or Document in, Record out; one or many, in one process or several."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, partial
from os import PathLike, fspath
from pathlib import Path

from dateline.annotate.batch import Annotator
from dateline.annotate.build import build
from dateline.ingest.base import read_text
from dateline.ingest.published import option
from dateline.model.document import Document
from dateline.model.errors import DatelineError
from dateline.model.record import Record
from dateline.pipeline.config import DEFAULT_PROFILE, profile
from dateline.pipeline.pool import Pool

TOGETHER = 200_000
"""Characters parsed together at most; a longer report is parsed alone."""


class Reader:
    """Reads reports. The language model is loaded once, when the Reader is made (about two seconds).

    ``profile`` is one of ``dateline.pipeline.config.profiles()``; ``model`` the name of an installed English spaCy model
    with a parser, if not the usual one; ``codebook`` a YAML file of event types of your own, to extend PLOVER or replace it; ``actors``
    tables of your own actors (``dateline actors import`` makes them).
    """

    def __init__(
        self,
        profile: str = DEFAULT_PROFILE,
        model: str | None = None,
        codebook: str | PathLike[str] | None = None,
        actors: Iterable[str | PathLike[str]] = (),
    ):
        self.profile = profile
        self.model = model
        self.codebook = None if codebook is None else fspath(codebook)
        self.actors = tuple(fspath(path) for path in actors)
        changed = tuple(map(_changed, (self.codebook, *self.actors)))
        self._annotator = _annotator(profile, model, self.codebook, self.actors, changed)

    def read(
        self, source: str | Document, *, published: date | str | None = None, publisher: str | None = None
    ) -> Record:
        """The record of one report.

        ``published`` is the day it appeared (a date, or "2025-11-29"): without it, "last week" stays unresolved. Both
        options are for text; a Document has its own. What cannot be read is raised as a ``DatelineError``.
        """
        if isinstance(source, str):
            day = option(published) if isinstance(published, str) else published
            source = read_text(source, published=day, publisher=publisher)
        result = next(self._annotator.read([source]))
        if isinstance(result, DatelineError):
            raise result
        return result

    def pipe(
        self, documents: Iterable[Document], *, processes: int = 1, batch: int | None = None
    ) -> Iterator[Record | DatelineError]:
        """A record for each document, in their order; in place of a record, the error of a document that failed.

        ``batch`` is how many are parsed together. With ``processes`` above one, each process loads the model (about 300 MB)
        and takes a batch at a time; at most two batches a process are under way, so an endless input is fine.
        """
        size = batch or profile(self.profile).batch
        if processes > 1:
            # Batches are kept small, so that every process has work.
            work = partial(_work, profile=self.profile, model=self.model, codebook=self.codebook, actors=self.actors)
            pool = Pool(processes, work)
            yield from pool.read(batches(documents, min(size, 8)))
            return
        for group in batches(documents, size):
            yield from self._annotator.read(group)


def batches(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    """The documents in lists of at most ``size``, and of no more text than is parsed together without much memory."""
    group: list[Document] = []
    length = 0
    for document in documents:
        if group and (len(group) >= size or length + len(document.text) > TOGETHER):
            yield group
            group, length = [], 0
        group.append(document)
        length += len(document.text)
    if group:
        yield group


@cache
def _annotator(
    name: str, model: str | None, codebook: str | None, actors: tuple[str, ...], _changed: tuple[int | None, ...]
) -> Annotator:
    chosen = profile(name)
    return Annotator(build(model, chosen.components, encoder=chosen.trained, codebook=codebook, actors=actors))


def _changed(file: str | None) -> int | None:
    """When a file of the user's was last written: an edited one is read again."""
    if file is None or not Path(file).is_file():
        return None
    return Path(file).stat().st_mtime_ns


def _work(
    documents: list[Document], *, profile: str, model: str | None, codebook: str | None, actors: tuple[str, ...]
) -> list[Record | DatelineError]:
    return list(Reader(profile, model, codebook, actors).pipe(documents, batch=max(len(documents), 1)))


def read(text: str, *, published: date | str | None = None, publisher: str | None = None) -> Record:
    """Read one report with the usual settings; see ``Reader.read``, and ``Reader`` for many reports."""
    return Reader().read(text, published=published, publisher=publisher)
