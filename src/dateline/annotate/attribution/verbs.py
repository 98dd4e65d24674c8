"""Verbal cues: every frame in which a verb may take its content."""

from collections.abc import Iterator

from dateline.annotate.attribution.asides import GOING_ON as ASIDES
from dateline.annotate.attribution.asides import before_citing
from dateline.annotate.attribution.cue import Cue, Frame, Part
from dateline.annotate.attribution.speaker import phrase, subject
from dateline.annotate.attribution.speaker import speaker as reporter
from dateline.annotate.attribution.stranded import stranded
from dateline.annotate.attribution.tally import number_within, tallies
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan

WH = frozenset({"WDT", "WP", "WRB", "WP$"})
SPEECH = frozenset(
    "say tell add call brand label dismiss reject condemn denounce urge ask warn accuse describe insist deny suggest promise vow argue note praise criticize criticise blame demand".split()
)
"""Verbs that, coordinated inside a report without a subject of their own, go on with the reporting and not with what is reported."""


class VerbFrames:
    """Finds the frames of one verb of a parsed text."""

    def __init__(self, tree: Tree, verb: int):
        self.tree = tree
        self.verb = verb
        particles = tree.kids(verb, "prt")
        self.word = "_".join([tree.lemma[verb], *(tree.word[p] for p in particles)])
        if self.word == "put" and verb + 1 < tree.size and tree.word[verb + 1] == "it":
            self.word = "put_it"
        elif tallies(tree, verb):
            self.word += "_at"
        self.core = self._core(particles)

    def _core(self, particles: list[int]) -> TokenSpan:
        """Auxiliaries, negation and adverbs before the verb, the verb that governs its infinitive, the verb, its particle."""
        tree, end = self.tree, self.verb + 1
        start = _opening(tree, self.verb)
        governor = tree.head[self.verb]
        if tree.dep[self.verb] == "xcomp" and tree.word[start] == "to" and 0 < start - governor <= 2:
            between = range(governor + 1, start)
            if tree.pos[governor] == "VERB" and all(tree.dep[i] in ("advmod", "prt", "neg") for i in between):
                start = _opening(tree, governor)
        for p in particles:
            if p == end:
                end = p + 1
        return TokenSpan(start, end)

    def cues(self) -> Iterator[Cue]:
        """All candidates of this verb."""
        tree, verb = self.tree, self.verb
        if tree.dep[verb] in ("aux", "auxpass"):
            return
        yield from self._clausal()
        yield from self._infinite()
        yield from self._nominal()
        yield from self._prepositional()

    def make(
        self,
        frame: Frame,
        content: tuple[TokenSpan, ...],
        informant: int | None,
        prep: str = "",
        cue: TokenSpan | None = None,
    ) -> Cue:
        """A candidate of this verb."""
        source = (phrase(self.tree, informant, self.verb),) if informant is not None else ()
        if (
            informant is not None
            and self.tree.word[informant] in ("there", "it")
            and self.tree.dep[informant] == "expl"
        ):
            source, informant = (), None
        return Cue(self.verb, Part.VERB, self.word, frame, prep, informant, source, (cue or self.core,), content)

    # clauses

    def _clausal(self) -> Iterator[Cue]:
        tree, verb = self.tree, self.verb
        speaker = reporter(tree, verb)
        for c in tree.kids(verb, "ccomp"):
            if c < verb or self._far(c):
                continue
            yield self.make(self.kind_of_clause(c), (self.clause_span(c),), speaker)
        run = stranded(tree, verb)
        if run is not None:
            yield self.make(Frame.THAT, (run,), speaker)
        if tree.dep[verb] in ("csubj", "pcomp") and any(tree.word[k] == "what" for k in tree.children[verb]):
            yield from self._called(speaker)

    def _far(self, clause: int) -> bool:
        """Whether a semicolon stands between the verb and what the parse takes for its clause."""
        return any(self.tree.text[i] == ";" for i in range(self.verb, self.tree.left[clause] + 1))

    def _called(self, speaker: int | None) -> Iterator[Cue]:
        """The candidate in "what Israel says was an assault": the predicate is the content."""
        tree, copula = self.tree, self.tree.head[self.verb]
        for c in tree.kids(copula, "attr", "acomp"):
            if c > copula > self.verb:
                yield self.make(Frame.WH, (TokenSpan(copula, tree.right[c] + 1),), speaker)

    def kind_of_clause(self, head: int) -> Frame:
        """Which of the clausal frames a complement is."""
        tree = self.tree
        first = tree.left[head]
        if any(tree.word[k] == "that" and tree.tag[k] == "IN" for k in tree.kids(head, "mark")):
            return Frame.THAT
        while first < head and tree.pos[first] in ("PUNCT", "SPACE", "ADV"):
            if tree.tag[first] in WH:
                break
            first += 1
        if tree.word[first] == "that" and first != head:
            return Frame.THAT
        if tree.tag[first] in WH or (tree.word[first] in ("whether", "if") and tree.head[first] == head):
            return Frame.WH
        return Frame.CLAUSE

    def clause_span(self, head: int) -> TokenSpan:
        """What a clausal complement reports, without what goes on with the reporting or is the outlet's aside."""
        tree = self.tree
        start = max(tree.left[head], self.verb + 1)
        mark = next((k for k in tree.kids(head, "mark") if tree.word[k] == "that" and k > start), None)
        if mark is not None and (tree.text[start] == "," or tree.word[start] in ASIDES):
            start = mark
        return before_citing(
            tree, TokenSpan(start, self._before_aside(start, self._before_speech(head, tree.right[head] + 1)))
        )

    def _before_aside(self, start: int, end: int) -> int:
        """Where a relative clause begins that the outlet adds after a comma at the end: "..., which opened last year"."""
        tree = self.tree
        for i in range(end - 1, start + 3, -1):
            if tree.text[i - 1] == "," and tree.word[i] in ("while", "whereas") and self._speaks_for_itself(i):
                return i - 1
            if tree.text[i - 1] == "," and tree.tag[i] in ("WDT", "WP", "WRB", "WP$"):
                clause = next((a for a in tree.ancestors(i) if tree.dep[a] == "relcl"), None)
                if clause is not None and tree.right[clause] >= end - 2 and tree.left[clause] >= i - 1:
                    return i - 1
        return end

    def _speaks_for_itself(self, conjunction: int) -> bool:
        """Whether a clause with *while* has a speaker of its own: "..., while a rebel said fighting went on"."""
        tree, verb = self.tree, self.tree.head[conjunction]
        own = tree.child(verb, SUBJECTS)
        return tree.lemma[verb] in SPEECH and own is not None and any(c > verb for c in tree.kids(verb, "ccomp"))

    def _before_speech(self, head: int, end: int) -> int:
        """Where a second reporting verb of the same speaker begins: "said that it was over and called for calm"."""
        tree = self.tree
        if tree.tag[self.verb] not in ("VBD", "VBZ", "VBP"):
            return end
        conjuncts = [head]
        while conjuncts:
            current = conjuncts.pop()
            for k in tree.kids(current, "conj"):
                own = any(tree.dep[c] in ("nsubj", "nsubjpass", "expl") for c in tree.children[k])
                if (
                    tree.lemma[k] in SPEECH
                    and not own
                    and (tree.tag[k] == tree.tag[self.verb] or tree.word[k - 2] == "did")
                ):
                    joint = next(
                        (c for c in reversed(tree.children[current]) if tree.dep[c] == "cc" and c < k), tree.left[k]
                    )
                    return joint if joint > head else end
                conjuncts.append(k)
        return end

    # infinitives and gerunds

    def _infinite(self) -> Iterator[Cue]:
        tree, verb = self.tree, self.verb
        speaker = subject(tree, verb)
        for c in tree.kids(verb, "xcomp", "ccomp"):
            if c < verb or self._far(c) or (tree.dep[c] == "ccomp" and not self._bare(c)):
                continue
            start = max(tree.left[c], verb + 1)
            objects = [o for o in tree.kids(verb, "dobj") if verb < o < c]
            if tree.word[start] == "to" or any(tree.word[k] == "to" for k in tree.kids(c, "aux")):
                if objects:
                    start = tree.left[objects[0]]
                yield self.make(Frame.TO, (TokenSpan(start, tree.right[c] + 1),), speaker, "obj" if objects else "")
            elif tree.tag[c] == "VBG" or any(tree.tag[k] == "VBG" for k in tree.kids(c, "aux")):
                yield self.make(Frame.ING, (TokenSpan(start, tree.right[c] + 1),), speaker)
            else:
                yield self.make(Frame.NAMING, (TokenSpan(start, tree.right[c] + 1),), speaker)
        for c in tree.kids(verb, "oprd"):
            if c > verb:
                start = min([tree.left[c], *(tree.left[o] for o in tree.kids(verb, "dobj") if o > verb)])
                yield self.make(Frame.NAMING, (TokenSpan(max(start, verb + 1), tree.right[c] + 1),), speaker)

    def _bare(self, head: int) -> bool:
        """Whether a complement is a bare or marked infinitive and no finite clause."""
        return self.tree.tag[head] == "VB" and not any(self.tree.tag[k] == "MD" for k in self.tree.kids(head, "aux"))

    # noun phrases and prepositions

    def _nominal(self) -> Iterator[Cue]:
        tree, verb = self.tree, self.verb
        speaker = subject(tree, verb)
        for c in tree.kids(verb, "dobj"):
            if c < verb:
                if tree.tag[c] in WH:
                    yield self.make(Frame.NP, (tree.span(c),), speaker, "rel")
                continue
            start = max(tree.left[c], verb + 1)
            yield self.make(Frame.NP, (TokenSpan(start, tree.right[c] + 1),), speaker)
            for p in tree.kids(c, "prep"):
                if any(tree.dep[k] == "pcomp" for k in tree.children[p]) and tree.word[p] in ("of", "for", "with"):
                    yield self.make(Frame.NP_PREP, (TokenSpan(start, tree.right[c] + 1),), speaker, tree.word[p])
            if self.word.endswith("_at") and number_within(tree, c):
                yield self.make(Frame.NP_PREP, (TokenSpan(start, tree.right[c] + 1),), speaker, "at")
            for p in tree.kids(verb, "prep", "dative"):
                if p > c and tree.right[p] > p:
                    yield self.make(Frame.NP_PREP, (TokenSpan(start, self._before_finite(p)),), speaker, tree.word[p])

    def _before_finite(self, prep: int) -> int:
        """The end of a preposition's gerund, without a finite verb coordinated with it ("accused him of lying and left")."""
        tree = self.tree
        for g in tree.kids(prep, "pcomp"):
            for k in tree.kids(g, "conj"):
                if tree.tag[g] == "VBG" and tree.tag[k] in ("VBD", "VBZ", "VBP"):
                    return next((c for c in tree.kids(g, "cc") if c < k), tree.left[k])
        return tree.right[prep] + 1

    def _prepositional(self) -> Iterator[Cue]:
        tree, verb = self.tree, self.verb
        speaker = subject(tree, verb)
        for p in tree.kids(verb, "prep"):
            if p < verb or tree.right[p] == p:
                continue
            cue = TokenSpan(self.core.start, p + 1) if p == self.core.end else None
            content = (TokenSpan(p + 1, tree.right[p] + 1),)
            yield self.make(Frame.PREP, content, speaker, tree.word[p], cue)


def _opening(tree: Tree, verb: int) -> int:
    """The first of the auxiliaries, negations and adverbs right before a verb."""
    start, children = verb, tree.children[verb]
    while start > 0 and start - 1 in children and tree.dep[start - 1] in ("aux", "auxpass", "neg", "advmod"):
        if tree.dep[start - 1] == "advmod" and tree.tag[start - 1] in WH:
            break
        start -= 1
    while start < verb and tree.dep[start] == "advmod" and tree.word[start] in ("when", "as"):
        start += 1
    return start
