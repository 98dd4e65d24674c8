"""Phrases that stand for several parties: "the two leaders", "both sides", "their neighbour", "Kyrgyz and Tajik guards"."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities.anaphora import region_of, state_of
from dateline.annotate.entities.dealings import Party, is_side, opposed, outsiders
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.nominals import own_facts
from dateline.annotate.entities.phrases import DUAL, Phrase

OWNED = frozenset({"the", "his", "her", "its", "their"})
ALONE = frozenset({"side", "neighbour", "neighbor", "rival", "foe", "party", "belligerent", "pair", "duo"})
"""Nouns that need no number to stand for the parties: "the sides", "the neighbours"."""
RIVALS = frozenset({"neighbour", "neighbor", "rival", "foe"})
OPPOSED = frozenset(
    {"warring", "rival", "opposing", "feuding", "belligerent", "fighting", "conflicting", "negotiating"}
)
"""Words before such a noun that say no more of the parties."""
SIDES = frozenset({"side", "party", "rival", "foe", "enemy", "belligerent", "adversary", "opponent", "camp", "force"})
"""Nouns for parties of any kind, a state or those who are at war with it."""
STATE, REBEL = frozenset({"GOV", "MIL", "COP"}), frozenset({"REB", "UAF", "PRM"})
STATES = frozenset(
    {"side", "country", "nation", "state", "capital", "neighbour", "neighbor", "power", "government", "party"}
)
TELLERS = frozenset({"JRN", "EDU", "CVL", "BUS"})
"""Who only tells of it: that a paper of Brazil says so does not take Brazil from "the two governments"."""
PLACES = frozenset({"province", "region", "district", "capital", "country", "nation", "state", "republic"})
BALANCE = 0.2
"""The second country counts as a party from this share of the first one's weight; from less where the text names no third."""
REACH, SUMMED = 6, 2


def is_dual(d: Discourse, phrase: Phrase) -> bool:
    """Whether the phrase asks for the parties of the matter."""
    lemma = phrase.lemma
    if lemma not in d.lexicon.parties and lemma not in ALONE:
        return False
    frame = d.frame
    words = frame.lower[phrase.start : phrase.head]
    if any(w in ("both", "each", "either", "neither") for w in words):
        return True
    definite = phrase.det in ("the", "these", "those") or phrase.owner is not None
    if definite and phrase.number is not None and phrase.plural:
        return True
    if lemma in ("pair", "duo"):
        return phrase.det == "the"
    return (
        phrase.plural
        and phrase.det in ("the", "these")
        and lemma in ALONE
        and phrase.number is None
        and (lemma in RIVALS or not set(phrase.before) - OPPOSED)
        and not any(d.setting.at(i) for i in range(phrase.start, phrase.head))
    )


def parties(d: Discourse, phrase: Phrase) -> tuple[Entity, ...]:
    """The members of a phrase that asks for the parties: persons, bodies or states, two or as many as it says."""
    count = phrase.number or 2
    without = outsiders(d, phrase.head)
    group = _taken(d, phrase, count, without)
    if group:
        return group
    if phrase.lemma in ("pair", "duo", "man", "woman"):
        return ()
    if count == 2:
        members = _of_dealings(d, phrase, without)
        if members:
            return members
    members = _of_countries(d, phrase, count, without)
    if not members and (phrase.lemma in SIDES or phrase.lemma not in STATES):
        members = _of_entities(d, phrase, count, without)
    return members


def _of_dealings(d: Discourse, phrase: Phrase, without: frozenset[Entity]) -> tuple[Entity, ...]:
    """The two that fight or deal with each other in the text; "the two countries" asks for two states."""
    of_any = phrase.lemma in SIDES
    stately = phrase.kind is Kind.STATE or (phrase.lemma in STATES and not of_any)
    allowed = region_of(d, phrase)
    pair = opposed(d, phrase.start, without, states=not of_any)
    if not pair or (allowed is not None and not {side.party[0] for side in pair} <= allowed):
        return ()
    codes = [side.party[0] or "" for side in pair]
    if stately:
        return tuple(state_of(d, code) for code in codes)
    if not of_any or (len(set(codes)) > 1 and all(side.party[1] == "state" for side in pair)):
        return tuple(holder(d, phrase, code) for code in codes)
    found = (side.entity or _unnamed(d, phrase, side.party) for side in pair)
    return tuple(entity for entity in found if entity is not None)


def _unnamed(d: Discourse, phrase: Phrase, party: Party) -> Entity | None:
    """A state that was only named by its towns or its posts."""
    return holder(d, phrase, party[0]) if party[0] is not None else None


def _taken(d: Discourse, phrase: Phrase, count: int, without: frozenset[Entity]) -> tuple[Entity, ...]:
    """The members of a coordination just read that the noun may sum up: "Mali and Niger ... the two countries"."""
    anyone = phrase.lemma in ("pair", "duo") or phrase.lemma in d.lexicon.anyone
    for entity in d.before(phrase.head, 4):
        if anyone and entity.number == count and entity.kind.is_human:
            return (entity,)
        if d.frame.sent[phrase.head] - entity.sent > SUMMED:
            continue
        if not without.isdisjoint(entity.members):
            continue
        if len(entity.members) == count and not entity.loose and all(_fits(phrase, m) for m in entity.members):
            return entity.members
        if phrase.lemma in entity.heads and entity.many and not entity.members and phrase.kind is not Kind.STATE:
            return (entity,)
    return ()


