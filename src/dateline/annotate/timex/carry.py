"""The best date for an event that its sentence does not date: carried from the discourse, or the day of the report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.annotate.build import build
from dateline.annotate.dating import date_event, reported_on
from dateline.annotate.layers import TokenSpan, published, text_of
from dateline.annotate.timex.attach import attachments
from dateline.annotate.timex.attached import VERBS
from dateline.annotate.timex.cues import cues
from dateline.model.span import Span
from dateline.model.timex import Basis, Granularity, Timex

DAYS = (Granularity.DAY, Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE)
LEAD = 3
"""How many sentences of a report may hold the day of its story."""


def best_date(doc: Doc, head: int, trigger: TokenSpan) -> Timex | None:
    """The day of an event, with what stands behind it.

    *said*: the text dates it. *context*: its clause hangs on a dated one, the same event is dated elsewhere, or it goes on
    with the story whose day the report gave. *published*: only the day of the report bounds it. None for what lies ahead or is
    supposed, and for what has no day at all.
    """
    found = date_event(doc, head, trigger) or reported_on(doc, head)
    if found is not None:
        return found
    token = doc[head]
    carried = _above(doc, token) or _again(doc, token)
    if carried is not None:
        return replace(carried, basis=Basis.CONTEXT)
    if _ahead(token) or _aside(doc, token):
        return None
    return _story(doc, token)


def _aside(doc: Doc, token: Token) -> bool:
    """Whether what is told is no step of the story: a relative clause, a noun's participle, a noun behind the lead, "later"."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ in VERBS and first.pos_ in VERBS:
        first = first.head
    if first.dep_ in ("relcl", "acl") or any(child.lower_ in cues("aside") for child in token.children):
        return True
    return (
        token.pos_ in ("NOUN", "PROPN")
        and token.dep_ in ("pobj", "compound", "nmod", "conj")
        and not _in_lead(doc, token)
    )


def _in_lead(doc: Doc, token: Token) -> bool:
    return any(sentence.end > token.i for sentence in islice(doc.sents, LEAD + 1))


def _above(doc: Doc, token: Token) -> Timex | None:
    """The date of the nearest clause that the event's clause hangs on."""
    dates = [
        d
        for d in attachments(doc)
        if d.verb is not None and d.tokens.start >= token.sent.start and d.tokens.end <= token.sent.end
    ]
    if not dates or _ahead(token):
        return None
    for above in token.ancestors:
        found = [d for d in dates if d.verb == above.i and not d.nouns]
        if found:
            return min(found, key=lambda d: abs(d.tokens.start - above.i)).timex
    return None


def _again(doc: Doc, token: Token) -> Timex | None:
    """A noun that takes up an event that was dated: the date of the same word before it."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    for earlier in doc[: token.i]:
        if earlier.lemma_.lower() == token.lemma_.lower() and earlier.pos_ in ("NOUN", "PROPN", "VERB"):
            found = date_event(doc, earlier.i, TokenSpan(earlier.i, earlier.i + 1))
            if found is not None and found.start is not None:
                return found
    return None


def _ahead(token: Token) -> bool:
    """Whether the event is still to come, or only supposed."""
    verb = token if token.pos_ in VERBS else token.head
    for above in (verb, *verb.ancestors):
        if above.pos_ not in VERBS:
            continue
        words = {child.lower_ for child in above.children if child.dep_ in ("aux", "mark")}
        if words & cues("supposed"):
            return True
        if above.dep_ not in ("xcomp", "aux", "auxpass", "conj"):
            return False
    return False


def _story(doc: Doc, token: Token) -> Timex | None:
    """The day that the report gives its story in its first sentences, else the day of the report."""
    day = published(doc)
    if day is None:
        return None
    first = text_of(doc).find("\n")
    headline = token.idx < first or first < 0
    present = token.tag_ in ("VBZ", "VBP") and not headline
    told = None if present else _running(doc, token, day) or _leading(doc, day)
    if told is not None:
        return replace(told, basis=Basis.CONTEXT)
    span = Span(token.idx, token.idx + len(token.text))
    return Timex(
        text="", span=Span(span.start, span.start), timex=day.isoformat(), start=day, end=day,
        granularity=Granularity.DAY, basis=Basis.PUBLISHED, rule="day of the report", anchor=day.isoformat(), anchor_from="published",
    )  # fmt: skip


def _leading(doc: Doc, day: date) -> Timex | None:
    """The first day in the first sentences that a main verb has, no later than the report."""
    sentences = list(doc.sents)
    limit = sentences[min(LEAD, len(sentences) - 1)].end
    for attached in attachments(doc):
        timex = attached.timex
        if attached.tokens.start >= limit:
            return None
        if timex.rule == "date" and timex.start == day:
            continue
        if (
            attached.verb is not None
            and timex.granularity in DAYS
            and timex.start
            and timex.start == timex.end
            and timex.end <= day
        ):
            return timex
    return None


def _running(doc: Doc, token: Token, day: date) -> Timex | None:
    """The day of the last main verb before, in the same paragraph, if the text dates it by a day."""
    start = token.sent.start
    for attached in reversed(attachments(doc)):
        timex = attached.timex
        if attached.tokens.end > start or attached.verb is None or attached.nouns:
            continue
        if any(t.text.count("\n") > 1 for t in doc[attached.tokens.end : start]):
            return None
        if timex.granularity in DAYS and timex.start and timex.start == timex.end and timex.end <= day:
            return timex if (day - timex.end).days <= 7 else None
    return None


@cache
def _parser() -> Language:
    return build(components=("dateline_timex",))


def dates_of(text: str, day: date | None, spans: Sequence[tuple[int, int]]) -> list[Timex | None]:
    """The best date of each stretch of characters, read on the parse of the text; a line begins a sentence."""
    nlp = _parser()
    doc = nlp.make_doc(text)
    doc._.published = day
    for token in doc[1:]:
        if "\n" in doc[token.i - 1].text and not token.is_lower:
            token.is_sent_start = True
    nlp(doc)
    found: list[Timex | None] = []
    for start, end in spans:
        covered = doc.char_span(start, end, alignment_mode="expand")
        whole = None if covered is None else TokenSpan(covered.start, covered.end)
        found.append(None if covered is None or whole is None else best_date(doc, covered.root.i, whole))
    return found
