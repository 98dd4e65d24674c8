"""What is judged over reports, in and out: descent, phantoms, judgements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, delete, or_, select

from dateline.archive.arrival import now
from dateline.archive.claims import chunks, insert, insert_missing
from dateline.archive.codec import packed_json
from dateline.archive.columns import DocumentKind
from dateline.archive.resolved import edge, judgement
from dateline.archive.schema import document
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.lineage import MISSING, STATEMENT, Edge

_ADVICE = "dateline judgements shows their numbers"
_EDGE: TypeAdapter[Edge] = TypeAdapter(Edge)


def put_edges(store: Store, edges: Iterable[Edge]) -> None:
    """Say what documents come from, in place of what was said of them; parents that are absent become phantom documents."""
    with store.writing() as connection:
        write_edges(connection, edges)


def write_edges(connection: Connection, edges: Iterable[Edge], *, children: Iterable[str] = ()) -> None:
    """As ``put_edges``, in a transaction that is open; ``children`` are documents whose edges are said anew even if they have none."""
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
    for some in chunks(sorted({*by_child, *children})):
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
        return write_judgements(connection, judgements)


def write_judgements(connection: Connection, judgements: Iterable[Judgement]) -> list[int]:
    """As ``judge``, in a transaction that is open."""
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


def drop_judgements(connection: Connection, numbers: Sequence[int]) -> None:
    """Forget judgements of the program's own that it no longer makes."""
    for some in chunks(numbers):
        connection.execute(delete(judgement).where(judgement.c.id.in_(some)))


def withdraw(store: Store, number: int, by: str) -> None:
    """Take a judgement back: it stays to be read, and no longer counts."""
    with store.writing() as connection:
        withdraw_in(connection, number, by)


def withdraw_in(connection: Connection, number: int, by: str) -> Judgement:
    """As ``withdraw``, in a transaction that is open: the judgement, with all that were made in the same act."""
    line = judgement.update().where(judgement.c.id == number, judgement.c.withdrawn.is_(None))
    if not connection.execute(line.values(withdrawn=now(), withdrawn_by=by)).rowcount:
        raise ArchiveError("no judgement of this number that counts", where=str(number), advice=_ADVICE)
    return _judgement(connection.execute(select(judgement).where(judgement.c.id == number)).mappings().one())


def of_one_act(connection: Connection, by: str, made: datetime) -> list[Judgement]:
    """The judgements that somebody made at one moment, and that count."""
    query = select(judgement).where(judgement.c.by == by, judgement.c.made == made, judgement.c.withdrawn.is_(None))
    return [_judgement(row) for row in connection.execute(query.order_by(judgement.c.id)).mappings()]


def judgements(store: Store, claims: Sequence[str] | None = None, *, withdrawn: bool = False) -> list[Judgement]:
    """The judgements, on these claims if named, in the order in which they were made; withdrawn ones too, if asked."""
    with store.reading() as connection:
        return read_judgements(connection, claims, withdrawn=withdrawn)


def read_judgements(
    connection: Connection, claims: Sequence[str] | None = None, *, withdrawn: bool = False
) -> list[Judgement]:
    """As ``judgements``, on a connection that is open."""
    query = select(judgement).order_by(judgement.c.id)
    if not withdrawn:
        query = query.where(judgement.c.withdrawn.is_(None))
    found: dict[int, Judgement] = {}
    for some in [None] if claims is None else chunks(claims):
        on = () if some is None else (or_(judgement.c.left.in_(some), judgement.c.right.in_(some)),)
        for row in connection.execute(query.where(*on)).mappings():
            found[row["id"]] = _judgement(row)
    return [found[number] for number in sorted(found)]


def _judgement(row: RowMapping) -> Judgement:
    values = {name: row[name] for name in Judgement.__slots__}
    return Judgement(**values | {"verdict": Verdict(row["verdict"])})
