"""The hours that open the entries of a log or live blog. Thursday 13 November 2025."""

from datetime import date

import pytest

from dateline.annotate.build import build, make_doc
from dateline.ingest.base import read_text

SECOND = "\n{} Nobody was hurt, the mayor said.\n"
HOURS = [
    "14:05",
    "14.05",
    "[14:05]",
    "2:05pm",
    "2.05 p.m.",
    "0915 GMT –",
    "09:15 EAT:",
    "- 14:05 -",
    "**14:05**",
    "7am",
]
NO_LOG = [
    "14:05 Police fired on the crowd.\nThe march went on.",  # one line is no log
    "1,200 people marched.\n2,000 stayed at home.",
    "10 people were killed.\n12 people were hurt.",
    "14.05 million people fled.\n13.30 million stayed.",
    "2024 Police fired on the crowd.\n2025 Police fired again.",
]


@pytest.fixture(scope="module")
def reader():
    return build()


def read(reader, text):
    return reader(make_doc(reader, read_text(text, published=date(2025, 11, 13))))


@pytest.mark.parametrize("hour", HOURS)
def test_an_hour_opens_the_entries_of_a_log(reader, hour):
    text = f"{hour} Trade unions threatened a general strike." + SECOND.format(hour)
    doc = read(reader, text)
    first, _ = doc._.headers
    assert doc[first.tokens.end].text == "Trade"
    assert doc[first.tokens.end].is_sent_start


@pytest.mark.parametrize("text", NO_LOG)
def test_no_log(reader, text):
    assert read(reader, text)._.headers == ()


def test_the_hour_of_an_entry_is_no_part_of_who_acts_and_dates_nothing(reader):
    doc = read(
        reader,
        "12:40 Trade unions threatened a general strike.\n"
        "12:15 Unconfirmed reports on social media said soldiers had shelled the port on Tuesday.",
    )
    threat, shelling = doc._.claims
    assert [actor.text for actor in threat.actors] == ["Trade unions"]
    assert threat.time is None
    assert shelling.sources[0].text == "Unconfirmed reports on social media"
    assert shelling.time.start == date(2025, 11, 11)
