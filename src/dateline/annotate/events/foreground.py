"""Which of a text's mentions the text is about: those of its main clauses and of what is reported in them."""

from spacy.tokens import Doc, Token

from dateline.annotate.events.lexicon import crosswalk
from dateline.annotate.layers import EventMention
from dateline.model.event import EventType

SUBORDINATE = frozenset(
    {"relcl", "acl", "advcl", "pcomp", "csubj", "pobj", "npadvmod", "appos", "nmod", "compound", "poss"}
)


def by_cameo(mention: EventMention) -> EventType | str | None:
    """The type by CAMEO's crosswalk to PLOVER, which differs from PLOVER's own rules.

    Comments and appeals are no events (None), an announced concession is AGREE, an announced sanction THREATEN, an embargo COERCE.
    """
    code = mention.coding.cameo or ""
    table = crosswalk()
    for length in range(len(code), 1, -1):
        if code[:length] in table:
            return table[code[:length]]
    return mention.coding.type


def foreground(doc: Doc) -> tuple[EventMention, ...]:
    """The mentions that stand highest in their text, if they stand high enough: a statement holds its place there too."""
    events: tuple[EventMention, ...] = doc._.events
    depths = [_depth(doc[e.head]) for e in events]
    top = min(depths, default=0)
    return tuple(
        e
        for e, depth in zip(events, depths, strict=True)
        if (depth == top and depth <= _reach(doc, e)) or _protest_told(doc, e)
    )


def _protest_told(doc: Doc, mention: EventMention) -> bool:
    """A protest told in a clause of its own is coded wherever that stands; coders of protest do not ask what a text is about."""
    return mention.coding.type is EventType.PROTEST and doc[mention.head].pos_ in ("VERB", "AUX")


def _reach(doc: Doc, mention: EventMention) -> int:
    """How deep a mention may stand to be what its text is about: a clause one step down, a noun not at all."""
    return 0 if doc[mention.head].pos_ in ("NOUN", "PROPN") else 1


def _depth(token: Token) -> int:
    """How many subordinations lie over a token; a clause that is reported counts as a main one."""
    depth = 0
    while token.head.i != token.i:
        depth += token.dep_ in SUBORDINATE
        token = token.head
    return depth
