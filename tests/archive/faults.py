"""Kill whoever adds reports to an archive, at random moments, and look at what is left: ``python tests/archive/faults.py --kills 200``.

Nothing that was said to be added may be missing, nothing may be there by half, and after a last run that nobody kills the archive must be
the same as one that was never disturbed. With ``--archive postgresql://...`` the same on a server (an empty database).
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select, text

from dateline.archive import schema, view
from dateline.archive.arrival import Found
from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.record import Record
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Timex

CODES = ("GHA", "TGO", "BEN", "NGA", "NER", "MLI", "UNO")
AGAIN = 10
"""How many reports before the last known one a run begins: some are there already, one may have been cut off."""
MOST = 40
"""How many more reports a run adds at most: the moment of its end is among those at which it is killed."""
PERIOD = 7
"""Every so many reports one is a changed version of the report before."""


def record(number: int) -> Record:
    """A made report with four claims, always the same for a number."""
    dice = random.Random(number)
    title, words, claims = f"Report {number}", "", []
    at = len(title) + 2
    for place in range(4):
        actor, recipient = dice.sample(CODES, 2)
        sentence = f"{actor} and {recipient} held talks number {place} of {number}, two officials said. "
        span = Span(at + sentence.index("held talks"), at + sentence.index("held talks") + len("held talks"))
        day = date(2025, 1, 1) + timedelta(days=number % 300 + place)
        claims.append(
            Claim(
                id=f"c{place + 1}",
                span=span,
                text="held talks",
                sentence=Span(at, at + len(sentence) - 1),
                event=Coding(type=EventType.CONSULT, quad=Quad.VERBAL_COOPERATION),
                actors=(Actor(text=actor, span=span, name=actor, country=actor),),
                recipients=(Actor(text=recipient, span=span, name=recipient, country=recipient),),
                time=Timex(text="then", span=span, timex=day.isoformat(), start=day, end=day),
                sources=(Source(text="two officials", span=span, kind=SourceKind.ANONYMOUS, count=2),),
            )
        )
        words += sentence
        at += len(sentence)
    page = number - 1 if number % PERIOD == 0 else number
    document = Document(
        id=f"sha256:{number}",
        text=f"{title}\n\n{words}",
        url=f"https://made.example/{page}",
        title=title,
        publisher="Made Wire",
        published=date(2025, 1, 1),
        published_from=PublishedFrom.METADATA,
        language="en",
    )
    return Record(document=document, claims=tuple(claims))


def found(number: int) -> Found:
    """The bytes of a made report."""
    made = record(number).document
    at = datetime(2025, 1, 2, tzinfo=UTC) + timedelta(minutes=number)
    return Found(address=made.url or "", data=made.text.encode(), at=at)


def add(where: str, first: int, last: int) -> None:
    """What is killed: add reports, and say of each that it is there."""
    with Store(where) as store:
        writer = Writer(store)
        for number in range(first, last):
            if (number + 1) % PERIOD == 0 and _is_there(store, number + 1):
                continue  # the page has changed since: nobody finds it as it was
            added = writer.add(record(number), found(number))
            print(number, added.document, flush=True)


def _is_there(store: Store, number: int) -> bool:
    with store.reading() as connection:
        title = schema.version.c.title == f"Report {number}"
        return connection.scalar(select(schema.version.c.id).where(title)) is not None


class Fault(Exception):
    """The archive is not as it must be."""


def check(where: str, said: dict[int, str]) -> None:
    """Everything that was said to be there is there, and whole."""
    with Store(where) as store:
        _whole(store)
        with store.reading() as connection:
            there = set(connection.scalars(select(schema.document.c.key)))
            texts = set(connection.scalars(select(schema.version.c.title)))
        for number, key in said.items():
            if key not in there or f"Report {number}" not in texts:
                raise Fault(f"report {number} was said to be added and is missing")


def _whole(store: Store) -> None:
    claim, version, party, link, dyad = schema.claim, schema.version, schema.party, schema.link, schema.dyad
    with store.reading() as connection:
        if store.engine.dialect.name == "sqlite":
            if (state := connection.execute(text("PRAGMA integrity_check")).scalar()) != "ok":
                raise Fault(f"the file is damaged: {state}")
            if connection.execute(text("PRAGMA foreign_key_check")).first():
                raise Fault("something refers to nothing")
        held = select(claim.c.version_id, func.count().label("held")).group_by(claim.c.version_id).subquery()
        half = select(version.c.id).outerjoin(held, held.c.version_id == version.c.id)
        half = half.where(func.coalesce(held.c.held, 0) != version.c.claims)
        if connection.scalar(half.limit(1)):
            raise Fault("a version has not all of its claims")
        for table, each in ((party, 2), (link, 1), (dyad, 1)):
            counted = select(claim.c.id).outerjoin(table, table.c.claim_id == claim.c.id).group_by(claim.c.id)
            if connection.scalar(counted.having(func.count(table.c.claim_id) != each).limit(1)):
                raise Fault(f"a claim has not all of its rows in {table.name}")
        bare = select(schema.document.c.id).outerjoin(version, version.c.document_id == schema.document.c.id)
        if connection.scalar(bare.where(version.c.id.is_(None)).limit(1)):
            raise Fault("a document has no version")
        newest = select(version.c.document_id).where(version.c.shown_until.is_(None)).group_by(version.c.document_id)
        if connection.scalar(newest.having(func.count() != 1).limit(1)):
            raise Fault("a document has two newest versions")
        unseen = select(version.c.id).outerjoin(schema.capture, schema.capture.c.version_id == version.c.id)
        if connection.scalar(unseen.where(schema.capture.c.id.is_(None)).limit(1)):
            raise Fault("a version has no bytes")
        numbers = set(connection.scalars(select(version.c.id)))
        if set(connection.scalars(select(store.text.ranked("report").subquery().c.id))) != numbers:
            raise Fault("a version cannot be found by its words")


def content(where: str) -> list[tuple[object, ...]]:
    """What an archive holds, whatever its rows are numbered."""
    with Store(where) as store:
        return sorted((e.document, e.version, e.shown_from, e.claims, e.record.to_json()) for e in view.entries(store))


def killed(where: str, first: int, last: int, after: float) -> Iterator[tuple[int, str]]:
    """Start somebody who adds, kill him after so many seconds; what he said was added."""
    child = subprocess.Popen(
        [sys.executable, __file__, "--add", str(first), str(last), "--archive", where],
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    out, _ = child.communicate()
    for line in out.splitlines():
        number, _, key = line.partition(" ")
        if len(key) == 17:  # the last line may be cut off
            yield int(number), key


def run(where: str, kills: int, seed: int = 1) -> int:
    """Kill so many times, looking each time, then finish and compare; how many reports there are in the end."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        undisturbed = subprocess.run(
            [sys.executable, __file__, "--add", "1", str(MOST), "--archive", f"{folder}/a.db"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        assert undisturbed.returncode == 0
        once = time.monotonic() - began
        said: dict[int, str] = {}
        for _ in range(kills):
            first = max(1, max(said, default=1) - AGAIN)
            said |= dict(killed(where, first, first + AGAIN + MOST, dice.uniform(0.2, 1.2) * once))
            if Path(where).exists() or "://" in where:
                check(where, said)
        last = max(said, default=1) + 5
        add(where, max(1, last - AGAIN - 5), last)
        check(where, said)
        add(f"{folder}/clean.db", 1, last)
        if content(where) != content(f"{folder}/clean.db"):
            raise Fault("the archive is not what it would be without the kills")
    return last - 1


def main() -> None:
    """Kill, look, say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--archive", default="")
    parser.add_argument("--add", type=int, nargs=2, metavar=("FIRST", "LAST"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.add:
        add(args.archive, *args.add)
        return
    with tempfile.TemporaryDirectory() as folder:
        reports = run(args.archive or f"{folder}/archive.db", args.kills, args.seed)
    print(f"{args.kills} kills, {reports} reports: none lost, none doubled, none by half")


if __name__ == "__main__":
    main()
