"""Non-responses by will: "did not want to respond", "had nothing to say", '"No comment," he said', "referred all questions to"."""

from collections.abc import Iterator

from dateline.annotate.attribution.silence_reader import Silence, SilenceReader
from dateline.annotate.attribution.speaker import speaker, subject
from dateline.annotate.attribution.tree import SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

WILLING = frozenset({"want", "wish", "care", "choose", "prefer", "opt", "elect", "like", "willing"})
"""What, denied, tells that somebody would not speak; some deny the infinitive: "chose not to comment"."""
PRESS = frozenset(
    {
        "us",
        "me",
        "reporter",
        "journalist",
        "press",
        "media",
        "newsman",
        "newspaper",
        "paper",
        "correspondent",
        "station",
    }
)
SEEKING = frozenset({"ask", "approach", "contact", "email", "invite"})
REPLIES = frozenset({"reply", "response", "answer", "comment", "reaction"})
WITHHELD = frozenset(
    {"comment", "respond", "reply", "answer", "say", "discuss", "elaborate", "confirm", "identify", "specify", "disclose", "explain"}
)  # fmt: skip
"""What who is asked may not want to do; not wanting to talk with a government is another thing."""
SAYING = frozenset({"say", "reply", "answer", "tell", "respond"})
PASSING_ON = frozenset({"refer", "direct", "redirect"})


class UnwillingReader(SilenceReader):
    """Finds who did not want to speak."""

    def by_will(self, index: int) -> Iterator[Silence]:
        """The readings of one token."""
        lemma = self.tree.lemma[index]
        if lemma in PASSING_ON:
            yield from self.passed_on(index)
        if lemma in SEEKING:
            yield from self.nothing_so_far(index)
        if lemma in self.words.speaking or lemma in self.words.answering:
            yield from self.unwilling(index)
            yield from self.nothing_to_say(index)
            yield from self.unspeaking(index)

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

    def unspeaking(self, verb: int) -> Iterator[Silence]:
        """As in "would not speak to reporters", "wouldn't talk to us": to the press, and not to a government."""
        tree = self.tree
        if tree.lemma[verb] not in ("speak", "talk") or not self._to_the_press(verb):
            return
        governor = tree.head[verb] if tree.dep[verb] == "xcomp" else verb
        if not self.negated(governor) or (governor != verb and tree.lemma[governor] not in WILLING):
            return
        who = subject(tree, governor)
        if who is not None:
            start = min([governor, *(c for c in tree.kids(governor, "aux", "neg") if c < governor)])
            yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.DECLINED, self.end(verb))

    def _to_the_press(self, verb: int) -> bool:
        tree = self.tree
        places = [p for p in tree.kids(verb, "prep", "dative") if tree.word[p] in ("to", "with")]
        return any(tree.lemma[o] in PRESS or tree.word[o] in PRESS for p in places for o in tree.kids(p, "pobj"))

    def nothing_so_far(self, verb: int) -> Iterator[Silence]:
        """As in "we have asked the ministry for comment; nothing so far", "approached the bank and awaits a reply"."""
        tree = self.tree
        asked = [o for o in tree.kids(verb, "dobj") if self.for_comment(o) or self.for_comment(verb)]
        if not asked or tree.lemma[verb] not in SEEKING:
            return
        number = tree.sentence[verb]
        end = tree.bounds[min(number + 1, len(tree.bounds) - 1)][1]
        for i in range(asked[0] + 1, end):
            pending = tree.word[i] == "nothing" and tree.word[i + 1 : i + 3] in (
                ["so", "far"],
                ["yet", "."],
                ["yet", ","],
            )
            if pending or (tree.lemma[i] in ("await", "wait") and REPLIES & set(tree.lemma[i + 1 : i + 5])):
                yield Silence(asked[0], TokenSpan(i, i + 1), SilenceKind.NO_REPLY, i + 1, tree.left[verb])
                return

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
