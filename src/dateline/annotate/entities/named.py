"""What a proper name mentions: the entity named before, else a new one, with what its titles say."""

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.belonging import at_home
from dateline.annotate.entities.dealings import dealt_with
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.groups import note
from dateline.annotate.entities.knowledge import filled
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import find_named, name_kind, name_words, of_city, sex_of
from dateline.annotate.entities.owning import of_bench
from dateline.annotate.entities.phrases import Phrase, is_title
from dateline.annotate.entities.scene import located
from dateline.annotate.layers import MentionKind
from dateline.resources.names import fold

LEGISLATURE = "LEG"
FAR = 16
"""How many tokens a title with its complements may have before the name."""
DESCRIBED = 3
"""How many sentences back a person may have been spoken of before the name comes."""
HEADING = frozenset({"run", "head", "lead", "manage", "own", "chair", "command", "direct", "found"})
OBJECT, OWNER = frozenset({"dobj"}), frozenset({"poss"})
LED = frozenset({Kind.BODY, Kind.ORGAN, Kind.PEOPLE})
"""What somebody may be at the head of."""
PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})


def is_name(phrase: Phrase) -> bool:
    """Whether the phrase is a proper name, titles aside: not a noun of the lists with capitals."""
    return phrase.name is not None and (phrase.kind is None or phrase.kind is Kind.CRAFT)


def named(d: Discourse, phrase: Phrase, owner: Entity | None) -> Entity:
    """The entity of a name with its titles."""
    frame, name = d.frame, phrase.first
    # "The Amazon" is no company: where an article makes a name another one, the tables have it with the article.
    first = name - (name == phrase.end - 1 and name > phrase.start and frame.lower[name - 1] == "the")
    plain = d.knowledge.of(frame.words(first, phrase.end), d.on)
    plain = at_home(d, phrase, plain)
    known = _titled(d, phrase, plain) if name > phrase.start else _entitled(d, phrase, plain)
    known = of_city(d, phrase, known)
    kind = name_kind(d, phrase, known)
    seat = d.lexicon.seats.get(frame.lower[phrase.head]) if name == phrase.head else None
    if seat is not None and not located(frame, phrase.head):
        known = d.knowledge.of(seat, d.on)
        kind = Kind.BODY
    entity = find_named(d, name_words(d, phrase), known, kind) or _described(d, phrase, known, kind)
    if entity is None:
        entity = d.new(kind, known, plural=frame.tag[phrase.head] == "NNPS" and kind is Kind.PEOPLE)
        if kind is Kind.PLACE and not known.code:
            item = d.setting.at(phrase.head)
            entity.known = known.but(country=item.country if item else None)
        entity.owner = owner
        entity.capital = kind is Kind.STATE and d.knowledge.is_capital(frame.words(name, phrase.end))
        _among(d, entity, phrase)
        _heading(d, entity, phrase)
    if entity.known.is_known and known.country != entity.country:
        known = NOTHING
    _learn(d, entity, phrase, known, owner)
    return note(d, entity, phrase, MentionKind.NAME)


def call_by_name(d: Discourse, entity: Entity, phrase: Phrase) -> None:
    """A noun with capitals is a name too: "State Border Service"."""
    words = name_words(d, phrase)
    if len(words) > 1:
        d.name(entity, words)
    if entity.known.name is None and not entity.kind.is_person:
        owned = entity.kind is Kind.ORGAN and entity.owner is not None and entity.owner.kind is Kind.STATE
        entity.known = entity.known.but(name=d.frame.words(phrase.start if owned else phrase.first, phrase.end))


def _titled(d: Discourse, phrase: Phrase, plain: Facts) -> Facts:
    """Title and name together: "Kyrgyz deputy prime minister Nurlan Asekov", "Andes Copper president Luis Mora"."""
    title = d.knowledge.of(d.frame.words(phrase.start, phrase.first), d.on)
    if title.sector is None and d.frame.lower[phrase.first - 1] in d.lexicon.seated_title and not title.organisation:
        title = title.but(sector=LEGISLATURE)
    held = _body_of(d, phrase)
    if held is not None and not title.code:
        title = title.but(country=held.country, organisation=held.organisation, sector=held.sector or title.sector)
        return filled(plain.but(sector=title.sector), title.but(name=None, id=None, is_country=False))
    whole = d.knowledge.of(d.frame.words(phrase.start, phrase.end), d.on)
    facts = filled(whole.but(name=plain.name, id=plain.id), plain)
    return filled(facts.but(is_country=plain.is_country), title.but(name=None, id=None, is_country=False))


def _entitled(d: Discourse, phrase: Phrase, plain: Facts) -> Facts:
    """A title with complements before the name: "the Minister of Foreign Affairs of the Republic of Kazakhstan Yerlan Sadyr"."""
    frame, last = d.frame, phrase.start - 1
    if plain.code or last < 0 or frame.ent[phrase.head] != "PERSON" or d.setting.at(last) is None:
        return plain
    title = None
    for i in range(last, max(last - FAR, -1), -1):
        if not (frame.pos[i] in ("NOUN", "PROPN", "ADJ", "CCONJ") or frame.lower[i] in ("of", "the", "for", "-")):
            break
        kind = d.lexicon.kind(frame.text[i])
        if kind is not None and kind.is_person and frame.lower[i + 1] in ("of", "for"):
            title = i
    if title is None:
        return plain
    said = d.knowledge.of(frame.words(title, phrase.start), d.on)
    return filled(plain, said.but(name=None, id=None, is_country=False)) if said.sector else plain


