"""JSON: one indented object for one record, JSON Lines for several."""

from dateline.export.base import Exporter
from dateline.model.record import Record


class JSONRecord(Exporter):
    """A single record is laid out to be looked at; from the second on they are lines, as in ``jsonl``."""

    media_type = "application/json"

    def begin(self) -> None:
        """Nothing is held yet."""
        self._first: Record | None = None
        self._several = False

    def write(self, record: Record) -> None:
        """Hold the first record back until it is known whether there is another."""
        if self._several:
            self._line(record)
        elif self._first is None:
            self._first = record
        else:
            self._line(self._first)
            self._line(record)
            self._first, self._several = None, True

    def end(self) -> None:
        """The only record, if there was one."""
        if self._first is not None:
            self.out.write(self._first.to_json(indent=1) + "\n")

    def _line(self, record: Record) -> None:
        self.out.write(record.to_json() + "\n")


PLUGIN = JSONRecord
