"""Who deals with whom in a text: the two that fight, talk or sign with each other are "the two sides" of it.

Who calls on the two, brings them together, reports on them or tends the wounded is none of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase
from dateline.annotate.entities.scene import Evidence, located

REBELS = frozenset({"REB", "UAF", "PRM", "CRM"})
STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG", None})
ASIDE = frozenset({"JRN", "MED", "REF"})
OUTSIDE = frozenset({"IGO", "NGO", "UNO"})
"""Sectors and organisations of those who are at hand in every conflict and are no side of it."""
GO_BETWEEN = frozenset({"mediator", "broker", "facilitator", "host", "observer", "peacekeeper", "witness"})
WITH = frozenset({"with", "against", "by", "on", "at", "from", "of"})
BETWEEN = frozenset({"between", "with", "against", "of"})
WITHIN = frozenset({"in", "of", "across", "throughout", "within", "inside", "around", "for"})
OBJECTS = frozenset({"dobj", "dative", "prep"})
UPWARDS = 3
"""Clauses over a phrase whose subject may be the outsider that speaks to the two."""

Party = tuple[str | None, str]


class Side(NamedTuple):
    """A party as it is told from others, and where it was mentioned."""

    party: Party
    entity: Entity | None


def bloc(sector: str | None) -> str:
    """Organs of a state are one side, its armed enemies another; any other sector is a side of its own."""
    if sector in STATE:
        return "state"
    return "rebels" if sector in REBELS else sector or ""


def outsiders(d: Discourse, head: int) -> frozenset[Entity]:
    """Who acts upon the two from outside: the subject of a verb that has the phrase below it, unless it only speaks."""
    frame, found = d.frame, set[Entity]()
    verb = frame.clause(head)
    for _ in range(UPWARDS):
        subject = frame.subject(verb)
        if subject is not None and subject != head and subject < head and frame.lemma[verb] not in d.lexicon.speech:
            found.update(_all(d, subject))
        over = frame.head[verb]
        if over == verb or frame.dep[verb] not in ("ccomp", "xcomp", "advcl"):
            break
        verb = frame.clause(over)
    found.update(e for e in d.before(head, 99) if e.heads & GO_BETWEEN)
    return frozenset(found)


def _all(d: Discourse, head: int) -> Iterator[Entity]:
    """The entities of a coordination that begins at the token."""
    frame, token = d.frame, head
    while True:
        entity = d.entity(token)
        if entity is not None:
            yield from entity.members or (entity,)
        following = next((k for k in frame.kids[token] if frame.dep[k] == "conj" and k > token), None)
        if following is None:
            return
        token = following


def is_side(entity: Entity) -> bool:
    """Whether it can be a party to a conflict or to talks."""
    known = entity.known
    if known.sector in ASIDE or known.organisation in OUTSIDE or entity.heads & GO_BETWEEN:
        return False
    return entity.acts and entity.kind is not Kind.PLACE and known.code is not None


def opposed(d: Discourse, head: int, without: frozenset[Entity], *, states: bool = False) -> tuple[Side, ...]:
    """The two that most often fight or deal with each other before the token; () where the text has no such two.

    With ``states`` only dealings of one country with another count.
    """
    barred = {_party(e) for e in without}
    weights: defaultdict[frozenset[Party], int] = defaultdict(int)
    latest: dict[Party, Entity | None] = {}
    for first, second in _dealings(d, head):
        one, other = _apart(first, second)
        pair = frozenset({one.party, other.party})
        if len(pair) < len((one, other)) or pair & barred:
            continue
        if states and (one.party[0] == other.party[0] or any(party[1] != "state" for party in pair)):
            continue
        weights[pair] += 1
        for side in (one, other):
            latest[side.party] = side.entity or latest.get(side.party)
    if not weights:
        return ()
    order = list(weights)
    best = max(order, key=lambda pair: (weights[pair], order.index(pair)))
    return tuple(Side(party, latest[party] or _behind(d, party, head)) for party in latest if party in best)


def _apart(one: Side, other: Side) -> tuple[Side, Side]:
    """Herders of one country and troops of another are the two states, where neither is at war with its own."""
    (here, first), (there, second) = one.party, other.party
    if here == there or "rebels" in (first, second):
        return one, other
    return Side((here, "state"), one.entity), Side((there, "state"), other.entity)


def _behind(d: Discourse, party: Party, head: int) -> Entity | None:
    """Who of the party was named, where only its towns or posts were dealt with; its armed groups where no organ was."""
    near = [e for e in d.before(head, 99) if e.country == party[0] and is_side(e) and not e.members]
    own = (e for e in near if _party(e) == party and e.kind is not Kind.STATE)
    armed = (e for e in near if bloc(e.known.sector) == "rebels")
    return next(own, None) or next(armed, None)


def _party(entity: Entity) -> Party:
    return entity.known.code, bloc(entity.known.sector)


def _dealings(d: Discourse, head: int) -> Iterator[tuple[Side, Side]]:
    """Every two that one verb or noun of conflict or of talks ties together, up to the token."""
    frame, words = d.frame, d.lexicon.dealings
    for token in range(head):
        if frame.lemma[token] not in words or not frame.read[token]:
            continue
        if frame.pos[token] == "VERB":
            first, second = _of_verb(d, token, head)
        elif frame.pos[token] == "NOUN":
            first, second = _of_noun(d, token, head)
        else:
            continue
        if not second:
            first, second = first[:1], first[1:]
        for one in first:
            for other in second:
                yield one, other


def _of_verb(d: Discourse, verb: int, limit: int) -> tuple[list[Side], list[Side]]:
    frame = d.frame
    subject = frame.subject(verb)
    first = _sides(d, subject, limit) if subject is not None else []
    second: list[Side] = []
    for kid in frame.kids[verb]:
        if frame.dep[kid] == "dobj":
            second += _sides(d, kid, limit)
            second += _below(d, kid, WITH, limit)
    return first, second + _below(d, verb, WITH, limit)


def _of_noun(d: Discourse, noun: int, limit: int) -> tuple[list[Side], list[Side]]:
    """The parties of a noun: "the war between A and B", "talks with B" and who holds them, "A's war with B"."""
    frame = d.frame
    parties = _below(d, noun, BETWEEN, limit)
    if len(parties) > 1 or not parties:
        return parties, []
    owner = next((k for k in frame.kids[noun] if frame.dep[k] == "poss"), None)
    subject = owner if owner is not None else frame.subject(frame.clause(noun))
    return (_sides(d, subject, limit) if subject is not None else []), parties


def _below(d: Discourse, token: int, prepositions: frozenset[str], limit: int) -> list[Side]:
    frame, found = d.frame, list[Side]()
    for prep in frame.kids[token]:
        if frame.dep[prep] in ("prep", "agent") and frame.lower[prep] in prepositions:
            for noun in frame.kids[prep]:
                if frame.dep[noun] == "pobj":
                    found += _sides(d, noun, limit) + _below(d, noun, BETWEEN - {"of"}, limit)
    return found


def _sides(d: Discourse, token: int | None, limit: int) -> list[Side]:
    """The sides of a coordination: entities, else the country that an adjective or name in the phrase tells."""
    frame, found = d.frame, list[Side]()
    while token is not None and token < limit:
        entity = d.entity(token)
        if entity is not None:
            for member in entity.members or (entity,):
                if is_side(member) and not located(frame, token):
                    found.append(Side(_party(member), member))
        if entity is None or entity.kind in (Kind.THING, Kind.PLACE):
            found += _country_in(d, token)
        token = next((k for k in frame.kids[token] if frame.dep[k] == "conj" and k > (token or 0)), None)
    return found


def _country_in(d: Discourse, token: int) -> list[Side]:
    """Whose the thing or town is: "Afghan border posts", "Haifa"."""
    frame = d.frame
    for i in range(frame.start(token), token + 1):
        item = d.setting.at(i)
        if item is not None and not located(frame, token):
            return [Side((item.country, "state"), None)]
    return []


def _is_body(d: Discourse, item: Evidence) -> bool:
    """Whether a body of the country was named, not the country: a government deals with its own rebels."""
    words = d.frame.words(item.token, item.end)
    return d.knowledge.nationality(words) is None and d.knowledge.home(words, d.on) is not None


def dealt_with(d: Discourse, phrase: Phrase) -> frozenset[str]:
    """The countries that are the object of the phrase's own clause, and so are not the phrase."""
    frame, found = d.frame, set[str]()
    verb = frame.clause(phrase.head)
    waiting = [k for k in frame.kids[verb] if frame.dep[k] in OBJECTS and frame.lower[k] not in WITHIN]
    while waiting:
        token = waiting.pop()
        item = d.setting.at(token)
        if token > phrase.head and item is not None and not _is_body(d, item):
            found.add(item.country)
        if d.lexicon.lemma(frame.text[token]) in d.lexicon.guests | d.lexicon.kept:
            # An envoy or counterpart of a country is met by another one.
            found.update(i.country for k in frame.kids[token] if (i := d.setting.at(k)) is not None)
        waiting += [
            k for k in frame.kids[token] if frame.dep[k] in ("pobj", "conj", "prep") and frame.lower[k] not in WITHIN
        ]
    return frozenset(found)
