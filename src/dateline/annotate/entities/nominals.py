"""Noun phrases: who they stand for, from their own words, their owner, what they take up, and the setting."""

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.anaphora import country_named, is_other_army, region_of, state_of, take_up
from dateline.annotate.entities.belonging import adjective, at_home, marked, placed, standing
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.knowledge import filled
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import of_city, sex_of
from dateline.annotate.entities.owning import ARMED, borrowed, of_bench, owned
from dateline.annotate.entities.phrases import POSSESSIVE, Phrase

SIDES = frozenset({"side", "camp"})
UNKNOWN_SIDE = "UAF"
"""Gunmen of whom nothing is told: a complement may tell whose they are."""
ANYBODY = frozenset({"man", "men", "person", "individual", "people", "assailant", "attacker", "youth"})
NAMELESS = frozenset({"unidentified", "unknown", "hooded", "masked"})
ARMS = frozenset({"gun", "weapon", "rifle", "machete", "pistol", "firearm", "knife"})
PARTY = "party"
EMPTY = frozenset({"DT", "PDT", "CD"})
AGENTIVE = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "ant", "ster")
"""Endings of nouns for persons, where neither list nor resolver knows the noun well."""


def own_facts(d: Discourse, phrase: Phrase) -> Facts:
    """What the words of the phrase say, complement included; articles, numbers and a pronoun before it tell nothing."""
    frame, start = d.frame, phrase.start
    while start < phrase.head and (frame.tag[start] in EMPTY or frame.lower[start] in POSSESSIVE):
        start += 1
    if phrase.owner is not None and d.frame.pos[phrase.owner] != "PROPN":
        start = min(phrase.head, phrase.owner + 1)
        while start < phrase.head and frame.tag[start] == "POS":
            start += 1
    facts = at_home(d, phrase, d.knowledge.of(frame.words(start, phrase.end), d.on))
    if phrase.wide > phrase.end:
        wide = at_home(d, phrase, d.knowledge.of(frame.words(start, phrase.wide), d.on), phrase.wide)
        longer = (wide.head or "").count(" ") > (facts.head or "").count(" ")
        told = facts.sector and facts.sector != UNKNOWN_SIDE
        facts = filled(facts, wide) if told and not longer else wide
    if phrase.lemma == PARTY and _are_sides(d, phrase):
        return facts.but(sector=None)
    return facts.but(sector=UNKNOWN_SIDE) if _unidentified(d, phrase) else facts


def nominal(d: Discourse, phrase: Phrase, owner: Entity | None, of: Entity | None) -> Entity | None:
    """The entity of a noun phrase whose head is a noun of the lists, or whose words the resolver knows; else None."""
    if _abstract(d, phrase) or (phrase.kind is None and not d.knowledge.may_be_people(d.frame.text[phrase.head])):
        return None
    facts = own_facts(d, phrase)
    kind = phrase.kind
    if kind is None and phrase.lemma in SIDES and adjective(d, phrase) is not None:
        kind, facts = Kind.ORGAN, facts.but(sector=facts.sector or "GOV")
    if kind is Kind.CRAFT and facts.sector is None and phrase.lemma in d.lexicon.forces:
        facts = facts.but(sector="MIL")
    if kind is None:
        many = d.frame.tag[phrase.head] == "NNS" and facts.role is not None
        if not facts.sector or not facts.is_person or not (many or phrase.lemma.endswith(AGENTIVE)):
            return None
        kind = Kind.PERSON if facts.is_person else Kind.BODY
    told = marked(d, phrase, facts)
    if not facts.code:
        facts = told
    facts = standing(d, phrase, facts)
    if kind is Kind.STATE:
        return _state(d, phrase, facts)
    unnamed = phrase.name is None or (phrase.name == phrase.head and facts.id is None)
    if facts.is_country or (unnamed and (facts.name or facts.id)):
        facts = facts.but(is_country=False, name=None, id=None)
    if facts.role is not None and not kind.is_person:
        facts = facts.but(role=None)
    if phrase.name is None and _may_take_up(d, phrase, kind):
        found = take_up(d, phrase, facts, owner)
        if found is not None:
            found.learn(facts.but(name=None, id=None, country=None, organisation=None))
            return _called(d, found, phrase)
    facts = borrowed(d, phrase, of_city(d, phrase, facts))
    facts = of_bench(phrase, placed(d, phrase, kind, owned(d, phrase, facts, owner, of)))
    _teach(of, facts)
    entity = _same(d, phrase, kind, facts) or d.new(kind, facts, plural=phrase.plural, sex=sex_of(d, phrase))
    speaks = of if of is not None and phrase.lemma in d.lexicon.leading and of.kind.is_collective else None
    entity.owner = entity.owner or owner or speaks
    entity.number = phrase.number
    stated = owner is not None and owner.kind is Kind.STATE
    entity.marked = entity.marked or stated or adjective(d, phrase) is not None
    return _called(d, entity, phrase)


