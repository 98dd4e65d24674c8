"""A headline's clause, built around its verb from noun phrases and prepositions: what the parser is not needed for."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import Tree

PARTICLES = frozenset({"up", "down", "off", "out", "back", "over", "aside", "away"})
CLAUSAL = frozenset(
    {"as", "after", "before", "while", "until", "because", "that", "if", "amid", "but", "when", "where", "who", "which"}
)
MODIFIER = {"NUM": "nummod", "ADJ": "amod", "DET": "det", "VERB": "amod", "ADV": "advmod", "PART": "case"}
JOINERS = frozenset({",", "and", "&"})
BARE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "PART", "SYM", "X"})
HEADS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


class Chunker:
    """Rewrites the tree of one segment: tokens ``start`` to ``end``, end exclusive."""

    def __init__(self, tree: Tree, lexicon: Lexicon, start: int, end: int):
        self.tree, self.lexicon, self.start, self.end = tree, lexicon, start, end

    def rebuild(self, verb: int, lemma: str) -> None:
        """Make the verb the root; subject before it, objects, prepositions and an infinitive after it."""
        tree = self.tree
        tree.lemma[verb], tree.pos[verb] = lemma, "VERB"
        if tree.tag[verb] not in ("VBZ", "VBP", "VBD"):
            tree.tag[verb] = "VBZ" if tree.lower[verb] != lemma else "VBP"
        for index in range(self.start, self.end):
            tree.sent[index] = tree.sent[verb]
        self._link(verb, verb, "ROOT")
        self._phrase(self.start, verb, verb, "nsubj")
        self._after(verb)

    def plan(self, verb: int) -> None:
        """Make an infinitive that hangs on its subject the root."""
        noun = self.tree.head[verb]
        self._link(verb, verb, "ROOT")
        self._link(noun, verb, "nsubj")

    def join_subjects(self) -> None:
        """A comma that stands for "and" before a verb that is read well: "Baku, Yerevan swap prisoners"."""
        tree = self.tree
        verb = next((i for i in range(self.start, self.end) if tree.is_verb(i) and tree.dep[i] == "ROOT"), None)
        comma = next((i for i in range(self.start, self.end) if tree.lower[i] == ","), None)
        if verb is None or comma is None or not self.start < comma < verb - 1:
            return
        end = verb - 1 if tree.tag[verb - 1] == "TO" else verb
        before = [i for i in range(self.start, end) if i != comma]
        if before and all(tree.pos[i] == "PROPN" for i in before) and tree.tag[verb] in ("VBP", "VBD", "VB"):
            self._phrase(self.start, end, verb, "nsubj")

    def _link(self, index: int, head: int, dep: str) -> None:
        tree = self.tree
        old = tree.head[index]
        if old != index and index in tree.kids[old]:
            tree.kids[old].remove(index)
        tree.head[index], tree.dep[index] = head, dep
        if head != index:
            tree.kids[head].append(index)
            tree.kids[head].sort()

    def _phrase(self, start: int, end: int, head: int, dep: str) -> int | None:
        """Hang the noun phrase of these tokens on ``head``: conjuncts chained, prepositional tails under the noun before them."""
        cut = next((i for i in range(start, end) if self.tree.pos[i] in ("ADP", "SCONJ")), end)
        first = last = None
        part = start
        for index in range(start, cut + 1):
            if index < cut and self.tree.lower[index] not in JOINERS:
                continue
            noun = self._noun(part, index)
            if noun is not None:
                self._link(noun, head if last is None else last, dep if last is None else "conj")
                first, last = noun if first is None else first, noun
            if index < cut and last is not None:
                self._link(index, last, "cc" if self.tree.lower[index] == "and" else "punct")
            part = index + 1
        if cut < end and last is not None:
            self._link(cut, last, "prep")
            self._phrase(cut + 1, end, cut, "pobj")
        return first

    def _noun(self, start: int, end: int) -> int | None:
        """The head of a plain noun phrase, its last noun, with the rest under it."""
        tree = self.tree
        nouns = [i for i in range(start, end) if tree.pos[i] in HEADS or tree.tag[i].startswith("N")]
        if not nouns:
            nouns = [i for i in range(start, end) if tree.pos[i] in ("ADJ", "X", "VERB") and tree.doc[i].is_alpha]
        if not nouns:
            return None
        head = nouns[-1]
        if start == self.start and end == start + 1 and self._name(head):
            tree.pos[head], tree.tag[head] = "PROPN", "NNP"
        if tree.pos[head] not in HEADS:
            tree.pos[head], tree.tag[head] = "PROPN", "NNP"
        for index in range(start, end):
            if index == head:
                continue
            owner = index + 1 < end and tree.lower[index + 1] in ("'s", "’s", "'", "’")
            modifier = MODIFIER.get(tree.pos[index], "compound")
            self._link(index, head, "poss" if owner else modifier)
        return head

    def _name(self, index: int) -> bool:
        """Whether a lone first word, capital by its place, is rather a name: the lexicon does not know it."""
        lemma, lexicon = self.tree.lemma[index], self.lexicon
        return lemma not in lexicon.nouns and not any(lemma in words for words in lexicon.classes.values())

    def _after(self, verb: int) -> None:
        """What follows the verb, up to a clause of its own, which stays as it was parsed."""
        tree, index, clause = self.tree, verb + 1, verb
        while index < self.end:
            lower = tree.lower[index]
            if lower in CLAUSAL and self._holds_verb(index + 1):
                self._rest(index, verb)
                return
            stop = self._run(index)
            if index == clause + 1 and lower in PARTICLES:
                self._link(index, clause, "prt")
                stop = index + 1
            elif lower == "to" and index + 1 < self.end and self._base(index + 1):
                clause = self._infinitive(index, clause)
                stop = index + 2
            elif tree.pos[index] in ("ADP", "SCONJ") or lower == "to":
                self._link(index, clause, "prep")
                stop = self._run(index + 1)
                self._phrase(index + 1, stop, index, "pobj")
            elif stop > index:
                self._objects(index, stop, clause)
            else:
                self._link(index, clause, "punct" if tree.pos[index] == "PUNCT" else "dep")
                stop = index + 1
            index = max(stop, index + 1)

    def _run(self, index: int) -> int:
        """The end of the noun phrases that begin here; a participle before a noun belongs to them, "of" too."""
        tree, start = self.tree, index
        while index < self.end:
            pos, lower = tree.pos[index], tree.lower[index]
            participle = pos == "VERB" and index + 1 < self.end and tree.pos[index + 1] in HEADS
            joined = (
                (lower in JOINERS or lower == "of") and start < index < self.end - 1 and tree.pos[index + 1] in BARE
            )
            plain = pos in BARE and lower != "to"
            name = pos == "VERB" and index == start and self._nounlike(index)
            hyphen = lower == "-" and start < index
            if pos == "VERB" and start < index and lower in self.lexicon.nouns:
                tree.pos[index], tree.tag[index] = "NOUN", "NNS"  # "calls off India talks"
                name = True
            if not (plain or participle or joined or name or hyphen):
                break
            index += 1
        return index

    def _nounlike(self, index: int) -> bool:
        """Whether a word tagged as a verb right after the verb is a name or a noun: by its capital, or unknown as a verb."""
        return self.tree.doc[index].text[:1].isupper() or self.tree.lemma[index] not in self.lexicon.verbs

    def _objects(self, start: int, end: int, verb: int) -> None:
        """One object, or receiver and thing where a number follows a noun ("gives envoy 72 hours")."""
        tree = self.tree
        given = range(start + 1, end - 1)
        split = next(
            (
                i
                for i in given
                if tree.pos[i] == "NUM" and tree.pos[i - 1] in ("NOUN", "PROPN") and tree.pos[i + 1] in HEADS
            ),
            None,
        )
        if split is not None:
            self._phrase(start, split, verb, "dative")
            start = split
        self._phrase(start, end, verb, "dobj")

    def _base(self, index: int) -> bool:
        return self.tree.tag[index] == "VB" or (
            self.tree.lower[index] in self.lexicon.verbs and self.tree.pos[index] != "PROPN"
        )

    def _infinitive(self, to: int, clause: int) -> int:
        tree, verb = self.tree, to + 1
        tree.tag[verb], tree.pos[verb], tree.lemma[verb] = "VB", "VERB", tree.lower[verb]
        tree.tag[to] = "TO"
        self._link(verb, clause, "xcomp")
        self._link(to, verb, "aux")
        return verb

    def _holds_verb(self, start: int) -> bool:
        return any(self.tree.is_verb(i) for i in range(start, self.end))

    def _rest(self, start: int, verb: int) -> None:
        """What stays as parsed: its heads outside are put under the verb."""
        for index in range(start, self.end):
            head = self.tree.head[index]
            if not start <= head < self.end or head == index:
                self._link(index, verb, "advcl" if self.tree.is_verb(index) else "dep")
