"""The dated list: what each condition lets through, the order, what had been published by a day."""

from datetime import UTC, date, datetime

import pytest

from dateline.archive.arrival import Found
from dateline.archive.chronology import chronology
from dateline.archive.question import Dyad, PartyWanted, Question
from dateline.archive.writer import Writer
from dateline.model.errors import ArchiveError, InputError


def types(store, **asked):
    return [line.type for line in chronology(store, Question.of(**asked))]


@pytest.fixture
def kept(shelf, report):
    """An archive with the report of five claims."""
    Writer(shelf).add(report)
    return shelf


def test_lines_are_by_first_day_and_undated_ones_last(kept):
    lines = chronology(kept, Question())
    assert [(line.type, line.start, line.end) for line in lines] == [
        ("SANCTION", date(2025, 10, 28), None),
        ("ASSAULT", date(2025, 11, 3), date(2025, 11, 9)),
        ("CONSULT", date(2025, 11, 11), date(2025, 11, 11)),
        ("REJECT", None, None),
        ("COOPERATE", None, None),
    ]


def test_a_line_says_all_in_words(kept):
    (line,) = chronology(kept, Question.of(type="ASSAULT"))
    assert (line.who, line.whom) == ("Savanna Front (TGO rebels)", "Togolese army (TGO military)")
    assert line.when == "3–9 Nov 2025 (said: “that day”)"
    assert (line.certainty, line.place) == ("certain", "")
    assert line.sources == "Volta Times, citing residents (not named)"
    assert (line.documents, line.origins_min, line.status) == (1, None, None)
    (evidence,) = line.evidence
    assert evidence.claim == line.id
    assert evidence.sentence == "Rebels shelled the barracks, residents told the Volta Times."
    assert (evidence.publisher, evidence.published, evidence.version) == ("Gulf Wire", date(2025, 11, 14), 1)


def test_the_outlet_is_named_where_it_speaks_itself(kept):
    (line,) = chronology(kept, Question.of(type="SANCTION"))
    assert (line.sources, line.who, line.place) == ("the outlet itself, Gulf Wire", "Ghana (GHA government)", "")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"dyad": "GHA-TGO"}, ["SANCTION", "CONSULT", "REJECT"]),
        ({"dyad": "tgo-gha"}, ["SANCTION", "CONSULT", "REJECT"]),
        ({"dyad": "GHA>TGO"}, ["SANCTION", "CONSULT"]),
        ({"dyad": "TGO>GHA"}, ["CONSULT", "REJECT"]),
        ({"dyad": "GHA-UNO"}, []),
        ({"actor": "TGO"}, ["SANCTION", "ASSAULT", "CONSULT", "REJECT"]),
        ({"actor": "TGO/MIL"}, ["ASSAULT"]),
        ({"actor": "/REB"}, ["ASSAULT"]),
        ({"actor": "savanna"}, ["ASSAULT"]),
        ({"actor": "UNO"}, ["COOPERATE"]),
        ({"actor": "100%"}, []),
        ({"country": "gha"}, ["SANCTION", "CONSULT", "REJECT"]),
        ({"country": "TGO", "type": "CONSULT"}, ["CONSULT"]),
        ({"type": ("ASSAULT", "SANCTION")}, ["SANCTION", "ASSAULT"]),
        ({"quad": "material-conflict"}, ["SANCTION", "ASSAULT"]),
        ({"place": "lome"}, []),
        ({"place": "Lomé"}, ["CONSULT"]),
        ({"place": "TGO"}, ["CONSULT"]),
        ({"since": "2025-11-10"}, ["SANCTION", "CONSULT"]),
        ({"since": "2025-11-09", "until": "2025-11-10"}, ["SANCTION", "ASSAULT"]),
        ({"until": "2025-10-27"}, []),
        ({"until": "2025-10-28"}, ["SANCTION"]),
        ({"text": "residents"}, ["ASSAULT"]),
        ({"text": "shelling"}, ["ASSAULT"]),
        ({"text": '"denied it had"'}, ["REJECT"]),
        ({"text": "Ghana -sanctions"}, ["CONSULT", "REJECT"]),
        ({"text": "mediate OR barracks"}, ["ASSAULT", "COOPERATE"]),
        ({"text": "nowhere"}, []),
        ({"dyad": "GHA-TGO", "quad": "verbal cooperation", "since": "2025-11-01"}, ["CONSULT"]),
        ({"limit": 2}, ["SANCTION", "ASSAULT"]),
    ],
)
def test_conditions(kept, asked, found):
    assert types(kept, **asked) == found


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"dyad": "USA"}, "is no pair"),
        ({"dyad": "USA-USA"}, "is no pair"),
        ({"quad": "war"}, "is no quad class"),
        ({"since": "last week"}, "is no day"),
        ({"country": "Ghana"}, "is no country code"),
        ({"status": "true"}, "is no status"),
        ({"actor": " "}, "without a name"),
        ({"text": "?!"}, "no words"),
        ({"type": "BOMB"}, "no type of an event here; known: ACCUSE, "),
        ({"since": "2025-11-12", "until": "2025-11-11"}, "end .* before they begin"),
    ],
)
def test_a_question_that_cannot_be_asked(kept, asked, message):
    with pytest.raises(InputError, match=message):
        chronology(kept, Question.of(**asked))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("USA", PartyWanted(code="USA")),
        ("USA/MIL", PartyWanted(code="USA", sector="MIL")),
        ("/REB", PartyWanted(sector="REB")),
        ("Q22686", PartyWanted(wikidata="Q22686")),
        ("Abe", PartyWanted(name="Abe")),
        ("Gustavo Petro", PartyWanted(name="Gustavo Petro")),
    ],
)
def test_who_is_meant(words, wanted):
    assert PartyWanted.read(words) == wanted


def test_a_pair_may_have_a_direction():
    assert Dyad.read("usa > ven") == Dyad("USA", "VEN", directed=True)


@pytest.mark.parametrize("asked", [{"status": "confirmed"}, {"min_origins": 2}])
def test_only_events_have_a_status(kept, asked):
    with pytest.raises(ArchiveError, match="no events"):
        chronology(kept, Question.of(**asked))


def test_as_of_a_day_the_version_of_that_day(store, writer, made):
    url = "https://gulfwire.example/1"

    def found(day):
        return Found(address=url, data=b"%d" % day, at=datetime(2025, 11, day, tzinfo=UTC))

    writer.add(made.report(made.met, made.offered, url=url), found(15))
    writer.add(made.report(made.met, made.sanctioned, url=url), found(20))
    assert types(store) == ["SANCTION", "CONSULT"]
    assert types(store, as_of="2025-11-13") == []
    assert types(store, as_of="2025-11-14") == ["CONSULT", "COOPERATE"]
    assert types(store, as_of="2025-11-19") == ["CONSULT", "COOPERATE"]
    assert types(store, as_of="2025-11-20") == ["SANCTION", "CONSULT"]
    assert types(store, as_of="2025-11-19", text="mediate") == ["COOPERATE"]


def test_a_report_without_a_date_is_shown_from_the_day_it_was_found(store, writer, made):
    found = Found(address="/a.txt", data=b"", at=datetime(2025, 11, 20, tzinfo=UTC))
    writer.add(made.report(made.met, published=None), found)
    assert types(store, as_of="2025-11-19") == []
    assert types(store, as_of="2025-11-20") == ["CONSULT"]
