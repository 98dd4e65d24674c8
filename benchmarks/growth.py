"""What one more report costs an archive as it grows: ``python -m benchmarks.growth [--full | --sizes N...]``.

Archives of 1,000 and 10,000 claims, with ``--full`` of 100,000 too, are filled with reports of the shape of the lineage collection
(``benchmarks/multiplied.py``) through the archive's own functions. Then more reports are added one by one and resolved one by one, each in
transactions of its own. The bulk is made findable and not resolved, which would take hours: what one more costs depends on the reports
that it meets, and those are there. The archives take turns, so that each sees the same noise of the machine.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import select

from benchmarks.multiplied import Multiplied, base
from benchmarks.timing import Took, middle, timed
from dateline.archive.desk import at_desk
from dateline.archive.resolved import waiting
from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.model.record import Record
from dateline.pipeline.resolving.neighbours import post_all
from dateline.pipeline.resolving.resolver import resolve

SIZES, LARGE = (1_000, 10_000), 100_000
GOAL = 1.5
"""One more report costs at most so many times what it costs in the smallest archive."""
AT_ONCE = 100
WARM, MORE = 8, 20
"""Reports added before it is measured, and while it is."""


def fill(store: Store, made: Multiplied, claims: int) -> int:
    """So many claims and hardly more, findable and not waiting to be resolved; how many reports that took."""
    writer, there, number = Writer(store, {"dateline": "benchmark"}), 0, 0
    reports = made(0)
    while there < claims:
        some = list(islice(reports, AT_ONCE))
        writer.add_all([(record, None) for record in some])
        there += sum(len(record.claims) for record in some)
        number += len(some)
        settle(store)
    return number


def settle(store: Store) -> None:
    """Make what waits findable, and let it wait no longer."""
    with at_desk(store) as desk:
        while documents := desk.unposted(AT_ONCE):
            post_all(desk, documents)
        rows = desk.connection.execute(select(waiting.c.document_id, waiting.c.version_id))
        desk.strike_out({row.document_id: row.version_id for row in rows})


def one_more(stores: dict[int, Store], later: dict[int, Iterator[Record]]) -> dict[str, dict[int, Took]]:
    """What adding and what resolving one more report costs at each size, the median of some; the archives take turns."""
    took: dict[str, dict[int, list[Took]]] = {what: {size: [] for size in stores} for what in ("add", "resolve")}
    for number in range(WARM + MORE):
        for size, store in stores.items():
            writer, record = Writer(store), next(later[size])
            added = timed(lambda writer=writer, record=record: writer.add(record))
            resolved = timed(lambda store=store: resolve(store))
            if number >= WARM:
                took["add"][size].append(added)
                took["resolve"][size].append(resolved)
    return {what: {size: middle(times) for size, times in by_size.items()} for what, by_size in took.items()}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N", help="claims")
    parser.add_argument("--full", action="store_true", help=f"{LARGE:,} claims too (some minutes)")
    parser.add_argument("--base", type=int, default=701, metavar="N", help="reports that are multiplied")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    args = parser.parse_args()
    sizes = sorted({*args.sizes, *([LARGE] if args.full else [])})
    made = Multiplied(base(args.data, args.base))
    print(f"growth               {len(made.records)} reports, multiplied; {AT_ONCE} at once into archives of SQLite")
    with tempfile.TemporaryDirectory() as folder:
        stores = {size: Store(f"{folder}/{size}.db") for size in sizes}
        later: dict[int, Iterator[Record]] = {}
        for size, store in stores.items():
            began = time.perf_counter()
            number = fill(store, made, size)
            later[size] = made(
                -(-number // len(made.records)) * len(made.records)
            )  # the same reports, of its next turn
            print(f"{size:>9,} claims     made in {time.perf_counter() - began:.0f} s", flush=True)
        for what, costs in one_more(stores, later).items():
            told = ", ".join(f"{cost} at {size:,}" for size, cost in costs.items())
            least = costs[sizes[0]]
            ratio = max(cost.clock for cost in costs.values()) / least.clock
            work = max(cost.processor for cost in costs.values()) / least.processor
            print(f"{what} one more{'':{12 - len(what)}}{told}")
            print(
                f"growth               {ratio:.2f} times, {work:.2f} of the processor (goal: at most {GOAL})",
                flush=True,
            )
        for store in stores.values():
            store.close()


if __name__ == "__main__":
    main()
