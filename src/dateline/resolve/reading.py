"""A report read for what it tells of its own making: outlets it names, its own people, bodies that speak, what it denies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from dateline.model.span import Span
from dateline.resolve.bodies import SPEAKS, Body, bodies
from dateline.resolve.outlets import Directory, Mention
from dateline.resolve.passages import outside, quotations, sentences, tokens
from dateline.resolve.presses import short_forms
from dateline.resolve.report import Report
from dateline.resolve.wires import wire
from dateline.resolve.words import words

_OURS = re.compile(r"\b(?P<who>[Oo]ur|[Tt]his|[Tt]hese)(?: own)?(?: [\w-]+){0,2}? (?P<noun>[a-z]+)\b")
_US = re.compile(
    r"\b(?:told|tell|tells|spoke (?:to|with)|speaking (?:to|with)|shown to|seen by|said to|described (?:\w+ )?to|confirmed to|assured|shared with|sent (?:to )?|interviewed by) us\b"
    r"|\b[Ww]e (?:have |had )?(?:seen|saw|spoke|spoken|obtained|learned|learnt|heard|visited|reviewed|counted|watched|met|interviewed|read|examined|asked)\b"
)
_CREDIT_ONLY = re.compile(r"^\W*(?:[\w.,/' -]{0,40}\W)?\s*$")
FINDS = re.compile(
    r"\b(?:told|tell|tells|spoke|speaking|spoken|talked|seen|saw|heard|watched|read|reviewed|viewed|obtained|learn(?:ed|t)|interview\w*|describ\w+|confirm\w*|shown|shows?|had it from|visit\w+|reach\w*|"
    r"contact\w+|gave|given|answer\w+|set out|call(?:ed|s)|witness\w*|reporter\w*|correspondent\w*|stringer\w*|photograph\w*|sources?|documents?|papers|establish\w*|found|verif\w+|examin\w+|checks?|enquir\w+|inquir\w+|asked|attend\w*|accompan\w+|said|says|provided|informed|assured|admitted|according|handed|passed)\b",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\b(?:newsletters?|subscri\w+|follow|rights|transcripts?|sign up|apps?|advertis\w+|cookies|copyright|contact|e-?mail|podcasts?|download|facebook|twitter|contractor|special offers|have a story|photographer)\b|©",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"^(?:read (?:also|more)|see also|photo|image|picture|video|watch|listen|subscribe|follow us|share|comments?|advertisement|print\b|sign up|click|related|more (?:on|from)|newsletter|copyright|©|all rights)\b|rights reserved",
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
    own = _own_pattern(directory.own[report.id])
    quoted = quotations(text)
    found = []
    known: dict[str, Body] = {}
    whole = [Span(max(span.start, report.body), span.end) for span in sentences(text) if span.end > report.body]
    for number, span in enumerate(whole):
        piece = span.of(text)
        mentions = tuple(
            Mention(outlet=mention.outlet, span=Span(mention.span.start + span.start, mention.span.end + span.start))
            for mention in directory.find(piece)
        )
        marked = any(span.overlaps(other) and other.covers(span) for other in report.furniture)
        furniture = (bool(FURNITURE.search(piece)) and len(piece) < 160) or (marked and not mentions)
        unverified = bool(words().unverified.search(piece))
        named = any(mention.outlet == outlet for mention in mentions) or bool(own and own.search(piece))
        found.append(
            Sentence(
                span=span,
                text=piece,
                mentions=mentions,
                bodies=() if furniture else _bodies(text, span, known),
                own=not furniture and not unverified and _is_own(piece, span, number, mentions, outlet, named, quoted),
                named=named,
                unverified=unverified,
                furniture=furniture,
            )
        )
    return Reading(report=report, outlet=outlet, sentences=tuple(found), wire=wire(report, directory))


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


def _own_pattern(name: str) -> re.Pattern[str] | None:
    """The short forms of an outlet's own name; a bare one counts only beside a word of telling."""
    forms = short_forms(name)
    articled = [form for form in forms if form.lower().startswith("the ")]
    bare = [form for form in forms if not form.lower().startswith("the ") and len(form) > 3]
    parts = []
    if articled:
        parts.append(r"(?<![\w-])(?:" + "|".join(map(re.escape, articled)) + r")(?![\w-])(?! [A-Z])")
    if bare:
        names = "|".join(map(re.escape, bare))
        parts.append(
            rf"\b(?:told|tells|telling|(?:to|with|by|for|of|from|when) )\s*(?:{names})(?![\w-])(?! [A-Z])|(?<![\w-])(?:{names})(?:['’]s)? (?:has|had|can|saw|spoke|obtained|learn|called|notes|reporter|correspondent)"
        )
    return re.compile("|".join(parts)) if parts else None


def _is_own(
    piece: str, span: Span, number: int, mentions: Iterable[Mention], outlet: str, is_named: bool, quoted: list[Span]
) -> bool:
    rest = piece
    named = [m for m in mentions if m.outlet == outlet]
    if named:
        rest = piece.replace(named[0].span.of(" " * span.start + piece), "")
    others = any(mention.outlet != outlet for mention in mentions)
    if not is_named and (others or not _first_person(piece, span, quoted)):
        return False
    if number == 0 and re.search(r"\([^()]*$", piece[: (named[0].span.start - span.start) if named else 0]):
        return False
    if is_named and _PROMOTION.search(piece):
        return False
    is_said = is_named and bool(re.search(r"[a-z]{3,}[^()]*[.”\"]$", rest.strip()))
    return (
        is_said or bool(FINDS.search(rest)) or (is_named and bool(words().knowing.intersection(rest.lower().split())))
    )


def _first_person(piece: str, span: Span, quoted: list[Span]) -> bool:
    """Whether the outlet speaks of itself: "our correspondent", "this newspaper", "told us", outside quotation marks."""
    lexicon = words()
    for pattern in (_OURS, _US):
        for match in pattern.finditer(piece):
            at = Span(span.start + match.start(), span.start + match.end())
            if any(q.covers(at) for q in quoted):
                continue
            if pattern is _US:
                return True
            noun = match.group("noun")
            wanted = lexicon.people if match.group("who").lower() == "our" else lexicon.newsroom | lexicon.people
            if noun in wanted or (match.group("who").lower() == "our" and noun in lexicon.newsroom):
                return True
    return False
