"""Non-responses told from the side of who asked: "we have not heard back", "Reuters could not reach the lawyer", "received no answer"."""

from collections.abc import Iterator

from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.silence_reader import Silence, SilenceReader
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.tree import SUBJECTS
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SilenceKind

ASKERS = frozenset({"we", "i", "reporter", "reporters", "journalist", "journalists", "newspaper", "paper"})
ASKING = frozenset(
    {"put", "ask", "contact", "approach", "reach", "email", "e-mail", "call", "write", "send", "phone", "message", "request", "invite"}
)  # fmt: skip
WAITING = frozenset({"back", "yet", "definitively", "anything", "further"})
HAVING = frozenset({"receive", "get", "have", "obtain"})


class AskedReader(SilenceReader):
    """Finds who was asked, where the asker is the subject."""

    def asker(self, verb: int) -> bool:
        """Whether the subject of a verb is the reporter, or an outlet by its name."""
        who = subject(self.tree, verb)
        return who is not None and (self.tree.word[who] in ASKERS or self.tree.pos[who] == "PROPN")

    def unheard(self, verb: int) -> Iterator[Silence]:
        """As in "we haven't heard back from the ministry", "we put that to the ministry. We haven't heard yet"."""
        tree = self.tree
        who = tree.child(verb, SUBJECTS)
        if who is None or tree.word[who] not in ("we", "i") or self.denied(verb) is None:
            return
        start, end = min([*tree.kids(verb, "aux", "neg"), verb]), self.end(verb)
        for p in tree.kids(verb, "prep", "advmod"):
            for q in (p, *tree.kids(p, "prep")):
                for o in tree.kids(q, "pobj") if tree.word[q] == "from" else ():
                    yield Silence(o, TokenSpan(start, verb + 1), SilenceKind.NO_REPLY, max(end, tree.right[o] + 1))
                    return
        if WAITING.isdisjoint(tree.word[verb + 1 : end + 1]):
            return
        number = tree.sentence[verb]
        for low, high in (tree.bounds[number], tree.bounds[max(number - 1, 0)]):
            asked = self.asked(low, min(high, verb))
            if asked is not None:
                yield Silence(asked, TokenSpan(start, verb + 1), SilenceKind.NO_REPLY, end)
                return

    def asked(self, low: int, high: int) -> int | None:
        """Who was asked in this stretch: "put that question to the White House", "approached the embassy"."""
        tree = self.tree
        for i in range(high - 1, low - 1, -1):
            if tree.lemma[i] not in ASKING or tree.pos[i] != "VERB":
                continue
            for j in range(i + 1, min(tree.right[i] + 1, high)):
                found = tree.kids(j, "pobj") if tree.word[j] in ("to", "with") else []
                if found:
                    return found[0]
            objects = [o for o in tree.kids(i, "dobj") if tree.lemma[o] not in self.words.requests]
            if objects:
                return objects[0]
        return None

    def unreached_by(self, verb: int) -> Iterator[Silence]:
        """As in "Reuters could not reach the lawyer", "was unable to reach the lawyer for comment"."""
        tree = self.tree
        who = tree.child(verb, frozenset({"dobj"}))
        if who is None or tree.tag[verb] != "VB":
            return
        governor = tree.head[verb]
        unable = tree.dep[verb] in ("xcomp", "acl") and tree.lemma[governor] in ("unable", "fail")
        unable = unable or (tree.lemma[governor] == "able" and self.negated(tree.head[governor]))
        could_not = self.negated(verb) and any(tree.word[a] in ("could", "can") for a in tree.kids(verb, "aux"))
        if not unable and not could_not:
            return
        person = load_nouns().human(tree.lemma[who]) or tree.doc[who].ent_type_ == "PERSON"
        if not self.for_comment(who) and not (self.asker(verb) and person):
            return
        start = governor if unable else min(tree.kids(verb, "aux"))
        yield Silence(who, TokenSpan(start, verb + 1), SilenceKind.UNREACHABLE, self.end(verb))

    def unrequited(self, noun: int) -> Iterator[Silence]:
        """As in "sent questions to the ministry, but received no answer", "has not had a reply": who was asked before."""
        tree = self.tree
        verb = tree.head[noun]
        none = any(tree.word[c] == "no" for c in tree.children[noun])
        if tree.dep[noun] != "dobj" or tree.lemma[verb] not in HAVING or not (none or self.negated(verb)):
            return
        asked = self.asked(tree.limits(noun)[0], verb)
        if asked is not None:
            start = min([*tree.kids(verb, "aux", "neg"), verb])
            yield Silence(asked, TokenSpan(start, noun + 1), SilenceKind.NO_REPLY, self.end(verb))
