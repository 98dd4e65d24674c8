"""The data that attribution reads: outlets, cues, nouns."""

import pytest

from dateline.annotate.attribution.lexicon import Act, load_lexicon
from dateline.annotate.attribution.nouns import governments, load_nouns
from dateline.annotate.attribution.outlets import load_outlets


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("WP", "The Washington Post", "USA"),
        ("NYT", "The New York Times", "USA"),
        ("the New York Times", "The New York Times", "USA"),
        ("AFP", "Agence France-Presse", "FRA"),
        ("DPA", "Deutsche Presse-Agentur", "DEU"),
        ("Interfax", "Interfax", "RUS"),
        ("Kyodo", "Kyodo", "JPN"),
        ("Azertac", "Azertac", "AZE"),
    ],
)
def test_outlet_under_short_name(words, name, country):
    found = load_outlets().by_name(words.split())
    assert found is not None
    assert (found.name, found.country) == (name, country)


def test_there_are_some_hundred_outlets():
    assert len({o.name for o in load_outlets().known.values()}) > 400


@pytest.mark.parametrize("name", ["Baltic Ledger", "Radio Agadez", "The Courier", "Le Sahel Matin", "Caspian Observer"])
def test_unknown_name_with_the_make_of_an_outlet(name):
    assert load_outlets().looks_like(name.split())


@pytest.mark.parametrize("name", ["Ada Berg", "Foreign Ministry", "Courier", "the courier", "Norway"])
def test_other_names_have_not(name):
    assert not load_outlets().looks_like(name.split())


def test_each_mined_count_is_possible():
    counts = load_lexicon().counts
    assert counts
    assert all(0 <= hits <= total and total > 0 for hits, total in counts.values())


def test_words_have_their_acts():
    lexicon = load_lexicon()
    acts = {
        word: acts
        for (part, word), acts in ((key, lexicon.acts(*key)) for key in lexicon.profiles)
        if part.value == "v"
    }
    assert Act.ASSERT in acts["say"]
    assert Act.ATTEST in acts["deny"]
    assert Act.ACCUSE in acts["blame"]


def test_capitals_stand_for_governments():
    assert governments()["Bishkek"] == "KGZ"
    assert load_nouns().human("diplomat")
