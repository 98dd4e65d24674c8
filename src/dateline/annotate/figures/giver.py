"""Who gives a figure: the chain of sources over it, or the subject of "put the toll at"."""

from spacy.tokens import Doc, Token

from dateline.annotate.attribution.informant import Describer
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.attribution.speaker import phrase
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.figures.counted import is_party
from dateline.annotate.figures.lexicon import kinds
from dateline.annotate.layers import text_of
from dateline.model.source import Source
from dateline.model.span import Span

Chain = tuple[Source, ...]
UP = 4


def chain_of(doc: Doc, index: int) -> Chain:
    """The chain of sources over a token."""
    chain: Chain = doc._.attributions.chain(index)
    return chain


def given_by(doc: Doc, token: Token, giver: Token | None, *, alone: bool) -> Chain:
    """The chain of sources that give the figure at a token, ``giver`` the verb that gives it, where one does.

    ``alone``: the figure stands in a sentence of its own, so that its verb may give it too ("spoke of 20 dead").
    """
    chain = chain_of(doc, token.i)
    if giver is None and not chain and alone:
        giver = _verb_over(token)
    source = _subject(doc, giver) if giver is not None else None
    if giver is None or source is None:
        return chain
    return (*chain_of(doc, giver.i), source)


def _verb_over(token: Token) -> Token | None:
    """The verb of giving over a noun phrase ("spoke of at least 20 dead")."""
    for _ in range(UP):
        if token.head is token:
            return None
        token = token.head
        if token.pos_ == "VERB":
            return token if token.lemma_ in kinds().tell else None
    return None


def _subject(doc: Doc, verb: Token) -> Source | None:
    """The subject of a verb as a source."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or not is_party(subject):
        return None
    tree = Tree(doc)
    tokens = phrase(tree, subject.i)
    informant = Describer(tree, load_nouns(), load_outlets()).describe(subject.i, tokens)
    span, cue = tokens.chars(doc), Span(verb.idx, verb.idx + len(verb))
    text = text_of(doc)
    return Source(
        text=span.of(text),
        span=span,
        kind=informant.kind,
        name=informant.name,
        country=informant.country,
        cue=cue.of(text),
        cue_span=cue,
        count=informant.count,
    )
