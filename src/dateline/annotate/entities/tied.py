"""Pronouns that grammar or a quotation ties to their noun: *who*, *which*; *we* and *they* in what somebody says; a shelled *it*."""

from dateline.annotate.entities.anaphora import state_of
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.plurals import top_countries

NEAR, BESIDE, AFTER = 9, 25, 60
"""Tokens: back to the noun of *who*; from a quotation to its verb of speech; on to "speaking of the rebels"."""

SITES = frozenset(
    "village town city port airport airfield airbase base camp barracks bridge road border crossing post outpost checkpoint market"
    " station plant refinery depot warehouse pipeline ship boat vessel tanker ferry trawler freighter convoy truck bus train plane"
    " helicopter house home building compound headquarters embassy consulate office shop factory farm mine dam prison".split()
)
"""What is shelled, seized or set on fire, rather than whoever sent people there."""


def site(d: Discourse, head: int) -> tuple[bool, Entity | None]:
    """Whether *it*, to which harm is done, takes up a place or thing of its sentence or the one before, and its entity if it is one.

    "Sent soldiers to the village of Oru a day after rebels shelled it": the village was shelled, not who sent them.
    """
    frame, lexicon = d.frame, d.lexicon
    verb = frame.clause(head)
    if frame.lower[head] != "it" or frame.role(head) != "object":
        return False, None
    if frame.lemma[verb] not in lexicon.scenes | lexicon.harmful:
        return False, None
    for token in range(head - 1, max(-1, head - AFTER), -1):
        if frame.sent[head] - frame.sent[token] > 1 or frame.para[head] != frame.para[token]:
            break
        if frame.pos[token] not in ("NOUN", "PROPN") or frame.clause(token) == verb or frame.role(token) == "subject":
            continue
        if frame.lemma[token] in SITES | lexicon.buildings:
            return True, d.entity(token)
    return False, None


def relative(d: Discourse, head: int) -> Entity | None:
    """The head of the noun phrase that the relative clause hangs on; *who* takes a person, else the nearest that fits."""
    frame, verb = d.frame, head
    for _ in range(8):
        if frame.dep[verb] in ("relcl", "acl") or frame.head[verb] == verb:
            break
        verb = frame.head[verb]
    found = d.entity(frame.head[verb]) if frame.dep[verb] in ("relcl", "acl") else None
    human = frame.lower[head] in ("who", "whom")
    if found is not None and (not human or found.kind is not Kind.THING):
        return _list_of(d, found, frame.head[verb], verb) or found
    if found is None and not human:
        return None
    for token in range(head - 1, max(-1, head - NEAR), -1):
        near = d.entity(token)
        if near is not None and near.kind.is_human and frame.pos[token] in ("NOUN", "PROPN"):
            return near
    return found


def _list_of(d: Discourse, found: Entity, head: int, verb: int) -> Entity | None:
    """The whole list where the relative clause has a plural verb: "Benin and Togo, which shelter"."""
    frame = d.frame
    words = (verb, *(k for k in frame.kids[verb] if frame.dep[k] in ("aux", "auxpass")))
    if not any(frame.tag[i] == "VBP" for i in words):
        return None
    return next((e for e in d.before(verb, 1) if found in e.members and not e.loose and e.token >= head), None)


def speaker(d: Discourse, head: int) -> Entity | None:
    """Who speaks in the quotation around the token: the subject of a verb of speech beside it, else the last speaker."""
    frame = d.frame
    quote = frame.quoted[head]
    if not quote:
        return d.voice
    start = next(i for i in range(head, -1, -1) if i == 0 or frame.quoted[i - 1] != quote)
    end = next(i for i in range(head, len(frame)) if i + 1 == len(frame) or frame.quoted[i + 1] != quote)
    beside = {frame.sent[i] for i in (start - 1, start, end, end + 1) if 0 <= i < len(frame)}
    for token in (*range(end + 1, min(end + BESIDE, len(frame))), *range(start - 1, max(-1, start - BESIDE), -1)):
        if frame.sent[token] not in beside or frame.lemma[token] not in d.lexicon.speech or frame.quoted[token]:
            continue
        subject = next((k for k in frame.kids[token] if frame.dep[k] == "nsubj"), None)
        if subject is not None:
            found = d.resolve(subject)
            if found is not None and found.acts:
                return found
    spoke = [e for e in d.before(head, 3) if e.spoke >= 0]
    return max(spoke, key=lambda e: e.spoke, default=None)


def meant(d: Discourse, head: int) -> Entity | None:
    """Whom a quoted *they* means where the speaker's sentence says so ("speaking of the rebels"), or the other of two."""
    frame = d.frame
    quote = frame.quoted[head]
    if not quote:
        return None
    if any(frame.quoted[e.token] == quote and e.many for e in d.before(head, 3)):
        return None
    for token in range(head + 1, min(head + AFTER, len(frame))):
        if frame.para[token] != frame.para[head]:
            break
        if frame.lower[token] in d.lexicon.references and not frame.quoted[token]:
            below = next((k for k in frame.kids[token] if frame.dep[k] in ("prep", "dobj")), None)
            noun = next((k for k in frame.kids[below] if frame.dep[k] == "pobj"), below) if below is not None else None
            return d.resolve(noun) if noun is not None else None
    who = speaker(d, head)
    if who is None or who.country is None:
        return None
    pair = top_countries(d, head, 2)
    if who.country not in pair or _plural_near(d, head):
        return None
    return state_of(d, next(code for code in pair if code != who.country))


def _plural_near(d: Discourse, head: int) -> bool:
    return any(e.plural and e.kind.is_human for e in d.before(head, 1))
