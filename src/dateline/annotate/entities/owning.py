"""What a noun phrase has from its owner, its complement, and the nouns before its head: "his men", "the chairman of Yala"."""

from dateline.annotate.actors.facts import Facts
from dateline.annotate.actors.people import OFFICIAL
from dateline.annotate.actors.reading import KIN
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase
from dateline.annotate.places.small import small_places
from dateline.resources.names import fold

OFFICER, COMMAND, BESIDE = "officer", "command", 25
"""The noun for army and police alike, and how many tokens around it may tell which."""
REACH = 6
"""Sentences back to the police or army that an officer belongs to."""
LEAGUES = frozenset({"association", "lobby", "federation", "league", "chamber", "council", "guild", "alliance"})
TRADES = frozenset({"BUS", "AGR", "LAB", "MED", "EDU", "JUD", "JRN"})
"""A league is of the trade of those who formed it: "the steelmakers' lobby"."""
SHERIFF = "sheriff"
FIGHTING = frozenset({"man", "men", "force", "fighter", "unit"})
ARMED = frozenset({"REB", "UAF", "PRM", "CRM", "MIL"})
"""Sectors of those whose men and fighters are of their own kind."""
OURS, FELLOWS = (
    frozenset({"our", "my"}),
    frozenset({"people", "person", "man", "men", "boy", "guy", "colleague", "officer"}),
)
"""A spokesman's own people are those he speaks for."""
REGIONS = frozenset(
    "region district province county state department governorate town city village ward commune municipality island".split()
)
BODIES = frozenset({Kind.BODY, Kind.PEOPLE, Kind.ORGAN})


def owned(d: Discourse, phrase: Phrase, facts: Facts, owner: Entity | None, of: Entity | None) -> Facts:
    """Country, and for heads that say nothing of it sector, from the possessor or the complement."""
    if owner is not None:
        known = owner.known
        if not facts.code and known.code and phrase.lemma not in d.lexicon.hostile:
            facts = facts.but(country=known.country, organisation=known.organisation)
        ours = d.frame.lower[phrase.owner] in OURS if phrase.owner is not None else False
        bare = phrase.lemma in d.lexicon.bare and (facts.sector == "CVL" or known.sector in ARMED)
        bare = bare or (ours and phrase.lemma in FELLOWS and facts.sector in (None, "CVL"))
        if known.sector and (facts.sector is None or bare):
            # A state's men are its soldiers.
            men = phrase.lemma in d.lexicon.bare and known.sector == "GOV" and phrase.lemma in FIGHTING
            facts = facts.but(sector="MIL" if men else known.sector)
        if phrase.lemma in KIN and known.sector in OFFICIAL and owner.kind.is_person:
            facts = facts.but(sector="ELI")
        presides = phrase.lemma in d.lexicon.presiding and owner.kind in BODIES
        leads = phrase.lemma in d.lexicon.leading and known.sector is not None and owner.kind is not Kind.STATE
        if presides or leads:
            facts = facts.but(sector=known.sector)
        if phrase.lemma in LEAGUES and known.sector in TRADES:
            facts = facts.but(sector=known.sector)
        if phrase.lemma in d.lexicon.kept and facts.sector in (None, "CVL"):
            facts = facts.but(sector=known.sector, role=facts.role or known.role)
    if not facts.code:
        facts = facts.but(country=_below(d, phrase) if phrase.wide > phrase.end else _seat(d, phrase))
    if of is not None and not facts.code and of.known.code:
        facts = facts.but(country=of.known.country, organisation=of.known.organisation)
    leads = (
        phrase.lemma in d.lexicon.leading | d.lexicon.presiding
        and of is not None
        and of.kind is not Kind.STATE
        and of.kind is not Kind.PLACE
    )
    if not facts.sector and phrase.lemma in d.lexicon.leading | d.lexicon.presiding and _of_town(d, phrase, of):
        facts = facts.but(sector="GOV")
    if of is not None and of.known.sector and (leads or (not facts.sector and phrase.lemma not in d.lexicon.bare)):
        facts = facts.but(sector=of.known.sector)
    return facts


def _of_town(d: Discourse, phrase: Phrase, of: Entity | None) -> bool:
    """Whether it is a town or region that somebody heads, which makes an office of it: "the chairman of Yala"."""
    if phrase.of is None or (of is not None and of.kind is Kind.PLACE):
        return phrase.of is not None
    if d.frame.lower[phrase.of] in REGIONS:
        return True
    name = fold(d.frame.text[phrase.of])
    unknown = of is not None and not of.known.is_known and d.frame.text[phrase.of][0].isupper()
    return unknown and phrase.wide == phrase.of + 1 and bool(d.knowledge.cities(name) or small_places().entries(name))


def borrowed(d: Discourse, phrase: Phrase, facts: Facts) -> Facts:
    """What a noun before the head was said of ("administration officials"), and whose officers they are: police or army."""
    if not facts.code:
        for word in reversed(phrase.before):
            called = (e for e in reversed(d.called(d.lexicon.lemma(word))) if d.here(e, phrase.head))
            held = next((e for e in called if e.known.code and not e.members), None)
            if held is not None and held.kind is not Kind.STATE:
                facts = facts.but(country=held.known.country, organisation=held.known.organisation)
                break
    if facts.sector is None and phrase.lemma in d.lexicon.uniformed:
        near = (
            e for e in d.before(phrase.start, REACH) if e.known.sector in ("COP", "MIL") and d.here(e, phrase.start)
        )
        found = next(near, None)
        if found is None and phrase.lemma in (OFFICER, COMMAND):
            return facts.but(sector=_service(d, phrase) if phrase.lemma == OFFICER else "MIL")
        if found is not None:
            facts = facts.but(sector=found.known.sector, country=facts.country or found.country)
    return facts


def of_bench(phrase: Phrase, facts: Facts) -> Facts:
    """A sheriff is of the police, but in Scotland, where he is a judge."""
    if facts.country == "GBR" and facts.sector == "COP" and SHERIFF in (phrase.lemma, *phrase.before):
        return facts.but(sector="JUD")
    return facts


def _service(d: Discourse, phrase: Phrase) -> str:
    """Whose officers are meant where none was named: the army's beside its words, else the police's."""
    frame, here = d.frame, d.frame.sent[phrase.head]
    span = range(max(0, phrase.start - BESIDE), min(len(frame), phrase.end + BESIDE))
    return "MIL" if any(frame.sent[i] == here and frame.lemma[i] in d.lexicon.martial for i in span) else "COP"


def _seat(d: Discourse, phrase: Phrase) -> str | None:
    """The country where those are who are said to be there: "the government in Gitega", "police in Nablus"."""
    frame, after = d.frame, phrase.end
    if after + 1 >= len(frame) or frame.lower[after] != "in" or frame.dep[after] != "prep":
        return None
    item = d.setting.at(after + 1) or (d.setting.at(after + 2) if after + 2 < len(frame) else None)
    return item.country if item is not None and item.local and frame.head[after] == phrase.head else None


def _below(d: Discourse, phrase: Phrase) -> str | None:
    """The country at the end of a chain of complements: "the press service of the ministry of defence of Pakistan"."""
    item = d.setting.at(phrase.wide - 1)
    return item.country if item is not None else None
