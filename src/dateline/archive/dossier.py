"""All that is known of one event, or of one claim where no events have been made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.archive.chronology import line_of
from dateline.archive.disagreement import Difference, disagreements
from dateline.archive.events import EventState, stored_event
from dateline.archive.judged import edges, judgements
from dateline.archive.results import Line
from dateline.archive.store import Store
from dateline.archive.view import first_days
from dateline.model.judgement import Judgement
from dateline.model.lineage import Edge, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The line, its origins with reasons, who rests on whom among its reports, the judgements that joined it, how it stood
    when, and on what its reports differ.
    """

    line: Line
    origins: tuple[Origin, ...] = ()
    edges: tuple[Edge, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    states: tuple[EventState, ...] = ()
    differences: tuple[Difference, ...] = ()


def dossier(store: Store, key: str, *, as_of: date | None = None) -> Dossier:
    """The dossier of an event; of a claim only its line."""
    line = line_of(store, key, as_of=as_of)
    if line.status is None:
        return Dossier(line=line)
    event = stored_event(store, key)
    documents = list(dict.fromkeys(evidence.document for evidence in line.evidence))
    origins = event.origins if as_of is None else tuple(_known(store, event.origins, as_of))
    return Dossier(
        line=line,
        origins=origins,
        edges=tuple(edges(store, documents)),
        judgements=tuple(judgements(store, [member.claim for member in event.members])),
        states=tuple(state for state in event.states if as_of is None or state.day <= as_of),
        differences=tuple(disagreements(store, event.key, as_of=as_of)),
    )


def _known(store: Store, origins: Sequence[Origin], day: date) -> Iterator[Origin]:
    """The origins that were known on a day, with the reports that were out; a retraction that was not yet out took nothing back."""
    keys = sorted({doc for one in origins for doc in (*one.docs, one.withdrawn_by) if doc is not None})
    with store.reading() as connection:
        since = first_days(connection, keys)
    for one in origins:
        docs = tuple(doc for doc in one.docs if since.get(doc, day) <= day)
        is_out = one.withdrawn_by is not None and since.get(one.withdrawn_by, day) <= day
        if docs:
            yield replace(one, docs=docs, withdrawn_by=one.withdrawn_by if is_out else None)
