"""What two event mentions have in common and what sets them apart: a matrix a trait, over the mentions of alike documents."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from dateline.model.wording import Lemmas, Wording
from dateline.resolve.joining.bags import Bags, Matrix, held_in
from dateline.resolve.joining.documents import Texts
from dateline.resolve.joining.lexicon import lexicon
from dateline.resolve.joining.mention import Mention, States
from dateline.resolve.joining.wording import stem

PREFIX = 4
"""Letters that two stems begin with to be of one root ("explod", "explos")."""
HEAVY = 20.0
"""The summed weight of shared arguments that counts as 1."""
CLASSES = 3.0
SENTENCES = 10
"""Classes of synonyms shared, and sentences between two mentions of a text, that count at most."""
MIDDLE = -1
"""The place among the layers of the one whose states are measured from their middle."""

Trait = tuple[str, Matrix]


def traits(mentions: Sequence[Mention], texts: Texts, *, encoded: bool) -> Iterator[Trait]:
    """All traits by name; those of the encoder's states only where the mentions have them."""
    yield from _triggers(mentions, texts)
    yield from _arguments(mentions, texts)
    yield from _sentences(mentions, texts)
    yield from _spread(mentions, texts)
    yield from _documents(mentions, texts)
    if encoded:
        yield from _states([mention.states for mention in mentions if mention.states is not None])


def _equal(values: Sequence[object]) -> Matrix:
    listed = np.array([str(value) for value in values])
    found: Matrix = (listed[:, None] == listed[None]).astype(np.float32)
    return found


def _pairs(values: Sequence[float], how: Callable[..., Matrix]) -> Matrix:
    column = np.array(values, np.float32)
    return how(column[:, None], column[None]).astype(np.float32)


def _triggers(mentions: Sequence[Mention], texts: Texts) -> Iterator[Trait]:
    wordings = [mention.wording for mention in mentions]
    stems = [stem(wording.lemma) for wording in wordings]
    yield "same stem", _equal(stems)
    yield "same lemma", _equal([wording.lemma for wording in wordings])
    verbs = [float(wording.is_verb) for wording in wordings]
    yield "both verbs", _pairs(verbs, np.multiply)
    yield "both nouns", _pairs([1 - verb for verb in verbs], np.multiply)
    roots = [word[:PREFIX] if len(word) >= PREFIX else f"{word}{number}" for number, word in enumerate(stems)]
    yield "same root", _equal(roots)
    bags = Bags([wording.trigger for wording in wordings], texts.rarity.weight)
    yield "trigger alike", bags.cosine()
    yield "trigger shared", (bags.shared > 0).astype(np.float32)
    triggers, beside = [w.trigger for w in wordings], [w.beside for w in wordings]
    yield "trigger beside", (held_in(triggers, beside, texts.rarity.weight) > 0).astype(np.float32)
    none: frozenset[int] = frozenset()
    kinds = [frozenset(map(str, lexicon().classes.get(word, none))) for word in stems]
    kin = Bags(kinds, lambda _: 1.0)
    yield "synonyms", np.minimum(kin.shared, CLASSES)
    yield "no synonyms", kin.clash()
    yield "reporting", _pairs([float(word in lexicon().reporting) for word in stems], np.maximum)
    yield "light", _pairs([float(word in lexicon().light) for word in stems], np.maximum)
    yield "one denied", _pairs([float(wording.is_negated) for wording in wordings], np.not_equal)
    yield "one past", _pairs([float(wording.is_past) for wording in wordings], np.not_equal)


PARTS: dict[str, Callable[[Wording], Lemmas]] = {
    "actors": lambda wording: wording.actors,
    "patients": lambda wording: wording.patients,
    "others": lambda wording: wording.others,
    "modifiers": lambda wording: wording.modifiers,
    "both parties": lambda wording: wording.actors | wording.patients,
    "arguments": lambda wording: wording.arguments,
}


