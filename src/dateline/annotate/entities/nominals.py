"""Noun phrases: who they stand for, from their own words, their owner, what they take up, and the setting."""

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.anaphora import country_named, region_of, state_of, take_up
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.knowledge import SURE, filled
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import sex_of
from dateline.annotate.entities.phrases import POSSESSIVE, Phrase

BARE = frozenset(
    {"man", "people", "person", "men", "force", "fighter", "member", "side", "personnel", "unit", "staff", "crew"}
)
"""Heads that say nothing of a sector: "his men" are what he is."""
INFORMED = frozenset({"familiar", "close", "briefed", "informed", "aware"})
SEATED = frozenset({"based", "owned", "flagged", "registered", "born", "controlled", "held", "administered", "run"})
"""Words that make a place theirs: "a Dubai-based house", not "a Russian-led bloc"."""
SIDES = frozenset({"side", "camp"})
UNIFORMED = frozenset({"officer", "force", "commander", "captain", "patrol", "unit"})
REACH = 6
"""Sentences back to the police or army that an officer belongs to."""
AGENTIVE = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "ant", "ster")
"""Endings of nouns for persons, where neither list nor resolver knows the noun well."""
LEADING = frozenset(
    {
        "leader",
        "commander",
        "chief",
        "head",
        "boss",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "negotiator",
        "representative",
        "chairman",
        "leadership",
        "founder",
        "deputy",
        "member",
        "envoy",
    }
)
"""Who leads or speaks for a group is of its sector: "the rebels' leader"."""
KEPT = frozenset({"counterpart", "predecessor", "successor", "spouse", "wife", "husband"})


def own_facts(d: Discourse, phrase: Phrase) -> Facts:
    """What the words of the phrase say, complement included, a pronoun before it left out."""
    frame, start = d.frame, phrase.start
    while start < phrase.head and frame.lower[start] in POSSESSIVE:
        start += 1
    if phrase.owner is not None and d.frame.pos[phrase.owner] != "PROPN":
        start = min(phrase.head, phrase.owner + 1)
        while start < phrase.head and frame.tag[start] == "POS":
            start += 1
    facts = d.knowledge.of(frame.words(start, phrase.end), d.on)
    if phrase.wide > phrase.end:
        facts = (
            filled(facts, d.knowledge.of(frame.words(start, phrase.wide), d.on))
            if facts.sector
            else d.knowledge.of(frame.words(start, phrase.wide), d.on)
        )
    return facts


def nominal(d: Discourse, phrase: Phrase, owner: Entity | None, of: Entity | None) -> Entity | None:
    """The entity of a noun phrase whose head is a noun of the lists, or whose words the resolver knows; else None."""
    if _abstract(d, phrase):
        return None
    facts = own_facts(d, phrase)
    kind = phrase.kind
    if kind is None and phrase.lemma in SIDES and _adjective(d, phrase) is not None:
        kind, facts = Kind.ORGAN, facts.but(sector=facts.sector or "GOV")
    if kind is Kind.CRAFT and facts.sector is None and phrase.lemma in d.lexicon.forces:
        facts = facts.but(sector="MIL")
    if kind is None:
        if not facts.sector or not facts.is_person or not phrase.lemma.endswith(AGENTIVE):
            return None
        kind = Kind.PERSON if facts.is_person else Kind.BODY
    if not facts.code:
        facts = _marked(d, phrase, facts)
    if kind is Kind.STATE:
        return _state(d, phrase, facts)
    if facts.is_country or phrase.name is None:
        facts = facts.but(is_country=False, name=None, id=None)
    if phrase.name is None and _may_take_up(d, phrase, kind):
        found = take_up(d, phrase, facts, owner)
        if found is not None:
            found.learn(facts.but(name=None, id=None, country=None, organisation=None))
            return _called(d, found, phrase)
    facts = _borrowed(d, phrase, facts)
    facts = _placed(d, phrase, kind, _owned(d, phrase, facts, owner, of))
    entity = _same(d, phrase, kind, facts) or d.new(kind, facts, plural=phrase.plural, sex=sex_of(d, phrase))
    entity.owner = entity.owner or owner
    entity.number = phrase.number
    entity.marked = entity.marked or _adjective(d, phrase) is not None
    return _called(d, entity, phrase)


