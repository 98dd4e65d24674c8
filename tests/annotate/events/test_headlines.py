"""Headlines, whose verbs the parser takes for nouns; and body text, which must stay as it is."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.build import make_doc
from dateline.ingest.base import read_text

BODY = "\n\nThe ministry gave no further details on Monday, and the town was calm in the evening, residents said.\n"
HEADLINES = [
    ("Turkey arrests opposition mayor", "COERCE", ["Turkey"], ["mayor"]),
    ("Police fire tear gas at marchers in Nairobi", "ASSAULT", ["Police"], ["marchers"]),
    ("Soldiers detain president", "COERCE", ["Soldiers"], ["president"]),
    ("Jets pound rebel bases", "ASSAULT", ["Jets"], None),
    ("Orban vetoes EU aid", "REJECT", ["Orban"], None),
    ("Suicide bomber attacks mosque", "ASSAULT", ["bomber"], None),
    ("Junta gives French envoy 72 hours to leave", "THREATEN", ["Junta"], ["envoy"]),
    ("Government lifts curfew in capital", "CONCEDE", ["Government"], None),
    ("Armenia returns captured soldiers to Azerbaijan", "RETREAT", ["Armenia"], ["Azerbaijan"]),
    ("Sweden expels Russian diplomats", "SANCTION", ["Sweden"], ["diplomats"]),
    ("Xi hosts Modi for border talks", "CONSULT", ["Xi", "Modi"], []),
    ("Leaders to meet in Geneva next week", "AGREE", ["Leaders"], []),
    ("Germany to send more tanks to Ukraine", "AGREE", ["Germany"], ["Ukraine"]),
    ("Car bomb rocks Kabul", "ASSAULT", None, ["Kabul"]),
    ("Gaza truce talks collapse", "REJECT", None, None),
    ("North Korea fires missile into sea", "MOBILIZE", ["Korea"], []),
    ("Troops deployed after riots", "MOBILIZE", None, None),
    ("Nepal PM to visit Delhi in March", "AGREE", ["PM"], ["Delhi"]),
    ("Pope hails Colombia truce", "SUPPORT", ["Pope"], None),
    ("Houthis vow revenge for Hodeidah raid", "THREATEN", None, None),
    ("Pakistan calls off India talks", "REJECT", ["Pakistan"], None),
    ("Japan to lend Kenya $200m for port", "AGREE", ["Japan"], None),
    ("Istanbul mayor held over graft claims", "COERCE", None, ["mayor"]),
    ("Rail strike brings Belgium to standstill", "PROTEST", None, None),
    ("Opposition demands snap poll", "REQUEST", ["Opposition"], None),
    ("Spain hands terror suspect to Morocco", "COOPERATE", ["Spain"], ["Morocco"]),
    ("Airline says sorry to stranded passengers", "CONCEDE", ["Airline"], None),
    ("Bandits free 38 churchgoers", "RETREAT", ["Bandits"], ["churchgoers"]),
    ("Djibouti and Eritrea to hold talks in Doha", "AGREE", ["Djibouti", "Eritrea"], []),
    ("Djibouti and Eritrea to hold talks in Doha, newspaper reports", "AGREE", ["Djibouti", "Eritrea"], []),
    ("France, Germany to hold summit in Lyon", "AGREE", ["France", "Germany"], []),
    ("Israel, Hamas to hold talks", "AGREE", ["Israel", "Hamas"], []),
    ("Iran to free five sailors, report says", "CONCEDE", ["Iran"], ["sailors"]),
]
SILENT = [
    "Shares fall in Tokyo",
    "Gold hits record high",
    "Rain stops play in Galle",
    "Floods kill 30 in Bangladesh",
    "Why the strike matters",
    "What we know about the talks",
    "Strike a balance, says coach",
    "Team attacks from the start",
]


@pytest.fixture(scope="module")
def headline(coded: Language) -> Callable[[str], Doc]:
    """A headline over a paragraph without events."""
    return lambda text: coded(make_doc(coded, read_text(text + BODY)))


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), HEADLINES)
def test_headline(
    headline: Callable[[str], Doc], text: str, kind: str, actors: list[str] | None, recipients: list[str] | None
) -> None:
    doc = headline(text)
    event = doc._.events[0]
    assert event.coding.type == kind
    if actors is not None:
        assert [doc[a].text for a in event.actors] == actors
    if recipients is not None:
        assert [doc[r].text for r in event.recipients] == recipients


@pytest.mark.parametrize("text", SILENT)
def test_no_event(headline: Callable[[str], Doc], text: str) -> None:
    assert not headline(text)._.events


def test_body_text_keeps_its_parse(coded: Language) -> None:
    """The same words as running text are read by the parser alone."""
    doc = coded("The arrests of the mayor and the attacks on the mosque were condemned.")
    assert [e.coding.type for e in doc._.events] == ["ACCUSE"]
