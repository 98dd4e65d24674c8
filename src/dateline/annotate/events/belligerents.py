"""Who is at war and calls for its end shows willingness (AGREE); an outsider who does makes a demand (REQUEST). So PLOVER has it."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T


def call_for_peace(tree: Tree, lexicon: Lexicon, kept: list[Candidate]) -> None:
    """Make AGREE of a call for peace, made of nobody in particular, by one that fights elsewhere in the text."""
    calls = [c for c in kept if c.type is T.REQUEST and not c.recipients and c.actors and _for_peace(tree, lexicon, c)]
    if not calls or T.AGREE not in lexicon.types:
        return
    fighting = {w for c in kept if c.type is T.ASSAULT for p in (*c.actors, *c.recipients) for w in tree.words(p)}
    for call in calls:
        if fighting & {tree.lemma[a] for a in call.actors}:
            call.type, call.mode, call.cameo = T.AGREE, None, "030"


def _for_peace(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """Whether it is a truce, peace or the end of fighting that is called for."""
    words = {tree.lemma[k] for k in tree.below(candidate.head, frozenset({"relcl", "advcl", "conj", "nsubj"}))}
    ended = "end" in words and words & lexicon.classes["war"]
    return bool(words & lexicon.words["peace"] or ended)
