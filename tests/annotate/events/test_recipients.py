"""Whom a speech act or a measure concerns where no phrase of its frame says so."""

import pytest
from spacy.language import Language

CASES = [
    ("Ghana demanded that Togo release the two fishermen.", "REQUEST", ["Togo"]),
    ("Iran threatened to cut off electricity to Azerbaijan.", "THREATEN", ["Azerbaijan"]),
    ("Peru rejected a U.S. request for talks.", "REJECT", ["U.S."]),
    ("Norway offered to hand over the prisoner to Denmark.", "AGREE", ["Denmark"]),
    ("Canada suspended import of coal and Peru's exports were banned.", "SANCTION", None),
    ("India imposed a quota of 500 tonnes of steel on Nepal.", "SANCTION", ["Nepal"]),
    ("Spain halted Morocco's exports.", "SANCTION", ["Morocco"]),
    ("Students demonstrated in Serbia on Monday.", "PROTEST", []),
    ("France agreed to open a research centre in Lyon.", "AGREE", []),
]


@pytest.mark.parametrize(("text", "kind", "recipients"), CASES)
def test_recipients(coded: Language, text: str, kind: str, recipients: list[str] | None) -> None:
    doc = coded(text)
    events = [e for e in doc._.events if e.coding.type == kind]
    assert events
    if recipients is not None:
        assert [doc[r].text for r in events[0].recipients] == recipients
