"""The component judges the mentions that it is given, by their coding where that matters."""

import pytest

from dateline.annotate.factuality.component import FactualityJudge
from dateline.annotate.layers import EventMention, TokenSpan
from dateline.model.event import Coding, EventType, Quad


@pytest.fixture
def component(parse):
    def run(text, *words):
        doc = parse(text)
        events = []
        for word, kind in words:
            head = next(token.i for token in doc if token.text == word)
            coding = Coding(type=kind, quad=Quad.MATERIAL_CONFLICT)
            events.append(EventMention(TokenSpan(head, head + 1), head, coding))
        doc._.events = tuple(events)
        return [(f.certainty.value, f.polarity.value) for f in FactualityJudge()(doc)._.factualities]

    return run


def test_one_answer_a_mention_in_their_order(component):
    text = "The army denied that it had shelled the port, but rebels attacked the town."
    found = component(text, ("shelled", EventType.ASSAULT), ("attacked", EventType.ASSAULT))
    assert found == [("certain", "negative"), ("certain", "positive")]


def test_a_denied_report_is_the_denied_act(component):
    assert component("Ruritania denied the report.", ("denied", EventType.COOPERATE)) == [("certain", "negative")]
    assert component("Ruritania denied the report.", ("denied", EventType.REJECT)) == [("certain", "negative")]


def test_denying_a_charge_is_an_act(component):
    assert component("Ruritania denied the charge.", ("denied", EventType.REJECT)) == [("certain", "positive")]


def test_a_threat_not_to_do_something_is_a_threat(component):
    text = "We will not let this go unanswered."
    assert component(text, ("let", EventType.THREATEN)) == [("certain", "positive")]
    assert component(text, ("let", EventType.COOPERATE)) == [("certain", "negative")]


def test_no_events_no_answers(component):
    assert component("The army denied it.") == []
