"""PLOVER's rules that turn on time, negation and what an event noun's verb says of it."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

NEGATIONS = frozenset({"not", "n't", "never", "no"})
COOPERATIVE = frozenset({T.AGREE, T.CONSULT, T.SUPPORT, T.COOPERATE, T.AID, T.RETREAT, T.CONCEDE})
CANCELLED = {
    T.PROTEST: T.CONCEDE,
    T.AID: T.SANCTION,
    T.COOPERATE: T.SANCTION,
    T.ASSAULT: T.RETREAT,
    T.MOBILIZE: T.RETREAT,
    T.CONSULT: T.REJECT,
    T.AGREE: T.REJECT,
}
ENDED = {
    T.CONSULT: T.SANCTION,
    T.PROTEST: T.CONCEDE,
    T.AID: T.SANCTION,
    T.COOPERATE: T.SANCTION,
    T.ASSAULT: T.RETREAT,
    T.COERCE: T.CONCEDE,
    T.MOBILIZE: T.RETREAT,
    T.AGREE: T.REJECT,
    T.SUPPORT: T.SANCTION,
}
LIFTED = {
    T.SANCTION: T.RETREAT,
    T.COERCE: T.CONCEDE,
    T.MOBILIZE: T.RETREAT,
    T.ACCUSE: T.CONCEDE,
    T.REQUEST: T.CONCEDE,
    T.THREATEN: T.CONCEDE,
    T.AID: T.SANCTION,
}
MODES = {T.PROTEST: {"hunger": "hunger"}}


def aspect(tree: Tree, lexicon: Lexicon, head: int) -> tuple[bool, bool]:
    """Whether a verb tells of what is still to come, and whether it is negated; looks up through control and raising."""
    future, negated, token = False, False, head
    for _ in range(6):
        for kid in tree.kids[token]:
            if (tree.dep[kid] == "aux" and tree.lemma[kid] in lexicon.words["future_aux"]) or tree.lower[kid] == "'ll":
                future = True
            elif tree.dep[kid] == "neg" or (tree.lower[kid] in NEGATIONS and tree.dep[kid] in ("advmod", "preconj")):
                negated = True
        over = tree.head[token]
        dep = tree.dep[token]
        if over == token or dep not in ("xcomp", "conj", "acl", "ccomp", "advcl", "acomp", "pcomp", "prep"):
            break
        infinitive = any(tree.tag[k] == "TO" for k in tree.kids[token])
        if dep == "conj":
            if any(tree.dep[k] in ("nsubj", "nsubjpass", "aux") for k in tree.kids[token]):
                break
        elif dep in ("ccomp", "advcl", "acl", "xcomp") and infinitive:
            if tree.lemma[over] in lexicon.words["planning"] or tree.lemma[over] == "be" or tree.lemma[over] == "go":
                future = True
            elif dep in ("ccomp", "advcl", "acl"):
                break
        elif dep in ("pcomp", "prep", "acomp") or (dep == "xcomp" and tree.lemma[over] in lexicon.words["planning"]):
            if tree.lemma[over] in ("consider", "contemplate", "mull", "plan"):
                future = True
            elif dep == "pcomp":
                break
        elif dep != "xcomp":
            break
        token = over
    return future, negated


def recode(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: T | None) -> bool:
    """Apply the rules to a candidate; ``inner`` is the type of the act in its complement. False: it is no event after all."""
    future, negated = candidate.future, candidate.negated
    if candidate.effect == "cancel":
        candidate.type = CANCELLED.get(candidate.type, T.REJECT)
    elif candidate.effect == "end":
        candidate.type = ENDED.get(candidate.type, T.REJECT)
    elif candidate.effect == "lift":
        candidate.type = LIFTED.get(candidate.type, T.CONCEDE)
    elif candidate.effect == "plan":
        future = True
    if candidate.effect in ("cancel", "end", "lift"):
        candidate.mode, candidate.cameo = None, None
    if "futonly" in candidate.flags and not future:
        return False
    if "retaliate" in candidate.flags and future:
        candidate.type, candidate.mode, candidate.cameo = T.THREATEN, "violence", "138"
    if "vow" in candidate.flags and _hostile(tree, lexicon, candidate, inner):
        candidate.type, candidate.mode, candidate.cameo = T.THREATEN, None, "130"
    if negated and future and candidate.type in COOPERATIVE and _flat_refusal(tree, lexicon, candidate.head):
        candidate.type, candidate.mode, candidate.cameo = T.REJECT, None, "120"
    elif future:
        turned = lexicon.types[candidate.type].future
        if turned is not candidate.type:
            candidate.cameo = None
            if turned not in (T.AGREE, T.CONCEDE):
                candidate.mode = None
        candidate.type = turned
    return True


def _hostile(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: T | None) -> bool:
    clause = candidate.clause
    if inner in (T.ASSAULT, T.COERCE, T.SANCTION, T.THREATEN, T.MOBILIZE, T.REJECT, T.PROTEST):
        return True
    if clause is None or clause.comp_head is None:
        return False
    if tree.child(clause.comp_head, "neg") is not None or any(
        tree.lower[k] in ("never", "not") for k in tree.kids[clause.comp_head]
    ):
        return True
    return tree.lemma[clause.comp_head] in lexicon.words["conflict_verbs"]


def _flat_refusal(tree: Tree, lexicon: Lexicon, head: int) -> bool:
    """ "Will not sign", not "may not sign" or "is not expected to"."""
    return any(tree.dep[k] == "aux" and tree.lemma[k] in lexicon.words["flat_future"] for k in tree.kids[head])
