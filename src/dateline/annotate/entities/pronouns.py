"""Pronouns: whom *he*, *its*, *they*, *who* and a quoted *we* stand for, by a light model of salience."""

from dateline.annotate.entities.anaphora import state_of
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.plurals import top_countries
from dateline.annotate.entities.setting import LOCATIVE

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
    return _referred(d, head) or _best(d, head)


def relative(d: Discourse, head: int) -> Entity | None:
    """The head of the noun phrase that the relative clause hangs on; *who* takes a person, else the nearest that fits."""
    frame, verb = d.frame, head
    for _ in range(8):
        if frame.dep[verb] in ("relcl", "acl") or frame.head[verb] == verb:
            break
        verb = frame.head[verb]
    found = d.entity(frame.head[verb]) if frame.dep[verb] in ("relcl", "acl") else None
    human = frame.lower[head] in ("who", "whom")
    if found is not None and (not human or found.kind is not Kind.THING):
        return _list_of(d, found, frame.head[verb], verb) or found
    if found is None and not human:
        return None
    for token in range(head - 1, max(-1, head - 9), -1):
        near = d.entity(token)
        if near is not None and near.kind.is_human and frame.pos[token] in ("NOUN", "PROPN"):
            return near
    return found


def _list_of(d: Discourse, found: Entity, head: int, verb: int) -> Entity | None:
    """The whole list where the relative clause has a plural verb: "Benin and Togo, which shelter"."""
    frame = d.frame
    words = (verb, *(k for k in frame.kids[verb] if frame.dep[k] in ("aux", "auxpass")))
    if not any(frame.tag[i] == "VBP" for i in words):
        return None
    return next((e for e in d.before(verb, 1) if found in e.members and not e.loose and e.token >= head), None)


def speaker(d: Discourse, head: int) -> Entity | None:
    """Who speaks in the quotation around the token: the subject of a verb of speech beside it, else the last speaker."""
    frame = d.frame
    quote = frame.quoted[head]
    if not quote:
        return None
    start = next(i for i in range(head, -1, -1) if i == 0 or frame.quoted[i - 1] != quote)
    end = next(i for i in range(head, len(frame)) if i + 1 == len(frame) or frame.quoted[i + 1] != quote)
    para = frame.para[head]
    for token in (*range(end + 1, min(end + 25, len(frame))), *range(start - 1, max(-1, start - 25), -1)):
        if frame.para[token] != para or frame.lemma[token] not in d.lexicon.speech or frame.quoted[token]:
            continue
        subject = next((k for k in frame.kids[token] if frame.dep[k] == "nsubj"), None)
        if subject is not None:
            found = d.resolve(subject)
            if found is not None and found.acts:
                return found
    spoke = [e for e in d.before(head, 3) if e.spoke >= 0]
    return max(spoke, key=lambda e: e.spoke, default=None)


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


def _referred(d: Discourse, head: int) -> Entity | None:
    """Whom a quoted *they* means where the speaker's sentence says so ("speaking of the rebels"), or the other of two."""
    frame = d.frame
    quote = frame.quoted[head]
    if not quote or frame.lower[head] not in PLURAL:
        return None
    if any(frame.quoted[e.token] == quote and e.many for e in d.before(head, 3)):
        return None
    for token in range(head + 1, min(head + 60, len(frame))):
        if frame.para[token] != frame.para[head]:
            break
        if frame.lower[token] in d.lexicon.references and not frame.quoted[token]:
            below = next((k for k in frame.kids[token] if frame.dep[k] in ("prep", "dobj")), None)
            noun = next((k for k in frame.kids[below] if frame.dep[k] == "pobj"), below) if below is not None else None
            return d.resolve(noun) if noun is not None else None
    who = speaker(d, head)
    if who is None or who.country is None:
        return None
    pair = top_countries(d, head, 2)
    if who.country not in pair or _plural_near(d, head):
        return None
    return state_of(d, next(code for code in pair if code != who.country))


def _plural_near(d: Discourse, head: int) -> bool:
    return any(e.plural and e.kind.is_human for e in d.before(head, 1))


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
    if entity.kind in (Kind.STATE, Kind.PLACE) and entity.token >= 0 and _where(d, entity.token):
        score -= 0.8
    clause = frame.clause(head)
    if word in POSSESSIVES:
        subject = frame.subject(clause)
        if subject is not None and subject < head and d.entity(subject) is entity:
            score += 0.9
    elif frame.role(head) == "subject":
        score += _speech(d, entity, clause)
    if word in PLURAL and frame.lower[head - 1 : head] == ["between"]:
        score += 2.5 if len(entity.members) > 1 else 0.0
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


def _where(d: Discourse, token: int) -> bool:
    """Whether a country was named only as the place of something: "in Portugal"."""
    frame = d.frame
    return frame.dep[token] == "pobj" and frame.lower[frame.head[token]] in LOCATIVE


def _speech(d: Discourse, entity: Entity, clause: int) -> float:
    """A speaker goes on to speak of himself ("She said she"), and "he said" after a quotation is the last speaker."""
    frame = d.frame
    if frame.lemma[clause] in d.lexicon.speech:
        return 0.8 if entity.spoke >= frame.sent[clause] - 2 and entity.spoke >= 0 else 0.0
    if frame.dep[clause] == "ccomp" and frame.lemma[frame.head[clause]] in d.lexicon.speech:
        subject = next((k for k in frame.kids[frame.head[clause]] if frame.dep[k] == "nsubj"), None)
        if subject is not None and d.entity(subject) is entity:
            return 1.2
    return 0.0


def _fit(entity: Entity, word: str) -> float:
    """How well number, sex and kind go with the pronoun."""
    kind = entity.kind
    if word in MALE or word in FEMALE:
        if not kind.is_person or entity.many:
            return IMPOSSIBLE
        if entity.sex is not None:
            return 0.4 if (entity.sex == "m") == (word in MALE) else IMPOSSIBLE
        return 0.0
    if word in NEUTER:
        if kind.is_person or entity.many:
            return IMPOSSIBLE
        return {Kind.THING: -0.3, Kind.PLACE: -0.8, Kind.PEOPLE: -0.2, Kind.CRAFT: -0.2}.get(kind, 0.2)
    return _fit_plural(entity)


def _fit_plural(entity: Entity) -> float:
    kind = entity.kind
    if entity.loose:
        return -0.9
    if entity.many:
        return -0.2 if kind is Kind.THING else 0.6
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
