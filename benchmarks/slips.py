"""Slips of the parse on made sentences, before and after they are mended: ``python -m benchmarks.slips``.

Two forms of news: "CLAUSE, SOURCE reported on Monday, citing NOUN", in which the source must be the subject of the verb of saying, and
headlines "NAME VERBS NAME", in which the first name must be the subject of the verb.
"""

import math
from collections.abc import Collection
from itertools import product

import spacy
from spacy.language import Language
from spacy.tokens import Token

from dateline.annotate.build import build, installed_model
from dateline.annotate.headlines import AMBIGUOUS

CLAUSES = (
    "A Russian patrol boat fired at a Norwegian fishing vessel in the Barents Sea",
    "Gunmen attacked a village in northern Burkina Faso",
    "Police arrested two opposition leaders in Kampala",
    "Israeli aircraft bombed a warehouse near Tyre",
    "The army has retaken a bridge over the Nile",
    "At least 12 people were killed in clashes in Darfur",
    "Rebels seized the town of Bunagana",
    "The two leaders met in Geneva",
)
SOURCES = (
    "the Nordic Courier", "the Daily Monitor", "Kenya's Daily Nation", "state broadcaster TV Lumbe", "the Fonti news agency", "AFP",
    "local daily Le Pays", "the Harare Post", "Radio Okapi", "the Interior Ministry", "army spokesman Brig. Gen. Musa Danladi",
    "a witness", "the Norwegian Refugee Council", "two officials",
)  # fmt: skip
TELLING = (
    "reported on Monday", "reported on Monday, citing two officials", "said", "said on Tuesday", "said in a statement",
    "reported, citing residents", "wrote",
)  # fmt: skip
NAMES = ("Trump", "Putin", "Macron", "Israel", "Kenya", "NATO", "Erdogan", "Ruto")
OBJECTS = ("Maduro", "Zelensky", "Hamas", "Lebanon", "Kagame")
LABELS, TAILS = ("", "NYT: "), ("", ", discusses possible meeting", " over border dispute")


def main() -> None:
    """Print how many sentences of each form are read wrong by the bare parse, and by the mended one."""
    ways = {"bare": spacy.load(installed_model()), "mended": build(components=("dateline_timex",))}
    for name, nlp in ways.items():
        print(f"{name:7} {_sources(nlp)} of {_count(CLAUSES, SOURCES, TELLING):,} sources, ", end="")
        print(f"{_headlines(nlp):,} of {_count(LABELS, NAMES, AMBIGUOUS, OBJECTS, TAILS):,} headlines")


def _count(*parts: Collection[str]) -> int:
    return math.prod(map(len, parts))


def _sources(nlp: Language) -> int:
    made = [(f"{clause}, {who} {verb}.", who, verb) for clause, who, verb in product(CLAUSES, SOURCES, TELLING)]
    wrong = 0
    for doc, (_, who, telling) in zip(nlp.pipe(text for text, *_ in made), made, strict=True):
        word = telling.split()[0].strip(",")
        verb = next(token for token in reversed(list(doc)) if token.text == word)
        wrong += not any(one.text in who for one in _subjects(verb))
    return wrong


def _headlines(nlp: Language) -> int:
    parts = product(LABELS, NAMES, sorted(AMBIGUOUS), OBJECTS, TAILS)
    made = [(f"{label}{who} {verb} {whom}{tail}", who, verb) for label, who, verb, whom, tail in parts]
    wrong = 0
    for doc, (_, who, word) in zip(nlp.pipe(text for text, *_ in made), made, strict=True):
        verb = next(token for token in doc if token.text == word)
        wrong += verb.tag_ != "VBZ" or not any(one.text == who for one in _subjects(verb))
    return wrong


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "nsubj"]


if __name__ == "__main__":
    main()
