"""The forms of non-response: declined, unreachable, no reply, refused."""

from collections.abc import Iterator

from dateline.annotate.attribution.silence_asked import AskedReader
from dateline.annotate.attribution.silence_reader import Silence
from dateline.annotate.attribution.silence_unwilling import UnwillingReader
from dateline.annotate.attribution.silence_withheld import WithheldReader
from dateline.annotate.attribution.speaker import speaker, subject
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

GETTING = frozenset({"get", "obtain", "secure", "elicit"})
COMPLEMENTS = frozenset({"acomp", "oprd", "advmod"})
OFFERING = frozenset({"have", "make", "offer", "give", "issue"})
VEHICLES = frozenset(
    {"ship", "vessel", "boat", "tanker", "plane", "aircraft", "jet", "helicopter", "crew", "pilot", "driver", "system"}
)
"""What fails to answer a call otherwise than a journalist's."""
BARRED = frozenset({"because", "road", "boat", "air", "helicopter", "rescuers", "flooding", "snow", "fighting"})
"""Words that tell that a place, and not somebody on the phone, is out of reach."""
MODALS = frozenset({"would", "wo", "will", "could", "ca", "can"})


class SilenceFinder(AskedReader, UnwillingReader, WithheldReader):
    """Tells, for one token, whether it heads a non-response."""

    def at(self, index: int) -> Iterator[Silence]:
        """The readings of one token, likeliest first."""
        lemma = self.tree.lemma[index]
        words = self.words
        if lemma in words.turning:
            yield from self._turned(index)
        yield from self.by_will(index)
        if lemma in words.answering:
            yield from self._unanswered(index)
            yield from self._ignored(index)
        if lemma in words.reaching:
            yield from self._unreached(index)
            yield from self._sought(index)
            yield from self.unreached_by(index)
        if lemma in GETTING:
            yield from self._sought(index)
        if lemma in words.hearing:
            yield from self.unheard(index)
        if lemma in words.absent or lemma in words.gone:
            yield from self._absent(index)
        if lemma in words.speaking and self.tree.pos[index] in ("VERB", "NOUN"):
            yield from self.unsaid(index)
        if lemma in words.silence:
            yield from self._nothing(index)
            yield from self.quoted(index)
            yield from self.unrequited(index)
        if lemma in words.unanswered:
            yield from self._ignored(index)
            yield from self._ignoring(index)

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
            if tree.lemma[c] in ("invitation", "call", "request", "message") and not (
                self.for_comment(c) or self._interview(c)
            ):
                continue
            if verbal or nominal:
                yield Silence(who, TokenSpan(verb, self._cue_end(c)), kind, self.end(verb))

    def _interview(self, noun: int) -> bool:
        """Whether a request is one to speak: "an interview request", "a request from Reuters"."""
        before = {self.tree.word[c] for c in self.tree.children[noun] if c < noun}
        return bool(before & {"interview", "comment", "media", "press"})

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
        if tree.lemma[who] in VEHICLES:
            return
        asked = any(self.request(i) for i in range(verb + 1, self.end(verb)))
        bare = (
            tree.lemma[verb] in ("respond", "reply")
            and not tree.kids(verb, "dobj", "prep", "dative")
            and (self.at_once(opener, verb) or self.requested(opener))
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
        if not BARRED.isdisjoint(tree.word[verb + 1 : tree.limits(verb)[1]]):
            return
        start = min(tree.kids(verb, "aux"))
        yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.UNREACHABLE, self.end(verb))

    def _sought(self, verb: int) -> Iterator[Silence]:
        """As in "efforts to reach the lawyer were unsuccessful", "attempts to get a comment from the army failed"."""
        tree = self.tree
        effort = tree.head[verb]
        who = self._wanted(verb)
        if (
            who is None
            or tree.lemma[effort] not in ("effort", "attempt")
            or tree.dep[effort] not in ("nsubj", "nsubjpass")
        ):
            return
        failed = tree.head[effort]
        outcome = {tree.lemma[failed], *(tree.lemma[c] for c in tree.children[failed])}
        denied = "successful" in outcome and self.negated(failed)
        if denied or outcome & {"unsuccessful", "fail", "futile", "vain", "fruitless"}:
            yield Silence(who, TokenSpan(effort, self.end(failed)), SilenceKind.UNREACHABLE, self.end(failed))

    def _wanted(self, verb: int) -> int | None:
        """Whom one tries to reach, or from whom to get a comment."""
        tree = self.tree
        thing = tree.child(verb, frozenset({"dobj"}))
        if thing is None or tree.lemma[verb] in self.words.reaching:
            return thing
        if tree.lemma[thing] not in self.words.silence:
            return None
        places = [p for n in (thing, verb) for p in tree.kids(n, "prep") if tree.word[p] == "from"]
        return next((o for p in places for o in tree.kids(p, "pobj")), None)

    def _absent(self, adjective: int) -> Iterator[Silence]:
        """As in "was not available for comment", "was unavailable to comment"."""
        tree = self.tree
        copula = tree.head[adjective]
        gone = tree.lemma[adjective] in self.words.gone
        who = subject(tree, copula)
        nobody = who is not None and tree.word[tree.left[who]] in ("nobody", "no")
        if who is not None and nobody:
            who = self._whose(copula, who)
        if who is None or not (gone or nobody or self.negated(copula) or self.negated(adjective)):
            return
        if not self.for_comment(adjective) and not self.for_comment(copula):
            return
        if tree.lemma[who] in self.words.silence:
            return
        yield Silence(who, TokenSpan(min(copula, adjective), adjective + 1), SilenceKind.UNREACHABLE, self.end(copula))

    def _whose(self, copula: int, nobody: int) -> int | None:
        """The body in "nobody at the ministry was available", "no one was available for comment at the ministry"."""
        tree = self.tree
        stretch = range(tree.left[nobody], tree.right[copula] + 1)
        return next((o for i in stretch if tree.word[i] in ("at", "from") for o in tree.kids(i, "pobj")), None)

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
        if sender is not None and tree.lemma[verb] in ("receive", "get", "hear") and not self.asker(verb):
            return
        if sender is not None:
            end = max(self.end(noun), tree.right[sender] + 1)
            yield Silence(sender, TokenSpan(start, noun + 1), SilenceKind.NO_REPLY, end)
        elif tree.dep[noun] == "dobj" and tree.lemma[verb] in OFFERING:
            if tree.lemma[noun] == "comment" or tree.lemma[verb] == "offer":
                yield from self._by_subject(verb, TokenSpan(verb, noun + 1), noun)
        elif tree.lemma[noun] == "comment" and tree.lemma[verb] in ("say", "reply", "answer", "tell", "respond"):
            yield from self._by_subject(verb, TokenSpan(start, noun + 1), noun)

    def _by_subject(self, verb: int, cue: TokenSpan, noun: int) -> Iterator[Silence]:
        """The non-response of a verb's subject: "had no comment", '"No comment," he said'."""
        who = speaker(self.tree, verb)
        if who is not None:
            kind = SilenceKind.DECLINED if self.tree.lemma[noun] == "comment" else SilenceKind.NO_REPLY
            yield Silence(who, cue, kind, max(self.end(verb), cue.end))

    def _ignoring(self, verb: int) -> Iterator[Silence]:
        """As in "ignored several requests for comment"."""
        tree = self.tree
        for o in tree.kids(verb, "dobj"):
            if tree.lemma[o] in self.words.requests and self.for_comment(o) and not self.negated(verb):
                yield from self._by_subject(verb, TokenSpan(verb, o + 1), o)

    def _ignored(self, index: int) -> Iterator[Silence]:
        """As in "calls to the ministry went unanswered", "emails to the firm were not returned": who was called."""
        tree = self.tree
        if tree.lemma[index] in self.words.answering and not self.negated(index):
            return
        head = tree.head[index] if tree.pos[index] == "ADJ" or tree.dep[index] in COMPLEMENTS else index
        theme = tree.child(head, frozenset({"nsubj", "nsubjpass"}))
        if theme is None or tree.lemma[theme] not in self.words.requests:
            return
        for prepositions in (("to", "with"), ("for",), ("from", "at")):
            for i in range(theme, tree.right[theme] + 1):
                called = tree.kids(i, "pobj") if tree.word[i] in prepositions else []
                if called and tree.lemma[called[0]] not in self.words.silence:
                    start = min([head, index, *tree.kids(head, "aux", "auxpass", "neg")])
                    cue = TokenSpan(start, max(head, index) + 1)
                    yield Silence(called[0], cue, SilenceKind.NO_REPLY, self.end(head), tree.left[theme])
                    return
