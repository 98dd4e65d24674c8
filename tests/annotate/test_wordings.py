"""Event mentions by their words: a sentence, its trigger, and what plays which part."""

import pytest

from dateline.annotate.build import build
from dateline.annotate.wordings import parsed, wording
from dateline.model.wording import Wording


@pytest.fixture(scope="module")
def nlp():
    return build(components=())


def read(nlp, sentence: str, *trigger: str) -> Wording:
    words = sentence.split()
    (doc,) = parsed(nlp, [words])
    return wording(doc, [words.index(word) for word in trigger])


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "actors", "patients"),
    [
        ("Gunmen attacked the embassy .", "attacked", "attack", {"gunman"}, {"embassy"}),
        ("The embassy was attacked by gunmen .", "attacked", "attack", {"gunman"}, {"embassy"}),
        ("Two men were arrested for robbing the bank .", "arrested", "arrest", set(), {"man"}),
        ("The minister denied the attack on the port .", "attack", "attack", {"minister"}, set()),
        ("Police want to question the owner .", "question", "question", {"police"}, {"owner"}),
        ("The killing of the mayor was condemned .", "killing", "killing", set(), {"mayor"}),
    ],
)
def test_who_acts_and_who_is_acted_on(nlp, sentence, trigger, lemma, actors, patients):
    found = read(nlp, sentence, trigger)
    assert found.lemma == lemma
    assert (set(found.actors), set(found.patients)) == (actors, patients)


def test_the_rest_of_a_sentence(nlp):
    found = read(nlp, "On Monday the army of Norland did not shell 12 villages near Marlo .", "shell")
    assert found.is_verb
    assert found.is_negated
    assert not found.is_past
    assert {"norland", "marlo"} <= found.names
    assert (found.numbers, found.times) == ({"12"}, {"monday"})
    assert "shell" not in found.sentence


def test_a_trigger_of_two_words(nlp):
    found = read(nlp, "The airline cut off its flights .", "cut", "off")
    assert found.lemma == "cut"
    assert "flight" in found.patients


def test_a_trigger_that_the_sentence_does_not_have(nlp):
    (doc,) = parsed(nlp, [["Rain", "fell", "."]])
    assert wording(doc, [7]).sentence == {"rain", "fall"}
