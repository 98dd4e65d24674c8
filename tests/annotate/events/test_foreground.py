"""What a short text is about, and the type that CAMEO's crosswalk gives it."""

import pytest

from dateline.annotate.events.foreground import by_cameo, foreground


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The army shelled the town that rebels had seized.", ["ASSAULT"]),
        ("Malta expelled the diplomat, the ministry said.", ["SANCTION"]),
        ("The bishop spoke of the arrest of the editor.", []),
        ("Police arrested a clerk and raided the office.", ["COERCE", "COERCE"]),
        ("Mali urged the rebels to disarm.", [None]),
        ("Chad will expel the envoy.", ["THREATEN"]),
        ("Chad will release the sailors.", ["AGREE"]),
        ("Chad imposed sanctions on the bank.", ["COERCE"]),
        ("Chad is considering sending aid to Niger.", [None]),
        ("The rebels claimed responsibility for the bombing.", [None]),
    ],
)
def test_foreground(coded, sentence, kinds):
    found = [by_cameo(event) for event in foreground(coded(sentence))]
    assert [kind and kind.value for kind in found] == kinds


def test_nothing_coded(coded):
    assert foreground(coded("The weather was fine.")) == ()
