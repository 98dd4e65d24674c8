"""PLOVER's rules that turn on time, negation and what an event noun's verb says of it."""

from dateline.annotate.events.aspect import Aspect
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate, Inner
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

COOPERATIVE = frozenset({T.AGREE, T.CONSULT, T.SUPPORT, T.COOPERATE, T.AID, T.RETREAT, T.CONCEDE})
HOSTILE = frozenset({T.ASSAULT, T.COERCE, T.SANCTION, T.THREATEN, T.MOBILIZE, T.REJECT, T.PROTEST})
DECLARED: dict[str, str] = {T.ASSAULT: "138", T.MOBILIZE: "138", T.COERCE: "132", T.SANCTION: "131", T.REJECT: "130"}
"""CAMEO's codes for acts of conflict that are announced, not done; PLOVER keeps the type and calls them future."""
UNDONE: dict[str, dict[str, T]] = {
    "cancel": {T.PROTEST: T.CONCEDE, T.AID: T.SANCTION, T.COOPERATE: T.SANCTION, T.ASSAULT: T.RETREAT, T.MOBILIZE: T.RETREAT},
    "end": {
        T.CONSULT: T.SANCTION,
        T.PROTEST: T.CONCEDE,
        T.AID: T.SANCTION,
        T.COOPERATE: T.SANCTION,
        T.SUPPORT: T.SANCTION,
        T.ASSAULT: T.RETREAT,
        T.MOBILIZE: T.RETREAT,
        T.COERCE: T.CONCEDE,
    },
    "lift": {T.SANCTION: T.RETREAT, T.MOBILIZE: T.RETREAT, T.COERCE: T.CONCEDE, T.ACCUSE: T.CONCEDE, T.REQUEST: T.CONCEDE, T.THREATEN: T.CONCEDE, T.AID: T.SANCTION},
}  # fmt: skip
OTHERWISE = {"cancel": T.REJECT, "end": T.REJECT, "lift": T.CONCEDE}
"""What becomes of an event that its light verb calls off, ends or takes back."""


def recode(tree: Tree, lexicon: Lexicon, candidate: Candidate, told: Aspect, inner: Inner | None) -> bool:
    """Apply the rules to a candidate; ``inner`` is the act in its complement. False: it is no event after all."""
    if candidate.effect in UNDONE:
        undone = _undone(lexicon, candidate)
        if undone is None:
            return False
        _set(candidate, undone, None)
    if told.unreal and not told.negated and not candidate.actors:
        return False
    if candidate.type is T.ASSAULT and _searches(tree, lexicon, candidate):
        _set(candidate, T.COERCE, "171", "seize")
    drill = candidate.noun_frame is not None and candidate.noun_frame.lemma in lexicon.words["drills"]
    if candidate.type is T.MOBILIZE and drill and len(candidate.actors) > 1:
        _set(candidate, T.COOPERATE, "062")
        candidate.reciprocal = True
    future = told.future or candidate.effect == "plan"
    if "futonly" in candidate.flags and not future:
        return False
    if "retaliate" in candidate.flags and future:
        _set(candidate, T.THREATEN, "138", "violence")
    if "vow" in candidate.flags:
        _vowed(tree, lexicon, candidate, inner)
    if told.negated and told.flat and candidate.type in COOPERATIVE:
        _set(candidate, T.REJECT, "120")
    elif future and candidate.type in HOSTILE and told.unless and candidate.effect != "plan":
        _set(candidate, T.THREATEN, "130")
    elif future:
        _postpone(lexicon, candidate, told)
    return True


def _undone(lexicon: Lexicon, candidate: Candidate) -> T | str | None:
    """What an event is coded as that its light verb calls off, ends or takes back; None where a user's type says nothing of it."""
    entry = lexicon.types.get(candidate.type)
    if entry is not None and (entry.undone is not None or not isinstance(candidate.type, T)):
        return entry.undone
    return UNDONE[candidate.effect].get(candidate.type, OTHERWISE[candidate.effect])


def _searches(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """A raid by police is a search, whatever it is on; one by anybody else an assault."""
    told = tree.lemma[candidate.noun if candidate.noun is not None else candidate.head]
    return told in ("raid", "swoop") and any(tree.words(a) & lexicon.words["law_enforcers"] for a in candidate.actors)


def _set(candidate: Candidate, kind: T | str, cameo: str | None, mode: str | None = None) -> None:
    candidate.type, candidate.cameo, candidate.mode = kind, cameo, mode


def _postpone(lexicon: Lexicon, candidate: Candidate, told: Aspect) -> None:
    """What is still to come: cooperation is AGREE, a retreat CONCEDE; conflict keeps its type, its CAMEO code says it is announced."""
    before = candidate.type
    candidate.type = lexicon.types[before].future if before in lexicon.types else before
    if before is not candidate.type:
        candidate.mode = None
    if told.weighed:
        candidate.cameo = "014"
    elif before in COOPERATIVE:
        candidate.cameo = "035" if before in (T.RETREAT, T.CONCEDE) else "030"
    elif told.flat and before in DECLARED and (candidate.clause is None or not candidate.clause.passive):
        candidate.cameo = DECLARED[before]


def _vowed(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: Inner | None) -> None:
    """Harm vowed is a threat, a withdrawal promised a concession."""
    if _hostile(tree, lexicon, candidate, inner):
        _set(candidate, T.THREATEN, "130")
    elif inner is not None and inner.type is T.RETREAT and inner.mode == "withdraw":
        _set(candidate, T.CONCEDE, "035")


def _hostile(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: Inner | None) -> bool:
    """Whether what is vowed is harm: by its type, its negation ("never to yield") or its verb ("to fight on")."""
    clause = candidate.clause
    if inner is not None and inner.type in HOSTILE | {T.RETREAT}:
        return inner.type is not T.RETREAT
    if clause is None or clause.comp_head is None:
        return False
    if any(tree.lower[k] in ("never", "not") for k in tree.kids[clause.comp_head]):
        return True
    return tree.lemma[clause.comp_head] in lexicon.words["conflict_verbs"]
