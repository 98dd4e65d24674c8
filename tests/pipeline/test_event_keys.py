"""Ids of events stay: with the larger part of a split, of equal parts the older; of a merger, the larger event's."""

from datetime import date

import pytest

from dateline.pipeline.resolving.keys import keyed

AGES = {claim: (date(2025, 11, 1 + at), "d", claim) for at, claim in enumerate("abcdef")}


def given(groups, before, holders=None):
    """The ids of groups, and where ids went; ``holders`` are ids given out before, with the events that have them or their claims."""
    sizes = {key: sum(one == key for one in before.values()) for key in before.values()}
    return keyed([list(group) for group in groups], before, sizes, AGES, (holders or {}).get)


def test_a_claim_that_joins_leaves_the_id():
    assert given(["abc"], {"a": "e1", "b": "e1"}) == (["e1"], {})


@pytest.mark.parametrize(
    ("groups", "kept"), [(["a", "bc"], 1), (["ab", "c"], 0), (["a", "b"], 0), (["b", "a"], 1), (["d", "c", "ab"], 2)]
)
def test_a_split_leaves_the_id_with_the_larger_or_older_part(groups, kept):
    before = dict.fromkeys("abc" if "c" in "".join(groups) else "ab", "e1")
    keys, went = given(groups, before)
    assert [at for at, key in enumerate(keys) if key == "e1"] == [kept]
    assert len(set(keys)) == len(keys)
    assert went == {}


def test_of_a_merger_the_larger_keeps_its_id_and_the_other_leads_there():
    assert given(["abc"], {"a": "e1", "b": "e2", "c": "e2"}) == (["e2"], {"e1": "e2"})


def test_an_id_that_is_or_was_given_is_not_given_again():
    (first,), _ = given(["a"], {})
    (second,), _ = given(["a"], {}, holders={first: "e9"})
    assert first != second
    assert {first[0], second[0]} == {"e"}
    keys, _ = given(["a", "b"], {})
    assert len(set(keys)) == 2


def test_what_is_split_off_again_gets_back_the_id_that_it_had():
    (first,), _ = given(["c"], {})
    assert given(["ab", "c"], dict.fromkeys("abc", "e1"), {first: "e1"}) == (["e1", first], {})
    (other,), _ = given(["c"], {"c": "e1"} | dict.fromkeys("ab", "e1"), {first: first})
    assert other != first
