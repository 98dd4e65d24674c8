"""Titles cut short with a full stop end no sentence."""

import pytest

from dateline.annotate.build import build, make_doc
from dateline.ingest.base import read_text

WHOLE = [
    "Foreign Secretary Ma. Theresa Alonto said she would summon the envoy.",
    "He met Sgt. Daniel Okoro in Lagos on Friday.",
    "The statement, signed by Engr. Bala Danjuma, was read aloud.",
    "Gunmen killed Cpl. Musa and wounded Insp. Peter Achieng.",
    "Voters turned on Hon. Ade Bello, Barr. Chidi Nwosu and Alh. Sani Garba.",
    "The vicar, Msgr. Paul Tran, led the prayer.",
]
TWO = [
    'The minister thanked the police on X. "Vigilance remains necessary," he wrote.',
    "They moved to Washington D.C. “We were bombed twice,” she said.",
    "He had been promoted to Sgt. on Monday. The unit left.",
    "He is a minister. Theresa Alonto is not.",
    "The meeting lasted one hr. Nobody spoke.",
]


@pytest.fixture(scope="module")
def reader():
    return build(components=())


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence(reader, text):
    assert len(list(reader(make_doc(reader, read_text(text))).sents)) == 1


@pytest.mark.parametrize("text", TWO)
def test_a_full_stop_still_ends_a_sentence(reader, text):
    assert len(list(reader(make_doc(reader, read_text(text))).sents)) == 2


def test_a_title_is_one_token(reader):
    doc = make_doc(reader, read_text("They buried Sgt. Okoro."))
    assert [token.text for token in doc] == ["They", "buried", "Sgt.", "Okoro", "."]
