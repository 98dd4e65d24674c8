"""The component ``dateline_nonresponse``: refusals and failures to comment.

A non-response has somebody who was asked, and a phrase that says that nothing came: declined to comment, did not reply,
could not be reached, would not say. A denial, a confirmation, a refusal to act ("refused to back the plan") is none.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.attribution.informant import Describer, Informant
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.attribution.register import Register
from dateline.annotate.attribution.resolve import Resolver
from dateline.annotate.attribution.silence import GETTING, SilenceFinder
from dateline.annotate.attribution.silence_reader import Silence
from dateline.annotate.attribution.silence_unwilling import PASSING_ON, SEEKING
from dateline.annotate.attribution.silence_words import load_silence
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan, text_of
from dateline.model.source import NonResponse, Responder, Source, SourceKind

DENYING = frozenset(
    {
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "yet",
        "neither",
        "failed",
        "fails",
        "failing",
        "unable",
        "unwilling",
        "nobody",
        "none",
        "nothing",
    }
)
WINDOW = 12
"""Tokens within which a denial may stand before the verb that it denies."""


@Language.factory(
    "dateline_nonresponse", requires=["doc.sents", "token.dep", "token.head"], assigns=["doc._.nonresponses"]
)
def make_nonresponse(nlp: Language, name: str) -> "NonResponder":
    """The component ``dateline_nonresponse``."""
    return NonResponder()


class NonResponder:
    """Finds who was asked and did not answer: ``doc._.nonresponses``."""

    def __init__(self) -> None:
        self.words = load_silence()
        self.triggers = self.words.triggers

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.nonresponses``, in the order of the text."""
        places = self._places(doc)
        if not places:
            return doc
        tree = Tree(doc)
        describer = Describer(tree, load_nouns(), load_outlets())
        resolver = Resolver(doc, tree, describer, Register())
        finder = SilenceFinder(tree, self.words)
        found: list[NonResponse] = []
        taken = -1
        for i in places:
            if i <= taken or not tree.news[i]:
                continue
            silence = next(finder.at(i), None)
            if silence is not None:
                found.append(_response(doc, tree, resolver, silence))
                taken = silence.end - 1
        doc._.nonresponses = tuple(found)
        return doc

    def _places(self, doc: Doc) -> list[int]:
        """The tokens that may head a non-response: words of refusal, and words of speech shortly after a denial."""
        words, found = self.words, []
        denied = -WINDOW
        for token in doc:
            lower = token.lower_
            if lower in DENYING:
                denied = token.i
            lemma = token.lemma_
            if (
                lemma in words.turning
                or lemma in PASSING_ON
                or lemma in GETTING
                or lemma in SEEKING
                or lemma in words.unanswered
                or lemma in words.gone
                or (lemma in self.triggers and (token.i - denied < WINDOW or lemma in words.reaching))
            ):
                found.append(token.i)
        return found


def _speaker(doc: Doc, pronoun: int) -> Source | None:
    """Who says "we do not comment", or "it had no comment": the source of the words that the pronoun stands in."""
    chain = doc._.attributions.chain(pronoun)
    return chain[-1] if chain else None


def _response(doc: Doc, tree: Tree, resolver: Resolver, silence: Silence) -> NonResponse:
    informant = resolver.describe(resolver.antecedent(silence.who))
    who: Informant = resolver.stand_in(informant)
    if informant.pronoun and (spoken := _speaker(doc, silence.who)) is not None:
        who = replace(who, name=spoken.name or spoken.text, kind=spoken.kind, country=spoken.country)
    near = informant.tokens.end <= silence.cue.start and not any(
        tree.pos[i] in ("VERB", "AUX") for i in range(informant.tokens.end, silence.cue.start)
    )
    start = informant.tokens.start if near else silence.cue.start
    if silence.start is not None:
        start = silence.start
    span = TokenSpan(start, silence.end).chars(doc)
    text = informant.tokens.chars(doc)
    kind = (
        SourceKind.OFFICIAL
        if who.kind is SourceKind.ANONYMOUS and who.nucleus in ("official", "officer") and who.plural
        else who.kind
    )
    source = Responder(text=text.of(text_of(doc)), span=text, kind=kind, name=who.name, country=who.country)
    return NonResponse(span=span, cue=silence.cue.chars(doc).of(text_of(doc)), kind=silence.kind, source=source)
