"""A codebook of the user's own: what it adds and replaces, and that a message about a wrong one leads to file, line and field."""

import re

import pytest

from dateline.annotate.build import build
from dateline.annotate.events.codebook import read_codebook
from dateline.annotate.events.lexicon import lexicon
from dateline.annotate.events.trial import try_codebook
from dateline.model.errors import ResourceError
from dateline.model.event import EventType

LAND = """\
name: Land conflicts
extends: plover
classes:
  land: land field pasture plot forest @dwelling
types:
  LAND_GRAB:
    quad: material conflict
    score: -7.5
    cameo: "171"
    definition: Land taken or fenced off from those who live on it.
    not: A sale that both sides agree to.
    future: THREATEN
    modes: {fence: -7, clear: -8, paper: null}
    triggers:
      - verb: fence|enclose
        particle: off|.
        object: "@land"
        mode: fence
        recipient: of, from, poss
      - verb: [clear, bulldoze]
        object: "@land"
        subject: company|planter|@person
        mode: clear
        recipient: of, poss
      - noun: land grab|land-grab
        parties: doer
        alone: with party
      - noun: encroachment
        parties: attack
        alone: always
    examples:
      - text: A palm oil company fenced off the villagers' pasture on Friday.
        mode: fence
        actors: [a palm oil company]
        recipients: [the villagers]
      - The planters cleared forest near the lake.
    counterexamples:
      - The company sold the land to the villagers.
  PROTEST:
    modes: {occupation: -5}
    triggers:
      - verb: squat
        object: "0"
        subject: "@person"
        mode: occupation
no_event:
  - verb: visit
    object: museum
  - noun: hartal
"""
ALONE = LAND.replace("extends: plover", "extends: none").partition("no_event")[0].replace("future: THREATEN", "future: PROTEST")  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A codebook's text to its path."""

    def write(text, name="land.yaml"):
        path = tmp_path_factory.mktemp("codebook") / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def land(written):
    """Coded with the codebook, beside PLOVER."""
    return build(components=("dateline_events",), codebook=str(written(LAND)))


@pytest.fixture(scope="module")
def alone(written):
    """Coded with the codebook only."""
    return build(components=("dateline_events",), codebook=str(written(ALONE)))


def told(doc):
    return [(str(e.coding.type), e.coding.mode) for e in doc._.events]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("The company fenced off the pasture.", [("LAND_GRAB", "fence")]),
        ("The pasture was enclosed by a planter.", [("LAND_GRAB", "fence")]),
        ("Planters bulldozed the village.", [("LAND_GRAB", "clear")]),
        ("Planters bulldozed the road.", []),
        ("The land grab by the Brazilian firm angered the monks.", [("LAND_GRAB", None)]),
        ("Herders squatted on the estate.", [("PROTEST", "occupation")]),
        ("The company will fence off the pasture.", [("THREATEN", None)]),
        ("The prince visited the museum.", []),
        ("The prince visited Peru.", [("CONSULT", "visit")]),
        ("A hartal paralysed the city on Monday.", []),
        ("Police arrested a planter.", [("COERCE", "arrest")]),
    ],
)
def test_beside_plover(land, sentence, events):
    assert told(land(sentence)) == events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("The company fenced off the pasture.", [("LAND_GRAB", "fence")]),
        ("Herders squatted on the estate.", [("PROTEST", "occupation")]),
        ("Police arrested a planter.", []),
        ("The ministers met in Oslo.", []),
        ("The ministry said the company must leave.", []),
        ("The herders threatened to fence off the pasture.", [("PROTEST", None)]),
        ("The company called off the encroachment.", []),
    ],
)
def test_instead_of_plover(alone, sentence, events):
    assert told(alone(sentence)) == events


def test_parties_score_and_quad_of_an_own_type(land):
    doc = land("A palm oil company fenced off the villagers' pasture on Friday.")
    (event,) = doc._.events
    assert ([doc[i].text for i in event.actors], [doc[i].text for i in event.recipients]) == (
        ["company"],
        ["villagers"],
    )
    assert (event.coding.score, event.coding.quad.value, event.coding.cameo) == (-7, "material conflict", "171")


def test_what_is_undone_is_what_the_codebook_says(written):
    text = LAND.replace("    future: THREATEN\n", "    undone: CONCEDE\n")
    nlp = build(components=("dateline_events",), codebook=str(written(text)))
    assert told(nlp("The company called off the encroachment.")) == [("CONCEDE", None)]


