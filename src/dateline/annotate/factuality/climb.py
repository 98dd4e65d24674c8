"""Walk up from an event to the source that tells it, and collect what decides on the way, innermost first."""

from spacy.tokens import Token

from dateline.annotate.factuality.beside import FLIP, Operator, absent, beside, negating
from dateline.annotate.factuality.clause import (
    COMPLEMENTS,
    MARKS,
    NOMINAL,
    SUBJECTS,
    gerund,
    is_auxiliary,
    is_infinitive,
    is_subjunctive,
)
from dateline.annotate.factuality.govern import (
    able,
    carried,
    class_of,
    condition,
    copula,
    effect_of,
    effective,
    instead,
    scarce,
    to_be,
)
from dateline.annotate.factuality.lexicon import Effect, Lexicon
from dateline.annotate.factuality.roles import Step, predicate_of, role, told_of
from dateline.model.factuality import Aux, Certainty

STEPS = 12
ASKS = frozenset({"demand", "propose", "seem", "report", "plan", "want"})
"""Classes that ask for something with a subjunctive ("suggested that talks be held")."""
ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "obj"})
FACTS = frozenset(
    "after following amid before when while as because since although though until once by upon despite".split()
) | {"wanted for", "due to", "owing to", "thanks to"}
COMMITS = frozenset({"plan", "expect", "want", "try", "demand", "promise", "propose", "allow", "fail", "prevent"})
"""Classes whose infinitive is their complement, though the parser calls it an adverbial clause."""


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
            return self._complement(token, parent)
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
        return self._noun(token, parent) if token.pos_ in NOMINAL else None

    def _noun(self, token: Token, parent: Token) -> Step | None:
        """Up from a noun that names the event."""
        if token.dep_ in ROLES:
            found = role(token, self.event, self.words)
            if found.realized:
                self.operators = [op for op in self.operators if op.name != "adjective" or op.effect.flip]
            self.operators += found.operators
            return found.step
        if token.dep_ in ("compound", "nmod") and parent.pos_ in NOMINAL:
            governor = self.words.nouns.get(parent.lemma_.lower())
            return Step(parent, True, False) if governor is not None and governor.nominal else None
        return None

    def _complement(self, token: Token, parent: Token) -> Step:
        """A clause as complement; behind "it is" it belongs to the predicate ("it is unlikely that they attack")."""
        if token.dep_ == "ccomp" and (predicate := predicate_of(parent)) is not None and predicate.i < token.i:
            subject = next((c for c in parent.children if c.dep_ in SUBJECTS), None)
            if subject is not None and subject.lower_ == "it" and class_of(predicate, self.words) is not None:
                return Step(predicate, True, False)
        return Step(parent, True, True)

    def _whether(self, token: Token) -> bool:
        """Whether the clause is an indirect question: what it tells is open, whoever asks."""
        mark = next((c for c in token.children if c.dep_ in MARKS and c.lower_ in ("whether", "if")), None)
        if mark is None or (mark.lower_ == "if" and token.dep_ != "ccomp"):
            return False
        open_ = Certainty.POSSIBLE if is_infinitive(token) else Certainty.UNKNOWN
        self.operators.append(Operator("mark_whether", mark.i, Effect(open_)))
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
        if is_auxiliary(token, parent):
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
        told = infinitive and parent.lemma_ in self.words.told_to
        asked = governor.name in ASKS and token.dep_ == "ccomp" and is_subjunctive(token)
        if told or asked or (governor.name == "seem" and token.tag_ == "VBG"):
            self.operators.append(Operator("demand", parent.i, Effect(Certainty.POSSIBLE)))
            return True
        if able(parent) and not negating(beside(parent.head, self.words)):
            return False
        if parent.lemma_ == "help" and token.tag_ == "VBG":
            return False
        if governor.name == "plan_noun" and (small := scarce(parent)) is not None:
            self.operators.append(small)
            return False
        if governor.name == "promise" and token.dep_ == "ccomp" and not infinitive:
            self.stopped = True
            return True
        seen, words = {op.token for op in self.operators}, self.words
        turned = {op.token for op in (*negating(beside(parent, words)), *copula(parent, words))} - seen
        effect = effect_of(governor, parent, self.words, turned=bool(len(turned) % 2))
        fixed = governor.name == "plan" or parent.lemma_ == "schedule"
        if fixed and token is self.event and token.pos_ in NOMINAL and negating(self.operators):
            effect = Effect(aux=Aux.NEGATION)
        self.operators += [Operator("not", index, Effect()) for index in sorted(turned)]
        name = f"not_{governor.name}" if len(turned) % 2 else governor.name
        self.operators.append(Operator(name, parent.i, effect))
        self.stopped = governor.stop
        if governor.stop and parent.pos_ in NOMINAL and below.i != parent.i:
            self.operators += told_of(parent, self.words)
        return governor.stop

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
        if word == "from" and above.lemma_ in self.words.keep_from and token.tag_ == "VBG":
            if len(negating(beside(above, self.words))) % 2 == 0:
                self.operators.append(Operator("prevent", above.i, FLIP))
            return Step(above, False, False)
        if word in FACTS or f"{preposition.head.lower_} {word}" in FACTS:
            return None
        if word == "of" and above.lemma_ in self.words.clear_of:
            self.operators.append(Operator("deny", above.i, FLIP))
            return None
        if word == "in" and above.lemma_ in ("fail", "succeed") and token.pos_ in NOMINAL:
            failed = above.lemma_ == "fail"
            self.operators.append(Operator("fail" if failed else "success", above.i, FLIP if failed else Effect()))
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
        opened = condition(token, parent, self.words)
        if opened is not None:
            self.operators.append(opened)
        elif token.i == parent.i + 2 and token.tag_ == "VBG" and token.nbor(-1).dep_ == "prt":
            return Step(parent, True, True)
        elif is_infinitive(token):
            governor = class_of(parent, self.words)
            goes_on = (
                governor is not None and governor.name == "manage" and any(c.dep_ == "prt" for c in parent.children)
            )
            if governor is not None and (governor.name in COMMITS or goes_on):
                return Step(parent, True, True)
            self.operators.append(Operator("purpose", token.i, Effect(Certainty.POSSIBLE, aux=Aux.FUTURE)))
        return None
