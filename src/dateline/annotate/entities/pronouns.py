"""Pronouns: whom *he*, *its*, *they*, *who* and a quoted *we* stand for, by a light model of salience."""

from dateline.annotate.entities.anaphora import GROUPS
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.scene import located
from dateline.annotate.entities.tied import meant, relative, site, speaker

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
ME = frozenset({"i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PERSONAL = MALE | FEMALE | NEUTER | PLURAL
ALL = PERSONAL | WE | ME | RELATIVE
POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "whose"})
REACH = 4
POLICE, HOLDERS = "COP", 1.5
HOLDING = frozenset(
    {"arrest", "detain", "jail", "imprison", "deport", "hold", "charge", "beat", "sentence", "release", "free"}
)
ANSWERS = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "contest"})
CHARGES = frozenset({"accuse", "blame", "charge", "criticise", "criticize", "suspect", "condemn", "denounce", "fault"})
OWNERLESS = frozenset({Kind.CRAFT, Kind.ORGAN, Kind.BODY, Kind.STATE})
"""What no ship or plane has: "its ship" is somebody else's."""
LEAST = -2.6
IMPOSSIBLE = -99.0


def pronoun(d: Discourse, head: int) -> Entity | None:
    """The entity that the pronoun stands for; None where it stands for no actor or for nobody in particular."""
    word = d.frame.lower[head]
    if word in RELATIVE:
        return relative(d, head) if d.frame.tag[head] in ("WP", "WDT", "WP$") else None
    if word in WE or word in ME:
        return speaker(d, head)
    if word in NEUTER and _impersonal(d, head):
        return None
    harmed, thing = site(d, head)
    if harmed:
        return thing
    return (meant(d, head) if word in PLURAL else None) or _best(d, head)


def _impersonal(d: Discourse, head: int) -> bool:
    """Whether *it* points at no noun: "it was not clear whether", "made it clear that", "it took three hours"."""
    frame = d.frame
    if frame.lower[head] != "it":
        return False
    verb = frame.head[head]
    if frame.lemma[verb] in d.lexicon.impersonal or frame.dep[head] == "expl":
        return True
    clausal = any(frame.dep[k] in ("ccomp", "xcomp", "advcl", "csubj", "acl") for k in frame.kids[verb])
    state = frame.lemma[verb] == "be" and any(frame.dep[k] in ("acomp", "attr", "oprd") for k in frame.kids[verb])
    if state and (clausal or _clause_below(d, verb)):
        return True
    return frame.pos[verb] == "ADJ" or (
        frame.dep[head] == "nsubj" and frame.lemma[verb] in ("clear", "possible", "likely")
    )


def _clause_below(d: Discourse, verb: int) -> bool:
    frame = d.frame
    below = [k for k in frame.kids[verb] if frame.dep[k] in ("acomp", "attr")]
    return any(frame.dep[g] in ("ccomp", "xcomp", "advcl", "acl", "relcl") for k in below for g in frame.kids[k])


def _best(d: Discourse, head: int) -> Entity | None:
    best: tuple[float, Entity] | None = None
    for entity in d.before(head, REACH):
        score = _score(d, entity, head)
        if score > IMPOSSIBLE and (best is None or score > best[0]):
            best = score, entity
    if best is None or best[0] < LEAST or best[1].kind is Kind.THING:
        return None
    found = best[1]
    word = d.frame.lower[head]
    if found.sex is None and found.kind.is_person and not found.plural:
        found.sex = "m" if word in MALE else "f" if word in FEMALE else None
    return found


def _score(d: Discourse, entity: Entity, head: int) -> float:
    frame, word = d.frame, d.frame.lower[head]
    fit = _fit(entity, word)
    if fit <= IMPOSSIBLE or _bound(d, entity, head):
        return IMPOSSIBLE
    score = d.salience(entity, head) + fit
    if entity.kind in (Kind.STATE, Kind.PLACE) and entity.token >= 0 and located(d.frame, entity.token):
        if word in PLURAL:
            return IMPOSSIBLE
        score -= 0.8
    clause = frame.clause(head)
    if word in POSSESSIVES:
        if entity.kind is Kind.CRAFT and d.lexicon.kind(frame.text[frame.head[head]]) in OWNERLESS:
            return IMPOSSIBLE
        subject = frame.subject(clause)
        if subject is not None and subject < head and d.entity(subject) is entity:
            score += 0.9
        elif subject is None or subject >= head:
            score += 0.7 * _speech(d, entity, clause)
    elif frame.role(head) == "subject":
        score += _speech(d, entity, clause) + _answer(d, entity, clause)
    if word in PLURAL and frame.lower[head - 1 : head] == ["between"]:
        score += 4.0 if len(entity.members) > 1 else -1.0 if entity.spoke >= 0 else 0.0
    if entity.known.sector == POLICE and _held(d, head):
        score -= HOLDERS
    return score + _across_quotes(d, entity, head) + _aside(d, entity, head)


