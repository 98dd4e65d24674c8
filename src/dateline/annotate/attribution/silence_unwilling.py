"""Non-responses by will: "did not want to respond", "had nothing to say", '"No comment," he said', "referred all questions to"."""

from collections.abc import Iterator

from dateline.annotate.attribution.silence_reader import Silence, SilenceReader
from dateline.annotate.attribution.speaker import speaker, subject
from dateline.annotate.attribution.tree import SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

WILLING = frozenset({"want", "wish", "care", "choose", "prefer", "opt", "elect", "like", "willing"})
"""What, denied, tells that somebody would not speak; some deny the infinitive: "chose not to comment"."""
WITHHELD = frozenset(
    {"comment", "respond", "reply", "answer", "say", "discuss", "elaborate", "confirm", "identify", "specify", "disclose", "explain"}
)  # fmt: skip
"""What who is asked may not want to do; not wanting to talk with a government is another thing."""
SAYING = frozenset({"say", "reply", "answer", "tell", "respond"})
PASSING_ON = frozenset({"refer", "direct", "redirect"})


class UnwillingReader(SilenceReader):
    """Finds who did not want to speak."""

    def unwilling(self, verb: int) -> Iterator[Silence]:
        """As in "did not wish to comment", "was unwilling to discuss it", "chose not to respond"."""
        tree = self.tree
        governor = tree.head[verb]
        lemma = tree.lemma[governor]
        if tree.dep[verb] != "xcomp" or governor > verb or lemma not in WILLING | {"unwilling"}:
            return
        top = tree.head[governor] if tree.pos[governor] == "ADJ" else governor
        denied = lemma == "unwilling" or self.negated(top) or self.negated(verb)
        if not denied or tree.lemma[verb] not in WITHHELD:
            return
        who = subject(tree, top)
        if who is not None:
            start = min([top, *(c for c in tree.kids(top, "aux", "neg") if c < top)])
            yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.DECLINED, self.end(verb))

    def nothing_to_say(self, verb: int) -> Iterator[Silence]:
        """As in "had nothing to say about that", "has nothing further to add"."""
        tree = self.tree
        noun = tree.head[verb]
        having = tree.head[noun]
        if tree.word[noun] != "nothing" or tree.dep[noun] != "dobj" or tree.lemma[having] != "have":
            return
        if tree.lemma[verb] not in ("say", "add") or tree.tag[verb] != "VB":
            return
        who = tree.child(having, SUBJECTS)
        if who is not None:
            yield Silence(who, TokenSpan(having, verb + 1), SilenceKind.DECLINED, self.end(verb))

    def quoted(self, noun: int) -> Iterator[Silence]:
        """As in '"No comment," the minister said', the words and nothing else."""
        tree = self.tree
        start = noun - 1
        if tree.word[noun] != "comment" or tree.word[start] != "no" or tree.head[start] != noun:
            return
        for verb in (tree.head[noun], *tree.kids(noun, "parataxis")):
            if tree.lemma[verb] in SAYING and verb != noun and (who := speaker(tree, verb)) is not None:
                yield Silence(who, TokenSpan(start, noun + 1), SilenceKind.DECLINED, max(self.end(verb), noun + 1))
                return

    def passed_on(self, verb: int) -> Iterator[Silence]:
        """As in "referred all questions to its lawyers"."""
        tree = self.tree
        if tree.lemma[verb] not in PASSING_ON or self.negated(verb):
            return
        objects = [o for o in tree.kids(verb, "dobj") if tree.lemma[o] in self.words.requests]
        who = subject(tree, verb)
        if not objects or who is None:
            return
        for p in tree.kids(verb, "prep"):
            if tree.word[p] in ("to", "back") and p > objects[0]:
                yield Silence(who, TokenSpan(verb, objects[0] + 1), SilenceKind.DECLINED, self.end(verb))
                return
