"""Which entity a definite noun phrase takes up: "the agency", "the president", "the Latin American country"."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities.dealings import WITHIN, dealt_with
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase

SAME, OFFICE, FAMILY, ANYONE = 4.5, 3.0, 1.8, 1.0
"""How strongly a noun points at an entity: called so before, holder of the office, of the family, any person."""
REACH = {SAME: 14, OFFICE: 10, FAMILY: 10, ANYONE: 5}
OTHER = -4.0
"""A state that does something to a country does it to another one."""
ARMED = frozenset({"MIL", "REB", "UAF", "COP", "CRM", "PRM"})
"""Sectors whose people hold no office of a state."""
REBELS = frozenset({"REB", "UAF", "CRM", "PRM"})
"""Sectors of groups that are not what "the army", "the government" mean, however they call themselves."""
UNNAMED = frozenset({None, "CVL", "REF"})
"""Sectors of people who are just people."""
GROUPS = frozenset({"group", "movement", "organisation", "organization", "faction", "outfit"})
"""Words for armed bands that were called by their people: "the rebels", "Houthi forces"."""
LEAST = -3.4
"""An entity less salient than this is not taken up by a noun of its family or by a word for any person."""


def take_up(d: Discourse, phrase: Phrase, known: Facts, owner: Entity | None) -> Entity | None:
    """The entity that a definite phrase takes up, None where it introduces one."""
    best: tuple[float, float, Entity] | None = None
    regions = region_of(d, phrase)
    for entity in d.before(phrase.head, REACH[SAME]):
        strength = _strength(d, phrase, entity) if d.here(entity, phrase.head) else 0.0
        if not strength or not _agrees(phrase, known, owner, entity, regions):
            continue
        distance = d.frame.sent[phrase.head] - entity.sent
        if distance > REACH[strength]:
            continue
        salience = d.salience(entity, phrase.head)
        if strength < OFFICE and salience < LEAST:
            continue
        if strength == FAMILY and owner is not None and entity.owner is not owner:
            continue
        score = strength + salience
        if best is None or _better((score, strength), best, craft=phrase.kind is Kind.CRAFT):
            best = score, strength, entity
    return best[2] if best else None


def _better(new: tuple[float, float], old: tuple[float, float, Entity], *, craft: bool) -> bool:
    """Whether one candidate beats another, by score; one called so before beats one that is merely anybody.

    A text with a boat and a vessel in it keeps the two apart by their nouns.
    """
    if {new[1], old[1]} in (({SAME, ANYONE}, {SAME, FAMILY}) if craft else ({SAME, ANYONE},)):
        return new[1] == SAME
    return new[0] > old[0]


def region_of(d: Discourse, phrase: Phrase) -> frozenset[str] | None:
    """The countries that the adjectives of region or the noun itself allow; None where they say nothing."""
    regions, words = d.lexicon.regions, phrase.before
    allowed: frozenset[str] | None = regions.get(phrase.lemma)
    for i, word in enumerate(words):
        two = " ".join(words[i : i + 2])
        found = regions.get(two) or (None if i and " ".join(words[i - 1 : i + 1]) in regions else regions.get(word))
        if found is not None:
            allowed = found if allowed is None else allowed & found
    return allowed


def _strength(d: Discourse, phrase: Phrase, entity: Entity) -> float:
    lemma = phrase.lemma
    if entity.kind is Kind.THING or entity.members or entity.token >= phrase.start:
        return 0.0
    if _governs(d, phrase, entity) or is_other_army(d, phrase, entity):
        return 0.0
    if lemma in entity.heads:
        return SAME if _modifiers_fit(d, phrase, entity) else 0.0
    kind = phrase.kind
    if kind is not None and kind.is_person and entity.kind.is_person and not phrase.plural and not entity.plural:
        return _person_strength(d, phrase, entity)
    if kind is Kind.STATE:
        return 0.0
    if _the_people(d, phrase, entity):
        # "Two Belarusians were charged. The men deny it."
        return ANYONE
    if (
        lemma in GROUPS
        and entity.plural
        and entity.kind.is_human
        and entity.known.sector in REBELS
        and not entity.number
    ):
        # "Houthi forces fired ... The group said".
        return FAMILY if _plain(phrase) else 0.0
    grouped = phrase.plural or (kind is Kind.PEOPLE and entity.plural)
    if entity.kind.is_person != (kind is not None and kind.is_person) and not grouped:
        return 0.0
    if _of_family(d, phrase, entity):
        return FAMILY
    unknown = kind is Kind.BODY is entity.kind and bool(entity.names) and not entity.known.is_known and not entity.heads
    near = d.frame.sent[phrase.head] - entity.sent <= 1
    return ANYONE if unknown and near and _plain(phrase) and phrase.lemma in d.lexicon.families else 0.0


def _the_people(d: Discourse, phrase: Phrase, entity: Entity) -> bool:
    """Whether a plural word for anyone takes up unnamed people of the sentence before."""
    plain = (
        phrase.plural and phrase.number is None and not phrase.before and d.frame.lemma[phrase.head] in d.lexicon.anyone
    )
    unnamed = entity.plural and entity.kind.is_human and (entity.kind is Kind.PEOPLE or not entity.names)
    return plain and unnamed and entity.known.sector in UNNAMED and d.frame.sent[phrase.head] - entity.sent <= 1


def _plain(phrase: Phrase) -> bool:
    return not phrase.plural and not phrase.before and phrase.of is None


def is_other_army(d: Discourse, phrase: Phrase, entity: Entity) -> bool:
    """Whether the noun means an organ of the state and the entity is a group at arms named like one: "Liberation Army"."""
    return bool(entity.names) and entity.known.sector in REBELS and phrase.lemma in d.lexicon.state


def _governs(d: Discourse, phrase: Phrase, entity: Entity) -> bool:
    """Whether the phrase hangs on the entity's own: "1,000 troops in the mission" are not the mission."""
    up = d.frame.head[phrase.head]
    return d.frame.dep[up] == "prep" and d.frame.head[up] == entity.token