def _marked(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    country = _adjective(d, phrase)
    return facts.but(country=country, organisation=None if country else _body_before(d, phrase))


def _body_before(d: Discourse, phrase: Phrase) -> str | None:
    """The organisation whose name or adjective stands before the head: "European carriers", "UN trucks"."""
    frame = d.frame
    for i in range(phrase.start, phrase.head):
        if frame.text[i][0].isupper() and frame.pos[i] in ("ADJ", "PROPN") and d.setting.at(i) is None:
            facts = d.knowledge.of(frame.text[i])
            if facts.organisation is not None and facts.confidence >= SURE:
                return facts.organisation
    return None


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


def _adjective(d: Discourse, phrase: Phrase) -> str | None:
    """The country whose adjective or name stands straight before the head: "a Tajik farmer", not "a Russian-led bloc"."""
    frame = d.frame
    first = phrase.start if phrase.owner is None else phrase.owner + 1
    for i in range(first, phrase.head):
        item = d.setting.at(i)
        if item is not None and (frame.tag[item.end] != "HYPH" or frame.lower[item.end + 1] in SEATED):
            return item.country
    return None


def _called(d: Discourse, entity: Entity, phrase: Phrase) -> Entity:
    d.call(entity, phrase.lemma)
    entity.words.update(phrase.before)
    return entity


def _owned(d: Discourse, phrase: Phrase, facts: Facts, owner: Entity | None, of: Entity | None) -> Facts:
    """Country, and for heads that say nothing of it sector, from the possessor or the complement."""
    if owner is not None:
        known = owner.known
        if not facts.code and known.code:
            facts = facts.but(country=known.country, organisation=known.organisation)
        if known.sector and (facts.sector is None or (phrase.lemma in BARE and facts.sector == "CVL")):
            facts = facts.but(sector=known.sector)
        if phrase.lemma in LEADING and known.sector and owner.kind is not Kind.STATE:
            facts = facts.but(sector=known.sector)
        if phrase.lemma in KEPT and facts.sector in (None, "CVL"):
            facts = facts.but(sector=known.sector, role=facts.role or known.role)
    if not facts.code and phrase.wide > phrase.end:
        facts = facts.but(country=_below(d, phrase))
    if of is not None and not facts.code and of.known.code:
        facts = facts.but(country=of.known.country, organisation=of.known.organisation)
    leads = phrase.lemma in LEADING and of is not None and of.kind is not Kind.STATE and of.kind is not Kind.PLACE
    if of is not None and of.known.sector and (leads or (not facts.sector and phrase.lemma not in BARE)):
        facts = facts.but(sector=of.known.sector)
    return facts


def _borrowed(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """What a noun before the head was said of ("administration officials"), and whose officers they are: police or army."""
    if not facts.code:
        for word in reversed(phrase.before):
            held = next((e for e in reversed(d.called(d.lexicon.lemma(word))) if e.known.code and not e.members), None)
            if held is not None and held.kind is not Kind.STATE:
                facts = facts.but(country=held.known.country, organisation=held.known.organisation)
                break
    if facts.sector is None and phrase.lemma in UNIFORMED:
        near = (e for e in d.before(phrase.start, REACH) if e.known.sector in ("COP", "MIL"))
        found = next(near, None)
        if found is not None and facts.country in (None, found.country):
            facts = facts.but(sector=found.known.sector, country=facts.country or found.country)
    return facts


def _below(d: Discourse, phrase: Phrase) -> str | None:
    """The country at the end of a chain of complements: "the press service of the ministry of defence of Pakistan"."""
    item = d.setting.at(phrase.wide - 1)
    return item.country if item is not None else None


def _placed(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> Facts:
    """A domestic group, office or organ without a country of its own belongs to the country the text is about."""
    if facts.code or not _domestic(d, phrase, kind, facts):
        return facts
    usual = _usual(d, phrase)
    if usual is not None:
        return facts.but(country=usual)
    subject = d.frame.subject(d.frame.clause(phrase.head))
    who = d.entity(subject) if subject is not None and subject < phrase.start else None
    if who is not None and who.country is not None and _sent(d, phrase, who):
        return facts.but(country=who.country)
    without = who.country if who is not None and _apart(d, phrase, kind, who) else None
    official = phrase.definite and kind in (Kind.ROLE, Kind.ORGAN)
    return facts.but(country=d.setting.country(phrase.head, without, official=official))


def _usual(d: Discourse, phrase: Phrase) -> str | None:
    """The country of all whom the text called by the noun with a nationality: after "an Israeli soldier", any soldier."""
    found = {e.country for e in d.called(phrase.lemma) if e.marked and e.country}
    return found.pop() if len(found) == 1 else None


def _sent(d: Discourse, phrase: Phrase, who: Entity) -> bool:
    """Whether the subject disposes of its own people: "has sent six specialists"."""
    frame = d.frame
    verb = frame.head[phrase.head]
    return who.acts and frame.dep[phrase.head] == "dobj" and frame.lemma[verb] in d.lexicon.own


def _apart(d: Discourse, phrase: Phrase, kind: Kind, who: Entity) -> bool:
    """Whether subject and noun are of different sides: a diplomat at a ministry, those whom a nation's forces strike."""
    role = d.frame.role(phrase.head)
    if who.heads & d.lexicon.guests:
        return kind is Kind.ORGAN and role != "object"
    forces = who.known.sector == "MIL" or bool(who.heads & d.lexicon.forces)
    return forces and who.marked and role == "object" and kind.is_human


def _domestic(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> bool:
    if phrase.lemma in d.lexicon.placeless or kind is Kind.CRAFT:
        return False
    if kind is Kind.BODY:
        if phrase.name is not None:
            return False
        return phrase.lemma in d.lexicon.domestic or (bool(facts.sector) and facts.sector not in ("JRN", "BUS", "MNC"))
    frame = d.frame
    return not any(
        frame.lower[k] in INFORMED or frame.lower[k] == "with" for k in frame.kids[phrase.head] if k > phrase.head
    )


def _same(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> Entity | None:
    """The organ or force of the same country that was named by the same noun: there is one police, one government."""
    if kind not in (Kind.ORGAN, Kind.PEOPLE) or not (phrase.definite or kind is Kind.PEOPLE) or not facts.code:
        return None
    if phrase.det in ("a", "an") or phrase.number is not None:
        return None
    for entity in reversed(d.called(phrase.lemma)):
        same = entity.kind is kind and entity.known.code == facts.code
        if same and set(phrase.before) <= entity.words:
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
