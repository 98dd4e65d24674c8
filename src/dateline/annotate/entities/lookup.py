"""Who the tokens that head the parties of an event stand for."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.layers import Entities, published
from dateline.model.actor import Actor
from dateline.model.span import Span

BEFORE = frozenset({"amod", "compound", "nmod", "nummod", "det", "poss", "case", "quantmod"})
HAVING = frozenset({"have", "hold", "lack", "possess"})
ATTRIBUTIVE = frozenset({"amod", "compound", "nmod"})


def actors_for(doc: Doc, heads: Iterable[int]) -> tuple[Actor, ...]:
    """The actors that noun phrases with these heads stand for: members told apart, one chain counted once.

    A head that is no mention ("Kyrgyz mortars") is read by its own words and its owner.
    """
    entities: Entities = doc._.entities
    chains: set[int] = set()
    found: dict[tuple[str | None, ...], Actor] = {}
    for head in heads:
        mention = entities.at(head)
        if mention is None:
            actors: tuple[Actor, ...] = _unmentioned(doc, head)
        elif mention.chain in chains:
            continue
        else:
            chains.add(mention.chain)
            actors = mention.members or (mention.actor,)
        for actor in actors:
            found.setdefault(
                (actor.name or actor.role, actor.id, actor.country, actor.organisation, actor.sector), actor
            )
    return tuple(found.values())


def _unmentioned(doc: Doc, head: int) -> tuple[Actor, ...]:
    """Who is meant by a head that is no mention: nobody by a pronoun, who has it by what somebody has ("no authority")."""
    token = doc[head]
    if token.pos_ == "PRON":
        return ()
    if token.dep_ == "dobj" and token.head.lemma_ in HAVING:
        holder = next((k.i for k in token.head.lefts if k.dep_ == "nsubj"), None)
        return actors_for(doc, [holder]) if holder is not None else ()
    start = head if token.dep_ in ATTRIBUTIVE and token.pos_ != "NOUN" else _start(token)
    if start == head and token.pos_ == "NOUN" and head > token.sent.start and doc[head - 1].pos_ in ("ADJ", "PROPN"):
        start = head - 1
    span = doc[start : head + 1]
    resolver = doc._.entities.resolver or Resolver.load()
    facts = resolver.resolve(span.text, on=published(doc))
    country, organisation = facts.country, facts.organisation
    if not facts.code:
        owner = _owner(doc, token)
        if owner is not None:
            country, organisation = owner.country, owner.organisation
    actor = Actor(
        text=span.text,
        span=Span(span.start_char, span.end_char),
        name=facts.name,
        id=facts.id,
        country=country,
        organisation=organisation,
        sector=facts.sector,
        role=facts.role,
    )
    return (actor,)


def _start(token: Token) -> int:
    start = token.i
    for left in sorted(token.lefts, key=lambda t: -t.i):
        if left.dep_ not in BEFORE or left.right_edge.i + 1 != start:
            break
        start = left.left_edge.i
    return start


def _owner(doc: Doc, token: Token) -> Actor | None:
    for left in token.lefts:
        if left.dep_ == "poss":
            mention = doc._.entities.at(left.i)
            return mention.actor if mention is not None else None
    return None
