"""The component ``dateline_mend``: slips that the parser makes again and again in news, set right before anybody reads the parse.

Each slip is one of form, told by what stands beside what; none is about a word's meaning. ``python -m benchmarks.slips``
counts the most frequent ones before and after.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy
from spacy.attrs import DEP, HEAD
from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.headlines import Change, headline, headline_verbs

SAYING = frozenset({"say", "report", "write", "announce", "state", "add", "note", "claim", "confirm", "allege", "warn"})
TELLING = frozenset({"say", "report", "write"})
"""Of these, the verbs that the tagger takes for participles too ("..., a witness reported"), and that seldom are."""
INTRANSITIVE = frozenset(
    "protest march rally demonstrate clash gather strike walk meet flee escape die resign surrender return withdraw explode detonate erupt occur happen".split()
)
"""Verbs that nobody is passively: "200 people protested" has no participle."""
SUPPOSED = frozenset(
    "suspect believe think say allege report presume know fear rumour rumor understand claim suppose assume".split()
)
"""Participles that tell who somebody is taken for: "gunmen suspected to be herdsmen killed six"."""
CITING = frozenset({"citing", "quoting"})
VERBS = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
HELPERS = frozenset({"aux", "auxpass"})
FINITE = "Tense=Past|VerbForm=Fin"
PRESENT = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


@Language.factory("dateline_mend", requires=["token.dep", "token.head"], retokenizes=False)
def make_mend(nlp: Language, name: str) -> "Mender":
    """The component ``dateline_mend``."""
    return Mender()


class Mender:
    """Sets heads, relations and tags of a Doc right."""

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, mended in place."""
        if not doc.has_annotation("DEP"):
            return doc
        verbs = headline_verbs(doc)
        changes = [change for verb in verbs if not _is_read(verb) for change in headline(verb)]
        _set(doc, changes)
        for verb in verbs:
            verb.tag_, verb.pos_ = "VBZ", "VERB"
            cast("Any", verb).set_morph(PRESENT)
        for find in (_tagged, _supposed, _fronted, _governed, _gerund):
            _set(doc, [change for token in doc for change in find(token)])
        for token in doc:
            if token.tag_ == "VBN" and _is_finite(token):
                token.tag_, token.pos_ = "VBD", "VERB"
                cast("Any", token).set_morph(FINITE)
        return doc


def _is_read(verb: Token) -> bool:
    """Whether the parser has read a headline's verb as it should."""
    return verb.tag_ == "VBZ" and any(child.dep_ == "nsubj" and child.i == verb.i - 1 for child in verb.lefts)


def _set(doc: Doc, changes: Sequence[Change]) -> None:
    """Set heads and relations, all or, where one would cross a sentence's edge, none."""
    if not changes:
        return
    heads, labels = [token.head.i for token in doc], [token.dep for token in doc]
    for index, head, label in changes:
        heads[index], labels[index] = head, doc.vocab.strings.add(label)
    bounds = {index: sent.start for sent in doc.sents for index in range(sent.start, sent.end)}
    if any(bounds[head] != bounds[index] for index, head, _ in changes):
        return
    array = numpy.zeros((len(doc), 2), dtype="uint64")
    array[:, 0] = numpy.array([head - i for i, head in enumerate(heads)], dtype="int64").astype("uint64")
    array[:, 1] = labels
    doc.from_array([HEAD, DEP], cast("Any", array))


def _tagged(verb: Token) -> Iterator[Change]:
    """In "..., the Courier reported on Monday" the source is the verb's subject, and what it reports is what stands before the comma."""
    if (
        verb.lemma_ not in SAYING
        or verb.tag_ not in ("VBD", "VBN", "VBZ")
        or verb.dep_ == "ROOT"
        or verb.pos_ not in VERBS
    ):
        return
    sent = verb.sent
    root = sent.root
    if root.i >= verb.i or root.pos_ not in VERBS or any(c.dep_ in SUBJECTS or c.dep_ in HELPERS for c in verb.lefts):
        return
    comma = _comma(verb, sent.start)
    if comma is None or comma <= root.i or (verb.tag_ == "VBN" and not _may_say(verb)):
        return
    who = next((t for t in verb.doc[comma + 1 : verb.i] if t.pos_ in NOMINAL and not comma < t.head.i < verb.i), None)
    if who is None or not any(c.dep_ in SUBJECTS for c in root.lefts):
        return
    yield who.i, verb.i, "nsubj"
    yield verb.i, verb.i, "ROOT"
    yield root.i, verb.i, "ccomp"
    for token in root.children:
        if token.i > comma and token.i not in (who.i, verb.i):
            yield token.i, verb.i, token.dep_


