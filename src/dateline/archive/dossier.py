"""All that is known of one event, or of one claim where no events have been made."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from dateline.archive.chronology import line_of
from dateline.archive.claims import chunks
from dateline.archive.conditions import shown
from dateline.archive.disagreement import Difference, disagreements
from dateline.archive.events import EventState, stored_event
from dateline.archive.judged import edges, judgements
from dateline.archive.results import Line, Teller
from dateline.archive.schema import document, version
from dateline.archive.store import Store
from dateline.archive.view import first_days
from dateline.model.judgement import Judgement
from dateline.model.lineage import Edge, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The line, its origins with reasons, who rests on whom among its reports, the judgements that joined it, how it stood
    when, on what its reports differ, and all its reports, those too in which no claim of it was read.
    """

    line: Line
    origins: tuple[Origin, ...] = ()
    edges: tuple[Edge, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    states: tuple[EventState, ...] = ()
    differences: tuple[Difference, ...] = ()
    reports: tuple[Teller, ...] = ()


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
        edges=tuple(_out(store, edges(store, documents), as_of)),
        judgements=tuple(judgements(store, [member.claim for member in event.members])),
        states=tuple(state for state in event.states if as_of is None or state.day <= as_of),
        reports=tuple(_tellers(store, json.loads(event.record).get("documents", []), as_of)),
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


def _out(store: Store, found: Sequence[Edge], as_of: date | None) -> Iterator[Edge]:
    """What reports come from, of a day: without reports that were not out yet, though it is they that show what it was."""
    with store.reading() as connection:
        since = first_days(connection, sorted({parent for one in found for parent in one.parents}))
    for one in found:
        parents = tuple(parent for parent in one.parents if as_of is None or since.get(parent, as_of) <= as_of)
        if parents:
            yield replace(one, parents=parents)


def _tellers(store: Store, documents: Sequence[str], as_of: date | None) -> Iterator[Teller]:
    """The reports, the earliest first; of a day, those that were there to read."""
    columns = (version.c.publisher, version.c.published, version.c.title, version.c.url)
    query = select(document.c.key.label("document"), *columns).join(document, document.c.id == version.c.document_id)
    query = query.where(shown(version, as_of)).order_by(version.c.published, version.c.id)
    with store.reading() as connection:
        for some in chunks(documents):
            rows = connection.execute(query.where(document.c.key.in_(some))).mappings()
            yield from (Teller(**row) for row in rows)
