"""What makes a report findable: names and words of the lead in their week, names on the days told of, runs of words."""

import pytest
from resolve_reports import report

from dateline.resolve.marks import marks, own_lines

TEXT = (
    "The navy of Ghana seized the trawler Aledjo off Keta on Monday, two fishermen told the Volta Courier. "
    "This newspaper has counted nine such boardings. Our correspondent saw the boat in Tema."
)


def clues(one, other):
    """How many clues of one report find another."""
    return sum(not set(clue).isdisjoint(other.posted) for clue in one.sought)


def test_a_report_finds_itself():
    found = marks(report("a", TEXT))
    assert clues(found, found) == len(found.sought)
    assert found.shingles


@pytest.mark.parametrize("published", ["2026-02-27T10:00", "2026-03-10T10:00"])
def test_reports_of_the_weeks_beside_it_are_found_by_names(published):
    one, other = (
        marks(report("a", TEXT)),
        marks(report("b", "Where is the Aledjo? In Tema, says Keta.", published=published)),
    )
    assert clues(one, other) >= 1


def test_reports_of_other_months_are_not_found_by_names():
    later = marks(report("b", "Where is the Aledjo? In Tema, says Keta.", published="2026-06-03T10:00"))
    assert clues(marks(report("a", TEXT)), later) == 0


def test_what_a_later_report_dates_is_found_by_its_day():
    later = report(
        "b", "Ghana freed the men of the Aledjo, taken off Keta on 2 March 2026.", published="2026-06-03T10:00"
    )
    assert clues(marks(report("a", TEXT)), marks(later)) >= 1


def test_hashes_are_signed_and_of_64_bits():
    found = marks(report("a", TEXT))
    numbers = [*found.shingles, *found.posted]
    assert all(-(1 << 63) <= number < 1 << 63 for number in numbers)
    assert min(numbers) < 0


def test_lines_in_which_an_outlet_speaks_of_itself():
    lines = set(own_lines(report("a", TEXT)).values())
    assert lines == {
        "this newspaper has counted nine such boarding",
        "our correspondent saw the boat in tema",
    }
    again = own_lines(report("b", "This newspaper has counted 12 such boardings. So it goes."))
    other = own_lines(report("c", "This newspaper has counted 9 such boardings."))
    assert set(again) == set(other)
