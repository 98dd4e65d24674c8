"""The factuality of an event on the scale -3 (did not happen) .. 3 (happened), for measuring against annotated corpora.

The record never holds this figure. It is a linear function of what the rules found and of the grammar around the event; the
weights are fitted by ``scripts/fit_factuality.py``.
"""

import itertools
import json
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span, Token

from dateline.annotate.factuality.climb import Climb
from dateline.annotate.factuality.judge import RANK, weigh
from dateline.annotate.factuality.lexicon import FOLDER, lexicon
from dateline.model.errors import ResourceError
from dateline.model.factuality import Certainty, Polarity
from dateline.resources.loader import locate

PATH = f"{FOLDER}/weights.json"
SCALE = {Certainty.CERTAIN: 3.0, Certainty.PROBABLE: 2.0, Certainty.POSSIBLE: 1.0, Certainty.UNKNOWN: 0.0}
LIMIT = 3.0
PERSONS = {
    "i": "first",
    "we": "first",
    "you": "second",
    "it": "it",
    "they": "third",
    "he": "third",
    "she": "third",
    "that": "that",
}
TONED = ("tag ", "dep ")
"""Features whose weight differs by the register of the sentence."""
PERSONAL = frozenset({"i", "you", "my", "your", "me", "please", "we", "our", "!", "?", "thanks", "im", "'m"})
QUOTES = frozenset({'"', "“", "”", "``", "''", "said"})
SAID = frozenset({"said", "says", "told", "according", "reported", "announced"})


def value(doc: Doc, head: int) -> float:
    """The value of the event headed by the token, between -3 and 3."""
    table = weights()
    total = sum(table.get(name, 0.0) * amount for name, amount in features(doc, head))
    return max(-LIMIT, min(LIMIT, total))


def features(doc: Doc, head: int) -> Iterator[tuple[str, float]]:
    """The features of an event, by name: the rules' verdict and its parts, the word's form, its clause, its sentence."""
    token = doc[head]
    climb = Climb(token, lexicon(), own=False)
    certainty, polarity, operators = weigh(doc, climb)
    sign = -1.0 if polarity is Polarity.NEGATIVE else 1.0
    yield "bias", 1.0
    yield "rules", sign * SCALE[certainty] / LIMIT
    yield f"verdict {certainty.value} {polarity.value}", 1.0
    tone = register(token.sent)
    yield f"register {tone}", 1.0
    yield f"register {tone} {certainty.value} {polarity.value}", 1.0
    yield f"operators {min(len(operators), 4)}", 1.0
    names = [operator.name for operator in operators]
    for operator in operators:
        yield f"operator {operator.name}", sign
        yield f"operator {operator.name} {tone}", sign
        yield f"word {operator.name} {_word(doc[operator.token])}", sign
    for first, second in itertools.pairwise(names):
        yield f"pair {first} {second}", sign
    yield f"stopped {climb.stopped} {RANK[certainty]}", sign
    for name in (*_form(token), *_clause(token), *_sentence(token, climb)):
        yield name, sign
        if names:
            yield f"{name} +", sign
        if name.startswith(TONED):
            yield f"{name} {tone}", sign


def register(sentence: Span) -> str:
    """How the sentence speaks: to a reader or of its writer, of what somebody said, or plainly. News and letters hedge otherwise."""
    words = {token.lower_ for token in sentence}
    if words & PERSONAL:
        return "quoted" if words & QUOTES else "personal"
    return "said" if words & SAID else "plain"


def _word(token: Token) -> str:
    """The lemma; names and figures only as what they are, so that the weights hold no names."""
    if token.pos_ in ("PROPN", "NUM") or not token.is_ascii or any(c.isdigit() for c in token.text):
        return token.pos_
    return token.lemma_.lower()


def _form(token: Token) -> Iterator[str]:
    """The event's own form."""
    yield f"tag {token.tag_}"
    yield f"dep {token.dep_}"
    yield f"tag {token.tag_} {token.dep_} {token.head.tag_ if token.head is not token else ''}"
    yield f"lemma {_word(token)}"
    yield f"above {token.dep_} {_word(token.head)}"
    yield f"before {_word(token.nbor(-1)) if token.i > token.sent.start else ''}"
    yield f"after {_word(token.nbor(1)) if token.i + 1 < token.sent.end else ''}"
    around = [token.nbor(k).tag_ if token.sent.start <= token.i + k < token.sent.end else "" for k in (-2, -1, 1, 2)]
    yield f"tags {around[0]} {around[1]} {token.tag_}"
    yield f"tags {around[1]} {token.tag_} {around[2]}"
    yield f"tags {token.tag_} {around[2]} {around[3]}"
    chain = " ".join(c.lower_ for c in token.children if c.dep_ in ("aux", "auxpass", "neg"))
    yield f"chain {chain} {token.tag_}"
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield f"chain {chain} {token.tag_} {PERSONS.get(child.lower_, child.tag_)}"
        if child.dep_ in ("aux", "auxpass", "mark", "neg"):
            yield f"{child.dep_} {child.lower_}"
        elif child.dep_ in ("nsubj", "nsubjpass"):
            person = PERSONS.get(child.lower_, child.tag_)
            yield f"subject {person}"
            yield f"subject {person} {_word(token.head)}"
            yield f"who {_word(child)}"
            yield f"subject {person} {token.tag_}"
        elif child.dep_ in ("advmod", "det", "amod", "poss"):
            yield f"{child.dep_} {_word(child) if child.dep_ != 'poss' else ''}"


def _clause(token: Token) -> Iterator[str]:
    """The way up to the root."""
    path = []
    node = token
    for _ in range(4):
        if node.head is node:
            break
        path.append(node.dep_)
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            tense = " ".join(sorted(c.lower_ for c in node.children if c.dep_ in ("aux", "neg")))
            yield f"up {len(path)} {node.tag_} {tense}"
        if len(path) > 1:
            yield f"path {' '.join(path[:3])}"


def _sentence(token: Token, climb: Climb) -> Iterator[str]:
    """The sentence: a question, a command, an address to the reader, a condition."""
    sentence = token.sent
    words = {t.lower_ for t in sentence}
    yield f"first {_word(sentence[0])}"
    last = next((t.text for t in reversed(list(sentence)) if t.text in ".?!:"), "")
    yield f"end {last}"
    yield f"root {sentence.root.tag_} {'subject' if any(c.dep_ == 'nsubj' for c in sentence.root.children) else 'none'}"
    for word in (
        "if",
        "you",
        "your",
        "i",
        "my",
        "please",
        "would",
        "should",
        "said",
        "says",
        "can",
        "will",
        "what",
        "how",
    ):
        if word in words:
            yield f"has {word}"
    yield f"top {climb.top.dep_} {climb.top.tag_}"
    yield f"root {_word(sentence.root)} {min(abs(token.i - sentence.root.i), 1)}"
    yield f"place {min(token.i - sentence.start, 20) // 5}"


@cache
def weights() -> dict[str, float]:
    """The fitted weights, by feature."""
    data = json.loads(locate(PATH).read_text(encoding="utf-8"))
    if not isinstance(data, dict) or not all(isinstance(w, int | float) for w in data.values()):
        raise ResourceError("must map features to weights", where=PATH)
    return {str(name): float(weight) for name, weight in data.items()}
