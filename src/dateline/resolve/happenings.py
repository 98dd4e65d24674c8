"""Many reports to events, each with what stands behind it."""

from collections import Counter
from collections.abc import Iterable

from dateline.model.lineage import Corroboration
from dateline.resolve.corroboration import corroboration
from dateline.resolve.descent import Family, descend
from dateline.resolve.grouping import group
from dateline.resolve.outlets import Directory
from dateline.resolve.particulars import recurring, template
from dateline.resolve.reading import Reading, read
from dateline.resolve.report import Report

STANDING = 4
"""Events in which a sentence must be found to be a standing line of a desk."""


def readings(reports: Iterable[Report]) -> tuple[dict[str, Reading], Directory]:
    """The reports read, by identifier, and the outlets that they know."""
    ordered = sorted(reports, key=lambda report: report.order)
    directory = Directory(ordered)
    return {report.id: read(report, directory) for report in ordered}, directory


def families(read_ones: dict[str, Reading], directory: Directory) -> list[Family]:
    """The documents of each happening with their edges."""
    groups = [[read_ones[doc] for doc in docs] for docs in group(read_ones.values())]
    common = recurring(groups)
    seen = Counter(
        name for members in groups for name in {template(sentence) for reading in members for sentence in reading.news}
    )
    standing = frozenset(name for name, count in seen.items() if count >= STANDING)
    return [descend(members, directory, common=common, standing=standing) for members in groups]


def happenings(reports: Iterable[Report]) -> list[Corroboration]:
    """The events that reports tell of, each with its documents, edges, origins and status."""
    return [corroboration(family) for family in families(*readings(reports))]