def _arguments(mentions: Sequence[Mention], texts: Texts) -> Iterator[Trait]:
    weigh = texts.rarity.weight
    wordings = [mention.wording for mention in mentions]
    for name, part in PARTS.items():
        bags = Bags([part(wording) for wording in wordings], weigh)
        yield f"{name} alike", bags.cosine()
        yield f"{name} clash", bags.clash()
        yield f"{name} given", bags.both()
        if name == "arguments":
            yield "arguments weight", np.minimum(bags.shared / HEAVY, 2.0)
    wholes = [wording.sentence | wording.trigger for wording in wordings]
    yield "arguments held", held_in([wording.arguments for wording in wordings], wholes, weigh)
    yield "modifiers held", held_in([wording.modifiers for wording in wordings], wholes, weigh)


def _sentences(mentions: Sequence[Mention], texts: Texts) -> Iterator[Trait]:
    weigh = texts.rarity.weight
    wordings = [mention.wording for mention in mentions]
    yield "sentence alike", Bags([wording.sentence for wording in wordings], weigh).cosine()
    yield "beside alike", Bags([wording.beside for wording in wordings], weigh).cosine()
    names = Bags([wording.names for wording in wordings], weigh)
    yield "names alike", names.cosine()
    yield "names given", names.both()
    for name, sets in (("numbers", [w.numbers for w in wordings]), ("times", [w.times for w in wordings])):
        bags = Bags(sets, lambda _: 1.0)
        yield f"{name} shared", (bags.shared > 0).astype(np.float32)
        yield f"{name} clash", bags.clash()
    opens = [float(mention.place == 0) for mention in mentions]
    yield "both open", _pairs(opens, np.multiply)
    yield "one opens", _pairs(opens, np.not_equal)


def _spread(mentions: Sequence[Mention], texts: Texts) -> Iterator[Trait]:
    """How rare the trigger's word is at all, and how widely it is used among these documents."""
    stems = [stem(mention.wording.lemma) for mention in mentions]
    rare = [texts.rarity.share(word) for word in stems]
    yield "rarity", _pairs(rare, np.add) / 2
    yield "least rarity", _pairs(rare, np.minimum)
    docs: dict[str, set[int]] = {}
    for mention, word in zip(mentions, stems, strict=True):
        docs.setdefault(word, set()).add(mention.doc)
    every = len({mention.doc for mention in mentions})
    spread = [len(docs[word]) / every for word in stems]
    yield "least spread", _pairs(spread, np.minimum)
    yield "most spread", _pairs(spread, np.maximum)


def _documents(mentions: Sequence[Mention], texts: Texts) -> Iterator[Trait]:
    docs = np.array([mention.doc for mention in mentions])
    at = np.ix_(docs, docs)
    yield "documents alike", texts.words[at]
    yield "document names alike", texts.names[at]
    yield "document numbers alike", texts.numbers[at]
    yield "openings alike", texts.openings[at]
    yield "years", texts.years[at]
    yield "documents near", texts.relative[at]
    yield "one story", _equal([texts.stories[doc] for doc in docs])
    same = _equal(docs.tolist())
    yield "one document", same
    numbers = [mention.sentence for mention in mentions]
    yield "one sentence", same * _equal(numbers)
    apart = np.abs(_pairs(numbers, np.subtract))
    yield "sentences apart", same * np.minimum(apart, SENTENCES) / SENTENCES


def _states(states: Sequence[States]) -> Iterator[Trait]:
    stacked = np.stack([state.trigger for state in states])
    for layer in range(stacked.shape[1]):
        rows = stacked[:, layer]
        if layer == stacked.shape[1] + MIDDLE:
            rows = rows - rows.mean(axis=0)
        yield f"states {layer} alike", _cosines(rows)
    yield "sentence states alike", _cosines(np.stack([state.sentence for state in states]))


def _cosines(rows: Matrix) -> Matrix:
    size = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    found: Matrix = (rows / size) @ (rows / size).T
    return found
