"""The clauses around an event that tell where it was: the moment or the purpose below it, the deed above of which it is the outcome."""

from spacy.tokens import Token

from dateline.annotate.places.clause import STEPS, SUBJECTS, SUFFERED
from dateline.annotate.places.lexicon import cues

SPEAKING = frozenset({"speak", "address", "campaign", "brief"})
MOMENTS = frozenset({"when", "as", "while"})


def occasions(event: Token, clause: dict[int, bool], depth: int = 2) -> list[Token]:
    """Verbs below the event that tell when or what for it was done on the spot ("when a bus hit a mine", "to disperse")."""
    found = []
    for index in clause:
        for child in event.doc[index].children:
            if child.dep_ == "prep" and child.lower_ in ("from", "after", "while"):
                below = [c for c in child.children if c.dep_ == "pcomp"]
                found += [c for c in below if child.lower_ == "from" or c.lemma_ in cues().on_site]
            elif child.dep_ in SUBJECTS:
                found += [c for c in child.children if c.dep_ == "acl" and c.lemma_ in SPEAKING]
            elif child.dep_ in ("advcl", "xcomp") and _tells_where(event, index, child):
                found.append(child)
    if depth:
        found += [verb for above in tuple(found) for verb in occasions(above, {above.i: True}, depth - 1)]
    return found


def _tells_where(event: Token, index: int, child: Token) -> bool:
    """Whether the clause below the verb at the index tells the moment, the purpose on the spot, or where somebody spoke."""
    if child.i < index:
        return child.lemma_ in SPEAKING
    words = {c.lower_ for c in child.children if c.dep_ in ("advmod", "mark", "aux")}
    after = event.lemma_ in SUFFERED and "after" in words
    return bool(words & MOMENTS) or after or ("to" in words and child.lemma_ in cues().on_site)


def outer(event: Token) -> Token | None:
    """The word above of which the event is the outcome, the moment or the description ("struck the town, killing nine")."""
    token = event
    for _ in range(STEPS):
        if token.dep_ in ("advcl", "relcl", "acl") or token.head is token:
            break
        if token.dep_ not in ("conj", "xcomp", "dobj", "nsubj", "nsubjpass", "pobj", "prep", "attr"):
            return None
        token = token.head
    if token.head is token or token.dep_ == "ROOT":
        return None
    if token.dep_ == "advcl":
        words = {c.lower_ for c in token.children if c.dep_ in ("advmod", "mark", "aux")}
        tail = token.tag_ == "VBG" and not words and token.i > token.head.i
        return token.head if tail or words & MOMENTS or words & {"before", "until"} else None
    above = token.head
    if above.dep_ in SUBJECTS and above.head.pos_ in ("VERB", "AUX"):
        return above.head
    return above if above.lower_ in cues().happenings else None
