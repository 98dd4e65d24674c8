"""Words to lines of a width, with the evidence marked."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.lines import RESET, UNDERLINED, columns, fold, words, wrap

PARTS = [("Togo ", False), ("sent two patrol boats", True), (" to the disputed waters.", False)]


def test_marks_without_ansi():
    assert list(wrap(words(PARTS), 80, ansi=False)) == ["Togo [[sent two patrol boats]] to the disputed waters."]


def test_marks_with_ansi_hold_within_a_line():
    lines = list(wrap(words(PARTS), 20, ansi=True))
    assert lines == [f"Togo {UNDERLINED}sent two patrol{RESET}", f"{UNDERLINED}boats{RESET} to the", "disputed waters."]


def test_a_mark_inside_a_word_does_not_split_it():
    parts = [("the ", False), ("Ghanaian", True), ("s.", False)]
    assert list(wrap(words(parts), 80, ansi=False)) == ["the [[Ghanaian]]s."]


def test_wide_characters_take_two_columns():
    assert columns("東京") == 4
    assert fold("東京 東京 東京", 9) == ["東京 東京", "東京"]


@given(st.text(), st.integers(min_value=10, max_value=60))
def test_lines_keep_to_the_width_and_lose_no_word(text, width):
    lines = fold(text, width)
    assert "".join("".join(lines).split()) == "".join("".join(word.text for word in words([(text, False)])).split())
    assert all(columns(line) <= width or " " not in line for line in lines)