def test_types_of_plover_stay_what_they_are(written):
    types = read_codebook(written(LAND)).lexicon.types
    assert isinstance(types["PROTEST"].type, EventType)
    assert types["PROTEST"].modes["riot"] == lexicon().types["PROTEST"].modes["riot"]
    assert "occupation" not in lexicon().types["PROTEST"].modes


def test_the_package_s_own_lexicon_is_untouched(written):
    before = dict(lexicon().verbs)
    read_codebook(written(LAND))
    assert lexicon().verbs == before
    assert "hartal" in lexicon().nouns


def test_examples_are_tried(written):
    assert [t.wrong for t in try_codebook(written(LAND))] == ["", "", ""]


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("mode: fence\n        actors", "mode: clear\n        actors", "the mode is not clear but fence"),
        ("actors: [a palm oil company]", "actors: [the state]", "the actors are not the state but company"),
        ("The company sold the land", "The company fenced off the land", "LAND_GRAB is read in “fenced off the land”"),
        ("The planters cleared forest", "The planters sang", "no LAND_GRAB is read, but nothing"),
    ],
)
def test_an_example_that_is_read_otherwise_says_so(written, old, new, wrong):
    assert wrong in [t.wrong for t in try_codebook(written(LAND.replace(old, new)))]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('object: "@land"\n        mode', 'objct: "@land"\n        mode', r"land.yaml:17: types.LAND_GRAB.triggers\[0\].objct: no such field; did you mean object\?"),
        ('object: "@land"\n        mode', 'object: "@lnd"\n        mode', r"land.yaml:17: types.LAND_GRAB.triggers\[0\].object: no class @lnd"),
        ("mode: fence\n        recipient", "mode: fences\n        recipient", r"land.yaml:18: types.LAND_GRAB.triggers\[0\].mode: 'fences' is not known here; known: fence, clear, paper"),
        ("material conflict", "war", r"land.yaml:7: types.LAND_GRAB.quad: 'war' is not known here"),
        ("score: -7.5", "score: high", r"land.yaml:8: types.LAND_GRAB.score: a number is wanted"),
        ("score: -7.5", "score: -75", r"land.yaml:8: types.LAND_GRAB.score: scores run from -10"),
        ("    quad: material conflict\n", "", r"land.yaml:7: types.LAND_GRAB: the field quad is missing"),
        ("future: THREATEN", "future: THREAT", r"land.yaml:12: types.LAND_GRAB.future: no type THREAT"),
        ("verb: squat", "verb: Squat", r"'Squat' is no dictionary form"),
        ("verb: squat", "vreb: squat", r"a trigger has a verb or a noun"),
        ("verb: squat", "verb: ", r"PROTEST.triggers\[0\].verb: a text is wanted"),
        ("LAND_GRAB:", "land grab:", r"land.yaml:7: types.land grab: a type's name is in capitals"),
        ("parties: doer", "parties: all", r"triggers\[2\].parties: 'all' is not known here; known: mutual, attack, victim, doer"),
        ("extends: plover", "extends: cameo", r"land.yaml:2: extends: 'cameo' is not known here; known: plover, none"),
        ("  - noun: hartal", "  - noun: hartal\n    mode: strike", r"no_event\[1\].mode: no such field"),
        ("recipient: of, from, poss", "recipient: Of", r"triggers\[0\].recipient: 'Of' is no place of a recipient"),
        ("fence: -7, ", "fence: -7, fence: -8, ", r"modes.fence: the field is there twice"),
        ("examples:\n      - text", "examples:\n      text", r"land.yaml:\d+: not YAML"),
        ("@dwelling", "@dwellings", r"land.yaml:4: classes: no class @dwellings"),
    ],
)  # fmt: skip
def test_a_message_names_file_line_and_field(written, old, new, message):
    assert old in LAND
    with pytest.raises(ResourceError) as caught:
        read_codebook(written(LAND.replace(old, new)))
    assert re.search(message, str(caught.value)), str(caught.value)


@pytest.mark.parametrize("text", ["", "- a list", "name: Empty", "types: {}", "types:\n  X: {}"])
def test_a_codebook_without_types_is_refused(written, text):
    with pytest.raises(ResourceError):
        read_codebook(written("extends: none\n" + text if text.startswith("types") else text))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"ghost.yaml: cannot be read"):
        read_codebook(tmp_path / "ghost.yaml")
