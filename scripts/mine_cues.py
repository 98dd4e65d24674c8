"""Count how often each word, in each frame, attributes: writes resources/cues/mined.tsv.

usage: python scripts/mine_cues.py TRAIN.jsonl[.gz] [--out FILE]

TRAIN has an annotated article a line: text, and attributions with source, cue and content as lists of [start, end]. Only lemmas, frames and
counts are written; no text of the articles is kept.
"""

import argparse
import gzip
import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from dateline.annotate.attribution.finder import candidates
from dateline.annotate.attribution.lexicon import load_lexicon
from dateline.annotate.attribution.quotes import find_quotes
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.widen import index_quotes
from dateline.annotate.build import build

Counts = dict[tuple[str, str, str], list[int]]
OUT = Path(__file__).resolve().parent.parent / "src/dateline/resources/cues/mined.tsv"
HEAD = "# Counts only: how often a word in a frame attributes, of how often it occurs. See SOURCE.md.\npart\tword\tslot\thits\ttotal\n"
AGREE = 0.5
SHARE = 0.15
"""The share of hits from which a word that nobody wrote down is kept."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def tokens(doc: Doc, tree: Tree, spans: Iterable[tuple[int, int]]) -> set[int]:
    """The words that overlap the character spans."""
    starts = [t.idx for t in doc]
    found: set[int] = set()
    for start, end in spans:
        i = bisect_right(starts, start) - 1
        while i < len(doc) and starts[i] < end:
            if starts[i] + len(doc[i]) > start:
                found.add(i)
            i += 1
    return {i for i in found if tree.pos[i] not in ("PUNCT", "SPACE")}


def words(tree: Tree, runs: Iterable[tuple[int, int]]) -> set[int]:
    """The words of runs of tokens."""
    return {i for start, end in runs for i in range(start, end) if tree.pos[i] not in ("PUNCT", "SPACE")}


def count(doc: Doc, article: dict[str, Any], counts: Counts) -> None:
    """Add the candidates of one article: all of them, and those that an annotator marked."""
    tree = Tree(doc)
    quoted = find_quotes(tree, tree.breaks)
    quote_at = index_quotes(tree.size, quoted)
    gold = [(tokens(doc, tree, a["cue"]), tokens(doc, tree, a["content"])) for a in article["attributions"]]
    for i in range(tree.size):
        for cue in candidates(tree, i, quoted, quote_at):
            content, core = words(tree, cue.content), words(tree, cue.cue)
            hit = any(
                len(content & c) >= AGREE * len(content | c) and (core & marked or not marked)
                for marked, c in gold
                if content | c
            )
            entry = counts[cue.part.value, cue.word, cue.slot]
            entry[0] += hit
            entry[1] += 1


def kept(counts: Counts) -> Iterator[tuple[str, str, str, int, int]]:
    """The counts worth keeping: of written words from two cases on, of others where they attribute often enough."""
    written = {(str(part), word) for part, word in load_lexicon().profiles}
    for (part, word, slot), (hits, total) in sorted(counts.items()):
        if not re.fullmatch(r"[a-z_\-]+", word):
            continue
        known = (part, word) in written
        if (known and total > 1) or (hits and total > 2 and hits / (total + 1) >= SHARE):
            yield part, word, slot, hits, total


def main() -> None:
    """Mine the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    nlp = build(components=())
    counts: Counts = defaultdict(lambda: [0, 0])
    articles = list(rows(args.train))
    for article, doc in zip(articles, nlp.pipe(a["text"] for a in articles), strict=True):
        count(doc, article, counts)
    lines = ["\t".join(map(str, entry)) for entry in kept(counts)]
    args.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