def _may_say(participle: Token) -> bool:
    """Whether what is tagged as a participle may be finite: nobody did it ("a case reported by the clinic"), somebody stands before it."""
    who = participle.doc[participle.i - 1]
    somebody = who.pos_ == "PROPN" or load_nouns().human(who.lemma_) or who.lemma_ in load_outlets().nouns
    return participle.lemma_ in TELLING and somebody and not any(c.dep_ == "agent" for c in participle.children)


def _comma(verb: Token, start: int) -> int | None:
    """The comma before a noun phrase that ends right before the verb; None if anything but a noun phrase stands between."""
    doc = verb.doc
    for i in range(verb.i - 1, start, -1):
        token = doc[i]
        if token.text == ",":
            return i if i < verb.i - 1 else None
        if token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT") and token.tag_ != "POS":
            return None
        if token.tag_ in ("WDT", "WP", "WRB"):
            return None
    return None


def _supposed(participle: Token) -> Iterator[Change]:
    """In "Men believed to be pirates boarded a tanker" the finite verb has the men for its subject; what they are believed to be is an aside."""
    doc, i = participle.doc, participle.i
    if participle.lemma_ not in SUPPOSED or participle.tag_ not in ("VBD", "VBN") or i + 2 >= len(doc):
        return
    who = next((c for c in participle.lefts if c.dep_ == "nsubj" and c.i == i - 1), None)
    if who is None or doc[i + 1].lower_ != "to" or doc[i + 2].tag_ != "VB":
        return
    infinitive = doc[i + 2]
    main = next((c for c in participle.rights if c.dep_ == "ccomp" and c.tag_ in ("VBD", "VBZ", "VBP", "VBN")), None)
    if main is None or any(t.tag_ in ("IN", "WDT", "WP") and t.dep_ == "mark" for t in main.lefts):
        return
    between = [c for c in main.lefts if c.i > infinitive.i and c.dep_ in SUBJECTS]
    if between and infinitive.head != main:
        return
    yield main.i, main.i if participle.dep_ == "ROOT" else participle.head.i, participle.dep_
    yield who.i, main.i, "nsubj"
    yield i, who.i, "acl"
    if infinitive.head == main:
        yield infinitive.i, i, "xcomp"
        yield i + 1, infinitive.i, "aux"
        for noun in between:
            yield noun.i, infinitive.i, "attr"
    for token in participle.rights:
        if token.i > main.i:
            yield token.i, main.i, token.dep_


def _fronted(citing: Token) -> Iterator[Change]:
    """In "Citing an aide, Le Monde reported" the noun behind the last comma is the subject, not the citing."""
    verb = citing.head
    if citing.lower_ not in CITING or citing.dep_ != "csubj" or verb.pos_ not in VERBS:
        return
    commas = [t.i for t in citing.doc[citing.i + 2 : verb.i] if t.text == ","]
    if not commas:
        return
    after = range(commas[-1] + 1, verb.i)
    tops = [i for i in after if citing.doc[i].pos_ in NOMINAL and citing.doc[i].head.i not in after]
    if tops:
        yield citing.i, verb.i, "advcl"
        yield tops[-1], verb.i, "nsubj"


def _governed(citing: Token) -> Iterator[Change]:
    """In "a report by Reuters citing three sources" the outlet is the object of the preposition."""
    if citing.lower_ not in CITING or citing.dep_ != "pcomp":
        return
    who = next((t for t in citing.lefts if t.dep_ == "nsubj" and t.i > citing.head.i), None)
    if who is not None:
        yield who.i, citing.head.i, "pobj"
        yield citing.i, who.i, "acl"


def _gerund(gerund: Token) -> Iterator[Change]:
    """In "Shelling on Sunday killed 27 people" a gerund that opens the sentence, no comma behind it, is the subject of a verb that has none."""
    verb = gerund.head
    opens = gerund.tag_ == "VBG" and gerund.dep_ == "advcl" and gerund.i == gerund.sent.start < verb.i
    if not opens or verb.pos_ not in VERBS or any(c.dep_ in SUBJECTS or c.dep_ in HELPERS for c in verb.children):
        return
    if not any(t.text == "," for t in gerund.doc[gerund.i : verb.i]):
        yield gerund.i, verb.i, "nsubj"


def _is_finite(verb: Token) -> bool:
    """Whether what is tagged as a participle has a subject of its own and no auxiliary: "about 200 people protested"."""
    if verb.pos_ not in VERBS or verb.dep_ in ("acl", "amod", "xcomp", "auxpass"):
        return False
    relations = {child.dep_ for child in verb.children}
    if "nsubj" not in relations or relations & HELPERS:
        return False
    return "dobj" in relations or verb.lemma_ in INTRANSITIVE
