"""PLOVER's modes, where the trigger alone does not give them: by instrument, by channel, by what is asked or threatened."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

CHANNELS = frozenset({"phone", "telephone", "video", "hotline", "teleconference"})
BY_CONTENT: dict[str, dict[str, str]] = {
    T.REQUEST: {
        T.AID: "assist",
        T.COOPERATE: "assist",
        T.SUPPORT: "assist",
        T.CONSULT: "meet",
        T.RETREAT: "yield",
        T.CONCEDE: "yield",
    },
    T.REJECT: {T.AID: "assist", T.COOPERATE: "assist", T.CONSULT: "meet", T.RETREAT: "yield", T.CONCEDE: "yield"},
    T.THREATEN: {T.ASSAULT: "violence", T.COERCE: "restrict", T.SANCTION: "relations", T.MOBILIZE: "violence"},
}


def choose_mode(tree: Tree, lexicon: Lexicon, candidate: Candidate, inner: T | str | None) -> str | None:
    """The mode, the frame's own first."""
    if candidate.type is T.ASSAULT:
        return (
            candidate.mode
            if candidate.mode not in (None, "aerial", "firearms")
            else _instrument(tree, lexicon, candidate) or candidate.mode
        )
    if candidate.type is T.CONSULT and candidate.mode is None:
        return _channel(tree, candidate)
    if candidate.type is T.PROTEST and candidate.mode == "strike" and candidate.noun is not None:
        hungry = any(tree.lemma[k] == "hunger" for k in tree.kids[candidate.noun])
        return "hunger" if hungry else "strike"
    if candidate.mode is None and candidate.type in BY_CONTENT and inner is not None:
        return BY_CONTENT[candidate.type].get(inner)
    return candidate.mode


def _words(tree: Tree, candidate: Candidate) -> list[str]:
    stop = frozenset({"relcl", "advcl", "ccomp", "conj", "parataxis"})
    tokens = list(tree.below(candidate.head, stop))
    if candidate.noun is not None:
        tokens += [candidate.noun, *tree.below(candidate.noun, stop)]
    return [tree.lemma[t] for t in tokens] + [tree.lemma[e] for e in candidate.extra]


def _instrument(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> str | None:
    found = [lexicon.instruments[w] for w in _words(tree, candidate) if w in lexicon.instruments]
    for telling in ("suicide-attack", "drone", "unconventional", "crowd-control"):
        if telling in found:
            return telling
    return next((mode for mode in found if mode != "primitive"), found[0] if found else None)


def _channel(tree: Tree, candidate: Candidate) -> str | None:
    if CHANNELS & set(_words(tree, candidate)):
        return "phone"
    return "multilateral" if len(candidate.actors) > 2 else None
