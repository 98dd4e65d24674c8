"""Kill whoever adds reports to an archive, at random moments, and look at what is left: ``python tests/archive/faults.py --kills 200 [--resolve]``.

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
from pathlib import Path

from fault_reports import PERIOD, found, record
from sqlalchemy import func, select, text

from dateline.archive import schema, view
from dateline.archive.resolved import event, event_claim, event_state, waiting
from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.pipeline.resolving.resolver import resolve

AGAIN = 10
"""How many reports before the last known one a run begins: some are there already, one may have been cut off."""
MOST = 40
"""How many more reports a run adds at most: the moment of its end is among those at which it is killed."""
FEW = 12
"""As many, where reports are resolved, too, which takes longer."""
EACH = 3
"""Where reports are resolved, too: after every so many."""


def add(where: str, first: int, last: int, *, resolving: bool = False) -> None:
    """What is killed: add reports, and say of each that it is there; resolve them, too."""
    with Store(where) as store:
        writer = Writer(store)
        for number in range(first, last):
            if (number + 1) % PERIOD == 0 and _is_there(store, number + 1):
                continue  # the page has changed since: nobody finds it as it was
            added = writer.add(record(number), found(number))
            print(number, added.document, flush=True)
            if resolving and number % EACH == 0:
                resolve(store)
        if resolving:
            resolve(store)


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
        _resolved(store)
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


def _resolved(store: Store) -> None:
    """A report waits to be resolved, or all of its claims are in events; no event is there by half."""
    claim, version = schema.claim, schema.version
    with store.reading() as connection:
        apart = select(claim.c.id).join(version, version.c.id == claim.c.version_id)
        apart = apart.outerjoin(waiting, waiting.c.document_id == version.c.document_id)
        apart = apart.outerjoin(event_claim, event_claim.c.claim_key == claim.c.key)
        apart = apart.where(
            version.c.shown_until.is_(None), waiting.c.document_id.is_(None), event_claim.c.claim_key.is_(None)
        )
        if connection.scalar(apart.limit(1)):
            raise Fault("a report is held to be resolved and has a claim without an event")
        for table in (event_claim, event_state):
            half = select(event.c.key).outerjoin(table, table.c.event_key == event.c.key)
            if connection.scalar(half.where(table.c.event_key.is_(None)).limit(1)):
                raise Fault(f"an event has nothing in {table.name}")
        lost = select(event_claim.c.claim_key).outerjoin(claim, claim.c.key == event_claim.c.claim_key)
        if connection.scalar(lost.where(claim.c.id.is_(None)).limit(1)):
            raise Fault("an event has a claim that is not there")


def _none_waits(where: str) -> None:
    with Store(where) as store, store.reading() as connection:
        if connection.scalar(select(waiting.c.document_id).limit(1)) is not None:
            raise Fault("a report still waits to be resolved")


def content(where: str) -> list[tuple[object, ...]]:
    """What an archive holds, whatever its rows are numbered."""
    with Store(where) as store:
        return sorted((e.document, e.version, e.shown_from, e.claims, e.record.to_json()) for e in view.entries(store))


def command(where: str, first: int, last: int, *, resolving: bool) -> list[str]:
    """The command that adds."""
    line = [sys.executable, __file__, "--add", str(first), str(last), "--archive", where]
    return [*line, "--resolve"] if resolving else line


def killed(line: list[str], after: float) -> Iterator[tuple[int, str]]:
    """Start somebody who adds, kill him after so many seconds; what he said was added."""
    child = subprocess.Popen(line, stdout=subprocess.PIPE, text=True)
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    out, _ = child.communicate()
    for line in out.splitlines():
        number, _, key = line.partition(" ")
        if len(key) == 17:  # the last line may be cut off
            yield int(number), key


def run(where: str, kills: int, seed: int = 1, *, resolving: bool = False) -> int:
    """Kill so many times, looking each time, then finish and compare; how many reports there are in the end."""
    dice, most = random.Random(seed), FEW if resolving else MOST
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        line = command(f"{folder}/a.db", 1, most, resolving=resolving)
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
        once = time.monotonic() - began
        said: dict[int, str] = {}
        for _ in range(kills):
            first = max(1, max(said, default=1) - AGAIN)
            line = command(where, first, first + AGAIN + most, resolving=resolving)
            said |= dict(killed(line, dice.uniform(0.2, 1.2) * once))
            if Path(where).exists() or "://" in where:
                check(where, said)
        last = max(said, default=1) + 5
        add(where, max(1, last - AGAIN - 5), last, resolving=resolving)
        check(where, said)
        if resolving:
            _none_waits(where)
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
    parser.add_argument("--resolve", action="store_true", help="reports are resolved, too")
    parser.add_argument("--add", type=int, nargs=2, metavar=("FIRST", "LAST"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.add:
        add(args.archive, *args.add, resolving=args.resolve)
        return
    with tempfile.TemporaryDirectory() as folder:
        reports = run(args.archive or f"{folder}/archive.db", args.kills, args.seed, resolving=args.resolve)
    print(f"{args.kills} kills, {reports} reports: none lost, none doubled, none by half")


if __name__ == "__main__":
    main()
