"""What all forms of non-response ask of a clause: is it denied, is it about comment, where does it end."""

from dataclasses import dataclass

from dateline.annotate.attribution.silence_words import SilenceWords
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
AT_ONCE = frozenset({"immediately", "yet", "has", "have", "had"})
"""What shows that a bare "did not respond" is to a question."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A non-response as found: who (the heading token), the cue phrase, its kind, where it ends, and where it starts if not with who."""

    who: int
    cue: TokenSpan
    kind: SilenceKind
    end: int
    start: int | None = None


class SilenceReader:
    """Reads the clauses of one text for non-responses."""

    def __init__(self, tree: Tree, words: SilenceWords):
        self.tree = tree
        self.words = words

    def negated(self, verb: int) -> bool:
        """Whether a verb is negated, by an adverb or by "neither" in its subject."""
        tree = self.tree
        if any(tree.word[c] in NEGATIONS or tree.word[c] == "neither" for c in tree.children[verb]):
            return True
        own = tree.child(verb, SUBJECTS)
        if own is not None and "neither" in tree.word[tree.left[own] : own + 1]:
            return True
        return any(
            tree.word[i] in NEGATIONS and tree.head[i] in (verb, tree.head[verb]) for i in range(max(0, verb - 4), verb)
        )

    def denied(self, verb: int) -> int | None:
        """Where the denial of a verb begins: "did not", "has yet to", "failed to"; None if it is not denied."""
        tree = self.tree
        if self.negated(verb):
            return min(c for c in [*tree.kids(verb, "aux", "auxpass", "neg"), verb])
        head = tree.head[verb]
        if tree.dep[verb] in ("xcomp", "acl", "advcl", "ccomp") and head < verb:
            if tree.lemma[head] == "fail":
                return head
            if tree.lemma[head] in ("have", "be") and any(tree.word[i] == "yet" for i in range(head, verb)):
                return head
        if any(tree.word[i] == "yet" for i in range(max(0, verb - 3), verb)) and tree.word[verb - 1] == "to":
            return next((i for i in range(verb - 1, max(-1, verb - 5), -1) if tree.lemma[i] in ("have", "be")), verb)
        return None

    def at_once(self, opener: int, verb: int) -> bool:
        """Whether a bare verb is one of not answering; "has yet to reply" is as often to an invitation."""
        words = AT_ONCE.intersection(self.tree.word[opener:verb])
        return bool(words) and not (self.tree.lemma[verb] == "reply" and "yet" in words)

    def request(self, noun: int) -> bool:
        """Whether a noun is a question or a call to somebody, and not a call for something."""
        tree = self.tree
        if tree.lemma[noun] not in self.words.requests:
            return False
        if tree.lemma[noun] not in ("call", "request", "message", "invitation"):
            return True
        if any(tree.word[tree.left[c]] == "to" for c in tree.kids(noun, "acl", "xcomp", "relcl")):
            return self.for_comment(noun)
        after = tree.word[noun + 1 : noun + 3]
        if after[:1] not in (["for"], ["to"]) or after == ["for", "information"]:
            return True
        return self.for_comment(noun)

    def requested(self, opener: int) -> bool:
        """Whether the sentence tells before that something was asked: "was asked for comment but did not reply"."""
        start = self.tree.limits(opener)[0]
        return any(w in self.words.requests or w == "ask" for w in self.tree.lemma[start:opener])

    def for_comment(self, index: int) -> bool:
        """Whether "for comment", "to discuss" or the like follows."""
        tree = self.tree
        window = tree.lemma[index + 1 : min(index + 6, self.end(index))]
        return any(w in ("comment", "interview", "discuss", "speak", "response") for w in window)

    def end(self, index: int) -> int:
        """The end of the phrase: its last complement, without coordinated clauses and marks."""
        tree = self.tree
        end = index + 1
        for c in tree.children[index]:
            if (
                c > index
                and tree.dep[c] not in ("conj", "cc", "punct", "parataxis", "advcl")
                and (tree.text[tree.left[c] - 1] != ",")
            ):
                end = max(end, tree.right[c] + 1)
        head = tree.head[index]
        if tree.dep[index] in ("xcomp", "acomp") and head < index:
            end = max(end, min(tree.right[head] + 1, end))
        while end > index + 1 and tree.pos[end - 1] in ("PUNCT", "SPACE"):
            end -= 1
        return end

    def speaks(self, verb: int) -> bool:
        """Whether a verb that is turned down is one of telling, and not an act."""
        tree, words = self.tree, self.words
        lemma = tree.lemma[verb]
        if lemma in ("be", "get") or any(tree.dep[c] == "auxpass" for c in tree.children[verb]):
            return lemma in ("interview", "draw")  # who declines to be named or quoted does speak
        if lemma not in words.speaking:
            return False
        if lemma == "discuss" and any(
            tree.word[p] == "with" for i in range(verb, tree.right[verb] + 1) for p in tree.kids(i, "prep")
        ):
            return False
        if lemma in words.answering and tree.lemma[tree.head[verb]] != "decline":
            return any(tree.lemma[i] in words.requests for i in range(verb + 1, min(tree.right[verb] + 1, verb + 8)))
        if lemma in words.giving:
            inside = range(verb + 1, min(tree.right[verb] + 1, verb + 8))
            return any(tree.word[i] in words.information for i in inside)
        return True
