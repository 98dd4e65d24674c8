"""When events happened, in the styles that news comes in: a text, the word that tells the event, and its days, read by the whole pipeline."""

from datetime import date

import pytest
from dating_styles import TABLE

from dateline.annotate.build import make_doc
from dateline.annotate.dating import date_event
from dateline.annotate.layers import TokenSpan
from dateline.ingest.base import read_text


def rows():
    published = ""
    for line in TABLE.strip().splitlines():
        if line.startswith("# "):
            published = line[2:]
            continue
        text, word, days = line.replace("\\n", "\n").rsplit("|", 2)
        yield pytest.param(published, text, word, days, id=f"{word}: {text}")


@pytest.mark.parametrize(("published", "text", "word", "days"), list(rows()))
def test_the_days_of_an_event_in_a_style(pipeline, published, text, word, days):
    doc = pipeline(make_doc(pipeline, read_text(text, published=date.fromisoformat(published))))
    at = next(token.i for token in doc if token.text == word)
    event = next((event for event in doc._.events if event.trigger.holds(at) or event.head == at), None)
    head, trigger = (at, TokenSpan(at, at + 1)) if event is None else (event.head, event.trigger)
    found = date_event(doc, head, trigger)
    shown = "None" if found is None else f"{found.start or ''}..{found.end or ''}"
    assert shown == (days if ".." in days or days == "None" else f"{days}..{days}")
