"""One cue as the rules find it, before the lexicon has judged it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dateline.annotate.layers import TokenSpan


class Frame(StrEnum):
    """How a cue takes its content."""

    THAT = "that"
    """A clause with *that*: "said that ..."."""
    CLAUSE = "clause"
    """A bare clause: "said it would ..."."""
    WH = "wh"
    """A question or a comparison: "asked whether", "explained how"."""
    TO = "to"
    """An infinitive: "vowed to respond"."""
    ING = "ing"
    """A gerund: "denied having moved him"."""
    NP = "np"
    """A noun phrase: "backed the deal"."""
    NAMING = "naming"
    """A noun phrase and what it is called: "called the plan piracy"."""
    PREP = "prep"
    """A preposition: "called for talks"; its word is part of the key."""
    NP_PREP = "np-prep"
    """A noun phrase and a preposition: "accused Minsk of breaking in"."""
    TAG = "tag"
    """The content stands before or around the cue: "..., he said"."""
    QUOTE = "quote"
    """A quotation beside the cue, whatever the parse says."""
    PASSIVE = "passive"
    """The content is the subject: "was first reported by"."""
    RAISED = "raised"
    """The subject and an infinitive: "is expected to resign", "was reported to have left"."""
    AS = "as"
    """"as the agency reported"."""


class Part(StrEnum):
    """The part of speech of a cue."""

    VERB = "v"
    NOUN = "n"
    ADJECTIVE = "a"
    PHRASE = "p"


class Spans(NamedTuple):
    """The runs of tokens of a source and of what it says."""

    source: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """A possible attribution: ``head`` is the token that heads the cue, ``informant`` the one that heads the source.

    ``word`` and ``slot`` are what the lexicon knows it by: lemma (with its particle), and the frame with its preposition.
    A ``weak`` one makes a link of the chain, though annotators would seldom mark it as an attribution.
    ``shown`` are source and content as they are given out, where another reading has the better edges; the chain rests on the cue's own.
    """

    head: int
    part: Part
    word: str
    frame: Frame
    prep: str
    informant: int | None
    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    weak: bool = False
    shown: Spans | None = None

    @property
    def slot(self) -> str:
        """The frame with its preposition: "that", "prep:for"."""
        return f"{self.frame}:{self.prep}" if self.prep else str(self.frame)


def words_in(runs: tuple[TokenSpan, ...]) -> int:
    """How many tokens the runs hold."""
    return sum(run.end - run.start for run in runs)


def carve(start: int, end: int, *holes: TokenSpan) -> tuple[TokenSpan, ...]:
    """A stretch without the runs that are cut out of it."""
    runs = [TokenSpan(start, end)]
    for hole in holes:
        kept = []
        for run in runs:
            if hole.end <= run.start or run.end <= hole.start:
                kept.append(run)
                continue
            if run.start < hole.start:
                kept.append(TokenSpan(run.start, hole.start))
            if hole.end < run.end:
                kept.append(TokenSpan(hole.end, run.end))
        runs = kept
    return tuple(runs)
