"""What people judge of events is done at once, respected by later runs, and can be taken back."""

import pytest

from dateline.archive.chronology import chronology, line_of
from dateline.archive.question import Question
from dateline.archive.store import Store
from dateline.archive.waiting import wait_again
from dateline.model.errors import ArchiveError, InputError
from dateline.model.judgement import Verdict
from dateline.pipeline.archive import Archive


@pytest.fixture
def archive(where, made):
    """An archive with two reports of one meeting, and one of another meeting a week later."""
    kept = Archive(Store(where))
    again = made.said(
        sentence="Ghana and Togo met in Accra on Tuesday last week, an envoy said.",
        trigger="met",
        actors=("GHA/GOV Ghana", "TGO/GOV Togo"),
        days=("2025-11-18", "2025-11-18"),
        place=("Accra", "GHA"),
    )
    kept.add(made.report(made.met, url="https://gulfwire.example/1"))
    kept.add(made.report(made.met, url="https://voltatimes.example/1", publisher="Volta Times", published="2025-11-15"))
    kept.add(made.report(again, url="https://lomewire.example/1", publisher="Lome Wire", published="2025-11-25"))
    kept.resolve()
    with kept:
        yield kept


def events(archive):
    """The events with the claims of each."""
    return {line.id: {one.claim for one in line.evidence} for line in archive.chronology()}


def rerun(archive):
    """All reports are resolved once more."""
    with archive.store.writing() as connection:
        wait_again(connection, [entry.document_id for entry in archive.entries()])
    archive.resolve()


def sizes(archive):
    """How many claims the events have."""
    return sorted(map(len, events(archive).values()))


def test_two_events_are_merged_and_parted_again(archive):
    assert sizes(archive) == [1, 2]
    later, first = sorted(events(archive), key=lambda key: len(events(archive)[key]))
    assert archive.merge(first, later, reason="the week is wrong", by="an analyst") == first
    assert sizes(archive) == [3]
    rerun(archive)
    assert sizes(archive) == [3]
    assert line_of(archive.store, later).id == first
    assert archive.event(later).line.documents == 3
    judged = [one for one in archive.judgements() if one.by == "an analyst"]
    assert {(one.verdict, one.reason) for one in judged} == {(Verdict.SAME, "the week is wrong")}
    assert set(archive.undo(judged[0].id, by="an analyst")) == {first, later}
    assert len(events(archive)[later]) == 1
    assert line_of(archive.store, later).id == later
    assert sizes(archive) == [1, 2]
    rerun(archive)
    assert sizes(archive) == [1, 2]
    assert [one.by for one in archive.judgements(withdrawn=True) if one.withdrawn] == ["an analyst"] * len(judged)


def test_a_claim_is_split_off(archive):
    (both,) = (line for line in archive.chronology() if line.documents == 2)
    both, claim = both.id, both.evidence[1].claim
    made = archive.split(both, [claim], by="an analyst")
    assert made != both
    assert events(archive)[made] == {claim}
    assert sizes(archive) == [1, 1, 1]
    rerun(archive)
    assert sizes(archive) == [1, 1, 1]
    (judged,) = archive.judgements(made)
    assert (judged.verdict, judged.by) == (Verdict.DIFFERENT, "an analyst")
    archive.undo(judged.id, by="another analyst")
    assert sizes(archive) == [1, 2]
    assert line_of(archive.store, made).documents == 2


def test_a_judgement_of_the_program_is_taken_back_for_good(archive):
    (own,) = archive.judgements()
    assert own.by.startswith("dateline")
    archive.undo(own.id, by="an analyst")
    assert sizes(archive) == [1, 1, 1]
    rerun(archive)
    assert sizes(archive) == [1, 1, 1]
    assert not archive.judgements()


def test_later_reports_join_what_was_merged(archive, made):
    first, later = events(archive)
    merged = archive.merge(first, later, by="an analyst")
    archive.add(
        made.report(made.met, url="https://accrastar.example/1", publisher="Accra Star", published="2025-11-16")
    )
    archive.resolve()
    assert {key: len(claims) for key, claims in events(archive).items()} == {merged: 4}


def test_what_cannot_be_judged(archive):
    first, later = events(archive)
    with pytest.raises(ArchiveError, match="no such event"):
        archive.merge(first, "e0", by="an analyst")
    with pytest.raises(InputError, match="one event already"):
        archive.merge(first, first, by="an analyst")
    with pytest.raises(InputError, match="nothing is left"):
        archive.split(first, sorted(events(archive)[first]), by="an analyst")
    with pytest.raises(InputError, match="no claim of this event"):
        archive.split(first, sorted(events(archive)[later]), by="an analyst")
    with pytest.raises(InputError, match="cannot judge"):
        archive.merge(first, later, by="dateline 9")
    with pytest.raises(ArchiveError, match="no judgement"):
        archive.undo(999, by="an analyst")
    assert sizes(archive) == [1, 2]


def test_the_user_judges_who_is_logged_in(archive, monkeypatch):
    monkeypatch.setenv("LOGNAME", "esi")
    first, later = events(archive)
    archive.merge(first, later)
    assert {one.by for one in archive.judgements() if not one.by.startswith("dateline")} == {"esi"}
    assert len(chronology(archive.store, Question())) == 1
