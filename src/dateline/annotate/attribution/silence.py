"""The forms of non-response: declined, unreachable, no reply, refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.annotate.attribution.silence_words import SilenceWords
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
MODALS = frozenset({"would", "wo", "will", "could", "ca", "can"})


@dataclass(frozen=True, slots=True)
class Silence:
    """A non-response as found: who (the heading token), the cue phrase, its kind, where it ends, and where it starts if not with who."""

    who: int
    cue: TokenSpan
    kind: SilenceKind
    end: int
    start: int | None = None


class SilenceFinder:
    """Tells, for one token, whether it heads a non-response."""

    def __init__(self, tree: Tree, words: SilenceWords):
        self.tree = tree
        self.words = words

    def at(self, index: int) -> Iterator[Silence]:
        """The readings of one token, likeliest first."""
        lemma = self.tree.lemma[index]
        words = self.words
        if lemma in words.turning:
            yield from self._turned(index)
        if lemma in words.answering:
            yield from self._unanswered(index)
            yield from self._ignored(index)
        if lemma in words.reaching:
            yield from self._unreached(index)
            yield from self._sought(index)
        if lemma in words.absent or lemma in words.gone:
            yield from self._absent(index)
        if lemma in words.speaking and self.tree.pos[index] in ("VERB", "NOUN"):
            yield from self._unsaid(index)
        if lemma in words.silence:
            yield from self._nothing(index)
        if lemma in words.unanswered:
            yield from self._ignored(index)

    def _turned(self, verb: int) -> Iterator[Silence]:
        """As in "declined to comment", "refused an interview request"."""
        tree, words = self.tree, self.words
        who = subject(tree, verb)
        if who is None or self._negated(verb):
            return
        kind = words.turning[tree.lemma[verb]]
        for c in tree.children[verb]:
            if c < verb or tree.dep[c] not in ("xcomp", "dobj", "ccomp", "advcl", "acl"):
                continue
            verbal = tree.dep[c] != "dobj" and self._speaks(c)
            nominal = tree.dep[c] == "dobj" and (tree.lemma[c] in words.requests or tree.lemma[c] in words.silence)
            if verbal or nominal:
                yield Silence(who, TokenSpan(verb, self._cue_end(c)), kind, self._end(verb))

    def _speaks(self, verb: int) -> bool:
        tree, words = self.tree, self.words
        lemma = tree.lemma[verb]
        if lemma in ("be", "get") or any(tree.dep[c] == "auxpass" for c in tree.children[verb]):
            return lemma in ("interview", "quote", "name", "identify", "draw")
        if lemma not in words.speaking:
            return False
        if lemma in words.answering and tree.lemma[tree.head[verb]] != "decline":
            return any(tree.lemma[i] in words.requests for i in range(verb + 1, min(tree.right[verb] + 1, verb + 8)))
        if lemma in words.giving:
            inside = range(verb + 1, min(tree.right[verb] + 1, verb + 8))
            return any(tree.word[i] in words.information for i in inside)
        return True

    def _cue_end(self, index: int) -> int:
        """The end of the cue phrase: the verb, with its object if that is short."""
        return index + 1

    def _unanswered(self, verb: int) -> Iterator[Silence]:
        """As in "did not (immediately) respond to a request", "has yet to reply", "failed to return calls"."""
        tree = self.tree
        opener = self._denied(verb)
        if opener is None or tree.pos[verb] not in ("VERB", "AUX", "NOUN"):
            return
        who = subject(tree, verb)
        if who is None:
            return
        inside = [tree.lemma[i] for i in range(verb + 1, self._end(verb))]
        asked = any(w in self.words.requests for w in inside)
        bare = (
            tree.lemma[verb] in ("respond", "reply")
            and not tree.kids(verb, "dobj", "prep", "dative")
            and any(tree.word[i] in ("immediately", "yet", "has", "have", "had") for i in range(opener, verb))
        )
        if asked or bare:
            yield Silence(who, TokenSpan(opener, verb + 1), SilenceKind.NO_REPLY, self._end(verb))

    def _denied(self, verb: int) -> int | None:
        """Where the denial of a verb begins: "did not", "has yet to", "failed to"; None if it is not denied."""
        tree = self.tree
        if self._negated(verb):
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

    def _negated(self, verb: int) -> bool:
        tree = self.tree
        if any(tree.word[c] in NEGATIONS for c in tree.children[verb]):
            return True
        own = tree.child(verb, SUBJECTS)
        if own is not None and "neither" in tree.word[tree.left[own] : own + 1]:
            return True
        return any(
            tree.word[i] in NEGATIONS and tree.head[i] in (verb, tree.head[verb]) for i in range(max(0, verb - 4), verb)
        )

    def _unreached(self, verb: int) -> Iterator[Silence]:
        """As in "could not (immediately) be reached for comment"."""
        tree = self.tree
        who = tree.child(verb, PASSIVE_SUBJECTS)
        if who is None or not self._negated(verb) or not any(tree.word[i] in MODALS for i in tree.kids(verb, "aux")):
            return
        if tree.lemma[verb] in ("find", "locate") and not self._for_comment(verb):
            return
        start = min(tree.kids(verb, "aux"))
        yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.UNREACHABLE, self._end(verb))

    def _sought(self, verb: int) -> Iterator[Silence]:
        """As in "efforts to reach the lawyer were unsuccessful"."""
        tree = self.tree
        effort = tree.head[verb]
        who = tree.child(verb, frozenset({"dobj"}))
        if (
            who is None
            or tree.lemma[effort] not in ("effort", "attempt")
            or tree.dep[effort] not in ("nsubj", "nsubjpass")
        ):
            return
        failed = tree.head[effort]
        outcome = {tree.lemma[failed], *(tree.lemma[c] for c in tree.children[failed])}
        if outcome & {"unsuccessful", "fail", "futile", "vain"}:
            yield Silence(who, TokenSpan(effort, self._end(failed)), SilenceKind.UNREACHABLE, self._end(failed))

    def _absent(self, adjective: int) -> Iterator[Silence]:
        """As in "was not available for comment", "was unavailable to comment"."""
        tree = self.tree
        copula = tree.head[adjective]
        gone = tree.lemma[adjective] in self.words.gone
        who = subject(tree, copula)
        if who is None or not (gone or self._negated(copula) or self._negated(adjective)):
            return
        if not self._for_comment(adjective) and not self._for_comment(copula):
            return
        if tree.lemma[who] in self.words.silence:
            return
        yield Silence(who, TokenSpan(min(copula, adjective), adjective + 1), SilenceKind.UNREACHABLE, self._end(copula))

    def _for_comment(self, index: int) -> bool:
        tree = self.tree
        window = tree.lemma[index + 1 : min(index + 6, self._end(index))]
        return any(w in ("comment", "interview", "discuss", "speak", "response") for w in window)

    def _unsaid(self, index: int) -> Iterator[Silence]:
        """As in "would not comment", "has not commented"."""
        tree = self.tree
        if tree.pos[index] != "VERB" or not self._negated(index):
            return
        who = subject(tree, index) if tree.lemma[index] != "draw" else tree.child(index, PASSIVE_SUBJECTS)
        if who is None:
            return
        auxiliaries = tree.kids(index, "aux")
        modal = any(tree.word[a] in ("would", "wo", "will") for a in auxiliaries)
        lemma = tree.lemma[index]
        drawn = lemma == "draw" and modal
        if (
            lemma == "comment"
            or drawn
            or (
                modal
                and lemma in ("say", "discuss", "elaborate", "confirm", "identify", "specify", "disclose", "speculate")
            )
        ):
            if lemma == "say" and any(tree.lemma[c] not in ("whether", "if", "how", "what", "who", "when", "where", "why") for c in [
                tree.left[k] for k in tree.kids(index, "ccomp")
            ]):  # fmt: skip
                return
            kind = SilenceKind.DECLINED if modal else SilenceKind.NO_REPLY
            yield Silence(who, TokenSpan(min([*auxiliaries, index]), index + 1), kind, self._end(index))

    def _nothing(self, noun: int) -> Iterator[Silence]:
        """As in "had no comment", "there was no immediate comment from the army"."""
        tree = self.tree
        if tree.pos[noun] != "NOUN" or not any(tree.word[c] == "no" for c in tree.children[noun]):
            return
        verb = tree.head[noun]
        start = next(c for c in tree.children[noun] if tree.word[c] == "no")
        sender = next(
            (o for p in tree.kids(noun, "prep") if tree.word[p] == "from" for o in tree.kids(p, "pobj")), None
        )
        if sender is None:
            sender = next(
                (
                    o
                    for p in tree.kids(verb, "prep")
                    if tree.word[p] == "from" and p > noun
                    for o in tree.kids(p, "pobj")
                ),
                None,
            )
        if sender is not None:
            end = max(self._end(noun), tree.right[sender] + 1)
            yield Silence(sender, TokenSpan(start, noun + 1), SilenceKind.NO_REPLY, end)
        elif (
            tree.lemma[verb] in ("have", "make", "offer", "give", "issue")
            and tree.dep[noun] == "dobj"
            and tree.lemma[noun] == "comment"
        ):
            who = subject(tree, verb)
            if who is not None:
                yield Silence(who, TokenSpan(verb, noun + 1), SilenceKind.DECLINED, self._end(verb))

    def _ignored(self, index: int) -> Iterator[Silence]:
        """As in "calls to the ministry went unanswered", "emails to the firm were not returned": who was called."""
        tree = self.tree
        if tree.lemma[index] in self.words.answering and not self._negated(index):
            return
        head = tree.head[index] if tree.pos[index] == "ADJ" or tree.dep[index] in ("acomp", "oprd") else index
        theme = tree.child(head, frozenset({"nsubj", "nsubjpass"}))
        if theme is None or tree.lemma[theme] not in self.words.requests:
            return
        for prepositions in (("to", "with"), ("for",)):
            for i in range(theme, tree.right[theme] + 1):
                called = tree.kids(i, "pobj") if tree.word[i] in prepositions else []
                if called:
                    start = min([head, index, *tree.kids(head, "aux", "auxpass", "neg")])
                    cue = TokenSpan(start, max(head, index) + 1)
                    yield Silence(called[0], cue, SilenceKind.NO_REPLY, self._end(head), tree.left[theme])
                    return

    def _end(self, index: int) -> int:
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
