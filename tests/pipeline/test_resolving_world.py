"""Many reports through an archive: in whatever order they come, and however often one is copied, the same events with the same sources."""

import json
import random
from datetime import datetime

import pytest
from sqlalchemy import select
from world import world

from dateline.archive.resolved import event, event_state
from dateline.archive.store import Store
from dateline.archive.waiting import how_many_wait
from dateline.archive.writer import Writer
from dateline.ingest.base import read_text
from dateline.model.record import Record
from dateline.pipeline.resolving import resolver
from dateline.pipeline.resolving.resolver import resolve
from dateline.pipeline.run import Reader


def documents(rows):
    """Documents of rows of a made world."""
    for row in rows:
        yield read_text(
            f"{row['title']}\n\n{row['text']}",
            published=datetime.fromisoformat(row["published"]).date(),
            publisher=row["publisher"],
            url=row["url"],
        )


@pytest.fixture(scope="module")
def records():
    """The reports of six made events, read."""
    rows = [row for told in world(6, seed=9) for row in told.docs]
    found = list(Reader("fast").pipe(documents(rows)))
    assert all(isinstance(one, Record) for one in found)
    return found


@pytest.fixture
def few_near(monkeypatch):
    """A resolver that sees few reports at once, so that a small collection is larger than what it sees."""
    for name, value in {"FEW": 16, "LEAST": 8, "MANY": 40, "ENOUGH": 9}.items():
        monkeypatch.setattr(resolver, name, value)


def events(store):
    """The events of an archive by what they tell of and how many stand behind them; ids aside."""
    with store.reading() as connection:
        last = {row.event_key: row for row in connection.execute(select(event_state).order_by(event_state.c.day))}
        rows = connection.execute(select(event)).all()
    return sorted(
        (
            sorted(json.loads(row.record)["documents"]),
            row.type,
            row.who,
            last[row.key].status,
            last[row.key].origins_min,
            last[row.key].origins_max,
        )
        for row in rows
    )


def filled(path, records, *, at_once=0, seed=0):
    """The events of an archive with these records, in an order drawn by lot; resolved after so many each, or at the end."""
    records = list(records)
    random.Random(seed).shuffle(records)
    with Store(path) as store:
        writer = Writer(store)
        for number, record in enumerate(records, 1):
            writer.add(record)
            if at_once and number % at_once == 0:
                resolve(store)
        resolve(store, among_many=True)
        assert how_many_wait(store) == 0
        return events(store)


def test_the_order_of_arrival_changes_nothing(records, tmp_path):
    first, *others = (filled(tmp_path / f"{seed}.db", records, seed=seed) for seed in range(3))
    assert sum(len(documents) > 1 for documents, *_ in first) >= 6
    assert all(other == first for other in others)


def test_nor_where_the_collection_is_larger_than_what_is_seen_at_once(records, tmp_path, few_near):
    first, *others = (filled(tmp_path / f"{seed}.db", records, seed=seed) for seed in range(3))
    assert all(other == first for other in others)


@pytest.mark.parametrize("at_once", [3, 11])
def test_reports_that_come_a_few_at_a_time_end_where_all_at_once_do(records, tmp_path, few_near, monkeypatch, at_once):
    monkeypatch.setattr(resolver, "MANY", 1000)
    assert filled(tmp_path / "some.db", records, at_once=at_once, seed=at_once) == filled(tmp_path / "all.db", records)


def test_what_was_settled_among_many_is_not_unmade_among_few(records, tmp_path, few_near, monkeypatch):
    monkeypatch.setattr(resolver, "MANY", 1000)
    *early, late = records
    with Store(tmp_path / "a.db") as store:
        writer = Writer(store)
        for record in early:
            writer.add(record)
        resolve(store, among_many=True)
        settled = {(tuple(documents), *rest) for documents, *rest in events(store)}
        key = writer.add(late).document
        resolve(store)
        changed = settled - {(tuple(documents), *rest) for documents, *rest in events(store)}
        now = [documents for documents, *_ in events(store) if key in documents]
    assert now, "the late report tells of something"
    assert all(any({key, *told} == {key, *before} for told in now) for before, *_ in changed)


def test_a_hundred_copies_add_no_source(records, tmp_path):
    known = filled(tmp_path / "a.db", records)
    documents, kind, who, _, least, most = max(known, key=lambda one: len(one[0]))
    with Store(tmp_path / "b.db") as store:
        writer = Writer(store)
        for record in records:
            if writer.add(record).document in documents:
                copied = record
        page = copied.document
        text = f"{page.title}\n\n{page.text.removeprefix(page.title or '').strip()}\n\nSource: {page.publisher}"
        mirrors = [
            read_text(
                text,
                published=page.published,
                publisher=f"Mirror {number}",
                url=f"https://mirror{number}.example/{number}",
            )
            for number in range(100)
        ]
        for record in Reader("fast").pipe(mirrors):
            assert isinstance(record, Record)
            writer.add(record)
        resolve(store)
        found = max(events(store), key=lambda one: len(one[0]))
    assert set(documents) <= set(found[0])
    assert len(found[0]) == len(documents) + 100
    assert (found[1], found[2], found[4], found[5]) == (kind, who, least, most)
