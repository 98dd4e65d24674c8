"""Edges: what each document of one event comes from, by its text, its credits, the outlets it names and odd particulars."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dateline.model.lineage import MISSING, STATEMENT, Descent, Edge, Stance
from dateline.model.span import Span
from dateline.resolve.bodies import SPEAKS, Body
from dateline.resolve.duplicates import Groups
from dateline.resolve.outlets import Directory, Mention, short_forms
from dateline.resolve.particulars import ENOUGH, Detail, details, figures, rare_names, shared, template
from dateline.resolve.passages import quotations, tokens
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.shingles import Shingler
from dateline.resolve.stance import stance
from dateline.resolve.voices import WINDOW, voices
from dateline.resolve.words import words

_STATEMENT = re.compile(
    r"\b(?:said|says|announced|announces|declared|according to)\b.*\b(?:statement|communiqu[eé]|declaration|press release|decree)\b|\b(?:statement|communiqu[eé]|declaration|press release|decree)\b.*\b(?:said|says|announced|declared)\b",
    re.IGNORECASE | re.DOTALL,
)
SAME = 0.6
"""Containment of the smaller text from which two texts are one."""
VERBATIM = 0.95


@dataclass
class Family:
    """The documents of one event while it is worked out what each comes from."""

    readings: dict[str, Reading]
    directory: Directory
    common: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    stances: dict[str, Stance] = field(default_factory=dict)
    cluster: dict[str, str] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)
    edges: dict[str, list[Edge]] = field(default_factory=dict)
    details: dict[str, list[Detail]] = field(default_factory=dict)
    elsewhere: frozenset[tuple[str, int]] = frozenset()
    """Sentences (document, number among its news) that tell of another happening."""
    contrary: frozenset[str] = frozenset()
    """Documents that say in passing that the event did not happen."""
    _shingles: dict[str, frozenset[int]] = field(default_factory=dict)

    def news(self, doc: str) -> list[Sentence]:
        """The sentences of a document that may speak for the event."""
        return [
            sentence for number, sentence in enumerate(self.readings[doc].news) if (doc, number) not in self.elsewhere
        ]

    def own(self, doc: str) -> list[Sentence]:
        """The sentences in which the outlet of a document tells what it found out for itself."""
        return [sentence for sentence in self.news(doc) if self.is_own(sentence)]

    def is_own(self, sentence: Sentence) -> bool:
        """Whether an outlet speaks of its own finds, and not in a standing phrase."""
        return sentence.own and template(sentence) not in self.standing

    def ordered(self) -> list[str]:
        """The documents by time and identifier."""
        return sorted(self.readings, key=lambda doc: self.readings[doc].report.order)

    def of_outlet(self, outlet: str, *, but: str) -> list[str]:
        """The documents that an outlet published, denials and corrections left out."""
        return [
            doc
            for doc in self.ordered()
            if doc != but
            and self.readings[doc].outlet == outlet
            and self.stances[doc] in (Stance.REPORTS, Stance.CONFIRMS)
        ]

    def parents(self, doc: str) -> list[str]:
        """What a document rests on."""
        return [parent for edge in self.edges.get(doc, ()) if edge.how.is_lineage for parent in edge.parents]

    def ancestors(self, doc: str) -> frozenset[str]:
        """All that a document rests on, at any depth; itself only in a loop."""
        found: set[str] = set()
        todo = self.parents(doc)
        while todo:
            parent = todo.pop()
            if parent not in found:
                found.add(parent)
                todo += self.parents(parent)
        return frozenset(found)

    def roots(self, doc: str) -> frozenset[str]:
        """Where the chains of a document end; empty in a loop."""
        above = self.ancestors(doc)
        return frozenset(parent for parent in above | {doc} if not self.parents(parent))

    def containment(self, first: str, second: str) -> float:
        """How much of the smaller text stands in the other."""
        one, two = self._shingles[first], self._shingles[second]
        return len(one & two) / max(min(len(one), len(two)), 1)


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
        family._shingles[doc] = frozenset(shingler(reading.plain).tolist())
        family.stances[doc] = stance(reading, is_own=family.is_own)
    names = rare_names(list(family.readings.values()))
    usual = figures(family.readings.values(), common)
    family.details = {doc: details(reading, common, names, usual) for doc, reading in family.readings.items()}
    _cluster(family)
    for doc in family.ordered():
        family.edges[doc] = list(_edges(family, doc))
    _uncredited(family)
    return family


def _cluster(family: Family) -> None:
    """Join the documents that have one text, and pick the one that it began with."""
    docs = [doc for doc in family.ordered() if family.stances[doc] in (Stance.REPORTS, Stance.CONFIRMS)]
    groups = Groups(len(docs))
    for first in range(len(docs)):
        for second in range(first):
            if family.containment(docs[first], docs[second]) >= SAME:
                groups.join(first, second)
    for members in groups.members():
        names = [docs[number] for number in members]
        head = _head(family, names)
        for name in names:
            family.cluster[name] = names[0]
            family.head[name] = head
            if family.stances[name] is Stance.REPORTS:
                family.stances[name] = family.stances[head]


def _head(family: Family, names: list[str]) -> str:
    """The document a text began with: the outlet that speaks in it of its own finds, else the earliest whole one that credits none of the others."""
    if len(names) == 1:
        return names[0]
    members = {family.readings[name].outlet: name for name in reversed(names)}
    for is_named in (True, False):
        for name in names:
            if any(sentence.named or not is_named for sentence in family.own(name)):
                return name
    told = [
        outlet
        for name in names
        for sentence in family.readings[name].news
        for outlet in members
        if _tells_of(sentence, family.directory.shown(outlet)) and not _is_credit(family, name, sentence, outlet, names)
    ]
    if told:
        return members[max(sorted(set(told)), key=told.count)]
    credited = {
        name
        for name in names
        if any(outlet in members and members[outlet] != name for outlet, _ in _credits(family, name, names))
    }
    longest = max(len(family._shingles[name]) for name in names)
    free = [name for name in names if name not in credited] or names
    whole = [name for name in free if len(family._shingles[name]) >= 0.85 * longest] or free
    return whole[0]


def _tells_of(sentence: Sentence, outlet: str) -> bool:
    """Whether a sentence shortens the name of an outlet: "told the Ledger" in a copy of the Baltic Ledger's report."""
    return any(
        f"told {form}" in sentence.text
        or (form.startswith("the ") and f"{form}" in sentence.text.split(', "')[0] and sentence.own)
        for form in short_forms(outlet)
    ) or any(
        f" {form} " in f" {sentence.text} ".replace(",", " ").replace("'", " ").replace("’", " ").replace(".", " ")
        for form in short_forms(outlet)
        if form.lower().startswith("the ")
    )


