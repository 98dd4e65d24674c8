"""JSON Lines: a record a line, for many."""

from dateline.export.base import Exporter
from dateline.model.record import Record


class JSONLines(Exporter):
    """One record a line, as published in the JSON Schema (``dateline schema``)."""

    media_type = "application/jsonl"

    def write(self, record: Record) -> None:
        """One record, one line."""
        self.out.write(record.to_json() + "\n")


PLUGIN = JSONLines
