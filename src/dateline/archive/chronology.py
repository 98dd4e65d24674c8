"""The dated list: one line an event, or a claim where no events have been made yet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, case, exists, func, select

from dateline.archive.claims import chunks
from dateline.archive.codec import load_claim
from dateline.archive.conditions import check_types, conditions, holds, overlaps, shown
from dateline.archive.events import present_key
from dateline.archive.question import Question
from dateline.archive.resolved import event, event_claim, event_state
from dateline.archive.results import Evidence, Line, Rows
from dateline.archive.schema import claim, claim_text, document, version
from dateline.archive.store import Store
from dateline.model.claim import Claim
from dateline.model.errors import ArchiveError
from dateline.model.source import Source
from dateline.model.when import time_words
from dateline.model.words import chain_words, factuality_words, party_words, place_words

NOBODY = "nobody named"
_EVENTS = "only events have a status and independent sources"


def chronology(store: Store, question: Question) -> Rows[Line]:
    """The lines that fit, by the first day on which it may have happened, undated ones last."""
    with store.reading() as connection:
        check_types(connection, question)
        if has_events(connection):
            return Rows(_event_lines(connection, store, question))
        if question.is_about_events:
            raise ArchiveError("no events have been made of the claims yet", where=store.name, advice=_EVENTS)
        return Rows(_claim_lines(connection, store, question))


def has_events(connection: Connection) -> bool:
    """Whether events have been made in this archive."""
    return bool(connection.scalar(select(exists(select(event.c.key)))))


def line_of(store: Store, key: str, *, as_of: date | None = None) -> Line:
    """The line of one event, or of one claim."""
    question = Question(as_of=as_of)
    with store.reading() as connection:
        found = _event_lines(connection, store, question, event.c.key == present_key(connection, key))
        found = found or _claim_lines(connection, store, question, claim.c.key == key)
    if not found:
        raise ArchiveError("no such event, or not on that day", where=key, advice="dateline chronology shows ids")
    return found[0]


def _evidence_columns() -> Select[Any]:
    return (
        select(
            claim.c.key,
            claim_text.c.record,
            claim_text.c.sentence,
            claim.c.time_start,
            claim.c.time_end,
            version.c.number,
            version.c.publisher,
            version.c.published,
            version.c.title,
            version.c.url,
            document.c.key.label("document"),
        )
        .select_from(claim)
        .join(claim_text, claim_text.c.claim_id == claim.c.id)
        .join(version, version.c.id == claim.c.version_id)
        .join(document, document.c.id == version.c.document_id)
    )


def _claim_lines(connection: Connection, store: Store, question: Question, *also: ColumnElement[bool]) -> list[Line]:
    query = (
        _evidence_columns()
        .where(*conditions(question, store.text), *overlaps(claim.c.time_start, claim.c.time_end, question), *also)
        .order_by(
            claim.c.day.is_(None),
            claim.c.day,
            func.coalesce(claim.c.time_end, claim.c.time_start),
            claim.c.version_id,
            claim.c.number,
        )
        .limit(question.limit)
    )
    return [_claim_line(row) for row in connection.execute(query).mappings()]


def _claim_line(row: RowMapping) -> Line:
    read = load_claim(row["record"])
    sources = according_to(read.sources, row["publisher"])
    return Line(
        id=row["key"],
        start=row["time_start"],
        end=row["time_end"],
        when=time_words(read.time),
        who=party_words(read.actors) or NOBODY,
        type=str(read.event.type),
        mode=read.event.mode,
        quad=read.event.quad.value,
        whom=party_words(read.recipients),
        place=place_words(read.place),
        certainty=factuality_words(read.factuality),
        status=None,
        standing=None,
        sources=sources,
        origins_min=None,
        origins_max=None,
        documents=1,
        evidence=(_evidence(row, sources),),
    )


def according_to(sources: Sequence[Source], publisher: str | None) -> str:
    """A chain of sources in words; the outlet's own voice with its name."""
    words = chain_words(sources)
    return f"{words}, {publisher}" if not sources and publisher else words


def _evidence(row: RowMapping, sources: str) -> Evidence:
    return Evidence(
        claim=row["key"],
        document=row["document"],
        version=row["number"],
        publisher=row["publisher"],
        published=row["published"],
        title=row["title"],
        url=row["url"],
        sentence=" ".join(row["sentence"].split()),
        sources=sources,
    )


def _event_lines(connection: Connection, store: Store, question: Question, *also: ColumnElement[bool]) -> list[Line]:
    start, end = event_state.c.time_start, event_state.c.time_end
    day = func.coalesce(start, end)
    query = (
        select(event, *(column for column in event_state.c if column.name not in ("event_key", "day")))
        .join(event_state, event_state.c.event_key == event.c.key)
        .where(
            event.c.key.in_(fitting_events(store, question)),
            *state_conditions(question),
            *overlaps(start, end, question),
            *also,
        )
        .order_by(case((day.is_(None), 1), else_=0), day, func.coalesce(end, start), event.c.key)
        .limit(question.limit)
    )
    found = connection.execute(query).mappings().all()
    evidence = _event_evidence(connection, [row["key"] for row in found], question)
    return [_event_line(row, evidence[row["key"]]) for row in found]


def fitting_events(store: Store, question: Question) -> Select[tuple[str]]:
    """The events that have a claim which fits, time aside."""
    query = select(event_claim.c.event_key).join(claim, claim.c.key == event_claim.c.claim_key)
    return query.where(*conditions(question, store.text))


def state_conditions(question: Question) -> Iterator[ColumnElement[bool]]:
    """Whether it is the state that holds, or that of a day; and what is asked of it."""
    yield holds(event_state, question.as_of)
    if question.status is not None:
        yield (event_state.c.status == question.status) | (event_state.c.standing == question.status)
    if question.min_origins is not None:
        yield event_state.c.origins_min >= question.min_origins


def _event_evidence(
    connection: Connection, keys: Sequence[str], question: Question
) -> defaultdict[str, list[Evidence]]:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for key, _, evidence in told(connection, keys, question.as_of):
        found[key].append(evidence)
    return found


def told(
    connection: Connection, events: Sequence[str], as_of: date | None = None
) -> Iterator[tuple[str, Claim, Evidence]]:
    """The claims of events as they are, or were on a day, the earliest published first: event, claim, and where it is said."""
    for some in chunks(events):
        query = (
            _evidence_columns()
            .add_columns(event_claim.c.event_key)
            .join(event_claim, event_claim.c.claim_key == claim.c.key)
            .where(event_claim.c.event_key.in_(some), shown(claim, as_of))
            .order_by(version.c.published, claim.c.version_id, claim.c.number)
        )
        for row in connection.execute(query).mappings():
            read = load_claim(row["record"])
            yield row["event_key"], read, _evidence(row, according_to(read.sources, row["publisher"]))


def _event_line(row: RowMapping, evidence: Sequence[Evidence]) -> Line:
    return Line(
        id=row["key"],
        start=row["time_start"],
        end=row["time_end"],
        when=row["time_words"],
        who=row["who"] or NOBODY,
        type=row["type"],
        mode=row["mode"],
        quad=row["quad"],
        whom=row["whom"],
        place=row["place"],
        certainty=row["certainty"],
        status=row["status"],
        standing=row["standing"],
        sources=row["sources"],
        origins_min=row["origins_min"],
        origins_max=row["origins_max"],
        documents=row["documents"],
        evidence=tuple(evidence),
    )