def _credits(family: Family, name: str, names: list[str]) -> list[tuple[str, Sentence]]:
    """The outlets that one copy credits and the text itself does not: in a line that the other copies lack."""
    own = family.readings[name].outlet
    return [
        (mention.outlet, sentence)
        for sentence in family.readings[name].sentences
        for mention in sentence.mentions
        if mention.outlet != own and _is_credit(family, name, sentence, mention.outlet, names)
    ]


def _is_credit(family: Family, name: str, sentence: Sentence, outlet: str, names: list[str]) -> bool:
    """Whether a sentence of one copy, with its outlet, is not in the text that the copies share, or not in that outlet's own copy."""
    bag = set(tokens(sentence.text))
    others = [family.readings[other] for other in names if other != name]
    others = [reading for reading in others if reading.outlet == outlet] or others
    alike = sum(
        any(
            _likeness(bag, set(tokens(other.text))) >= 0.6
            and outlet in {reading.outlet, *(mention.outlet for mention in other.mentions)}
            for other in reading.sentences
        )
        for reading in others
    )
    return alike * 2 < len(others)


def _likeness(first: set[str], second: set[str]) -> float:
    return len(first & second) / max(len(first | second), 1)


def _edges(family: Family, doc: str) -> Iterable[Edge]:
    """The edges of one document."""
    kind = family.stances[doc]
    if kind is Stance.DENIES:
        return _pointing(family, doc, Descent.RESPONDS)
    if kind is Stance.CORRECTS:
        return _corrects(family, doc)
    if wired := _wired(family, doc):
        return [wired]
    if family.head[doc] != doc:
        return [_copy(family, doc)]
    if family.own(doc):
        carried = [edge for edge in _statements(family, doc) if _is_quoted(family.readings[doc], edge.span)]
        return [*_pointing(family, doc, Descent.ACKNOWLEDGES), *carried]
    if derived := _derived(family, doc):
        return derived
    return [edge for edge in _statements(family, doc) if _is_carried(family, doc, edge)]


