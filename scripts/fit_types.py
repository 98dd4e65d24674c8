"""Fit ``resources/plover/weights.tsv``: logistic regression of what texts are about, on the features of ``annotate/events/about.py``.

  python scripts/fit_types.py DATA [--folds 5] [--words 0.2] [--rules 0.6] [--least 4] [--ablate] [--write]

DATA is a folder with ``plv.jsonl``, ``gsr.jsonl``, ``cameo3.jsonl`` and ``glocon.jsonl`` (records with text and events, as ``bench/score_events.py``
reads them). Scores come from folds in which near-duplicate texts (four-word shingles, Jaccard >= 0.5) and texts of one document stay
together; the weights written are fitted on all. What they are scaled and cut at is found in the folds. A record labelled PROTEST that tells
an attack and holds no word of protest is left out: GLOCON counts attacks, PLOVER does not.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.annotate.build import build
from dateline.annotate.events.about import BEST, BIAS, HUNDREDTHS, LIKELY, OFFSET, SCALE, features
from dateline.model.event import EventType

TARGET = Path(__file__).resolve().parent.parent / "src" / "dateline" / "resources" / "plover" / "weights.tsv"
SETS = ("plv", "gsr", "cameo3", "glocon")
TYPES = tuple(EventType)
AT = {kind.value: i for i, kind in enumerate(TYPES)}
QUADS = dict(
    zip(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"), "11112223333", strict=True)
)  # fmt: skip
EITHER = {"CONCEDE": {1, 2}, "RETREAT": {1, 2}, "SANCTION": {3, 4}}
PARTS = {"rules": ("front", "fronts", "told", "cameo"), "words": ("word", "root"), "protest": ("protest",)}
LIKELY_AT, BEST_AT, PROTEST_AT = 0.55, 0.35, 0.12
Floats = npt.NDArray[np.float64]


@dataclass
class Example:
    """A record: its features, what it is labelled with (``known``: for which types the label says yes or no), and its fold's group."""

    row: dict[str, object]
    set: str
    found: dict[str, float]
    labels: Floats
    known: Floats
    group: str = ""


def main() -> None:
    """Fit, score in folds, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--words", type=float, default=0.2, help="weight decay of words")
    parser.add_argument("--rules", type=float, default=0.6, help="weight decay of what the rules read")
    parser.add_argument("--least", type=int, default=4, help="records in which a feature must be seen")
    parser.add_argument("--ablate", action="store_true", help="score rules, words and both apart, too")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = read(options.data)
    fold = [int(sha1(e.group.encode()).hexdigest(), 16) % options.folds for e in examples]
    parts = [tuple(PARTS)] + ([("rules",), ("words",), ("rules", "words")] if options.ablate else [])
    scale = None
    for kept in parts:
        sums = in_folds(examples, fold, options, kept)
        scaled = platt(sums, examples)
        scale = scaled if scale is None else scale
        chances = 1 / (1 + np.exp(-(sums * scaled[0] + scaled[1])))
        print("+".join(kept), *scores(examples, [tell(row) for row in chances]), sep="  ")
        if kept == tuple(PARTS):
            print("said against seen:", *reliability(chances, examples))
    print("rules alone", *scores(examples, [front(e) for e in examples]), sep="  ")
    if options.write and scale is not None:
        write(examples, options, scale)


def read(folder: Path) -> list[Example]:
    """All records of the sets, parsed and read by the rules, in groups."""
    nlp = build(components=("dateline_events",))
    found: list[Example] = []
    for name in SETS:
        rows = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for row, doc in zip(rows, nlp.pipe((row["text"] for row in rows), batch_size=64), strict=True):
            found.append(example(row, name, features(doc)))
    join_groups(found)
    return found


def example(row: dict[str, object], name: str, found: dict[str, float]) -> Example:
    """A record with its labels."""
    labels, known = np.zeros(len(TYPES)), np.ones(len(TYPES))
    events = row["events"]
    assert isinstance(events, list)
    if name == "glocon":
        known[:] = 0
        labels[AT["PROTEST"]] = bool(events)
        known[AT["PROTEST"]] = not (events and "protest:none" in found and "front:PROTEST" not in found)
    elif name == "cameo3":
        quads = {event["quad"] for event in events}
        for kind in TYPES:
            known[AT[kind]] = not (EITHER.get(kind, {int(QUADS.get(kind, "4"))}) & quads)
    else:
        for event in events:
            label(event["type"] or "", found, labels, known)
    return Example(row, name, found, labels, known)


def label(told: str, found: dict[str, float], labels: Floats, known: Floats) -> None:
    """Set what a record's type says; YIELD is CONCEDE or RETREAT, whichever the rules read."""
    for kind in told.split("|"):
        if kind == "YIELD":
            one, other = ("CONCEDE", "RETREAT") if "front:CONCEDE" in found else ("RETREAT", "CONCEDE")
            labels[AT[one]], known[AT[other]] = 1, 0
        elif kind in AT:
            labels[AT[kind]] = 1


