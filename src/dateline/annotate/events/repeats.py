"""Nouns that take up an event told before: "the conversation", "such a meeting", "the summit"."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

RELATED: dict[str, T | str] = {T.AGREE: T.CONSULT}


def set_repeats(tree: Tree, lexicon: Lexicon, kept: list[Candidate]) -> None:
    """Point a definite event noun at the last earlier event of its kind, where there is one."""
    places = {id(candidate): position for position, candidate in enumerate(kept)}
    for position, candidate in enumerate(kept):
        if candidate.earlier is not None:
            candidate.repeats = places[id(candidate.earlier)]
            continue
        if candidate.noun is None or not _definite(tree, lexicon, candidate.noun):
            continue
        for earlier in range(position - 1, -1, -1):
            if _alike(tree, candidate, kept[earlier]):
                candidate.repeats = earlier
                break


def _definite(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    return any(tree.lower[k] in lexicon.words["definite"] for k in tree.kids[noun])


def _alike(tree: Tree, noun: Candidate, earlier: Candidate) -> bool:
    frame = noun.noun_frame
    if frame is None:
        return False
    if earlier.noun is not None and tree.lemma[earlier.noun] == frame.lemma:
        return True
    kind = RELATED.get(earlier.type, earlier.type)
    return kind is RELATED.get(frame.type, frame.type)
