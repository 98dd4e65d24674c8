"""PLOVER's modes, where the trigger alone does not give them: by instrument, by channel, by what is asked, moved, handed over or threatened."""

from collections.abc import Callable

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate, Inner
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

ASIDE = frozenset({"relcl", "conj", "parataxis", "nsubj"})
STOP = frozenset({"relcl", "advcl", "ccomp", "conj", "parataxis"})
FALLIBLE = frozenset({None, "aerial", "firearms", "heavy-weapons"})
"""Modes of an assault that its verb only suggests: the instrument named decides."""
RANKS = (
    "suicide-attack",
    "drone",
    "unconventional",
    "targeted",
    "torture",
    "sexual",
    "crowd-control",
    "aerial",
    "heavy-weapons",
    "explosives",
    "firearms",
    "primitive",
)
"""Which instrument decides where several are named."""
BY_INNER: dict[str, dict[str, str]] = {
    T.REQUEST: {T.AID: "assist", T.COOPERATE: "assist", T.SUPPORT: "assist", T.CONSULT: "meet", T.RETREAT: "yield", T.CONCEDE: "yield"},
    T.REJECT: {T.AID: "assist", T.COOPERATE: "assist", T.CONSULT: "meet", T.RETREAT: "yield", T.CONCEDE: "yield"},
    T.THREATEN: {T.ASSAULT: "violence", T.COERCE: "restrict", T.SANCTION: "relations", T.MOBILIZE: "violence"},
}  # fmt: skip
BY_INNER_MODE: dict[str, dict[str, str]] = {
    T.REQUEST: {"resign": "change"},
    T.REJECT: {"resign": "change"},
    T.THREATEN: {"arrest": "arrest", "deport": "expel", "expel": "expel"},
}
BY_VERB = {"violence": "violent_verbs", "relations": "severing_verbs", "restrict": "closing_verbs"}
"""The mode of a threat by a list of verbs, where the lexicon knows no act of it."""
ASKED = ("yield", "meet", "assist", "change")
COUNTS = frozenset(
    "three four five six seven eight nine ten eleven twelve fifteen twenty dozen 3 4 5 6 7 8 9 10 11 12 15 20".split()
)


def choose_mode(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: Inner | None) -> str | None:
    """The mode, the frame's own first; ``inner`` is the act in the trigger's complement."""
    chooser = _CHOOSERS.get(candidate.type)
    return candidate.mode if chooser is None else chooser(tree, lexicon, candidate, inner)


