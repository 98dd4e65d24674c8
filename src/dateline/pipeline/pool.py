"""Several processes over the same stream of documents: results in order, and a process that dies costs one document."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from dateline.model.document import Document
from dateline.model.errors import ComponentError, DatelineError
from dateline.model.record import Record

Result = Record | DatelineError
Work = Callable[[list[Document]], list[Result]]
"""What a process does with a batch; it is sent there by name, so it must be importable."""


def end_with_interrupt() -> None:
    """Ctrl-C is the parent's to tell: workers end with it, at once and without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(slots=True)
class Batch:
    """Documents handed to a process, and their results to come."""

    documents: list[Document]
    future: "Future[list[Result]]"


class Pool:
    """Processes that read batches in order. When one dies, the batch that killed it is read again, document by document."""

    def __init__(self, processes: int, work: Work):
        self.processes = processes
        self.work = work
        self._executor = self._start()
        self._waiting: deque[Batch] = deque()

    def read(self, groups: Iterable[list[Document]]) -> Iterator[Result]:
        """Results in order; at most two batches a process are under way."""
        try:
            for documents in groups:
                self._waiting.append(Batch(documents, self._submit(documents)))
                if len(self._waiting) >= 2 * self.processes:
                    yield from self._next()
            while self._waiting:
                yield from self._next()
        finally:
            self._executor.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.processes, initializer=end_with_interrupt)

    def _restart(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._start()

    def _submit(self, documents: list[Document]) -> "Future[list[Result]]":
        try:
            return self._executor.submit(self.work, documents)
        except BrokenProcessPool as error:
            failed: Future[list[Result]] = Future()
            failed.set_exception(error)
            return failed

    def _next(self) -> Iterator[Result]:
        batch = self._waiting.popleft()
        try:
            results = batch.future.result()
        except BrokenProcessPool:
            self._restart()
            results = [self._alone(document) for document in batch.documents]
            for waiting in self._waiting:
                waiting.future = self._submit(waiting.documents)
        yield from results

    def _alone(self, document: Document) -> Result:
        try:
            return self._submit([document]).result()[0]
        except BrokenProcessPool:
            self._restart()
            where = document.url or document.title or document.id
            return ComponentError("reading it ended its process", where=where, advice="is there memory enough?")
