"""A verb's frame, read off the parse: who, to whom, with which particle, preposition and complement."""

from dataclasses import dataclass

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.objects import direct_object
from dateline.annotate.events.subject import infinitive, surface_subject
from dateline.annotate.events.tree import OBJECT, SUBJECT, Tree

PARTICLES = frozenset(
    {"up", "down", "off", "out", "in", "back", "away", "over", "apart", "aside", "through", "together", "home", "forward",
     "free", "go", "no", "hostage", "captive", "prisoner", "incommunicado", "ablaze", "alight", "afire", "dead"}
)  # fmt: skip
CLOSERS = frozenset({"together", "away", "back", "home", "off", "out", "down"})
"""Particles that the parse hangs on the preposition after them: "brought them together in Ankara"."""
PHASES = frozenset({"begin", "start", "stop", "continue", "keep", "resume", "finish", "cease", "halt"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and its parts, as token indices. ``subject`` is the doer, also of a passive (its by-agent)."""

    verb: int
    passive: bool
    particles: frozenset[str]
    subject: int | None
    obj: int | None
    iobj: int | None
    preps: tuple[tuple[str, int, int | None], ...]
    comp: str
    comp_head: int | None
    pred: int | None


def read_clause(tree: Tree, lexicon: Lexicon, verb: int, passive: bool | None = None) -> Clause:
    """The clause of a verb; ``passive`` forces a reading where the tags are not to be trusted (headlines)."""
    is_passive = tree.is_passive(verb) if passive is None else passive
    if tree.dep[verb] in ("compound", "amod") and misread(tree, verb):
        return _misread_clause(tree, lexicon, verb)
    comp, comp_head = _complement(tree, verb)
    iobj = tree.child(verb, "dative")
    if iobj is not None and tree.pos[iobj] == "ADP":
        iobj = None
    pred = _predicate(tree, verb, comp_head)
    if is_passive:
        doer = _agent(tree, lexicon, verb)
        obj = surface_subject(tree, lexicon, verb)
        second = tree.child(verb, *OBJECT)
        if second is not None and iobj is None:
            obj, iobj = second, obj
    else:
        doer = surface_subject(tree, lexicon, verb)
        obj = direct_object(tree, verb, comp_head, pred)
    return Clause(
        verb=verb,
        passive=is_passive,
        particles=_particles(tree, verb),
        subject=None if doer is None else tree.antecedent(doer),
        obj=None if obj is None else tree.antecedent(obj),
        iobj=None if iobj is None else tree.antecedent(iobj),
        preps=tuple(_preps(tree, verb)),
        comp=comp,
        comp_head=comp_head,
        pred=pred,
    )


def _agent(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Who "by" names; "by noon", "by the lake", "by force" name nobody, "by order of the governor" the governor."""
    for by in tree.children(verb, "agent"):
        doer = tree.child(by, "pobj")
        if doer is None or tree.ent[doer] in ("DATE", "TIME"):
            continue
        if tree.lemma[doer] not in lexicon.words["no_doers"]:
            return doer
        orders = [tree.child(k, "pobj") for k in tree.kids[doer] if tree.lower[k] == "of"]
        if tree.lemma[doer] in ("order", "decree", "hand") and orders:
            return orders[0]
    return None


def misread(tree: Tree, verb: int) -> bool:
    """Whether the parser took a verb for a modifier of its object.

    It does so with gerunds after verbs of phase ("has begun clearing mines"), with pasts that have a subject ("the junta dissolved
    parliament"), with perfects split by an adverb ("have since exchanged maps") and in sentences where it sees no verb ("Drivers downed tools").
    """
    noun = tree.head[verb]
    if tree.dep[verb] == "compound":
        phase = tree.dep[noun] in OBJECT and tree.lemma[tree.head[noun]] in PHASES
        return phase and tree.tag[verb] == "VBG" and noun == verb + 1
    return tree.tag[verb] in ("VBN", "VBD") and (
        tree.child(verb, "nsubj") is not None
        or _perfect(tree, verb) is not None
        or _verbless_subject(tree, verb) is not None
    )


def _verbless_subject(tree: Tree, verb: int) -> int | None:
    """The subject of a past read as a participle before its object: "Drivers downed tools" as one noun phrase, without a verb over it."""
    noun = tree.head[verb]
    if tree.dep[noun] == "appos" and tree.dep[tree.head[noun]] == "ROOT" and tree.head[noun] < verb:
        return tree.head[noun] if tree.lower[verb - 1] not in (",", "(", ":", "-") else None
    before = verb - 1
    name = before >= 0 and before in tree.kids[noun] and tree.doc[before].text[:1].isupper()
    alone = tree.dep[noun] == "ROOT" and name and tree.dep[before] in ("amod", "compound", "nmod")
    return before if alone and tree.doc[before].i == min(tree.kids[noun]) else None


def _perfect(tree: Tree, verb: int) -> int | None:
    """The "have" of a perfect whose "since" was taken for a preposition."""
    since = tree.head[tree.head[verb]]
    have = tree.head[since]
    if (
        tree.lower[since] != "since"
        or tree.lemma[have] != "have"
        or since != verb - 1
        or tree.child(have, *OBJECT) is not None
    ):
        return None
    return have


def _misread_clause(tree: Tree, lexicon: Lexicon, verb: int) -> Clause:
    noun = tree.head[verb]
    have = _perfect(tree, verb)
    governor = tree.head[noun] if have is None else have
    own = tree.child(verb, "nsubj")
    if own is None and (own := _verbless_subject(tree, verb)) is not None and tree.pos[own] == "ADJ":
        tree.pos[own] = "PROPN"
    return Clause(
        verb=verb,
        passive=False,
        particles=frozenset(),
        subject=own if own is not None else surface_subject(tree, lexicon, governor),
        obj=noun,
        iobj=None,
        preps=tuple(_preps(tree, governor)),
        comp="",
        comp_head=None,
        pred=None,
    )


def _complement(tree: Tree, verb: int) -> tuple[str, int | None]:
    """The clause under a verb: "inf", "that", or "ing" after a preposition."""
    found: tuple[str, int | None] = ("", None)
    for kid in tree.kids[verb]:
        dep = tree.dep[kid]
        if dep in ("xcomp", "ccomp") and kid > verb and tree.pos[kid] not in ("ADP",):
            return ("inf" if infinitive(tree, kid) else "that"), kid
        if dep == "advcl" and kid > verb and infinitive(tree, kid):
            found = ("inf", kid)
        if dep in OBJECT and not found[0]:
            for under in tree.kids[kid]:
                if tree.dep[under] in ("acl", "relcl") and infinitive(tree, under):
                    found = ("inf", under)
    return found


def _predicate(tree: Tree, verb: int, comp_head: int | None) -> int | None:
    """What something is called: "called it piracy", "described it as piracy", "held him responsible"."""
    own = tree.child(verb, "oprd", "attr", "acomp")
    if own is not None and own > verb:
        return own
    if (
        comp_head is not None
        and tree.pos[comp_head] in ("NOUN", "ADJ", "PROPN")
        and tree.child(comp_head, *SUBJECT, "compound") is not None
    ):
        return comp_head  # also "declared the paper void", read as one noun phrase
    named = tree.child(verb, "npadvmod")
    if named is not None and named > verb + 1 and tree.child(named, "det") is not None and not tree.ent[named]:
        return named  # "branded the poll a farce"
    for kid in [*tree.kids[verb], *(k for o in tree.children(verb, *OBJECT, "nsubjpass") for k in tree.kids[o])]:
        if tree.lower[kid] == "as" and kid > verb and tree.dep[kid] in ("prep", "mark"):
            inner = tree.child(kid, "pobj", "amod", "pcomp", "acomp")
            if inner is not None:
                return inner
    return None


def _particles(tree: Tree, verb: int) -> frozenset[str]:
    found: set[str] = set()
    for kid in tree.kids[verb]:
        word = tree.lower[kid]
        if tree.dep[kid] == "prep" and kid > verb:
            found.update(tree.lower[k] for k in tree.kids[kid] if k < kid and tree.lower[k] in CLOSERS)
        if _governs(tree, verb, kid):
            continue
        if tree.dep[kid] == "prt" or (
            word in PARTICLES
            and kid > verb
            and tree.dep[kid]
            in ("advmod", "prep", "oprd", "ccomp", "xcomp", "npadvmod", "intj", "dobj", "acomp", "dep")
        ):
            found.add(word)
    return frozenset(found)


def _governs(tree: Tree, verb: int, kid: int) -> bool:
    """Whether "off", "over" and the like are a preposition of their own: after an object or at a distance ("seized a boat off Lagos")."""
    if tree.dep[kid] != "prep" or tree.child(kid, "pobj") is None:
        return False
    return kid != verb + 1 or tree.child(verb, *OBJECT) is not None


def _preps(tree: Tree, verb: int) -> list[tuple[str, int, int | None]]:
    """The prepositions of the verb, and of its object (attachment is often wrong), with what they govern."""
    found: list[tuple[str, int, int | None]] = []
    places = [verb, *tree.children(verb, *OBJECT, "prt", "prep", "advmod", "dative", "agent", "acomp")]
    places += [
        k for o in tree.children(verb, *OBJECT) for k in tree.kids[o] if tree.dep[k] == "prep" and tree.lower[k] == "of"
    ]
    places += [
        inner
        for of in places
        if tree.lower[of] == "of" and tree.dep[of] == "prep" and (inner := tree.child(of, "pobj")) is not None
    ]  # "slapped a duty of 17 per cent on gearboxes"
    if tree.lemma[verb] == "say":
        places += tree.children(verb, "oprd")  # "said sorry to the families"
    found.extend(_for_to(tree, verb))
    for place in places:
        for kid in tree.kids[place]:
            if tree.pos[kid] in ("ADP", "SCONJ", "PART", "ADV") and tree.dep[kid] in (
                "prep",
                "dative",
                "agent",
                "prt",
                "advmod",
            ):
                inner = tree.child(kid, "pobj", "pcomp")
                if inner is not None or place == verb:
                    found.append((tree.lower[kid], kid, inner))
        if tree.dep[place] == "prep" and place != verb and tree.child(place, "prep") is not None:
            continue
    return found


def _for_to(tree: Tree, verb: int) -> list[tuple[str, int, int | None]]:
    """The "for" of "called for the president to resign", which marks the clause."""
    return [
        ("for", mark, tree.child(act, *SUBJECT))
        for act in tree.children(verb, "advcl", "ccomp", "xcomp")
        for mark in tree.children(act, "mark")
        if tree.lower[mark] == "for" and act > verb and infinitive(tree, act)
    ]
