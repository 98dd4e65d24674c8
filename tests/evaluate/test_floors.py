"""Scores on the development data do not fall below the floors. Small samples, so that every run can afford them."""

import tomllib
from importlib.resources import files

import pytest

from dateline.evaluate.card import entries
from dateline.evaluate.measure import measure

FLOORS = tomllib.loads(files("dateline.evaluate").joinpath("floors.toml").read_text(encoding="utf-8"))
ROWS = [(f"{task}/{name}", row) for task, rows in FLOORS.items() for name, row in rows.items()]


def test_each_floor_is_a_figure_of_the_card():
    for key, row in ROWS:
        assert set(row["floors"]) <= {figure.name for figure in entries()[key].figures}
        assert row["floors"]


@pytest.mark.shared
@pytest.mark.parametrize(("key", "row"), ROWS, ids=[key for key, _ in ROWS])
def test_floor(shared, key, row):
    entry = entries()[key]
    values = measure(entry, shared, sample=row.get("sample"))
    lower = {figure.name for figure in entry.figures if figure.lower}
    fallen = {
        name: (values[name], floor)
        for name, floor in row["floors"].items()
        if (values[name] > floor if name in lower else values[name] < floor)
    }
    assert fallen == {}
