"""The encoder's inner states: words of like meaning are alike."""

from importlib.util import find_spec

import numpy
import pytest

from dateline.annotate.encoder.states import LAYERS, load_states

pytestmark = pytest.mark.skipif(
    not (find_spec("onnxruntime") and find_spec("tokenizers")), reason='pip install "dateline[encoder]"'
)


def alike(one, other):
    return float((one * other).sum() / (numpy.linalg.norm(one) * numpy.linalg.norm(other)))


def test_words_of_like_meaning_are_alike():
    quake = load_states().read("An earthquake shook Marlo on Friday .".split()).of([1])
    tremor = load_states().read("The quake was felt in Marlo .".split()).of([1])
    budget = load_states().read("The budget was passed in Marlo .".split()).of([1])
    assert alike(quake[1], tremor[1]) > alike(quake[1], budget[1])


@pytest.mark.parametrize(("words", "asked"), [([], [0]), (["Rain"], [5]), (["rain"] * 400, [390])])
def test_words_that_are_not_there_stand_for_the_sentence(words, asked):
    states = load_states().read(words)
    found = states.of(asked)
    assert found.shape == (len(LAYERS), len(states.whole()))
    assert numpy.allclose(found[1], states.whole())
