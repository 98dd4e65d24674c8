"""To which country, body and sector a noun phrase belongs: its adjectives, its owner, its complement, the setting."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities.anaphora import dealt_with
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.homes import GROUP, home
from dateline.annotate.entities.knowledge import SURE
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import find_named
from dateline.annotate.entities.phrases import Phrase
from dateline.resources.names import fold

ETHNIC = "ethnic"
"""Ethnic Albanians are mostly citizens of another country."""
OFFICER, BESIDE = "officer", 25
"""The noun for army and police alike, and how many tokens around it may tell which."""
REACH = 6
"""Sentences back to the police or army that an officer belongs to."""

FIGHTING = frozenset({"man", "men", "force", "fighter", "unit"})
ARMED = frozenset({"REB", "UAF", "PRM", "CRM", "MIL"})
"""Sectors of those whose men and fighters are of their own kind."""
BODIES = frozenset({Kind.BODY, Kind.PEOPLE, Kind.ORGAN})
OWN = 0.25
"""Share of the mentions of countries from which a name means the body of its best-known country."""


def at_home(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """A name that bodies of several countries bear is that of the text's own: "Congress" in Bogota, "the Times of Manila"."""
    frame = d.frame
    words = fold(frame.words(phrase.start, phrase.end)).removeprefix("the ")
    if not facts.country or words not in d.lexicon.shared or not frame.text[phrase.head][0].isupper():
        return facts
    whole = sum(d.setting.total.values())
    if whole and d.setting.total.get(facts.country, 0.0) >= OWN * whole:
        return facts
    item = d.setting.at(phrase.wide - 1) if phrase.wide > phrase.end else None
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
        if frame.text[i][0].isupper() and frame.pos[i] in ("ADJ", "PROPN") and d.setting.at(i) is None:
            facts = d.knowledge.of(frame.text[i])
            if facts.organisation is not None and facts.confidence >= SURE:
                _imply(d, i, facts)
                return facts.organisation
    return None


def _imply(d: Discourse, token: int, facts: Facts) -> None:
    """A body named before a head can be taken up, though it is no mention: "NATO peacekeepers ... the alliance"."""
    words = (fold(d.frame.text[token]),)
    if d.frame.pos[token] != "PROPN":
        return
    entity = find_named(d, words, facts, Kind.BODY) or d.new(Kind.BODY, facts)
    d.name(entity, words)
    d.see(entity, token)


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


def owned(d: Discourse, phrase: Phrase, facts: Facts, owner: Entity | None, of: Entity | None) -> Facts:
    """Country, and for heads that say nothing of it sector, from the possessor or the complement."""
    if owner is not None:
        known = owner.known
        if not facts.code and known.code and phrase.lemma not in d.lexicon.hostile:
            facts = facts.but(country=known.country, organisation=known.organisation)
        bare = phrase.lemma in d.lexicon.bare and (facts.sector == "CVL" or known.sector in ARMED)
        if known.sector and (facts.sector is None or bare):
            # A state's men are its soldiers.
            men = phrase.lemma in d.lexicon.bare and known.sector == "GOV" and phrase.lemma in FIGHTING
            facts = facts.but(sector="MIL" if men else known.sector)
        presides = phrase.lemma in d.lexicon.presiding and owner.kind in BODIES
        leads = phrase.lemma in d.lexicon.leading and known.sector is not None and owner.kind is not Kind.STATE
        if presides or leads:
            facts = facts.but(sector=known.sector)
        if phrase.lemma in d.lexicon.kept and facts.sector in (None, "CVL"):
            facts = facts.but(sector=known.sector, role=facts.role or known.role)
    if not facts.code and phrase.wide > phrase.end:
        facts = facts.but(country=_below(d, phrase))
    if of is not None and not facts.code and of.known.code:
        facts = facts.but(country=of.known.country, organisation=of.known.organisation)
    leads = (
        phrase.lemma in d.lexicon.leading | d.lexicon.presiding
        and of is not None
        and of.kind is not Kind.STATE
        and of.kind is not Kind.PLACE
    )
    if of is not None and of.known.sector and (leads or (not facts.sector and phrase.lemma not in d.lexicon.bare)):
        facts = facts.but(sector=of.known.sector)
    return facts


def borrowed(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """What a noun before the head was said of ("administration officials"), and whose officers they are: police or army."""
    if not facts.code:
        for word in reversed(phrase.before):
            held = next((e for e in reversed(d.called(d.lexicon.lemma(word))) if e.known.code and not e.members), None)
            if held is not None and held.kind is not Kind.STATE:
                facts = facts.but(country=held.known.country, organisation=held.known.organisation)
                break
    if facts.sector is None and phrase.lemma in d.lexicon.uniformed:
        near = (e for e in d.before(phrase.start, REACH) if e.known.sector in ("COP", "MIL"))
        found = next(near, None)
        if found is None and phrase.lemma == OFFICER:
            return facts.but(sector=_service(d, phrase))
        if found is not None:
            facts = facts.but(sector=found.known.sector, country=facts.country or found.country)
    return facts


def _service(d: Discourse, phrase: Phrase) -> str:
    """Whose officers are meant where none was named: the army's beside its words, else the police's."""
    frame, here = d.frame, d.frame.sent[phrase.head]
    span = range(max(0, phrase.start - BESIDE), min(len(frame), phrase.end + BESIDE))
    return "MIL" if any(frame.sent[i] == here and frame.lemma[i] in d.lexicon.martial for i in span) else "COP"


def _below(d: Discourse, phrase: Phrase) -> str | None:
    """The country at the end of a chain of complements: "the press service of the ministry of defence of Pakistan"."""
    item = d.setting.at(phrase.wide - 1)
    return item.country if item is not None else None


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
    if phrase.lemma in d.lexicon.state:
        return False
    if who.heads & d.lexicon.guests:
        return kind is Kind.ORGAN and role != "object"
    forces = who.known.sector == "MIL" or bool(who.heads & d.lexicon.forces)
    return forces and who.marked and role == "object" and kind.is_human


def _striking(d: Discourse, phrase: Phrase, kind: Kind, subject: int | None) -> str | None:
    """The country whose strikes or raids hit those whom the phrase names: "Israeli strikes killed nine people"."""
    frame = d.frame
    if subject is None or not kind.is_human or frame.role(phrase.head) != "object" or subject >= phrase.start:
        return None
    item = d.setting.at(subject - 1) if subject and frame.lemma[subject] in d.lexicon.forces else None
    return item.country if item is not None else None


def _domestic(d: Discourse, phrase: Phrase, kind: Kind, facts: Facts) -> bool:
    if phrase.lemma in d.lexicon.placeless or kind is Kind.CRAFT:
        return False
    if kind in (Kind.BODY, Kind.PERSON, Kind.PEOPLE) and not d.lexicon.foreign.isdisjoint(phrase.before):
        return False
    if kind is Kind.BODY:
        if phrase.name is not None:
            return False
        return phrase.lemma in d.lexicon.domestic or (bool(facts.sector) and facts.sector not in ("JRN", "BUS", "MNC"))
    frame = d.frame
    return not any(frame.lower[k] in d.lexicon.informed for k in frame.kids[phrase.head] if k > phrase.head)
