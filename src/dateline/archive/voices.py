"""Who says what: the sources of an archive, and how often each speaks."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Subquery, and_, case, func, literal, null, or_, select, union_all

from dateline.archive.claims import AT_ONCE
from dateline.archive.codec import folded
from dateline.archive.conditions import shown
from dateline.archive.results import Rows, Voice
from dateline.archive.schema import claim, link, source, version
from dateline.archive.store import Store
from dateline.model.errors import InputError
from dateline.model.source import SourceKind

OUTLET = "outlet"
"""The kind of an outlet that speaks in its own voice."""
UNNAMED = "unnamed people"
TYPES = 3
"""How many of the types of event that a source tells of are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which sources: a part of the name, kinds, the country."""

    name: str | None = None
    kind: str | None = None
    country: str | None = None

    def __post_init__(self) -> None:
        known = (OUTLET, *SourceKind)
        if self.kind is not None and self.kind not in known:
            raise InputError(f"{self.kind!r} is no kind of source", advice=f"known: {', '.join(known)}")


def voices(
    store: Store, wanted: Wanted | None = None, *, as_of: date | None = None, limit: int | None = None
) -> Rows[Voice]:
    """The sources, those with most claims of their own first."""
    said = _said(as_of)
    inner = func.sum(said.c.inner)
    relayed = func.count() - inner
    group = (said.c.kind, said.c.name, said.c.outlet)
    query = (
        select(
            *group,
            func.max(said.c.country).label("country"),
            inner.label("claims"),
            relayed.label("relayed"),
            func.count(func.distinct(said.c.document_id)).label("documents"),
            func.count(func.distinct(said.c.publisher)).label("publishers"),
            func.min(said.c.published).label("first"),
            func.max(said.c.published).label("last"),
        )
        .where(*_fitting(said, wanted or Wanted()))
        .group_by(*group)
        .order_by(inner.desc(), relayed.desc(), *group)
        .limit(limit)
    )
    with store.reading() as connection:
        found = connection.execute(query).mappings().all()
        types = _types(connection, said, {row["name"] for row in found})
    return Rows(
        Voice(**{**row, "claims": int(row["claims"]), "relayed": int(row["relayed"])}, types=types[_key(row)])
        for row in map(dict, found)
    )


Key = tuple[object, ...]


def _key(row: dict[str, object]) -> Key:
    return row["kind"], row["name"], row["outlet"]


def _fitting(said: Subquery, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.name is not None:
        words = folded(wanted.name)
        outlet = func.lower(said.c.outlet).contains(words, autoescape=True)
        yield or_(
            said.c.folded.contains(words, autoescape=True), outlet, said.c.outlet.contains(wanted.name, autoescape=True)
        )
    if wanted.kind is not None:
        yield said.c.kind == wanted.kind
    if wanted.country is not None:
        yield said.c.country == wanted.country.upper()


def _types(connection: Connection, said: Subquery, names: set[str]) -> defaultdict[Key, tuple[str, ...]]:
    """What each tells of most, with the number of times."""
    counted: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    group = (said.c.kind, said.c.name, said.c.outlet, said.c.type)
    query = select(*group, func.sum(said.c.inner)).group_by(*group)
    if len(names) <= AT_ONCE:
        query = query.where(said.c.name.in_(names))
    for kind, name, outlet, type_, times in connection.execute(query):
        counted[(kind, name, outlet)][type_] += int(times)
    return defaultdict(
        tuple,
        {
            key: tuple(f"{name} {times}" for name, times in sorted(found.items(), key=_often)[:TYPES] if times)
            for key, found in counted.items()
        },
    )


def _often(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _said(as_of: date | None) -> Subquery:
    """A row for each time that a source stands in a chain, and for each claim in an outlet's own voice."""
    before, whose = link.alias("before"), source.alias("whose")
    unnamed = source.c.kind == SourceKind.ANONYMOUS.value
    outlet = case((whose.c.kind == SourceKind.MEDIA.value, whose.c.name), else_=version.c.publisher)
    in_chains = (
        select(
            source.c.kind.label("kind"),
            case((unnamed, UNNAMED), else_=source.c.name).label("name"),
            case((unnamed, outlet), else_=null()).label("outlet"),
            case((unnamed, UNNAMED), else_=source.c.folded).label("folded"),
            source.c.country.label("country"),
            case((link.c.innermost, 1), else_=0).label("inner"),
            claim.c.type.label("type"),
            version.c.document_id.label("document_id"),
            version.c.publisher.label("publisher"),
            version.c.published.label("published"),
        )
        .select_from(link)
        .join(source, source.c.id == link.c.source_id)
        .join(claim, claim.c.id == link.c.claim_id)
        .join(version, version.c.id == claim.c.version_id)
        .outerjoin(before, and_(before.c.claim_id == link.c.claim_id, before.c.position == link.c.position - 1))
        .outerjoin(whose, whose.c.id == before.c.source_id)
        .where(shown(claim, as_of))
    )
    own_voice = (
        select(
            literal(OUTLET),
            func.coalesce(version.c.publisher, "publisher not known"),
            null(),
            func.lower(func.coalesce(version.c.publisher, "publisher not known")),
            null(),
            literal(1),
            claim.c.type,
            version.c.document_id,
            version.c.publisher,
            version.c.published,
        )
        .select_from(claim)
        .join(version, version.c.id == claim.c.version_id)
        .where(claim.c.links == 0, shown(claim, as_of))
    )
    return union_all(in_chains, own_voice).subquery()
