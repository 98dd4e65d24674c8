"""Windows cover every piece once and end where a paragraph or a sentence does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotate.encoder.windows import Window, pack


def pieces(count):
    return [(3 * i, 3 * i + 2) for i in range(count)]


@pytest.mark.parametrize(
    ("count", "paragraphs", "sentences", "windows"),
    [
        (0, [], [], []),
        (5, [], [], [(0, 5)]),
        (10, [], [], [(0, 10)]),
        (14, [], [], [(0, 10), (10, 14)]),
        (14, [3 * 7], [], [(0, 7), (7, 14)]),
        (14, [3 * 2], [3 * 8], [(0, 8), (8, 14)]),
        (14, [3 * 6, 3 * 9], [3 * 10], [(0, 9), (9, 14)]),
        (25, [3 * 8], [3 * 3, 3 * 12], [(0, 8), (8, 12), (12, 22), (22, 25)]),
    ],
)
def test_where_windows_end(count, paragraphs, sentences, windows):
    assert pack(pieces(count), paragraphs, sentences, size=10) == [Window(*w) for w in windows]


@given(
    st.integers(0, 200),
    st.lists(st.integers(0, 700), max_size=20).map(sorted),
    st.lists(st.integers(0, 700), max_size=20).map(sorted),
    st.integers(1, 50),
)
def test_every_piece_is_read_once(count, paragraphs, sentences, size):
    windows = pack(pieces(count), paragraphs, sentences, size)
    assert [i for w in windows for i in range(w.start, w.end)] == list(range(count))
    assert all(0 < w.end - w.start <= size for w in windows)
