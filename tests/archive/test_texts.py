"""The texts of reports for a question, and the sentences of the claims that fit."""

from datetime import date

import pytest

from dateline.archive.events import EventState, Member, StoredEvent, put_events
from dateline.archive.question import Question
from dateline.archive.texts import Passage, is_narrow, texts
from dateline.archive.view import entries
from dateline.archive.writer import Writer
from dateline.model.errors import ArchiveError
from dateline.model.event import Quad
from dateline.model.lineage import Standing, State


@pytest.fixture
def kept(store, made):
    """An archive with a report of two claims, one of none, and one that was published later."""
    writer = Writer(store)
    writer.add(made.report(made.met, made.shelled, url="https://a.example/1", published="2025-11-14"))
    writer.add(made.report(title="Rain", url="https://b.example/2", published="2025-11-15"))
    writer.add(made.report(made.sanctioned, title="Sanctions", url="https://c.example/3", published="2025-11-20"))
    return store


def found(store, **asked):
    return [(text.document.title, len(text.passages)) for text in texts(store, Question.of(**asked))]


def test_where_nothing_is_asked_all_reports_are_there(kept):
    assert found(kept) == [("Envoys meet", 2), ("Rain", 0), ("Sanctions", 1)]
    assert found(kept, as_of=date(2025, 11, 15), since="2025-11-10") == [("Envoys meet", 2), ("Rain", 0)]


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"dyad": "GHA-TGO"}, ["Envoys meet", "Sanctions"]),
        ({"type": "ASSAULT"}, ["Envoys meet"]),
        ({"actor": "TGO", "until": "2025-10-29"}, ["Sanctions"]),
        ({"text": "residents"}, ["Envoys meet"]),
        ({"country": "PER"}, []),
    ],
)
def test_where_something_is_asked_only_reports_with_a_claim_that_fits(kept, asked, titles):
    assert [title for title, _ in found(kept, **asked)] == titles


def test_a_passage_is_the_sentence_of_a_claim_with_its_day(kept):
    first, _, last = texts(kept, Question())
    met, shelled = first.passages
    assert met.sentence.of(first.document.text) == "Ghana and Togo met in Lome on Tuesday, the ministry said."
    assert (met.day, shelled.day) == (date(2025, 11, 11), None)
    assert last.passages == (Passage(claim=last.passages[0].claim, sentence=last.passages[0].sentence, day=None),)


def test_of_events_only_those_that_stand_as_asked(kept):
    with pytest.raises(ArchiveError, match="no events have been made"):
        found(kept, status="denied")
    met = next(entries(kept)).claims[0]
    state = EventState(
        day=date(2025, 11, 14),
        status=State.SINGLE,
        standing=Standing.SINGLE_SOURCE,
        when="then",
        certainty="certain",
        sources="the ministry",
        documents=1,
        publishers=1,
        origins_min=1,
        origins_max=1,
        start=date(2025, 11, 11),
        end=date(2025, 11, 11),
    )
    event = StoredEvent(
        key="met",
        type="CONSULT",
        mode=None,
        quad=Quad.VERBAL_COOPERATION,
        who="Ghana",
        whom="",
        place="",
        members=(Member(claim=met),),
        states=(state,),
    )
    put_events(kept, [event])
    assert found(kept, status="single") == [("Envoys meet", 1)]
    assert found(kept, min_origins=2) == []


def test_more_reports_than_a_page_holds(store, made):
    writer = Writer(store)
    for number in range(205):
        writer.add(made.report(title=f"Rain {number}", url=f"https://a.example/{number}"))
    assert [text.document.title for text in texts(store, Question())] == [f"Rain {number}" for number in range(205)]


@pytest.mark.parametrize(
    ("asked", "narrow"),
    [({}, False), ({"since": "2025-11-01", "as_of": "2025-11-02"}, False), ({"place": "Lomé"}, True)]
    + [({name: value}, True) for name, value in (("type", "AID"), ("status", "denied"), ("min_origins", 0))],
)
def test_what_narrows_the_claims(asked, narrow):
    assert is_narrow(Question.of(**asked)) is narrow
