"""Stories: reports of one thing that happened, told by their words."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from dateline.resolve.digest.likeness import Index, bag
from dateline.resolve.digest.stories import Item, stories

MILL = (
    ("Mill at Korr burns down", "The mill at Korr burned down on Friday. Firemen from Lenz saved 31 sacks of rye."),
    (
        "Fire destroys mill at Korr",
        "Flames destroyed the mill at Korr; firemen carried out sacks of rye, a clerk said.",
    ),
    (
        "After the fire, Korr asks who pays",
        "The owner of the burned mill at Korr wants the insurer to pay for the rye.",
    ),
)
FERRY = (
    ("Ferry runs aground off Halm", "The ferry Astrid ran aground off Halm with 80 passengers; a tug pulled it free."),
    (
        "Passengers of the Astrid safe",
        "All passengers of the ferry Astrid, aground off Halm since dawn, were taken ashore.",
    ),
)
VOTE = (("Ostra votes on its harbour", "Voters in Ostra decide on Sunday whether the council may sell the harbour."),)


def items(*groups, days=None):
    texts = [text for group in groups for text in group]
    days = days or [None] * len(texts)
    return [Item(title=title, text=text, day=day) for (title, text), day in zip(texts, days, strict=True)]


def test_reports_of_one_thing_are_a_story():
    found = stories(items(MILL, FERRY, VOTE))
    assert [story.members for story in found] == [(0, 1, 2), (3, 4), (5,)]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (5, 3, 1, 0, 4, 2), (2, 4, 0, 5, 1, 3)])
def test_the_order_of_arrival_changes_no_story(order):
    given = items(MILL, FERRY, VOTE)
    found = stories([given[number] for number in order])
    assert {frozenset(order[number] for number in story.members) for story in found} == {
        frozenset({0, 1, 2}),
        frozenset({3, 4}),
        frozenset({5}),
    }


def test_what_was_published_too_far_apart_is_not_compared():
    days = [date(2026, 3, 7), date(2026, 3, 8), date(2026, 5, 20)]
    given = items(MILL, days=days)
    assert [story.members for story in stories(given, window=timedelta(days=14))] == [(0, 1), (2,)]
    assert [story.members for story in stories(given)] == [(0, 1, 2)]


def test_a_report_without_a_day_is_compared_with_all():
    given = items(MILL[:2], days=[None, date(2026, 3, 8)])
    assert [story.members for story in stories(given, window=timedelta(days=1))] == [(0, 1)]


def test_the_best_is_the_one_most_like_the_others():
    odd = ("Rye prices", "Rye is dear this spring. A mill burned at Korr, firemen said, and sacks were lost.")
    (story,) = stories(items((odd, *MILL[:2])), alike=0.05)
    assert story.best in {1, 2}


@pytest.mark.parametrize("texts", [(), (("", ""),), (("Rain", "It rains."), ("Sun", "The sun shines."))])
def test_reports_like_no_other_stand_alone(texts):
    assert [story.members for story in stories(items(texts))] == [(number,) for number in range(len(texts))]


def test_links_do_not_depend_on_the_order_in_which_days_come():
    bags = [bag((f"{title} {text}", 1.0)) for title, text in (*MILL, *FERRY)]
    days = [date(2026, 3, day) for day in (7, 8, 9, 7, 8)]
    expected = Index(bags, days).links(0.01, timedelta(days=1))
    assert (0, 1) in expected
    assert (0, 2) not in expected
    for order in list(permutations(range(5)))[::17]:
        links = Index([bags[n] for n in order], [days[n] for n in order]).links(0.01, timedelta(days=1))
        back = {tuple(sorted((order[a], order[b]))): value for (a, b), value in links.items()}
        assert back == pytest.approx(expected)
