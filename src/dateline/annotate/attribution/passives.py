"""Passive cues: "was first reported by the paper", "is expected to resign", "it is said in the message"."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame, Part, carve
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.speaker import agent
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS, Tree
from dateline.annotate.attribution.verbs import VerbFrames
from dateline.annotate.layers import TokenSpan

FELT = frozenset(
    {"convinced", "persuaded", "concerned", "worried", "alarmed", "outraged", "disappointed", "determined"}
)
"""Participles of mind: adjectives in all but their tag."""


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is passive: by its subject, or as a participle after its noun ("a plan backed by Paris")."""
    return tree.child(verb, PASSIVE_SUBJECTS) is not None or (tree.tag[verb] == "VBN" and tree.dep[verb] == "acl")


def passive_cues(frames: VerbFrames) -> Iterator[Cue]:
    """The candidates of a passive verb."""
    tree, verb = frames.tree, frames.verb
    theme = tree.child(verb, PASSIVE_SUBJECTS)
    if theme is None and tree.dep[verb] == "acl":
        theme = tree.head[verb]
    doer = agent(tree, verb)
    impersonal = theme is not None and tree.word[theme] in ("it", "this", "that")
    if impersonal and doer is None:
        doer = _paper(tree, verb)
    if doer is None and theme is not None and not impersonal and tree.word[verb] in FELT:
        yield from _felt(frames, theme)
    if doer is not None and theme is not None and not impersonal:
        yield from _charges(frames, theme, doer)
    yield from _clauses(frames, doer, impersonal)
    if theme is not None:
        yield from _themes(frames, theme, doer)


def _charges(frames: VerbFrames, theme: int, doer: int) -> Iterator[Cue]:
    """The candidate in "were accused by the army of attacking the base": the subject and what it is accused of."""
    tree, verb = frames.tree, frames.verb
    if theme == tree.head[verb]:
        return
    for p in tree.kids(verb, "prep"):
        if p > verb and tree.word[p] in ("of", "for") and tree.right[p] > p:
            yield frames.make(Frame.NP_PREP, (tree.span(theme), tree.span(p)), doer, tree.word[p])


def _felt(frames: VerbFrames, theme: int) -> Iterator[Cue]:
    """The candidate in "was convinced that": a participle of mind, whose subject is the source."""
    tree, verb = frames.tree, frames.verb
    for c in tree.kids(verb, "ccomp"):
        if c > verb:
            cue = frames.make(Frame.THAT, (frames.clause_span(c),), theme)
            yield replace(cue, part=Part.ADJECTIVE, word=tree.word[verb])


def _clauses(frames: VerbFrames, doer: int | None, impersonal: bool) -> Iterator[Cue]:
    tree, verb = frames.tree, frames.verb
    for c in tree.kids(verb, "ccomp"):
        if c > verb:
            yield frames.make(frames.kind_of_clause(c), (frames.clause_span(c),), doer, "passive")
        elif impersonal:
            yield frames.make(Frame.TAG, (tree.span(c),), doer)


def _themes(frames: VerbFrames, theme: int, doer: int | None) -> Iterator[Cue]:
    """The subject alone, or with an infinitive."""
    tree, verb, core = frames.tree, frames.verb, frames.core
    side = "by" if doer is not None else ""
    for c in tree.kids(verb, "xcomp", "oprd"):
        if c > verb:
            rest = TokenSpan(max(tree.left[c], verb + 1), tree.right[c] + 1)
            yield frames.make(Frame.RAISED, (*carve(tree.left[theme], tree.right[theme] + 1, core), rest), doer, side)
    whole: tuple[TokenSpan, ...] = (tree.span(theme),)
    if theme == tree.head[verb]:
        whole = carve(tree.left[theme], tree.right[theme] + 1, tree.span(verb))
    yield frames.make(Frame.PASSIVE, whole, doer, side)


def _paper(tree: Tree, verb: int) -> int | None:
    """The paper in which it is said: "it is said in the message of the press service"."""
    for p in tree.kids(verb, "prep"):
        for o in tree.kids(p, "pobj") if tree.word[p] == "in" else ():
            if tree.lemma[o] in load_nouns().paper:
                return o
    return None
