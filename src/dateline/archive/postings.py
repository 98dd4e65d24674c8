"""The index by which likes are found: who was posted under a hash. A hash that many hold is cut short, so that one more costs the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from dateline.archive.claims import chunks, insert_missing
from dateline.archive.resolved import Space, posting
from dateline.archive.store import Store

MOST = 64
"""Owners that are kept, and looked at, under one hash; who comes later is found by its other hashes."""


def post(store: Store, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
    """Make owners (row numbers of documents or claims) findable by hashes of 64 bits, signed."""
    with store.writing() as connection:
        write_postings(connection, space, postings)


def write_postings(connection: Connection, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
    """As ``post``, in a transaction that is open."""
    wanted = {owner: sorted(set(hashes)) for owner, hashes in postings.items()}
    held = read_owners(connection, space, sorted({hash_ for hashes in wanted.values() for hash_ in hashes}))
    room = {hash_: MOST - len(owners) for hash_, owners in held.items()}
    rows = []
    for owner, hashes in sorted(wanted.items()):
        for hash_ in hashes:
            if owner in held.get(hash_, ()):
                continue
            room[hash_] = room.get(hash_, MOST) - 1
            if room[hash_] >= 0:
                rows.append({"space": space.value, "hash": hash_, "owner": owner})
    insert_missing(connection, posting, rows)


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