def _assault(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    mode = candidate.mode
    if mode in FALLIBLE:
        fallback = "explosives" if tree.lemma[candidate.head] in lexicon.words["bombing_verbs"] else None
        found = _instrument(tree, lexicon, candidate)
        return mode if mode and found == "primitive" else found or mode or fallback
    if mode == "primitive" and _object_words(tree, candidate) & lexicon.classes["bomb"]:
        return "explosives"
    return mode


def _instrument(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> str | None:
    found = [lexicon.instruments[w] for w in _words(tree, candidate) if w in lexicon.instruments]
    return min(found, key=RANKS.index, default=None)


def _consult(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    if candidate.mode is not None:
        return candidate.mode
    if lexicon.words["channels"] & set(_words(tree, candidate)):
        return "phone"
    return "multilateral" if _many(tree, candidate) else None


def _many(tree: Tree, candidate: Candidate) -> bool:
    """Whether more than two take part: named, counted, or of more than two countries."""
    if len(candidate.actors) > 2:
        return True
    for actor in candidate.actors:
        if any(tree.dep[k] == "nummod" and tree.lower[k] in COUNTS for k in tree.kids[actor]):
            return True
        for prep in tree.children(actor, "prep"):
            inner = tree.child(prep, "pobj") if tree.lower[prep] in ("of", "from") else None
            if inner is not None and len(tree.conjuncts(inner)) > 2:
                return True
    return False


def _protest(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    return "hunger" if candidate.mode == "strike" and "hunger" in _words(tree, candidate) else candidate.mode


def _content(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: Inner | None) -> str | None:
    """What is asked or refused: by the act in the complement, else by the words of the object."""
    found = candidate.mode or _by_inner(candidate, inner)
    if found is not None:
        return found
    words = {tree.lemma[k] for k in tree.below(candidate.head, ASIDE)}
    return next((mode for mode in ASKED if words & lexicon.words[f"asked_{mode}"]), None)


def _by_inner(candidate: Candidate, inner: Inner | None) -> str | None:
    if inner is None:
        return None
    by_mode = BY_INNER_MODE[candidate.type].get(inner.mode or "")
    return by_mode or BY_INNER[candidate.type].get(inner.type)


def _threat(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: Inner | None) -> str | None:
    if candidate.mode is not None:
        return candidate.mode
    clause = candidate.clause
    act = clause.comp_head if clause is not None else None
    if act is not None and tree.lemma[act] in lexicon.words["taking_land"]:
        taken = tree.child(act, "dobj", "obj")
        if taken is not None and (tree.lemma[taken] in lexicon.words["land"] or tree.ent[taken] in ("GPE", "LOC")):
            return "territory"
    found = _by_inner(candidate, inner)
    if found is not None or inner is not None:
        return found
    if act is not None:
        lemma = tree.lemma[act]
        found = next((mode for mode, verbs in BY_VERB.items() if lemma in lexicon.words[verbs]), None)
    if found is None and set(_words(tree, candidate)) & lexicon.words["violent_words"]:
        return "violence"
    return found


def _mobilize(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    """By what is moved or put on alert: police, militias, weapons, else troops."""
    if candidate.mode not in (None, "troops"):
        return candidate.mode
    moved = _object_words(tree, candidate)
    for mode in ("police", "militia", "weapons"):
        if moved & lexicon.words[f"moved_{mode}"] and not moved & lexicon.words["moved_troops"]:
            return mode
    return candidate.mode


def _retreat(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    """By what is handed over, where the verb does not say."""
    if candidate.mode is not None or candidate.clause is None:
        return candidate.mode
    given = _object_words(tree, candidate)
    return next((mode for mode in ("disarm", "release") if given & lexicon.words[f"given_{mode}"]), None)


def _coerce(tree: Tree, lexicon: Lexicon, candidate: Candidate, _inner: Inner | None) -> str | None:
    words = _object_words(tree, candidate)
    if candidate.mode == "curfew" and (words & {"martial", "emergency"} or words >= {"state", "siege"}):
        return "martial-law"
    if candidate.mode == "restrict" and words & lexicon.words["censored"]:
        return "censor"
    if candidate.mode == "restrict" and "access" in words and set(_words(tree, candidate)) & lexicon.words["online"]:
        return "censor"
    return candidate.mode


def _object_words(tree: Tree, candidate: Candidate) -> set[str]:
    """The lemmas of what the act is done with or to: its object, else its subject, or what the noun is "of"."""
    clause = candidate.clause
    heads = (
        []
        if clause is None
        else [h for h in (clause.obj,) if h is not None] or [h for h in (clause.subject,) if h is not None]
    )
    if candidate.noun is not None:
        heads.append(candidate.noun)
    found: set[str] = set()
    for head in heads:
        found |= tree.words(head)
        for prep in tree.children(head, "prep"):
            inner = tree.child(prep, "pobj") if tree.lower[prep] == "of" else None
            if inner is not None:
                found |= tree.words(inner)
    return found


def _words(tree: Tree, candidate: Candidate) -> list[str]:
    tokens = list(tree.below(candidate.head, STOP))
    if candidate.noun is not None:
        tokens += [candidate.noun, *tree.below(candidate.noun, STOP)]
    return [tree.lemma[t] for t in tokens] + [tree.lemma[e] for e in candidate.extra]


_CHOOSERS: dict[str, Callable[[Tree, Lexicon, Candidate, Inner | None], str | None]] = {
    T.ASSAULT: _assault,
    T.CONSULT: _consult,
    T.PROTEST: _protest,
    T.REQUEST: _content,
    T.REJECT: _content,
    T.THREATEN: _threat,
    T.MOBILIZE: _mobilize,
    T.RETREAT: _retreat,
    T.COERCE: _coerce,
}
