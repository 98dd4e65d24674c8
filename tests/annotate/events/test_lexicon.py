"""The coding lexicon: what it holds, and that a wrong row is refused."""

import pytest

from dateline.annotate.events.frames import verb_frames
from dateline.annotate.events.lexicon import crosswalk, lexicon
from dateline.annotate.events.spec import read_spec
from dateline.model.errors import ResourceError
from dateline.model.event import EventType

CLASSES = {"troops": frozenset({"soldier", "army"}), "person": frozenset({"nurse"})}
ROW = {
    "lemmas": "send",
    "prt": "",
    "obj": "@troops",
    "prep": "to",
    "subj": "",
    "comp": "",
    "type": "MOBILIZE",
    "mode": "troops",
    "cameo": "152",
    "to": "to",
    "flags": "",
}


def test_it_is_large_enough_to_read_the_news():
    words = lexicon()
    assert len(words.verbs) > 900
    assert len(words.nouns) > 200
    assert {f.type for fs in words.verbs.values() for f in fs} >= set(EventType)


def test_scores_and_quads_are_those_of_plover():
    types = lexicon().types
    assert types[EventType.ASSAULT].modes["aerial"] == -9.5
    assert types[EventType.ACCUSE].score == -3
    assert types[EventType.CONCEDE].quad.value == "verbal cooperation"
    assert types[EventType.RETREAT].future is EventType.CONCEDE
    assert types[EventType.CONSULT].future is EventType.AGREE


def test_a_mode_outside_its_type_is_dropped():
    assert lexicon().coding(EventType.AGREE, "visit", None).mode is None


@pytest.mark.parametrize(
    ("text", "words", "absent", "barred"),
    [
        ("@troops|ship", {"soldier", "army", "ship"}, False, set()),
        ("*!@troops", set(), False, {"soldier", "army"}),
        ("0", set(), True, set()),
        ("!ship", set(), True, {"ship"}),
        ("", set(), True, set()),
    ],
)
def test_spec(text, words, absent, barred):
    spec = read_spec(text, CLASSES)
    assert (spec.words, spec.absent, spec.barred) == (words, absent, barred)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"obj": "@ghosts"}, "no class @ghosts"),
        ({"mode": "visit"}, "no mode visit"),
        ({"flags": "swapp"}, "no flag"),
        ({"type": "MOBILISE"}, "no type MOBILISE"),
        ({"comp": "infinitive"}, "no complement"),
    ],
)
def test_a_wrong_row_is_refused(change, message):
    with pytest.raises(ResourceError, match=message):
        list(verb_frames({**ROW, **change}, CLASSES, lexicon().types))


def test_the_more_telling_frame_is_tried_first():
    weights = [f.weight for f in lexicon().verbs["break"]]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("code", "kind"), [("02", None), ("163", "COERCE"), ("1712", "ASSAULT"), ("083", "CONCEDE"), ("13", "THREATEN")]
)
def test_crosswalk(code, kind):
    assert crosswalk()[code] == (EventType(kind) if kind else None)
