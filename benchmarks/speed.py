"""Speed and memory: ``python -m benchmarks.speed [--articles N] [--data DIR]``.

Everything is measured in one run on the same texts, because machines differ and are noisy: the ratio of dateline to the bare spaCy
parse (``nlp.pipe``, same model, ner included) is the figure that travels.
"""

import argparse
import gzip
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dateline.annotate.attribution.component import Attributor
from dateline.annotate.build import build, installed_model, make_doc
from dateline.ingest.base import read_text
from dateline.model.document import Document
from dateline.model.errors import DatelineError
from dateline.pipeline.run import Reader
from dateline.resources.loader import locate

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2025-11-14"
GOALS = {"fast": 0.60, "accurate": 0.40}
"""The profiles, and the share of the bare parse's speed at which each is to read."""


def texts(shared: Path, limit: int) -> list[str]:
    """The bundled dispatch; gold items and news articles too, where the development data stand beside the project."""
    found = [locate("demo/dispatch.txt").read_text(encoding="utf-8")]
    found += [path.read_text(encoding="utf-8") for path in sorted((shared / "gold").glob("*.txt"))]
    stories = shared / "data" / "story_clusters" / "docs.jsonl.gz"
    if stories.exists():
        with gzip.open(stories, "rt", encoding="utf-8") as lines:
            found += [
                f"{row['title']}\n\n{row['text']}" for row, _ in zip(map(json.loads, lines), range(limit), strict=False)
            ]
    else:
        found *= max(1, limit // (4 * len(found)))
    return found[:limit]


def documents(found: list[str]) -> list[Document]:
    """Those that dateline reads (in English, with words in it)."""
    made = []
    for text in found:
        try:
            made.append(read_text(text))
        except DatelineError as error:
            print(f"left out: {error}", file=sys.stderr)
    return made


def seconds(run: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def command(*arguments: str) -> float:
    """How long a command of dateline takes, from the shell; the median of three."""
    line = [sys.executable, "-m", "dateline", *arguments]
    return statistics.median(
        seconds(lambda: subprocess.run(line, check=True, stdout=subprocess.DEVNULL)) for _ in range(3)
    )


def peak_memory(found: list[str]) -> float:
    """The largest size in MB that `dateline read` grows to while it reads the texts, in a process of its own."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(found):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        line = [sys.executable, "-m", "dateline", "read", folder, "--format", "jsonl"]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many turns is told")
    parser.add_argument("--parts", action="store_true", help="the share of every component, too")
    args = parser.parse_args()

    read = documents(texts(args.data, args.articles))
    plain = [document.text for document in read]
    peak = peak_memory(plain)  # first: a child's figure cannot be less than what its parent has grown to

    import spacy

    bare = spacy.load(installed_model())
    runs: dict[str, Callable[[], object]] = {"bare spaCy parse": lambda: deque(bare.pipe(plain), maxlen=0)}
    for name in GOALS:
        reader = Reader(name)
        runs[f"dateline, {name}"] = lambda reader=reader: deque(reader.pipe(read), maxlen=0)
    words = sum(len(document.text.split()) for document in read)
    for run in runs.values():
        run()  # a turn that is not counted: caches fill, files load
    took = {name: [] for name in runs}
    for _ in range(args.rounds):
        for name, run in runs.items():
            took[name].append(seconds(run))
    parse = took["bare spaCy parse"]
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, one used"
    )
    print(f"texts              {len(read)} articles, {words:,} words, {words / len(read):.0f} words an article")
    for name, times in took.items():
        _rate(name, times, words, len(read))
    for name, goal in GOALS.items():
        ratios = [p / w for p, w in zip(parse, took[f"dateline, {name}"], strict=True)]
        print(f"ratio, {name:11} {statistics.median(ratios):.2f} of the bare parse (goal: at least {goal:.2f})")
    attribution(plain, bare, args.rounds)
    print(f"peak memory        {peak:.0f} MB, of `dateline read` over all of them")
    dispatch = str(locate("demo/dispatch.txt"))
    print(f"first record       {command('read', dispatch, '--published', PUBLISHED):.2f} s from the shell (goal: 5)")
    print(f"dateline --help    {command('--help'):.2f} s (goal: 0.4)")
    if args.parts:
        parts(read)


def attribution(plain: list[str], bare: "Language", rounds: int) -> None:
    """What attribution adds to the bare parse by the rules alone, and with the encoder."""
    nlp = build(components=())
    docs = list(nlp.pipe(plain))
    for name, encoder, goal in (("rules", False, 0.15), ("both", True, None)):
        attributor = Attributor(encoder=encoder)
        ratios = []
        for _ in range(rounds):
            parse = seconds(lambda: deque(bare.pipe(plain), maxlen=0))
            ratios.append(seconds(lambda one=attributor: [one(doc) for doc in docs]) / parse)
        told = f" (goal: at most {goal:.2f})" if goal else ""
        print(f"attribution, {name:5} {statistics.median(ratios):.2f} of the bare parse{told}")


def _rate(name: str, times: list[float], words: int, articles: int) -> None:
    took = statistics.median(times)
    print(
        f"{name:18} {words / took:,.0f} words/s, {articles / took:.1f} articles/s, {1000 * took / articles:.0f} ms an article"
    )


def parts(read: list[Document]) -> None:
    """How long each component takes, document by document (spaCy's own are faster in batches)."""
    nlp = build()
    took: dict[str, float] = {"tokenizer": 0.0} | dict.fromkeys(nlp.pipe_names, 0.0)
    for document in read:
        began = time.perf_counter()
        doc = make_doc(nlp, document)
        took["tokenizer"] += time.perf_counter() - began
        for name, component in nlp.pipeline:
            began = time.perf_counter()
            doc = component(doc)
            took[name] += time.perf_counter() - began
    total = sum(took.values())
    for name, spent in took.items():
        print(f"  {name:22} {1000 * spent / len(read):6.1f} ms an article  {100 * spent / total:4.0f}%")


if __name__ == "__main__":
    main()
