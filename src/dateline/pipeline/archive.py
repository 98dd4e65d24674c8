"""An archive that reads what it is given: the public face of ``dateline.archive``, joined with the reader."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, Unpack

from dateline.archive import view
from dateline.archive.arrival import Found, Given
from dateline.archive.chronology import chronology
from dateline.archive.counts import Period, counts
from dateline.archive.dossier import Dossier, dossier
from dateline.archive.issues import issues, report
from dateline.archive.news import news
from dateline.archive.question import Asked, Question, day_of
from dateline.archive.results import Added, Capture, Count, Fate, Hit, Issue, Line, News, Rows, Summary, Version, Voice
from dateline.archive.search import search
from dateline.archive.store import Store
from dateline.archive.voices import Wanted, voices
from dateline.archive.writer import Writer
from dateline.ingest.inputs import Input, InputKind, find_inputs, load_input
from dateline.ingest.published import option
from dateline.model.document import Document
from dateline.model.errors import DatelineError, InputError
from dateline.model.record import Record
from dateline.pipeline.config import DEFAULT_PROFILE

if TYPE_CHECKING:
    from dateline.pipeline.run import Reader

PathOrURL = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """With what reports are read; see ``Reader``."""

    profile: str = DEFAULT_PROFILE
    model: str | None = None
    codebook: PathOrURL | None = None
    actors: tuple[PathOrURL, ...] = ()
    processes: int = 1


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


class Archive:
    """Reports kept with their bytes, versions and claims, in one file or on a server.

    >>> with dateline.Archive.open("crisis.db") as archive:
    ...     archive.add("inbox/report.html", published="2025-11-29")
    ...     for line in archive.chronology(dyad="USA-VEN", since="2025-10-01"):
    ...         print(line.when, line.who, line.type, line.whom)

    The language model is loaded when the first report is read, not before.
    """

    def __init__(self, store: Store, reading: Reading | None = None):
        self.store = store
        self.reading = reading or Reading()

    @classmethod
    def open(
        cls,
        where: PathOrURL | None = None,
        *,
        create: bool = True,
        profile: str = DEFAULT_PROFILE,
        model: str | None = None,
        codebook: PathOrURL | None = None,
        actors: Iterable[PathOrURL] = (),
        processes: int = 1,
    ) -> Self:
        """Open the archive in a file or at ``postgresql://user@host/name``; without ``where``, that of DATELINE_ARCHIVE or dateline.db.

        One that is not there is made, unless ``create`` is False. The rest is for reading what is added: see ``Reader``.
        """
        reading = Reading(profile=profile, model=model, codebook=codebook, actors=tuple(actors), processes=processes)
        return cls(Store(where, create=create), reading)

    def close(self) -> None:
        """Give the file, or the connections, back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def reader(self) -> "Reader":
        """Who reads the reports."""
        from dateline.pipeline.run import Reader

        how = self.reading
        return Reader(how.profile, how.model, how.codebook, how.actors)

    @cached_property
    def writer(self) -> Writer:
        """Who stores them."""
        how = self.reading
        return Writer(
            self.store,
            {
                "dateline": version("dateline"),
                "profile": how.profile,
                "model": how.model,
                "codebook": None if how.codebook is None else os.fspath(how.codebook),
                "actors": " ".join(os.fspath(table) for table in how.actors) or None,
            },
        )

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

    def records(self, *, as_of: date | None = None) -> Iterator[Record]:
        """The record of each report in its newest version, or in the one that was to be read on a day."""
        return (entry.record for entry in self.entries(as_of=as_of))

    def entries(self, *, as_of: date | None = None, after: int = 0) -> Iterator[view.Entry]:
        """The records with the ids under which they, and their claims, are kept; see ``dateline.archive.view.entries``."""
        return view.entries(self.store, as_of=as_of, after=after)

    def record(self, document: str, number: int | None = None) -> Record:
        """The record of one document (its id, or enough of the beginning), newest version or that of a number."""
        return view.entry(self.store, document, number).record

    def versions(self, document: str) -> Rows[Version]:
        """The versions of a document, and what was different in each."""
        return view.versions(self.store, document)

    def captures(self, document: str) -> Rows[Capture]:
        """Where and when a document's bytes were found."""
        return view.captures(self.store, document)

    def raw(self, document: str, number: int | None = None) -> bytes:
        """The bytes that a document was read from."""
        return view.raw(self.store, document, number)

    def search(self, words: str, *, as_of: date | None = None, limit: int = 20) -> Rows[Hit]:
        """The reports with these words: all of them; "phrases", OR and -word are understood."""
        return search(self.store, words, as_of=as_of, limit=limit)

    def chronology(self, question: Question | None = None, **asked: Unpack[Asked]) -> Rows[Line]:
        """The dated list of what fits a question: a ``Question``, or its parts by name, as ``dyad="USA-VEN", since="2025-10-01"``."""
        return chronology(self.store, question or Question.of(**asked))

    def event(self, key: str, *, as_of: date | None = None) -> Dossier:
        """All that is known of one event, by its id in a chronology."""
        return dossier(self.store, key, as_of=as_of)

    def counts(
        self, period: Period = Period.WEEK, question: Question | None = None, **asked: Unpack[Asked]
    ) -> Rows[Count]:
        """How many by period, by quad class and with PLOVER's mean score, of what fits a question."""
        return counts(self.store, question or Question.of(**asked), period)

    def changes(
        self, since: date | str, until: date | str | None = None, question: Question | None = None
    ) -> Rows[News]:
        """What changed of events since a day: new, strengthened, weakened, re-dated."""
        first = day_of(since) if isinstance(since, str) else since
        last = day_of(until) if isinstance(until, str) else until
        return news(self.store, first, last, question)

    def sources(
        self, wanted: Wanted | None = None, *, as_of: date | None = None, limit: int | None = None
    ) -> Rows[Voice]:
        """Who says what, and how often."""
        return voices(self.store, wanted, as_of=as_of, limit=limit)

    def issues(self, *, closed: bool = False) -> Rows[Issue]:
        """What could not be read."""
        return issues(self.store, closed=closed)

    def summary(self) -> Summary:
        """What is in it."""
        return view.summary(self.store)


def address_of(found: Input) -> str:
    """Where an input is, wherever it is asked from: the path of a file is absolute."""
    return str(Path(found.name).absolute()) if found.kind is InputKind.FILE else found.name
