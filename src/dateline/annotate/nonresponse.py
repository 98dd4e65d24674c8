"""The component ``dateline_nonresponse``: refusals and failures to comment.

A non-response has somebody who was asked, and a phrase that says that nothing came: declined to comment, did not reply,
could not be reached, would not say. A denial, a confirmation, a refusal to act ("refused to back the plan") is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.attribution.informant import Describer, Informant
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.attribution.register import Register
from dateline.annotate.attribution.resolve import Resolver
from dateline.annotate.attribution.speaker import subject
from dateline.annotate.attribution.tree import PASSIVE_SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan, text_of
from dateline.model.errors import ResourceError
from dateline.model.source import NonResponse, Responder, SilenceKind, SourceKind
from dateline.resources.loader import read_yaml

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
MODALS = frozenset({"would", "wo", "will", "could", "ca", "can"})


@dataclass(frozen=True)
class SilenceWords:
    """The words of ``resources/cues/nonresponse.yaml``."""

    turning: dict[str, SilenceKind]
    speaking: frozenset[str]
    giving: frozenset[str]
    information: frozenset[str]
    requests: frozenset[str]
    answering: frozenset[str]
    reaching: frozenset[str]
    absent: frozenset[str]
    gone: frozenset[str]
    silence: frozenset[str]
    unanswered: frozenset[str]
    hedges: frozenset[str]

    @property
    def triggers(self) -> frozenset[str]:
        """The lemmas without which a text holds no non-response."""
        return (
            frozenset(self.turning)
            | self.speaking
            | self.answering
            | self.reaching
            | self.absent
            | self.gone
            | self.silence
            | self.unanswered
        )


@cache
def load_silence() -> SilenceWords:
    """The words, read once."""
    table = read_yaml("cues/nonresponse.yaml")
    if not isinstance(table, dict):
        raise ResourceError("lists of words expected", where="cues/nonresponse.yaml")
    turning = {str(lemma): SilenceKind(kind) for lemma, kind in table.pop("turning").items()}
    return SilenceWords(
        turning, **{name: frozenset(v.split() if isinstance(v, str) else v) for name, v in table.items()}
    )


@dataclass(frozen=True, slots=True)
class Silence:
    """A non-response as found: who (the heading token), the cue phrase, its kind, and where it ends."""

    who: int
    cue: TokenSpan
    kind: SilenceKind
    end: int


@Language.factory(
    "dateline_nonresponse", requires=["doc.sents", "token.dep", "token.head"], assigns=["doc._.nonresponses"]
)
def make_nonresponse(nlp: Language, name: str) -> "NonResponder":
    """The component ``dateline_nonresponse``."""
    return NonResponder()


class NonResponder:
    """Finds who was asked and did not answer: ``doc._.nonresponses``."""

    def __init__(self) -> None:
        self.words = load_silence()
        self.triggers = self.words.triggers

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.nonresponses``, in the order of the text."""
        places = [t.i for t in doc if t.lemma_ in self.triggers]
        if not places:
            return doc
        tree = Tree(doc)
        describer = Describer(tree, load_nouns(), load_outlets())
        resolver = Resolver(doc, tree, describer, Register())
        finder = SilenceFinder(tree, self.words)
        found: list[NonResponse] = []
        taken = -1
        for i in places:
            if i <= taken or not tree.news[i]:
                continue
            silence = next(finder.at(i), None)
            if silence is not None:
                found.append(_response(doc, tree, resolver, silence))
                taken = silence.end - 1
        doc._.nonresponses = tuple(found)
        return doc


def _response(doc: Doc, tree: Tree, resolver: Resolver, silence: Silence) -> NonResponse:
    informant = resolver.describe(silence.who)
    who: Informant = resolver.stand_in(informant)
    near = informant.tokens.end <= silence.cue.start and not any(
        tree.pos[i] in ("VERB", "AUX") for i in range(informant.tokens.end, silence.cue.start)
    )
    start = informant.tokens.start if near else silence.cue.start
    span = TokenSpan(start, silence.end).chars(doc)
    text = informant.tokens.chars(doc)
    kind = (
        SourceKind.OFFICIAL
        if who.kind is SourceKind.ANONYMOUS and who.nucleus in ("official", "officer") and who.plural
        else who.kind
    )
    source = Responder(text=text.of(text_of(doc)), span=text, kind=kind, name=who.name, country=who.country)
    return NonResponse(span=span, cue=silence.cue.chars(doc).of(text_of(doc)), kind=silence.kind, source=source)


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
        if lemma in words.reaching:
            yield from self._unreached(index)
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
            and any(tree.word[i] in ("immediately", "yet") for i in range(opener, verb))
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
        who = subject(tree, index)
        if who is None:
            return
        auxiliaries = tree.kids(index, "aux")
        modal = any(tree.word[a] in ("would", "wo", "will") for a in auxiliaries)
        lemma = tree.lemma[index]
        if lemma == "comment" or (
            modal
            and lemma in ("say", "discuss", "elaborate", "confirm", "identify", "specify", "disclose", "speculate")
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
        """As in "calls to the ministry went unanswered": who was called."""
        tree = self.tree
        head = tree.head[index] if tree.pos[index] == "ADJ" or tree.dep[index] in ("acomp", "oprd") else index
        theme = tree.child(head, frozenset({"nsubj", "nsubjpass"}))
        if theme is None or tree.lemma[theme] not in self.words.requests:
            return
        for i in range(theme, tree.right[theme] + 1):
            if tree.word[i] == "to":
                called = tree.kids(i, "pobj")
                if called:
                    yield Silence(
                        called[0], TokenSpan(min(head, index), index + 1), SilenceKind.NO_REPLY, self._end(head)
                    )
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
