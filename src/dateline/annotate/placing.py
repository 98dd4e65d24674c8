"""Where an event was: the most specific place that its sentence gives for it, or none.

Not the dateline by default, not where an actor comes from, not where somebody spoke: the place must hang on the trigger,
on its object, or on a verb coordinated with it, open the sentence, stand inside the subject ("a court in Minsk"), or belong to
the clause of which the event is a part ("killed when a bomb went off in Quetta"). An event that takes up an earlier one has its place;
for the first sentence of an entry that names none, there is the place in the entry's header.
"""

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan, header_at
from dateline.annotate.places.around import occasions, outer
from dateline.annotate.places.clause import STEPS, SUBJECTS, clause_of
from dateline.annotate.places.heading import heading
from dateline.annotate.places.hold import Hold
from dateline.annotate.places.lexicon import Relation
from dateline.annotate.places.nested import Found, narrowest
from dateline.model.place import Place


def place_event(doc: Doc, head: int, trigger: TokenSpan) -> Place | None:
    """The place of the event whose trigger this is, headed by the token ``head``."""
    event = doc[head]
    start, end = event.sent.start, event.sent.end
    here = [
        Found(site, place)
        for site, place in zip(doc._.place_sites, doc._.places, strict=True)
        if start <= site.tokens.start < end and site.relation is not Relation.HEADING
    ]
    near = [f for f in here if f.site.relation is not Relation.LANDMARK]
    clause = clause_of(event)
    others = frozenset(e.head for e in doc._.events if e.head != head)
    if near:
        held = _own(doc, Hold(doc, clause, trigger, others), event, near) or _beside(doc, event, trigger, others, near)
        if held:
            return narrowest(doc, held, head)
    document = doc._.document
    dated = document is not None and document.dateline
    if dated and any(t.lower_ == "here" and t.head.i in clause for t in doc[start:end]):
        return heading(doc)
    hold = Hold(doc, clause, trigger, others)
    marks = (f.place for f in here if f.site.relation is Relation.LANDMARK and hold.hangs(f.site))
    return next(marks, None) or _earlier(doc, head, clause) or _of_header(doc, head)


def _of_header(doc: Doc, head: int) -> Place | None:
    """The place in the header of an entry ("15 Nov, Pemba: About 200 people protested"), for its first sentence."""
    header = header_at(doc, head)
    if header is None or doc[head].sent.start != header.tokens.end:
        return None
    pairs = zip(doc._.place_sites, doc._.places, strict=True)
    named = [Found(site, place) for site, place in pairs if header.place.holds(site.tokens.start)]
    return narrowest(doc, named, head) if named else None


def _own(doc: Doc, hold: Hold, event: Token, near: list[Found]) -> list[Found]:
    """The places of the event's own clause."""
    held = [f for f in near if hold.hangs(f.site)] or _where(doc, event, near)
    return held or [f for f in near if hold.follows(f.site)][:1] or _opening(doc, event, near)


def _beside(doc: Doc, event: Token, trigger: TokenSpan, others: frozenset[int], near: list[Found]) -> list[Found]:
    """The places of the subject, of the clause that tells the moment, of the clause of which the event is the outcome."""
    clause = clause_of(event)
    hold = Hold(doc, clause, trigger, others)
    for verb in occasions(event, clause):
        found = _on(doc, verb, others, near)
        if found:
            return found
    held = [f for f in near if hold.seated(f.site)] or [f for f in near if hold.precedes(f.site)]
    if held:
        return held
    above = outer(event)
    if above is None and event.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in event.children):
        above = event.head
    return _on(doc, above, others, near) if above is not None else []


def _on(doc: Doc, verb: Token, others: frozenset[int], near: list[Found]) -> list[Found]:
    hold = Hold(doc, clause_of(verb), TokenSpan(verb.i, verb.i + 1), others - {verb.i})
    return [f for f in near if hold.hangs(f.site)] or [f for f in near if hold.seated(f.site)]


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
