"""What stands behind one event: edges, origins, status, from the documents that tell of it."""

from collections.abc import Iterable

from dateline.model.lineage import Corroboration, Descent, Stance, Standing
from dateline.resolve.descent import Family, descend
from dateline.resolve.origins import count, origins, rests_on
from dateline.resolve.outlets import Directory
from dateline.resolve.reading import Reading
from dateline.resolve.status import by_day


def corroborate(
    readings: Iterable[Reading],
    directory: Directory,
    *,
    common: frozenset[str] = frozenset(),
    standing: frozenset[str] = frozenset(),
) -> Corroboration:
    """Edges, origins and status of one event."""
    return corroboration(descend(readings, directory, common=common, standing=standing))


def corroboration(family: Family) -> Corroboration:
    """The view over a family of documents."""
    found = origins(family)
    least, most = count(found)
    circular = is_circular(family)
    published = {
        doc: reading.report.published.date() if reading.report.published else None
        for doc, reading in family.readings.items()
    }
    begun: dict[str, set[str]] = {origin.label: set(origin.docs) for origin in found}
    resting = rests_on(family, begun)
    return Corroboration(
        docs=tuple(family.ordered()),
        edges=tuple(edge for doc in family.ordered() for edge in family.edges[doc]),
        origins=tuple(found),
        origins_min=least,
        origins_max=most,
        stances=dict(family.stances),
        is_circular=circular,
        status=by_day(published, family.stances, found, circular=circular, retracted=published),
        standing=_standing(family, least),
        roots={doc: tuple(sorted(labels)) or ("loop",) for doc, labels in resting.items()},
    )


def is_circular(family: Family) -> bool:
    """Whether documents rest on one another in a ring: A cites B, B cites A."""
    return any(doc in family.ancestors(doc) for doc in family.readings)


def _standing(family: Family, least: int) -> Standing:
    denied = any(stance is Stance.DENIES for stance in family.stances.values())
    if denied:
        return Standing.DISPUTED
    if any(edge.how is Descent.CORRECTS for edges in family.edges.values() for edge in edges):
        return Standing.CORRECTED
    return Standing.CORROBORATED if least >= 2 else Standing.SINGLE_SOURCE
