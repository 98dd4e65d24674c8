"""Headlines of the form NAME VERBS NAME, whose verb the tagger takes for a plural noun: "NYT: Trump calls Maduro, discusses a meeting".

How often the small English model reads them otherwise, and what is left of it: ``python -m benchmarks.slips``.
"""

from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterator

from spacy.tokens import Doc, Token

Change = tuple[int, int, str]
"""A token, its head and its relation as they should be."""
AMBIGUOUS = frozenset(
    "calls visits meets attacks strikes raids bombs shells arrests orders backs slams blasts hits urges targets snubs fires sues"
    " bans names tasks hosts threatens warns thanks phones".split()
)
"""Third persons that are plural nouns too, or that the tagger takes for one in a headline."""
DATES = frozenset(name for names in (day_name, day_abbr, month_name, month_abbr) for name in names if name)
"""Capitalised words that are nobody's names; the tagger's dates are not asked ("Maduro" is one to it)."""
BEFORE = frozenset({":", '"', "“", "‘", "'", "|", "–", "—", "-"})
"""What a headline's first name may stand behind: a label's colon, a mark."""


def headline_verbs(doc: Doc) -> list[Token]:
    """The verbs between two names with which a sentence, or what follows its label, begins."""
    return [token for token in doc if token.lower_ in AMBIGUOUS and token.text.islower() and _is_between(token)]


def _is_between(verb: Token) -> bool:
    doc, start, end = verb.doc, verb.sent.start, verb.sent.end
    first = _names_before(verb)
    if first == verb.i or verb.i + 1 >= end:
        return False
    opens = first == start or doc[first - 1].text in BEFORE
    following = doc[verb.i + 1]
    return opens and _is_name(following) and following.text.rstrip(".") not in DATES


def _is_name(token: Token) -> bool:
    """Whether a word is written as a name and may be one: the tagger takes "Trump" for a noun."""
    return token.pos_ in ("PROPN", "NOUN") and token.text[:1].isupper()


def _names_before(verb: Token) -> int:
    first = verb.i
    while first > verb.sent.start and _is_name(verb.doc[first - 1]):
        first -= 1
    return first


def headline(verb: Token) -> Iterator[Change]:
    """Subject, verb and object of a headline; what the parser took for the head goes on after a comma, a label stands by itself."""
    doc, root = verb.doc, verb.sent.root
    first, last = _names_before(verb), verb.i + 1
    while last + 1 < verb.sent.end and _is_name(doc[last + 1]) and doc[last + 1].text.rstrip(".") not in DATES:
        last += 1
    for i in range(first, verb.i - 1):
        yield i, verb.i - 1, "compound"
    for i in range(verb.i + 1, last):
        yield i, last, "compound"
    yield verb.i - 1, verb.i, "nsubj"
    yield last, verb.i, "dobj"
    yield verb.i, verb.i, "ROOT"
    if not first <= root.i <= last:
        yield root.i, verb.i, "conj" if root.pos_ == "VERB" and root.i > last else "dep"
    for token in doc[verb.sent.start : first]:
        if token.head.i >= first:
            yield token.i, verb.i, "punct" if token.is_punct else "dep"
