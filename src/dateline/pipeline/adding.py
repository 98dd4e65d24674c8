"""Adding to an archive: reports are read, and stored one by one."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from dateline.archive.arrival import Found, Given
from dateline.archive.issues import report
from dateline.archive.results import Added, Fate
from dateline.ingest.inputs import Input, InputKind, find_inputs, load_input
from dateline.ingest.published import option
from dateline.model.document import Document
from dateline.model.errors import DatelineError, InputError
from dateline.model.record import Record
from dateline.pipeline.opening import Opened, PathOrURL


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: it is stored, or there is an issue."""

    name: str
    result: Added | DatelineError

    @property
    def fate(self) -> Fate:
        """In one word."""
        return self.result.fate if isinstance(self.result, Added) else Fate.FAILED


Tell = Callable[[Outcome], None]


class Adding(Opened):
    """What puts reports in."""

    def add(
        self,
        source: PathOrURL | Document | Record,
        *,
        published: date | str | None = None,
        publisher: str | None = None,
    ) -> Added:
        """Read one report and store it: a file or web address, a Document, or a Record that was read before.

        What cannot be read is noted as an issue, and raised. ``published`` and ``publisher`` are for files and addresses.
        """
        if isinstance(source, Record):
            return self.writer.add(source)
        if isinstance(source, Document):
            return self._add_document(source)
        (outcome,) = self.add_all([source], published=published, publisher=publisher, folders=False)
        if isinstance(outcome.result, DatelineError):
            raise outcome.result
        return outcome.result

    def add_all(
        self,
        sources: Iterable[PathOrURL],
        *,
        published: date | str | None = None,
        publisher: str | None = None,
        folders: bool = True,
        tell: Tell | None = None,
    ) -> list[Outcome]:
        """Read and store what files, folders, globs and web addresses hold, each in a transaction of its own.

        ``tell`` is called for each as soon as it is stored. Inputs that cannot be read are noted as issues, the others go on.
        """
        names = [os.fspath(source) for source in sources]
        for name in names:
            if not folders and Path(name).is_dir():
                raise InputError("this is a folder", where=name, advice="add_all takes folders")
        given = Given(published=option(published) if isinstance(published, str) else published, publisher=publisher)
        outcomes: list[Outcome] = []

        def told(outcome: Outcome) -> None:
            outcomes.append(outcome)
            if tell is not None:
                tell(outcome)

        self.add_inputs(find_inputs(names), given, told)
        return outcomes

    def add_inputs(self, inputs: Iterable[Input], given: Given, tell: Tell) -> None:
        """Read and store inputs; ``tell`` is called for each, once it is safe."""
        waiting: deque[tuple[str, Found]] = deque()
        documents = self._to_read(inputs, given, waiting, tell)
        first = next(documents, None)
        if first is None:
            return
        for result in self.reader.pipe(chain([first], documents), processes=self.reading.processes):
            name, found = waiting.popleft()
            if isinstance(result, DatelineError):
                self._failed(name, found.address, result, tell)
                continue
            try:
                added = self.writer.add(result, found)
            except InputError as error:
                self._failed(name, found.address, error, tell)
            else:
                tell(Outcome(name=name, result=added))

    def _to_read(
        self, inputs: Iterable[Input], given: Given, waiting: deque[tuple[str, Found]], tell: Tell
    ) -> Iterator[Document]:
        """The documents that are not there yet; what is there, or cannot be read, is told at once."""
        for each in inputs:
            try:
                loaded = load_input(each)
                found = Found(address=address_of(each), data=loaded.data, media_type=loaded.media_type, given=given)
                known = self.writer.seen(found)
                if known is None:
                    document = loaded.read(published=given.published, publisher=given.publisher)
                    arrived = self.writer.arrival(document, found)
                else:
                    arrived = known
            except InputError as error:
                self._failed(each.name, address_of(each), error, tell)
                continue
            if isinstance(arrived, Added):
                tell(Outcome(name=each.name, result=arrived))
            else:
                waiting.append((each.name, found))
                yield arrived

    def _failed(self, name: str, address: str, error: DatelineError, tell: Tell) -> None:
        report(self.store, address, error)
        tell(Outcome(name=name, result=error))

    def _add_document(self, document: Document) -> Added:
        arrived = self.writer.arrival(document)
        if isinstance(arrived, Added):
            return arrived
        try:
            return self.writer.add(self.reader.read(arrived))
        except DatelineError as error:
            report(self.store, document.url or document.id, error)
            raise


def address_of(found: Input) -> str:
    """Where an input is, wherever it is asked from: the path of a file is absolute."""
    return str(Path(found.name).absolute()) if found.kind is InputKind.FILE else found.name
