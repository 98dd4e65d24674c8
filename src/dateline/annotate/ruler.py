"""spaCy's attribute ruler, faster and with the same outcome.

The English models carry some 170 rules that turn a tag (with the word or its dependency) into part of speech,
morphology and lemma; matching them takes a tenth of the parse. Nearly all look at one token, so what the ruler makes of a
token is remembered for all of its kind and looked up from then on. Rules over several tokens stay with spaCy's ruler.
"""

from collections.abc import Iterable
from typing import Any, cast

import numpy
from spacy.attrs import DEP, IS_SPACE, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

NAME = "attribute_ruler"
LOOKED_AT = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
Kind = tuple[int, int, int, int]
"""Tag, lower-case form and dependency (0 where no rule names it), white space or not."""
Outcome = tuple[int, int, int, int, int]
"""Part of speech, morphology, lemma, tag, dependency; 0 is none."""


@Language.factory("dateline_ruler", assigns=["token.pos", "token.morph", "token.lemma"])
def make_ruler(nlp: Language, name: str) -> "Ruler":
    """A ruler without rules; ``quicken`` gives it those of the pipeline."""
    return Ruler(nlp.vocab, name, ())


def quicken(nlp: Language) -> None:
    """Put the faster ruler in place of the pipeline's own, if that looks at nothing but what this one knows."""
    if NAME not in nlp.pipe_names:
        return
    own = nlp.get_pipe(NAME)
    if isinstance(own, AttributeRuler) and _keys(own.patterns) <= LOOKED_AT:
        cast("Ruler", nlp.replace_pipe(NAME, "dateline_ruler")).take(own.patterns)


def _keys(rules: Iterable[Any]) -> set[str]:
    return {key for rule in rules for pattern in rule["patterns"] for token in pattern for key in token}


def _named(rules: Iterable[Any], key: str) -> frozenset[str]:
    found: set[str] = set()
    for token in (token for rule in rules for pattern in rule["patterns"] for token in pattern if key in token):
        value = token[key]
        found.update([value] if isinstance(value, str) else (one for listed in value.values() for one in listed))
    return frozenset(found)


class Ruler:
    """Looks up what spaCy's ruler makes of each kind of token."""

    def __init__(self, vocab: Vocab, name: str, rules: Iterable[Any]):
        self.vocab = vocab
        self.name = name
        self.take(rules)

    def take(self, rules: Iterable[Any]) -> None:
        """Take over the rules of a ruler."""
        rules = list(rules)
        several = [rule for rule in rules if any(len(pattern) > 1 for pattern in rule["patterns"])]
        single = [rule for rule in rules if rule not in several]
        self._single = self._ruler(single)
        self._several = self._ruler(several) if several else None
        self._words = frozenset(self.vocab.strings.add(word) for word in _named(single, "LOWER"))
        self._dependencies = frozenset(self.vocab.strings.add(word) for word in _named(single, "DEP"))
        self._known: dict[Kind, Outcome] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, morphology and (by exception) lemma of every token."""
        words, dependencies, known = self._words, self._dependencies, self._known
        found = []
        for index, (tag, lower, dep, space) in enumerate(doc.to_array([TAG, LOWER, DEP, IS_SPACE]).tolist()):
            kind = (tag, lower if lower in words else 0, dep if dep in dependencies else 0, space)
            outcome = known.get(kind)
            if outcome is None:
                outcome = known[kind] = self._worked_out(doc[index])
            found.append(outcome[:2])
            if outcome[2]:
                doc[index].lemma = outcome[2]
            if space:
                doc[index].tag, doc[index].dep = outcome[3], outcome[4]
        if found:
            doc.from_array([POS, MORPH], cast("Any", numpy.array(found, dtype="uint64")))
        return self._several(doc) if self._several else doc

    def _ruler(self, rules: list[Any]) -> AttributeRuler:
        made = AttributeRuler(self.vocab, self.name)
        made.add_patterns(rules)
        return made

    def _worked_out(self, token: Token) -> Outcome:
        alone = Doc(self.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        self._single(alone)
        read = alone[0]
        return read.pos, cast("Any", read.morph).key, read.lemma, read.tag, read.dep
