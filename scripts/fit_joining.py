"""Fit the weights that join event mentions of one happening: src/dateline/resources/joining/{fast,accurate}.json.

Reads the train part of ECB+ (FOLDER with train_docs, train_mentions and train_fulltext, .jsonl.gz) and writes weights only, no text:

    python scripts/fit_joining.py FOLDER [fast|accurate ...]

The second look and the floor are fitted on chances that networks gave to topics which they had not seen (five parts).
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from dateline.evaluate.events import read, texts_of
from dateline.resolve.joining.bags import Matrix
from dateline.resolve.joining.context import context
from dateline.resolve.joining.gather import gather
from dateline.resolve.joining.mention import Mention
from dateline.resolve.joining.network import Network
from dateline.resolve.joining.traits import Trait, traits

TARGET = Path(__file__).resolve().parents[1] / "src" / "dateline" / "resources" / "joining"
PARTS = 5
HIDDEN = (40, 20)
PASSES = {"first": 10, "second": 6}
BATCH, RATE, DECAY, DROPPED = 2048, 3e-3, 1e-2, 0.2
FLOORS = (0.25, 0.3, 0.325, 0.35, 0.375, 0.4, 0.45)
DIGITS = 4

Rows = list[dict[str, Any]]


class Group:
    """The mentions of alike documents: their traits, which of them are one, and the part of the data that they belong to."""

    def __init__(self, mentions: list[Mention], given: list[Trait], same: Matrix, part: int):
        self.mentions = mentions
        self.given = given
        self.part = part
        self.upper = np.triu_indices(len(mentions), 1)
        self.answers = same[self.upper]
        self.names = [name for name, _ in given]

    def rows(self, more: list[Trait] | None = None) -> Matrix:
        """The traits of its pairs, a row a pair."""
        return np.stack([matrix[self.upper] for _, matrix in [*self.given, *(more or [])]], axis=-1).astype(np.float32)

    def square(self, chances: Matrix) -> Matrix:
        """Chances of pairs as a matrix."""
        made = np.zeros((len(self.mentions),) * 2, np.float32)
        made[self.upper] = chances
        return made + made.T


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        yield from map(json.loads, opened)


def load(folder: Path) -> tuple[Rows, dict[str, str], dict[str, str]]:
    """Rows as ``evaluate/events.py`` reads them, the chain of each mention and the topic of each document."""
    full = {row["doc"]: row["tokens"] for row in lines(folder / "train_fulltext.jsonl.gz")}
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    chains: dict[str, str] = {}
    for mention in lines(folder / "train_mentions.jsonl.gz"):
        if mention["kind"] == "event":
            doc, chain = mention["doc"], mention["chain"]
            item = f"{doc}#{len(found[doc])}"
            found[doc].append({"item": item, "sent": mention["sent"], "toks": mention["toks"]})
            chains[item] = f"{doc} {chain}" if chain.startswith(("Singleton_", "INTRA")) else chain
    docs = list(lines(folder / "train_docs.jsonl.gz"))
    rows = [
        {"id": d["doc"], "tokens": full.get(d["doc"]), "sentences": d["sentences"], "mentions": found[d["doc"]]}
        for d in docs
    ]
    return rows, chains, {d["doc"]: d["topic"] for d in docs}


def grouped(rows: Rows, chains: dict[str, str], topics: dict[str, str], *, encoded: bool) -> list[Group]:
    """The groups of documents with their traits; topics are dealt to the parts by turns."""
    texts = texts_of(rows)
    by_doc: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in read(rows, encoded=encoded):
        by_doc[mention.doc].append(mention)
    turn = {topic: number % PARTS for number, topic in enumerate(sorted(set(topics.values()), key=lambda t: t[::-1]))}
    made = []
    for docs in texts.groups():
        mentions = [mention for doc in docs for mention in by_doc[doc]]
        if len(mentions) > 1:
            chain = np.array([chains[mention.key] for mention in mentions])
            same = (chain[:, None] == chain[None]).astype(np.float32)
            named = [topics[rows[doc]["id"]] for doc in docs]
            part = turn[max(set(named), key=named.count)]
            made.append(Group(mentions, list(traits(mentions, texts, encoded=encoded)), same, part))
    return made


def fit(rows: Matrix, answers: Matrix, names: list[str], passes: int, seed: int = 0) -> Network:
    """A network by Adam with decay and dropout, on the cross entropy."""
    chance = np.random.default_rng(seed)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    rows = (rows - mean) / spread
    widths = (rows.shape[1], *HIDDEN, 1)
    values = []
    for narrow, wide in pairwise(widths):
        limit = np.sqrt(2.0 / narrow)
        values += [chance.normal(0, limit, (narrow, wide)).astype(np.float32), np.zeros(wide, np.float32)]
    first, second = [np.zeros_like(value) for value in values], [np.zeros_like(value) for value in values]
    steps = passes * (len(rows) // BATCH + 1)
    for step in range(1, steps + 1):
        if (step - 1) % (len(rows) // BATCH + 1) == 0:
            order = chance.permutation(len(rows))
            at = 0
        some = order[at : at + BATCH]
        at += BATCH
        slopes = gradient(values, rows[some], answers[some], chance)
        done = step / steps
        rate = RATE * min(done / 0.3, (1 - done) / 0.7 + 0.01)
        for i, slope in enumerate(slopes):
            first[i] = 0.9 * first[i] + 0.1 * slope
            second[i] = 0.999 * second[i] + 0.001 * slope**2
            moved = (first[i] / (1 - 0.9**step)) / (np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8)
            values[i] -= rate * (moved + (DECAY * values[i] if values[i].ndim > 1 else 0.0))
    return Network(tuple(names), mean, spread, tuple(zip(values[::2], values[1::2], strict=True)))


def gradient(values: list[Matrix], rows: Matrix, answers: Matrix, chance: np.random.Generator) -> list[Matrix]:
    """The slopes of the loss for a batch."""
    inputs, masks = [rows * ((chance.random(rows.shape) > DROPPED / 2) / (1 - DROPPED / 2))], []
    layers = list(zip(values[::2], values[1::2], strict=True))
    for number, (weights, biases) in enumerate(layers[:-1]):
        raw = inputs[-1] @ weights + biases
        kept = (raw > 0).astype(np.float32)
        if number == 0:
            kept *= (chance.random(raw.shape) > DROPPED) / (1 - DROPPED)
        masks.append(kept)
        inputs.append((raw * kept).astype(np.float32))
    logit = inputs[-1] @ layers[-1][0] + layers[-1][1]
    back = (1 / (1 + np.exp(-np.clip(logit, -30, 30))) - answers[:, None]) / len(rows)
    slopes: list[Matrix] = []
    for number in range(len(layers) - 1, -1, -1):
        slopes = [inputs[number].T @ back, back.sum(axis=0), *slopes]
        if number:
            back = (back @ layers[number][0].T) * masks[number - 1]
    return slopes


def unseen(groups: list[Group], rows: list[Matrix], names: list[str], passes: int) -> list[Matrix]:
    """The chances of each group by a network that has not seen its part."""
    nets = {}
    for part in range(PARTS):
        seen = [i for i, group in enumerate(groups) if group.part != part]
        answers = np.concatenate([groups[i].answers for i in seen])
        nets[part] = fit(np.concatenate([rows[i] for i in seen]), answers, names, passes)
    return [group.square(nets[group.part].score(held)) for group, held in zip(groups, rows, strict=True)]


def floor_of(groups: list[Group], chances: list[Matrix], chains: dict[str, str]) -> float:
    """The floor with the best mean of B-cubed and pairwise F1, which is printed for each."""
    best = (0.0, 0.0)
    for floor in FLOORS:
        cluster = {
            group.mentions[i].key: (number, min(members))
            for number, (group, held) in enumerate(zip(groups, chances, strict=True))
            for members in gather(held, floor)
            for i in members
        }
        figures = cubed(cluster, chains), pairwise_f1(cluster, chains)
        print(f"  floor {floor}: B-cubed {figures[0]:.4f} pairwise {figures[1]:.4f}", flush=True)
        best = max(best, (sum(figures), floor))
    return best[1]


def _tables(cluster: dict[str, Any], chains: dict[str, str]) -> tuple[dict[Any, int], dict[Any, int], dict[Any, int]]:
    both: defaultdict[Any, int] = defaultdict(int)
    made: defaultdict[Any, int] = defaultdict(int)
    true: defaultdict[Any, int] = defaultdict(int)
    for key, name in cluster.items():
        both[name, chains[key]] += 1
        made[name] += 1
        true[chains[key]] += 1
    return both, made, true


def cubed(cluster: dict[str, Any], chains: dict[str, str]) -> float:
    """B-cubed F1."""
    both, made, true = _tables(cluster, chains)
    total = len(cluster)
    precision = sum(count**2 / made[name] for (name, _), count in both.items()) / total
    recall = sum(count**2 / true[chain] for (_, chain), count in both.items()) / total
    return 2 * precision * recall / (precision + recall)


def pairwise_f1(cluster: dict[str, Any], chains: dict[str, str]) -> float:
    """F1 of pairs."""
    both, made, true = (sum(n * (n - 1) for n in table.values()) for table in _tables(cluster, chains))
    return 2 * both / max(1, made + true)


def rounded(values: Matrix) -> Any:
    """Numbers as they are written."""
    return np.vectorize(lambda value: float(f"{value:.{DIGITS}g}"))(values).tolist()


def written(net: Network) -> dict[str, Any]:
    """A network as it is kept."""
    return {
        "names": list(net.names),
        "mean": rounded(net.mean),
        "spread": rounded(net.spread),
        "layers": [{"weights": rounded(weights), "biases": rounded(biases)} for weights, biases in net.layers],
    }


def main(folder: Path, profiles: list[str]) -> None:
    """Fit the profiles named."""
    rows, chains, topics = load(folder)
    for profile in profiles:
        groups = grouped(rows, chains, topics, encoded=profile == "accurate")
        answers = np.concatenate([group.answers for group in groups])
        first = [group.rows() for group in groups]
        chances = unseen(groups, first, groups[0].names, PASSES["first"])
        print(profile, "first look", flush=True)
        floor_of(groups, chances, chains)
        more = [
            list(context(held, [m.doc for m in group.mentions])) for group, held in zip(groups, chances, strict=True)
        ]
        second = [group.rows(found) for group, found in zip(groups, more, strict=True)]
        names = [*groups[0].names, *(name for name, _ in more[0])]
        print(profile, "second look", flush=True)
        floor = floor_of(groups, unseen(groups, second, names, PASSES["second"]), chains)
        nets = {
            "first": fit(np.concatenate(first), answers, groups[0].names, PASSES["first"]),
            "second": fit(np.concatenate(second), answers, names, PASSES["second"]),
        }
        made = {"floor": floor, **{name: written(net) for name, net in nets.items()}}
        (TARGET / f"{profile}.json").write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["fast", "accurate"])
