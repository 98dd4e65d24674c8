"""Words that take up an event told before."""

import pytest
from spacy.language import Language

CASES = [
    (
        "A gunman opened fire at a cafe in Lima, wounding two waiters. The incident occurred shortly before noon.",
        "ASSAULT",
        [],
    ),
    (
        "A radio station reported that Russia had shipped crude to North Korea. Russia denied the report.",
        "COOPERATE",
        [],
    ),
    ("Kyiv accused Moscow of shelling the plant. Moscow denied the accusation.", "ASSAULT", []),
    ("Delhi accused Islamabad of aggression. Islamabad rejected the charge.", "REJECT", ["Islamabad"]),
    ("The union demanded higher wages. The company rejected the demand.", "REJECT", ["company"]),
    ("Norway suspended aid to the junta. Denmark could follow.", "SANCTION", ["Denmark"]),
    ("Norway imposed sanctions on the junta on Monday. Denmark did the same on Tuesday.", "SANCTION", ["Denmark"]),
    ("The president phoned his counterpart on Monday. The Kremlin confirmed the call.", "CONSULT", []),
    ("A Syrian official said the allegation was baseless.", "REJECT", ["official"]),
    ('The minister told reporters that the report was "pure fiction".', "REJECT", ["minister"]),
]


@pytest.mark.parametrize(("text", "kind", "actors"), CASES)
def test_last_event(coded: Language, text: str, kind: str, actors: list[str]) -> None:
    doc = coded(text)
    event = doc._.events[-1]
    assert event.coding.type == kind
    if actors:
        assert [doc[a].text for a in event.actors] == actors
    else:
        assert event.repeats is not None or not event.actors


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the report was true.",
        "The parade followed in the afternoon. Tourists could follow it on screens.",
        "The incident occurred shortly before noon.",
    ],
)
def test_nothing_to_take_up(coded: Language, text: str) -> None:
    assert not coded(text)._.events
