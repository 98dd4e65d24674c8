"""The day of a bare time of the day: that of the event or the sentence on which it goes on, else that of the report."""

from datetime import date

import pytest
from goes_on_table import TABLE

from dateline.annotate.build import make_doc
from dateline.annotate.dating import date_event
from dateline.annotate.layers import TokenSpan
from dateline.ingest.base import read_text
from dateline.model.timex import Basis

ROWS = [tuple(line.rsplit("|", 2)) for line in TABLE.strip().splitlines() if not line.startswith("# ")]


def dated(pipeline, text, word):
    text = text.replace("\\n", "\n")
    doc = pipeline(make_doc(pipeline, read_text(text, published=date(2025, 11, 12))))
    at = [token.i for token in doc if token.text == word][-1]
    event = next((event for event in doc._.events if event.trigger.holds(at) or event.head == at), None)
    head, trigger = (at, TokenSpan(at, at + 1)) if event is None else (event.head, event.trigger)
    return date_event(doc, head, trigger)


@pytest.mark.parametrize(("text", "word", "days"), ROWS)
def test_the_day_of_a_time_of_the_day(pipeline, text, word, days):
    found = dated(pipeline, text, word)
    assert found is not None
    assert f"{found.start}..{found.end}" == (days if ".." in days else f"{days}..{days}")


def test_a_day_taken_from_an_event_told_before_is_context_and_says_where_it_was_told(pipeline):
    text = "Troops shelled the village of Oru on Sunday. The shelling began before dawn."
    found = dated(pipeline, text, "began")
    at = text.index("Sunday")
    assert found.basis is Basis.CONTEXT
    assert found.timex == "2025-11-09TDA"
    assert found.anchor == "2025-11-09"
    assert found.anchor_from == f"said at {at}-{at + len('Sunday')}"
    assert found.text == "dawn"
