"""What resolving sees of an archive and what it writes, in one transaction: all of it is kept, or nothing."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from dateline.archive.claims import chunks
from dateline.archive.conditions import shown
from dateline.archive.events import Member, StoredEvent, present_key, redirect, write_events
from dateline.archive.judged import (
    drop_judgements,
    of_one_act,
    read_judgements,
    withdraw_in,
    write_edges,
    write_judgements,
)
from dateline.archive.postings import keys_of, read_owners, write_postings
from dateline.archive.resolved import Space, event, event_claim, former
from dateline.archive.schema import claim, document, version
from dateline.archive.store import Store
from dateline.archive.view import Entry, days_of, mean_length, read_entries
from dateline.archive.waiting import (
    all_wait,
    mark_posted,
    put_off,
    strike_out,
    unposted,
    wait_again,
    waiting_in_order,
    which_wait,
)
from dateline.model.judgement import Judgement
from dateline.model.lineage import Edge, Stance

_LOCK = 4_872_661_509_235_202


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of an event: its document (row number), and what it has to say."""

    document: int
    member: Member


class Desk:
    """An open transaction of one resolver; others wait for it to end."""

    def __init__(self, connection: Connection):
        self.connection = connection

    def entries(self, documents: Sequence[int]) -> list[Entry]:
        """The newest versions of these documents (row numbers)."""
        found: list[Entry] = []
        for some in chunks(documents, 100):
            found += read_entries(self.connection, version.c.document_id.in_(some), shown(version, None))
        return found

    def unposted(self, most: int) -> Sequence[int]:
        """Documents that cannot be found by others yet."""
        return unposted(self.connection, most)

    def waiting(self) -> dict[int, bool]:
        """The documents that wait, in an order that does not tell when they came; and whether each was resolved among few."""
        return waiting_in_order(self.connection)

    def put_off(self, versions: Mapping[int, int]) -> None:
        """These documents, in these versions, were resolved among few, and wait to be resolved among many."""
        put_off(self.connection, versions)

    def in_order(self, documents: Iterable[int] | None = None, *, most: int | None = None) -> list[int]:
        """These documents, or all that have been read, by public id: the same in whatever order they came."""
        query = select(document.c.id).where(document.c.id.in_(select(version.c.document_id)))
        if documents is None:
            return list(self.connection.scalars(query.order_by(document.c.key).limit(most)))
        keys = keys_of(self.connection, document, documents)
        return sorted(keys, key=keys.__getitem__)[:most]

    def which_wait(self, documents: Sequence[int]) -> list[int]:
        """Those of these documents that wait, in the same order."""
        return which_wait(self.connection, documents)

    def post(self, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
        """Make documents, or claims, findable by hashes."""
        write_postings(self.connection, space, postings)

    def mark_posted(self, documents: Iterable[int]) -> None:
        """Note that they are findable."""
        mark_posted(self.connection, documents)

    def owners(self, space: Space, hashes: Sequence[int]) -> dict[int, list[int]]:
        """Who is found under each of the hashes."""
        return read_owners(self.connection, space, hashes)

    def documents_of_claims(self, claims: Sequence[int]) -> dict[int, int]:
        """The documents of claims, by row number."""
        found: dict[int, int] = {}
        for some in chunks(claims):
            query = select(claim.c.id, version.c.document_id).join(version, version.c.id == claim.c.version_id)
            found |= {row[0]: row[1] for row in self.connection.execute(query.where(claim.c.id.in_(some)))}
        return found

    def events_of_documents(self, documents: Sequence[int]) -> dict[int, set[str]]:
        """The events that claims of these documents belong to."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for some in chunks(documents):
            query = (
                select(version.c.document_id, event_claim.c.event_key)
                .join(claim, claim.c.version_id == version.c.id)
                .join(event_claim, event_claim.c.claim_key == claim.c.key)
                .where(version.c.document_id.in_(some))
            )
            for number, key in self.connection.execute(query):
                found[number].add(key)
        return found

    def members(self, events: Sequence[str]) -> dict[str, dict[str, Held]]:
        """The claims of these events, by key."""
        found: defaultdict[str, dict[str, Held]] = defaultdict(dict)
        for some in chunks(events):
            query = (
                select(
                    event_claim.c.event_key,
                    event_claim.c.claim_key,
                    event_claim.c.stance,
                    func.max(version.c.document_id),
                )
                .join(claim, claim.c.key == event_claim.c.claim_key)
                .join(version, version.c.id == claim.c.version_id)
                .where(event_claim.c.event_key.in_(some))
                .group_by(event_claim.c.event_key, event_claim.c.claim_key, event_claim.c.stance)
            )
            for key, member, stance, number in self.connection.execute(query):
                found[key][member] = Held(number, Member(claim=member, stance=Stance(stance)))
        return found

    def reports(self, events: Sequence[str]) -> dict[str, frozenset[int]]:
        """The documents (row numbers) that tell of these events, whether a claim of theirs belongs to them or not."""
        named: dict[str, list[str]] = {}
        for some in chunks(events):
            query = select(event.c.key, event.c.record).where(event.c.key.in_(some))
            named |= {row[0]: json.loads(row[1]).get("documents", []) for row in self.connection.execute(query)}
        numbers: dict[str, int] = {}
        for keys in chunks(sorted({key for listed in named.values() for key in listed})):
            query = select(document.c.key, document.c.id).where(document.c.key.in_(keys))
            numbers |= {row[0]: row[1] for row in self.connection.execute(query)}
        return {key: frozenset(numbers[name] for name in listed if name in numbers) for key, listed in named.items()}

    def holder(self, key: str) -> str | None:
        """The event that has an id, or that the claims of the event which had it went to; None of an id that no event had."""
        if self.connection.scalar(select(event.c.key).where(event.c.key == key)) is not None:
            return key
        return self.connection.scalar(select(former.c.event_key).where(former.c.key == key))

    def events_of(self, claims: Sequence[str]) -> dict[str, str]:
        """The event of each of these claims that has one."""
        found: dict[str, str] = {}
        for some in chunks(claims):
            query = select(event_claim.c.claim_key, event_claim.c.event_key).where(event_claim.c.claim_key.in_(some))
            found |= {row[0]: row[1] for row in self.connection.execute(query)}
        return found

    def first_shown(self, claims: Sequence[str]) -> dict[str, date]:
        """From which day on each claim was there to read, in whatever version."""
        found: dict[str, date] = {}
        for some in chunks(claims):
            query = select(claim.c.key, func.min(claim.c.shown_from)).where(claim.c.key.in_(some))
            found |= {row[0]: row[1] for row in self.connection.execute(query.group_by(claim.c.key))}
        return found

    def days_of(self, documents: Sequence[int]) -> dict[int, date]:
        """From which day on each document was there to read."""
        return days_of(self.connection, documents)

    def mean_length(self, documents: Sequence[int]) -> int:
        """How many characters these documents have on the mean, at least one."""
        return mean_length(self.connection, documents)

    def wait_again(self, documents: Sequence[int]) -> None:
        """Resolve these once more."""
        wait_again(self.connection, documents)

    def documents_of(self, claims: Sequence[str]) -> list[int]:
        """The documents (row numbers) in which these claims stand."""
        found: set[int] = set()
        for some in chunks(claims):
            query = select(version.c.document_id).join(claim, claim.c.version_id == version.c.id)
            found.update(self.connection.scalars(query.where(claim.c.key.in_(some))))
        return sorted(found)

    def present_key(self, event: str) -> str:
        """The id of an event today."""
        return present_key(self.connection, event)

    def judgements(self, claims: Sequence[str]) -> list[Judgement]:
        """What was judged on these claims, with what was taken back."""
        return read_judgements(self.connection, claims, withdrawn=True)

    def of_one_act(self, one: Judgement) -> list[Judgement]:
        """The judgements that count and were made together with this one."""
        return of_one_act(self.connection, one.by, one.made)

    def withdraw(self, number: int, by: str) -> Judgement:
        """Take a judgement back."""
        return withdraw_in(self.connection, number, by)

    def judge(self, judgements: Iterable[Judgement], *, without: Sequence[int] = ()) -> list[int]:
        """Keep judgements; forget those of the program's own that it no longer makes."""
        drop_judgements(self.connection, without)
        return write_judgements(self.connection, judgements)

    def keep(
        self,
        events: Sequence[StoredEvent],
        *,
        without: Sequence[str] = (),
        went: Mapping[str, str] | None = None,
        edges: Iterable[Edge] = (),
        children: Iterable[str] = (),
    ) -> None:
        """Keep events in place of those of their keys, ``without`` others that are no more and ``went`` to others; edges of ``children``."""
        write_events(self.connection, events, without=without)
        redirect(self.connection, went or {})
        write_edges(self.connection, edges, children=children)

    def all_wait(self) -> None:
        """Resolve every document once more."""
        all_wait(self.connection)

    def strike_out(self, versions: Mapping[int, int]) -> None:
        """These documents, in these versions, no longer wait."""
        strike_out(self.connection, versions)


@contextmanager
def at_desk(store: Store) -> Iterator[Desk]:
    """A transaction for one resolver; on a server others wait until it ends, those who add reports do not."""
    with store.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        yield Desk(connection)
