"""Edges: what each document of one event comes from, by its text, its credits, the outlets it names and odd particulars."""

import re
from collections.abc import Iterable

from dateline.model.lineage import MISSING, Descent, Edge, Stance
from dateline.model.span import Span
from dateline.resolve.copies import cluster, copy_edge, wired
from dateline.resolve.family import Family
from dateline.resolve.outlets import Directory, Mention
from dateline.resolve.particulars import details, figures, rare_names, shared
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.shingles import Shingler
from dateline.resolve.stance import stance
from dateline.resolve.statements import is_quoted, statement_edges
from dateline.resolve.uncredited import add_uncredited, unnamed

_STATEMENT = re.compile(
    r"\b(?:said|says|announced|announces|declared|according to)\b.*\b(?:statement|communiqu[eé]|declaration|press release|decree)\b|\b(?:statement|communiqu[eé]|declaration|press release|decree)\b.*\b(?:said|says|announced|declared)\b",
    re.IGNORECASE | re.DOTALL,
)


def descend(
    readings: Iterable[Reading],
    directory: Directory,
    *,
    common: frozenset[str] = frozenset(),
    standing: frozenset[str] = frozenset(),
) -> Family:
    """Work out the edges among the documents of one event.

    ``common`` are sentence templates that recur in other events, ``standing`` those that recur so often that they are
    furniture; neither proves anything.
    """
    family = Family(
        readings={reading.report.id: reading for reading in readings},
        directory=directory,
        common=common,
        standing=standing,
    )
    shingler = Shingler()
    for doc, reading in family.readings.items():
        family.shingles[doc] = frozenset(shingler(reading.plain).tolist())
        family.stances[doc] = stance(reading, is_own=family.is_own)
    names = rare_names(list(family.readings.values()))
    usual = figures(family.readings.values(), common)
    family.details = {doc: details(reading, common, names, usual) for doc, reading in family.readings.items()}
    cluster(family)
    for doc in family.ordered():
        family.edges[doc] = list(_edges(family, doc))
    add_uncredited(family)
    return family


def _edges(family: Family, doc: str) -> Iterable[Edge]:
    """The edges of one document."""
    kind = family.stances[doc]
    if kind is Stance.DENIES:
        return _pointing(family, doc, Descent.RESPONDS)
    if kind is Stance.CORRECTS:
        return _corrects(family, doc)
    if credited := wired(family, doc):
        return [credited, *_cited_by_wire(family, doc, credited)]
    if family.head[doc] != doc:
        return [copy_edge(family, doc)]
    if family.own(doc):
        carried = [edge for edge in statement_edges(family, doc) if is_quoted(family.readings[doc], edge.span)]
        return [*_pointing(family, doc, Descent.ACKNOWLEDGES), *carried]
    if derived := _derived(family, doc):
        return derived
    return [edge for edge in statement_edges(family, doc) if _is_carried(family, doc, edge)]


def _is_carried(family: Family, doc: str, edge: Edge) -> bool:
    """Whether a document carries a statement first-hand: it has its words, or names it as one and repeats nobody's particulars."""
    if is_quoted(family.readings[doc], edge.span):
        return True
    piece = edge.span.of(family.readings[doc].report.text) if edge.span else ""
    return bool(_STATEMENT.search(piece)) and unnamed(family, doc) is None


def _pointing(family: Family, doc: str, how: Descent) -> list[Edge]:
    """References to the reports of the outlets that a document names, absent ones too, without resting on them."""
    return [
        Edge(
            doc=doc,
            parents=(target,),
            how=how,
            span=sentence.span,
            reason=f"names {family.directory.shown(mention.outlet)}",
            probability=0.7,
        )
        for mention, sentence in named(family, doc)
        for target in (
            family.of_outlet(mention.outlet, but=doc)[:1] or [MISSING + family.directory.shown(mention.outlet)]
        )
    ]


def _cited_by_wire(family: Family, doc: str, credited: Edge) -> list[Edge]:
    """What an agency's text rests on by the outlets that it names, where its own item is absent and this one stands for it."""
    if not credited.parents[0].startswith(MISSING):
        return []
    agency = family.readings[doc].wire
    return [
        edge
        for edge in _derived(family, doc)
        if edge.parents != credited.parents
        and edge.parents[0].startswith(MISSING)
        and not (agency and edge.parents[0].removeprefix(MISSING) == family.directory.shown(agency[0]))
    ]


def _corrects(family: Family, doc: str) -> list[Edge]:
    own = family.of_outlet(family.readings[doc].outlet, but=doc)
    earlier = [other for other in own if family.readings[other].report.order < family.readings[doc].report.order] or own
    heads = [other for other in earlier if family.head[other] == other] or earlier
    return [
        Edge(
            doc=doc, parents=(other,), how=Descent.CORRECTS, reason="an outlet's word on its own item", probability=0.9
        )
        for other in heads[:1]
    ]


def named(family: Family, doc: str) -> list[tuple[Mention, Sentence]]:
    """The other outlets that a document names, each once, with the sentence."""
    found: dict[str, tuple[Mention, Sentence]] = {}
    reading = family.readings[doc]
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            if mention.outlet != reading.outlet and not (sentence.furniture and len(sentence.text) > 160):
                found.setdefault(mention.outlet, (mention, sentence))
    return list(found.values())


def _derived(family: Family, doc: str) -> list[Edge]:
    """What a document in its own words rests on by the outlets that it names."""
    parents: dict[str, tuple[Span | None, str]] = {}
    for mention, sentence in _nearest(family, doc):
        shown = family.directory.shown(mention.outlet)
        targets = family.of_outlet(mention.outlet, but=doc)
        parent = _best(family, doc, targets) if targets else MISSING + shown
        parents.setdefault(parent, (sentence.span, f"names {shown}"))
    how = Descent.JOINT if len(parents) > 1 else Descent.CITES
    return [
        Edge(doc=doc, parents=(parent,), how=how, span=span, reason=reason, probability=0.9)
        for parent, (span, reason) in parents.items()
    ]


def _best(family: Family, doc: str, targets: list[str]) -> str:
    return max(
        targets,
        key=lambda target: (
            shared(family.details[doc], family.details[target]).weight,
            -family.readings[target].report.order[0].timestamp(),
        ),
    )


def _nearest(family: Family, doc: str) -> list[tuple[Mention, Sentence]]:
    """The outlets that a document rests on itself: of two in one sentence the one whose own item names the other, else the first."""
    kept: dict[int, list[tuple[Mention, Sentence]]] = {}
    for mention, sentence in named(family, doc):
        kept.setdefault(sentence.span.start, []).append((mention, sentence))
    return [pair for pairs in kept.values() for pair in _first_hand(family, doc, pairs)]


def _first_hand(family: Family, doc: str, pairs: list[tuple[Mention, Sentence]]) -> list[tuple[Mention, Sentence]]:
    """Of the outlets named in one sentence the one that the text was taken from."""
    if len(pairs) < 2:
        return pairs
    outlets = {mention.outlet for mention, _ in pairs}
    relays = [pair for pair in pairs if (outlets - {pair[0].outlet}) & _outlets_named(family, pair[0].outlet, doc)]
    present = [pair for pair in pairs if family.of_outlet(pair[0].outlet, but=doc)]
    return (relays or present or pairs)[:1]


def _outlets_named(family: Family, outlet: str, but: str) -> set[str]:
    return {
        mention.outlet
        for target in family.of_outlet(outlet, but=but)
        for _, mention in family.readings[target].mentions
    }
