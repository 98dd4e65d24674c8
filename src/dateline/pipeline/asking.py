"""Asking an archive: its reports, its events, its sources."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Unpack

from dateline.archive import view
from dateline.archive.chronology import chronology
from dateline.archive.counts import Period, counts
from dateline.archive.dossier import Dossier, dossier
from dateline.archive.issues import issues
from dateline.archive.news import news
from dateline.archive.question import Asked, Question, day_of
from dateline.archive.results import Capture, Count, Hit, Issue, Line, News, Rows, Summary, Version, Voice
from dateline.archive.search import search
from dateline.archive.voices import Wanted, voices
from dateline.model.record import Record
from dateline.pipeline.opening import Opened

if TYPE_CHECKING:
    from dateline.pipeline.digest.stories import Story
    from dateline.pipeline.digest.timeline import Highlight


class Asking(Opened):
    """What is read of it."""

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

    def stories(
        self, question: Question | None = None, *, window: int = 3, least: int = 2, **asked: Unpack[Asked]
    ) -> "Rows[Story]":
        """The reports grouped by what they tell of, the most reported first; see ``dateline.pipeline.digest.stories``."""
        from dateline.pipeline.digest.stories import stories

        return stories(self.store, question or Question.of(**asked), window=window, least=least)

    def timeline(
        self, question: Question | None = None, *, dates: int = 20, sentences: int = 1, **asked: Unpack[Asked]
    ) -> "Rows[Highlight]":
        """The days worth a line, each with its best lines; see ``dateline.pipeline.digest.timeline``."""
        from dateline.pipeline.digest.timeline import timeline

        return timeline(self.store, question or Question.of(**asked), dates=dates, sentences=sentences)

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
