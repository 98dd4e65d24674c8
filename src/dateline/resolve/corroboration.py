"""What stands behind one event: edges, origins, status, from the documents that tell of it."""

from collections.abc import Iterable

from dateline.model.lineage import Corroboration, Descent
from dateline.resolve.descent import descend
from dateline.resolve.family import Family
from dateline.resolve.origins import Scope, count, origins, rests_on, stances_here
from dateline.resolve.outlets import Directory
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_retraction
from dateline.resolve.status import by_day, standing


def corroborate(
    readings: Iterable[Reading],
    directory: Directory,
    *,
    common: frozenset[str] = frozenset(),
    lasting: frozenset[str] = frozenset(),
) -> Corroboration:
    """Edges, origins and status of one event."""
    family = descend(readings, directory, common=common, standing=lasting)
    return corroboration(family, main=tuple(family.ordered()))


def corroboration(
    family: Family, scope: Scope | None = None, *, whole: bool = False, main: tuple[str, ...] = ()
) -> Corroboration:
    """The view over a family of documents.

    ``scope`` gives the sentences of those that tell of the event in passing; ``whole`` is for the happening of a story;
    ``main`` are the documents whose main happening this is.
    """
    scope = scope or {}
    found = origins(family, scope, whole=whole)
    least, most = count(found)
    live = [origin for origin in found if origin.withdrawn_by is None]
    published = {
        doc: reading.report.published.date() if reading.report.published else None
        for doc, reading in family.readings.items()
    }
    resting = rests_on(family, {origin.label: set(origin.docs) for origin in found}, scope)
    stances = stances_here(family, scope)
    circular = is_circular(family)
    corrections = _corrections(family)
    return Corroboration(
        docs=tuple(family.ordered()),
        main=main,
        edges=tuple(edge for doc in family.ordered() for edge in family.edges[doc]),
        origins=tuple(found),
        origins_min=least,
        origins_max=most,
        stances=stances,
        is_circular=circular,
        status=by_day(published, stances, found, circular=circular, retracted=published),
        standing=standing(stances, live, is_corrected=bool(corrections), is_withdrawn=len(live) < len(found)),
        corrections=corrections,
        roots={doc: tuple(sorted(labels)) or ("loop",) for doc, labels in resting.items()},
    )


def is_circular(family: Family) -> bool:
    """Whether documents rest on one another in a ring: A cites B, B cites A."""
    return any(doc in family.ancestors(doc) for doc in family.readings)


def _corrections(family: Family) -> tuple[str, ...]:
    """The documents that mend a detail of another and do not take it back."""
    mended = [doc for doc in family.ordered() for edge in family.edges[doc] if edge.how is Descent.CORRECTS]
    return tuple(doc for doc in dict.fromkeys(mended) if not is_retraction(family.readings[doc]))
