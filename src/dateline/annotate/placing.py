"""Where an event was: the most specific place that its sentence gives for it, or none.

Not the dateline by default, not where an actor comes from, not where somebody spoke: the place must hang on the trigger,
on its object, or on a verb coordinated with it, open the sentence, stand inside the subject ("a court in Minsk"), or belong to
the clause of which the event is a part ("killed when a bomb went off in Quetta"). An event that takes up an earlier one has its place.
"""

from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.clause import STEPS, SUBJECTS, SUFFERED, clause_of
from dateline.annotate.places.gazetteer import gazetteer
from dateline.annotate.places.heading import heading
from dateline.annotate.places.hold import Hold
from dateline.annotate.places.lexicon import Relation, cues
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision

RANK = {
    Precision.EXACT: 0,
    Precision.NEAR: 1,
    Precision.DISTRICT: 3,
    Precision.DIVISION: 4,
    Precision.VAGUE: 5,
    Precision.SEA: 5,
    Precision.COUNTRY: 6,
}
FEATURE = 2
"""The rank of a forest, valley or island that is named as such: narrower than a district."""
WITHIN = frozenset({",", "in", "of", "the", "'s", "’s", "(", "and", "on", "at"})
SPEAKING = frozenset({"speak", "address", "campaign", "brief"})
MOMENTS = frozenset({"when", "as", "while"})


class Found(NamedTuple):
    """A place of the sentence, and how it stands there."""

    site: Site
    place: Place


def place_event(doc: Doc, head: int, trigger: TokenSpan) -> Place | None:
    """The place of the event whose trigger this is, headed by the token ``head``."""
    event = doc[head]
    here = [
        Found(site, place)
        for site, place in zip(doc._.place_sites, doc._.places, strict=True)
        if event.sent.start <= site.tokens.start < event.sent.end and site.relation is not Relation.HEADING
    ]
    near = [f for f in here if f.site.relation is not Relation.LANDMARK]
    clause = clause_of(event)
    others = frozenset(e.head for e in doc._.events if e.head != head)
    if near:
        held = _own(doc, Hold(doc, clause, trigger, others), event, near) or _beside(doc, event, trigger, others, near)
        if held:
            return min(
                _at_rest(_innermost(doc, held)), key=lambda f: (_rank(f.place), abs(f.site.tokens.start - head))
            ).place
    if any(token.lower_ == "here" and token.head.i in clause for token in event.sent):
        return heading(doc)
    hold = Hold(doc, clause, trigger, others)
    marks = (f.place for f in here if f.site.relation is Relation.LANDMARK and hold.hangs(f.site))
    return next(marks, None) or _earlier(doc, head, clause)


def _own(doc: Doc, hold: Hold, event: Token, near: list[Found]) -> list[Found]:
    """The places of the event's own clause."""
    held = [f for f in near if hold.hangs(f.site)] or _where(doc, event, near)
    return held or [f for f in near if hold.follows(f.site)][:1] or _opening(doc, event, near)


def _beside(doc: Doc, event: Token, trigger: TokenSpan, others: frozenset[int], near: list[Found]) -> list[Found]:
    """The places of the subject, of the clause that tells the moment, of the clause of which the event is the outcome."""
    clause = clause_of(event)
    hold = Hold(doc, clause, trigger, others)
    for verb in _occasions(event, clause):
        found = _on(doc, verb, others, near)
        if found:
            return found
    held = [f for f in near if hold.seated(f.site)] or [f for f in near if hold.precedes(f.site)]
    if held:
        return held
    outer = _outer(event)
    if outer is None and event.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in event.children):
        outer = event.head
    return _on(doc, outer, others, near) if outer is not None else []


def _on(doc: Doc, verb: Token, others: frozenset[int], near: list[Found]) -> list[Found]:
    hold = Hold(doc, clause_of(verb), TokenSpan(verb.i, verb.i + 1), others - {verb.i})
    return [f for f in near if hold.hangs(f.site)] or [f for f in near if hold.seated(f.site)]


def _occasions(event: Token, clause: dict[int, bool], depth: int = 2) -> list[Token]:
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
        found += [verb for above in tuple(found) for verb in _occasions(above, {above.i: True}, depth - 1)]
    return found


def _tells_where(event: Token, index: int, child: Token) -> bool:
    """Whether the clause below the verb at the index tells the moment, the purpose on the spot, or where somebody spoke."""
    if child.i < index:
        return child.lemma_ in SPEAKING
    words = {c.lower_ for c in child.children if c.dep_ in ("advmod", "mark", "aux")}
    after = event.lemma_ in SUFFERED and "after" in words
    return bool(words & MOMENTS) or after or ("to" in words and child.lemma_ in cues().on_site)


def _outer(event: Token) -> Token | None:
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


