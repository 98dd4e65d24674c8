"""Dates in text and addresses: read where they are whole, never supplied with a year."""

from datetime import date

import pytest

from dateline.ingest.base import read_text
from dateline.ingest.published import in_url, option, parse
from dateline.model.document import PublishedFrom
from dateline.model.errors import BadDate

BODY = "The crews of four ferries went on strike on Monday, and the ships stayed in the harbour, their union said on May 3, 2019."
MORE = "The port authority said it would meet the union again on Thursday, after a first round of talks had failed on Sunday night."
DAY = date(2024, 3, 12)


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-12",
        "2024-03-12T23:59:00Z",
        "2024/03/12",
        "20240312",
        "12 March 2024",
        "12th March, 2024",
        "March 12, 2024",
        "Mar. 12th 2024",
        "Tue, 12 Mar 2024 10:00:00 GMT",
        "12.03.2024",
        "3/12/2024 is 12 March 2024",
        "12-Mar-2024",
    ],
)
def test_a_whole_date_is_read(value):
    assert parse(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "",
        "March 12",
        "12 March",
        "March 2024",
        "03/04/2024",
        "2024-13-40",
        "31 February 2024",
        "Sept 17",
        "yesterday",
        "1710201600",
    ],
)
def test_half_a_date_is_none(value):
    assert parse(value) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2024/03/12/ferry", DAY),
        ("https://news.example/world/2024/mar/12/ferry", DAY),
        ("https://news.example/ferry-2024-03-12", DAY),
        ("https://news.example/20240312/ferry.html", DAY),
        ("https://news.example/2024/03/ferry", None),
        ("https://news.example/story/20249912345", None),
        ("https://news.example/2024/03/12/from-2020-01-01", None),
        ("https://news.example/a?date=2024-03-12", None),
    ],
)
def test_a_date_in_an_address(url, day):
    assert in_url(url) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 12 March 2024", DAY),
        ("Published on March 12, 2024 at 10:15", DAY),
        ("March 12, 2024", DAY),
        ("Tuesday, 12 March 2024, 16:04 GMT", DAY),
        ("Updated: 12 March 2024", DAY),
        ("Published: 12 March 2024\nUpdated: 14 March 2024", DAY),
        ("Published in Island Courier, March 12th, 2024", DAY),
        ("12 March 2024\n15 June 2024", None),
        ("Updated 3 hours ago", None),
        ("12 March", None),
        ("Published: 03/04/2024", None),
        ("Comments (12)", None),
    ],
)
def test_a_text_states_its_date_in_a_line_of_its_own(line, day):
    found = read_text(f"Ferries idle as crews strike\n{line}\n\n{BODY}\n{MORE}")
    assert found.published == day
    assert found.published_from is (PublishedFrom.TEXT if day else PublishedFrom.NONE)


@pytest.mark.parametrize(
    ("head", "day"),
    [("PORT SELBY, March 12 (Northern Wire) - ", None), ("PORT SELBY, March 12, 2024 (Northern Wire) - ", DAY)],
)
def test_a_dateline_counts_only_with_its_year(head, day):
    assert read_text(f"Ferries idle as crews strike\n\n{head}{BODY}").published == day


def test_the_option_outweighs_the_address_and_that_the_text():
    text = f"Ferries idle as crews strike\nPublished: 12 March 2024\n\n{BODY}"
    given = read_text(text, published=date(2025, 1, 1), url="https://news.example/2024/03/12/a")
    assert (given.published, given.published_from) == (date(2025, 1, 1), PublishedFrom.OPTION)
    by_url = read_text(text, url="https://news.example/2024/03/12/a")
    assert (by_url.published, by_url.published_from) == (DAY, PublishedFrom.METADATA)
    torn = read_text(text, url="https://news.example/2020/01/01/a")
    assert (torn.published, torn.published_from) == (None, PublishedFrom.NONE)


def test_an_option_that_is_no_date_is_refused():
    assert option("2024-03-12") == DAY
    with pytest.raises(BadDate, match="'soon' is no date; write it as YYYY-MM-DD"):
        option("soon")
