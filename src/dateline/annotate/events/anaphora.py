"""Words that take up an event told before: "denied the report", "the incident occurred", "Germany could follow", "did the same".

All look back a few sentences only and need a clear antecedent; without one, what the lexicon says of them stands.
"""

from dateline.annotate.events.clause import read_clause
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.subject import surface_subject
from dateline.annotate.events.tree import OBJECT, Tree
from dateline.model.event import EventType as T

WITHIN = 4
"""Sentences looked back."""
ACTS = frozenset(
    {
        T.COOPERATE,
        T.AID,
        T.SANCTION,
        T.MOBILIZE,
        T.COERCE,
        T.ASSAULT,
        T.PROTEST,
        T.RETREAT,
        T.CONSULT,
        T.AGREE,
        T.CONCEDE,
    }
)
HARMFUL = frozenset({T.ASSAULT, T.COERCE, T.PROTEST, T.MOBILIZE})
TOLD = frozenset(
    {
        "report",
        "story",
        "accusation",
        "allegation",
        "claim",
        "version",
        "rumour",
        "rumor",
        "news",
        "assertion",
        "suggestion",
    }
)
SHOWN = frozenset({"confirm", "deny", "verify", "corroborate", "acknowledge"})
COPYING = frozenset({"suit", "example", "lead"})


def take_up(matcher: Matcher, mask: list[bool], kept: list[Candidate]) -> list[Candidate]:
    """The mentions with those added that take up an earlier one; of a denial, its type becomes that of what is denied."""
    tree, lexicon = matcher.tree, matcher.lexicon
    taken = {c.head for c in kept} | {c.noun for c in kept if c.noun is not None}
    added: list[Candidate] = []
    for candidate in kept:
        if candidate.type is T.REJECT and tree.lemma[candidate.head] == "deny":
            _denial(tree, lexicon, candidate, kept)
        elif candidate.noun is not None and candidate.head != candidate.noun and not candidate.actors:
            _such(tree, lexicon, candidate, kept)
    for index, lemma in enumerate(tree.lemma):
        if not mask[index] or index in taken:
            continue
        if lemma in lexicon.words["generic_events"] and tree.pos[index] == "NOUN":
            found = _incident(tree, lexicon, index, taken, kept)
        elif lemma in ("follow", "do") and tree.is_verb(index):
            found = _likewise(matcher, index, kept)
        else:
            continue
        if found is not None:
            added.append(found)
    return sorted([*kept, *added], key=lambda c: c.head)


def _before(tree: Tree, index: int, kept: list[Candidate], within: int = WITHIN) -> list[Candidate]:
    """The mentions before a token, nearest first."""
    return [c for c in reversed(kept) if c.head < index and tree.sent[index] - tree.sent[c.head] <= within]


def _definite(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    return any(tree.lower[k] in lexicon.words["definite"] for k in tree.kids[noun])


def _names(tree: Tree, parties: tuple[int, ...]) -> set[str]:
    return {tree.lemma[p] for p in parties}


def _denial(tree: Tree, lexicon: Lexicon, candidate: Candidate, kept: list[Candidate]) -> None:
    """Of "denied the report": the act reported, if the denier is a party to it, or if it is the only act just told as reported."""
    objects = tree.children(candidate.head, *OBJECT)
    if not objects or tree.lemma[objects[0]] not in TOLD or not _definite(tree, lexicon, objects[0]):
        return
    if any(tree.dep[k] in ("acl", "relcl", "prep", "amod") for k in tree.kids[objects[0]]):
        return
    deniers = _names(tree, candidate.actors)
    earlier = [c for c in _before(tree, candidate.head, kept) if c.type in ACTS]
    own = [c for c in earlier if deniers & (_names(tree, c.actors) | _names(tree, c.recipients))]
    reported = [c for c in earlier if _reported(tree, lexicon, c.head)]
    found = next(iter(own or reported), None)
    if found is None:
        return
    candidate.type, candidate.mode, candidate.cameo = found.type, found.mode, found.cameo
    candidate.actors, candidate.recipients, candidate.reciprocal = (), (), found.reciprocal
    candidate.earlier, candidate.rule = found, "anaphor:denied"


def _such(tree: Tree, lexicon: Lexicon, candidate: Candidate, kept: list[Candidate]) -> None:
    """Of "no such promise had been made": the promise told before, with who made it."""
    noun = candidate.noun
    if noun is None or not any(tree.lower[k] == "such" for k in tree.kids[noun]):
        return
    found = next((c for c in _before(tree, noun, kept) if tree.lemma[c.head] == tree.lemma[noun]), None)
    if found is not None and found.actors:
        candidate.type, candidate.mode, candidate.cameo = found.type, found.mode, found.cameo
        candidate.actors, candidate.recipients, candidate.earlier = found.actors, found.recipients, found


def _reported(tree: Tree, lexicon: Lexicon, head: int) -> bool:
    """Whether somebody is said to have told it."""
    return any(
        tree.lemma[k] in lexicon.words["saying"] | {"report", "accuse", "allege", "claim"} for k in tree.above(head)
    )


def _incident(tree: Tree, lexicon: Lexicon, noun: int, taken: set[int], kept: list[Candidate]) -> Candidate | None:
    """Of "the incident took place at dawn", "confirmed the illicit activity": the nearest act told before."""
    verb, dep = tree.head[noun], tree.dep[noun]
    if not _definite(tree, lexicon, noun) or not tree.is_verb(verb) or verb in taken:
        return None
    happening = dep == "nsubj" and tree.lemma[verb] in ("take", "occur", "happen", "begin", "last", "follow", "unfold")
    shown = dep in OBJECT and tree.lemma[verb] in SHOWN
    if not (happening or shown):
        return None
    kinds = ACTS if shown else HARMFUL
    found = next((c for c in _before(tree, noun, kept) if c.type in kinds), None)
    if found is None:
        return None
    return Candidate(
        verb, found.type, found.mode, found.cameo, read_clause(tree, lexicon, verb), noun=noun, earlier=found,
        reciprocal=found.reciprocal, rule="anaphor:incident", fixed=True,
    )  # fmt: skip


def _likewise(matcher: Matcher, verb: int, kept: list[Candidate]) -> Candidate | None:
    """Of "Germany could follow", "followed suit", "did the same": the act of the sentence before, by another."""
    tree = matcher.tree
    objects = tree.children(verb, *OBJECT)
    if tree.lemma[verb] == "do":
        copying = any(tree.lower[o] in ("same", "likewise") for o in objects)
    else:
        modal = any(tree.lower[k] in ("could", "may", "might", "will", "would") for k in tree.kids[verb])
        after = [k for k in tree.kids[verb] if k > verb]
        bare = modal and not objects and not any(tree.dep[k] in ("prep", "ccomp", "advcl") for k in after)
        copying = bare or any(tree.lemma[o] in COPYING for o in objects)
    subject = surface_subject(tree, matcher.lexicon, verb) if copying else None
    if subject is None or not (matcher.who(subject) or matcher.where(subject)):
        return None
    found = next((c for c in _before(tree, verb, kept, 1) if c.actors), None)
    if found is None or _names(tree, (subject,)) & _names(tree, found.actors):
        return None
    clause = read_clause(tree, matcher.lexicon, verb)
    return Candidate(
        verb, found.type, found.mode, found.cameo, clause, actors=tuple(tree.conjuncts(tree.antecedent(subject))),
        recipients=found.recipients, rule="anaphor:likewise", fixed=True,
    )  # fmt: skip
