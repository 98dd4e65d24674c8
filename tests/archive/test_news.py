"""What changed of events from one day to another."""

from datetime import date

import pytest

from dateline.archive.events import EventState, Member, StoredEvent, put_events
from dateline.archive.news import news
from dateline.archive.question import Question
from dateline.archive.view import entries
from dateline.archive.writer import Writer
from dateline.model.errors import ArchiveError
from dateline.model.event import Quad
from dateline.model.lineage import Standing, State

MONDAY = date(2025, 11, 24)


def state(day, origins=1, status=State.SINGLE, standing=Standing.SINGLE_SOURCE, start="2025-11-11"):
    return EventState(
        day=date.fromisoformat(day),
        status=status,
        standing=standing,
        when="then",
        certainty="certain",
        sources="the ministry",
        documents=1,
        publishers=1,
        origins_min=origins,
        origins_max=origins,
        start=date.fromisoformat(start),
        end=date.fromisoformat(start),
    )


HISTORIES = {
    "old": [state("2025-11-20")],
    "new": [state("2025-11-25")],
    "stronger": [state("2025-11-20"), state("2025-11-24", 2, State.CORROBORATED, Standing.CORROBORATED)],
    "denied": [state("2025-11-20"), state("2025-11-26", 1, State.DISPUTED, Standing.DENIED)],
    "fewer": [state("2025-11-20", 2), state("2025-11-26", 1)],
    "moved": [state("2025-11-20"), state("2025-11-26", start="2025-11-12")],
    "both": [state("2025-11-20"), state("2025-11-26", 2, start="2025-11-12")],
    "back": [state("2025-11-20"), state("2025-11-24", 2), state("2025-11-26", 1)],
    "more": [state("2025-11-20"), state("2025-11-26")],
}


@pytest.fixture
def kept(shelf, made):
    """Events with histories; the first has the claim of a report."""
    Writer(shelf).add(made.report(made.met))
    (entry,) = entries(shelf)
    put_events(
        shelf,
        [
            StoredEvent(
                key=key,
                type="CONSULT",
                mode=None,
                quad=Quad.VERBAL_COOPERATION,
                who="Ghana",
                whom="",
                place="",
                members=(Member(claim=entry.claims[0]),) if key == "new" else (),
                states=tuple(states),
            )
            for key, states in HISTORIES.items()
        ],
    )
    return shelf


@pytest.mark.parametrize(
    ("until", "found"),
    [
        (
            None,
            {
                ("new", "new"),
                ("stronger", "strengthened"),
                ("denied", "weakened"),
                ("fewer", "weakened"),
                ("moved", "re-dated"),
                ("both", "strengthened"),
                ("both", "re-dated"),
            },
        ),
        (date(2025, 11, 25), {("new", "new"), ("stronger", "strengthened"), ("back", "strengthened")}),
        (MONDAY, {("stronger", "strengthened"), ("back", "strengthened")}),
    ],
)
def test_what_changed_since_monday(kept, until, found):
    assert {(item.event, item.kind.value) for item in news(kept, MONDAY, until)} == found


def test_before_and_after_in_words(kept):
    by_key = {(item.event, item.kind.value): item for item in news(kept, MONDAY)}
    strengthened = by_key["stronger", "strengthened"]
    assert strengthened.before == "1 independent source, single source"
    assert strengthened.after == "2 independent sources, corroborated"
    moved = by_key["moved", "re-dated"]
    assert (moved.before, moved.after, moved.day) == ("11 Nov 2025", "12 Nov 2025", date(2025, 11, 26))


def test_of_a_dyad(kept):
    assert [item.event for item in news(kept, MONDAY, question=Question.of(dyad="GHA-TGO"))] == ["new"]


def test_nothing_changed(kept):
    assert not news(kept, date(2025, 12, 1))


def test_claims_are_not_compared(store):
    with pytest.raises(ArchiveError, match="no events"):
        news(store, MONDAY)
