"""The view for people: the item, its claims as a dated list, who did not respond, and what was set aside."""

from collections import Counter
from collections.abc import Iterator

from dateline.export.base import Exporter
from dateline.export.lines import BOLD, DIM, RESET, fold, words, wrap
from dateline.model.claim import Claim
from dateline.model.document import BlockKind, Document, PublishedFrom
from dateline.model.factuality import Certainty, Polarity
from dateline.model.record import Record
from dateline.model.safe import safe_line
from dateline.model.source import SourceKind
from dateline.model.span import Span
from dateline.model.when import by_time, day_words, interval_words, time_words
from dateline.model.words import (
    OWN_VOICE,
    PUBLISHED_FROM,
    chain_words,
    event_words,
    factuality_words,
    figures_words,
    place_words,
    silence_words,
)

INDENT = "    "
LONG = 700
"""A sentence of more characters is shown around its evidence only."""


class Text(Exporter):
    """One record after the other, ready to be read; dates are intervals, chains of sources are spelt out."""

    media_type = "text/plain"

    def begin(self) -> None:
        """Nothing is written yet."""
        self._written = 0

    def write(self, record: Record) -> None:
        """The item and everything read from it."""
        if self._written:
            self.out.write("\n" + "─" * self.style.width + "\n\n")
        self._written += 1
        self.out.writelines(line + "\n" for line in self._lines(record))

    def _lines(self, record: Record) -> Iterator[str]:
        yield from self._head(record)
        for number, claim in enumerate(sorted(record.claims, key=by_time), 1):
            yield ""
            yield from self._claim(record.document, claim, number)
        if record.nonresponses:
            yield ""
            yield self._bold("Did not respond")
            for nonresponse in record.nonresponses:
                yield from self._folded(silence_words(nonresponse), first="  - ", rest=INDENT)
        yield from self._set_aside(record.document)

    def _head(self, record: Record) -> Iterator[str]:
        document = record.document
        for line in fold(document.title or "(no title)", self.style.width):
            yield self._bold(line)
        yield from fold(document_words(document), self.style.width)
        yield from fold(claims_words(record.claims), self.style.width)
        if record.claims:
            yield from self._folded(f"According to: {origins_words(record.claims)}", first="", rest=INDENT)

    def _claim(self, document: Document, claim: Claim, number: int) -> Iterator[str]:
        label = f"{number:>2}. "
        lines = fold(time_words(claim.time), self.style.width - len(INDENT))
        yield from (self._bold((label if at == 0 else INDENT) + line) for at, line in enumerate(lines))
        yield from self._folded(event_words(claim))
        place = place_words(claim.place)
        certainty = factuality_words(claim.factuality)
        yield from self._folded(f"{certainty} · in {place}" if place else certainty)
        if claim.figures:
            yield from self._folded(figures_words(claim.figures))
        chain = chain_words(claim.sources)
        if not claim.sources and document.publisher:
            chain += f", {document.publisher}"
        yield from self._folded(f"according to {chain}")
        quoted = words(evidence(document.text, claim.sentence, claim.span))
        for line in wrap(quoted, self.style.width - len(INDENT) - 2, ansi=self.style.ansi):
            yield f"{INDENT}│ {line}"

    def _set_aside(self, document: Document) -> Iterator[str]:
        named = {block.span for block in document.blocks if block.kind in (BlockKind.BYLINE, BlockKind.DATELINE)}
        debris = [span for span in document.furniture if span not in named]
        if not debris:
            return
        yield ""
        yield self._bold("Set aside as page furniture")
        room = self.style.width - len(INDENT)
        for span in debris:
            shown = safe_line(span.of(document.text))
            yield self._dim("  - " + (shown if len(shown) <= room else shown[: room - 1] + "…"))

    def _folded(self, text: str, *, first: str = INDENT, rest: str = INDENT) -> Iterator[str]:
        for number, line in enumerate(fold(text, self.style.width - len(rest))):
            yield (rest if number else first) + line

    def _bold(self, text: str) -> str:
        return f"{BOLD}{text}{RESET}" if self.style.ansi else text

    def _dim(self, text: str) -> str:
        return f"{DIM}{text}{RESET}" if self.style.ansi else text


def document_words(document: Document) -> str:
    """Publisher, byline, dateline, publication date with where it came from, language."""
    parts = [document.publisher or "publisher not known"]
    if document.byline:
        parts.append(document.byline)
    if document.dateline:
        parts.append(document.dateline)
    if document.published is None:
        parts.append("publication date not known, so relative dates stay open (--published DATE)")
    else:
        origin = PUBLISHED_FROM[document.published_from]
        note = "" if document.published_from is PublishedFrom.NONE else f" ({origin})"
        parts.append(f"published {day_words(document.published)}{note}")
    if document.language and document.language != "en":
        parts.append(f"language: {document.language}")
    return " · ".join(parts)


def claims_words(claims: tuple[Claim, ...]) -> str:
    """How many claims, over which days, and how many are less than certain."""
    if not claims:
        return "no claims: nothing that PLOVER codes was read"
    parts = ["1 claim" if len(claims) == 1 else f"{len(claims)} claims"]
    days = [day for claim in claims if claim.time for day in (claim.time.start, claim.time.end) if day]
    if days:
        parts.append(interval_words(min(days), max(days)))
    denied = sum(claim.factuality.polarity is Polarity.NEGATIVE for claim in claims)
    open_ones = sum(
        claim.factuality.polarity is Polarity.POSITIVE and claim.factuality.certainty is not Certainty.CERTAIN
        for claim in claims
    )
    unnamed = sum(any(s.kind is SourceKind.ANONYMOUS for s in claim.sources) for claim in claims)
    undated = sum(claim.time is None or not (claim.time.start or claim.time.end) for claim in claims)
    counted = ((denied, "denied"), (open_ones, "not certain"), (unnamed, "from unnamed sources"), (undated, "undated"))
    parts += [f"{count} {what}" for count, what in counted if count]
    return " · ".join(parts)


def origins_words(claims: tuple[Claim, ...]) -> str:
    """Who stands behind the claims, innermost source of each, the most frequent first."""
    counted = Counter(
        (claim.sources[-1].name or claim.sources[-1].text) if claim.sources else OWN_VOICE for claim in claims
    )
    return ", ".join(f"{who} ({count})" for who, count in counted.most_common(6)) + (
        f" and {len(counted) - 6} more" if len(counted) > 6 else ""
    )


def evidence(text: str, sentence: Span, trigger: Span) -> list[tuple[str, bool]]:
    """The sentence in parts, the trigger marked; of a very long sentence what stands around the trigger."""
    start, end = min(sentence.start, trigger.start), max(sentence.end, trigger.end)
    before, after = "", ""
    if end - start > LONG:
        room = LONG // 2
        if trigger.start - start > room:
            start, before = trigger.start - room, "…"
        if end - trigger.end > room:
            end, after = trigger.end + room, "…"
    return [
        (before + text[start : trigger.start], False),
        (trigger.of(text), True),
        (text[trigger.end : end] + after, False),
    ]


PLUGIN = Text
