"""Where an event was: the most specific place that its sentence gives for it, or none.

Not the dateline by default, not where an actor comes from, not where somebody spoke: the place must hang on the trigger,
on its object, or on a verb coordinated with it, or open the sentence.
"""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.component import heading
from dateline.annotate.places.context import Site
from dateline.annotate.places.lexicon import Relation, cues
from dateline.model.event import EventType
from dateline.model.place import Place, Precision

RANK = {
    Precision.EXACT: 0,
    Precision.NEAR: 1,
    Precision.DISTRICT: 2,
    Precision.DIVISION: 3,
    Precision.VAGUE: 4,
    Precision.SEA: 4,
    Precision.COUNTRY: 5,
}
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj"})
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
    }
)
SUBJECTS = frozenset({"nsubj", "agent"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset(
    {"and", "but", "or", "that", "which", "who", "after", "before", "while", "to", "for", "about", "over", "of"}
)
SPEECH = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT})
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
STEPS, FAR = 12, 20


class Found(NamedTuple):
    """A place of the sentence, and how it stands there."""

    site: Site
    place: Place


def place_event(doc: Doc, head: int, trigger: TokenSpan) -> Place | None:
    """The place of the event whose trigger this is, headed by the token ``head``."""
    event = doc[head]
    sentence = event.sent
    near = [
        Found(site, place)
        for site, place in zip(doc._.place_sites, doc._.places, strict=True)
        if sentence.start <= site.tokens.start < sentence.end and site.relation is not Relation.HEADING
    ]
    clause = _clause(event)
    if near:
        others = {e.head: e.coding.type for e in doc._.events}
        speaks = others.pop(head, None) in SPEECH
        hold = _Hold(doc, clause, trigger, others, speaks)
        held = [f for f in near if hold.hangs(f.site)] or _where(doc, event, near)
        held = held or [f for f in near if hold.follows(f.site)][:1] or _opening(event, near, speaks)
        if held:
            return min(held, key=lambda f: (RANK[f.place.precision], abs(f.site.tokens.start - head))).place
    if any(token.lower_ == "here" and token.head.i in clause for token in sentence):
        return heading(doc)
    return None


def _clause(event: Token) -> dict[int, bool]:
    """The tokens that speak for the event: itself, the light verb that carries it, and verbs it is coordinated with.

    The value tells whether phrases of that token hold without further test (False: only those that open the sentence
    or close the coordination).
    """
    members = {event.i: True}
    token = event
    for _ in range(STEPS):
        parent = token.head
        if parent is token or token.dep_ in CLAUSES:
            break
        if token.dep_ == "conj":
            members[parent.i] = False
        elif token.dep_ == "xcomp" or (
            event.pos_ in ("NOUN", "PROPN") and token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")
        ):
            members[parent.i] = True
            if token.dep_ != "xcomp" and parent.pos_ not in ("VERB", "AUX"):
                break
        elif not (event.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "prep", "compound")):
            break
        token = parent
    if event.pos_ in ("NOUN", "PROPN") and event.dep_ in ("nsubj", "nsubjpass"):
        members.update(dict.fromkeys(_predicates(event.head), True))
    last = event
    while conjuncts := [c for c in last.children if c.dep_ == "conj" and c.pos_ in ("VERB", "NOUN", "AUX")]:
        last = conjuncts[0]
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in last.children) or last.i in members:
            break
        if not any(c.dep_ in ("dobj", "prep") for c in event.children):
            members[last.i] = True
    return members


def _predicates(verb: Token) -> list[int]:
    """The verbs below, of which the verb's subject is the subject too ("are likely to resume")."""
    found = []
    for _ in range(STEPS):
        below = [c for c in verb.children if c.dep_ in ("xcomp", "acomp", "oprd")]
        if not below:
            break
        verb = below[0]
        found.append(verb.i)
    return found


