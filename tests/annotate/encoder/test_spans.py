"""Logits made by hand, and the spans that they mean."""

import numpy
import pytest

from dateline.annotate.encoder.session import Reading
from dateline.annotate.encoder.spans import attributions

TEXT = "The ferry sank , Mira Oduya said"
YES, NO = 4.0, -4.0


def reading(cues, source, content, text=TEXT, starts=None):
    """A window of one piece a word; ``cues`` maps the words of cues to B or I, the others are the words linked to every cue."""
    words = text.split(" ")
    offsets, at = [], 0
    for word in words:
        offsets.append((at, at + len(word)))
        at += len(word) + 1
    tags = numpy.full((len(words), 3, 3), NO, dtype=numpy.float32)
    tags[:, :, 0] = YES
    for index, tag in cues.items():
        tags[index, 1] = NO
        tags[index, 1, "OBI".index(tag)] = YES
    links = numpy.full((2, len(words), len(words)), NO, dtype=numpy.float32)
    links[0, source] = YES
    links[1, content] = YES
    return Reading(offsets, starts or [True] * len(words), tags, links)


def spans(found, text=TEXT):
    return [s.of(text) for s in found.source], found.cue.of(text), [s.of(text) for s in found.content]


@pytest.mark.parametrize(
    ("cues", "source", "content", "wanted"),
    [
        ({6: "B"}, [4, 5], [0, 1, 2], [(["Mira Oduya"], "said", ["The ferry sank"])]),
        ({6: "B"}, [], [0, 1, 2], [([], "said", ["The ferry sank"])]),
        ({6: "I"}, [4, 5], [0, 1, 2], [(["Mira Oduya"], "said", ["The ferry sank"])]),
        ({6: "B"}, [4, 5], [], []),
        ({}, [4, 5], [0, 1, 2], []),
        (
            {2: "B", 6: "B"},
            [4, 5],
            [0, 1],
            [(["Mira Oduya"], "sank", ["The ferry"]), (["Mira Oduya"], "said", ["The ferry"])],
        ),
        ({5: "B", 6: "I"}, [4], [0, 1, 2], [(["Mira"], "Oduya said", ["The ferry sank"])]),
        ({6: "B"}, [4, 5], [0, 2], [(["Mira Oduya"], "said", ["The ferry sank"])]),
    ],
    ids=["whole", "no source", "inside without begin", "no content", "no cue", "two cues", "two words", "gap"],
)
def test_what_logits_mean(cues, source, content, wanted):
    assert [spans(found) for found in attributions(reading(cues, source, content))] == wanted


def test_words_are_never_cut():
    text = "It sank , Odu ya said"
    window = reading({5: "B"}, [3], [0, 1], text, starts=[True, True, True, True, False, True])
    window.links[0, 3] = 9.0
    assert [spans(found, text) for found in attributions(window)] == [(["Odu ya"], "said", ["It sank"])]


def test_an_unsure_cue_is_left_out():
    window = reading({6: "B"}, [4, 5], [0, 1, 2])
    window.tags[6, 1] = [0.0, 0.0, -9.0]
    assert not list(attributions(window, surest=0.6))
    assert [round(found.sureness, 1) for found in attributions(window, surest=0.4)] == [0.5]


def test_an_empty_window_has_none():
    empty = Reading([], [], numpy.zeros((0, 3, 3), numpy.float32), numpy.zeros((2, 0, 0), numpy.float32))
    assert not list(attributions(empty))