def _is_carried(family: Family, doc: str, edge: Edge) -> bool:
    """Whether a document carries a statement first-hand: it has its words, or names it as one and repeats nobody's particulars."""
    if _is_quoted(family.readings[doc], edge.span):
        return True
    piece = edge.span.of(family.readings[doc].report.text) if edge.span else ""
    return bool(_STATEMENT.search(piece)) and _unnamed(family, doc) is None


def _is_quoted(reading: Reading, span: Span | None) -> bool:
    """Whether the evidence holds the words of the statement."""
    return span is not None and any(span.overlaps(quotation) for quotation in quotations(reading.report.text))


def _wired(family: Family, doc: str) -> Edge | None:
    """The edge of a text that is credited as a whole to an agency: to its item, else to the agency, which is absent."""
    credit = family.readings[doc].wire
    if credit is None:
        return None
    outlet, span = credit
    shown = family.directory.shown(outlet)
    names = [name for name in family.cluster if family.cluster[name] == family.cluster[doc] and name != doc]
    present = [name for name in names if family.readings[name].outlet == outlet]
    parent = present[0] if present else MISSING + shown
    if not present and any(family.readings[name].wire is None for name in names):
        return None  # the text has a beginning here: the credit is one among others
    return Edge(
        doc=doc,
        parents=(parent,),
        how=Descent.COPY,
        span=span,
        reason=f"the whole text is credited to {shown}",
        probability=0.95,
    )


