"""Dates that the parser gives to a verb, and the words to a noun; and dates of what is said in a dated text."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan, published
from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.model.timex import Timex

CHARGES = ("of", "with", "for", "about", "over")
"""What stands before the deed of which somebody is accused, or for which he is judged."""
ENDINGS = ("ing", "ings", "tion", "tions", "sion", "sions", "ment", "ments")


def settle(doc: Doc, attached: Attached, others: Sequence[Attached], events: set[int]) -> Attached:
    """The date given to a noun where the verb cannot have it: a cause's date, a second date, a past one under "may"."""
    verb = attached.verb
    if verb is None or attached.tokens.start <= verb or attached.opens_start or attached.opens_end:
        return attached
    if attached.nouns and doc[verb].lemma_ in cues("judging_verbs"):
        return replace(attached, verb=None)
    if attached.nouns and doc[verb].lemma_ in ("follow", "precede"):
        return replace(attached, opens_end=doc[verb].lemma_ == "follow", opens_start=doc[verb].lemma_ == "precede")
    if _after_its_time(doc, attached):
        own = _happening(doc, verb, attached.tokens.start, events)
        return replace(attached, nouns=attached.nouns if own is None else (own,), verb=None)
    noun = _cause(doc, verb, attached.tokens.start, events)
    if noun is None and (_second(attached, others) or _before_its_time(doc, attached)):
        noun = _happening(doc, verb, attached.tokens.start, events)
    return attached if noun is None else replace(attached, nouns=(noun,), verb=None)


def said_in(doc: Doc, attached: Attached) -> Attached | None:
    """The date of "a report published on Wednesday" for what is said in it."""
    verb = attached.verb
    if verb is None or doc[verb].dep_ != "acl" or doc[verb].tag_ != "VBN":
        return None
    noun = doc[verb].head
    before = noun.head
    if (
        noun.lemma_ not in cues("utterances")
        or noun.dep_ != "pobj"
        or before.lower_ not in ("in", "at", "by", "during")
    ):
        return None
    if before.head.pos_ not in VERBS or before.dep_ == "agent":
        return None
    return replace(attached, verb=before.head.i, nouns=(), fronted=attached.tokens.end <= before.head.i)


def _cause(doc: Doc, verb: int, date: int, events: set[int]) -> int | None:
    """The noun behind a word of cause between verb and date, if it tells of something that happens."""
    for index in range(date - 1, verb, -1):
        token = doc[index]
        if token.pos_ in VERBS and token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.dep_ != "pobj":
            return None
        if token.lower_ in cues("causes") and token.pos_ in ("ADP", "NOUN", "SCONJ", "VERB"):
            return _first(doc, index + 1, date, events)
    return None


def _first(doc: Doc, start: int, end: int, events: set[int]) -> int | None:
    """The first noun, if it tells of something that happens; what only stands before it ("Nato airstrikes") is passed."""
    for index in range(start, end):
        token = doc[index]
        if token.dep_ in ("compound", "poss", "amod", "nmod", "det", "nummod", "case"):
            continue
        if token.pos_ in ("NOUN", "PROPN") or token.dep_ == "pobj":
            return index if _happens(doc, index, events) else None
    return None


def _second(attached: Attached, others: Sequence[Attached]) -> bool:
    """Whether the verb has another date, nearer to it or before it, that this one is no part of."""
    verb, timex = attached.verb, attached.timex
    part = timex.rule is not None and timex.rule.startswith(("earlier", "later"))
    for other in others:
        if other is attached or other.verb != verb or verb is None:
            continue
        if abs(other.tokens.start - verb) >= abs(attached.tokens.start - verb) and other.tokens.start > verb:
            continue
        if part or not _nested(attached, other):
            return True
    return False


def _nested(one: Attached, two: Attached) -> bool:
    a, b = one.timex, two.timex
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return True
    return (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)


def _after_its_time(doc: Doc, attached: Attached) -> bool:
    """Whether what was done has a date still to come: it is that of what was called for, announced, agreed."""
    verb, timex = attached.verb, attached.timex
    if verb is None or timex.start is None or doc[verb].tag_ != "VBD" or doc[verb].lemma_ in cues("phase_verbs"):
        return False
    today = published(doc)
    return today is not None and timex.start > today and timex.anchor_from in (None, "published")


def _before_its_time(doc: Doc, attached: Attached) -> bool:
    """Whether what may or will be done has a past date: it is that of what it is done about."""
    verb, timex = attached.verb, attached.timex
    if verb is None or timex.end is None or timex.anchor_from not in (None, "published"):
        return False
    modal = any(
        child.dep_ == "aux" and child.lower_ in ("may", "might", "will", "would", "could", "shall")
        for child in doc[verb].children
    )
    today = published(doc)
    return modal and today is not None and timex.end < today and doc[verb].tag_ == "VB"


def _happening(doc: Doc, verb: int, date: int, events: set[int]) -> int | None:
    """The nearest noun of something that happens between the verb and the date."""
    return next((index for index in range(date - 1, verb, -1) if _happens(doc, index, events)), None)


def _happens(doc: Doc, index: int, events: set[int]) -> bool:
    token = doc[index]
    if token.pos_ not in ("NOUN", "PROPN") and token.dep_ != "pobj":
        return False
    return index in events or token.lemma_.lower() in cues("happenings") or token.lower_.endswith(ENDINGS)


def judged(doc: Doc, timex: Timex, tokens: TokenSpan, verb: int, events: set[int]) -> int | None:
    """The deed whose day of the month it is, and not that of who judges it: "deplored the looting of the bank on 28 October".

    Somebody is no deed: "charged two men on 28 October" says when they were charged, if no charge stands between.
    """
    if doc[verb].lemma_ not in cues("judging_verbs") or timex.rule not in ("month-day", "date"):
        return None
    deeds = [c for c in doc[verb].rights if c.dep_ == "dobj" and c.i < tokens.start]
    if not deeds:
        return None
    charged = any(
        c.dep_ == "prep" and c.lower_ in CHARGES and c.i < tokens.start for c in _under(doc, verb, deeds[0].i)
    )
    return int(deeds[0].i) if charged or _happens(doc, deeds[0].i, events) or deeds[0].tag_ == "PRP" else None


def _under(doc: Doc, verb: int, deed: int) -> list[Token]:
    """The words straight under the verb and its object."""
    return [*doc[verb].children, *doc[deed].children]