def _across_quotes(d: Discourse, entity: Entity, head: int) -> float:
    """What only a quotation names is seldom taken up outside it; the speaker's words take up each other."""
    inside, there = d.frame.quoted[head], d.frame.quoted[entity.token]
    if there and there != inside:
        return -1.5
    return -0.4 if inside and inside != there and d.frame.lower[head] not in POSSESSIVES else 0.0


def _aside(d: Discourse, entity: Entity, head: int) -> float:
    """An object takes up an object rather than the subject's own side: "Baku called them scouts"."""
    frame = d.frame
    if frame.role(head) != "object":
        return 0.0
    score = 0.5 if entity.role == "object" else 0.0
    subject = frame.subject(frame.clause(head))
    who = d.entity(subject) if subject is not None and subject < head else None
    if who is not None and who.country is not None and who.country == entity.country and who.kind is Kind.STATE:
        score -= 1.0
    return score


def _held(d: Discourse, head: int) -> bool:
    """Whether whoever the pronoun stands for is arrested or beaten: hardly the police."""
    frame = d.frame
    verb = frame.clause(head)
    if frame.lemma[verb] not in HOLDING:
        return False
    top = head
    while frame.head[top] not in (top, verb):
        top = frame.head[top]
    return frame.dep[top] in ("nsubjpass", "dobj")


def _answer(d: Discourse, entity: Entity, clause: int) -> float:
    """Who denies a charge is who was accused: "accused the firm of bribery. It denied"."""
    frame = d.frame
    if frame.lemma[clause] not in ANSWERS or entity.role != "object" or entity.token < 0:
        return 0.0
    return 2.0 if frame.lemma[frame.clause(entity.token)] in CHARGES else 0.0


def _speech(d: Discourse, entity: Entity, clause: int) -> float:
    """A speaker goes on to speak of himself ("She said she"), and "he said" after a quotation is the last speaker."""
    frame = d.frame
    if frame.lemma[clause] in d.lexicon.speech:
        return 0.8 if entity.spoke >= frame.sent[clause] - 2 and entity.spoke >= 0 else 0.0
    if frame.dep[clause] == "ccomp" and frame.lemma[frame.head[clause]] in d.lexicon.speech:
        subject = next((k for k in frame.kids[frame.head[clause]] if frame.dep[k] == "nsubj"), None)
        who = d.entity(subject) if subject is not None else None
        if who is entity:
            return 1.2
        if who is not None and who.owner is entity and who.heads & d.lexicon.leading:
            # "The group's spokesman denied that it ..."
            return 1.2 if entity.kind.is_collective and not who.plural else 0.0
    return 0.0


def _fit(entity: Entity, word: str) -> float:
    """How well number, sex and kind go with the pronoun."""
    kind = entity.kind
    if word in MALE or word in FEMALE:
        if not kind.is_person or entity.many:
            return IMPOSSIBLE
        if entity.sex is not None:
            return 1.0 if (entity.sex == "m") == (word in MALE) else IMPOSSIBLE
        return 0.0
    if word in NEUTER:
        if kind.is_human and not entity.heads.isdisjoint(GROUPS):
            return 0.2
        if kind.is_person or entity.many:
            return IMPOSSIBLE
        return {Kind.THING: -0.3, Kind.PLACE: -0.8, Kind.PEOPLE: -0.2, Kind.CRAFT: -0.2}.get(kind, 0.2)
    return _fit_plural(entity)


def _fit_plural(entity: Entity) -> float:
    kind = entity.kind
    if entity.loose:
        return -0.6
    if entity.many:
        return -0.6 if kind is Kind.THING else 0.6
    if kind is Kind.PEOPLE:
        return 0.5
    if kind in (Kind.BODY, Kind.ORGAN):
        return -0.7
    return -1.6 if kind is Kind.STATE else IMPOSSIBLE


def _bound(d: Discourse, entity: Entity, head: int) -> bool:
    """Whether grammar forbids it: a plain object is not the subject of its own clause, an owner not inside its own phrase."""
    frame = d.frame
    if frame.sent[entity.token] != frame.sent[head]:
        return False
    word = frame.lower[head]
    if word in POSSESSIVES:
        return frame.head[head] == entity.token
    if word.endswith(("self", "selves")) or frame.role(head) == "subject":
        return False
    subject = frame.subject(frame.clause(head))
    if subject is None or subject >= head:
        return False
    return entity in (d.entity(k) for k in (subject, *_conjuncts(d, subject)))


def _conjuncts(d: Discourse, head: int) -> list[int]:
    frame, found = d.frame, []
    for kid in frame.kids[head]:
        if frame.dep[kid] == "conj":
            found += [kid, *_conjuncts(d, kid)]
    return found