def shingles(text: str) -> frozenset[str]:
    """Runs of four words."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[i : i + 4]) for i in range(len(words) - 3)) or frozenset({" ".join(words)})


def join_groups(examples: list[Example]) -> None:
    """Put near-duplicate texts and texts of one document into one group."""
    over: dict[str, str] = {}

    def top(name: str) -> str:
        while over.setdefault(name, name) != name:
            name = over[name]
        return name

    keys = [str(e.row.get("doc") or e.row["id"]) for e in examples]
    runs = [shingles(str(e.row["text"])) for e in examples]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(runs):
        for run in found:
            holders[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found_in in holders.values():
        if len(found_in) < 40:
            shared.update((a, b) for i, a in enumerate(found_in) for b in found_in[i + 1 :])
    for (a, b), count in shared.items():
        if count >= 0.5 * (len(runs[a]) + len(runs[b]) - count):
            one, other = sorted((top(keys[a]), top(keys[b])))
            over[other] = one
    for one_example, key in zip(examples, keys, strict=True):
        one_example.group = top(key)


def in_folds(examples: list[Example], fold: list[int], options: argparse.Namespace, kept: Iterable[str]) -> Floats:
    """The sums for each record by the weights of the other folds."""
    names = {name for part in kept for name in PARTS[part]}
    sums = np.zeros((len(examples), len(TYPES)))
    for held in range(options.folds):
        train = [e for e, f in zip(examples, fold, strict=True) if f != held]
        test = [i for i, f in enumerate(fold) if f == held]
        at, weights, bias = fit(train, options, names)
        sums[test] = matrix([examples[i] for i in test], at) @ weights + bias
    return sums


class Adam:
    """The direction of the next step of one array of weights."""

    def __init__(self, weights: Floats):
        self.mean, self.square, self.count = np.zeros_like(weights), np.zeros_like(weights), 0

    def step(self, gradient: Floats) -> Floats:
        """By the gradient's running mean over its size."""
        self.count += 1
        self.mean = 0.9 * self.mean + 0.1 * gradient
        self.square = 0.99 * self.square + 0.01 * gradient**2
        size = np.sqrt(self.square / (1 - 0.99**self.count)) + 1e-6
        return self.mean / (1 - 0.9**self.count) / size


def fit(train: list[Example], options: argparse.Namespace, names: set[str]) -> tuple[dict[str, int], Floats, Floats]:
    """Weights by Adam on the logistic loss with weight decay."""
    seen = Counter(name for e in train for name in e.found if name.split(":")[0] in names)
    at = {name: i for i, name in enumerate(sorted(n for n, count in seen.items() if count >= options.least))}
    decay = np.array([options.words if n.startswith(("word:", "root:")) else options.rules for n in at])[:, None]
    x, y, known = matrix(train, at), np.array([e.labels for e in train]), np.array([e.known for e in train])
    weights, bias = np.zeros((len(at), len(TYPES))), np.full(len(TYPES), -2.0)
    first, second = Adam(weights), Adam(bias)
    steps = 120
    for step in range(1, steps + 1):
        slope = (1 / (1 + np.exp(-(x @ weights + bias))) - y) * known
        rate = 0.1 * (1 - step / steps) + 0.002
        weights -= rate * first.step(x.T @ slope + decay * weights)
        bias -= rate * second.step(slope.sum(0))
    return at, weights, bias


def matrix(examples: list[Example], at: dict[str, int]) -> Floats:
    """The features as a matrix."""
    found = np.zeros((len(examples), len(at)))
    for i, one in enumerate(examples):
        for name, amount in one.found.items():
            if name in at:
                found[i, at[name]] = amount
    return found


