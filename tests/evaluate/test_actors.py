"""The task ``actors``: rows in, codes out."""

from datetime import date

import pytest

from dateline.evaluate.actors import asked, predict
from dateline.pipeline.config import profile


def row(number, text, day=None, context=None):
    return {"id": str(number), "text": text, "context": context, "query_date": day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-05", date(2021, 3, 5)),
        ("9 March 2014", date(2014, 3, 9)),
        ("1 Smarch 2014", None),
        ("today", None),
        (None, None),
        ("", None),
    ],
)
def test_the_day_asked_for(text, day):
    assert asked(text) == day


def test_rows_are_coded_in_order():
    found = list(
        predict(
            [
                row(1, "Angela Merkel", "2017-04-01"),
                row(2, "Angela Merkel", "Today"),
                row(3, "Lagos police"),
                row(4, "the heavy rain"),
                row(5, "the European Commission", "2022-10-01"),
            ],
            profile("fast"),
        )
    )
    assert [(r["id"], r["country"], r["code_1"], r["none"]) for r in found] == [
        ("1", "DEU", "GOV", False),
        ("2", "DEU", "ELI", False),
        ("3", "NGA", "COP", False),
        ("4", "", "", True),
        ("5", "EUR", "GOV", False),
    ]
