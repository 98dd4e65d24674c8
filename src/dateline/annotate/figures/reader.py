"""The figures of a document, claim by claim."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.annotate.entities.lexicon import load as load_lexicon
from dateline.annotate.figures.counted import Counted, counted, is_human, of_a_number
from dateline.annotate.figures.frames import Framer
from dateline.annotate.figures.giver import chain_of, given_by
from dateline.annotate.figures.hang import Frame, Place
from dateline.annotate.figures.lexicon import kinds
from dateline.annotate.figures.quantity import Quantity
from dateline.annotate.figures.scan import quantities, without_particle
from dateline.annotate.figures.tie import PROTESTS, SENT, TROOP_CLAIMS, Ties, allowed_for
from dateline.annotate.layers import EventMention, TokenSpan, runs_of, text_of
from dateline.model.figure import Figure, FigureKind
from dateline.model.source import Source
from dateline.model.span import Span

TAGS = frozenset({"NN"})
GIVEN_ALONE = frozenset(
    {
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.CASUALTIES,
        FigureKind.MISSING,
        FigureKind.ARRESTED,
        FigureKind.DISPLACED,
        FigureKind.CAPTURED,
    }
)
"""Kinds of figures that are often given in a sentence of their own, behind the event."""


class Last(NamedTuple):
    """The figure read before: of what, for which event, at which token."""

    kind: FigureKind
    event: int
    at: int


class FigureReader:
    """Reads the figures of one Doc whose events are known."""

    def __init__(self, doc: Doc):
        self.doc, self.text = doc, text_of(doc)
        self.events: tuple[EventMention, ...] = doc._.events
        self.ties = Ties(doc, self.events)
        self.found: list[list[Figure]] = [[] for _ in self.events]
        self.last: Last | None = None

    def read(self) -> list[tuple[Figure, ...]]:
        """The figures of each event mention, in the order of the text."""
        for token, quantity in quantities(self.doc):
            if quantity is not None:
                self._figure(quantity)
            else:
                self._single(token)
        return [tuple(figures) for figures in self.found]

    def _figure(self, quantity: Quantity) -> None:
        run = next(runs_of(self.doc, [Span(quantity.start, quantity.end)]), None)
        if run is None or of_a_number(self.doc, run):
            return
        run, quantity = without_particle(self.doc, run, quantity)
        item = counted(self.doc, quantity, run)
        if quantity.currency is not None:
            self._money(quantity, item)
            return
        if quantity.doubtful and (item.noun is None or not is_human(item)):
            return
        framer = Framer(item)
        frame = framer.frame()
        if frame is not None:
            self._suffered(quantity, item, framer.place, frame)
        elif framer.place.part and self.last is not None and self.ties.sentences(self.last.at, run.start) == 0:
            self._add(self.last.event, quantity, item, self.last.kind, Frame(self.last.kind, item.top, part=True))
        elif item.lemma not in kinds().things:
            self._takes_part(quantity, item, framer.place)

    def _suffered(self, quantity: Quantity, item: Counted, place: Place, frame: Frame) -> None:
        """People to whom something was done, where an event tells of it."""
        if frame.kind is None:
            if self.last is not None and self.ties.sentences(self.last.at, frame.word.i) <= 1:
                self._add(self.last.event, quantity, item, self.last.kind, frame)
            return
        allowed = allowed_for(frame.kind)
        number = self.ties.victims(frame, place, allowed)
        if number is None and frame.kind in GIVEN_ALONE and not self.ties.tells_of_earlier(frame.word):
            number = self.ties.before(frame, allowed, self._counts(frame.kind))
        if number is not None:
            self._add(number, quantity, item, frame.kind, frame)

    def _counts(self, kind: FigureKind) -> frozenset[int]:
        """The events that have a figure of the kind already."""
        return frozenset(n for n, figures in enumerate(self.found) if any(f.kind is kind for f in figures))

    def _takes_part(self, quantity: Quantity, item: Counted, place: Place) -> None:
        """Troops and protesters: who acts or is sent, not who suffers."""
        words = kinds()
        troops = item.lemma in words.troops or item.lemma in words.units
        if troops or (quantity.strong and item.lemma in words.contingents):
            types = SENT if item.lemma in words.troops_if_sent else TROOP_CLAIMS
            number = self.ties.nominal(place, types)
            if number is not None:
                self._add(number, quantity, item, FigureKind.TROOPS, None)
                return
        if is_human(item) or quantity.strong:
            number = self._marching(quantity, item, place)
            if number is not None:
                self._add(number, quantity, item, FigureKind.PROTESTERS, None)

    def _marching(self, quantity: Quantity, item: Counted, place: Place) -> int | None:
        """The protest in which the counted people take part."""
        above, words = place.above, kinds()
        if place.relation == "pobj":
            named = above.lower_ in ("by", "of", "with") and above.head.lemma_ not in words.carriers
            over = [above.head, above.head.head] if above.head.dep_ in ("nsubj", "dobj") else [above.head]
            return next((n for t in over if named and (n := self.ties.owner(t, PROTESTS)) is not None), None)
        if place.relation == "dobj" and above.lemma_ in words.draw and above.dep_ == "relcl":
            return self.ties.owner(above.head, PROTESTS)
        takes_part = place.relation in ("nsubj", "nsubjpass") or quantity.strong or item.lemma in words.protesters
        drawn = place.relation == "dobj" and above.lemma_ in words.draw
        return self.ties.nominal(place, PROTESTS) if takes_part or drawn else None

    def _money(self, quantity: Quantity, item: Counted) -> None:
        number = self.ties.nominal(Framer(item).place, None)
        if number is not None:
            self._add(number, quantity, item, FigureKind.MONEY, None)

    def _single(self, article: Token) -> None:
        """One person, where the article says so: "killed a farmer"."""
        noun = article.head
        if noun.tag_ not in TAGS or noun.i <= article.i or noun.lemma_.lower() in kinds().carriers:
            return
        item = Counted(noun, noun, TokenSpan(article.i, article.i + 1))
        framer = Framer(item)
        frame = framer.frame()
        if frame is None or frame.kind is None or frame.toll or not _is_person(noun):
            return
        if frame.word is noun:
            return
        number = self.ties.victims(frame, framer.place, allowed_for(frame.kind))
        if number is not None:
            quantity = Quantity(article.idx, article.idx + len(article), article.idx, 1, 1, 1)
            self._add(number, quantity, item, frame.kind, frame)

    def _add(self, number: int, quantity: Quantity, item: Counted, kind: FigureKind, frame: Frame | None) -> None:
        end, shown = quantity.end, None
        noun = item.noun
        if noun is not None and kind is not FigureKind.MONEY and 0 <= noun.idx - quantity.end < 60:
            end = noun.idx + len(noun)
            shown = (
                self.text[quantity.end : end].lstrip(" -").removeprefix("of ").removeprefix("member ").strip() or None
            )
        span = Span(quantity.start, end)
        self.last = Last(kind, number, item.top.i)
        self.found[number].append(
            Figure(
                kind=kind,
                text=span.of(self.text),
                span=span,
                value=_whole(quantity.value),
                low=_whole(quantity.low),
                high=_whole(quantity.high),
                unit=quantity.currency or _unit(item),
                counted=shown,
                approximate=quantity.approximate,
                part=frame is not None and frame.part,
                sources=self._sources(number, item.top, frame),
            )
        )

    def _sources(self, number: int, token: Token, frame: Frame | None) -> tuple[Source, ...] | None:
        """Who gives the figure, where it is another than who tells of the event."""
        event = self.doc[self.events[number].head]
        same_sentence = event.sent.start == token.sent.start
        chain = given_by(self.doc, token, frame.giver if frame is not None else None, alone=not same_sentence)
        return None if chain == chain_of(self.doc, event.i) or (same_sentence and not chain) else chain


def _is_person(noun: Token) -> bool:
    """Whether a noun in the singular is one human."""
    kind = load_lexicon().kinds.get(noun.lemma_.lower())
    return kind is not None and kind.is_person


def _whole(value: float | None) -> int | float | None:
    """A whole number as such."""
    return int(value) if value is not None and value == int(value) else value


def _unit(item: Counted) -> str:
    words = kinds()
    return words.measures.get(item.lemma) or (item.lemma if item.lemma in words.units else "person")


def read_figures(doc: Doc) -> list[tuple[Figure, ...]]:
    """The figures of each of ``doc._.events``."""
    return FigureReader(doc).read() if doc._.events else []
