"""Feasts of other calendars against the days on which they fell."""

from datetime import date

import pytest

from dateline.annotate.timex.feasts import hanukkah, hebrew_new_year, islamic, julian_easter, passover


@pytest.mark.parametrize("day", [date(2008, 4, 27), date(2021, 5, 2), date(2024, 5, 5), date(2025, 4, 20)])
def test_orthodox_easter(day):
    assert julian_easter(day.year) == day


@pytest.mark.parametrize("day", [date(1973, 9, 27), date(2023, 9, 16), date(2024, 10, 3), date(2025, 9, 23)])
def test_the_hebrew_new_year(day):
    assert hebrew_new_year(day.year) == day


@pytest.mark.parametrize("day", [date(2022, 12, 19), date(2023, 12, 8), date(2024, 12, 26), date(2025, 12, 15)])
def test_hanukkah(day):
    assert hanukkah(day.year) == day


@pytest.mark.parametrize("day", [date(2023, 4, 6), date(2024, 4, 23), date(2025, 4, 13)])
def test_passover(day):
    assert passover(day.year) == day


@pytest.mark.parametrize(
    ("day", "month", "of_month"),
    [(date(2023, 3, 23), 9, 1), (date(2024, 4, 10), 10, 1), (date(2024, 6, 16), 12, 10), (date(2025, 6, 6), 12, 10)],
)
def test_islamic_days_lie_within_a_day_of_the_sighting(day, month, of_month):
    assert abs((islamic(day.year, month, of_month) - day).days) <= 1


@pytest.mark.parametrize("year", range(1950, 2101))
def test_hebrew_feasts_never_fall_on_the_days_of_the_week_that_the_calendar_forbids(year):
    assert hebrew_new_year(year).isoweekday() not in (3, 5, 7)
    assert passover(year).isoweekday() not in (1, 3, 5)
