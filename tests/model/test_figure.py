"""A figure in words: what a reader is told, never more exact than the text."""

import pytest

from dateline.model.figure import Figure, FigureKind
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.words import amount_words, figures_words


def figure(**fields):
    given = {"kind": FigureKind.KILLED, "text": "x", "span": Span(0, 1), "value": None, "low": None, "high": None}
    return Figure(**{**given, "unit": "person", **fields})


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": 12, "low": 12, "high": 12}, "12"),
        ({"value": 12, "low": 12}, "12 or more"),
        ({"value": 1200, "high": 1200}, "up to 1,200"),
        ({"value": 40, "high": 40, "approximate": True}, "up to about 40"),
        ({"value": 1500, "approximate": True}, "about 1,500"),
        ({"low": 3, "high": 5}, "3 to 5"),
        ({"low": 24}, "24 or more"),
        ({}, "a number not told"),
        ({"value": 4, "low": 4, "high": 4, "unit": "battalion"}, "4 battalion"),
        ({"value": 2.5, "low": 2.5, "high": 2.5, "unit": "EUR"}, "2.5 EUR"),
    ],
)
def test_how_many(fields, words):
    assert amount_words(figure(**fields)) == words


def test_a_figure_names_who_gives_it_and_what_it_is_part_of():
    ministry = Source(text="the ministry", span=Span(2, 14), kind=SourceKind.OFFICIAL)
    figures = (
        figure(value=12, low=12, text="at least 12 people", sources=(ministry,)),
        figure(value=3, low=3, high=3, text="three children", part=True),
        figure(value=20, low=20, high=20, text="20", sources=()),
    )
    assert figures_words(figures) == (
        "killed 12 or more (“at least 12 people”, according to the ministry); killed 3 (“three children”, a part); "
        "killed 20 (“20”, according to the outlet itself)"
    )
