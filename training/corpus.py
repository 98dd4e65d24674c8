"""Articles with attributions as windows of word pieces with labels."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from dateline.annotate.encoder.windows import SIZE, Window, pack
from training.model import LINKED, ROLES

CLS, SEP = 101, 102
IGNORED = -100
SMALLEST = 96
"""The shortest window that training packs: sizes vary, so that the encoder learns no place by heart."""

Runs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Article:
    """One text, its word pieces, and its attributions as runs of pieces by role."""

    ids: list[int]
    offsets: list[tuple[int, int]]
    breaks: list[int]
    attributions: list[dict[str, Runs]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length; ``links[n]`` are the pieces of each role of the cue at ``cues[n]`` = (window, piece)."""

    ids: Tensor
    mask: Tensor
    tags: Tensor
    cues: Tensor
    links: Tensor


def read_articles(path: Path, tokenizer: Tokenizer) -> list[Article]:
    """The articles of a JSONL file of texts with attributions (offsets in characters)."""
    articles = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            coded = tokenizer.encode(row["text"], add_special_tokens=False)
            items = [{role: pieces(coded.offsets, item[role]) for role in ROLES} for item in row["attributions"]]
            breaks = [m.end() for m in re.finditer(r"\n+", row["text"])]
            articles.append(Article(coded.ids, coded.offsets, breaks, items))
    return articles


def pieces(offsets: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> Runs:
    """Runs of characters as runs of word pieces."""
    runs = []
    for start, end in spans:
        inside = [i for i, (s, e) in enumerate(offsets) if s < end and start < e]
        if inside:
            runs.append((inside[0], inside[-1] + 1))
    return runs


def windows(articles: Sequence[Article], rng: random.Random) -> list[tuple[Article, Window]]:
    """The windows of an epoch, shuffled, of varying size but alike in length where they stand together."""
    found = []
    for article in articles:
        size = SIZE if rng.random() < 0.5 else rng.randint(SMALLEST, SIZE)
        found.extend((article, window) for window in pack(article.offsets, article.breaks, size=size))
    rng.shuffle(found)
    found.sort(key=lambda pair: (pair[1].end - pair[1].start) // 16)
    return found


def batches(articles: Sequence[Article], tokens: int, rng: random.Random) -> Iterator[Batch]:
    """The batches of an epoch in random order, each of at most so many word pieces, padding counted in."""
    groups: list[list[tuple[Article, Window]]] = [[]]
    for article, window in windows(articles, rng):
        if (len(groups[-1]) + 1) * (window.end - window.start + 2) > tokens:
            groups.append([])
        groups[-1].append((article, window))
    rng.shuffle(groups)
    for group in groups:
        yield collate(group, rng)


def collate(group: Sequence[tuple[Article, Window]], rng: random.Random) -> Batch:
    """One batch, each cue stood for by any one of its pieces; pieces of an attribution outside its window are left out, and so is one whose cue lies outside."""
    length = max(window.end - window.start for _, window in group) + 2
    ids = torch.zeros(len(group), length, dtype=torch.long)
    mask = torch.zeros(len(group), length)
    tags = torch.full((len(group), length, len(ROLES)), IGNORED)
    cues: list[tuple[int, int]] = []
    links: list[Tensor] = []
    for row, (article, window) in enumerate(group):
        size = window.end - window.start
        ids[row, : size + 2] = torch.tensor([CLS, *article.ids[window.start : window.end], SEP])
        mask[row, : size + 2] = 1
        tags[row, 1 : size + 1] = 0
        for item in article.attributions:
            inside = {role: cut(item[role], window) for role in ROLES}
            for column, role in enumerate(ROLES):
                for start, end in inside[role]:
                    tags[row, start + 1 : end + 1, column] = 2
                    tags[row, start + 1, column] = 1
            if inside["cue"]:
                cues.append((row, rng.randrange(*inside["cue"][0]) + 1))
                links.append(marked(inside, length))
    shape = (0, length, len(LINKED))
    return Batch(
        ids, mask, tags, torch.tensor(cues).reshape(-1, 2), torch.stack(links) if links else torch.zeros(shape)
    )


def marked(runs: dict[str, Runs], length: int) -> Tensor:
    """1 at the pieces of each linked role."""
    marks = torch.zeros(length, len(LINKED))
    for column, role in enumerate(LINKED):
        for start, end in runs[role]:
            marks[start + 1 : end + 1, column] = 1
    return marks


def cut(runs: Runs, window: Window) -> Runs:
    """The parts of the runs inside a window, counted from its start."""
    inside = ((max(s, window.start), min(e, window.end)) for s, e in runs)
    return [(s - window.start, e - window.start) for s, e in inside if s < e]
