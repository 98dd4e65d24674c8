"""With whom something mutual was ended: talks, ties or a truce have two sides, and the other one was just named.

So has a reply: "Beijing banned two firms. Washington condemned the move" is said of Beijing.

"Maduro had offered Washington a stake. But he wanted to stay in power, so U.S. officials broke off the talks": the talks
are those with the party of the sentences before. Nothing is taken over a paragraph's edge, nor where two could be meant.
"""

from spacy.tokens import Doc

from dateline.annotate.events.lexicon import lexicon
from dateline.annotate.layers import EventMention, text_of
from dateline.model.actor import Actor
from dateline.model.event import EventType

ENDED = frozenset({EventType.SANCTION, EventType.REJECT})
REACH = 2
"""How many mentions back the other side may stand."""
ANSWERING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
"""What is said of an act told just before: "condemned the move"."""
FORCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
FORCEFUL = frozenset(
    "attack attacks assault strike strikes raid raids airstrikes bombing shelling killing killings coup crackdown invasion incursion"
    " arrest arrests detention seizure violence abduction kidnapping execution executions blockade occupation provocation".split()
)
CALM = frozenset(
    "verdict ruling sentence conviction sanctions tariffs plan deal remark remarks statement comments announcement accusation"
    " accusations allegation allegations charge charges claim claims report threat threats demand demands expulsion annexation".split()
)
STEPS = frozenset("move moves decision step steps measure measures ban".split())
EITHER = frozenset("act action actions operation deployment drill drills test launch".split())
"""Nouns for acts of force, for other acts, for anything but violence, for either."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})

Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def counterpart(
    doc: Doc, events: tuple[EventMention, ...], found: list[Parties], actors: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who the other side of the event after those ``found`` is; () where the text does not show it."""
    event = events[len(found)]
    if event.coding.type in ANSWERING:
        return _answered(doc, events, found, actors)
    own = {actor.code for actor in actors}
    if event.coding.type not in ENDED or len(own) != 1 or None in own or not _mutual(doc, event):
        return ()
    for index in range(len(found) - 1, max(-1, len(found) - 1 - REACH), -1):
        if not _close(doc, events[index], event):
            return ()
        parties = [*found[index][0], *found[index][1]]
        others = {actor.code: actor for actor in parties if actor.code and actor.code not in own}
        if own & {actor.code for actor in parties} and len(others) == 1:
            return tuple(others.values())
    return ()


def _answered(
    doc: Doc, events: tuple[EventMention, ...], found: list[Parties], actors: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Whose act it is that is condemned, rejected or praised: who did what was told just before."""
    event = events[len(found)]
    act = _taken_up(doc, event)
    if act is None:
        return ()
    own = {actor.code for actor in actors}
    for index in range(len(found) - 1, max(-1, len(found) - 1 - REACH), -1):
        told, (doers, _) = events[index], found[index]
        if not _close(doc, told, event):
            return ()
        if not _is(told, act):
            continue
        others = tuple(actor for actor in doers if actor.code and actor.code not in own)
        return others if len(others) == len(doers) else ()
    return ()


def _is(told: EventMention, act: str) -> bool:
    """Whether the noun can be said of the act."""
    if act in STEPS:
        return told.coding.type is not EventType.ASSAULT
    return act in EITHER or (told.coding.type in FORCE) == (act in FORCEFUL)


def _taken_up(doc: Doc, event: EventMention) -> str | None:
    """The plain definite noun for an act that is the object: "the move", "the raids"; None where there is none."""
    for token in doc[event.head].children:
        if token.dep_ == "dobj" and token.n_lefts and token.lower_ in FORCEFUL | CALM | STEPS | EITHER:
            plain = all(kid.dep_ == "det" and kid.lower_ in DEFINITE for kid in token.children)
            return token.lower_ if plain else None
    return None


def _mutual(doc: Doc, event: EventMention) -> bool:
    words = lexicon().words["mutual"]
    return any(doc[i].lemma_.lower() in words for i in range(event.trigger.start, event.trigger.end))


def _close(doc: Doc, earlier: EventMention, later: EventMention) -> bool:
    """Whether both stand in one sentence or in two neighbouring ones of one paragraph."""
    first, second = doc[earlier.head].sent, doc[later.head].sent
    if first.start == second.start:
        return True
    return first.end == second.start and "\n" not in text_of(doc)[first.start_char : second.start_char]