def _pointing(family: Family, doc: str, how: Descent) -> list[Edge]:
    """References to the reports of the outlets that a document names, without resting on them."""
    return [
        Edge(
            doc=doc,
            parents=(target,),
            how=how,
            span=sentence.span,
            reason=f"names {family.directory.shown(mention.outlet)}",
            probability=0.7,
        )
        for mention, sentence in _named(family, doc)
        for target in family.of_outlet(mention.outlet, but=doc)[:1]
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


def _copy(family: Family, doc: str) -> Edge:
    """The edge of a copy: to the copy that it credits, else to the document the text began with."""
    names = [name for name in family.cluster if family.cluster[name] == family.cluster[doc]]
    head, span, reason = family.head[doc], None, "the same text"
    by_outlet = {family.readings[name].outlet: name for name in reversed(names) if name != doc}
    for outlet, sentence in _credits(family, doc, names):
        if outlet in by_outlet:
            head, span, reason = (
                by_outlet[outlet],
                sentence.span,
                f"the same text, credited to {family.directory.shown(outlet)}",
            )
    if span is None:
        inherited = [sentence for sentence in family.readings[doc].sentences if sentence.mentions]
        span = inherited[0].span if inherited else None
    share = family.containment(doc, head)
    whole = share >= VERBATIM and len(family._shingles[doc]) >= VERBATIM * len(family._shingles[head])
    return Edge(
        doc=doc,
        parents=(head,),
        how=Descent.COPY if whole else Descent.EDITED_COPY,
        span=span,
        reason=reason,
        probability=round(min(0.99, 0.5 + share / 2), 2),
    )


def _named(family: Family, doc: str) -> list[tuple[Mention, Sentence]]:
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
    for mention, sentence in _named(family, doc):
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


def _uncredited(family: Family) -> None:
    """Add the parents that nobody names: texts whose particulars a document repeats, beyond what its named parents rest on."""
    for doc in family.ordered():
        if family.head.get(doc) != doc or family.own(doc) or family.stances[doc] in (Stance.DENIES, Stance.CORRECTS):
            continue
        edges = family.edges[doc]
        if any(edge.how is Descent.STATEMENT for edge in edges) or any(
            parent.startswith(MISSING) for edge in edges for parent in edge.parents
        ):
            continue
        if not edges and speaks_first_hand(family, doc):
            continue
        if found := _unnamed(family, doc):
            how = Descent.JOINT if edges else Descent.PARAPHRASE
            family.edges[doc] = [replace(edge, how=how) for edge in edges] + [replace(found, how=how)]


def speaks_first_hand(family: Family, doc: str) -> bool:
    """Whether a body speaks on the record at the head of a report that names nobody it was taken from."""
    found = voices(family.readings[doc], family.news(doc)[:WINDOW], family.directory)
    return any(voice.is_body for voice in found)


def _unnamed(family: Family, doc: str) -> Edge | None:
    """A text that a document repeats particulars of which none of those hold that rest on the same roots."""
    edges = family.edges.get(doc, [])
    roots = family.roots(doc) if edges else frozenset()
    if edges and not roots:
        return None  # a loop: nothing is known of what it rests on
    likely: list[str] = []
    same: list[str] = []
    for other in family.ordered():
        if other == doc or family.head.get(other) != other or doc in family.ancestors(other):
            continue
        (same if roots and family.roots(other) <= roots else likely).append(other)
    known = [detail for other in same for detail in family.details[other]]
    left = [detail for detail in family.details[doc] if not known or shared([detail], known).weight == 0]
    weights = {other: shared(left, family.details[other]).weight for other in likely}
    best = max(weights.values(), default=0.0)
    if best < ENOUGH:
        return None
    parent = min(
        (other for other, weight in weights.items() if weight >= 0.75 * best),
        key=lambda other: (_remove(family, other), -weights[other], family.readings[other].report.order),
    )
    found = shared(left, family.details[parent])
    return Edge(
        doc=doc,
        parents=(parent,),
        how=Descent.PARAPHRASE,
        span=found.span,
        reason="repeats particulars: " + ", ".join(found.words),
        probability=round(min(0.97, 0.5 + found.weight / 40), 2),
    )


def _remove(family: Family, doc: str) -> int:
    """How far a text is from being a beginning: its outlet's own finds, a statement, a credit, nothing."""
    if family.own(doc):
        return 0
    kinds = {edge.how for edge in family.edges.get(doc, ()) if edge.how.is_lineage}
    if Descent.STATEMENT in kinds:
        return 1
    return 2 if kinds and Descent.PARAPHRASE not in kinds else 3


def _statements(family: Family, doc: str) -> list[Edge]:
    """The public statements that a document carries first-hand."""
    found: dict[str, Edge] = {}
    for sentence, body in statements(family, doc):
        span = _with_quotation(family.readings[doc], sentence)
        found.setdefault(
            body.label,
            Edge(
                doc=doc,
                parents=(STATEMENT + body.label,),
                how=Descent.STATEMENT,
                span=span,
                reason=f"a public statement of {body.text}",
                probability=0.9,
            ),
        )
    return list(found.values())


def statements(family: Family, doc: str) -> list[tuple[Sentence, Body]]:
    """The sentences in which a body speaks to all, not to this outlet."""
    return [
        (sentence, body)
        for sentence in family.readings[doc].news
        if not sentence.own and is_public(sentence)
        for body in sentence.bodies
        if body.country or any(word[:1].isupper() for word in body.text.split()[1:])
    ]


def is_public(sentence: Sentence) -> bool:
    """Whether somebody puts something out for all here: a statement, a briefing, words in quotation marks."""
    public = words().public.intersection(tokens(sentence.text))
    return bool(public) and (bool(SPEAKS.search(sentence.text)) or '"' in sentence.text or "“" in sentence.text)


def _with_quotation(reading: Reading, sentence: Sentence) -> Span:
    """The sentence, and the one after it where that goes on with the quotation."""
    after = [other for other in reading.news if other.span.start >= sentence.span.end][:1]
    if (
        '"' not in sentence.text
        and "“" not in sentence.text
        and after
        and after[0].text[:1] in '"“'
        and after[0].span.start - sentence.span.end < 3
    ):
        return Span(sentence.span.start, after[0].span.end)
    return sentence.span
