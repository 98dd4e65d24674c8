"""What a text is about: frames and words weighed together, with abstention. The sentences are our own."""

import pytest

from dateline.annotate.events.about import BEST, BIAS, LIKELY, OFFSET, SCALE, Weights, about, features, weights
from dateline.model.event import EventType


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Peru recalled its ambassador from La Paz on Monday.", ["SANCTION"]),
        ("Jets bombed the port of Nalut, killing nine dockers.", ["ASSAULT"]),
        ("The two presidents met in Oslo on Friday.", ["CONSULT"]),
        ("Striking miners at the Makwa shaft burned tyres while they waited for the union leader.", ["PROTEST"]),
        ("The protesters then marched to the town hall with placards.", ["PROTEST"]),
        ("The museum will open a new wing in June, its director said.", []),
        ("The minister said that he was pleased with the harvest.", []),
    ],
)
def test_what_a_text_is_about(coded, sentence, kinds):
    assert [str(event.coding.type) for event in about(coded(sentence))] == kinds


def test_the_mention_keeps_its_parties(coded):
    doc = coded("Togo imposed sanctions on two Beninese traders.")
    (event,) = about(doc)
    assert ([doc[i].text for i in event.actors], [doc[i].text for i in event.recipients]) == (["Togo"], ["traders"])


def test_a_type_without_a_trigger_is_told_of_the_main_clause(coded, monkeypatch):
    doc = coded("The harbour master badmouthed the captains.")
    assert doc._.events == ()
    monkeypatch.setattr(Weights, "told", lambda self, found: (EventType.ACCUSE,))
    (event,) = about(doc)
    assert (doc[event.head].text, event.rule) == ("badmouthed", "words")
    assert [doc[i].text for i in event.recipients] == ["captains"]


def test_features_hold_single_words_only(coded):
    found = features(coded("Thousands of teachers in Accra marched against the tax on Monday."))
    words = {name.removeprefix("word:") for name in found if name.startswith("word:")}
    assert "march" in words
    assert "accra" not in words
    assert all(word.isalpha() for word in words)


def test_weights_hold_single_words_only():
    assert all(name.removeprefix("word:").isalpha() for name in weights().rows if name.startswith("word:"))
    assert len(weights().types) == len(EventType)


def small(likely, best):
    kinds = (EventType.AID, EventType.ACCUSE)
    rows = {BIAS: (-1.0, -1.0), SCALE: (1.0, 1.0), OFFSET: (0.0, 0.0), LIKELY: (likely,) * 2, BEST: (best,) * 2}
    return Weights(kinds, {**rows, "word:rice": (1.5, 0.0)})


def test_probabilities_are_those_of_the_sum():
    found = small(0.5, 0.2).probabilities({"word:rice": 1.0, "word:unseen": 1.0})
    assert found[EventType.AID] == pytest.approx(0.622, abs=0.001)
    assert found[EventType.ACCUSE] == pytest.approx(0.269, abs=0.001)


@pytest.mark.parametrize(
    ("likely", "best", "told"),
    [
        (0.5, 0.2, (EventType.AID,)),
        (0.7, 0.2, (EventType.AID,)),
        (0.7, 0.65, ()),
        (0.2, 0.2, (EventType.AID, EventType.ACCUSE)),
    ],
)
def test_told_or_abstained(likely, best, told):
    assert small(likely, best).told({"word:rice": 1.0}) == told
