"""Dates that say when nothing happened, and words on the way up the parse that a date passes: comparisons, asides, states, gerunds."""

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.attached import VERBS
from dateline.annotate.timex.cues import cues
from dateline.model.timex import Timex

COMPARED = 7
"""So many words before "since" may a superlative stand."""


def compares(doc: Doc, timex: Timex, tokens: TokenSpan) -> bool:
    """Whether the date only says since when a thing is the first or worst: "the deadliest attack since 2019"."""
    since = tokens.start - 1
    if timex.end is not None or since < 1 or doc[since].lower_ != "since":
        return False
    for index in range(since - 1, max(since - COMPARED, doc[since].sent.start) - 1, -1):
        if doc[index].tag_ == "JJS" or doc[index].lower_ in cues("comparing"):
            return True
        if doc[index].pos_ in VERBS or doc[index].is_punct:
            return False
    return False


def in_force(doc: Doc, tokens: TokenSpan) -> bool:
    """Whether the date is that of an aside: "the minister, in office since March, ..."."""
    start = tokens.start
    if start < 4 or tokens.end >= len(doc) or doc[start - 1].lower_ != "since" or doc[tokens.end].text != ",":
        return False
    return doc[start - 3].lower_ in ("in", "on", "at", "under") and doc[start - 4].text == ","


def is_state(participle: Token, timex: Timex) -> bool:
    """Whether a noun's participle only says whose it is or where, so that a day is not its: "struck caves held by rebels overnight"."""
    if participle.tag_ != "VBN" or participle.dep_ != "acl" or timex.start is None or timex.end is None:
        return False
    if participle.lemma_ not in cues("states"):
        return False
    return participle.lemma_ in cues("places") or any(child.dep_ == "agent" for child in participle.children)


def is_nominal(gerund: Token) -> bool:
    """Whether a gerund stands for what happened, as a noun does: "Shelling of the camp on 5 and 6 November killed 27", "beaten during
    questioning last month".
    """
    if gerund.tag_ != "VBG":
        return False
    if gerund.dep_ == "pcomp":
        return gerund.head.lower_ in ("during", "amid")
    return gerund.dep_ in ("nsubj", "nsubjpass", "csubj") and gerund.i < gerund.head.i