def _innermost(doc: Doc, held: list[Found]) -> list[Found]:
    """Without the places that only tell where another lies ("in Corinto, Cauca", "the Red Sea resort of Dahab")."""
    dropped: set[int] = set()
    for before, after in pairwise(sorted(held, key=lambda f: f.site.tokens.start)):
        if _narrows(doc, before, after):
            dropped.add(before.site.tokens.start)
        elif _contains(doc, before, after):
            dropped.add(after.site.tokens.start)
    return [f for f in held if f.site.tokens.start not in dropped] or held


def _at_rest(held: list[Found]) -> list[Found]:
    """Without the places that somebody or something is from, if one is told where it was."""
    rest = [f for f in held if f.site.relation is not Relation.ORIGIN]
    return rest if any(f.site.relation is not Relation.DESTINATION for f in rest) else held


def _narrows(doc: Doc, before: Found, after: Found) -> bool:
    """Whether the first place only tells where the second lies ("the Red Sea resort of Dahab")."""
    of = after.site.tokens.start - 1
    if after.site.phrase.start > before.site.tokens.start or doc[before.site.tokens.end].lower_ == ",":
        return False
    if _joined(doc, before, after) or doc[of].lower_ != "of":
        return not _joined(doc, before, after) and before.site.tokens.end == after.site.tokens.start
    return cues().nouns.get(doc[of - 1].lower_) is Precision.EXACT or (
        cues().nouns.get(doc[of - 1].lower_) is Precision.DIVISION is after.place.precision
    )


def _joined(doc: Doc, before: Found, after: Found) -> bool:
    return any(t.lower_ in ("and", "or") for t in doc[before.site.tokens.end : after.site.tokens.start])


def _contains(doc: Doc, before: Found, after: Found) -> bool:
    """Whether the second place follows at once and tells where the first lies."""
    words, broad = cues(), (Precision.COUNTRY, Precision.DIVISION, Precision.SEA, Precision.VAGUE)
    if after.site.relation is Relation.NEAR or before.place.precision in broad[:3] or _joined(doc, before, after):
        return False
    if before.place.country != after.place.country and None not in (before.place.country, after.place.country):
        return False
    if before.place.precision is Precision.VAGUE and after.place.precision not in broad:
        return False
    return all(
        t.lower_ in WITHIN or t.lower_ in words.between or t.lower_ in words.nouns or t.lower_ in gazetteer().adjectives
        for t in doc[before.site.tokens.end : after.site.tokens.start]
    )


def _rank(place: Place) -> int:
    names = place.name.casefold().split()
    if place.precision is Precision.VAGUE and (names[-1] in cues().nouns or names[0] in cues().nouns):
        return FEATURE
    return RANK[place.precision]


def _where(doc: Doc, event: Token, near: list[Found]) -> list[Found]:
    """The place before "where" when the event stands in that clause ("in Kano, where witnesses said officers had shot")."""
    held = []
    for found in near:
        site = found.site
        after = site.phrase.end if doc[min(site.phrase.end, len(doc) - 1)].text != "," else site.phrase.end + 1
        if after < event.i and after < len(doc) and doc[after].lower_ == "where":
            top = doc[after].head
            if top is event or top.is_ancestor(event) or not any(t.text == ";" for t in doc[after : event.i]):
                held.append(found)
    return held[-1:]


def _opening(doc: Doc, event: Token, near: list[Found]) -> list[Found]:
    """The phrase that opens the sentence ("In Niamey, thousands marched") holds for its clauses, not for what is said there.

    So does what stands before the colon of a headline ("Nairobi protests: police fire tear gas").
    """
    start, opening = event.sent.start, []
    for found in near:
        site = found.site
        colon = any(t.text == ":" for t in doc[site.phrase.end : min(site.phrase.end + 4, event.i)])
        static = site.relation in (Relation.STATIC, Relation.NEAR) or colon
        if site.phrase.start <= start + 1 and static and (colon or not _is_said(event)):
            opening.append(found)
    return opening


def _is_said(event: Token) -> bool:
    """Whether the event stands in the content of what somebody said."""
    token = event
    for _ in range(STEPS):
        if token.dep_ == "ccomp" or token.head is token:
            break
        token = token.head
    return token.dep_ == "ccomp"


def _earlier(doc: Doc, head: int, clause: dict[int, bool]) -> Place | None:
    """The place of the event that this one, or its subject, takes up again ("the attack", "such a meeting")."""
    events = doc._.events
    for index, event in enumerate(events):
        subject = event.head != head and doc[event.head].dep_ in SUBJECTS and doc[event.head].head.i in clause
        if (event.head == head or subject) and event.repeats is not None and event.repeats < index:
            earlier = events[event.repeats]
            return place_event(doc, earlier.head, earlier.trigger)
    return None
