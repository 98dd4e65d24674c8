"""The faster ruler makes of every token what spaCy's own makes of it."""

import pytest
import spacy

from dateline.annotate.build import installed_model
from dateline.annotate.ruler import NAME, Ruler, quicken

SENTENCES = [
    "There is a ferry to Chios, there are two to Lesbos, but it does not sail today.",
    "It's gonna rain, ain't it? Y'all got ta go. She gets what I got, c'm on, let's leave.",
    "You and I did what had to be done; that was the one which they'd have had me do.",
    "Line one.\n\n   Line   two -- with spaces.\n",
    "The minister, who could be tried, said that he'd be back before the vote that decides it.",
    "",
]


@pytest.fixture(scope="module")
def quickened():
    nlp = spacy.load(installed_model())
    quicken(nlp)
    return nlp


@pytest.mark.parametrize("text", SENTENCES)
def test_same_outcome(parse, quickened, text):
    def outcome(nlp):
        return [(t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_) for t in nlp(text)]

    assert outcome(quickened) == outcome(parse)


def test_it_takes_the_place_of_the_ruler(quickened):
    assert isinstance(quickened.get_pipe(NAME), Ruler)


def test_a_ruler_with_rules_of_another_kind_is_left_alone():
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME).add(patterns=[[{"SHAPE": "dd"}]], attrs={"POS": "NUM"})
    quicken(nlp)
    assert nlp("42 men")[0].pos_ == "NUM"
    assert not isinstance(nlp.get_pipe(NAME), Ruler)
