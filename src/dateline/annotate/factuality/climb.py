"""Walk up from an event to the source that tells it, and collect what decides on the way, innermost first."""

from typing import NamedTuple

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, SUBJECTS, Operator, absent, beside, negating
from dateline.annotate.factuality.govern import (
    COMPLEMENTS,
    NOMINAL,
    auxiliary,
    carried,
    class_of,
    copula,
    effective,
    gerund,
    instead,
    is_infinitive,
    to_be,
)
from dateline.annotate.factuality.lexicon import Effect, Governor, Lexicon
from dateline.model.factuality import Aux, Certainty

STEPS = 12
ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "obj"})
FACTS = frozenset("after before when while as because since although though until once by upon despite".split())
COMMITS = frozenset({"plan", "expect", "want", "try", "demand", "promise", "propose", "allow", "fail", "prevent"})
"""Classes whose infinitive is their complement, though the parser calls it an adverbial clause."""


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
        gave_way = instead(event, words)
        if gave_way is not None:
            self.operators.append(gave_way)
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
        found = class_of(event, self.words)
        if own and found is not None and found.own and event.pos_ not in NOMINAL:
            turned = negating(beside_it)
            effect = found.negated if len(turned) % 2 else found.effect
            self.operators += [op for op in beside_it if op not in turned]
            self.operators.append(Operator(found.name, event.i, effect))
            return
        self.operators += beside_it

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
        if dep in ("acl", "relcl") and (is_infinitive(token) or any(c.dep_ == "mark" for c in token.children)):
            return Step(parent, True, False)
        if (verb := gerund(token)) is not None:
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

    def _conjunct(self, token: Token, parent: Token) -> Step | None:
        """A coordinated word: what governs the first governs it; modals and negations hold where the form allows."""
        if token.tag_ in ("VBD", "VBZ", "VBP") and is_infinitive(parent):
            return None
        alone = token.pos_ not in NOMINAL and any(c.dep_ in SUBJECTS for c in token.children)
        return Step(parent, False, not alone)

    def _share(self, token: Token, parent: Token) -> None:
        """Take over the operators of the word above."""
        own = beside(parent, self.words)
        if token.dep_ == "conj":
            own = carried(token, parent, own, self.words)
        elif effective(token, parent, self.words) is not None:
            turned = negating(own)
            own = [op for op in own if op not in turned]
        seen = {op.token for op in self.operators}
        self.operators += [op for op in own if op.token not in seen]

    def _govern(self, token: Token, parent: Token) -> bool:
        """Apply the class of the word above; whether a source speaks there and the climb ends."""
        below = token.head if token.dep_ in ("pcomp", "pobj") else token
        infinitive = is_infinitive(token)
        governor = effective(token, parent, self.words)
        if auxiliary(token, parent):
            perfect = any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children)
            operator = to_be(parent, self.words, perfect=perfect)
            self.operators += [operator] if operator is not None else []
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
        turned = [
            op for op in negating(beside(parent, self.words)) + copula(parent, self.words) if op.token not in seen
        ]
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
        governor = class_of(above, self.words)
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
        elif is_infinitive(token):
            governor = class_of(parent, self.words)
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
        governor = class_of(parent, self.words)
        if parent.lemma_ == "be":
            predicate = next((c for c in parent.children if c.dep_ in ("acomp", "attr") and c is not token), None)
            if token.dep_ != "nsubj" or predicate is None:
                return Step(parent, False, True)
            if (effect := self.words.event_adjectives.get(predicate.lower_)) and not class_of(predicate, self.words):
                self.operators.append(Operator("adjective", predicate.i, effect))
            found = class_of(predicate, self.words)
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
