"""Event mentions of many documents: what their words have in common, and how they are grouped."""

import random

import numpy as np
import pytest

from dateline.model.errors import ResourceError
from dateline.model.wording import Wording
from dateline.resolve.joining import network
from dateline.resolve.joining.bags import Bags, held_in, likeness
from dateline.resolve.joining.context import context
from dateline.resolve.joining.documents import Text, Texts
from dateline.resolve.joining.gather import gather
from dateline.resolve.joining.lexicon import lexicon
from dateline.resolve.joining.mention import Mention, stemmed
from dateline.resolve.joining.mentions import gathered
from dateline.resolve.joining.traits import traits
from dateline.resolve.joining.wording import stem

QUAKE = "A strong earthquake shook Marlo in Norland on Friday and 12 people died as houses fell in Marlo".split()
TREMOR = "The quake at Marlo in Norland killed 12 people on Friday when houses of Marlo fell".split()
VOTE = "Parliament in Sudria passed the budget after a long debate on pensions and schools".split()


def mention(key: str, doc: int, lemma: str, *, patients: str = "", verb: bool = True) -> Mention:
    words = Wording(
        lemma=lemma,
        is_verb=verb,
        trigger=frozenset({lemma}),
        patients=frozenset(patients.split()),
        sentence=frozenset(patients.split()),
    )
    return Mention(key, doc, 0, 0, stemmed(words))


TEXTS = Texts([Text(QUAKE, QUAKE), Text(TREMOR, TREMOR), Text(VOTE, VOTE), Text(VOTE[::-1], VOTE)])
MENTIONS = [
    mention("a1", 0, "earthquake", verb=False),
    mention("a2", 0, "die", patients="people 12"),
    mention("b1", 1, "earthquake", verb=False),
    mention("c1", 2, "pass", patients="budget"),
    mention("d1", 3, "pass", patients="budget"),
]


def groups_of(mentions: list[Mention]) -> set[frozenset[str]]:
    return {frozenset(keys) for keys in gathered(mentions, TEXTS, encoded=False)}


def test_mentions_of_one_happening_are_joined_and_each_is_in_one_group():
    found = groups_of(MENTIONS)
    assert frozenset({"a1", "b1"}) in found
    assert frozenset({"c1", "d1"}) in found
    assert sorted(key for keys in found for key in keys) == ["a1", "a2", "b1", "c1", "d1"]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_mentions_does_not_matter(seed):
    mixed = list(MENTIONS)
    random.Random(seed).shuffle(mixed)
    assert groups_of(mixed) == groups_of(MENTIONS)


def test_traits_are_named_once_and_the_same_in_both_directions():
    found = list(traits(MENTIONS, TEXTS, encoded=False))
    assert len({name for name, _ in found}) == len(found)
    for name, matrix in found:
        assert matrix.shape == (5, 5), name
        assert np.allclose(matrix, matrix.T, atol=1e-5), name
    both = dict(found)
    assert both["same stem"][0, 2] == 1
    assert both["synonyms"][0, 2] > 0
    assert both["synonyms"][0, 3] == 0
    assert both["patients clash"][1, 3] == 1
    assert both["one document"][0, 1] == 1


def test_context_looks_at_rivals_in_the_other_document():
    chances = np.array([[0, 0.9, 0.8], [0.9, 0, 0.1], [0.8, 0.1, 0]], np.float32)
    found = dict(context(chances, [0, 1, 1]))
    assert found["rival"][0, 1] == pytest.approx(0.8)
    assert found["rival"][0, 2] == pytest.approx(0.9)
    for name, matrix in found.items():
        assert np.allclose(matrix, matrix.T, atol=1e-5), name


def test_groups_are_joined_on_average():
    near = np.array([[1, 0.9, 0.5], [0.9, 1, 0.1], [0.5, 0.1, 1]], np.float32)
    assert gather(near, 0.4) == [[0, 1], [2]]
    assert gather(near, 0.3) == [[0, 1, 2]]
    assert gather(near, 0.95) == [[0], [1], [2]]
    assert gather(np.ones((1, 1), np.float32), 0.5) == [[0]]


def test_bags_are_weighed_by_rarity():
    bags = Bags([{"rare", "common"}, {"rare"}, {"common"}, set()], {"rare": 3.0, "common": 1.0}.get)
    cosine = bags.cosine()
    assert cosine[0, 1] > cosine[0, 2] > 0
    assert cosine[0, 3] == 0
    assert bags.clash()[1, 2] == 1
    assert bags.clash()[1, 3] == 0
    assert held_in([{"rare"}, set()], [set(), {"rare"}], lambda _: 1.0)[0, 1] == pytest.approx(0.5)


def test_documents_of_one_story_are_told_by_their_words():
    assert TEXTS.stories[0] == TEXTS.stories[1]
    assert TEXTS.stories[2] == TEXTS.stories[3] != TEXTS.stories[0]
    assert likeness([{"a": 1}, {"b": 1}])[0, 1] == 0


def test_words_of_a_class_are_kin():
    assert lexicon().kin(stem("earthquake"), stem("quakes"))
    assert lexicon().kin(stem("robbery"), stem("heist"))
    assert not lexicon().kin(stem("earthquake"), stem("election"))


@pytest.mark.parametrize("name", ["fast", "accurate"])
def test_the_weights_fit_the_traits(name):
    held = network.weights(name)
    given = {given for given, _ in traits(MENTIONS, TEXTS, encoded=False)}
    states = {trait for trait in held.first.names if "states" in trait}
    assert set(held.first.names) - states == given
    assert bool(states) == (name == "accurate")
    assert 0 < held.floor < 1


def test_weights_that_do_not_fit_are_refused():
    with pytest.raises(ResourceError):
        network.weights("nonesuch")
    layer = {"weights": [[1.0], [1.0]], "biases": [0.0]}
    with pytest.raises(ValueError, match="fit"):
        network.network({"names": ["one"], "mean": [0.0], "spread": [1.0], "layers": [layer]})
