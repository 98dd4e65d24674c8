"""How many by period: what lies in no one period is told apart, what did not happen is not counted."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.archive.counts import Period, counts
from dateline.archive.question import Question
from dateline.archive.writer import Writer


@pytest.fixture
def kept(shelf, made):
    """A report with claims on a Sunday, the Monday after, in a week, in a month, undated, and one that is denied."""
    days = [
        ("2025-11-09", "2025-11-09"),
        ("2025-11-10", "2025-11-10"),
        ("2025-11-10", "2025-11-16"),
        ("2025-11-01", "2025-11-30"),
        ("2025-10-28", None),
        None,
    ]
    dated = [replace(made.met, days=each) for each in days]
    hit = replace(made.shelled, days=days[1])
    record = made.report(*dated, hit, replace(made.met, days=days[1], denied=True))
    scored = [replace(claim, event=replace(claim.event, score=2.0)) for claim in record.claims[:2]]
    claims = (
        *scored,
        *record.claims[2:6],
        replace(record.claims[6], event=replace(record.claims[6].event, score=-9.0)),
    )
    Writer(shelf).add(replace(record, claims=(*claims, record.claims[7])))
    return shelf


@pytest.mark.parametrize(
    ("period", "found"),
    [
        (Period.DAY, [(date(2025, 11, 9), 1, 0, 2.0), (date(2025, 11, 10), 2, 1, -3.5), (None, 4, 0, None)]),
        (Period.WEEK, [(date(2025, 11, 3), 1, 0, 2.0), (date(2025, 11, 10), 3, 1, -3.5), (None, 3, 0, None)]),
        (Period.MONTH, [(date(2025, 11, 1), 5, 1, -1.67), (None, 2, 0, None)]),
        (Period.YEAR, [(date(2025, 1, 1), 5, 1, -1.67), (None, 2, 0, None)]),
    ],
)
def test_counts(kept, period, found):
    rows = counts(kept, Question(), period)
    assert [(row.start, row.all, row.material_conflict, row.score) for row in rows] == found


def test_counts_of_a_dyad_within_days(kept):
    (row,) = counts(
        kept, Question.of(dyad="GHA-TGO", since="2025-11-10", until="2025-11-10", quad="verbal-cooperation", text="met")
    )[:1]
    assert (row.start, row.verbal_cooperation) == (date(2025, 11, 10), 2)
    assert not counts(kept, Question.of(dyad="GHA-NER"))
