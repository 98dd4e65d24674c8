"""To which country, body and sector a noun phrase belongs: its adjectives, its owner, its complement, the setting."""

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.dealings import REBELS, dealt_with
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.homes import GROUP, home
from dateline.annotate.entities.knowledge import SURE
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import find_named
from dateline.annotate.entities.phrases import Phrase
from dateline.resources.names import fold

OWNING = frozenset({"local", "army", "military", "navy", "naval", "government", "police", "coastguard"})
"""Before a craft: whose it is, and so of the country that the text is about ("army drones")."""
ARMLESS = {"PSE": "ISR"}
"""Where no army is but another country's: "the army" in Nablus."""
ETHNIC = "ethnic"
"""Ethnic Albanians are mostly citizens of another country."""

OWN = 0.25
"""Share of the mentions of countries from which a name means the body of its best-known country."""


def at_home(d: Discourse, phrase: Phrase, facts: Facts, end: int | None = None) -> Facts:
    """A name that bodies of several countries bear is that of the text's own: "Congress" in Bogota, "the Times of Manila"."""
    frame = d.frame
    words = fold(frame.words(phrase.start, end or phrase.end)).removeprefix("the ")
    if not facts.country or words not in d.lexicon.shared or not frame.text[phrase.head][0].isupper():
        return facts
    whole = sum(d.setting.total.values())
    if whole and d.setting.total.get(facts.country, 0.0) >= OWN * whole:
        return facts
    item = d.setting.at(phrase.wide - 1) if phrase.wide > (end or phrase.end) else None
    home = item.country if item is not None else d.setting.country(phrase.head)
    return facts if home in (None, facts.country) else facts.but(country=home, name=None, id=None)


