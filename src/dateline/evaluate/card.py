"""The error card: every task measured on the development data, beside how far others get and the goal."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from dateline.model.errors import ConfigError
from dateline.pipeline.config import DEFAULT_PROFILE

HEADER = ("task", "data", "figure", "dateline", "others", "goal", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a row: where it stands in the scorer's output, the goal, and how far others get."""

    name: str
    at: str
    goal: float | None = None
    others: float | None = None
    lower: bool = False

    def meets(self, value: float) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        if self.goal is None:
            return None
        return value <= self.goal if self.lower else value >= self.goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A data set of a task, its scorer and the figures that are shown."""

    task: str
    name: str
    about: str
    data: tuple[str, ...]
    scorer: str
    json: str
    figures: tuple[Figure, ...]
    arguments: tuple[str, ...] = ()
    only: str | None = None
    prepare: str | None = None
    answers: str | None = None
    propositional: bool = False
    profile: str = DEFAULT_PROFILE

    @property
    def key(self) -> str:
        """How the row is called: task/name."""
        return f"{self.task}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One measured figure, as it is printed and written."""

    task: str
    data: str
    figure: str
    value: float
    others: float | None
    goal: float | None
    met: bool | None


@cache
def entries() -> dict[str, Entry]:
    """The rows of ``card.toml``, by key."""
    read = tomllib.loads(files("dateline.evaluate").joinpath("card.toml").read_text(encoding="utf-8"))
    found = {}
    for task, rows in read.items():
        for name, row in rows.items():
            figures = tuple(Figure(**figure) for figure in row.pop("figures"))
            data, arguments = tuple(row.pop("data")), tuple(row.pop("arguments", ()))
            entry = Entry(task=task, name=name, figures=figures, data=data, arguments=arguments, **row)
            found[entry.key] = entry
    return found


def lines(entry: Entry, values: dict[str, float]) -> Iterator[Line]:
    """The lines of a measured row."""
    for figure in entry.figures:
        if figure.name in values:
            value = values[figure.name]
            yield Line(
                task=entry.task,
                data=entry.about,
                figure=figure.name,
                value=value,
                others=figure.others,
                goal=figure.goal,
                met=figure.meets(value),
            )


def cells(line: Line) -> tuple[str, ...]:
    """A line's cells, for people."""
    mark = {True: "reached", False: "short", None: ""}[line.met]
    return line.task, line.data, line.figure, _number(line.value), _number(line.others), _number(line.goal), mark


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if isinstance(value, int) else f"{value:.3f}"


def table(found: Iterable[Line]) -> str:
    """The card for a terminal, columns aligned."""
    rows = [HEADER, *map(cells, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def markdown(found: Iterable[Line]) -> str:
    """The card as a page of the documentation."""
    rows = "\n".join("| " + " | ".join(cells(line)) + " |" for line in found)
    intro = files("dateline.evaluate").joinpath("card.md").read_text(encoding="utf-8")
    head = "| " + " | ".join(HEADER[:-1]) + " | goal |\n" + "|---|---|---|--:|--:|--:|---|"
    return f"{intro}\n{head}\n{rows}\n"


def located(data: Path | None) -> Path:
    """The folder of development data: the one named, else ``shared`` beside the project or beside this folder."""
    if data is not None:
        candidates = [data]
    else:
        candidates = [Path.cwd().parent / "shared", Path(__file__).resolve().parents[3].parent / "shared"]
    for candidate in candidates:
        if (candidate / "bench").is_dir():
            return candidate
    tried = " or ".join(str(candidate) for candidate in candidates)
    raise ConfigError(f"no development data in {tried}", advice="name its folder with --data DIR")
