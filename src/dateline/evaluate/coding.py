"""Task ``coding``: PLOVER events of short texts. A row is id, date, text.

What is predicted is what the text is about, as a coder of single sentences records it: the events of its main clauses, weighed against its words
(``annotate/events/about.py``); by the rules alone in the profile ``fast``. The data sets are coded in CAMEO or by PLOVER's crosswalk from it, so types go by the CAMEO code of a mention:
comments and appeals (01, 02) are no events, an announced sanction is THREATEN, an announced concession AGREE, where a record has PLOVER's own
reading (REQUEST, SANCTION, CONCEDE).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from dateline.annotate.build import build
from dateline.annotate.entities import actors_for
from dateline.annotate.events.about import about, by_rules
from dateline.annotate.layers import EventMention
from dateline.evaluate.base import Row
from dateline.model.actor import Actor
from dateline.pipeline.config import Profile

COMPONENTS = ("dateline_entities", "dateline_events")
BATCH = 256


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """The events of each row, with their parties' codes."""
    nlp = build(components=COMPONENTS)
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        docs = [nlp.make_doc(row["text"]) for row in batch]
        for row, doc in zip(batch, docs, strict=True):
            doc._.published = date.fromisoformat(row["date"]) if row.get("date") else None
        for row, doc in zip(batch, nlp.pipe(docs), strict=True):
            found = about(doc) if profile.trained else by_rules(doc)
            yield {"id": row["id"], "events": [coded(doc, event) for event in found]}


def coded(doc: Any, event: EventMention) -> dict[str, Any]:
    """One event; the quad class is left to the scorer, which takes it from the type."""
    actors, recipients = actors_for(doc, event.actors), actors_for(doc, event.recipients)
    return {
        "type": str(event.coding.type),
        "mode": event.coding.mode,
        "actors": [party(a) for a in actors],
        "recipients": [] if event.reciprocal else [party(r) for r in recipients if r not in actors],
    }


def party(actor: Actor) -> dict[str, str | None]:
    """An actor or recipient in the scorer's shape."""
    return {"text": actor.text, "code": actor.code, "sector": actor.sector}
