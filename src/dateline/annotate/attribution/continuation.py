"""Sentences that go on with the same informants without a cue of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import Attribution, TokenSpan
from dateline.model.source import Source, SourceKind

PRONOUNS = frozenset({"it", "they", "he", "she"})
POINTING = frozenset({Frame.PASSIVE, Frame.NP, Frame.TAG})
LEADS = frozenset({"but", "and", "also", "however", "then", "so", ",", "yet", "instead"})


def continued(
    tree: Tree, lexicon: Lexicon, cues: Sequence[Cue], links: Sequence[tuple[Source, ...]]
) -> list[Attribution]:
    """One attribution, without source and cue of its own, for each sentence that inherits the chain of the one before.

    The sentence has no cue, opens with a pronoun and follows, in the same paragraph, a relayed report or the word of
    unnamed informants: "..., the two interlocutors said. It included ...".
    """
    last = _last_by_sentence(tree, lexicon, cues, links)
    found = []
    for number, (start, end) in enumerate(tree.bounds):
        if number in last or number - 1 not in last or not tree.news[start]:
            continue
        chain = last[number - 1]
        if not (len(chain) > 1 or (chain and chain[-1].kind in (SourceKind.ANONYMOUS, SourceKind.MEDIA))):
            continue
        if any(start <= b < end for b in _leading_breaks(tree, start)) or not _opens_with_pronoun(tree, start, end):
            continue
        last[number] = chain
        found.append(Attribution((), (), (TokenSpan(start, end),), chain, "continued"))
    return found


def pointed(tree: Tree, cues: Sequence[Cue], links: Sequence[tuple[Source, ...]]) -> list[Attribution]:
    """The sentence before, where the content is but a word that points back at it: "This was reported by the Courier"."""
    found = []
    for cue, chain in zip(cues, links, strict=True):
        if not chain or cue.frame not in POINTING or len(cue.content) != 1:
            continue
        start, end = cue.content[0]
        number = tree.sentence[start]
        if end - start > 1 or tree.word[start] not in ("this", "that", "it") or number == 0 or start in tree.breaks:
            continue
        if tree.word[start] == "it" and chain[0].kind is not SourceKind.MEDIA:
            continue
        first, last = tree.bounds[number - 1]
        if tree.bounds[number][0] not in tree.breaks:
            found.append(Attribution((), (), (TokenSpan(first, last),), chain, "pointed"))
    return found


def relayed(tree: Tree, voices: Mapping[int, tuple[Source, ...]]) -> list[Attribution]:
    """The sentences that tell of relayed informants: they stand under the relay."""
    return [
        Attribution((), (), (TokenSpan(*tree.bounds[number]),), outer, "relayed") for number, outer in voices.items()
    ]


def under(found: list[Attribution], covers: list[Attribution]) -> list[Attribution]:
    """The attributions, with the chain of the sentence that covers them outside their own."""
    result = []
    for a in found:
        where = (a.cue or a.source or a.content)[0].start
        cover = next((c for c in covers if c.content[0].holds(where) and c.links and c.links[0] not in a.links), None)
        if cover is not None and (not a.links or cover.rule == "pointed"):
            result.append(replace(a, links=(*cover.links, *a.links)))
        else:
            result.append(a)
    return result


def vouched(lexicon: Lexicon, cues: Sequence[Cue], links: Sequence[tuple[Source, ...]]) -> list[Attribution]:
    """The cue itself, where it stands for the thing confirmed or denied ("denied the reports", "claimed responsibility")."""
    return [
        Attribution((), (), cue.cue, chain, "vouched")
        for cue, chain in zip(cues, links, strict=True)
        if chain and lexicon.vouches(cue)
    ]


def _last_by_sentence(
    tree: Tree, lexicon: Lexicon, cues: Sequence[Cue], links: Sequence[tuple[Source, ...]]
) -> dict[int, tuple[Source, ...]]:
    """The chain of the widest attribution of each sentence that has one; () where its main verb is a cue without a link."""
    best: dict[int, tuple[int, tuple[Source, ...]]] = {}
    for cue, chain in zip(cues, links, strict=True):
        number = tree.sentence[cue.head]
        if not chain:
            if tree.head[cue.head] == cue.head and lexicon.acts(cue.part, cue.word):
                best.setdefault(number, (0, ()))
            continue
        size = sum(run.end - run.start for run in cue.content)
        if number not in best or size > best[number][0]:
            best[number] = (size, chain)
    return {number: chain for number, (_, chain) in best.items()}


def _leading_breaks(tree: Tree, start: int) -> list[int]:
    return [start] if start in tree.breaks else []


def _opens_with_pronoun(tree: Tree, start: int, end: int) -> bool:
    i = start
    while i < end and (tree.word[i] in LEADS or tree.pos[i] == "SPACE"):
        i += 1
    return i < end and tree.word[i] in PRONOUNS and tree.dep[i] in SUBJECTS
