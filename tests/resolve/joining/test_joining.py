"""Claims of one happening joined: what is the same, what only looks alike, and what people said of it."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from dateline.model.factuality import Polarity
from dateline.model.judgement import Judgement, Verdict
from dateline.model.timex import Basis
from dateline.resolve.joining import LARGE, Group, Party, Told, blocks, compare, join, meetings
from dateline.resolve.joining.told import Where
from dateline.resolve.joining.wording import stem, stems

NOW = datetime(2026, 3, 1, tzinfo=UTC)
DAY = date(2025, 11, 4)
NORLAND = Party(names=frozenset({"norland"}), code="NOR", sector="GOV", is_named=True)
SUDRIA = Party(names=frozenset({"sudria"}), code="SUR", sector="GOV", is_named=True)
RAIDERS = Party(names=frozenset({"gunmen"}), sector="UAF")
MARLO = Where(name="marlo", country="SUR", geonames=11, at=(10.0, 20.0), is_precise=True)
BASE = Told(
    key="c1",
    doc="d1",
    type="ASSAULT",
    mode="aerial",
    actors=(NORLAND,),
    recipients=(SUDRIA,),
    start=DAY,
    end=DAY,
    basis=Basis.SAID,
    published=DAY,
    place=MARLO,
    trigger=stems("bombed"),
    words=stems("the air force bombed a fuel depot on Tuesday"),
)
OTHER = replace(BASE, key="c2", doc="d2", trigger=stems("air raid"), words=stems("An air raid set fire to a depot"))


def judged(left: str, right: str, verdict: Verdict, *, by: str = "ana", withdrawn: bool = False) -> Judgement:
    return Judgement(
        left=left,
        right=right,
        verdict=verdict,
        reason="seen",
        by=by,
        made=NOW,
        withdrawn=NOW if withdrawn else None,
    )


def members(groups: list[Group]) -> list[tuple[str, ...]]:
    return [group.members for group in groups]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, Verdict.SAME),
        ({"polarity": Polarity.NEGATIVE}, Verdict.SAME),
        ({"type": "COERCE"}, Verdict.SAME),
        ({"start": DAY - timedelta(7), "basis": Basis.PUBLISHED}, Verdict.SAME),
        ({"start": DAY + timedelta(1), "end": DAY + timedelta(1)}, Verdict.DIFFERENT),
        ({"start": DAY - timedelta(1), "end": DAY - timedelta(1)}, Verdict.DIFFERENT),
        ({"start": DAY + timedelta(1), "end": DAY + timedelta(1), "basis": Basis.CONTEXT}, Verdict.DIFFERENT),
        ({"start": None, "end": None, "basis": Basis.PUBLISHED, "is_long_ago": True}, Verdict.DIFFERENT),
        (
            {
                "start": None,
                "end": None,
                "basis": Basis.PUBLISHED,
                "is_long_ago": True,
                "published": DAY + timedelta(365),
            },
            Verdict.SAME,
        ),
        ({"place": replace(MARLO, name="orsa", geonames=12, at=(11.0, 20.0))}, Verdict.DIFFERENT),
        ({"place": replace(MARLO, name="marlo docks", geonames=13, at=(10.05, 20.05))}, Verdict.SAME),
        ({"actors": (SUDRIA,), "recipients": (NORLAND,)}, Verdict.DIFFERENT),
        ({"type": "CONSULT", "mode": None, "place": None, "trigger": stems("met")}, Verdict.DIFFERENT),
    ],
)
def test_one_happening_and_what_only_looks_like_it(change: dict[str, object], verdict: Verdict) -> None:
    assert compare(BASE, replace(OTHER, **change)).verdict is verdict


def test_the_reason_is_in_words() -> None:
    assert compare(BASE, OTHER).reason.startswith("same type, same mode, both parties, same day, same place")
    later = replace(OTHER, start=DAY + timedelta(1), end=DAY + timedelta(1))
    assert compare(BASE, later).reason == "other days (2025-11-04 and 2025-11-05)"


def test_either_may_be_told_first_of_talks() -> None:
    talks = replace(BASE, type="CONSULT", mode=None, place=None, trigger=stems("met"), words=stems("ministers met"))
    turned = replace(talks, key="c2", actors=(SUDRIA,), recipients=(NORLAND,))
    together = replace(talks, key="c3", actors=(NORLAND, SUDRIA), recipients=())
    assert {compare(talks, other).verdict for other in (turned, together)} == {Verdict.SAME}
    assert set(blocks(talks)) & set(blocks(turned)) & set(blocks(together))


def test_an_order_of_two_does_not_matter() -> None:
    assert compare(BASE, OTHER) == compare(OTHER, BASE)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"start": DAY - timedelta(7), "basis": Basis.PUBLISHED},
        {"start": date(2025, 11, 1), "end": date(2025, 11, 30)},
        {"recipients": ()},
        {"place": None},
        {"trigger": stems("struck")},
    ],
)
def test_claims_of_one_happening_meet(change: dict[str, object]) -> None:
    assert set(blocks(BASE)) & set(blocks(replace(OTHER, **change)))


def test_blocks_are_few_signed_and_stay() -> None:
    found = blocks(BASE)
    assert 0 < len(found) <= 32
    assert all(-(2**63) <= hash_ < 2**63 for hash_ in found)
    assert found == blocks(replace(BASE, key="c9", doc="d9"))


def test_a_claim_of_another_year_or_of_nobody_known_meets_nothing() -> None:
    later = replace(BASE, start=date(2024, 11, 4), end=date(2024, 11, 4))
    assert not set(blocks(BASE)) & set(blocks(later))
    bare = Told(key="c3", doc="d3", type="ASSAULT")
    assert not set(blocks(BASE)) & set(blocks(bare))


def test_a_block_as_large_as_that_tells_nothing() -> None:
    many = [replace(BASE, key=f"c{number:04}") for number in range(LARGE + 1)]
    assert not meetings(many)
    assert len(meetings(many[:5])) == 10


def test_happenings_of_two_days_stay_two_though_an_undated_claim_fits_both() -> None:
    next_day = replace(OTHER, key="c3", start=DAY + timedelta(1), end=DAY + timedelta(1))
    undated = replace(BASE, key="c4", start=DAY - timedelta(3), end=DAY + timedelta(3), basis=Basis.PUBLISHED)
    told = [BASE, OTHER, next_day, undated]
    groups = join(told, meetings(told), by="dateline", made=NOW)
    assert len(groups) == 2
    assert not any({"c1", "c3"} <= set(group.members) for group in groups)


def test_the_judgements_that_joined_a_group_are_the_fewest() -> None:
    told = [replace(BASE, key=f"c{number}", doc=f"d{number}") for number in range(6)]
    (group,) = join(told, meetings(told), by="dateline 1", made=NOW)
    assert len(group.members) == 6
    assert len(group.judgements) == 5
    assert {(one.verdict, one.by, one.made) for one in group.judgements} == {(Verdict.SAME, "dateline 1", NOW)}


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_claims_pairs_and_judgements_does_not_matter(seed: int) -> None:
    chance = random.Random(seed)
    told = [
        replace(
            chance.choice((BASE, OTHER)),
            key=f"c{number:02}",
            start=DAY + timedelta(chance.choice((0, 0, 1, 3))),
            end=DAY + timedelta(3),
            place=chance.choice((None, MARLO, replace(MARLO, name="orsa", geonames=12, at=(11.0, 20.0)))),
            actors=chance.choice(((NORLAND,), (RAIDERS,), ())),
        )
        for number in range(14)
    ]
    held = [judged("c00", "c05", Verdict.SAME), judged("c01", "c02", Verdict.DIFFERENT)]
    pairs = sorted(meetings(told))
    first = join(told, pairs, held, by="dateline", made=NOW)
    for _ in range(4):
        for listed in (told, pairs, held):
            chance.shuffle(listed)
        turned = [(right, left) for left, right in pairs]
        assert join(told, turned, held, by="dateline", made=NOW) == first


def test_what_people_judged_is_respected() -> None:
    apart = replace(OTHER, key="c3", start=DAY + timedelta(9), end=DAY + timedelta(9))
    told = [BASE, OTHER, apart]
    pairs = meetings(told)
    assert members(join(told, pairs, by="dateline", made=NOW)) == [("c1", "c2"), ("c3",)]
    split = [judged("c1", "c2", Verdict.DIFFERENT)]
    assert members(join(told, pairs, split, by="dateline", made=NOW)) == [("c1",), ("c2",), ("c3",)]
    merged = [judged("c1", "c3", Verdict.SAME)]
    joined = join(told, pairs, merged, by="dateline", made=NOW)
    assert ("c1", "c3") in {group.members for group in joined} | {group.members[::2] for group in joined}
    assert merged[0] in {one for group in joined for one in group.judgements}


@pytest.mark.parametrize(
    "held",
    [
        judged("c1", "c2", Verdict.DIFFERENT, withdrawn=True),
        judged("c1", "c2", Verdict.DIFFERENT, by="dateline 0.1"),
        judged("c1", "gone", Verdict.DIFFERENT),
    ],
)
def test_what_was_withdrawn_or_is_the_programs_own_does_not_count(held: Judgement) -> None:
    assert members(join([BASE, OTHER], [("c1", "c2")], [held], by="dateline", made=NOW)) == [("c1", "c2")]


def test_the_last_word_counts_and_a_split_holds_against_a_third() -> None:
    third = replace(BASE, key="c3", doc="d3")
    told = [BASE, OTHER, third]
    old = replace(judged("c1", "c2", Verdict.SAME), made=NOW - timedelta(1))
    new = judged("c1", "c2", Verdict.DIFFERENT)
    groups = join(told, meetings(told), [old, new], by="dateline", made=NOW)
    assert len(groups) == 2
    assert not any({"c1", "c2"} <= set(group.members) for group in groups)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bombed", "bombings"), ("protests", "protesters"), ("sanctioned", "sanctions"), ("arrested", "arrests")],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)
