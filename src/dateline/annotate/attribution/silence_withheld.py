"""Non-responses as a word not said: "would not comment", "has yet to comment", "would neither confirm nor deny"."""

from collections.abc import Iterator

from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.silence_reader import Silence, SilenceReader
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

WITHHOLDING = frozenset(
    {
        "say",
        "discuss",
        "elaborate",
        "confirm",
        "identify",
        "specify",
        "disclose",
        "speculate",
        "comment",
        "draw",
        "answer",
    }
)
"""Verbs that, with *would not*, hold something back."""
HABITUAL = frozenset({"comment", "discuss"})
"""Verbs of which "does not" tells a rule: "the bank does not comment on rumours"."""
WHETHER = frozenset({"whether", "if", "how", "what", "who", "when", "where", "why", "which"})
ANSWERS = frozenset({"comment", "response", "reply", "answer"})


class WithheldReader(SilenceReader):
    """Finds what somebody who was asked did not say."""

    def unsaid(self, index: int) -> Iterator[Silence]:
        """The non-response headed by a verb of speech that is denied."""
        tree = self.tree
        if tree.pos[index] != "VERB":
            return
        unable = self._unable(index)
        opener = self.denied(index) if unable is None else unable
        if opener is None:
            return
        words = {tree.word[a] for a in tree.kids(index, "aux")}
        declined = unable is not None or bool(words & {"would", "wo", "will", "do", "does"}) or self._neither(index)
        who = subject(tree, index) if tree.lemma[index] != "draw" else tree.child(index, PASSIVE_SUBJECTS)
        if who is None or not self._held_back(index, words):
            return
        kind = SilenceKind.DECLINED if declined else SilenceKind.NO_REPLY
        start = min([opener, index, *tree.kids(index, "aux")])
        yield Silence(who, TokenSpan(start, index + 1), kind, self.end(self._last(index)))

    def _held_back(self, index: int, words: set[str]) -> bool:
        """Whether the denied verb is one of commenting, or its object an answer."""
        tree, lemma = self.tree, self.tree.lemma[index]
        if lemma == "say" and any(
            tree.word[tree.left[c]] not in WHETHER for c in tree.kids(index, "ccomp") if c > index
        ):
            return False
        if lemma == "comment" or (lemma in WITHHOLDING and words & {"would", "wo", "will"}):
            return True
        if lemma in HABITUAL and words & {"do", "does"}:
            who = subject(tree, index)
            return who is not None and tree.lemma[who] not in load_nouns().paper
        if lemma == "confirm" and self._neither(index):
            return True
        answers = any(tree.lemma[o] in ANSWERS for o in tree.kids(index, "dobj"))
        return lemma in ("provide", "give", "offer", "send") and answers

    def _unable(self, index: int) -> int | None:
        """Where "was unable to comment", "were not able to comment" begins."""
        tree, governor = self.tree, self.tree.head[index]
        if tree.dep[index] != "xcomp" or tree.lemma[governor] not in ("unable", "able"):
            return None
        copula = tree.head[governor]
        return copula if tree.lemma[governor] == "unable" or self.negated(copula) else None

    def _neither(self, index: int) -> bool:
        """Whether "neither ... nor" denies the verb and another."""
        preceded = any(self.tree.word[c] == "neither" for c in self.tree.children[index])
        return preceded and bool(self.tree.kids(index, "conj"))

    def _last(self, index: int) -> int:
        """The last of the verbs that "neither ... nor" denies; else the verb itself."""
        return self.tree.kids(index, "conj")[-1] if self._neither(index) else index
