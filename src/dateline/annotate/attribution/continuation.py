"""Sentences that go on with the same informants without a cue of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.annotate.attribution.cue import Cue, Frame, words_in
from dateline.annotate.attribution.lexicon import Lexicon
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import Attribution, TokenSpan
from dateline.model.source import Source, SourceKind

PRONOUNS = frozenset({"it", "they", "he", "she"})
POINTING = frozenset({Frame.PASSIVE, Frame.NP, Frame.TAG, Frame.PREP})
POINTERS = frozenset({"news", "information", "report", "announcement", "claim", "statement", "allegation", "account"})
"""Nouns for what was told in the sentence before."""
DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "dispute"})
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
NEARLY = 0.6
"""The share of a sentence's widest content from which one nested in it is what the next sentence goes on with."""
LEADS = frozenset({"but", "and", "also", "however", "then", "so", ",", "yet", "instead"})


def continued(
    tree: Tree, lexicon: Lexicon, cues: Sequence[Cue], links: Sequence[tuple[Source, ...]]
) -> list[Attribution]:
    """One attribution, without source and cue of its own, for each sentence that inherits the chain of the one before.

    The sentence has no cue, opens with a pronoun or is marked as hearsay, and follows, in the same paragraph, a relayed report or the word of
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
        if start in tree.breaks or not (_opens_with_pronoun(tree, start, end) or _hearsay(tree, start, end)):
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
        if not _points_back(tree, start, end) or number == 0 or start in tree.breaks:
            continue
        if end - start == 2 and cue.frame is not Frame.PREP and (cue.frame is not Frame.PASSIVE or cue.word in DENYING):
            continue
        if tree.word[start] == "it" and chain[0].kind is not SourceKind.MEDIA and cue.frame is not Frame.PASSIVE:
            continue
        first, last = tree.bounds[number - 1]
        if tree.bounds[number][0] not in tree.breaks:
            found.append(Attribution((), (), (TokenSpan(first, last),), chain, "pointed"))
    return found


def _points_back(tree: Tree, start: int, end: int) -> bool:
    """Whether a content is but a word for what was said before: "this", "that is", "the news", "this information"."""
    words = tree.word[start:end]
    if len(words) == 1:
        return words[0] in ("this", "that", "it")
    if len(words) == 2:
        pronoun = words[0] in ("this", "that") and tree.lemma[start + 1] == "be"
        return pronoun or (words[0] in ("the", "this", "these") and tree.lemma[end - 1] in POINTERS)
    return False


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
    """The chain with which the next sentence goes on, for each sentence that has one; () where its main verb is a cue without a link.

    It is that of the widest attribution, or of a longer chain nested in it that holds most of the same words.
    """
    sizes: dict[int, list[tuple[int, tuple[Source, ...]]]] = {}
    for cue, chain in zip(cues, links, strict=True):
        number = tree.sentence[cue.head]
        if chain:
            sizes.setdefault(number, []).append((words_in(cue.content), chain))
        elif tree.head[cue.head] == cue.head and lexicon.acts(cue.part, cue.word):
            sizes.setdefault(number, []).append((0, ()))
    best: dict[int, tuple[Source, ...]] = {}
    for number, found in sizes.items():
        widest, outer = max(found, key=lambda pair: pair[0])
        nested = [c for size, c in found if size >= NEARLY * widest and c[: len(outer)] == outer]
        best[number] = max(nested, key=len, default=outer)
    return best


def _hearsay(tree: Tree, start: int, end: int) -> bool:
    """Whether an adverb tells that somebody's word goes on: "the vessel reportedly moved 600 tons"."""
    return not HEARSAY.isdisjoint(tree.word[start:end])


def _opens_with_pronoun(tree: Tree, start: int, end: int) -> bool:
    i = start
    while i < end and (tree.word[i] in LEADS or tree.pos[i] == "SPACE"):
        i += 1
    return i < end and tree.word[i] in PRONOUNS and tree.dep[i] in SUBJECTS
