"""An archive that reads what it is given: the public face of ``dateline.archive``, joined with the reader."""

from dateline.pipeline.adding import Adding, Outcome, Tell
from dateline.pipeline.asking import Asking
from dateline.pipeline.judging import Judging
from dateline.pipeline.opening import PathOrURL, Reading

__all__ = ["Archive", "Outcome", "PathOrURL", "Reading", "Tell"]


class Archive(Adding, Asking, Judging):
    """Reports kept with their bytes, versions and claims, in one file or on a server.

    >>> with dateline.Archive.open("crisis.db") as archive:
    ...     archive.add("inbox/report.html", published="2025-11-29")
    ...     archive.resolve()
    ...     for line in archive.chronology(dyad="USA-VEN", since="2025-10-01"):
    ...         print(line.when, line.who, line.type, line.whom)

    The language model is loaded when the first report is read, not before.
    """
