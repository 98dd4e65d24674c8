"""All candidates of a text; the lexicon then decides."""

from collections.abc import Iterator

from dateline.annotate.attribution.cue import Cue
from dateline.annotate.attribution.nominal import adjective_cues, noun_cues
from dateline.annotate.attribution.passives import is_passive, passive_cues
from dateline.annotate.attribution.phrases import STARTS, phrase_cues
from dateline.annotate.attribution.quotes import Quote
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.surface import lost_tag, mistaken
from dateline.annotate.attribution.tags import as_clause, beside, quoted_as, tag
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.verbs import VerbFrames
from dateline.annotate.attribution.widen import widen


def candidates(tree: Tree, index: int, quoted: list[Quote], quote_at: list[Quote | None]) -> Iterator[Cue]:
    """All candidates that a token heads, with their quotations whole."""
    for cue in _bare(tree, index, quoted):
        if cue.content:
            yield widen(tree, cue, quote_at)


def _bare(tree: Tree, index: int, quoted: list[Quote]) -> Iterator[Cue]:
    pos = tree.pos[index]
    if pos in ("VERB", "AUX"):
        frames = VerbFrames(tree, index)
        yield from passive_cues(frames) if is_passive(tree, index) else frames.cues()
        tags = list(tag(tree, frames, quoted))
        yield from tags or lost_tag(tree, frames, quoted)
        yield from as_clause(tree, frames)
        yield from quoted_as(tree, frames)
        yield from beside(tree, frames, quoted, subject(tree, index))
    elif pos == "NOUN":
        yield from noun_cues(tree, index)
        if tree.tag[index] == "NNS":
            yield from mistaken(tree, index)
    elif pos == "ADJ":
        yield from adjective_cues(tree, index)
    if tree.word[index] in STARTS:
        yield from phrase_cues(tree, index)
