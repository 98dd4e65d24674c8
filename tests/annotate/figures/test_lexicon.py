"""The data files of figures are checked when they are loaded."""

import pytest

from dateline.annotate.figures import lexicon as module
from dateline.model.errors import ResourceError
from dateline.model.event import EventType
from dateline.model.figure import FigureKind


def test_words_name_kinds():
    words = module.kinds()
    assert words.objects["kill"] is FigureKind.KILLED
    assert words.objects["release"] is FigureKind.RELEASED
    assert "release" in words.people
    assert words.states["missing"] is FigureKind.MISSING
    assert EventType.ASSAULT in words.claims[FigureKind.KILLED]


def test_numbers_and_money():
    assert module.numbers().before["at least"] is module.Bound.AT_LEAST
    assert module.numbers().opens("dozens")
    assert not module.numbers().opens("village")
    assert module.currencies().signs["€"] == "EUR"
    assert module.currencies().named["rupee"]["pakistani"] == "PKR"


@pytest.mark.parametrize(
    ("load", "data", "message"),
    [
        (module.numbers, [], "expected a mapping"),
        (module.numbers, {"before": {"at_least": "at least"}}, "expected a list of words"),
        (module.numbers, {"before": {}, "units": {"one": "1"}}, "expected a whole number"),
        (module.currencies, {"named": {}, "signs": {"$": 1}}, "expected text"),
        (module.kinds, {"tolls": {}, "deeds": {}, "measures": {}}, "phrases: expected a list"),
    ],
)
def test_a_wrong_table_is_refused(monkeypatch, load, data, message):
    monkeypatch.setattr(module, "read_yaml", lambda path: data)
    load.cache_clear()
    with pytest.raises(ResourceError, match=message):
        load()
    load.cache_clear()
