"""What is to be known before a sentence or a report is passed on: that what it tells was disputed, denied, corrected or withdrawn since."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from dateline.archive.claims import chunks
from dateline.archive.conditions import holds
from dateline.archive.resolved import edge, event_claim, event_state
from dateline.archive.store import Store
from dateline.archive.view import first_days
from dateline.model.lineage import Descent, Standing, State
from dateline.model.stands import stand_words

BAD = frozenset((State.RETRACTED, State.CIRCULAR, Standing.DISPUTED, Standing.DENIED, Standing.CORRECTED))


def doubts(store: Store, claims: Sequence[str], *, as_of: date | None = None) -> dict[str, str]:
    """For claims (by id) of events that are disputed, denied, corrected, retracted or told in a ring, that in a word; the others are left out."""
    found: dict[str, str] = {}
    columns = (event_claim.c.claim_key, event_state.c.status, event_state.c.standing)
    query = select(*columns).join(event_state, event_state.c.event_key == event_claim.c.event_key)
    with store.reading() as connection:
        for some in chunks(claims):
            rows = connection.execute(query.where(holds(event_state, as_of), event_claim.c.claim_key.in_(some)))
            found |= {row.claim_key: stand_words(row.status, row.standing) for row in rows}
    return {key: words for key, words in found.items() if words in BAD}


def corrections(store: Store, documents: Sequence[str], *, as_of: date | None = None) -> dict[str, tuple[str, ...]]:
    """For reports (by id) that their outlet corrected or withdrew, the reports in which it did so; the others are left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    with store.reading() as connection:
        for some in chunks(documents):
            query = select(edge.c.parent, edge.c.child).where(edge.c.parent.in_(some))
            for parent, child in connection.execute(query.where(edge.c.how == Descent.CORRECTS.value)):
                found[parent].append(child)
        since = first_days(connection, sorted({child for listed in found.values() for child in listed}))
    out = {
        parent: tuple(sorted(child for child in listed if as_of is None or since.get(child, as_of) <= as_of))
        for parent, listed in found.items()
    }
    return {parent: listed for parent, listed in out.items() if listed}
