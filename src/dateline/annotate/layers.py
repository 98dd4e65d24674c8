"""What the components lay over a spaCy ``Doc``: the types, and the ``doc._`` attributes that hold them.

Inside the pipeline everything is counted in tokens (``TokenSpan``, head indices); characters come back with the claims.
Importing this module registers the attributes; every component module imports it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from spacy.tokens import Doc

from dateline.annotate.actors.resolver import Resolver
from dateline.model.actor import Actor
from dateline.model.event import Coding
from dateline.model.source import Source
from dateline.model.span import Span


class TokenSpan(NamedTuple):
    """A run of tokens: indices into the Doc, end exclusive."""

    start: int
    end: int

    def chars(self, doc: Doc) -> Span:
        """The characters that the run covers."""
        last = doc[self.end - 1]
        return Span(doc[self.start].idx, last.idx + len(last.text))

    def holds(self, index: int) -> bool:
        """Whether the token lies in the run."""
        return self.start <= index < self.end


class EntryHeader(NamedTuple):
    """What opens an entry of a bulletin ("15 Nov, Pemba:"): its tokens, those of its date, those of its place (empty: none).

    The entry's text begins with the token ``tokens.end`` and goes on to ``end``, the end of its line.
    """

    tokens: TokenSpan
    day: TokenSpan
    place: TokenSpan
    end: int


class MentionKind(StrEnum):
    """How an entity is mentioned."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an entity; mentions of one entity share ``chain``.

    ``actor`` holds the text and span of this mention and what is known of the entity (for a pronoun or a noun phrase,
    from its antecedents). A plural mention ("the two leaders", "they") that stands for several entities lists them in ``members``.
    """

    tokens: TokenSpan
    head: int
    kind: MentionKind
    chain: int
    actor: Actor
    members: tuple[Actor, ...] = ()


class Entities:
    """The mentions of a document, found by the token that heads them, and the resolver that knew them."""

    def __init__(self, mentions: tuple[Mention, ...] = (), resolver: Resolver | None = None):
        self.mentions = mentions
        self.resolver = resolver
        self._by_head = {m.head: m for m in mentions}

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.mentions)

    def __len__(self) -> int:
        return len(self.mentions)

    def at(self, head: int) -> Mention | None:
        """The mention headed by this token."""
        return self._by_head.get(head)

    def actors(self, head: int) -> tuple[Actor, ...]:
        """Who the noun phrase headed by this token stands for: its members, else itself; () if it is no mention."""
        mention = self._by_head.get(head)
        if mention is None:
            return ()
        return mention.members or (mention.actor,)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: the runs of tokens of source, cue and content (PARC's three roles), and its chain.

    ``links`` is the whole chain under which the content stands, outermost first, anything that encloses or carries
    over included. ``scope`` are the tokens that stand under it, where two readings differ on the edges of the content.
    """

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    links: tuple[Source, ...]
    rule: str
    scope: tuple[TokenSpan, ...] | None = None

    @property
    def under(self) -> tuple[TokenSpan, ...]:
        """The tokens that stand under the chain."""
        return self.content if self.scope is None else self.scope


class Attributions:
    """The attributions of a document."""

    def __init__(self, items: tuple[Attribution, ...] = ()):
        self.items = items

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def around(self, index: int) -> Attribution | None:
        """The innermost attribution whose content holds the token."""
        found = [a for a in self.items if any(run.holds(index) for run in a.under)]
        return min(found, key=lambda a: sum(run.end - run.start for run in a.under), default=None)

    def chain(self, index: int) -> tuple[Source, ...]:
        """The chain under which the token stands; () where the outlet speaks in its own voice."""
        innermost = self.around(index)
        return innermost.links if innermost else ()


@dataclass(frozen=True, slots=True)
class EventMention:
    """A coded event mention: its trigger, and the tokens that head its actors and recipients (conjuncts listed).

    ``reciprocal`` events list all parties as actors. ``repeats`` is the index, in ``doc._.events``, of the event that a
    noun takes up again ("the talks", "such a meeting"), from which it may have its parties.
    """

    trigger: TokenSpan
    head: int
    coding: Coding
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    reciprocal: bool = False
    repeats: int | None = None
    rule: str = ""


def header_at(doc: Doc, index: int) -> EntryHeader | None:
    """The header of the entry in which the token stands, itself included."""
    headers: tuple[EntryHeader, ...] = doc._.headers
    at = bisect_right(headers, index, key=lambda header: header.tokens.start) - 1
    return headers[at] if at >= 0 and index < headers[at].end else None


def _register() -> None:
    empty: dict[str, object] = {
        "published": None,
        "document": None,
        "joined": None,
        "attached": None,
        "headers": (),
        "timexes": (),
        "entities": Entities(),
        "places": (),
        "attributions": Attributions(),
        "nonresponses": (),
        "events": (),
        "factualities": (),
        "claims": (),
    }
    for name, value in empty.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=value)


def published(doc: Doc) -> date | None:
    """The document creation time known for the Doc: ``doc._.published``, else its document's."""
    own: date | None = doc._.published
    if own is None and doc._.document is not None:
        found: date | None = doc._.document.published
        return found
    return own


def text_of(doc: Doc) -> str:
    """The text of the Doc, joined once: ``doc.text`` joins all tokens anew each time, which adds up in a long report."""
    joined: str | None = doc._.joined
    if joined is None:
        joined = doc._.document.text if doc._.document is not None else doc.text
        doc._.joined = joined
    return joined


def runs_of(doc: Doc, spans: Iterable[Span]) -> Iterator[TokenSpan]:
    """The tokens that each span of characters touches, empty ones left out; ``doc.char_span`` searches the whole Doc each time."""
    starts: list[int] = doc.to_array("IDX").tolist()
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        if starts and starts[first] + len(doc[first].text) <= span.start:
            first += 1
        last = bisect_left(starts, span.end)
        if first < last:
            yield TokenSpan(first, last)


def news_mask(doc: Doc) -> list[bool]:
    """For each token, whether it stands in the report itself and not in furniture, byline or dateline."""
    document = doc._.document
    mask = [True] * len(doc)
    if document is None:
        return mask
    spans = [block.span for block in document.blocks if not block.is_news] + list(document.furniture)
    for run in runs_of(doc, spans):
        mask[run.start : run.end] = [False] * (run.end - run.start)
    return mask


_register()
