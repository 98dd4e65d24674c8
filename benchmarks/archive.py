"""The archive as it grows: ``python -m benchmarks.archive [--full] [--archive postgresql://...]``.

Made reports of the shape of the lineage collection (100 words, ten claims, a chain of sources) are added; at 1,000 and 10,000 reports, with
``--full`` at 100,000 (a million claims) too, it is measured what one more costs, each in a transaction of its own, and how long the
chronology of a pair of countries takes. The bulk in between is multiplied inside the database, its days shifted.
"""

import argparse
import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Column, Connection, Table, and_, func, insert, literal, select, text
from sqlalchemy.sql.expression import ColumnElement

from dateline.archive import schema
from dateline.archive.chronology import chronology
from dateline.archive.question import Question
from dateline.archive.search import search
from dateline.archive.store import Store
from dateline.archive.voices import voices
from dateline.archive.writer import Writer
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.place import Place, Precision
from dateline.model.record import Record
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Timex

BASE = 1_000
CLAIMS = 10
MORE = 100
"""Reports added one by one at each size."""
CODES = [first + second + third for first in "ABC" for second in "ABCDE" for third in "WXYZ"]
"""Sixty countries: 1,770 pairs, some far more often than others."""
WEIGHTS = [1 / (rank + 4) for rank in range(len(CODES))]
TYPES = tuple(EventType)
OUTLETS = [f"Made Outlet {number}" for number in range(40)]
WORDS = "talks border troops envoy sanctions market harvest river bridge school council strike vote camp road".split()
GOAL_GROWTH, GOAL_CHRONOLOGY = 1.5, 100.0


def report(number: int) -> Record:
    """A made report."""
    dice = random.Random(number)
    title = f"{dice.choice(WORDS)} {dice.choice(WORDS)} {number}"
    words, claims = f"{title}\n\n", []
    first = date(2025, 1, 1) + timedelta(days=dice.randrange(300))
    for place in range(CLAIMS):
        actor, recipient = dice.choices(CODES, WEIGHTS, k=2)
        trigger = dice.choice(WORDS)
        start = len(words)
        words += f"{actor} brought {trigger} {dice.choice(WORDS)} to {recipient} at {number}, officials said. "
        at = start + len(actor) + 9
        claims.append(_claim(place, (start, at, trigger), (actor, recipient), first + timedelta(days=place % 4), dice))
    document = Document(
        id=f"sha256:{number}",
        text=words,
        url=f"https://made{number % 40}.example/{number}",
        title=title,
        publisher=OUTLETS[number % 40],
        published=first,
        published_from=PublishedFrom.METADATA,
        language="en",
    )
    return Record(document=document, claims=tuple(claims))


def _claim(number: int, where: tuple[int, int, str], who: tuple[str, str], day: date, dice: random.Random) -> Claim:
    start, at, trigger = where
    span = Span(at, at + len(trigger))
    actors = [Actor(text=code, span=span, name=f"Country {code}", country=code, sector="GOV") for code in who]
    kind = dice.choice((SourceKind.OFFICIAL, SourceKind.MEDIA, SourceKind.ANONYMOUS))
    return Claim(
        id=f"c{number + 1}",
        span=span,
        text=trigger,
        sentence=Span(start, at + len(trigger)),
        event=Coding(type=TYPES[dice.randrange(len(TYPES))], quad=Quad.VERBAL_COOPERATION),
        actors=(actors[0],),
        recipients=(actors[1],),
        time=Timex(text="then", span=span, timex=day.isoformat(), start=day, end=day),
        place=Place(text=who[1], span=span, name=f"Town {who[1]}", country=who[1], precision=Precision.EXACT),
        sources=(
            Source(text=dice.choice(OUTLETS), span=span, kind=SourceKind.MEDIA, name=dice.choice(OUTLETS), cue="said"),
            Source(text="officials", span=span, kind=kind, cue="said"),
        ),
    )


def _copy(
    connection: Connection,
    table: Table,
    changed: dict[str, ColumnElement[object]],
    where: Iterable[ColumnElement[bool]],
) -> None:
    """Rows again, with other values in some columns."""
    columns: list[Column[object]] = [column for column in table.c if column.name != "words"]
    values = [changed.get(column.name, column) for column in columns]
    connection.execute(insert(table).from_select([column.name for column in columns], select(*values).where(*where)))


def multiply(store: Store, times: int) -> None:
    """Everything there is, so many times over, later by days; actors, sources and places stay what they are."""
    with store.writing() as connection:
        steps = {
            table: connection.execute(select(func.max(table.c.id))).scalar_one()
            for table in (schema.document, schema.version, schema.claim)
        }
        for turn in range(1, times):
            _again(connection, steps, turn)
        if store.engine.dialect.name == "postgresql":
            for table in steps:
                top = select(func.max(table.c.id)).scalar_subquery()
                connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), top)))
    with store.writing() as connection:
        connection.execute(text("ANALYZE"))


def _later(column: Column[date], days: int, dialect: str) -> ColumnElement[object]:
    return func.date(column, f"+{days} days") if dialect == "sqlite" else column + literal(days)


