"""Near-duplicates: ``python -m benchmarks.duplicates [--data DIR]``: documents a second on one core, over ``data/neardup_synth``."""

import argparse
import gzip
import json
import statistics
from pathlib import Path

from benchmarks.timing import timed
from dateline.resolve.duplicates import clusters

GOAL = 2_000
TURNS = 5


def main() -> None:
    """Print the figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    args = parser.parse_args()
    path = args.data / "data" / "neardup_synth" / "docs.jsonl.gz"
    if not path.exists():
        print(f"near-duplicates      not measured: no {path}")
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [(row["id"], row["text"]) for row in map(json.loads, lines)]
    words = sum(len(text.split()) for _, text in texts) / len(texts)
    took = [timed(lambda: clusters(texts)) for _ in range(TURNS)]
    clock = len(texts) / statistics.median(one.clock for one in took) * 1000
    work = len(texts) / statistics.median(one.processor for one in took) * 1000
    print(
        f"near-duplicates      {clock:,.0f} documents/s ({work:,.0f} by the processor's time) of {words:.0f} words, "
        f"{len(texts):,} of them, one core (goal: {GOAL:,})"
    )


if __name__ == "__main__":
    main()
