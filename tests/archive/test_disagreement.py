"""On what the reports of an event differ: value, source, date and sentence side by side."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.archive.disagreement import differing
from dateline.archive.results import Evidence
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.event import Coding, EventType, Quad
from dateline.model.factuality import Aux, Factuality, Polarity
from dateline.model.figure import Figure, FigureKind
from dateline.model.place import Place, Precision
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Basis, Timex

AT = Span(0, 4)
CLAIM = Claim(
    id="c1",
    span=AT,
    text="shelled",
    sentence=AT,
    event=Coding(type=EventType.ASSAULT, quad=Quad.MATERIAL_CONFLICT),
)


def killed(low, high, **more):
    return Figure(kind=FigureKind.KILLED, text="some", span=AT, value=None, low=low, high=high, unit="person", **more)


def day(first, last=None, basis=Basis.SAID):
    return Timex(
        text="then",
        span=AT,
        timex="x",
        start=date.fromisoformat(first),
        end=date.fromisoformat(last or first),
        basis=basis,
    )


def place(name, precision=Precision.EXACT):
    return Place(text=name, span=AT, name=name, country="TGO", precision=precision)


def party(code):
    return (Actor(text=code, span=AT, name=code, country=code),)


def told(**values):
    """Two claims, each with its values."""
    members = []
    for number in (0, 1):
        claim = replace(CLAIM, **{name: pair[number] for name, pair in values.items() if pair[number] is not None})
        evidence = Evidence(
            claim=f"c{number}",
            document=f"d{number}",
            version=1,
            publisher=f"Outlet {number}",
            published=date(2025, 11, 12 + number),
            title=None,
            url=None,
            sentence=f"Sentence {number}.",
            sources=f"source {number}",
        )
        members.append((claim, evidence))
    return list(differing(members))


DENIED = Factuality(polarity=Polarity.NEGATIVE)


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"figures": ((killed(3, 3),), (killed(12, 12),))}, "killed", ["3", "12"]),
        ({"figures": ((killed(None, 5),), (killed(8, None),))}, "killed", ["up to 5", "8 or more"]),
        ({"time": (day("2025-11-11"), day("2025-11-10"))}, "date", ["11 Nov 2025", "10 Nov 2025"]),
        ({"place": (place("Keta"), place("Aflao"))}, "place", None),
        ({"actors": (party("GHA"), party("TGO"))}, "who", ["GHA (GHA)", "TGO (TGO)"]),
        ({"recipients": (party("GHA"), party("TGO"))}, "whom", ["GHA (GHA)", "TGO (TGO)"]),
        ({"factuality": (None, DENIED)}, "whether it happened", ["it did", "it did not"]),
    ],
)
def test_values_that_exclude_each_other(values, field, words):
    found = told(**values)
    assert [one.field for one in found] == [field, field]
    assert words is None or [one.value for one in found] == words
    assert [(one.document, one.claim, one.sentence, one.publisher, one.published.day) for one in found] == [
        ("d0", "c0", "Sentence 0.", "Outlet 0", 12),
        ("d1", "c1", "Sentence 1.", "Outlet 1", 13),
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"figures": ((killed(10, None),), (killed(12, 12),))},
        {"figures": ((killed(12, 12),), (killed(3, 3, part=True),))},
        {"figures": ((killed(None, None, approximate=True),), (killed(3, 3),))},
        {"time": (day("2025-11-01", "2025-11-30"), day("2025-11-11"))},
        {"time": (day("2025-11-12", basis=Basis.PUBLISHED), day("2025-11-11"))},
        {"place": (place("Volta Region", Precision.DIVISION), place("Keta"))},
        {"actors": (party("GHA"), ())},
        {"factuality": (None, Factuality(polarity=Polarity.NEGATIVE, aux=Aux.FUTURE))},
        {"time": (None, day("2025-11-11")), "factuality": (None, None)},
    ],
)
def test_a_vaguer_value_does_not_differ(values):
    assert told(**values) == []


def test_who_gives_the_figure_is_its_source():
    army = Source(text="the army", span=AT, kind=SourceKind.OFFICIAL, name="the army")
    found = told(figures=((killed(3, 3, sources=(army,)),), (killed(12, 12),)))
    assert [one.according_to for one in found] == ["the army", "source 1"]


def test_nothing_is_left_out_or_averaged():
    found = told(figures=((killed(3, 3), killed(4, 4)), (killed(12, 12),)))
    assert [one.value for one in found] == ["3", "4", "12"]
