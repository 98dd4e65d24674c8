"""Reads news reports into a sourced, dated, coded record.

>>> import dateline
>>> record = dateline.read("The ministers met in Oslo last week, two diplomats said.", published="2025-11-29")
>>> print(record.to_json(indent=1))

Nothing heavy is imported before it is used: the names below are looked up when they are asked for.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.actor import Actor
    from dateline.model.claim import Absence, Claim
    from dateline.model.document import Block, BlockKind, Document, PublishedFrom
    from dateline.model.errors import DatelineError, InputError
    from dateline.model.event import Coding, EventType, Quad
    from dateline.model.factuality import Aux, Certainty, Estimate, Factuality, Polarity
    from dateline.model.figure import Figure, FigureKind
    from dateline.model.place import Place, Precision, Unlocated
    from dateline.model.record import Record
    from dateline.model.source import NonResponse, Responder, SilenceKind, Source, SourceKind
    from dateline.model.span import Span
    from dateline.model.timex import Basis, Granularity, Timex, TimexType
    from dateline.pipeline.archive import Archive
    from dateline.pipeline.estimates import with_icd203
    from dateline.pipeline.run import Reader, read

__version__: str

__all__ = [
    "Absence",
    "Actor",
    "Archive",
    "Aux",
    "Basis",
    "Block",
    "BlockKind",
    "Certainty",
    "Claim",
    "Coding",
    "DatelineError",
    "Document",
    "Estimate",
    "EventType",
    "Factuality",
    "Figure",
    "FigureKind",
    "Granularity",
    "InputError",
    "NonResponse",
    "Place",
    "Polarity",
    "Precision",
    "PublishedFrom",
    "Quad",
    "Reader",
    "Record",
    "Responder",
    "SilenceKind",
    "Source",
    "SourceKind",
    "Span",
    "Timex",
    "TimexType",
    "Unlocated",
    "__version__",
    "read",
    "with_icd203",
]

_HOME = {
    "actor": ("Actor",),
    "claim": ("Absence", "Claim"),
    "document": ("Block", "BlockKind", "Document", "PublishedFrom"),
    "errors": ("DatelineError", "InputError"),
    "event": ("Coding", "EventType", "Quad"),
    "factuality": ("Aux", "Certainty", "Estimate", "Factuality", "Polarity"),
    "figure": ("Figure", "FigureKind"),
    "place": ("Place", "Precision", "Unlocated"),
    "record": ("Record",),
    "source": ("NonResponse", "Responder", "SilenceKind", "Source", "SourceKind"),
    "span": ("Span",),
    "timex": ("Basis", "Granularity", "Timex", "TimexType"),
}
_WHERE = {name: f"dateline.model.{module}" for module, names in _HOME.items() for name in names} | {
    "Archive": "dateline.pipeline.archive",
    "Reader": "dateline.pipeline.run",
    "read": "dateline.pipeline.run",
    "with_icd203": "dateline.pipeline.estimates",
}


def __getattr__(name: str) -> object:
    found: object
    if name == "__version__":
        found = importlib.import_module("importlib.metadata").version("dateline")
    elif name in _WHERE:
        found = getattr(importlib.import_module(_WHERE[name]), name)
    else:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
