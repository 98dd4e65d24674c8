"""The events of an archive beside the gold: ``python -m benchmarks.events [made|crisis] [--seed N]``.

The error card measures what is told of a closed collection read in one go; here the same reports come to an archive, in an order made
from the seed, and are resolved there. Some five minutes for the made collections. The scorers are those that stand beside the data.
"""

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from dateline.archive.judged import edges
from dateline.archive.resolved import event, event_state
from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.ingest.base import read_text
from dateline.model.errors import DatelineError
from dateline.model.record import Record
from dateline.pipeline.resolving.resolver import resolve
from dateline.pipeline.run import Reader

SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True)
class Collection:
    """Reports, their gold, its scorer and the figures that are told of it."""

    docs: str
    gold: str
    scorer: str
    figures: tuple[str, ...]


COLLECTIONS = {
    "made": Collection(
        "data/lineage/docs.jsonl.gz",
        "data/lineage/gold.json",
        "score_lineage.py",
        ("count exact (min)", "OVER-count rate, one origin", "edge F1", "status by day accuracy"),
    ),
    "crisis": Collection(
        "gold/resolve/docs.jsonl",
        "gold/resolve/gold.json",
        "score_resolve.py",
        ("exact", "within1", "status"),
    ),
}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", nargs="?", choices=list(COLLECTIONS), help="both, if none is named")
    parser.add_argument("--seed", type=int, default=1, help="the order of arrival")
    args = parser.parse_args()
    for name in [args.which] if args.which else COLLECTIONS:
        made = COLLECTIONS[name]
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "output.json"
            output.write_text(json.dumps(predicted(made, Path(folder) / "a.db", args.seed)), encoding="utf-8")
            command = [
                sys.executable,
                str(SHARED / "bench" / made.scorer),
                str(SHARED / made.gold),
                str(output),
                "--json",
            ]
            scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for figure in made.figures:
            print(f"{name:7} order {args.seed}  {figure:28} {scores[figure]:.3f}", flush=True)


def predicted(made: Collection, path: Path, seed: int) -> dict[str, Any]:
    """The events that an archive makes of the reports, in the shape that the scorers read."""
    found = list(records(SHARED / made.docs))
    random.Random(seed).shuffle(found)
    with Store(path) as store:
        writer = Writer(store)
        names = {writer.add(record).document: name for name, record in found}
        resolve(store)
        return {"events": list(_events(store, names))}


def records(path: Path) -> Iterator[tuple[str, Record]]:
    """Each report of a file under its name, read in the quick profile."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = (
        read_text(
            f"{row['title']}\n\n{row['text']}",
            published=date.fromisoformat(row["published"][:10]),
            publisher=row["publisher"],
        )
        for row in rows
    )
    for row, record in zip(rows, Reader("fast").pipe(texts), strict=True):
        if isinstance(record, DatelineError):
            raise record
        document = replace(record.document, url=row["url"], title=row["title"], publisher=row["publisher"])
        yield row["id"], replace(record, document=document)


def _events(store: Store, names: dict[str, str]) -> Iterator[dict[str, Any]]:
    states: defaultdict[str, list[Any]] = defaultdict(list)
    with store.reading() as connection:
        for row in connection.execute(select(event_state).order_by(event_state.c.day)).mappings():
            states[row["event_key"]].append(row)
        rows = connection.execute(select(event)).mappings().all()
    rests = [
        {"doc": names[one.doc], "parents": [names.get(parent, parent) for parent in one.parents], "how": str(one.how)}
        for one in edges(store)
    ]
    for row in sorted(rows, key=lambda row: (-len(json.loads(row["record"])["documents"]), row["key"])):
        last = states[row["key"]][-1]
        yield {
            "id": row["key"],
            "docs": [names[doc] for doc in json.loads(row["record"])["documents"]],
            "origins_min": last["origins_min"],
            "origins_max": last["origins_max"],
            "standing": last["standing"],
            "status": {state["day"].isoformat(): state["status"] for state in states[row["key"]]},
            "edges": rests,
        }
        rests = []


if __name__ == "__main__":
    main()
