"""What is judged over reports, in and out: descent, phantoms, judgements, and the index by which likes are found."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter
from sqlalchemy import delete, or_, select

from dateline.archive.arrival import now
from dateline.archive.claims import chunks, insert, insert_missing
from dateline.archive.codec import packed_json
from dateline.archive.resolved import Space, edge, judgement, posting
from dateline.archive.schema import DocumentKind, document
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.lineage import MISSING, STATEMENT, Edge

_EDGE: TypeAdapter[Edge] = TypeAdapter(Edge)


def post(store: Store, space: Space, postings: Mapping[int, Iterable[int]]) -> None:
    """Make owners (row numbers of versions or claims) findable by hashes of 64 bits, signed."""
    rows = [
        {"space": space.value, "hash": hash_, "owner": owner}
        for owner, hashes in postings.items()
        for hash_ in sorted(set(hashes))
    ]
    with store.writing() as connection:
        insert_missing(connection, posting, rows)


def owners(store: Store, space: Space, hashes: Sequence[int]) -> dict[int, list[int]]:
    """Who was posted under each of the hashes."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    with store.reading() as connection:
        for some in chunks(hashes):
            query = select(posting.c.hash, posting.c.owner)
            query = query.where(posting.c.space == space.value, posting.c.hash.in_(some)).order_by(posting.c.owner)
            for hash_, owner in connection.execute(query):
                found[hash_].append(owner)
    return dict(found)


def put_edges(store: Store, edges: Iterable[Edge]) -> None:
    """Say what documents come from, in place of what was said of them; parents that are absent become phantom documents."""
    by_child: defaultdict[str, list[Edge]] = defaultdict(list)
    for one in edges:
        by_child[one.doc].append(one)
    rows = [
        {
            "child": child,
            "number": number,
            "parent": parent,
            "position": position,
            "how": one.how.value,
            "probability": one.probability,
            "record": packed_json(one),
        }
        for child, found in by_child.items()
        for number, one in enumerate(found)
        for position, parent in enumerate(dict.fromkeys(one.parents))
    ]
    with store.writing() as connection:
        for some in chunks(sorted(by_child)):
            connection.execute(delete(edge).where(edge.c.child.in_(some)))
        insert_missing(connection, document, _phantoms(row["parent"] for row in rows if isinstance(row["parent"], str)))
        insert(connection, edge, rows)


def _phantoms(parents: Iterable[str]) -> list[dict[str, object]]:
    moment = now()
    kinds = ((MISSING, DocumentKind.PHANTOM), (STATEMENT, DocumentKind.STATEMENT))
    return [
        {"key": key, "kind": kind.value, "publisher": key.removeprefix(prefix), "title": None, "added": moment}
        for key in sorted(set(parents))
        for prefix, kind in kinds
        if key.startswith(prefix)
    ]


def edges(store: Store, docs: Sequence[str] | None = None) -> list[Edge]:
    """What these documents come from; without ``docs``, all edges."""
    query = select(edge.c.record).where(edge.c.position == 0).order_by(edge.c.child, edge.c.number)
    found: list[str] = []
    with store.reading() as connection:
        if docs is None:
            found += connection.scalars(query)
        for some in chunks(docs or ()):
            found += connection.scalars(query.where(edge.c.child.in_(some)))
    return [_EDGE.validate_json(record) for record in found]


def judge(store: Store, judgements: Iterable[Judgement]) -> list[int]:
    """Keep judgements; their numbers."""
    with store.writing() as connection:
        return [
            connection.execute(
                judgement.insert()
                .values(
                    left=one.left,
                    right=one.right,
                    verdict=one.verdict.value,
                    reason=one.reason,
                    score=one.score,
                    by=one.by,
                    made=one.made,
                )
                .returning(judgement.c.id)
            ).scalar_one()
            for one in judgements
        ]


def withdraw(store: Store, number: int, by: str) -> None:
    """Take a judgement back: it stays to be read, and no longer counts."""
    with store.writing() as connection:
        line = judgement.update().where(judgement.c.id == number, judgement.c.withdrawn.is_(None))
        if not connection.execute(line.values(withdrawn=now(), withdrawn_by=by)).rowcount:
            raise ArchiveError("no judgement of this number that counts", where=str(number))


def judgements(store: Store, claims: Sequence[str] | None = None, *, withdrawn: bool = False) -> list[Judgement]:
    """The judgements, on these claims if named, in the order in which they were made; withdrawn ones too, if asked."""
    query = select(judgement).order_by(judgement.c.id)
    if not withdrawn:
        query = query.where(judgement.c.withdrawn.is_(None))
    found: dict[int, Judgement] = {}
    with store.reading() as connection:
        for some in [None] if claims is None else chunks(claims):
            on = () if some is None else (or_(judgement.c.left.in_(some), judgement.c.right.in_(some)),)
            for row in connection.execute(query.where(*on)).mappings():
                values = {name: row[name] for name in Judgement.__slots__}
                found[row["id"]] = Judgement(**values | {"verdict": Verdict(row["verdict"])})
    return [found[number] for number in sorted(found)]
