"""The forms of non-response: declined, unreachable, no reply, refused."""

from collections.abc import Iterator

from dateline.annotate.attribution.silence_reader import Silence, SilenceReader
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

MODALS = frozenset({"would", "wo", "will", "could", "ca", "can"})


class SilenceFinder(SilenceReader):
    """Tells, for one token, whether it heads a non-response."""

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
        if who is None or self.negated(verb):
            return
        kind = words.turning[tree.lemma[verb]]
        for p in tree.kids(verb, "prep"):
            below = tree.kids(p, "pobj", "pcomp") if tree.word[p] == "from" else []
            if below and tree.lemma[below[0]] in ("comment", "discuss"):
                yield Silence(who, TokenSpan(verb, below[0] + 1), kind, self.end(verb))
                return
        for c in tree.children[verb]:
            if c < verb or tree.dep[c] not in ("xcomp", "dobj", "ccomp", "advcl", "acl"):
                continue
            verbal = tree.dep[c] != "dobj" and self.speaks(c)
            nominal = tree.dep[c] == "dobj" and (tree.lemma[c] in words.requests or tree.lemma[c] in words.silence)
            if verbal or nominal:
                yield Silence(who, TokenSpan(verb, self._cue_end(c)), kind, self.end(verb))

    def _cue_end(self, index: int) -> int:
        """The end of the cue phrase: the verb, with its object if that is short."""
        return index + 1

    def _unanswered(self, verb: int) -> Iterator[Silence]:
        """As in "did not (immediately) respond to a request", "has yet to reply", "failed to return calls"."""
        tree = self.tree
        opener = self.denied(verb)
        if opener is None or tree.pos[verb] not in ("VERB", "AUX", "NOUN"):
            return
        who = subject(tree, verb)
        if who is None:
            return
        inside = [tree.lemma[i] for i in range(verb + 1, self.end(verb))]
        asked = any(w in self.words.requests for w in inside)
        bare = (
            tree.lemma[verb] in ("respond", "reply")
            and not tree.kids(verb, "dobj", "prep", "dative")
            and self.at_once(opener, verb)
        )
        if asked or bare:
            yield Silence(who, TokenSpan(opener, verb + 1), SilenceKind.NO_REPLY, self.end(verb))

    def _unreached(self, verb: int) -> Iterator[Silence]:
        """As in "could not (immediately) be reached for comment"."""
        tree = self.tree
        who = tree.child(verb, PASSIVE_SUBJECTS)
        if who is None or not self.negated(verb) or not any(tree.word[i] in MODALS for i in tree.kids(verb, "aux")):
            return
        if tree.lemma[verb] in ("find", "locate") and not self.for_comment(verb):
            return
        start = min(tree.kids(verb, "aux"))
        yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.UNREACHABLE, self.end(verb))

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
            yield Silence(who, TokenSpan(effort, self.end(failed)), SilenceKind.UNREACHABLE, self.end(failed))

    def _absent(self, adjective: int) -> Iterator[Silence]:
        """As in "was not available for comment", "was unavailable to comment"."""
        tree = self.tree
        copula = tree.head[adjective]
        gone = tree.lemma[adjective] in self.words.gone
        who = subject(tree, copula)
        if who is None or not (gone or self.negated(copula) or self.negated(adjective)):
            return
        if not self.for_comment(adjective) and not self.for_comment(copula):
            return
        if tree.lemma[who] in self.words.silence:
            return
        yield Silence(who, TokenSpan(min(copula, adjective), adjective + 1), SilenceKind.UNREACHABLE, self.end(copula))

    def _unsaid(self, index: int) -> Iterator[Silence]:
        """As in "would not comment", "has not commented"."""
        tree = self.tree
        if tree.pos[index] != "VERB" or not self.negated(index):
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
            yield Silence(who, TokenSpan(min([*auxiliaries, index]), index + 1), kind, self.end(index))

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
            end = max(self.end(noun), tree.right[sender] + 1)
            yield Silence(sender, TokenSpan(start, noun + 1), SilenceKind.NO_REPLY, end)
        elif (
            tree.lemma[verb] in ("have", "make", "offer", "give", "issue")
            and tree.dep[noun] == "dobj"
            and tree.lemma[noun] == "comment"
        ):
            who = subject(tree, verb)
            if who is not None:
                yield Silence(who, TokenSpan(verb, noun + 1), SilenceKind.DECLINED, self.end(verb))

    def _ignored(self, index: int) -> Iterator[Silence]:
        """As in "calls to the ministry went unanswered", "emails to the firm were not returned": who was called."""
        tree = self.tree
        if tree.lemma[index] in self.words.answering and not self.negated(index):
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
                    yield Silence(called[0], cue, SilenceKind.NO_REPLY, self.end(head), tree.left[theme])
                    return
