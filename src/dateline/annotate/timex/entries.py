"""The years of a list of dated entries: "Nov. 30: ... Jan. 4: ... Feb. 11: ...", read by their order."""

from calendar import isleap
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from spacy.tokens import Doc

from dateline.annotate.layers import header_at
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import DateForm
from dateline.annotate.timex.grammar import Expression

DAYS = 31
SOON = 120
"""So many days ahead a list may look."""


def in_order(doc: Doc, found: list[Expression], published: date | None) -> list[Expression]:
    """The expressions, those that open an entry of a list of days or months with the year that the order of the list gives them.

    The entries lie in the past unless the last of them would be more than a season old; a year that an entry names holds for the others.
    """
    entries = [
        (index, expression.form)
        for index, expression in enumerate(found)
        if isinstance(expression.form, DateForm) and expression.form.month is not None and opens_entry(doc, expression)
    ]
    if len(entries) < 2 or all(form.year is not None for _, form in entries):
        return found
    years = _years([form for _, form in entries], published)
    if years is None:
        return found
    for (index, form), year in zip(entries, years, strict=True):
        found[index] = replace(found[index], form=replace(form, year=year))
    return found


def opens_entry(doc: Doc, expression: Expression) -> bool:
    """Whether a line begins with the date and a colon or dash ties it to its text."""
    header = header_at(doc, expression.start)
    if header is not None and header.day.holds(expression.start):
        return True
    if expression.end >= len(doc) or doc[expression.end].text not in cues("after_entry"):
        return False
    start = expression.start - (expression.start > 0 and doc[expression.start - 1].text in cues("bullets"))
    return start == 0 or "\n" in doc[start - 1].text


def _years(forms: Sequence[DateForm], published: date | None) -> list[int] | None:
    """A year for every entry: up or down the calendar from one whose year is known, else from the end nearest to the report."""
    places = [(form.month or 1, form.day or 1) for form in forms]
    rising = _span(places) <= _span(places[::-1])
    known = next((index for index, form in enumerate(forms) if form.year is not None), None)
    if known is None:
        if published is None:
            return None
        known = len(forms) - 1 if rising else 0
        year = published.year - (places[known] > (published.month, published.day))
        if year < published.year and _soon(places[known], published):
            return None
    else:
        year = forms[known].year or 0
    years = [year] * len(forms)
    for index in range(known + 1, len(forms)):
        years[index] = forms[index].year or years[index - 1] + _turn(places[index - 1], places[index], rising)
    for index in range(known - 1, -1, -1):
        years[index] = forms[index].year or years[index + 1] - _turn(places[index], places[index + 1], rising)
    while any(_gone(year, place) for year, place in zip(years, places, strict=True)):
        if any(form.year is not None for form in forms):
            break
        # Only a leap year has the 29th of February.
        years = [year - 1 for year in years]
    return years


def _gone(year: int, place: tuple[int, int]) -> bool:
    """Whether the year has no such day."""
    return place == (2, 29) and not isleap(year)


def _span(places: Sequence[tuple[int, int]]) -> int:
    """About how many days the list takes, read in this order."""
    days = [month * DAYS + day for month, day in places]
    return sum((two - one) % (12 * DAYS) for one, two in pairwise(days))


def _turn(one: tuple[int, int], two: tuple[int, int], rising: bool) -> int:
    """How many years lie between two neighbours: the calendar starts anew where the order would break."""
    if rising:
        return int(two < one)
    return -int(two > one)


def _soon(place: tuple[int, int], published: date) -> bool:
    """Whether the next such day is near, so that the list may look ahead."""
    month, day = place
    return (month - published.month) * DAYS + day - published.day <= SOON
