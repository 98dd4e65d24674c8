"""Who says what: named sources, unnamed people by outlet, outlets in their own voice, who passes on."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.archive.voices import Wanted, voices
from dateline.archive.writer import Writer
from dateline.model.errors import InputError
from dateline.model.source import SourceKind


@pytest.fixture
def kept(shelf, made, report):
    """Two reports: five claims, and again one of them with its own unnamed people."""
    writer = Writer(shelf)
    writer.add(report)
    attack = made.said(
        sentence="Rebels shelled a school, residents said.",
        trigger="shelled",
        type="ASSAULT",
        sources=(("residents", SourceKind.ANONYMOUS),),
    )
    writer.add(made.report(attack, made.met, publisher="Sahel Post", published="2025-11-16", title="School hit"))
    return shelf


def test_each_voice_with_its_counts(kept):
    found = {(voice.name, voice.kind, voice.outlet): voice for voice in voices(kept)}
    ministry = found["the ministry", "official", None]
    assert (ministry.claims, ministry.relayed, ministry.documents, ministry.publishers) == (2, 0, 2, 2)
    assert (ministry.first, ministry.last) == (date(2025, 11, 14), date(2025, 11, 16))
    assert ministry.types == ("CONSULT 2",)
    times = found["Volta Times", "media", None]
    assert (times.claims, times.relayed, times.types) == (0, 1, ())
    own = found["Gulf Wire", "outlet", None]
    assert (own.claims, own.types) == (2, ("COOPERATE 1", "SANCTION 1"))


def test_unnamed_people_belong_to_the_outlet_they_spoke_to(kept):
    found = [(voice.outlet, voice.claims) for voice in voices(kept, Wanted(kind="anonymous"))]
    assert found == [("Sahel Post", 1), ("Volta Times", 1)]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Wanted(name="VOLTA"), ["unnamed people", "Volta Times"]),
        (Wanted(kind="outlet"), ["Gulf Wire"]),
        (Wanted(kind="official"), ["the ministry", "Togo"]),
        (Wanted(country="ghA"), []),
        (Wanted(name="%"), []),
        (Wanted(name="sahel"), ["unnamed people"]),
        (Wanted(name="Gulf  wire"), ["Gulf Wire"]),
    ],
)
def test_which(kept, wanted, names):
    assert [voice.name for voice in voices(kept, wanted)] == names


def test_capitals_beyond_ascii(store, writer, made):
    writer.add(made.report(replace(made.met, sources=(("Élysée", SourceKind.OFFICIAL),)), publisher="Öst Nytt"))
    assert [voice.name for voice in voices(store, Wanted(name="ÉLYSÉE"))] == ["Élysée"]


def test_the_most_frequent_come_first(kept):
    assert [voice.claims for voice in voices(kept)] == sorted((voice.claims for voice in voices(kept)), reverse=True)
    assert len(voices(kept, limit=2)) == 2


def test_as_of_a_day(kept):
    (ministry,) = voices(kept, Wanted(name="ministry"), as_of=date(2025, 11, 15))
    assert ministry.claims == 1


def test_an_unknown_kind():
    with pytest.raises(InputError, match="no kind of source"):
        Wanted(kind="oracle")
