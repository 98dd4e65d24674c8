"""What a figure counts, by the words around it: "killed 12", "12 dead", "the arrest of 12", "put the toll at 12"."""

from spacy.tokens import Token

from dateline.annotate.figures.counted import Counted, is_human
from dateline.annotate.figures.hang import STEPS, SUBJECTS, VERBS, Frame, Place, named, place, state
from dateline.annotate.figures.lexicon import Kinds, kinds
from dateline.annotate.figures.tolls import among, toll
from dateline.model.figure import FigureKind

OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "dative", "oprd", "attr"})
COMPLEMENTS = frozenset(
    {"acomp", "oprd", "attr", "xcomp", "ccomp", "advcl", "advmod", "acl", "dobj", "prep", "prt", "conj", "dep"}
)
DEFINITE = frozenset({"the", "those", "these"})
"""Before the noun of "one of the 28 people arrested": all of them were."""
NEAR = 9


class Framer:
    """Reads the kind of one figure."""

    def __init__(self, item: Counted):
        self.item = item
        self.place: Place = place(item)
        self.words: Kinds = kinds()

    def frame(self) -> Frame | None:
        """What is counted, None where the text does not say."""
        noun = self.item.noun
        if noun is not None and (self.item.lemma in self.words.things or noun.lower_ in self.words.things):
            return None
        found = self._by_gerund() or self._by_verb(self.place.relation, self.place.above, STEPS)
        if found is None and self.place.relation == "pobj":
            found = toll(self.item, self.place)
        found = found or self._by_noun() or self._by_state() or self._by_deed()
        found = found or toll(self.item, self.place) or among(self.place)
        if found is None:
            return None
        return Frame(found.kind, found.word, self.place.part or found.part, found.toll, found.giver)

    def _by_verb(self, relation: str, verb: Token, depth: int) -> Frame | None:
        """By the verb whose object or subject is counted."""
        if verb.pos_ not in VERBS and verb.tag_ not in ("VBN", "VBD", "VBG"):
            if relation in SUBJECTS and (kind := self._phrase("dobj", verb.head)) is not None:
                return Frame(kind, verb.head)
            return Frame(self.words.states[verb.lower_], verb) if self._said_of(relation, verb) else None
        lemma, words = verb.lemma_.lower(), self.words
        particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
        name = f"{lemma} {particle}" if particle and f"{lemma} {particle}" in words.objects else lemma
        if (kind := self._phrase(relation, verb)) is not None:
            return Frame(kind, verb)
        if relation in SUBJECTS and verb.dep_ == "ccomp" and (kind := self._phrase("dobj", verb.head)) is not None:
            return Frame(kind, verb.head)
        if (kind := words.objects.get(name)) is not None and self._suffers(relation, verb):
            return Frame(self._either(verb, kind), verb) if name not in words.people or is_human(self.item) else None
        if relation in SUBJECTS and (kind := words.subjects.get(lemma)) is not None:
            return Frame(kind, verb) if is_human(self.item) else None
        if lemma in words.lose and relation == "dobj" and self.item.noun is not None and is_human(self.item):
            return Frame(FigureKind.KILLED, verb)
        return self._below(relation, verb, depth)

    def _by_gerund(self) -> Frame | None:
        """By a participle right before the figure, whatever the parse hangs it on (", killing at least 17 soldiers")."""
        start = self.item.run.start
        verb = self.item.top.doc[start - 1] if start else None
        if verb is None or verb.tag_ != "VBG" or verb.is_sent_end:
            return None
        kind = self.words.objects.get(verb.lemma_.lower())
        return Frame(kind, verb) if kind is not None and is_human(self.item) else None

    def _said_of(self, relation: str, word: Token) -> bool:
        return relation in SUBJECTS and word.lower_ in self.words.states

    def _suffers(self, relation: str, verb: Token) -> bool:
        """Whether the verb is done to the phrase: as its object, or as subject of a passive or of a headline's participle."""
        if relation in OBJECTS:
            return True
        if relation != "nsubj" or any(c.dep_ in ("dobj", "obj", "ccomp") for c in verb.children):
            return False
        return verb.tag_ in ("VBN", "VBD")

    def _either(self, verb: Token, kind: FigureKind) -> FigureKind:
        """Killed or injured, where it is said of both together ("killed or wounded 12")."""
        pair = [verb.head] if verb.dep_ == "conj" else [c for c in verb.children if c.dep_ == "conj"]
        for other in pair:
            first = other if other.i < verb.i else verb
            if not any(c.dep_ == "cc" and c.lower_ == "or" for c in first.children):
                continue
            both = {kind, self.words.objects.get(other.lemma_.lower())}
            if both == {FigureKind.KILLED, FigureKind.INJURED}:
                return FigureKind.CASUALTIES
        return kind

    def _phrase(self, relation: str, verb: Token) -> FigureKind | None:
        """By a verb and a word in its complement ("took 12 hostage", "12 went missing", "claimed 12 lives")."""
        phrases = self.words.phrases.get(verb.lemma_.lower())
        if phrases is None or relation not in (*OBJECTS, "nsubj"):
            return None
        near = {t.lemma_.lower() for t in verb.subtree if verb.i < t.i <= verb.i + NEAR + 3 and t.i != self.item.top.i}
        near |= {self.item.lemma} if self.item.lemma == "life" else set()
        near |= {c.lower_ for c in verb.subtree if verb.i < c.i <= verb.i + NEAR}
        return next((phrase.kind for phrase in phrases if phrase.words & near and is_human_or_life(self.item)), None)

    def _below(self, relation: str, verb: Token, depth: int) -> Frame | None:
        """By what is said of the phrase in the verb's complement ("left 12 dead", "are feared to have died", "forced 12 to flee")."""
        if relation not in SUBJECTS and relation not in OBJECTS:
            return None
        for child in verb.children:
            if child.dep_ not in COMPLEMENTS or child.i < verb.i:
                continue
            alone = not any(c.dep_ in SUBJECTS and not self._coordinated(c) for c in child.children)
            if child.lower_ in self.words.states and child.dep_ not in ("conj", "advcl", "prep") and alone:
                return Frame(self.words.states[child.lower_], child)
            if child.dep_ in ("xcomp", "ccomp") and child.pos_ in VERBS and depth:
                if any(c.dep_ in SUBJECTS and c.i != self.place.top.i for c in child.children):
                    continue
                passive = any(c.dep_ == "auxpass" for c in child.children)
                found = self._by_verb("nsubjpass" if passive else "nsubj", child, depth - 1)
                if found is not None:
                    return found
        return None

    def _coordinated(self, subject: Token) -> bool:
        """Whether a subject further on is one more of those counted ("left 20 protesters and six officers injured")."""
        left = subject.left_edge.i
        return left - 1 > self.item.top.i and subject.doc[left - 1].lower_ == "and"

    def _by_noun(self) -> Frame | None:
        """By the counted noun itself ("12 deaths", "20 wounded")."""
        noun = self.item.noun
        if noun is None:
            return None
        if self.place.relation in OBJECTS and self.place.above.lemma_ in self.words.people:
            return None
        kind = named(noun) or named(self.item.top)
        return Frame(kind, noun) if kind is not None else None

    def _by_state(self) -> Frame | None:
        """By a participle or adjective at the noun ("12 people killed in the blast", "30 injured men", "12 dead")."""
        own, top = self.item.noun or self.item.top, self.item.top
        if not is_human(self.item):
            return None
        of_a_whole = own is not top and any(c.dep_ == "poss" or c.lower_ in DEFINITE for c in own.lefts)
        for child in (*(() if of_a_whole else own.children), *(() if own is top else top.children)):
            if child.dep_ in ("acl", "amod", "advcl", "ccomp", "appos", "nmod") and (kind := state(child)) is not None:
                return Frame(self._either(child, kind), child)
            if child.dep_ == "relcl" and (found := self._of_clause(child)) is not None:
                return found
        if of_a_whole:
            return None
        last = self.item.last
        while (more := next((c for c in last.children if c.dep_ == "conj" and c.i > last.i), None)) is not None:
            last = more
        following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
        if following is None or following.is_sent_start or following.tag_ == "VBD":
            return None
        kind = self.words.states.get(following.lower_)
        return Frame(kind, following) if kind is not None else None

    def _of_clause(self, verb: Token) -> Frame | None:
        """By a relative clause that is about the phrase ("12 people who died")."""
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is None or subject.lower_ not in ("who", "that", "which"):
            return None
        return self._by_verb(subject.dep_, verb, 1)

    def _by_deed(self) -> Frame | None:
        """By the noun of the deed before "of" ("the arrest of 12 people")."""
        above = self.place.above
        if self.place.relation != "pobj" or above.lower_ != "of":
            return None
        kind = self.words.deeds.get(above.head.lemma_.lower())
        human = kind is not None and kind is not FigureKind.TROOPS and is_human(self.item)
        return Frame(kind, above.head) if human else None


def is_human_or_life(item: Counted) -> bool:
    """Whether people or lives are counted."""
    return item.lemma == "life" or is_human(item)
