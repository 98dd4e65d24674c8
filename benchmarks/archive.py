"""Questions to a large archive: ``python -m benchmarks.archive [--full]``.

Made reports (100 words, ten claims, a chain of sources) are added, a thousand of them, and multiplied inside the database, their days
shifted: 100,000 claims, with ``--full`` a million. Then it is measured how long the chronology of a pair of countries takes, and other
questions.
"""

import argparse
import os
import platform
import random
import shutil
import tempfile
import time
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from sqlalchemy import Column, Connection, Table, func, insert, select, text
from sqlalchemy.sql.expression import ColumnElement

from benchmarks.timing import milliseconds
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

CLAIMS = 10
CODES = [first + second + third for first in "ABC" for second in "ABCDE" for third in "WXYZ"]
"""Sixty countries: 1,770 pairs, some far more often than others."""
WEIGHTS = [1 / (rank + 4) for rank in range(len(CODES))]
TYPES = tuple(EventType)
OUTLETS = [f"Made Outlet {number}" for number in range(40)]
WORDS = "talks border troops envoy sanctions market harvest river bridge school council strike vote camp road".split()
GOAL_CHRONOLOGY = 100.0


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
    with store.writing() as connection:
        connection.execute(text("ANALYZE"))


def _later(column: Column[date], days: int) -> ColumnElement[object]:
    return func.date(column, f"+{days} days")


def _again(connection: Connection, steps: dict[Table, int], turn: int) -> None:
    document, version, claim = schema.document, schema.version, schema.claim
    by_document, by_version, by_claim = (turn * step for step in (steps[document], steps[version], steps[claim]))
    mark = f"x{steps[document]}x{turn}"
    shift = 2 * turn

    def moved(table: Table, *columns: str) -> dict[str, ColumnElement[object]]:
        return {column: _later(table.c[column], shift) for column in columns}

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
    texts = schema.version_text
    own_texts = own(texts.c.version_id, steps[version])
    _copy(connection, texts, {"version_id": texts.c.version_id + by_version}, own_texts)
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
    for line, (start, step) in (
        (
            "version_words(rowid, title, text) SELECT version_id, title, text FROM version_text WHERE version_id",
            versions,
        ),
        ("claim_words(rowid, sentence) SELECT claim_id, sentence FROM claim_text WHERE claim_id", claims),
    ):
        connection.execute(text(f"INSERT INTO {line} BETWEEN {start + 1} AND {start + step}"))


def pair_of(store: Store, least: int) -> tuple[str, int]:
    """A pair of countries with at least so many claims, the one with the fewest of these."""
    dyad = schema.dyad
    counted = func.count()
    pairs = select(dyad.c.low, dyad.c.high, counted).group_by(dyad.c.low, dyad.c.high).having(counted >= least)
    with store.reading() as connection:
        low, high, count = connection.execute(pairs.order_by(counted).limit(1)).one()
    return f"{low}-{high}", count


def fill(folder: Path, sizes: list[int]) -> dict[int, Path]:
    """An archive of each size, each a multiple of the one before."""
    files = {size: folder / f"{size}.db" for size in sizes}
    with Store(files[sizes[0]]) as store:
        writer = Writer(store, {"dateline": "benchmark"})
        for start in range(0, sizes[0], 200):
            writer.add_all([(report(number), None) for number in range(start, start + 200)])
    for less, size in pairwise(sizes):
        began = time.perf_counter()
        shutil.copy(files[less], files[size])
        with Store(files[size]) as store:
            multiply(store, size // less)
        megabytes = files[size].stat().st_size / 1e6
        print(f"{size:>7,} reports      made in {time.perf_counter() - began:.0f} s, {megabytes:,.0f} MB", flush=True)
    return files


def _questions(store: Store) -> None:
    with store.reading() as connection:
        claims = connection.execute(select(func.count()).select_from(schema.claim)).scalar_one()
    for share in (0.0003, 0.001):
        pair, count = pair_of(store, max(10, round(share * claims)))
        took = milliseconds(lambda pair=pair: chronology(store, Question.of(dyad=pair)))
        print(f"chronology           {took} for {pair}, {count:,} of {claims:,} claims (goal: {GOAL_CHRONOLOGY:.0f})")
    pair, _ = pair_of(store, max(10, round(0.001 * claims)))
    asked = {
        "with dates and type": Question.of(dyad=pair, since="2025-03-01", until="2025-04-30", type="CONSULT"),
        "as of a day": Question.of(dyad=pair, as_of="2025-06-01", limit=100),
        "by words": Question.of(text="harvest envoy", dyad=pair),
    }
    for words, question in asked.items():
        took = milliseconds(lambda question=question: chronology(store, question))
        print(f"chronology           {took} {words}")
    print(f"search               {milliseconds(lambda: search(store, 'harvest -envoy bridge'))}")
    print(f"sources              {milliseconds(lambda: voices(store, limit=40), 1)}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--full", action="store_true", help="up to 100,000 reports, a million claims (some minutes, 2 GB)"
    )
    args = parser.parse_args()
    sizes = [1_000, 10_000, 100_000] if args.full else [1_000, 10_000]
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    )
    with tempfile.TemporaryDirectory() as folder:
        files = fill(Path(folder), sizes)
        with Store(files[sizes[-1]]) as store:
            _questions(store)


if __name__ == "__main__":
    main()