def _again(connection: Connection, steps: dict[Table, int], turn: int) -> None:
    document, version, claim = schema.document, schema.version, schema.claim
    by_document, by_version, by_claim = (turn * step for step in (steps[document], steps[version], steps[claim]))
    name, mark = connection.dialect.name, f"x{turn}"
    shift = 2 * turn

    def moved(table: Table, *columns: str) -> dict[str, ColumnElement[object]]:
        return {column: _later(table.c[column], shift, name) for column in columns}

    own = lambda column, step: [column <= step]  # noqa: E731
    _copy(
        connection,
        document,
        {"id": document.c.id + by_document, "key": document.c.key + mark},
        own(document.c.id, steps[document]),
    )
    _copy(
        connection,
        version,
        {
            "id": version.c.id + by_version,
            "document_id": version.c.document_id + by_document,
            **moved(version, "published", "shown_from"),
        },
        own(version.c.id, steps[version]),
    )
    _copy(
        connection,
        claim,
        {
            "id": claim.c.id + by_claim,
            "key": claim.c.key + mark,
            "version_id": claim.c.version_id + by_version,
            **moved(claim, "time_start", "time_end", "day", "shown_from"),
        },
        own(claim.c.id, steps[claim]),
    )
    for table in (schema.party, schema.dyad, schema.link, schema.claim_text):
        days = moved(table, "day") if "day" in table.c else {}
        _copy(connection, table, {"claim_id": table.c.claim_id + by_claim, **days}, own(table.c.claim_id, steps[claim]))
    _index(connection, (by_version, steps[version]), (by_claim, steps[claim]))


def _index(connection: Connection, versions: tuple[int, int], claims: tuple[int, int]) -> None:
    """The copies are found by their words, too."""
    version, claim = schema.version, schema.claim
    if connection.dialect.name == "sqlite":
        for line, (start, step) in (
            ("version_words(rowid, title, text) SELECT id, title, text FROM version", versions),
            ("claim_words(rowid, sentence) SELECT claim_id, sentence FROM claim_text", claims),
        ):
            number = "claim_id" if "claim_id" in line else "id"
            connection.execute(text(f"INSERT INTO {line} WHERE {number} > {start} AND {number} <= {start + step}"))
        return
    for table, (start, step) in ((version, versions), (claim, claims)):
        first = table.alias("first")
        own = and_(table.c.id > start, table.c.id <= start + step, first.c.id == table.c.id - start)
        connection.execute(table.update().where(own).values(words=first.c.words))


def milliseconds(run: Callable[[], object], turns: int = 5) -> float:
    """How long a call takes, the median of some turns."""
    took = []
    for _ in range(turns):
        began = time.perf_counter()
        run()
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took)


def one_more(writer: Writer, first: int) -> float:
    """Milliseconds that one more report costs, the median of many."""
    took = []
    for number in range(first, first + MORE):
        record = report(number)
        began = time.perf_counter()
        writer.add(record)
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took)


def pair_of(store: Store, least: int) -> tuple[str, int]:
    """A pair of countries with at least so many claims, the one with the fewest of these."""
    dyad = schema.dyad
    counted = func.count()
    pairs = select(dyad.c.low, dyad.c.high, counted).group_by(dyad.c.low, dyad.c.high).having(counted >= least)
    with store.reading() as connection:
        low, high, count = connection.execute(pairs.order_by(counted).limit(1)).one()
    return f"{low}-{high}", count


def measure(where: str, sizes: list[int]) -> None:
    """Fill, measure, tell."""
    with Store(where) as store:
        writer = Writer(store, {"dateline": "benchmark"})
        costs = []
        have = 0
        for size in sizes:
            began = time.perf_counter()
            if not have:
                for start in range(0, BASE, 200):
                    writer.add_all([(report(number), None) for number in range(start, start + 200)])
                have = BASE
            else:
                multiply(store, size // have)
                have = size
            filled = time.perf_counter() - began
            cost = one_more(writer, 10_000_000 * len(costs) + BASE)
            costs.append(cost)
            print(f"{size:>7,} reports      one more {cost:.1f} ms (filled in {filled:.0f} s)", flush=True)
        ratio = max(costs) / min(costs)
        print(f"growth               {ratio:.2f} times from least to most (goal: at most {GOAL_GROWTH})")
        _questions(store)


def _questions(store: Store) -> None:
    with store.reading() as connection:
        claims = connection.execute(select(func.count()).select_from(schema.claim)).scalar_one()
    for share in (0.0003, 0.001):
        pair, count = pair_of(store, max(10, round(share * claims)))
        took = milliseconds(lambda pair=pair: chronology(store, Question.of(dyad=pair)))
        print(
            f"chronology           {took:.0f} ms for {pair}, {count:,} of {claims:,} claims (goal: {GOAL_CHRONOLOGY:.0f})"
        )
    pair, _ = pair_of(store, max(10, round(0.001 * claims)))
    asked = {
        "with dates and type": Question.of(dyad=pair, since="2025-03-01", until="2025-04-30", type="CONSULT"),
        "as of a day": Question.of(dyad=pair, as_of="2025-06-01", limit=100),
        "by words": Question.of(text="harvest envoy", dyad=pair),
    }
    for words, question in asked.items():
        took = milliseconds(lambda question=question: chronology(store, question))
        print(f"chronology           {took:.0f} ms {words}")
    print(f"search               {milliseconds(lambda: search(store, 'harvest -envoy bridge')):.0f} ms")
    print(f"sources              {milliseconds(lambda: voices(store, limit=40), 1):.0f} ms")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="up to 100,000 reports, a million claims (some minutes)")
    parser.add_argument("--archive", help="an empty database on a server; else a file that is deleted afterwards")
    args = parser.parse_args()
    sizes = [1_000, 10_000, 100_000] if args.full else [1_000, 10_000]
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.db"
        measure(args.archive or str(file), sizes)
        if file.exists():
            print(f"size                 {file.stat().st_size / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