def platt(sums: Floats, examples: list[Example]) -> tuple[float, float]:
    """Scale and offset that make the sums of held-out records log-odds."""
    known = np.array([e.known for e in examples]).astype(bool)
    s, y = sums[known], np.array([e.labels for e in examples])[known]
    a, b = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(a * s + b)))
        w = p * (1 - p)
        hessian = np.array([[(w * s * s).sum(), (w * s).sum()], [(w * s).sum(), w.sum()]])
        a, b = np.array([a, b]) - np.linalg.solve(hessian, np.array([((p - y) * s).sum(), (p - y).sum()]))
    return float(a), float(b)


def tell(chances: Floats) -> set[str]:
    """The types told at these probabilities, as ``Weights.told`` has it."""
    floor = np.array([PROTEST_AT if kind is EventType.PROTEST else LIKELY_AT for kind in TYPES])
    found = {TYPES[i].value for i in np.flatnonzero(chances >= floor)}
    best = int(chances.argmax())
    return found or ({TYPES[best].value} if chances[best] >= BEST_AT else set())


def front(one: Example) -> set[str]:
    """The types of the rules alone."""
    return {name.split(":")[1] for name in one.found if name.startswith("front:")} - {"none"}


def scores(examples: list[Example], told: list[set[str]]) -> list[str]:
    """The figures of ``bench/score_events.py`` that have a bar: type F1, PROTEST F1 at which false alarms, statements coded."""
    found = []
    for name in SETS:
        mine = [(e, t) for e, t in zip(examples, told, strict=True) if e.set == name]
        silent = [t for e, t in mine if not e.row["events"]]
        if name == "cameo3":
            found.append(f"cameo3 statements coded {sum(map(bool, silent)) / len(silent):.3f}")
            continue
        if name == "glocon":
            mine = [(e, t & {"PROTEST"}) for e, t in mine]
            silent = [t & {"PROTEST"} for t in silent]
        hits = sum(any(matches(kind, e) for kind in t) for e, t in mine)
        given, wanted = sum(len(t) for _, t in mine), sum(len(e.row["events"]) for e, _ in mine)  # type: ignore[arg-type]
        alarms = f" false alarms {sum(map(bool, silent)) / len(silent):.3f}" if name == "glocon" else ""
        found.append(f"{name} F1 {2 * hits / (given + wanted):.3f}{alarms}")
    return found


def matches(kind: str, one: Example) -> bool:
    """Whether a type told is one of the record's."""
    events = one.row["events"]
    assert isinstance(events, list)
    wanted = {k for event in events for k in (event["type"] or "").split("|")}
    return kind in wanted or ("YIELD" in wanted and kind in ("CONCEDE", "RETREAT"))


def reliability(chances: Floats, examples: list[Example]) -> list[str]:
    """How often a type told with a probability is right, by tenths."""
    known = np.array([e.known for e in examples]).astype(bool)
    p, y = chances[known], np.array([e.labels for e in examples])[known]
    tenths = [(p >= low / 10) & (p < (low + 1) / 10) for low in range(10)]
    return [f"{p[t].mean():.2f}/{y[t].mean():.2f}" for t in tenths if t.any()]


def write(examples: list[Example], options: argparse.Namespace, scale: tuple[float, float]) -> None:
    """Fit on all and write the weights in hundredths; what is near nothing is left out."""
    at, weights, bias = fit(examples, options, {name for part in PARTS.values() for name in part})
    floor = [PROTEST_AT if kind is EventType.PROTEST else LIKELY_AT for kind in TYPES]
    rows = [
        (BIAS, bias), (SCALE, [scale[0]] * len(TYPES)), (OFFSET, [scale[1]] * len(TYPES)), (LIKELY, floor), (BEST, [BEST_AT] * len(TYPES)),
        *((name, weights[i]) for name, i in sorted(at.items())),
    ]  # fmt: skip
    lines = ["\t".join(["feature", *(kind.value for kind in TYPES)])]
    for name, values in rows:
        cells = [str(round(v * HUNDREDTHS)) if round(v * HUNDREDTHS) else "" for v in values]
        small = max(abs(v) for v in values) < 0.15
        if not small or name in (SCALE, OFFSET):
            lines.append("\t".join([name, *cells]).rstrip("\t"))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} rows, {TARGET.stat().st_size // 1024} kB in {TARGET}")


if __name__ == "__main__":
    main()
