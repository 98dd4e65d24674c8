"""The years of a list of dated entries: "Nov. 30: ... Jan. 4: ... Feb. 11: ...", read by their order."""

from calendar import isleap
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from spacy.tokens import Doc, Token

from dateline.annotate.layers import header_at
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import DateForm
from dateline.annotate.timex.grammar import Expression

ENDS = frozenset((".", "!", "?", '"', "”", ";"))
DAYS = 31
SOON = 120
"""So many days ahead a list may look."""
LOOSE = 45
"""An entry so many days out of order is misplaced, not of another year."""
HEADING = 8
"""A line of no more words and without a full stop is a heading."""
Dated = tuple[int, DateForm]


def in_order(doc: Doc, found: list[Expression], published: date | None) -> list[Expression]:
    """The expressions, those that open an entry of a list of days or months with the year that the order of the list gives them.

    The entries lie in the past unless the last of them would be more than a season old; a year that an entry names holds for the others.
    """
    entries = [
        (index, expression.form)
        for index, expression in enumerate(found)
        if isinstance(expression.form, DateForm) and expression.form.month is not None and opens_entry(doc, expression)
    ]
    entries = _under_years(doc, found, entries)
    if all(form.year is not None for _, form in entries):
        return found
    for section in _sections(doc, found, entries):
        years = _years([form for _, form in section], published) if len(section) > 1 else None
        for (index, form), year in zip(section, years or (), strict=years is not None):
            found[index] = replace(found[index], form=replace(form, year=year))
    return found


def _under_years(doc: Doc, found: list[Expression], entries: list[Dated]) -> list[Dated]:
    """The entries, those below a line that is a year alone with that year."""
    heads = [
        (index, expression.form.year)
        for index, expression in enumerate(found)
        if expression.rule.startswith("year")
        and isinstance(expression.form, DateForm)
        and _alone(doc, expression.start, expression.end)
    ]
    if not heads:
        return entries
    under: list[Dated] = []
    for index, form in entries:
        year = next((year for at, year in reversed(heads) if at < index), None)
        if year is not None and form.year is None:
            found[index] = replace(found[index], form=replace(form, year=year))
            under.append((index, replace(form, year=year)))
        else:
            under.append((index, form))
    return under


def _alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the tokens are a line of their own, a colon aside."""
    opens = start == 0 or "\n" in doc[start - 1].text
    end += end < len(doc) and doc[end].text == ":"
    return opens and (end >= len(doc) or "\n" in doc[end].text)


def _sections(doc: Doc, found: list[Expression], entries: list[Dated]) -> list[list[Dated]]:
    """The entries in rows that each keep the order: a heading between two may begin a new row ("MALI", "NIGER"), unless years are said."""
    if any(form.year is not None for _, form in entries):
        return [entries]
    sections = [entries[:1]]
    for (one, _), entry in pairwise(entries):
        if _headed(doc, found[one].end, found[entry[0]].start):
            sections.append([])
        sections[-1].append(entry)
    return sections


def _headed(doc: Doc, start: int, end: int) -> bool:
    """Whether a line between the tokens is a heading."""
    line: list[Token] = []
    lines = [line]
    for token in doc[start:end]:
        if token.is_space and "\n" in token.text:
            lines.append(line := [])
        elif not token.is_space:
            line.append(token)
    return any(
        0 < len(line) <= HEADING and line[-1].text not in ENDS and line[0].text not in cues("bullets")
        for line in lines[1:-1]
    )


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
    back = (one[0] - two[0]) * DAYS + one[1] - two[1]
    if rising:
        return int(back > LOOSE)
    return -int(back < -LOOSE)


def _soon(place: tuple[int, int], published: date) -> bool:
    """Whether the next such day is near, so that the list may look ahead."""
    month, day = place
    return (month - published.month) * DAYS + day - published.day <= SOON
