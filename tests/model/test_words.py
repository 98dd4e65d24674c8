"""The values of a claim, and how they are told."""

from datetime import date

import pytest

from dateline.model.actor import Actor
from dateline.model.factuality import Aux, Certainty, Factuality, Polarity
from dateline.model.place import Place, Precision
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Basis, Granularity, Timex
from dateline.model.when import by_time, interval_words, time_words
from dateline.model.words import actor_words, chain_words, event_words, factuality_words, place_words

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-10-24", "2025-10-24", "24 Oct 2025"),
        ("2025-11-17", "2025-11-23", "17–23 Nov 2025"),
        ("2025-10-28", "2025-11-03", "28 Oct – 3 Nov 2025"),
        ("2024-12-29", "2025-01-04", "29 Dec 2024 – 4 Jan 2025"),
        ("2025-10-01", "2025-10-31", "Oct 2025"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2025-02-01", "2025-02-27", "1–27 Feb 2025"),
        ("2025-07-01", "2025-09-30", "Jul–Sep 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
        ("2024-12-02", None, "since 2 Dec 2024"),
        (None, "2025-03-01", "by 1 Mar 2025"),
    ],
)
def test_interval(start, end, words):
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    assert interval_words(first, last) == words


def timex(text="then", start=None, end=None, **fields):
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    return Timex(text=text, span=HERE, timex="X", start=first, end=last, **fields)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, "undated: the text gives no date"),
        (
            timex("October 24", "2025-10-24", "2025-10-24", granularity=Granularity.DAY),
            "24 Oct 2025 (said: “October 24”)",
        ),
        (
            timex("last week", "2025-11-17", "2025-11-23", granularity=Granularity.WEEK),
            "17–23 Nov 2025 (week of; said: “last week”)",
        ),
        (
            timex("The next day", "2025-10-25", "2025-10-25", basis=Basis.CONTEXT),
            "25 Oct 2025 (from context: “The next day”)",
        ),
        (
            timex("", None, "2025-11-29", basis=Basis.PUBLISHED),
            "by 29 Nov 2025 (undated in the text: bounded by the publication date)",
        ),
        (timex("October 24"), "date not resolved: “October 24”"),
        (timex("about 1990", "1990-01-01", "1990-12-31", mod="APPROX"), "about 1990 (said: “about 1990”)"),
        (timex("February 30", flag="no such day"), "date not resolved: “February 30” [no such day]"),
    ],
)
def test_time(time, words):
    assert time_words(time) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"text": "Kofi Anane", "country": "GHA", "sector": "GOV", "role": "minister"},
            "Kofi Anane (GHA government, minister)",
        ),
        ({"text": "the president", "name": "Ama Boadu", "country": "GHA"}, "Ama Boadu (GHA)"),
        ({"text": "the bloc", "organisation": "IGO"}, "the bloc (intergovernmental)"),
        ({"text": "gunmen"}, "gunmen"),
        ({"text": "President Boadu", "role": "president"}, "President Boadu"),
    ],
)
def test_actor(fields, words):
    assert actor_words(Actor(span=HERE, **fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "certain"),
        (
            {"certainty": Certainty.POSSIBLE, "aux": Aux.FUTURE, "words": ("could",)},
            "possible, planned or ahead (“could”)",
        ),
        ({"polarity": Polarity.NEGATIVE, "words": ("denied",)}, "denied (“denied”)"),
        ({"certainty": Certainty.PROBABLE, "polarity": Polarity.NEGATIVE}, "probably not"),
        ({"certainty": Certainty.UNKNOWN}, "left open"),
    ],
)
def test_factuality(fields, words):
    assert factuality_words(Factuality(**fields)) == words


def source(text, kind=SourceKind.MEDIA, **fields):
    return Source(text=text, span=HERE, kind=kind, **fields)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((), "the outlet itself"),
        (
            (source("the paper", name="Volta Times"), source("unnamed aides", SourceKind.ANONYMOUS)),
            "Volta Times, citing unnamed aides",
        ),
        ((source("two aides", SourceKind.ANONYMOUS, count=2),), "two aides (2 people, not named)"),
        ((source("a diplomat", SourceKind.ANONYMOUS, count=1),), "a diplomat (not named)"),
        (
            (source("Reuters", reported=(date(2025, 10, 31), date(2025, 10, 31))),),
            "Reuters (reported 31 Oct 2025)",
        ),
    ],
)
def test_chain(sources, words):
    assert chain_words(sources) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Cotonou", "country": "BEN", "precision": Precision.EXACT}, "Cotonou, BEN (the place itself)"),
        ({"name": "Ghana", "country": "GHA", "precision": Precision.COUNTRY}, "Ghana (the country, no exact place)"),
        ({"name": "Caribbean", "precision": Precision.SEA}, "Caribbean (sea)"),
    ],
)
def test_place(fields, words):
    assert place_words(Place(text="x", span=HERE, **fields)) == words


def test_no_place_is_said_with_nothing():
    assert place_words(None) == ""


def test_event(sample):
    offer, talks, meeting, arrests, _ = sample.claims
    assert event_words(offer) == "nobody named → CONSULT"
    assert event_words(talks) == "Ghana (GHA government) + Togo (TGO government) → CONSULT"
    assert event_words(meeting) == "Togo (TGO government) → CONSULT → Ghana (GHA government)"
    assert event_words(arrests) == "Ghana (GHA government) → COERCE (arrest)"


def test_order_is_by_first_day_then_text_and_undated_last(sample):
    assert [claim.id for claim in sorted(sample.claims, key=by_time)] == ["c4", "c2", "c3", "c5", "c1"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The officials", None, "the officials"),
        ("Two diplomats", None, "two diplomats"),
        ("The New York Times", "The New York Times", "The New York Times"),
        ("Interior ministry officials", None, "Interior ministry officials"),
    ],
)
def test_an_unnamed_source_loses_the_capital_of_its_sentence(text, name, words):
    chain = (Source(text=text, span=HERE, kind=SourceKind.OFFICIAL, name=name),)
    assert chain_words(chain).startswith(words)
