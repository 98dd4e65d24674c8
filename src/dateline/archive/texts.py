"""The texts of reports, as they are compared with one another: for a question those that have a claim which fits, and where."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from dateline.archive.chronology import has_events, state_conditions
from dateline.archive.codec import load_claim, load_document
from dateline.archive.conditions import check_types, conditions, overlaps, shown
from dateline.archive.question import Question
from dateline.archive.resolved import event_claim, event_state
from dateline.archive.schema import claim, claim_text, document, version, version_text
from dateline.archive.store import Store
from dateline.model.document import Document
from dateline.model.errors import ArchiveError
from dateline.model.span import Span
from dateline.model.timex import Basis

PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The sentence of a claim (by its id), and the day on which it happened, if it is known to the day."""

    claim: str
    sentence: Span
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report in one version, and the sentences of the claims that fit."""

    key: str
    number: int
    document: Document
    passages: tuple[Passage, ...]


def texts(store: Store, question: Question) -> Iterator[Text]:
    """The reports in the order in which they came; where nothing is asked but as of when, all of them."""
    narrow = is_narrow(question)
    after = 0
    while True:
        with store.reading() as connection:
            check_types(connection, question)
            if question.is_about_events and not has_events(connection):
                raise ArchiveError(
                    "no events have been made of the claims yet",
                    where=store.name,
                    advice="only events have a status and independent sources",
                )
            page, last = _page(connection, store, question, after)
        yield from (text for text in page if text.passages or not narrow)
        if last is None:
            return
        after = last


def is_narrow(question: Question) -> bool:
    """Whether anything is asked of the claims but when: then only the sentences of those that fit count."""
    asked = (question.actor, question.country, question.dyad, question.quad, question.place, question.text)
    return bool(question.types) or question.is_about_events or any(part is not None for part in asked)


def _page(connection: Connection, store: Store, question: Question, after: int) -> tuple[list[Text], int | None]:
    """The next reports, and behind which the next page begins; None where this was the last."""
    query = select(version.c.id, version.c.number, document.c.key, version_text.c.head, version_text.c.text)
    query = query.join(version_text, version_text.c.version_id == version.c.id)
    query = query.join(document, document.c.id == version.c.document_id)
    query = query.where(shown(version, question.as_of), version.c.id > after).order_by(version.c.id).limit(PAGE)
    rows = connection.execute(query).mappings().all()
    passages: defaultdict[int, list[Passage]] = defaultdict(list)
    if rows:
        for own in connection.execute(_claims(store, question, rows[0]["id"], rows[-1]["id"])).mappings():
            found = load_claim(own["record"])
            is_dated = own["time_start"] == own["time_end"] and own["basis"] != Basis.PUBLISHED.value
            day = own["time_start"] if is_dated else None
            passages[own["version_id"]].append(Passage(claim=own["key"], sentence=found.sentence, day=day))
    page = [
        Text(
            key=row["key"],
            number=row["number"],
            document=load_document(row["head"], row["text"]),
            passages=tuple(passages[row["id"]]),
        )
        for row in rows
    ]
    return page, rows[-1]["id"] if len(rows) == PAGE else None


def _claims(store: Store, question: Question, first: int, last: int) -> Select[Any]:
    """The claims that fit, of the versions from one to another."""
    query = select(
        claim.c.version_id, claim.c.key, claim.c.time_start, claim.c.time_end, claim.c.basis, claim_text.c.record
    )
    query = query.join(claim_text, claim_text.c.claim_id == claim.c.id)
    query = query.where(claim.c.version_id.between(first, last), *conditions(question, store.text))
    query = query.where(*overlaps(claim.c.time_start, claim.c.time_end, question)) if is_narrow(question) else query
    if question.is_about_events:
        fitting = select(event_claim.c.claim_key).join(event_state, event_state.c.event_key == event_claim.c.event_key)
        query = query.where(claim.c.key.in_(fitting.where(*state_conditions(question))))
    return query.order_by(claim.c.version_id, claim.c.number)
