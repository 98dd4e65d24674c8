"""Full text search: word forms, phrases, alternatives, exclusion; what is typed is never a syntax error."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dateline.archive.fulltext import Asked, asked
from dateline.archive.search import search
from dateline.archive.writer import Writer
from dateline.model.errors import InputError


@pytest.fixture
def kept(shelf, made):
    """Three reports."""
    return fill(shelf, made)


def fill(store, made):
    writer = Writer(store)
    writer.add(made.report(made.met, title="Envoys meet in Lomé", url="https://a.example/1"))
    writer.add(made.report(made.shelled, title="Barracks shelled", url="https://a.example/2", published="2025-11-10"))
    writer.add(made.report(made.sanctioned, made.met, title="Sanctions", url="https://a.example/3"))
    return store


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("shelling", ["Barracks shelled"]),
        ("meeting ministries", ["Envoys meet in Lomé"]),
        ("lome", ["Envoys meet in Lomé", "Sanctions"]),
        ('"told the Volta Times"', ["Barracks shelled"]),
        ('"Times told"', []),
        ("ministry -sanctions", ["Envoys meet in Lomé"]),
        ('Togo -"met in Lome"', []),
        ("barracks OR imposed", ["Barracks shelled", "Sanctions"]),
        ("Ghana Togo imposing", ["Sanctions"]),
        ("nobody", []),
    ],
)
def test_what_is_found(kept, words, titles):
    assert sorted(hit.title for hit in search(kept, words)) == titles


def test_a_hit_shows_the_words_that_fit(kept):
    (hit,) = search(kept, "residents")
    assert "[[residents]] told the Volta Times" in hit.excerpt
    assert (hit.publisher, hit.published, hit.claims, hit.url) == (
        "Gulf Wire",
        date(2025, 11, 10),
        1,
        "https://a.example/2",
    )


def test_a_title_counts_more(kept):
    assert [hit.title for hit in search(kept, "sanctions OR shelled")][-1] != "Envoys meet in Lomé"
    assert [hit.title for hit in search(kept, "met", limit=1)] != []


def test_only_the_newest_version_is_found_or_that_of_a_day(store, writer, made):
    kept = fill(store, made)
    writer.add(made.report(made.offered, title="Barracks", url="https://a.example/2", published="2025-11-12"))
    assert not search(kept, "residents")
    assert [hit.version for hit in search(kept, "residents", as_of=date(2025, 11, 11))] == [1]
    assert [hit.version for hit in search(kept, "mediating")] == [2]


def test_no_control_character_of_a_report_reaches_the_terminal(store, writer, made):
    writer.add(
        made.report(made.said(sentence="A \x1b[31mred\x1b[0m bridge\u202e closed.", trigger="closed", type="COERCE"))
    )
    (hit,) = search(store, "bridge")
    assert "\x1b" not in hit.excerpt
    assert "<U+202E>" in hit.excerpt


@pytest.mark.parametrize(
    "words",
    [
        "NEAR(a b)",
        "title:barracks",
        "barracks AND",
        "bar*",
        "^barracks",
        "a'b; DROP TABLE version",
        "(((",
        "a:*",
        "!!a & |b",
        "-",
    ],
)
def test_operators_of_the_database_are_only_words(kept, words):
    with suppress(InputError):  # no word in it
        assert len(search(kept, words)) <= 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(some.text(some.characters(exclude_categories=["Cs"]), max_size=30))
def test_nothing_that_is_typed_is_an_error(kept, words):
    with suppress(InputError):  # no word in it
        assert len(search(kept, words)) <= 3


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("a b", Asked((("a",), ("b",)), ())),
        ('"a b" c', Asked((("a b",), ("c",)), ())),
        ("a OR b c", Asked((("a", "b"), ("c",)), ())),
        ('a -b -"c d"', Asked((("a",),), ("b", "c d"))),
        ("OR a OR", Asked((("OR",), ("a",)), ())),
        ('"open', Asked((("open",),), ())),
    ],
)
def test_how_a_query_is_taken_apart(words, parts):
    assert asked(words) == parts


@pytest.mark.parametrize("words", ["", "  ", "-a", "?", '""'])
def test_a_query_without_words(words):
    with pytest.raises(InputError, match="no words"):
        asked(words)
