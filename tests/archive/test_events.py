"""Events, edges, judgements and postings go in and come out; a chronology is of events once there are some."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from dateline.archive import judged, postings, view
from dateline.archive.chronology import chronology
from dateline.archive.counts import counts
from dateline.archive.dossier import dossier
from dateline.archive.events import EventState, Member, StoredEvent, events_of, put_events, stored_event
from dateline.archive.question import Question
from dateline.archive.resolved import Space
from dateline.archive.schema import document
from dateline.model.errors import ArchiveError
from dateline.model.event import Quad
from dateline.model.judgement import Judgement, Verdict
from dateline.model.lineage import Channel, Descent, Edge, Origin, Stance, Standing, State
from dateline.model.span import Span


def state(day, status=State.SINGLE, **more):
    values = {
        "standing": Standing.SINGLE_SOURCE,
        "when": "11 Nov 2025",
        "certainty": "certain",
        "sources": "the ministry",
        "documents": 1,
        "publishers": 1,
        "origins_min": 1,
        "origins_max": 1,
        "start": date(2025, 11, 11),
        "end": date(2025, 11, 11),
    }
    return EventState(day=date.fromisoformat(day), status=status, **values | more)


def event(key, claims, *states, **more):
    values = {
        "type": "CONSULT",
        "mode": None,
        "quad": Quad.VERBAL_COOPERATION,
        "who": "Ghana + Togo",
        "whom": "",
        "place": "Lomé",
    }
    return StoredEvent(key=key, members=tuple(Member(claim=claim) for claim in claims), states=states, **values | more)


@pytest.fixture
def claims(store, writer, made):
    """Two reports of one meeting: the ids of the claims, and of the documents."""
    one = made.report(made.met, url="https://gulfwire.example/1")
    two = made.report(made.met, url="https://voltatimes.example/1", publisher="Volta Times", published="2025-11-16")
    documents = [writer.add(record).document for record in (one, two)]
    return [entry.claims[0] for entry in view.entries(store)], documents


ORIGIN = Origin(
    label="statement:ministry",
    kin="ministry",
    who="the foreign ministry",
    channel=Channel.PUBLIC_STATEMENT,
    docs=("d1", "d2"),
    reason="both quote it",
    withdrawn_by="d3",
)


def test_an_event_comes_back_as_it_went_in(store, claims):
    (first, second), _ = claims
    kept = event(
        "e1", sorted((first, second)), state("2025-11-14"), state("2025-11-16", documents=2), origins=(ORIGIN,)
    )
    put_events(store, [kept])
    assert stored_event(store, "e1") == kept
    assert events_of(store, [first, second, "c0"]) == {first: "e1", second: "e1"}
    with pytest.raises(ArchiveError, match="no such event"):
        stored_event(store, "e2")


def test_the_chronology_is_of_events(store, claims):
    (first, second), documents = claims
    strengthened = state(
        "2025-11-16", State.CORROBORATED, documents=2, publishers=2, origins_min=2, origins_max=3, sources="two outlets"
    )
    put_events(store, [event("e1", (first, second), state("2025-11-14"), strengthened)])
    (line,) = chronology(store, Question())
    assert (line.id, line.who, line.place, line.when) == ("e1", "Ghana + Togo", "Lomé", "11 Nov 2025")
    assert (line.status, line.origins_min, line.origins_max, line.documents) == ("corroborated", 2, 3, 2)
    assert [evidence.document for evidence in line.evidence] == documents
    (line,) = chronology(store, Question.of(as_of="2025-11-15"))
    assert (line.status, line.documents, len(line.evidence)) == ("single", 1, 1)
    assert not chronology(store, Question.of(as_of="2025-11-13"))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"status": "corroborated"}, 1),
        ({"status": "single"}, 0),
        ({"status": "single", "as_of": "2025-11-15"}, 1),
        ({"status": "single source"}, 1),
        ({"min_origins": 2}, 1),
        ({"min_origins": 3}, 0),
        ({"min_origins": 2, "as_of": "2025-11-15"}, 0),
        ({"dyad": "GHA-TGO"}, 1),
        ({"dyad": "GHA-NER"}, 0),
        ({"since": "2025-11-12"}, 0),
        ({"since": "2025-11-11", "until": "2025-11-11"}, 1),
        ({"text": "ministry"}, 1),
    ],
)
def test_conditions_on_events(store, claims, asked, found):
    strengthened = state("2025-11-16", State.CORROBORATED, documents=2, origins_min=2, origins_max=2)
    put_events(store, [event("e1", claims[0], state("2025-11-14"), strengthened)])
    assert len(chronology(store, Question.of(**asked))) == found


def test_a_claim_leaves_the_event_it_was_in(store, claims):
    (first, second), _ = claims
    put_events(store, [event("e1", (first, second), state("2025-11-14"))])
    put_events(store, [event("e2", (second,), state("2025-11-16"))])
    assert events_of(store, [first, second]) == {first: "e1", second: "e2"}
    put_events(store, [event("e3", (first, second), state("2025-11-14"))], without=["e1", "e2"])
    assert [line.id for line in chronology(store, Question())] == ["e3"]


def test_stances_are_kept(store, claims):
    (first, _), _ = claims
    made = event("e1", (), state("2025-11-14"))
    put_events(
        store,
        [
            StoredEvent(
                **{name: getattr(made, name) for name in made.__slots__}
                | {"members": (Member(claim=first, stance=Stance.DENIES),)}
            )
        ],
    )
    assert stored_event(store, "e1").members[0].stance is Stance.DENIES


def test_edges_replace_what_was_said_of_a_document(store, claims):
    _, (one, two) = claims
    copy = Edge(doc=two, parents=(one,), how=Descent.COPY, reason="the same text")
    put = [
        copy,
        Edge(
            doc=one,
            parents=("missing:Volta Radio", "statement:ministry"),
            how=Descent.JOINT,
            span=Span(3, 9),
            reason="“Volta Radio reported”",
            probability=0.9,
        ),
    ]
    judged.put_edges(store, put)
    assert sorted(judged.edges(store), key=lambda edge: edge.doc) == sorted(put, key=lambda edge: edge.doc)
    assert judged.edges(store, [two]) == [copy]
    judged.put_edges(store, [Edge(doc=two, parents=(one,), how=Descent.EDITED_COPY, reason="a sentence is cut")])
    assert [edge.how for edge in judged.edges(store, [two])] == [Descent.EDITED_COPY]
    assert len(judged.edges(store)) == 2


def test_absent_parents_become_phantom_documents(store, claims):
    _, (one, _) = claims
    for _ in range(2):
        judged.put_edges(store, [Edge(doc=one, parents=("missing:Volta Radio",), how=Descent.CITES)])
    with store.reading() as connection:
        rows = connection.execute(document.select().where(document.c.kind != "report")).mappings().all()
    assert [(row["key"], row["kind"], row["publisher"]) for row in rows] == [
        ("missing:Volta Radio", "phantom", "Volta Radio")
    ]
    assert view.summary(store).documents == 2


def test_a_judgement_can_be_withdrawn_and_stays_to_be_read(store):
    made = datetime(2025, 11, 20, tzinfo=UTC)
    one = Judgement(
        left="c2", right="c1", verdict=Verdict.SAME, reason="same place and day", by="dateline", made=made, score=0.9
    )
    two = Judgement(left="c1", right="c3", verdict=Verdict.DIFFERENT, reason="another day", by="an analyst", made=made)
    numbers = judged.judge(store, [one, two])
    assert (one.left, one.right) == ("c1", "c2")
    assert [(j.id, j.verdict, j.reason) for j in judged.judgements(store, ["c1"])] == [
        (numbers[0], Verdict.SAME, "same place and day"),
        (numbers[1], Verdict.DIFFERENT, "another day"),
    ]
    judged.withdraw(store, numbers[0], "an analyst")
    assert [j.id for j in judged.judgements(store)] == [numbers[1]]
    (withdrawn, _) = judged.judgements(store, withdrawn=True)
    assert withdrawn.withdrawn is not None
    assert withdrawn.withdrawn_by == "an analyst"
    with pytest.raises(ArchiveError, match="no judgement"):
        judged.withdraw(store, numbers[0], "an analyst")


def test_owners_are_found_by_hash(store):
    postings.post(store, Space.SHINGLE, {1: [5, -(2**63)], 2: [5, 2**63 - 1, 5]})
    postings.post(store, Space.SHINGLE, {2: [5]})
    postings.post(store, Space.BLOCK, {9: [5]})
    assert postings.owners(store, Space.SHINGLE, [5, -(2**63), 7]) == {5: [1, 2], -(2**63): [1]}
    assert postings.owners(store, Space.BLOCK, [5]) == {5: [9]}


@pytest.mark.parametrize("at_once", [1, 7, 80])
def test_of_many_owners_the_same_are_kept_in_whatever_order_they_came(store, writer, made, at_once):
    most = postings.MOST
    for number in range(most + 6):
        writer.add(made.report(made.met, url=f"https://gulfwire.example/{number}"))
    with store.reading() as connection:
        keys = {row.id: row.key for row in connection.execute(select(document.c.id, document.c.key))}
    owners = sorted(keys, reverse=True)
    for start in range(0, len(owners), at_once):
        postings.post(store, Space.MARK, {owner: [5] for owner in owners[start : start + at_once]})
    kept = postings.owners(store, Space.MARK, [5])[5]
    assert sorted(keys[owner] for owner in kept) == sorted(keys.values())[:most]


def test_counts_are_of_events_once_there_are_some(store, claims):
    kept = event("e1", claims[0], state("2025-11-14"), state("2025-11-16", State.RETRACTED), score=3.0)
    put_events(store, [kept])
    (row,) = counts(store, Question.of(as_of="2025-11-15", dyad="GHA-TGO"))
    assert (row.start, row.all, row.verbal_cooperation, row.score) == (date(2025, 11, 10), 1, 1, 3.0)
    assert not counts(store, Question()), "what was retracted is not counted"


def test_a_dossier_has_everything(store, claims, writer, made):
    (first, second), (one, two) = claims
    writer.add(made.report(made.offered, url="https://gulfwire.example/2"))
    other = list(view.entries(store))[-1].claims
    put_events(
        store, [event("e1", (first, second), state("2025-11-14"), state("2025-11-16", documents=2), origins=(ORIGIN,))]
    )
    copy = Edge(doc=two, parents=(one,), how=Descent.COPY, reason="the same text")
    judged.put_edges(store, [copy])
    noon = datetime(2025, 11, 20, tzinfo=UTC)
    judged.judge(
        store, [Judgement(left=first, right=second, verdict=Verdict.SAME, reason="same day", by="dateline", made=noon)]
    )
    put_events(store, [event("e0", other, state("2025-11-01", start=date(2025, 1, 1)))])
    found = dossier(store, "e1")
    assert (found.line.id, found.origins, found.edges) == ("e1", (ORIGIN,), (copy,))
    assert [judgement.reason for judgement in found.judgements] == ["same day"]
    assert [state.documents for state in found.states] == [1, 2]
    earlier = dossier(store, "e1", as_of=date(2025, 11, 15))
    assert (len(earlier.line.evidence), len(earlier.states), earlier.edges) == (1, 1, ())
    with pytest.raises(ArchiveError, match="no such event"):
        dossier(store, "e1", as_of=date(2025, 11, 1))


def test_where_there_are_no_events_a_claim_has_its_line(store, claims):
    (first, _), _ = claims
    found = dossier(store, first)
    assert (found.line.id, found.line.status, found.origins) == (first, None, ())
    with pytest.raises(ArchiveError, match="no such event"):
        dossier(store, "c0")
