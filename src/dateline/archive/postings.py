"""The index by which likes are found: who was posted under a hash. A hash that many hold is cut short, so that one more costs the same.

Who stays is told by the public ids, which are as good as drawn by lot: the order of arrival leaves no trace.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, select, tuple_

from dateline.archive.claims import chunks, insert_missing
from dateline.archive.resolved import Space, posting
from dateline.archive.schema import claim, document
from dateline.archive.store import Store

MOST = 64
"""Owners that are kept, and looked at, under one hash: those whose ids come first; the others are found by their other hashes."""


def post(store: Store, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
    """Make owners (row numbers of documents or claims) findable by hashes of 64 bits, signed."""
    with store.writing() as connection:
        write_postings(connection, space, postings)


def write_postings(connection: Connection, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
    """As ``post``, in a transaction that is open."""
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    for owner, hashes in postings.items():
        for hash_ in hashes:
            wanted[hash_].add(owner)
    held = read_owners(connection, space, sorted(wanted))
    full = {hash_ for hash_, owners in wanted.items() if len(owners.union(held.get(hash_, ()))) > MOST}
    table = claim if space is Space.BLOCK else document
    keys = keys_of(connection, table, {owner for hash_ in full for owner in (*wanted[hash_], *held.get(hash_, ()))})
    rows, gone = [], []
    for hash_, owners in sorted(wanted.items()):
        there = set(held.get(hash_, ()))
        kept = owners | there
        if hash_ in full:
            kept = set(sorted(kept, key=keys.__getitem__)[:MOST])
        gone += [(hash_, owner) for owner in there - kept]
        rows += [{"space": space.value, "hash": hash_, "owner": owner} for owner in sorted(kept - there)]
    for some in chunks(gone):
        these = tuple_(posting.c.hash, posting.c.owner).in_(some)
        connection.execute(delete(posting).where(posting.c.space == space.value, these))
    insert_missing(connection, posting, rows)


def keys_of(connection: Connection, table: Table, numbers: Iterable[int]) -> dict[int, str]:
    """The public ids of documents or claims, by row number."""
    found: dict[int, str] = {}
    for some in chunks(sorted(numbers)):
        rows = connection.execute(select(table.c.id, table.c.key).where(table.c.id.in_(some)))
        found |= {row.id: row.key for row in rows}
    return found


def owners(store: Store, space: Space, hashes: Sequence[int]) -> dict[int, list[int]]:
    """Who was posted under each of the hashes."""
    with store.reading() as connection:
        return read_owners(connection, space, hashes)


def read_owners(connection: Connection, space: Space, hashes: Sequence[int]) -> dict[int, list[int]]:
    """As ``owners``, on a connection that is open."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for some in chunks(hashes):
        query = select(posting.c.hash, posting.c.owner)
        query = query.where(posting.c.space == space.value, posting.c.hash.in_(some)).order_by(posting.c.owner)
        for hash_, owner in connection.execute(query):
            found[hash_].append(owner)
    return dict(found)