def standing(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """A house named after a foreign country is where it stands: "the Saudi hospital in El Fasher"."""
    named = adjective(d, phrase)
    if phrase.lemma not in d.lexicon.buildings or named is None or facts.country != named or facts.id is not None:
        return facts
    place = _site(d, phrase)
    if place is None and phrase.det == "the" and not phrase.plural and d.setting.only_adjective(named, phrase.lemma):
        place = home({c: w for c, w in d.setting.total.items() if c != named}, GROUP)
    return facts if place is None else facts.but(country=place, name=None)


def _site(d: Discourse, phrase: Phrase) -> str | None:
    """The country of the place in the phrase's own clause: "In El Fasher, drones struck ...", "... in Mogadishu"."""
    frame = d.frame
    clause, here = frame.clause(phrase.head), frame.sent[phrase.head]
    for item in d.setting.near(here):
        prep = frame.head[d.setting.scene.top(item.end - 1)]
        if item.local and (prep == phrase.end or frame.clause(prep) == clause):
            return item.country
    return None


def marked(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """With the country, else the body, that an adjective or name before the head tells."""
    country = adjective(d, phrase)
    if (
        country is None
        and facts.code is None
        and not any(d.frame.text[i][0].isupper() for i in range(phrase.start, phrase.head))
    ):
        return facts
    return facts.but(country=country, organisation=None if country else _body_before(d, phrase))


def _body_before(d: Discourse, phrase: Phrase) -> str | None:
    """The organisation whose name or adjective stands before the head: "European carriers", "UN trucks"."""
    frame = d.frame
    for i in range(phrase.start, phrase.head):
        if not frame.text[i][0].isupper() or frame.pos[i] not in ("ADJ", "PROPN"):
            continue
        end = next((k for k in range(i + 1, phrase.head) if not frame.text[k][0].isupper()), phrase.head)
        for stop in dict.fromkeys((end, i + 1)):
            facts = d.knowledge.of(frame.words(i, stop)) if stop > i + 1 or d.setting.at(i) is None else NOTHING
            if facts.organisation is not None and facts.confidence >= SURE:
                _imply(d, i, stop, facts)
                return facts.organisation
    return None


def _imply(d: Discourse, token: int, end: int, facts: Facts) -> None:
    """A body named before a head can be taken up, though it is no mention: "NATO peacekeepers ... the alliance"."""
    words = tuple(fold(d.frame.text[i]) for i in range(token, end))
    if d.frame.pos[end - 1] != "PROPN":
        return
    entity = find_named(d, words, facts, Kind.BODY) or d.new(Kind.BODY, facts)
    d.name(entity, words)
    d.see(entity, end - 1)


def adjective(d: Discourse, phrase: Phrase) -> str | None:
    """The country whose adjective or name stands straight before the head: "a Tajik farmer", not "a Russian-led bloc"."""
    frame = d.frame
    first = phrase.start if phrase.owner is None else phrase.owner + 1
    for i in range(first, phrase.head):
        item = d.setting.at(i)
        if item is not None and i and frame.lower[i - 1] == ETHNIC:
            return None
        if item is not None and (frame.tag[item.end] != "HYPH" or frame.lower[item.end + 1] in d.lexicon.seated):
            return item.country
    return None


def placed(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> Facts:
    """A domestic group, office or organ without a country of its own belongs to the country the text is about."""
    if facts.code or kind is Kind.THING or facts.is_stateless:
        return facts
    subject = d.frame.subject(d.frame.clause(phrase.head))
    who = d.entity(subject) if subject is not None and subject < phrase.start else None
    sent = who is not None and who.known.code is not None and _sent(d, phrase, who)
    if who is not None and sent and kind is not Kind.CRAFT and phrase.lemma in d.lexicon.placeless:
        return facts.but(country=who.country, organisation=who.known.organisation)
    if not _domestic(d, phrase, kind, facts):
        return facts
    usual = _usual(d, phrase) or _joint(d, phrase, kind)
    if usual is not None:
        return facts.but(country=usual)
    if who is not None and who.country is not None and sent:
        return facts.but(country=who.country)
    without = who.country if who is not None and _apart(d, phrase, kind, who) else _striking(d, phrase, kind, subject)
    official = phrase.definite and kind in (Kind.ROLE, Kind.ORGAN)
    found = d.setting.country(phrase.head, without, official=official)
    if kind is Kind.ORGAN and subject == phrase.head and found in dealt_with(d, phrase):
        # "The junta recalled its envoys from Paris" is not of Paris.
        return facts.but(is_stateless=True)
    if found in ARMLESS and facts.sector == "MIL":
        found = ARMLESS[found]
    return facts.but(country=found)


def _joint(d: Discourse, phrase: Phrase, kind: Kind) -> str | None:
    """The country of the organ it is joined to: "Venezuela's government and the opposition met in Oslo"."""
    frame = d.frame
    if frame.dep[phrase.head] != "conj" or not (kind is Kind.ORGAN or phrase.lemma in d.lexicon.state | {"opposition"}):
        return None
    first = d.entity(frame.head[phrase.head])
    joined = first is not None and first.kind in (Kind.ORGAN, Kind.ROLE, Kind.PEOPLE) and first.marked
    return first.country if first is not None and joined else None


def _usual(d: Discourse, phrase: Phrase) -> str | None:
    """The country of all whom the text called by the noun with a nationality: after "an Israeli soldier", any soldier."""
    if phrase.lemma in d.lexicon.buildings and phrase.plural and not phrase.definite:
        return None
    found = {e.country for e in d.called(phrase.lemma) if e.marked and e.country and d.here(e, phrase.head)}
    return found.pop() if len(found) == 1 else None


def _sent(d: Discourse, phrase: Phrase, who: Entity) -> bool:
    """Whether the subject disposes of its own people: "has sent six specialists"."""
    frame = d.frame
    verb = frame.head[phrase.head]
    return who.acts and frame.dep[phrase.head] == "dobj" and frame.lemma[verb] in d.lexicon.own


def _apart(d: Discourse, phrase: Phrase, kind: Kind, who: Entity) -> bool:
    """Whether subject and noun are of different sides: a diplomat at a ministry, those whom a nation's forces strike."""
    role = _undergone(d, phrase.head)
    if phrase.lemma in d.lexicon.state or who.known.sector in REBELS:
        return False
    if who.heads & d.lexicon.guests:
        return kind is Kind.ORGAN and role != "object"
    forces = who.known.sector == "MIL" or bool(who.heads & d.lexicon.forces)
    return forces and who.marked and role == "object" and kind.is_human


def _undergone(d: Discourse, head: int) -> str:
    """The role of a noun, or of the noun that it is the complement of: "hit a village of herders"."""
    frame = d.frame
    over = frame.head[head]
    if frame.dep[head] == "pobj" and frame.lower[over] == "of" and frame.pos[frame.head[over]] == "NOUN":
        return frame.role(frame.head[over])
    return frame.role(head)


def _striking(d: Discourse, phrase: Phrase, kind: Kind, subject: int | None) -> str | None:
    """The country whose strikes or raids hit those whom the phrase names: "Israeli strikes killed nine people"."""
    frame = d.frame
    if subject is None or not kind.is_human or frame.role(phrase.head) != "object" or subject >= phrase.start:
        return None
    item = d.setting.at(subject - 1) if subject and frame.lemma[subject] in d.lexicon.forces else None
    return item.country if item is not None else None


def _domestic(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> bool:
    if kind is Kind.CRAFT:
        return not OWNING.isdisjoint(phrase.before)
    if phrase.lemma in d.lexicon.placeless:
        return False
    if kind in (Kind.BODY, Kind.PERSON, Kind.PEOPLE) and not d.lexicon.foreign.isdisjoint(phrase.before):
        return False
    if kind is Kind.BODY:
        if phrase.name is not None:
            return False
        return phrase.lemma in d.lexicon.domestic or (bool(facts.sector) and facts.sector not in ("JRN", "BUS", "MNC"))
    frame = d.frame
    return not any(frame.lower[k] in d.lexicon.informed for k in frame.kids[phrase.head] if k > phrase.head)
