"""Mend the parse where it takes an army for an adjective: "South Korea's military fired warning shots" has a subject and a verb.

The small English models read one in eight of such sentences as a noun phrase ("military fired warning shots"), which
leaves the act without its doer. They read one body's name as two, too ("the Tea Growers and Exporters Association").
"""

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, POS, TAG
from spacy.tokens import Doc, Token

ARMY = "military"
PAST = frozenset({"VBD", "VBN"})
LEAGUES = (
    "association",
    "federation",
    "union",
    "council",
    "confederation",
    "board",
    "authority",
    "alliance",
    "chamber",
)
LONGEST = 5
"""How many tokens the second part of the name of a league may have before its noun."""


def mend(doc: Doc) -> None:
    """Set heads, relations and tags anew, in place, where the pattern is found."""
    words = doc.to_array(LOWER)
    leagues = np.isin(words, [doc.vocab.strings[word] for word in LEAGUES]).nonzero()[0].tolist()
    _join(doc, [doc[i] for i in leagues if _halved(doc[i])])
    armies = (words == doc.vocab.strings[ARMY]).nonzero()[0].tolist()
    found = [doc[i] for i in armies if _misread(doc[i])]
    if not found:
        return
    columns = [HEAD, DEP, TAG, POS]
    rows: Any = doc.to_array(columns)
    number = doc.vocab.strings.add
    for army in found:
        verb, noun = doc[army.i + 1], army.head
        top = noun.head.i if noun.head.i != noun.i else verb.i
        over = noun.dep_
        _set(rows, verb.i, top, number(over))
        _set(rows, army.i, verb.i, number("nsubj"))
        rows[army.i, 2:] = number("NN"), number("NOUN")
        rows[verb.i, 2:] = number("VBD"), number("VERB")
        _set(rows, noun.i, verb.i, number("dobj"))
        for kid in noun.children:
            if kid.i < army.i:
                _set(rows, kid.i, army.i, int(rows[kid.i, 1]))
            elif kid.i > noun.i and kid.dep_ in ("punct", "advcl", "npadvmod", "cc", "conj"):
                _set(rows, kid.i, verb.i, int(rows[kid.i, 1]))
    doc.from_array(columns, rows)


def _halved(league: Token) -> bool:
    """Whether the parse joined the noun of a league to its first members: "the Growers and Exporters Association"."""
    first = league.head
    between = league.doc[first.i + 1 : league.i]
    return (
        league.dep_ == "conj"
        and league.text[0].isupper()
        and first.text[0].isupper()
        and first.tag_ in ("NNPS", "NNS", "NNP")
        and first.lower_.endswith("s")
        and any(kid.dep_ == "det" for kid in first.lefts)
        and 1 < len(between) <= LONGEST
        and between[0].lower_ == "and"
        and all(token.text[0].isupper() for token in between[1:])
    )


def _join(doc: Doc, leagues: list[Token]) -> None:
    """Make the noun of the league the head of its whole name."""
    if not leagues:
        return
    columns = [HEAD, DEP]
    rows: Any = doc.to_array(columns)
    compound = doc.vocab.strings.add("compound")
    for league in leagues:
        first = league.head
        top = first.head.i if first.head.i != first.i else league.i
        _set(rows, league.i, top, int(rows[first.i, 1]))
        _set(rows, first.i, league.i, compound)
        for kid in first.children:
            if kid.i > league.i:
                _set(rows, kid.i, league.i, int(rows[kid.i, 1]))
    doc.from_array(columns, rows)


def _misread(army: Token) -> bool:
    """Whether a past tense stands straight after, and both hang on a later noun as if they described it."""
    if army.dep_ not in ("amod", "compound") or army.i + 1 >= len(army.doc):
        return False
    verb = army.nbor(1)
    described = verb.tag_ in PAST and verb.dep_ == "amod" and verb.head.i == army.head.i > verb.i
    return described and any(kid.i < army.i for kid in army.head.children)


def _set(rows: Any, index: int, head: int, dep: int) -> None:
    """Heads are offsets, written as unsigned numbers of 64 bits."""
    rows[index, 0], rows[index, 1] = (head - index) % (1 << 64), dep