def _of_family(d: Discourse, phrase: Phrase, entity: Entity) -> bool:
    """Whether the noun is a word for such an entity; a phrase with a nationality of its own introduces another one."""
    if any(d.setting.at(i) is not None for i in range(phrase.start, phrase.head)) or not _number_fits(phrase, entity):
        return False
    known = entity.known
    if phrase.of is not None and entity.names:
        return False
    for family in d.lexicon.families.get(phrase.lemma, ()):
        fits = known.organisation in family.organisations or known.sector in family.sectors
        if entity.heads & family.heads or (fits and entity.names):
            return _modifiers_fit(d, phrase, entity, loose=fits and bool(entity.names))
    return False


def _person_strength(d: Discourse, phrase: Phrase, entity: Entity) -> float:
    offices = d.lexicon.persons.get(phrase.lemma, frozenset({phrase.lemma}))
    role = entity.known.role or ""
    called = (
        entity.heads & offices or role in offices or phrase.lemma == role or role.rsplit(" ", 1)[-1] == phrase.lemma
    )
    office = phrase.kind is Kind.ROLE and phrase.lemma in d.lexicon.state and entity.known.sector in ARMED
    if called and not office and _modifiers_fit(d, phrase, entity):
        return OFFICE
    if phrase.lemma in d.lexicon.anyone:
        sex = "m" if phrase.lemma in d.lexicon.male else "f" if phrase.lemma in d.lexicon.female else None
        if sex is None or entity.sex in (None, sex):
            return ANYONE
    return 0.0


