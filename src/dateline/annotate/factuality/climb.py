"""Walk up from an event to the source that tells it, and collect what decides on the way, innermost first."""

from typing import NamedTuple

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, SUBJECTS, Operator, absent, beside, negating
from dateline.annotate.factuality.lexicon import Effect, Governor, Lexicon
from dateline.model.factuality import Aux, Certainty

STEPS = 12
COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acomp", "oprd"})
ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "obj"})
FACTS = frozenset(
    {
        "after",
        "before",
        "when",
        "while",
        "as",
        "because",
        "since",
        "although",
        "though",
        "until",
        "once",
        "by",
        "upon",
        "despite",
    }
)
COMMITS = frozenset({"plan", "expect", "want", "try", "demand", "promise", "propose", "allow", "fail", "prevent"})
"""Classes whose infinitive is their complement, though the parser calls it an adverbial clause."""
NOMINAL = frozenset({"NOUN", "PROPN"})


class Step(NamedTuple):
    """The next word up; ``governs``: by its class; ``shares``: its own operators hold for the event too."""

    token: Token
    governs: bool
    shares: bool


class Climb:
    """One event's way up. ``operators`` is the outcome; ``stopped`` tells whether a source ended it."""

    def __init__(self, event: Token, words: Lexicon, *, own: bool = True):
        self.words, self.event = words, event
        self.operators: list[Operator] = []
        self.stopped = False
        self._start(event, own=own)
        if self._instead(event):
            self.top = event
            return
        token = event
        for _ in range(STEPS):
            step = self._step(token)
            if step is None:
                break
            if step.governs and self._govern(token, step.token):
                break
            if step.shares:
                self._share(token, step.token)
            token = step.token
        self.top = token

    def _start(self, event: Token, *, own: bool) -> None:
        """The event's own words; a hedge that is itself the event ("is expected in Minsk") counts as one."""
        beside_it = beside(event, self.words)
        governor = self.governor(event)
        if own and governor is not None and governor.own and event.pos_ not in NOMINAL:
            turned = negating(beside_it)
            effect = governor.negated if len(turned) % 2 else governor.effect
            self.operators += [op for op in beside_it if op not in turned]
            self.operators.append(Operator(governor.name, event.i, effect))
            return
        self.operators += beside_it

    def governor(self, token: Token) -> Governor | None:
        """The class of a word, by its lemma (with its particle) and part of speech."""
        words, lemma = self.words, token.lemma_.lower()
        if token.pos_ in NOMINAL:
            return words.nouns.get(lemma)
        if token.pos_ in ("VERB", "AUX"):
            particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
            found = words.verbs.get(f"{lemma} {particle}") if particle else None
            passive = token.tag_ == "VBN" and any(c.dep_ in ("auxpass", "aux") for c in token.children)
            adjective = words.adjectives.get(token.lower_) if passive else None
            return found or adjective or words.verbs.get(lemma)
        return words.adjectives.get(token.lower_) or words.verbs.get(lemma)

    def _step(self, token: Token) -> Step | None:
        parent, dep = token.head, token.dep_
        if parent is token:
            return None
        if self._whether(token):
            return None
        if dep in COMPLEMENTS:
            return Step(parent, True, True)
        if dep == "conj":
            return self._conjunct(token, parent)
        if dep in ("pcomp", "pobj"):
            return self._preposition(token, parent)
        if dep in ("acl", "relcl") and (self._infinitive(token) or any(c.dep_ == "mark" for c in token.children)):
            return Step(parent, True, False)
        if (verb := self._gerund(token)) is not None:
            return Step(verb, True, False)
        if dep == "acl" and token.tag_ in ("VBN", "VBG"):
            self.operators += negating(absent(parent, self.words))
            return None
        if dep == "advcl":
            return self._adverbial(token, parent)
        if token.pos_ in NOMINAL and dep in ROLES:
            return self._role(token, parent)
        if token.pos_ in NOMINAL and dep in ("compound", "nmod") and parent.pos_ in NOMINAL:
            governor = self.words.nouns.get(parent.lemma_.lower())
            return Step(parent, True, False) if governor is not None and governor.nominal else None
        return None

    def _instead(self, event: Token) -> bool:
        """Whether the event is the one that gave way: "instead of attacking", "rather than attack", "short of bombing"."""
        start = min([event.i, *(c.i for c in event.lefts if c.dep_ in ("aux", "det", "amod", "poss", "compound"))])
        if start < 2:
            return False
        first, second = event.doc[start - 2], event.doc[start - 1]
        if second.lower_ not in self.words.instead.get(first.lower_, ()):
            return False
        self.operators.append(Operator("instead", first.i, FLIP))
        return True

    def _gerund(self, token: Token) -> Token | None:
        """The verb of which a gerund is the object, though the parser takes it for an adjective ("denied beating prisoners")."""
        verb = token.head.head
        if token.dep_ == "amod" and token.tag_ == "VBG" and token.head.dep_ == "dobj" and verb.i == token.i - 1:
            return verb
        return None

    def _whether(self, token: Token) -> bool:
        """Whether the clause is an indirect question: what it tells is open, whoever asks."""
        mark = next(
            (c for c in token.children if c.lower_ == "whether" and c.dep_ in ("mark", "advmod", "cc", "preconj")), None
        )
        if mark is None:
            return False
        self.operators.append(Operator("mark_whether", mark.i, Effect(Certainty.UNKNOWN)))
        self.stopped = True
        return True

    def _infinitive(self, token: Token) -> bool:
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)

    def _conjunct(self, token: Token, parent: Token) -> Step | None:
        """A coordinated word: what governs the first governs it; modals and negations hold where the form allows."""
        if token.tag_ in ("VBD", "VBZ", "VBP") and self._infinitive(parent):
            return None
        alone = token.pos_ not in NOMINAL and any(c.dep_ in SUBJECTS for c in token.children)
        return Step(parent, False, not alone)

    def _share(self, token: Token, parent: Token) -> None:
        """Take over the operators of the word above."""
        own = beside(parent, self.words)
        if token.dep_ == "conj":
            own = self._carried(token, parent, own)
        elif self._effective(token, parent) is not None:
            turned = negating(own)
            own = [op for op in own if op not in turned]
        seen = {op.token for op in self.operators}
        self.operators += [op for op in own if op.token not in seen]

    def _carried(self, token: Token, parent: Token, own: list[Operator]) -> list[Operator]:
        """What a conjunct takes over from the first of its kind."""
        has_own = any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in token.children)
        alike = token.tag_ == parent.tag_ or token.pos_ in NOMINAL
        either = any(c.dep_ == "cc" and c.lower_ in self.words.alternatives for c in parent.children)
        kept = []
        for op in own:
            if op.name == "negative" and token.pos_ not in NOMINAL:
                keep = self.event.doc[op.token].head.dep_ in SUBJECTS or self.event.doc[op.token].dep_ in SUBJECTS
            elif op.name in ("negation", "negative"):
                keep = either and not has_own
            elif op.name == "adjective":
                keep = True
            else:
                keep = alike and not has_own
            if keep:
                kept.append(op)
        return kept

    def _effective(self, token: Token, parent: Token) -> Governor | None:
        """The class of the parent where it takes what hangs on it that way."""
        governor = self.governor(parent)
        if governor is None or token.dep_ == "conj" or self._auxiliary(token, parent):
            return None
        needed = self.words.ask_with.get(parent.lemma_)
        if governor.name == "demand" and needed is not None and not self._infinitive(token):
            above = token.head
            if above.dep_ != "prep" or above.lower_ not in needed:
                return None
        clause = token.dep_ in COMPLEMENTS or token.dep_ in ("acl", "pcomp", "advcl") or token.tag_ == "VBG"
        return governor if clause or governor.nominal else None

    def _auxiliary(self, token: Token, parent: Token) -> bool:
        """Whether the word above is "to be", "to have" or "to go" with an infinitive."""
        return parent.lemma_ in ("be", "have", "go") and token.dep_ in COMPLEMENTS and self._infinitive(token)

    def _govern(self, token: Token, parent: Token) -> bool:
        """Apply the class of the word above; whether a source speaks there and the climb ends."""
        below = token.head if token.dep_ in ("pcomp", "pobj") else token
        infinitive = self._infinitive(token)
        governor = self._effective(token, parent)
        if self._auxiliary(token, parent):
            self._to_be(parent, perfect=any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children))
            return False
        if governor is None:
            if token.dep_ == "xcomp" and infinitive:
                self.operators.append(Operator("infinitive", parent.i, Effect(Certainty.POSSIBLE)))
            elif token.dep_ == "ccomp":
                self.stopped = True
                return True
            return False
        if infinitive and parent.lemma_ in self.words.told_to and parent.tag_ != "VBN":
            self.operators.append(Operator("demand", parent.i, Effect(Certainty.POSSIBLE)))
            return True
        if governor.name == "promise" and token.dep_ == "ccomp" and not infinitive:
            self.stopped = True
            return True
        seen = {op.token for op in self.operators}
        turned = [op for op in negating(beside(parent, self.words)) + self._copula(parent) if op.token not in seen]
        effect = governor.negated if len(turned) % 2 else governor.effect
        self.operators += [Operator("not", op.token, Effect()) for op in turned]
        name = f"not_{governor.name}" if len(turned) % 2 else governor.name
        self.operators.append(Operator(name, parent.i, effect))
        self.stopped = governor.stop
        if governor.stop and parent.pos_ in NOMINAL and below.i != parent.i and parent.dep_ in ROLES:
            return self._disputed(parent)
        return governor.stop

    def _disputed(self, noun: Token) -> bool:
        """What is told by a noun: the climb ends there, unless the noun is what somebody denies ("rejected claims that")."""
        verb = noun.head
        if verb.lemma_ in self.words.dispute:
            self.operators.append(Operator("deny", verb.i, FLIP))
        return True

    def _copula(self, parent: Token) -> list[Operator]:
        """The negation of an adjective or noun that stands after "to be" ("is not likely", "there are no plans")."""
        if parent.dep_ in ("acomp", "attr", "oprd") and parent.head.pos_ in ("AUX", "VERB"):
            return negating([op for op in beside(parent.head, self.words) if op.token != parent.i])
        return []

    def _to_be(self, parent: Token, *, perfect: bool) -> None:
        """Read an infinitive after "is" (probable), "has" (possible), "has yet" (not), "is going" (will)."""
        subject = next((c for c in parent.children if c.dep_ in SUBJECTS), None)
        if parent.lemma_ == "go":
            self.operators.append(Operator("going", parent.i, Effect(aux=Aux.FUTURE)))
        elif any(c.lower_ == "yet" for c in parent.children):
            self.operators.append(Operator("yet", parent.i, FLIP))
        elif perfect and parent.lemma_ == "be":
            self.operators.append(Operator("were_to_have", parent.i, FLIP))
        elif parent.lemma_ == "have":
            self.operators.append(Operator("have_to", parent.i, Effect(Certainty.POSSIBLE, aux=Aux.HYPOTHETICAL)))
        elif subject is None or subject.lemma_ not in self.words.purposes:
            self.operators.append(Operator("is_to", parent.i, Effect(Certainty.PROBABLE, aux=Aux.FUTURE)))

    def _preposition(self, token: Token, preposition: Token) -> Step | None:
        word = preposition.lower_
        if word in self.words.without:
            self.operators.append(Operator("without", preposition.i, FLIP))
            return None
        if preposition.head.lower_ in self.words.instead or (
            word == "than" and preposition.head.lower_ in self.words.instead
        ):
            self.operators.append(Operator("instead", preposition.head.i, FLIP))
            return None
        above = preposition.head
        if above.dep_ == "prep" and above.pos_ == "ADP":
            above = above.head
        if word == "of" and (certainty := self.words.cases.get(above.lower_)) and above.dep_ == "pobj":
            self.operators.append(Operator("case", above.i, Effect(certainty, aux=Aux.HYPOTHETICAL)))
            return None
        if word in FACTS:
            return None
        if token.pos_ in NOMINAL and word in ("in", "to", "about") and above.lemma_ in self.words.cause:
            return Step(above, False, True)
        governor = self.governor(above)
        if governor is None or (
            token.pos_ in NOMINAL and not (governor.nominal or above.pos_ in NOMINAL or governor.stop)
        ):
            return None
        return Step(above, True, False)

    def _adverbial(self, token: Token, parent: Token) -> Step | None:
        mark = next((c for c in token.children if c.dep_ in ("mark", "advmod") and c.lower_ in self.words.marks), None)
        if mark is not None:
            self.operators.append(Operator(f"mark_{mark.lower_}", mark.i, self.words.marks[mark.lower_]))
        elif token.i == parent.i + 2 and token.tag_ == "VBG" and token.nbor(-1).dep_ == "prt":
            return Step(parent, True, True)
        elif self._infinitive(token):
            governor = self.governor(parent)
            if governor is not None and governor.name in COMMITS:
                return Step(parent, True, True)
            self.operators.append(Operator("purpose", token.i, Effect(Certainty.POSSIBLE, aux=Aux.FUTURE)))
        return None

    def _said(self, token: Token, governor: Governor) -> bool:
        """Whether the event is itself something said, which a denial does not undo ("denied the accusation")."""
        if token is not self.event and token.i != self.event.i:
            return False
        own = self.words.nouns.get(token.lemma_)
        return own is not None and own.name in ("report", "fact") and governor.effect.flip

    def _role(self, token: Token, parent: Token) -> Step | None:
        """A noun that names the event, as subject or object: on through light verbs and verbs that decide on nouns."""
        governor = self.governor(parent)
        if parent.lemma_ == "be":
            predicate = next((c for c in parent.children if c.dep_ in ("acomp", "attr") and c is not token), None)
            if token.dep_ != "nsubj" or predicate is None:
                return Step(parent, False, True)
            if (effect := self.words.event_adjectives.get(predicate.lower_)) and not self.governor(predicate):
                self.operators.append(Operator("adjective", predicate.i, effect))
            found = self.governor(predicate)
            return Step(predicate, True, False) if found is not None and found.nominal else None
        active = token.dep_ != "nsubj"
        below = next((c for c in parent.children if c.dep_ == "xcomp" and c.lemma_ in self.words.occur), None)
        if below is not None and token.dep_ in ("nsubj", "nsubjpass"):
            return Step(below, False, True)
        if parent.lemma_ in (self.words.realize if active else self.words.occur):
            return Step(parent, False, True)
        if active and parent.lemma_ in self.words.cause:
            return Step(parent, False, True)
        if governor is not None and governor.nominal and active and not self._said(token, governor):
            return Step(parent, True, True)
        return None
