"""Whether a body speaks in a sentence, on the record, and with whom it may have spoken as one."""

import re

from dateline.resolve.bodies import Body
from dateline.resolve.bodywords import ALONE, BodyClass
from dateline.resolve.reading import Sentence

VERB = r"(?:said|says|saying|told|tells|announced?s?|confirmed|confirms|declared|stated|reported|added|adds|acknowledged|admitted|conceded|tweeted|insisted|claims?|claimed|maintains?|explained|argued|warned|responded|estimated|disclosed|revealed|testified)"
_AFTER = re.compile(
    rf"^['’]?s?(?: (?:[A-ZÀ-Þ][\w.'’-]+|on|in|at|late|early|last|this|spokes\w+|chief|officials?|commissioner)){{0,5}}(?:, [^,;]{{2,70}},)?,? (?:has |had |have |also |later |which |who |then |itself )*{VERB}\b"
)
_BEFORE = re.compile(
    rf"(?:\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|quoted|told by|said by|{VERB}|(?:statement|communiqu[eé]|announcement|figures|letter|report|decree|release|post|tweet|images|photos|pictures|footage|logs?|filing|spokes\w+)s?(?: \w+){{0,3}}? (?:by|from|of|for|at|released by|published by|issued by|posted by))\s+)(?:a |an |the |local |regional )*$"
)
_UNOFFICIAL = re.compile(
    r"\b(?:an?|one|two|three|four|some|several|many|another|former|senior|unnamed|unidentified)\s+(?:[\w-]+\s+){0,2}(?:officer|official|officials|source|sources|member|members|soldier|soldiers|sergeant|employee|employees|aide|aides|diplomat|diplomats|insider|person|people)s?\s+(?:of|in|at|from|with|within|inside|close to)\s+(?:the\s+)?$"
)
_NAMELESS = re.compile(
    r"\b(?:not authori[sz]ed to|(?:asked|asking|declined|wished|requested|wanted) (?:not to be|for (?:his|her|their) names?|that (?:his|her|their) names?|anonymity)|condition(?: of|) anonymity|anonym\w+|name(?:s)? (?:to be |be )?(?:left out|withheld)|not to be (?:named|identified))"
)
_TELLER = re.compile(
    r"\b(?:spokes\w+|officer|head|director|chief|secretary|representative|minister|office|deputy|ambassador|envoy|commander|chairman|chairwoman|president)\b[^,.;]{0,40}$"
)


def is_on_record(body: Body) -> bool:
    """Whether a body is named, so that its words are its own and not an unnamed person's."""
    return (
        body.country is not None or bool(body.name & ALONE) or any(word[:1].isupper() for word in body.text.split()[1:])
    )


def is_heard(sentence: Sentence, body: Body) -> bool:
    """Whether an outlet heard a body here, which it names beside itself: the body speaks, or one who speaks for it does."""
    if _NAMELESS.search(sentence.text):
        return False
    start = body.span.start - sentence.span.start
    return speaks(sentence, body) or bool(_TELLER.search(sentence.text[:start]))


def speaks(sentence: Sentence, body: Body) -> bool:
    """Whether a body is the one who says something in a sentence: beside a verb of saying, or behind "according to".

    A person of a body who will not be named, or is not said to speak for it, is no body.
    """
    start, end = body.span.start - sentence.span.start, body.span.end - sentence.span.start
    if _NAMELESS.search(sentence.text) or _UNOFFICIAL.search(sentence.text[:start]):
        return False
    return bool(_AFTER.match(sentence.text[end:]) or _BEFORE.search(sentence.text[:start]))


def kin(body: Body) -> str:
    """What a body counts as where it may have spoken as one with others of its country and class."""
    if body.kind is BodyClass.OTHER:
        return body.label
    return f"{body.country or ''}:{body.kind}"
