"""Measure one row of the error card: data without answers, our predictions, the scorer's figures."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline.evaluate.base import Row
from dateline.evaluate.card import Entry
from dateline.evaluate.predict import opened, predict, rows
from dateline.evaluate.propositional import propositional
from dateline.model.errors import ConfigError
from dateline.pipeline.config import profile


def measure(entry: Entry, shared: Path, *, sample: int | None = None) -> dict[str, float]:
    """The figures of a row, by name. ``sample`` takes that many lines, evenly spread, of input and gold."""
    with TemporaryDirectory(prefix="dateline-") as name:
        folder = Path(name)
        gold = _gold(entry, shared, folder)
        if entry.task == "claims":
            gold = gold[:: max(1, len(gold) // sample)][:sample] if sample else gold
        source, answers, target = folder / "input.jsonl", folder / "gold.jsonl", folder / "output.jsonl"
        _script(shared / "bench" / "blind.py", entry.task, *gold, "--out", source, "--gold", answers)
        compared = answers if answers.exists() else gold[0]
        if entry.answers:
            compared = shared / entry.answers  # documents and answers apart: all of them are measured
        elif entry.task != "claims":
            compared = _narrowed(source, compared, answers, _chosen(entry, shared, source, sample))
        if entry.propositional:
            compared = _written(propositional(rows(compared)), folder / "propositional.jsonl")
        predict(entry.task, source, target, profile(entry.profile))
        return _scored(entry, shared, folder, gold if entry.task == "claims" else [compared], target)


def _gold(entry: Entry, shared: Path, folder: Path) -> list[Path]:
    """The data files, made first where the data set holds offsets only."""
    if entry.prepare and entry.json == "bare":
        _script(shared / "bench" / entry.prepare, folder / "items", cwd=shared)
        return [folder / "items" / "docs.jsonl"]
    if entry.prepare:
        _script(shared / "bench" / entry.prepare, "--out", folder / "items", cwd=shared)
        return sorted(path for path in (folder / "items").glob("*.json"))
    found = [path for pattern in entry.data for path in sorted(shared.glob(pattern))]
    if not found:
        raise ConfigError(f"no {' '.join(entry.data)} in {shared}", advice="leave the row out, or name another folder")
    return found


def _chosen(entry: Entry, shared: Path, source: Path, sample: int | None) -> set[str] | None:
    """The identifiers to be measured; None for all."""
    only = {line.strip() for line in (shared / entry.only).open(encoding="utf-8")} if entry.only else None
    if only is None and sample is None:
        return None
    names = [_name(row) for row in rows(source) if only is None or _name(row) in only]
    return set(names[:: max(1, len(names) // sample)][:sample] if sample else names)


def _narrowed(source: Path, gold: Path, target: Path, chosen: set[str] | None) -> Path:
    """Input and gold cut to the chosen documents; the gold file to compare with."""
    if chosen is None:
        return gold
    _keep(source, source, lambda row: _name(row) in chosen)
    _keep(gold, target, lambda row: not chosen.isdisjoint((_name(row), _name(row).partition("#")[0])))
    return target


def _name(row: Row) -> str:
    """What a line is about: a document, an item of a cluster (of a mention, its document before ``#``), a topic."""
    return str(next(row[field] for field in ("id", "doc", "item", "topic") if field in row))


def _keep(source: Path, target: Path, wanted: Callable[[Any], bool]) -> None:
    _written([row for row in rows(source) if wanted(row)], target)


def _written(kept: Iterable[Row], target: Path) -> Path:
    with opened(target, "w") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
    return target


def _scored(entry: Entry, shared: Path, folder: Path, gold: list[Path], output: Path) -> dict[str, float]:
    written = folder / "figures.json"
    predictions = ["--records", output] if entry.task == "claims" else [output]
    flags: list[str | Path] = ["--json", written] if entry.json == "file" else ["--json"]
    if entry.json == "bare":  # it knows its gold and prints nothing else
        gold, flags = [], []
    printed = _script(shared / "bench" / entry.scorer, *entry.arguments, *gold, *predictions, *flags)
    result = json.loads(written.read_text(encoding="utf-8") if entry.json == "file" else printed)
    found = {figure.name: _value(result, figure.at) for figure in entry.figures}
    return {name: value for name, value in found.items() if value is not None}


def _value(result: Any, at: str) -> float | None:
    for part in at.split("."):
        if not isinstance(result, dict) or part not in result:
            return None
        result = result[part]
    if isinstance(result, list):
        return result[0] / result[1] if result[1] else None
    return result if isinstance(result, int | float) else None


def _script(script: Path, *arguments: str | Path, cwd: Path | None = None) -> str:
    """Run a scorer or maker of the development data and give what it prints."""
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)  # noqa: S603 (own scripts)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise ConfigError(f"{script.name} failed: {last}", where=str(script))
    return done.stdout
