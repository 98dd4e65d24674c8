"""Where an event was: the most specific place that its sentence gives for it, or none.

Not the dateline by default, not where an actor comes from, not where somebody spoke: the place must hang on the trigger,
on its object, or on a verb coordinated with it, or open the sentence.
"""

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.component import heading
from dateline.annotate.places.context import Site
from dateline.annotate.places.lexicon import Cues, Relation, cues
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
LIGHT = frozenset({"xcomp", "aux", "auxpass"})
STEPS = 12


def place_event(doc: Doc, head: int, trigger: TokenSpan) -> Place | None:
    """The place of the event whose trigger this is, headed by the token ``head``."""
    words = cues()
    event = doc[head]
    sites: tuple[Site, ...] = doc._.place_sites
    places: tuple[Place, ...] = doc._.places
    sentence = event.sent
    near = [(s, p) for s, p in zip(sites, places, strict=True) if sentence.start <= s.tokens.start < sentence.end]
    near = [(s, p) for s, p in near if s.relation is not Relation.HEADING]
    clause = _clause(event)
    held = [(s, p) for s, p in near if _holds(doc, s, clause, trigger, words)]
    if not held:
        held = _where(doc, event, near) or _opening(doc, event, near)
    if held:
        return min(held, key=lambda pair: (RANK[pair[1].precision], abs(pair[0].tokens.start - head)))[1]
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
    last = event
    while conjuncts := [c for c in last.children if c.dep_ == "conj" and c.pos_ in ("VERB", "NOUN", "AUX")]:
        last = conjuncts[0]
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in last.children) or last.i in members:
            break
        if not any(c.dep_ in ("dobj", "prep") for c in event.children):
            members[last.i] = True
    return members


def _holds(doc: Doc, site: Site, clause: dict[int, bool], trigger: TokenSpan, words: Cues) -> bool:
    """Whether the place hangs on the event: up from its phrase to the clause, through objects and prepositions only."""
    token = doc[site.preposition] if site.preposition >= 0 else doc[site.phrase.end - 1]
    if site.relation is Relation.ORIGIN and not _leaves(token, words):
        return False
    if any(trigger.holds(i) for i in range(*site.phrase)):
        return True
    last: Token | None = None
    for _ in range(STEPS):
        if token.i in clause:
            return clause[token.i] or trigger.holds(token.i) or site.phrase.end <= min(clause)
        if token.dep_ not in LINKS and token.dep_ not in ("nsubjpass", "conj", "advmod", "nsubj"):
            return False
        if token.dep_ in ("nsubj",) and token.head.i in clause and token.lower_ not in words.happenings:
            return False
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
            return False
        last, token = token, token.head
        if token is last:
            return False
    return False


def _leaves(token: Token, words: Cues) -> bool:
    """Whether "from" tells where the event was: what leaves a place happens there."""
    governor = token.head
    return governor.lemma_ in words.origin_verbs or governor.head.lemma_ in words.origin_verbs


def _where(doc: Doc, event: Token, near: list[tuple[Site, Place]]) -> list[tuple[Site, Place]]:
    """The place before "where" when the event stands in that clause ("in Kano, where witnesses said officers had shot")."""
    held = []
    for site, place in near:
        after = site.phrase.end if doc[min(site.phrase.end, len(doc) - 1)].text != "," else site.phrase.end + 1
        if after < event.i and after < len(doc) and doc[after].lower_ == "where":
            top = doc[after].head
            if top is event or top.is_ancestor(event) or not any(t.text == ";" for t in doc[after : event.i]):
                held.append((site, place))
    return held[-1:]


def _opening(doc: Doc, event: Token, near: list[tuple[Site, Place]]) -> list[tuple[Site, Place]]:
    """The phrase that opens the sentence ("In Niamey, thousands marched") holds for its clauses, not for what is said there."""
    start = event.sent.start
    for site, place in near:
        if site.phrase.start > start + 1 or site.relation not in (Relation.STATIC, Relation.NEAR):
            continue
        token = event
        for _ in range(STEPS):
            if token.dep_ == "ccomp" or token.head is token:
                break
            token = token.head
        if token.dep_ != "ccomp":
            return [(site, place)]
    return []
