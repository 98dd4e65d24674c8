"""A report read for what it tells of its own making: outlets it names, its own people, bodies that speak, what it denies."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from dateline.model.span import Span
from dateline.resolve.bodies import SPEAKS, Body, bodies
from dateline.resolve.finds import Teller, is_own, own_pattern
from dateline.resolve.outlets import Directory, Mention
from dateline.resolve.passages import outside, quotations, sentences, tokens
from dateline.resolve.presses import short_forms
from dateline.resolve.report import Report
from dateline.resolve.wires import wire
from dateline.resolve.words import words

FURNITURE = re.compile(
    r"^(?:read (?:also|more)|see also|photo(?:graph)?s?|image|picture|video|watch|listen|subscribe|follow us|share|comments?|advertisement|print\b|sign up|click|related|more (?:on|from)|newsletter|copyright|©|all rights)\b|rights reserved",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a report, and what is in it. ``own`` tells that the outlet speaks there of its own people or finds, ``named`` that it does so by name."""

    span: Span
    text: str
    mentions: tuple[Mention, ...] = ()
    bodies: tuple[Body, ...] = ()
    own: bool = False
    named: bool = False
    unverified: bool = False
    furniture: bool = False

    @property
    def speaks(self) -> bool:
        """Whether somebody says something here."""
        return bool(SPEAKS.search(self.text)) or '"' in self.text or "“" in self.text


@dataclass
class Reading:
    """A report with its sentences read."""

    report: Report
    outlet: str
    sentences: tuple[Sentence, ...]
    wire: tuple[str, Span | None] | None = None
    """The agency that the whole text is credited to (its key), and where."""

    @cached_property
    def news(self) -> tuple[Sentence, ...]:
        """The sentences that are no furniture."""
        return tuple(sentence for sentence in self.sentences if not sentence.furniture)

    @cached_property
    def lead(self) -> str:
        """Headline and the first two sentences."""
        return "\n".join([self.report.title, *(sentence.text for sentence in self.news[:2])])

    @cached_property
    def plain(self) -> str:
        """The text as it is compared: without quotations, furniture and lines that only credit somebody."""
        text = self.report.text
        kept = [sentence for sentence in self.news if not (sentence.mentions and _is_credit(sentence))]
        quoted = quotations(text)
        return "\n".join(
            outside(
                sentence.text,
                [
                    Span(q.start - sentence.span.start, q.end - sentence.span.start)
                    for q in quoted
                    if q.overlaps(sentence.span)
                ],
            )
            for sentence in kept
        )

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The content words of each news sentence."""
        stop = words().stop
        return tuple(
            frozenset(word for word in tokens(sentence.text) if word not in stop and len(word) > 1)
            for sentence in self.news
        )

    @property
    def mentions(self) -> list[tuple[int, Mention]]:
        """Other outlets named in the report proper, with the number of the sentence (of ``sentences``)."""
        return [
            (n, mention)
            for n, sentence in enumerate(self.sentences)
            for mention in sentence.mentions
            if mention.outlet != self.outlet
        ]


def _is_credit(sentence: Sentence) -> bool:
    """Whether a line does nothing but credit: a name, and at most a few words."""
    rest = sentence.text
    for mention in sorted(sentence.mentions, key=lambda m: -m.span.start):
        start = mention.span.start - sentence.span.start
        rest = rest[:start] + rest[mention.span.end - sentence.span.start :]
    return len(re.findall(r"\w+", rest)) <= 6


def read(report: Report, directory: Directory) -> Reading:
    """Read one report."""
    outlet = directory.publisher(report)
    text = report.text
    teller = Teller(outlet=outlet, forms=own_pattern(directory.own_name(report)), quoted=tuple(quotations(text)))
    known_as = dict.fromkeys(short_forms(directory.own_name(report)), outlet)
    has_cited = False
    found = []
    known: dict[str, Body] = {}
    whole = [Span(max(span.start, report.body), span.end) for span in sentences(text) if span.end > report.body]
    for number, span in enumerate(whole):
        piece = span.of(text)
        mentions = tuple(_named_before(mention, piece, span, known_as) for mention in directory.find(piece))
        for mention in mentions:
            for form in short_forms(directory.shown(mention.outlet)):
                known_as.setdefault(form, mention.outlet)
        marked = any(span.overlaps(other) and other.covers(span) for other in report.furniture)
        furniture = (bool(FURNITURE.search(piece)) and len(piece) < 160) or (
            marked and all(mention.outlet == outlet for mention in mentions)
        )
        unverified = bool(words().unverified.search(piece))
        found.append(
            Sentence(
                span=span,
                text=piece,
                mentions=mentions,
                bodies=() if furniture else _bodies(text, span, known),
                own=not furniture
                and not unverified
                and is_own(piece, span, teller, mentions, is_first=number == 0, has_cited=has_cited),
                named=teller.is_named(piece, mentions),
                unverified=unverified,
                furniture=furniture,
            )
        )
        has_cited = has_cited or any(mention.outlet != outlet for mention in mentions)
    return Reading(report=report, outlet=outlet, sentences=tuple(found), wire=wire(report, directory))


def _named_before(mention: Mention, piece: str, sentence: Span, known_as: dict[str, str]) -> Mention:
    """A mention in the text's own offsets; "the Times" is the New York Times where the text has named that before, or is its."""
    outlet = known_as.get(mention.span.of(piece), mention.outlet)
    return Mention(outlet=outlet, span=Span(mention.span.start + sentence.start, mention.span.end + sentence.start))


_AGAIN = re.compile(r"\b[Tt]he (?P<head>[a-z]+)\b(?! of\b)")


def _bodies(text: str, span: Span, known: dict[str, Body]) -> tuple[Body, ...]:
    """The bodies of a sentence, those named again ("the ministry") included; ``known`` keeps what was named so far."""
    found = bodies(text, span.start, span.end)
    for match in _AGAIN.finditer(span.of(text)):
        at = Span(span.start + match.start(), span.start + match.end())
        named = known.get(match.group("head"))
        if named and not any(body.span.overlaps(at) for body in found):
            found.append(replace(named, span=at, text=named.text))
    for body in found:
        known.update(dict.fromkeys(body.name, body))
    return tuple(found)