def _fits(phrase: Phrase, member: Entity) -> bool:
    if phrase.lemma in ("side", "party"):
        return is_side(member) or (member.acts and member.known.code is None)
    if phrase.lemma in ("pair", "duo"):
        return member.acts and member.kind is not Kind.PLACE
    if phrase.kind is Kind.STATE or phrase.lemma in STATES:
        return member.kind is Kind.STATE
    if phrase.kind is not None and phrase.kind.is_person:
        return member.kind.is_person
    return member.kind is phrase.kind or phrase.lemma in member.heads


def top_countries(
    d: Discourse, token: int, count: int, allowed: frozenset[str] | None = None, without: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The most salient countries so far; () where fewer than ``count`` carry weight."""
    ranking = [(c, w) for c, w in d.setting.ranking(token) if (allowed is None or c in allowed) and c not in without]
    least = BALANCE if len(ranking) > count else BALANCE / 4
    if len(ranking) < count or ranking[count - 1][1] < least * ranking[0][1]:
        return ()
    return tuple(code for code, _ in ranking[:count])


def _of_countries(d: Discourse, phrase: Phrase, count: int, without: frozenset[Entity]) -> tuple[Entity, ...]:
    barred = frozenset(e.country for e in without if e.country and e.known.sector not in TELLERS)
    codes = top_countries(d, phrase.start, count, region_of(d, phrase), barred)
    if not codes:
        return ()
    if phrase.kind is Kind.STATE or phrase.lemma in STATES:
        return tuple(state_of(d, code) for code in codes)
    return tuple(holder(d, phrase, code) for code in codes)


def holder(d: Discourse, phrase: Phrase, code: str) -> Entity:
    """The person or body of the country that the noun names: its leader met so far, else one known by country only."""
    facts = d.knowledge.of(phrase.lemma, d.on)
    offices = d.lexicon.persons.get(phrase.lemma, frozenset({phrase.lemma}))
    for entity in d.before(phrase.start, 99):
        same = entity.country == code and not entity.members and not entity.plural
        called = entity.heads & offices or (entity.known.role or "") in offices or phrase.lemma in entity.heads
        if same and (
            called or (phrase.lemma == "leader" and entity.kind is Kind.PERSON and entity.known.sector == "GOV")
        ):
            return entity
    return d.new(phrase.kind or Kind.BODY, Facts(country=code, sector=facts.sector, role=facts.role))


def _of_entities(d: Discourse, phrase: Phrase, count: int, without: frozenset[Entity]) -> tuple[Entity, ...]:
    """Bodies or groups in dispute, told apart by country and sector: "both sides" in a domestic matter."""
    scores: dict[tuple[str | None, str | None], tuple[float, Entity]] = {}
    for entity in d.before(phrase.start, REACH):
        if (
            not entity.kind.is_collective
            or entity.members
            or not entity.known.sector
            or entity.known.sector == "CVL"
            or entity in without
            or not is_side(entity)
        ):
            continue
        party = entity.known.code, entity.known.sector
        score = d.salience(entity, phrase.head) + 0.4 * entity.count
        if party not in scores or scores[party][0] < score:
            scores[party] = score, entity
    best = sorted(scores.values(), key=lambda found: -found[0])
    at_arms = [next((f for f in best if f[1].known.sector in side), None) for side in (STATE, REBEL)]
    best = [f for f in at_arms if f is not None] if None not in at_arms and count == len(at_arms) else best[:count]
    return tuple(entity for _, entity in best) if len(best) == count else ()


def other_party(d: Discourse, phrase: Phrase, owner: Entity | None) -> Entity | None:
    """The other of two: "its neighbour", "the rival"; who owns the word is the first."""
    if phrase.lemma not in d.lexicon.other or phrase.plural or not (phrase.owner is not None or phrase.det in OWNED):
        return None
    facts = own_facts(d, phrase)
    if any(d.setting.at(i) is not None for i in range(phrase.start, phrase.head)):
        return None
    if facts.code:
        return state_of(d, facts.country) if facts.country and phrase.lemma in ("neighbour", "neighbor") else None
    taken = {m.country for m in (owner.members or (owner,))} if owner is not None else set()
    if owner is None:
        subject = d.frame.subject(d.frame.clause(phrase.head))
        entity = d.entity(subject) if subject is not None and subject != phrase.head else None
        taken = {entity.country} if entity is not None else set()
    if not taken - {None}:
        return None
    allowed = region_of(d, phrase)
    ranking = [
        (c, w) for c, w in d.setting.ranking(phrase.head, 30) if c not in taken and (allowed is None or c in allowed)
    ]
    if not ranking or (phrase.lemma in ("ally", "partner") and len(ranking) > 1):
        return None
    return state_of(d, ranking[0][0])


def of_two(d: Discourse, of: Entity | None, of_phrase: Phrase | None) -> tuple[Entity, ...]:
    """The members that a complement of two lends to its head: "the governors of the two border provinces"."""
    if of is not None and len(of.members) > 1:
        return of.members
    if of_phrase is None or of_phrase.lemma not in PLACES or not of_phrase.plural:
        return ()
    words = d.frame.lower[of_phrase.start : of_phrase.head]
    if not any(w in DUAL for w in words):
        return ()
    return tuple(state_of(d, code) for code in top_countries(d, of_phrase.start, 2))