def _are_sides(d: Discourse, phrase: Phrase) -> bool:
    """Whether the parties are those to a conflict or to talks, no political ones: "negotiations with the parties"."""
    frame, head = d.frame, phrase.head
    bare = phrase.plural and phrase.det == "the" and not phrase.before and phrase.of is None
    return bare and frame.dep[head] == "pobj" and frame.lower[frame.head[head]] in ("with", "between", "among")


def _unidentified(d: Discourse, phrase: Phrase) -> bool:
    """Whether they are gunmen of whom nothing is told: unidentified men who do harm, or who have weapons."""
    frame = d.frame
    if phrase.lemma not in ANYBODY or NAMELESS.isdisjoint(frame.lower[phrase.start : phrase.head]):
        return False
    arms = (g for k in frame.kids[phrase.head] if frame.lower[k] == "with" for g in frame.kids[k])
    if any(frame.lemma[g] in ARMS for g in arms):
        return True
    return frame.dep[phrase.head] == "nsubj" and frame.lemma[frame.clause(phrase.head)] in d.lexicon.harmful


def _teach(of: Entity | None, facts: Facts) -> None:
    """What its people tell of an unknown body: "fighters of Ansarul Islam"."""
    if of is not None and of.kind is Kind.BODY and not of.known.is_known and facts.sector in ARMED:
        of.learn(Facts(country=facts.country, sector=facts.sector))


def _may_take_up(d: Discourse, phrase: Phrase, kind: Kind) -> bool:
    """A definite phrase may; so may a bare noun for a body of people that there is one of: "police"."""
    if phrase.definite:
        return True
    return kind is Kind.PEOPLE and phrase.start == phrase.head and d.frame.tag[phrase.head] != "NNS"


def _abstract(d: Discourse, phrase: Phrase) -> bool:
    """Whether a noun without article, owner or other word before it names no one: "in power", "use of force"."""
    frame = d.frame
    bare = phrase.start == phrase.head or (phrase.det == "no" and phrase.start == phrase.head - 1)
    return bare and phrase.of is None and frame.tag[phrase.head] == "NN" and phrase.lemma in d.lexicon.abstract


def _called(d: Discourse, entity: Entity, phrase: Phrase) -> Entity:
    d.call(entity, phrase.lemma)
    entity.words.update(phrase.before)
    return entity


def _same(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> Entity | None:
    """The organ or force of the same country that was named by the same noun: there is one police, one government."""
    if kind not in (Kind.ORGAN, Kind.PEOPLE) or not (phrase.definite or kind is Kind.PEOPLE) or not facts.code:
        return None
    titled = phrase.name is not None and phrase.of is not None
    if phrase.det in ("a", "an") or phrase.number is not None or titled:
        return None
    for entity in reversed(d.called(phrase.lemma)):
        same = entity.kind is kind and entity.known.code == facts.code
        if same and not is_other_army(d, phrase, entity) and set(phrase.before) <= entity.words:
            return entity
    return None


def _state(d: Discourse, phrase: Phrase, facts: Facts) -> Entity | None:
    """A word for a state: the country it names, else the one it takes up."""
    if facts.is_country and phrase.name is not None:
        return None
    code = facts.country if region_of(d, phrase) is None else None
    if code is None and (phrase.definite or phrase.before):
        code = country_named(d, phrase) if not phrase.plural else None
    if code is None:
        entity = d.new(Kind.STATE, facts if facts.code else NOTHING, plural=phrase.plural)
    else:
        entity = state_of(d, code)
    return _called(d, entity, phrase)
