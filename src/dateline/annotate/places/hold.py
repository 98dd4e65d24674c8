"""Which places hang on an event: those that one can climb from to its trigger, or that follow it with nothing between."""

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.clause import STEPS, SUBJECTS
from dateline.annotate.places.lexicon import Relation, cues
from dateline.annotate.places.walk import Site

LINKS = frozenset(
    {
        "prep",
        "pobj",
        "pcomp",
        "dobj",
        "attr",
        "appos",
        "compound",
        "nmod",
        "dative",
        "oprd",
        "npadvmod",
        "obl",
        "amod",
        "nummod",
        "advmod",
        "prt",
        "agent",
    }
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset(
    {"and", "but", "or", "that", "which", "who", "after", "before", "while", "to", "for", "about", "over", "of"}
)
LIGHT = frozenset(
    {
        "hold",
        "stage",
        "launch",
        "conduct",
        "begin",
        "start",
        "end",
        "resume",
        "host",
        "open",
        "mount",
        "carry",
        "make",
        "have",
        "attend",
        "suspend",
    }
)
REASONS = frozenset(
    {"for", "after", "amid", "over", "about", "following", "despite", "before", "since", "because", "against"}
)
DURING = frozenset({"in", "during", "at", "by", "with"})
MARGINS = frozenset(
    {"sidelines", "margins", "start", "opening", "end", "part", "eve", "middle", "course", "wake", "front"}
)
FAR = 20
AFFECTED = frozenset({"dobj", "nsubjpass", "pobj"})


class Hold:
    """Tells which places hang on one event."""

    def __init__(self, doc: Doc, clause: dict[int, bool], trigger: TokenSpan, others: frozenset[int]):
        self.doc, self.clause, self.trigger, self.others, self.words = doc, clause, trigger, others, cues()
        self.head = next(iter(clause))

    def hangs(self, site: Site) -> bool:
        """Whether one climbs from the place's phrase to the event through objects and prepositions only."""
        token = self.doc[site.preposition] if site.preposition >= 0 else self.doc[site.phrase.end - 1]
        if site.relation is Relation.ORIGIN and not self._leaves(token):
            return False
        if site.relation is Relation.SEAT and self.doc[site.phrase.start].lower_ in self.words.inhabitants:
            return False
        if any(self.trigger.holds(i) for i in range(*site.phrase)):
            return True
        if site.relation is Relation.OBJECT and token.dep_ == "nsubjpass" and token.head.i in self.clause:
            return True
        if self._crosses(site.phrase.start):
            return False
        for step in range(STEPS):
            if token.i in self.clause:
                return self.clause[token.i] or self.trigger.holds(token.i) or site.phrase.end <= min(self.clause)
            if self.trigger.holds(token.i):
                return True
            if self._stays(token):
                token = token.head
                continue
            if (step and self._own_event(token)) or not self._link(token):
                return False
            still = site.relation in (Relation.STATIC, Relation.NEAR)
            if token.head is token or (step and still and token.lower_ == "from" and not self._leaves(token)):
                return False
            token = token.head
        return False

    def seated(self, site: Site) -> bool:
        """Whether the place stands inside the subject of the event ("a court in Minsk", "a Minsk court")."""
        if site.relation not in (Relation.STATIC, Relation.NEAR, Relation.SEAT):
            return False
        token = self.doc[site.preposition] if site.preposition >= 0 else self.doc[site.phrase.end - 1]
        for _ in range(STEPS):
            lived_in = (
                site.relation is Relation.SEAT and token.dep_ == "dobj" and token.lower_ in self.words.inhabitants
            )
            if (token.dep_ in SUBJECTS or lived_in) and token.head.i in self.clause:
                return token.i not in self.others
            if token.dep_ not in LINKS and token.dep_ != "conj":
                return False
            if token.i in self.others or token.pos_ == "VERB":
                return False
            token = token.head
        return False

    def _link(self, token: Token) -> bool:
        """Whether what hangs on the token may hang on the word above it."""
        if token.dep_ == "conj":
            return token.pos_ not in ("VERB", "AUX")
        if token.dep_ == "nsubj":
            return token.head.i not in self.clause or token.lower_ in self.words.happenings
        return token.dep_ in LINKS

    def _crosses(self, start: int) -> bool:
        """Whether the event's reason or topic lies between ("after clashes in", "in retaliation for strikes in")."""
        crossed = blocked = False
        for token in self.doc[self.head + 1 : max(start, self.head + 1)]:
            if token.lower_ in REASONS:
                crossed = True
            elif token.text == ",":
                crossed = blocked = False
            elif crossed and (token.lower_ in self.words.happenings or token.i in self.others):
                blocked = True
        return blocked

    def _stays(self, token: Token) -> bool:
        """Whether the participle tells where those are to whom it is done ("ambushed a convoy travelling near", "caves held by")."""
        return token.dep_ == "acl" and token.lemma_ in self.words.staying and token.head.dep_ in AFFECTED

    def _own_event(self, token: Token) -> bool:
        """Whether the token is another event, to which the place belongs."""
        if token.dep_ in ("nsubj", "nsubjpass", "csubj") or self.trigger.holds(token.i):
            return False
        if token.dep_ in ("pobj", "pcomp") and (token.head.lower_ in DURING or token.head.head.lower_ in MARGINS):
            return False
        if token.dep_ == "dobj" and token.head.lemma_ in LIGHT and token.i not in self.others:
            return False
        if token.lower_ == "including":
            return False
        return token.i in self.others or token.lower_ in self.words.happenings or token.pos_ == "VERB"

    def follows(self, site: Site) -> bool:
        """Whether the phrase stands behind the event with nothing of another clause between (the parse may be wrong)."""
        head = max(self.clause) if self.trigger.holds(max(self.clause)) else self.trigger.end - 1
        start = site.phrase.start
        if site.relation is Relation.OBJECT:
            return start == head + 1
        if not head < start <= head + FAR or site.relation not in (Relation.STATIC, Relation.NEAR):
            return False
        comma = self.doc[start - 1].text == "," and site.preposition == start
        asea = site.preposition >= 0 and self.doc[site.preposition].lower_ == "off"
        return not any(
            t.tag_ in FINITE
            or t.is_punct
            or t.i in self.others
            or (t.lower_ in BREAKS and not asea)
            or t.lower_ in self.words.happenings
            for t in self.doc[head + 1 : start - comma]
        )

    def precedes(self, site: Site) -> bool:
        """Whether the phrase stands right before the verb, where a subject ends (the parse may be wrong)."""
        if site.relation not in (Relation.STATIC, Relation.NEAR) or site.phrase.end > self.trigger.start:
            return False
        if site.preposition >= 0 and self._related(self.doc[site.preposition]):
            return False
        return all(t.pos_ in ("ADV", "AUX") for t in self.doc[site.phrase.end : self.trigger.start])

    def _related(self, token: Token) -> bool:
        """Whether the place is that of an event that only tells who they are ("men who shot a guard in Leith were jailed")."""
        for _ in range(STEPS):
            if token.dep_ == "relcl" and token.i in self.others:
                return True
            if token.i in self.clause or token.head is token:
                return False
            token = token.head
        return False

    def _leaves(self, token: Token) -> bool:
        """Whether "from" tells where the event was: what leaves a place happens there."""
        governor = token.head
        words = self.words.out_verbs if token.lower_ == "of" else self.words.origin_verbs
        return governor.lemma_ in words or governor.head.lemma_ in words
