"""Which claim a figure belongs to: the nearest event mention that the words around it lead to."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from dateline.annotate.figures.counted import is_party
from dateline.annotate.figures.hang import Frame, Place
from dateline.annotate.figures.lexicon import kinds
from dateline.annotate.layers import EventMention
from dateline.model.event import EventType
from dateline.model.figure import FigureKind

STEPS = 7
BACK = 3
"""How many sentences a toll may stand behind the event that it belongs to."""
VERBS = frozenset({"VERB", "AUX"})
APART = frozenset(
    {"after", "before", "since", "until", "following", "despite", "although", "though", "amid", "unlike", "compared"}
)
"""What stands behind these is another event."""
BESIDE = frozenset({"in", "during", "by", "from", "with", "at", "of", "to", "under", "for", "on"})
GOES_ON = frozenset({"conj", "xcomp", "pcomp"})
CLAUSES = frozenset({"when", "as", "while", "after", "where"})
MEANWHILE = frozenset({"as", "while"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent", "csubj"})


class Ties:
    """The event mentions of one Doc, found by their tokens."""

    def __init__(self, doc: Doc, events: tuple[EventMention, ...]):
        self.doc, self.events = doc, events
        self.owners: dict[int, list[int]] = {}
        for number, event in enumerate(events):
            for index in range(event.trigger.start, event.trigger.end):
                self.owners.setdefault(index, []).append(number)
        for found in self.owners.values():
            found.sort(key=lambda n: events[n].trigger.end - events[n].trigger.start)
        for number, event in enumerate(events):
            held = self.owners.setdefault(event.head, [])
            if number in held:
                held.remove(number)
            held.insert(0, number)

    def owner(self, token: Token, allowed: frozenset[EventType] | None) -> int | None:
        """The event mention of which the token is the trigger, or a part, if it is of an allowed type."""
        for number in self.owners.get(token.i, ()):
            event = self.events[number]
            if (allowed is None or event.coding.type in allowed) and (event.head == token.i or not is_party(token)):
                return number
        return None

    def victims(self, frame: Frame, place: Place, allowed: frozenset[EventType]) -> int | None:
        """The event in which the counted people suffered: told by the words that say so, or by those around them."""
        node = frame.word
        if node.pos_ == "NOUN" and node.lemma_.lower() in kinds().deeds:
            allowed = allowed - PROTESTS
        found = self.owner(node, allowed)
        if found is None and frame.toll:
            found = self._of_toll(node, allowed)
        for _ in range(STEPS):
            if found is None and node.dep_ == "conj":
                found = self.owner(node.head, allowed)
            if found is not None:
                return found
            found = self._around(node, allowed)
            parent = node.head
            if found is not None or parent is node or self._apart(node):
                break
            if (
                node.dep_ in ("relcl", "acl")
                and parent.pos_ not in VERBS
                and parent.i != place.top.i
                and not _is_tail(node)
            ):
                found = self._of_noun(parent, allowed)
                break
            node = parent
            found = self.owner(node, allowed)
        return found

    def _of_noun(self, noun: Token, allowed: frozenset[EventType]) -> int | None:
        """The event that a noun names, or the noun that it belongs to ("clashes with the authorities that left one dead")."""
        found = self.owner(noun, allowed)
        if found is None and noun.dep_ == "pobj" and noun.head.dep_ == "prep":
            found = self.owner(noun.head.head, allowed)
        return found

    def _of_toll(self, toll: Token, allowed: frozenset[EventType]) -> int | None:
        """The event behind "the death toll from the attack"."""
        for token in toll.subtree:
            if token.i > toll.i and (found := self.owner(token, allowed)) is not None:
                return found
        return None

    def _around(self, node: Token, allowed: frozenset[EventType]) -> int | None:
        """The event among what hangs on a word: its subject, what it happened in, the clause that tells when."""
        if node.pos_ not in VERBS and node.dep_ not in ("acl", "amod", "ROOT", "ccomp", "acomp") and node.tag_ != "VBN":
            return None
        for token in _beside(node):
            if (found := self.owner(token, allowed)) is not None:
                return found
        return None

    @staticmethod
    def _apart(node: Token) -> bool:
        """Whether what stands above is told of another event, or only reports this one."""
        if node.dep_ in ("ccomp", "parataxis"):
            return node.head.i != node.i and node.head.lower_ not in ("left", "leave", "leaves", "saw", "see")
        if node.dep_ == "advcl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in node.children):
            return True
        if node.dep_ == "advcl":
            return any(c.lower_ in APART for c in node.children if c.dep_ in ("mark", "advmod"))
        return node.dep_ == "pobj" and node.head.lower_ in APART

    def before(self, frame: Frame, allowed: frozenset[EventType], counted: frozenset[int]) -> int | None:
        """The last event told before a figure that is given in a clause or sentence of its own, not more than some sentences back.

        ``counted`` are the events with such a figure: within one sentence they get no second one, unless it is a toll.
        """
        word = frame.word
        start = word.sent.start
        whole = self._stands_alone(word)
        for number in range(len(self.events) - 1, -1, -1):
            event = self.events[number]
            inside = start <= event.head < word.sent.end
            own = event.head > word.i or not whole or number in counted
            if inside and own and event.coding.type in allowed and not frame.toll:
                return None
            if event.head >= word.i or event.coding.type not in allowed or self._is_old(event):
                continue
            return number if self.sentences(event.head, word.i) <= BACK else None
        return None

    def sentences(self, first: int, last: int) -> int:
        """How many sentences begin between two tokens."""
        return sum(1 for i in range(first + 1, last + 1) if self.doc[i].is_sent_start)

    def _stands_alone(self, node: Token) -> bool:
        """Whether the words of a figure stand in a clause of their own, not in one about another event."""
        for _ in range(STEPS):
            if node.dep_ in ("relcl", "acl") or (node.dep_ in ("advcl", "pobj") and self._apart(node)):
                return False
            if node.head is node:
                break
            node = node.head
        return True

    def _is_old(self, event: EventMention) -> bool:
        words = kinds().earlier
        return any(token.lower_ in words for token in self.doc[event.head].subtree if abs(token.i - event.head) < STEPS)

    def tells_of_earlier(self, token: Token) -> bool:
        """Whether the sentence around a figure is about an earlier event, or about many."""
        sent = token.sent
        lower = [t.lower_ for t in sent]
        joined = {*lower, *(f"{a} {b}" for a, b in pairwise(lower))}
        if joined & kinds().earlier:
            return True
        return any(
            t.is_digit and len(t.text) == 4 and t.text[:2] in ("19", "20") and t.ent_type_ == "DATE" for t in sent
        )

    def nominal(self, place: Place, allowed: frozenset[EventType] | None) -> int | None:
        """The event over a noun phrase, through what it belongs to ("a loan of $5m", "a deal worth $5m"), not through a person."""
        node = place.top
        for step in range(STEPS):
            if (found := self.owner(node, allowed)) is not None:
                return None if self._of_party(node, found) else found
            if node.pos_ in VERBS and step:
                found = next((f for t in _beside(node) if (f := self.owner(t, allowed)) is not None), None)
                if found is not None or node.dep_ not in GOES_ON:
                    return found
            if step and node.pos_ in ("NOUN", "PROPN") and is_party(node) and node.i != place.top.i:
                return None
            if node.head is node or node.dep_ in ("relcl", "parataxis") or self._apart(node):
                return None
            node = node.head
        return None

    def _of_party(self, node: Token, number: int) -> bool:
        """Whether a word of the trigger hangs on somebody with a part in the event ("arrested the owner of a $5m villa")."""
        for _ in range(STEPS):
            node = node.head
            if node.i == self.events[number].head or node.head is node:
                return False
            if node.pos_ in ("NOUN", "PROPN") and is_party(node):
                return True
        return False


def _beside(node: Token) -> Iterator[Token]:
    for child in node.children:
        if child.dep_ in ARGUMENTS:
            if child.dep_ == "agent":
                yield from (c for c in child.children if c.dep_ == "pobj")
            yield child
        elif child.dep_ == "prep" and child.lower_ in BESIDE:
            yield from (c for c in child.children if c.dep_ == "pobj")
        elif _tells_when(child):
            yield child
        elif child.dep_ in ("xcomp", "conj"):
            yield child
            yield from (c for c in child.children if _tells_when(c))


def _is_tail(participle: Token) -> bool:
    """Whether a participle goes on with the main clause behind a comma, whatever noun the parse hangs it on (", killing five")."""
    return participle.tag_ == "VBG" and participle.i > 0 and participle.nbor(-1).text == ","


def _tells_when(clause: Token) -> bool:
    """Whether a clause tells in what event something happened, not what went on meanwhile ("as troops were battling")."""
    if clause.dep_ != "advcl":
        return False
    mark = next((c.lower_ for c in clause.children if c.i < clause.i and c.lower_ in CLAUSES), None)
    return mark is not None and not (mark in MEANWHILE and clause.tag_ == "VBG")


TROOP_CLAIMS = frozenset(EventType) - {EventType.CONSULT, EventType.ACCUSE, EventType.PROTEST, EventType.SANCTION}
SENT = frozenset({EventType.MOBILIZE, EventType.RETREAT})
PROTESTS = frozenset({EventType.PROTEST})


def allowed_for(kind: FigureKind) -> frozenset[EventType]:
    """The types of claim that can have a figure of the kind."""
    return kinds().claims[kind]
