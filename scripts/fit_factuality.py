"""Fit ``resources/factuality/weights.json``: ridge regression of annotated factuality on the features of ``value.py``.

  python scripts/fit_factuality.py TRAIN.jsonl[.gz]... [--weights 1.8 1] [--ridge 150] [--least 4] [--drop 0.02]

TRAIN: {"text", "events": [{"start", "end", "value"}]} a line, values -3..3. Every file weighs the same times its figure
in ``--weights``; ``--stretch`` undoes the shrinking of the regression, around ``--around``. Only weights of
features seen at least ``--least`` times are written, rounded; no text of the corpora is.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy

from dateline.annotate import layers as layers  # registers doc._
from dateline.annotate.build import installed_model
from dateline.annotate.factuality.value import features

TARGET = Path(__file__).resolve().parent.parent / "src" / "dateline" / "resources" / "factuality" / "weights.json"
STEPS = 400
Example = tuple[dict[str, float], float]


def examples(path: Path, nlp: spacy.language.Language) -> Iterator[Example]:
    """The features and the value of every event of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        for event in row["events"]:
            span = doc.char_span(event["start"], event["end"], alignment_mode="expand")
            if span is None:
                continue
            found: dict[str, float] = {}
            for name, amount in features(doc, span.root.i):
                found[name] = found.get(name, 0.0) + amount
            yield found, event["value"]


class Sparse:
    """The features of a set, a row an event, as a sparse matrix."""

    def __init__(self, rows: list[Example], index: dict[str, int]):
        found = [[(index[name], amount) for name, amount in row.items() if name in index] for row, _ in rows]
        self.columns = np.array([column for row in found for column, _ in row])
        self.amounts = np.array([amount for row in found for _, amount in row], dtype=float)
        self.sizes = np.array([len(row) for row in found])
        self.width = len(index)

    def times(self, weights: np.ndarray) -> np.ndarray:
        """A value for each row."""
        sums = np.concatenate([[0.0], np.cumsum(self.amounts * weights[self.columns])])
        ends = np.cumsum(self.sizes)
        return sums[ends] - sums[ends - self.sizes]

    def back(self, values: np.ndarray) -> np.ndarray:
        """A value for each column."""
        return np.bincount(self.columns, weights=self.amounts * np.repeat(values, self.sizes), minlength=self.width)


def fit(sets: list[list[Example]], ridge: float, least: int, factors: list[float]) -> dict[str, float]:
    """Weights by feature, by conjugate gradients; each set counts in the sum of squares by its factor, whatever its size."""
    counts = Counter(name for rows in sets for found, _ in rows for name in found)
    names = sorted(name for name, count in counts.items() if count >= least)
    index = {name: i for i, name in enumerate(names)}
    matrices = [Sparse(rows, index) for rows in sets]
    largest = max(len(rows) for rows in sets)
    shares = [factor * largest / len(rows) for rows, factor in zip(sets, factors, strict=True)]

    def normal(weights: np.ndarray) -> np.ndarray:
        summed = sum(s * m.back(m.times(weights)) for s, m in zip(shares, matrices, strict=True))
        return summed + ridge * weights

    targets = [np.array([value for _, value in rows]) for rows in sets]
    rest = sum(s * m.back(y) for s, m, y in zip(shares, matrices, targets, strict=True))
    weights, goal = np.zeros(len(names)), 1e-12 * float(rest @ rest)
    way, size = rest.copy(), float(rest @ rest)
    for _ in range(STEPS):
        ahead = normal(way)
        step = size / float(way @ ahead)
        weights, rest = weights + step * way, rest - step * ahead
        size, before = float(rest @ rest), size
        if size < goal:
            break
        way = rest + size / before * way
    return dict(zip(names, weights, strict=True))


def main() -> None:
    """Read, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, nargs="+")
    parser.add_argument("--ridge", type=float, default=150.0)
    parser.add_argument("--least", type=int, default=4)
    parser.add_argument("--drop", type=float, default=0.02, help="leave out weights smaller than this")
    parser.add_argument("--weights", type=float, nargs="+", default=[1.8, 1.0], help="of the files, one each")
    parser.add_argument("--stretch", type=float, default=1.2)
    parser.add_argument("--around", type=float, default=0.75)
    args = parser.parse_args()
    nlp = spacy.load(installed_model(), exclude=["ner"])
    found = fit([list(examples(path, nlp)) for path in args.train], args.ridge, args.least, args.weights)
    found = {name: weight * args.stretch for name, weight in found.items()}
    found["bias"] = found.get("bias", 0.0) + args.around * (1 - args.stretch)
    kept = {
        name: round(float(weight), 3) for name, weight in found.items() if abs(weight) >= args.drop or name == "bias"
    }
    TARGET.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
