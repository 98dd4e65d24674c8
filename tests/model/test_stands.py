"""Where an event stands, in words."""

import pytest

from dateline.model.stands import count_words, range_words, stand_words, summary_words


@pytest.mark.parametrize(
    ("status", "standing", "words"),
    [
        ("single", "single_source", "single source"),
        ("single", "confirmed", "confirmed"),
        ("corroborated", "corrected", "corrected"),
        ("disputed", "denied", "denied"),
        ("retracted", "disputed", "retracted"),
        ("circular", "single_source", "circular"),
        (None, None, ""),
    ],
)
def test_where_it_stands(status, standing, words):
    assert stand_words(status, standing) == words


@pytest.mark.parametrize(
    ("least", "most", "range_", "words"),
    [
        (2, 3, "2–3", "2–3 independent sources"),
        (1, 1, "1", "1 independent source"),
        (0, 0, "0", "no independent source"),
        (0, 1, "0–1", "0–1 independent sources"),
        (None, None, "", ""),
    ],
)
def test_how_many(least, most, range_, words):
    assert (range_words(least, most), count_words(least, most)) == (range_, words)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("disputed", "disputed", 2, 3), "2–3 independent sources, disputed"),
        (("single", "single_source", 0, 0), "no independent source"),
        (("retracted", "denied", 0, 0), "no independent source, retracted"),
        ((None, None, None, None), ""),
    ],
)
def test_both_together(asked, words):
    assert summary_words(*asked) == words
