"""All that is known of one event, or of one claim where no events have been made."""

from dataclasses import dataclass
from datetime import date

from dateline.archive.chronology import line_of
from dateline.archive.events import EventState, stored_event
from dateline.archive.judged import edges, judgements
from dateline.archive.results import Line
from dateline.archive.store import Store
from dateline.model.judgement import Judgement
from dateline.model.lineage import Edge, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The line, its origins with reasons, who rests on whom among its reports, the judgements that joined it, how it stood when."""

    line: Line
    origins: tuple[Origin, ...] = ()
    edges: tuple[Edge, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    states: tuple[EventState, ...] = ()


def dossier(store: Store, key: str, *, as_of: date | None = None) -> Dossier:
    """The dossier of an event; of a claim only its line."""
    line = line_of(store, key, as_of=as_of)
    if line.status is None:
        return Dossier(line=line)
    event = stored_event(store, key)
    documents = list(dict.fromkeys(evidence.document for evidence in line.evidence))
    return Dossier(
        line=line,
        origins=event.origins,
        edges=tuple(edges(store, documents)),
        judgements=tuple(judgements(store, [member.claim for member in event.members])),
        states=tuple(state for state in event.states if as_of is None or state.day <= as_of),
    )