def _body_of(d: Discourse, phrase: Phrase) -> Facts | None:
    """The body named before the title, where the text named it before and it is none of the tables."""
    frame = d.frame
    title = next((i for i in range(phrase.start, phrase.first) if is_title(frame, d.lexicon, i)), phrase.start)
    words = tuple(fold(frame.text[i]) for i in range(phrase.start, title) if frame.pos[i] == "PROPN")
    if not words or any(d.setting.at(i) for i in range(phrase.start, title)):
        return None
    entity = find_named(d, words, NOTHING, Kind.BODY)
    return entity.known if entity is not None and entity.kind is Kind.BODY and entity.known.sector else None


def _described(d: Discourse, phrase: Phrase, known: Facts, kind: Kind) -> Entity | None:
    """A person named in full without a title was spoken of before: "a Palestinian girl ... Ahed Tamimi"."""
    frame = d.frame
    whole = phrase.name == phrase.start and phrase.end - phrase.first > 1
    if kind is not Kind.PERSON or known.is_known or not whole or frame.dep[phrase.head] not in PARTIES:
        return None
    if frame.lemma[frame.clause(phrase.head)] in d.lexicon.speech:
        return None
    for entity in d.before(phrase.start, DESCRIBED):
        if entity.kind.is_person and entity.marked and not (entity.plural or entity.names or entity.members):
            return entity
    return None


def _among(d: Discourse, entity: Entity, phrase: Phrase) -> None:
    """Persons named beside a group are of its country: "the pair, Hrant Melikian and Aram Sahakyan"."""
    frame, top = d.frame, phrase.head
    if entity.known.code or entity.kind is not Kind.PERSON:
        return
    while frame.dep[top] == "conj" and frame.head[top] != top:
        top = frame.head[top]
    group = d.entity(frame.head[top]) if frame.dep[top] == "appos" else None
    if group is not None and group.plural and group.kind.is_human:
        entity.known = entity.known.but(country=group.known.country)


def _heading(d: Discourse, entity: Entity, phrase: Phrase) -> None:
    """Who runs a firm or leads a group is of it: "Rolf Haugen, who runs the company's Scottish arm"."""
    frame = d.frame
    if entity.known.is_known or entity.kind is not Kind.PERSON:
        return
    for verb in frame.kids[phrase.head]:
        if frame.dep[verb] != "relcl" or frame.lemma[verb] not in HEADING:
            continue
        led = frame.child(verb, OBJECT)
        whom = d.resolve(led) if led is not None else None
        if led is not None and (whom is None or whom.kind is Kind.THING):
            whose = frame.child(led, OWNER)
            whom = d.resolve(whose) if whose is not None else None
        if whom is not None and whom.kind in LED:
            entity.learn(Facts(country=whom.country, organisation=whom.known.organisation, sector=whom.known.sector))


def _learn(d: Discourse, entity: Entity, phrase: Phrase, known: Facts, owner: Entity | None) -> None:
    words = name_words(d, phrase)
    entity.learn(known)
    d.name(entity, words)
    d.settle(entity)
    if not entity.known.name or (len(words) > len(entity.known.name.split()) and not entity.known.id):
        entity.known = entity.known.but(name=d.frame.words(phrase.first, phrase.end))
    entity.sex = entity.sex or sex_of(d, phrase)
    for i in range(phrase.start, phrase.first):
        lemma = d.lexicon.lemma(d.frame.text[i])
        entity.words.add(lemma)
        kind = d.lexicon.kinds.get(lemma)
        if kind is not None and (kind.is_human or i == phrase.first - 1):
            d.call(entity, lemma)
    if not entity.known.code and not entity.known.is_stateless and entity.kind.is_person and entity.heads:
        _place(d, entity, phrase, owner)
        entity.known = of_bench(phrase, entity.known)


def _place(d: Discourse, entity: Entity, phrase: Phrase, owner: Entity | None) -> None:
    """A titled person is of the country before the title, the owner's, else the text's, unless the title is a guest's."""
    own = next((item.country for i in range(phrase.start, phrase.first) if (item := d.setting.at(i))), None)
    below = d.setting.at(phrase.wide - 1) if phrase.wide > phrase.end else None
    if own is None and below is not None:
        own = below.country
    if own is not None:
        entity.known = entity.known.but(country=own)
    elif owner is not None and owner.known.code:
        entity.known = entity.known.but(country=owner.known.country, organisation=owner.known.organisation)
    elif not entity.heads & d.lexicon.placeless:
        found = d.setting.country(phrase.head, official=not entity.heads.isdisjoint(d.lexicon.state))
        subject = d.frame.subject(d.frame.clause(phrase.head)) == phrase.head
        apart = subject and found in dealt_with(d, phrase)
        entity.known = entity.known.but(country=None if apart else found, is_stateless=apart)
