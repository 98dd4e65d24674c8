"""Proper names: who is named, and whether the name was met before ("Asekov", "the Courier", "IAEA")."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities.discourse import SMALL, Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase
from dateline.annotate.entities.scene import GREAT
from dateline.resources.names import fold

TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
PUBLIC = frozenset({"GOV", "COP", "MIL", "JUD", "LEG", "EDU", "MED"})
"""Sectors of bodies that are of the country of the city they are named after: "the Lagos State Traffic Authority"."""
THINGS = frozenset({"PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"})


def name_words(d: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """The folded words of the proper name at the end of the phrase."""
    words = (fold(d.frame.text[i]) for i in range(phrase.first, phrase.end))
    return tuple(w for w in words if w and w not in ("s", "the"))


def name_kind(d: Discourse, phrase: Phrase, known: Facts) -> Kind:
    """What the name stands for, by the resolver, the titles before it and spaCy's label, in this order."""
    frame = d.frame
    if known.is_country:
        return Kind.PEOPLE if frame.tag[phrase.head] == "NNPS" and phrase.det else Kind.STATE
    if (known.is_person and not known.generic) or _titled(d, phrase):
        return Kind.PERSON
    label = frame.ent[phrase.head]
    if known.sector or known.organisation:
        return Kind.BODY
    if d.setting.at(phrase.head) is not None or label in ("GPE", "LOC", "FAC"):
        return Kind.PLACE
    if label == "PERSON" or (label == "" and phrase.name is not None and phrase.end - phrase.name == 2):
        return Kind.PERSON
    if label in THINGS:
        return Kind.THING
    return Kind.PERSON if label == "PERSON" else Kind.BODY


def _titled(d: Discourse, phrase: Phrase) -> bool:
    name = phrase.name
    if name is None or name <= phrase.start:
        return False
    kind = d.lexicon.kinds.get(d.lexicon.lemma(d.frame.text[name - 1]))
    return (kind is not None and kind.is_person) or d.frame.lower[name - 1] in d.lexicon.male | d.lexicon.female


def sex_of(d: Discourse, phrase: Phrase) -> str | None:
    """The sex that a title or noun of the phrase tells."""
    for i in range(phrase.start, phrase.end):
        word = d.lexicon.lemma(d.frame.text[i])
        if word in d.lexicon.male:
            return "m"
        if word in d.lexicon.female:
            return "f"
    return None


def same_name(words: tuple[str, ...], known: Facts, kind: Kind, entity: Entity) -> bool:
    """Whether a name may be the entity's: equal, a part of it, its initials, or the same identifier."""
    if not words:
        return False
    if entity.kind is Kind.PERSON and _short(words, entity):
        return True
    if known.id and entity.known.id:
        return (
            known.id == entity.known.id and known.is_country == entity.known.is_country and _same_capital(words, entity)
        )
    if _conflict(known, entity.known):
        return False
    person = kind.is_person or entity.kind.is_person
    return any(_part(words, other, person) for other in entity.names)


def _short(words: tuple[str, ...], entity: Entity) -> bool:
    """Whether the name is the family name of a person whom the text named in full: what it is elsewhere does not count."""
    return len(words) == 1 and any(len(other) > 1 and other[-1] == words[0] for other in entity.names)


def _same_capital(words: tuple[str, ...], entity: Entity) -> bool:
    """A capital that stands for its government is not the country: one is said beside the other."""
    return not entity.known.is_country or words in entity.names


def _conflict(one: Facts, two: Facts) -> bool:
    return bool(one.country and two.country and one.country != two.country)


def _part(words: tuple[str, ...], other: tuple[str, ...], person: bool) -> bool:
    if words == other:
        return True
    short, long = (words, other) if len(words) < len(other) else (other, words)
    if len(short) == len(long):
        return (
            person and words[-1] == other[-1] and (words[0][:1] == other[0][:1] and 1 in (len(words[0]), len(other[0])))
        )
    if person:
        return short == long[-len(short) :] or (len(short) > 1 and short[-1] == long[-1] and short[0] == long[0])
    if len(short) == 1 and len(short[0]) > 1 and short[0] == "".join(w[0] for w in long if w not in SMALL):
        return True
    return short == long[-len(short) :] or (short == long[: len(short)] and len(short[0]) > 3)


def find_named(d: Discourse, words: tuple[str, ...], known: Facts, kind: Kind) -> Entity | None:
    """The last entity of the text that the name may stand for."""
    fitting = (e for e in d.named(words, known.id) if not e.members and same_name(words, known, kind, e))
    return max(fitting, key=lambda e: e.token, default=None)


def of_city(d: Discourse, phrase: Phrase, known: Facts) -> Facts:
    """With the country of the great city that a public body of three words or more is named after."""
    if known.code or known.sector not in PUBLIC or phrase.name is None or phrase.end - phrase.name < 3:
        return known
    towns = d.knowledge.cities(d.frame.text[phrase.name])
    return known.but(country=next((town.country for town in towns if town.people >= GREAT), None))
