"""Mentions of several entities: lists, nationalities joined by *and*, some of a group, the parties of the matter."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.knowledge import filled
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase, read_phrase
from dateline.annotate.entities.plurals import holder, is_dual, of_two, parties
from dateline.annotate.entities.scene import Evidence
from dateline.annotate.layers import MentionKind

JOINTS = frozenset({"and", ",", "or"})
WHOLE = frozenset({"both", "all", "each"})
CONJUNCT = frozenset({"conj"})
COUNTED = frozenset({"dozens", "hundreds", "thousands", "scores", "several", "many", "some", "others"})
OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
SAME_GROUP = 12
"""Sentences within which a phrase for the same members goes on with the same chain."""


def note(d: Discourse, entity: Entity, phrase: Phrase, kind: MentionKind) -> Entity:
    """Note that the phrase mentions the entity, and the list that it may end."""
    d.mention(entity, phrase.head, phrase.start, phrase.end, kind)
    _coordinate(d, entity, phrase)
    return entity


def members(d: Discourse, phrase: Phrase, owner: Entity | None, of: Entity | None) -> tuple[Entity, ...]:
    """The entities that a plural phrase stands for one by one; () where it stands for one group."""
    if is_dual(d, phrase):
        return parties(d, phrase)
    if not phrase.plural or phrase.kind is None:
        return ()
    pair = _two_heads(d, phrase)
    if pair:
        return pair
    lenders: tuple[Entity, ...] = owner.members if owner is not None else ()
    if phrase.of is not None and not lenders:
        lenders = _listed(d, phrase.of) or of_two(d, of, read_phrase(d.frame, d.lexicon, phrase.of))
    if lenders and all(e.country for e in lenders):
        return tuple(holder(d, phrase, e.country or "") for e in lenders)
    return _demonyms(d, phrase)


def several(d: Discourse, phrase: Phrase, found: tuple[Entity, ...]) -> Entity:
    """The entity of a phrase that stands for these members."""
    if len(found) == 1:
        return note(d, found[0], phrase, MentionKind.NOMINAL)
    group = next((e for e in d.before(phrase.head, SAME_GROUP) if set(e.members) == set(found)), None)
    if group is None:
        group = d.new(phrase.kind or Kind.BODY, plural=True)
        group.members = found
    group.loose = False
    d.call(group, phrase.lemma)
    return note(d, group, phrase, MentionKind.NOMINAL)


def _listed(d: Discourse, of: int) -> tuple[Entity, ...]:
    """The countries that a complement lists: "the leaders of Kenya and Uganda"."""
    found: list[Entity] = []
    token: int | None = of
    while token is not None:
        entity = d.resolve(token)
        if entity is None or entity.kind is not Kind.STATE:
            return ()
        found.append(entity)
        token = d.frame.child(token, CONJUNCT)
    return tuple(found) if len(found) > 1 else ()


def _nationalities(d: Discourse, phrase: Phrase) -> tuple[list[Evidence], int]:
    """The nationalities joined before the head, and where the rest of the phrase begins."""
    frame, first = d.frame, phrase.start
    while first >= 2 and frame.lower[first - 1] in JOINTS:
        before = d.setting.at(first - 2)
        if before is None or frame.para[before.token] != frame.para[first]:
            break
        first = before.token
    found: list[Evidence] = []
    i = first
    while i < phrase.head:
        item = d.setting.at(i)
        if item is not None:
            found.append(item)
            i = item.end
        elif frame.lower[i] in JOINTS or frame.lower[i] in ("the", "both"):
            i += 1
        else:
            break
    return found, i


def _two_heads(d: Discourse, phrase: Phrase) -> tuple[Entity, ...]:
    """Two parties whose first noun the parse took for a modifier of the second: "the Congolese army and M23 rebels"."""
    frame = d.frame
    cut = next((i for i in range(phrase.start + 1, phrase.head) if frame.lower[i] == "and"), None)
    if cut is None or phrase.lemma in d.lexicon.uniformed | d.lexicon.bare | d.lexicon.leading:
        return ()
    kind = d.lexicon.kind(frame.text[cut - 1])
    if kind not in (Kind.ORGAN, Kind.PEOPLE) or frame.pos[cut - 1] not in ("NOUN", "PROPN") or cut - 1 == phrase.start:
        return ()
    found = []
    for start, head, what in ((phrase.start, cut - 1, kind), (cut + 1, phrase.head, phrase.kind)):
        facts = d.knowledge.of(frame.words(start, head + 1), d.on)
        if facts.sector is None:
            return ()
        country = facts.country or d.setting.country(head)
        known = facts.but(country=country, name=None, id=None) if facts.organisation is None else facts
        entity = d.new(what or Kind.PEOPLE, known, plural=what is phrase.kind)
        d.call(entity, d.lexicon.lemma(frame.text[head]))
        found.append(entity)
    return tuple(found) if found[0].known.sector != found[1].known.sector else ()


def _demonyms(d: Discourse, phrase: Phrase) -> tuple[Entity, ...]:
    """The group of each country in "Polish and Lithuanian investigators"."""
    items, rest = _nationalities(d, phrase)
    if len(items) < 2 or phrase.start > items[-1].token:
        return ()
    frame, found = d.frame, []
    for item in items:
        facts = d.knowledge.of(f"{frame.words(item.token, item.end)} {frame.words(rest, phrase.end)}", d.on)
        known = filled(facts.but(is_country=False), Facts(country=item.country))
        entity = d.new(phrase.kind or Kind.PEOPLE, known, plural=True)
        d.call(entity, phrase.lemma)
        found.append(entity)
        if item.token < phrase.start and item.token not in d.mentions:
            d.asked.add(item.end - 1)
            d.mention(entity, item.end - 1, item.token, item.end, MentionKind.NOMINAL)
    return tuple(found)


def partitive(d: Discourse, head: int) -> Entity | None:
    """Some of a group, known as the group is: "two of the diplomats", "three of its men"; "the other" of two."""
    frame = d.frame
    word = frame.lower[head]
    if word == "other" and head and frame.lower[head - 1] == "the":
        pair = next((e for e in d.before(head, 0) if len(e.members) > 1 and not e.loose), None)
        return d.mention(pair, head, head - 1, head + 1, MentionKind.NOMINAL) if pair is not None else None
    of = next((k for k in frame.kids[head] if frame.lower[k] == "of"), None)
    inner = next((k for k in frame.kids[of] if frame.dep[k] == "pobj"), None) if of is not None else None
    whole = d.resolve(inner) if inner is not None and inner > head else None
    if whole is None or whole.kind is Kind.THING:
        return None
    if word in WHOLE or whole.members:
        return d.mention(whole, head, head, head + 1, MentionKind.NOMINAL)
    part = d.new(Kind.PERSON, whole.known.but(name=None, id=None), plural=word != "one")
    d.call(part, *whole.heads)
    return d.mention(part, head, head, (inner or head) + 1, MentionKind.NOMINAL)


def some(d: Discourse, head: int) -> Entity | None:
    """Some of those the sentence before was about: "Supporters marched. Dozens were arrested"; not of police or soldiers."""
    near = (e for e in d.before(head, 1) if e.plural and e.kind.is_human and not e.members)
    whole = next((e for e in near if e.known.sector not in OFFICIAL), None)
    if whole is None or d.frame.para[whole.token] != d.frame.para[head]:
        return None
    part = d.new(Kind.PERSON, whole.known.but(name=None, id=None), plural=True)
    d.call(part, *whole.heads)
    return d.mention(part, head, head, head + 1, MentionKind.NOMINAL)


def counted(d: Discourse, head: int) -> Entity | None:
    """Victims or captives who are only counted: "four were detained"; some of those just spoken of, else people of the place."""
    frame = d.frame
    verb = frame.head[head]
    number = frame.pos[head] == "NUM" and frame.dep[head] == "nsubjpass" and not frame.kids[head]
    if not number or frame.lemma[verb] not in d.lexicon.victims:
        return None
    part = some(d, head)
    if part is not None:
        return part
    part = d.new(Kind.PERSON, Facts(country=d.setting.country(head), sector="CVL"), plural=True)
    return d.mention(part, head, head, head + 1, MentionKind.NOMINAL)


def _coordinate(d: Discourse, entity: Entity, phrase: Phrase) -> None:
    """List the conjuncts read so far, and who met with whom: both can be taken up as *they*."""
    frame, head = d.frame, phrase.head
    up = frame.head[head]
    if frame.dep[head] == "conj":
        first = d.entity(up)
    elif frame.dep[head] == "pobj" and frame.lower[up] == "with":
        subject = frame.subject(frame.clause(up))
        first = d.entity(subject) if subject is not None and subject < head else None
    else:
        return
    if first is None or first is entity or not (first.acts and entity.acts):
        return
    earlier = next((e for e in d.before(head, 0) if e.members and first is e.members[-1] and e.token == up), None)
    group = d.new(entity.kind, plural=True)
    group.members = (*(earlier.members if earlier else first.members or (first,)), *(entity.members or (entity,)))
    group.loose = frame.dep[head] != "conj"
    d.see(group, head)
