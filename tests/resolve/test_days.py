from datetime import date

import pytest
from resolve_reports import readings, report

from dateline.resolve.days import days, happened, said_on
from dateline.resolve.linkage import average_link
from dateline.resolve.particulars import details, shared

FRIDAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It burned on Monday.", date(2026, 3, 2)),
        ("It burned this Friday.", FRIDAY),
        ("It burned yesterday.", date(2026, 3, 5)),
        ("It burned on the 5th of March.", date(2026, 3, 5)),
        ("It burned on Dec. 30.", date(2025, 12, 30)),
        ("It burned on 2026-03-01.", date(2026, 3, 1)),
        ("It burned in August 2012.", date(2012, 8, 1)),
    ],
)
def test_days_count_from_publication(text, day):
    assert [set(found) for found in days(text, FRIDAY)] == [{day}]


def test_a_slow_clock_leaves_the_next_day_open():
    assert days("It burned on Saturday.", FRIDAY) == [frozenset({date(2026, 2, 28), date(2026, 3, 7)})]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The police said on Friday that it burned on Monday.", 2),
        ("It burned on Monday for the first time since the flood of March 1.", 2),
        ("KORR, March 6 (Lenz Courier) - It burned on Monday.", 2),
        ("The clerks held since March 1 were freed on Monday.", 2),
    ],
)
def test_the_day_on_which_it_happened(text, day):
    assert happened(text, FRIDAY)[0].days == {date(2026, 3, day)}


def test_the_day_on_which_something_was_only_said():
    assert happened("All is well, the police said on Thursday.", FRIDAY, said=False) == []
    assert said_on("All is well, the police said on Thursday.", FRIDAY) == {date(2026, 3, 5)}


def test_groups_grow_by_average_likeness():
    links = {(0, 1): 0.9, (1, 2): 0.5, (2, 3): 0.8}
    assert average_link([0, 1, 2, 3], links, 0.4) == [[0, 1], [2, 3]]
    assert average_link([0, 1, 2, 3], links, 0.1) == [[0, 1, 2, 3]]
    assert average_link([0, 1], {(0, 1): 0.9}, 0.4, lambda first, second: True) == [[0], [1]]


@pytest.mark.parametrize(
    ("first", "second", "descends"),
    [
        (
            "A grey van stood by the old mill for 12 hours.",
            "For 12 hours a van, grey, was parked at the old mill.",
            True,
        ),
        ("Some 9,400 people marched.", "The marchers numbered 9,400.", False),
        ("The talks broke up without a word.", "Without a word the talks broke up.", False),
    ],
)
def test_odd_particulars_prove_descent(first, second, descends):
    read, _ = readings(report("a", first), report("b", second))
    one, two = (details(reading, frozenset(), frozenset(), frozenset()) for reading in read)
    assert (shared(one, two).weight >= 6) is descends
