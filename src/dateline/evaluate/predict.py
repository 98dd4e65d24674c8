"""Predictions for a task: lines in, lines out, in the shape that the task's scorer reads."""

import gzip
import importlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dateline.evaluate.base import Predict, Row
from dateline.model.errors import InputError
from dateline.pipeline.config import Profile

TASKS = (
    "claims",
    "ingest",
    "attribution",
    "timex",
    "eventdate",
    "coding",
    "actors",
    "factuality",
    "duplicates",
    "lineage",
    "events",
    "stories",
    "timeline",
)


def predictor(task: str) -> Predict:
    """The module of the task, which loads what it needs."""
    found: Predict = importlib.import_module(f"dateline.evaluate.{task}").predict
    return found


def opened(path: Path, mode: str) -> IO[str]:
    """A text file, compressed where its name ends in .gz."""
    try:
        if path.suffix == ".gz":
            return io.TextIOWrapper(gzip.GzipFile(path, mode), encoding="utf-8")
        return path.open(mode, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}", where=str(path)) from error


def rows(path: Path) -> Iterator[Row]:
    """The objects of a file, one a line; empty lines are passed over."""
    with opened(path, "r") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, number, path)
        except (UnicodeDecodeError, gzip.BadGzipFile, EOFError) as error:
            raise InputError(f"not JSON Lines: {error}", where=str(path)) from error


def _row(line: str, number: int, path: Path) -> Row:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"line {number} is not JSON: {error.msg}", where=str(path)) from error
    if not isinstance(value, dict):
        raise InputError(f"line {number} is not a JSON object", where=str(path))
    return value


def predict(task: str, source: Path, target: Path, profile: Profile) -> int:
    """Read ``source``, write what the task predicts to ``target``; the number of lines written."""
    count = 0
    run = predictor(task)
    with opened(target, "w") as out:
        for count, made in enumerate(run(rows(source), profile), 1):  # noqa: B007 (the count is what is returned)
            out.write(json.dumps(made, ensure_ascii=False) + "\n")
    return count
