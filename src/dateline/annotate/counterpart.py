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
ACTS = frozenset(
    "move decision step act action attack assault strike raid raids strikes attacks airstrikes bombing shelling killing killings"
    " verdict ruling sentence conviction ban arrest arrests detention seizure expulsion coup crackdown invasion incursion operation"
    " deployment measure measures sanctions tariffs drill drills test launch plan deal remark remarks statement comments"
    " announcement accusation accusations allegation allegations charge charges claim claims report threat threats demand demands"
    " violence abduction kidnapping execution executions blockade occupation annexation provocation".split()
)
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
    if not found or not _takes_up(doc, event):
        return ()
    own = {actor.code for actor in actors}
    doers = tuple(actor for actor in found[-1][0] if actor.code and actor.code not in own)
    return doers if _close(doc, events[len(found) - 1], event) and len(doers) == len(found[-1][0]) else ()


def _takes_up(doc: Doc, event: EventMention) -> bool:
    """Whether the object is a plain definite noun for an act: "the move", "the raids"."""
    objects = [token for token in doc[event.head].children if token.dep_ == "dobj" and token.lower_ in ACTS]
    return any(
        all(kid.dep_ == "det" and kid.lower_ in DEFINITE for kid in token.children) and token.n_lefts
        for token in objects
    )


def _mutual(doc: Doc, event: EventMention) -> bool:
    words = lexicon().words["mutual"]
    return any(doc[i].lemma_.lower() in words for i in range(event.trigger.start, event.trigger.end))


def _close(doc: Doc, earlier: EventMention, later: EventMention) -> bool:
    """Whether both stand in one sentence or in two neighbouring ones of one paragraph."""
    first, second = doc[earlier.head].sent, doc[later.head].sent
    if first.start == second.start:
        return True
    return first.end == second.start and "\n" not in text_of(doc)[first.start_char : second.start_char]
