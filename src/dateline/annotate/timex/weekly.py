"""The days of a list whose entries begin with a day of the week: "Monday: ... Wednesday: ... Friday: ...", read by their order."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from spacy.tokens import Doc

from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.entries import opens_entry
from dateline.annotate.timex.forms import Base, DateForm
from dateline.annotate.timex.grammar import Expression

Tense = Callable[[Expression], int]
WEEK = 7
RULE = "weekday of a list"


def by_weekday(doc: Doc, found: list[Expression], published: date | None, tense: Tense) -> list[Expression]:
    """The expressions, those that open an entry of such a list with their date.

    A list that runs up a week ends no later than the report, one that runs down it begins no later; one of what is to come begins
    no earlier. A single entry is left to its own verb.
    """
    entries = [
        index for index, expression in enumerate(found) if _is_weekday(expression) and opens_entry(doc, expression)
    ]
    if published is None or len(entries) < 2:
        return found
    weekdays = [form.weekday or 1 for index in entries if isinstance(form := found[index].form, DateForm)]
    steps = _steps(weekdays)
    if steps is None:
        return found
    ahead = _ahead(doc, found, entries, tense)
    for index, day in zip(entries, _days(weekdays, steps, published, ahead), strict=True):
        form = DateForm(year=day.year, month=day.month, day=day.day, weekday=day.isoweekday())
        found[index] = replace(found[index], form=form, rule=RULE)
    return found


def _is_weekday(expression: Expression) -> bool:
    form = expression.form
    return (
        isinstance(form, DateForm)
        and form.weekday is not None
        and form.day is None
        and form.which is None
        and form.daypart is None
        and form.clock is None
        and form.base is Base.PUBLISHED
    )


def _steps(weekdays: Sequence[int]) -> list[int] | None:
    """How many days lie between the neighbours, all up or all down one week; None where they go neither way."""
    up = [(two - one) % WEEK for one, two in pairwise(weekdays)]
    down = [(one - two) % WEEK for one, two in pairwise(weekdays)]
    if sum(up) < WEEK:
        return up
    return [-step for step in down] if sum(down) < WEEK else None


def _ahead(doc: Doc, found: list[Expression], entries: Sequence[int], tense: Tense) -> bool:
    """Whether the list tells what is to come: by its heading, else by the verbs of its entries."""
    start = found[entries[0]].start
    heading = [token.lower_ for token in doc[max(start - 16, 0) : start]]
    if cues("list_ahead").intersection(heading):
        return True
    told = [tense(found[index]) for index in entries]
    return min(told) >= 0 and sum(told) > 0


def _days(weekdays: Sequence[int], steps: Sequence[int], published: date, ahead: bool) -> list[date]:
    """The dates, from the one nearest to the report."""
    days = [0]
    for step in steps:
        days.append(days[-1] + step)
    near = min(days) if ahead else max(days)
    weekday = weekdays[days.index(near)]
    if ahead:
        at = published + timedelta(days=(weekday - published.isoweekday()) % WEEK)
    else:
        at = published - timedelta(days=(published.isoweekday() - weekday) % WEEK)
    return [at + timedelta(days=day - near) for day in days]