def _modifiers_fit(d: Discourse, phrase: Phrase, entity: Entity, *, loose: bool = False) -> bool:
    """Whether the nouns before the head ("information" minister) were said of the entity too."""
    frame = d.frame
    first = phrase.start if phrase.owner is None else phrase.owner + 1
    for i in range(first, phrase.head):
        if frame.pos[i] not in ("NOUN", "PROPN") or frame.dep[i] not in ("compound", "nmod", "amod") or d.setting.at(i):
            continue
        if frame.lower[i] not in entity.words and not any(frame.lower[i] in name for name in entity.names):
            role = (entity.known.role or "").split()
            if frame.lower[i] not in role and not loose:
                return False
            if loose and frame.pos[i] == "PROPN":
                return False
    return True


def _number_fits(phrase: Phrase, entity: Entity) -> bool:
    if phrase.kind is Kind.PEOPLE or entity.kind is Kind.PEOPLE:
        return True
    return phrase.plural == entity.plural


def _agrees(phrase: Phrase, known: Facts, owner: Entity | None, entity: Entity, regions: frozenset[str] | None) -> bool:
    """Whether country, owner, number and region do not speak against it."""
    own = entity.known
    if known.country and own.country and known.country != own.country:
        return False
    if known.country and own.organisation:
        return False
    if known.organisation and known.organisation != own.organisation:
        return False
    if owner is not None and owner is not entity.owner:
        code = owner.known.code
        if owner.kind is not Kind.STATE and entity.owner is not owner:
            return False
        if owner is entity or (code and own.code and code != own.code) or (entity.owner is not None and not code):
            return False
    if regions is not None and own.country is not None and own.country not in regions:
        return False
    band = phrase.lemma in GROUPS and entity.known.sector in REBELS
    return band or _number_fits(phrase, entity) or phrase.plural == entity.many


def country_named(d: Discourse, phrase: Phrase) -> str | None:
    """The country that "the country", "the kingdom", "the Latin American nation" stands for.

    Its own people and offices count as mentions of it; the subject of the clause is preferred to what else is near.
    """
    frame, regions = d.frame, region_of(d, phrase)
    scores: dict[str, float] = {}
    subject = frame.subject(frame.clause(phrase.head))
    who = d.entity(subject) if subject is not None and subject != phrase.head else None
    own = who.country if who is not None else None
    state = who is not None and who.kind is Kind.STATE
    inside = (-2.5 if state else 0.8) if _within(d, phrase) else -1.0
    if state and frame.role(phrase.head) == "object" and frame.clause(phrase.head) == frame.clause(subject or 0):
        inside = OTHER
    for entity in d.before(phrase.head, 5):
        code = entity.country
        if code is None or (regions is not None and code not in regions):
            continue
        score = d.salience(entity, phrase.head) + (0.6 if entity.kind is Kind.STATE else 0.0)
        if code == own and entity.country == own:
            score += inside
        scores[code] = max(scores.get(code, -9.0), score)
    if subject == phrase.head:
        for code in dealt_with(d, phrase):
            scores[code] = scores.get(code, 0.0) + OTHER
    if not scores and regions is not None:
        total = d.setting.total
        scores = {code: weight for code, weight in total.items() if code in regions}
    if not scores:
        return d.setting.country(phrase.head) if regions is None else None
    return max(scores.items(), key=lambda found: (found[1], found[0]))[0]


def _within(d: Discourse, phrase: Phrase) -> bool:
    """Whether the phrase is where or whose something is, not whom the subject deals with."""
    frame, head = d.frame, phrase.head
    up = frame.head[head]
    return frame.dep[head] == "poss" or (frame.dep[head] == "pobj" and frame.lower[up] in WITHIN)


def state_of(d: Discourse, code: str) -> Entity:
    """The entity of a country: the one named so far, else a new one."""

    def named() -> Facts:
        words = (d.frame.words(item.token, item.end) for item in d.setting.items if item.country == code)
        return next((f for f in map(d.knowledge.of, words) if f.is_country), d.knowledge.state(code))

    return d.state(code, named)
