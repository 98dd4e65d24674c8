"""Events, in and out: views over claims that were judged to be one happening."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, select

from dateline.archive.claims import chunks, insert, insert_missing
from dateline.archive.codec import Row, packed_json
from dateline.archive.resolved import event, event_claim, event_state, former, origin
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError
from dateline.model.event import Quad
from dateline.model.lineage import Origin, Stance, Standing, State

_ORIGIN: TypeAdapter[Origin] = TypeAdapter(Origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A claim of an event, and what it has to say to it."""

    claim: str
    stance: Stance = Stance.REPORTS


@dataclass(frozen=True, slots=True, kw_only=True)
class EventState:
    """How an event stood from a day on: what had been published by then.

    ``start`` and ``end`` are the interval in which it then lay, ``when``, ``certainty`` and ``sources`` the line's words.
    """

    day: date
    status: State
    standing: Standing
    when: str
    certainty: str
    sources: str
    documents: int
    publishers: int
    origins_min: int
    origins_max: int
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """An event as it is kept. ``states`` are in the order of their days, the last one holds; ``record`` is JSON of the resolver's own."""

    key: str
    type: str
    mode: str | None
    quad: Quad
    who: str
    whom: str
    place: str
    members: tuple[Member, ...]
    states: tuple[EventState, ...]
    origins: tuple[Origin, ...] = ()
    score: float | None = None
    record: str = "{}"


def put_events(store: Store, events: Iterable[StoredEvent], *, without: Sequence[str] = ()) -> None:
    """Keep events in place of what was kept under their keys, in one transaction; ``without`` names events that are no more.

    A claim belongs to one event: it leaves the one that it was in.
    """
    with store.writing() as connection:
        write_events(connection, list(events), without=without)


def write_events(connection: Connection, given: Sequence[StoredEvent], *, without: Sequence[str] = ()) -> None:
    """As ``put_events``, in a transaction that is open."""
    gone = sorted({*without, *(one.key for one in given)})
    for some in chunks(gone):
        for table in (event_claim, event_state, origin):
            connection.execute(delete(table).where(table.c.event_key.in_(some)))
        connection.execute(delete(event).where(event.c.key.in_(some)))
    for some in chunks([one.key for one in given]):
        connection.execute(delete(former).where(former.c.key.in_(some)))
    for claims in chunks([member.claim for one in given for member in one.members]):
        connection.execute(delete(event_claim).where(event_claim.c.claim_key.in_(claims)))
    insert(connection, event, [_event_row(one) for one in given])
    insert(connection, event_claim, [row for one in given for row in _member_rows(one)])
    insert(connection, event_state, [row for one in given for row in _state_rows(one)])
    insert(connection, origin, [row for one in given for row in _origin_rows(one)])


def redirect(connection: Connection, went: Mapping[str, str]) -> None:
    """Ids of events that are no more, and where their claims went; what led to them leads there too."""
    for key, target in sorted(went.items()):
        connection.execute(former.update().where(former.c.event_key == key).values(event_key=target))
    insert_missing(connection, former, [{"key": key, "event_key": target} for key, target in sorted(went.items())])


def present_key(connection: Connection, key: str) -> str:
    """The id of an event today: its own, or that of the event that its claims went to."""
    found: str | None = connection.scalar(select(former.c.event_key).where(former.c.key == key))
    is_there = connection.scalar(select(event.c.key).where(event.c.key == key)) is not None
    return key if is_there or found is None else found


def _event_row(one: StoredEvent) -> Row:
    last = one.states[-1]
    return {
        "key": one.key,
        "type": one.type,
        "mode": one.mode,
        "quad": one.quad.value,
        "score": one.score,
        "day": last.start or last.end,
        "who": one.who,
        "whom": one.whom,
        "place": one.place,
        "record": one.record,
    }


def _member_rows(one: StoredEvent) -> Iterator[Row]:
    for member in one.members:
        yield {"claim_key": member.claim, "event_key": one.key, "stance": member.stance.value}


def _state_rows(one: StoredEvent) -> Iterator[Row]:
    for state, after in zip_longest(one.states, one.states[1:]):
        yield {
            "event_key": one.key,
            "day": state.day,
            "until": after.day if after else None,
            "status": state.status.value,
            "standing": state.standing.value,
            "certainty": state.certainty,
            "sources": state.sources,
            "documents": state.documents,
            "publishers": state.publishers,
            "origins_min": state.origins_min,
            "origins_max": state.origins_max,
            "time_start": state.start,
            "time_end": state.end,
            "time_words": state.when,
        }


def _origin_rows(one: StoredEvent) -> Iterator[Row]:
    for number, found in enumerate(one.origins):
        yield {
            "event_key": one.key,
            "number": number,
            "label": found.label,
            "channel": found.channel.value,
            "is_shown": found.is_shown,
            "withdrawn_by": found.withdrawn_by,
            "record": packed_json(found),
        }


def stored_event(store: Store, key: str) -> StoredEvent:
    """An event by its key, or by one that it had before."""
    with store.reading() as connection:
        key = present_key(connection, key)
        row = connection.execute(select(event).where(event.c.key == key)).mappings().one_or_none()
        if row is None:
            raise ArchiveError("no such event", where=key, advice="dateline chronology shows ids")
        return StoredEvent(
            key=key,
            type=row["type"],
            mode=row["mode"],
            quad=Quad(row["quad"]),
            score=row["score"],
            who=row["who"],
            whom=row["whom"],
            place=row["place"],
            members=tuple(_members(connection, key)),
            states=tuple(_states(connection, key)),
            origins=tuple(_origins(connection, key)),
            record=row["record"],
        )


def events_of(store: Store, claims: Sequence[str]) -> dict[str, str]:
    """To which events these claims belong, by claim."""
    found: dict[str, str] = {}
    with store.reading() as connection:
        for some in chunks(claims):
            query = select(event_claim.c.claim_key, event_claim.c.event_key).where(event_claim.c.claim_key.in_(some))
            found |= {row[0]: row[1] for row in connection.execute(query)}
    return found


def _members(connection: Connection, key: str) -> Iterator[Member]:
    query = select(event_claim).where(event_claim.c.event_key == key).order_by(event_claim.c.claim_key)
    for row in connection.execute(query).mappings():
        yield Member(claim=row["claim_key"], stance=Stance(row["stance"]))


def _states(connection: Connection, key: str) -> Iterator[EventState]:
    query = select(event_state).where(event_state.c.event_key == key).order_by(event_state.c.day)
    same = ("day", "certainty", "sources", "documents", "publishers", "origins_min", "origins_max")
    for row in connection.execute(query).mappings():
        yield EventState(
            status=State(row["status"]),
            standing=Standing(row["standing"]),
            when=row["time_words"],
            start=row["time_start"],
            end=row["time_end"],
            **{name: row[name] for name in same},
        )


def _origins(connection: Connection, key: str) -> Iterator[Origin]:
    query = select(origin.c.record).where(origin.c.event_key == key).order_by(origin.c.number)
    return map(_ORIGIN.validate_json, connection.scalars(query))