class _Hold:
    """Tells which places hang on one event."""

    def __init__(
        self, doc: Doc, clause: dict[int, bool], trigger: TokenSpan, others: dict[int, EventType], speaks: bool
    ):
        self.doc, self.clause, self.trigger, self.others, self.words = doc, clause, trigger, others, cues()
        self.head, self.speaks, self.start = next(iter(clause)), speaks, doc[trigger.start].sent.start

    def hangs(self, site: Site) -> bool:
        """Whether one climbs from the place's phrase to the event through objects and prepositions only."""
        token = self.doc[site.preposition] if site.preposition >= 0 else self.doc[site.phrase.end - 1]
        if site.relation is Relation.ORIGIN and not self._leaves(token):
            return False
        if any(self.trigger.holds(i) for i in range(*site.phrase)):
            return True
        if self._crosses(site.phrase.start) or (self.speaks and site.phrase.start <= self.start + 1):
            return False
        for step in range(STEPS):
            if token.i in self.clause:
                return self.clause[token.i] or self.trigger.holds(token.i) or site.phrase.end <= min(self.clause)
            if (step and self._own_event(token)) or not self._link(token):
                return False
            if token.head is token:
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
        crossed = False
        for token in self.doc[self.head + 1 : max(start, self.head + 1)]:
            if token.lower_ in REASONS:
                crossed = True
            elif token.text == ",":
                crossed = False
            elif crossed and (token.lower_ in self.words.happenings or token.i in self.others):
                return True
        return False

    def _own_event(self, token: Token) -> bool:
        """Whether the token is another event, to which the place belongs."""
        if token.dep_ in ("nsubj", "nsubjpass") or self.trigger.holds(token.i):
            return False
        if token.dep_ == "pobj" and token.head.lower_ in DURING:
            return False
        if token.dep_ == "dobj" and token.head.lemma_ in LIGHT and token.i not in self.others:
            return False
        return token.i in self.others or token.lower_ in self.words.happenings or token.pos_ == "VERB"

    def follows(self, site: Site) -> bool:
        """Whether the phrase stands behind the event with nothing of another clause between (the parse may be wrong)."""
        head = max(self.clause) if self.trigger.holds(max(self.clause)) else self.trigger.end - 1
        start = site.phrase.start
        if not head < start <= head + FAR or site.relation not in (Relation.STATIC, Relation.NEAR):
            return False
        return not any(
            t.tag_ in FINITE
            or t.is_punct
            or t.i in self.others
            or t.lower_ in BREAKS
            or t.lower_ in self.words.happenings
            for t in self.doc[head + 1 : start]
        )

    def _leaves(self, token: Token) -> bool:
        """Whether "from" tells where the event was: what leaves a place happens there."""
        governor = token.head
        return governor.lemma_ in self.words.origin_verbs or governor.head.lemma_ in self.words.origin_verbs


def _where(doc: Doc, event: Token, near: list[Found]) -> list[Found]:
    """The place before "where" when the event stands in that clause ("in Kano, where witnesses said officers had shot")."""
    held = []
    for found in near:
        site = found.site
        after = site.phrase.end if doc[min(site.phrase.end, len(doc) - 1)].text != "," else site.phrase.end + 1
        if after < event.i and after < len(doc) and doc[after].lower_ == "where":
            top = doc[after].head
            if top is event or top.is_ancestor(event) or not any(t.text == ";" for t in doc[after : event.i]):
                held.append(found)
    return held[-1:]


def _opening(event: Token, near: list[Found], speaks: bool) -> list[Found]:
    """The phrase that opens the sentence ("In Niamey, thousands marched") holds for its clauses, not for what is said there."""
    if speaks:
        return []
    start = event.sent.start
    for found in near:
        site = found.site
        if site.phrase.start > start + 1 or site.relation not in (Relation.STATIC, Relation.NEAR):
            continue
        token = event
        for _ in range(STEPS):
            if token.dep_ == "ccomp" or token.head is token:
                break
            token = token.head
        if token.dep_ != "ccomp":
            return [found]
    return []
