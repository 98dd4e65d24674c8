"""The time zone of a time of the day, as it is written: "07:35 GMT", "10 p.m. Eastern time", "3 p.m. local time"."""

import re

from spacy.tokens import Doc

from dateline.annotate.timex.lexicon import lexicon
from dateline.model.timex import Granularity

CLOCK = frozenset({Granularity.HOUR, Granularity.MINUTE})
NEXT = 3
"""How many words behind an expression may name its zone."""
BY_PLACE = re.compile(r"((?:local|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) time)\b")


def zone_of(doc: Doc, start: int, end: int, grain: Granularity) -> str | None:
    """The zone inside the expression or right behind it; None where the text names none. It is not reckoned over to another."""
    if grain not in CLOCK:
        return None
    words = lexicon()
    for index in range(start, min(end + 1, len(doc))):
        entry = words.look_up(doc[index].orth, doc[index].text)
        if entry is not None and any(term.kind == "ZONE" for term in entry.terms):
            return doc[index].text
    for index in range(start + 1, end + 1):
        if found := BY_PLACE.match(doc[index : end + NEXT].text):
            return found[1]
    return None
