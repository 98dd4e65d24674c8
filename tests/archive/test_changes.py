"""What is different between two versions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.archive.changes import MOST_WORDS, changes, settled, text_changes
from dateline.model.document import Document, PublishedFrom

LINES = some.lists(some.text("ab \u00e9.", max_size=6), max_size=12).map("\n".join)


@given(LINES, LINES)
def test_what_is_put_in_place_gives_the_new_text(before, after):
    made, at = "", 0
    for change in text_changes(before, after):
        made += before[at : change.before.start] + change.after.of(after)
        at = change.before.end
        assert change.before.of(before) != change.after.of(after)
    assert made + before[at:] == after


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Police arrested 12 people.", "Police arrested 14 people.", [("12", "14")]),
        ("One.\nTwo.\nThree.", "One.\nThree.", [("Two.\n", "")]),
        ("One.\n", "One.\nTwo.\n", [("", "Two.\n")]),
        ("Same.", "Same.", []),
    ],
)
def test_the_stretches_that_differ(before, after, found):
    changes = list(text_changes(before, after))
    assert [(change.before.of(before), change.after.of(after)) for change in changes] == found


def test_very_long_stretches_are_told_whole():
    before, after = "a " * MOST_WORDS + "x", "b " * MOST_WORDS + "x"
    (change,) = text_changes(before, after)
    assert change.before.of(before).startswith("a a")


OLD = Document(
    id="1",
    text="x",
    title="Old",
    publisher="Gulf Wire",
    published=date(2025, 11, 1),
    published_from=PublishedFrom.OPTION,
)


def test_fields_that_have_another_value():
    found = changes(OLD, replace(OLD, title="New", published=date(2025, 11, 2)))
    assert [(one.field, one.before, one.after) for one in found.fields] == [
        ("title", "Old", "New"),
        ("published", "2025-11-01", "2025-11-02"),
    ]
    assert not changes(OLD, OLD)


def test_what_the_user_said_outweighs_what_the_page_says():
    page = replace(OLD, title=None, publisher=None, published=date(2025, 10, 1), published_from=PublishedFrom.METADATA)
    assert settled(OLD, page) == OLD
    said = replace(page, published_from=PublishedFrom.OPTION)
    assert settled(OLD, said).published == date(2025, 10, 1)
