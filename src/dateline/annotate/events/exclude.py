"""What looks like an event and is none: refusing to speak, deaths by disaster, requests not to be named."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.nouns import FIRE, shooting
from dateline.annotate.events.subject import surface_subject
from dateline.annotate.events.tree import NOUNS, Tree
from dateline.model.event import EventType
from dateline.resources.names import fold

TAKEN_UP = frozenset({"it", "them", "this", "these", "that", "those"})
LOOKED_BACK = 2
"""Sentences looked back for what a pronoun stands for."""

CHAIN = 3
BLASTS = frozenset({"explosion", "blast", "fire"})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE})
"""Types of event nouns that kill as violence does."""


def is_silence(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """Declining to comment, or not being allowed to, is a non-response; asking not to be named is nothing."""
    clause, words = candidate.clause, lexicon.words
    if clause is None or "nocomment" not in candidate.flags:
        return False
    if clause.comp_head is not None and clause.comp == "inf":
        lemma = tree.lemma[clause.comp_head]
        if lemma in words["silence"]:
            return True
        if lemma in words["speaking"] and clause.passive and clause.subject is None:
            return True
        about = {tree.lemma[k] for k in tree.below(clause.comp_head)}
        return lemma in words["half_silence"] and bool(about & words["silence_about"])
    return clause.obj is not None and tree.lemma[clause.obj] in words["silence_about"] | {"comment"}


def is_publication(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """Publishing is no act: "we will release it", said of a video, or of "a list of the hostages"."""
    clause = candidate.clause
    if clause is None or clause.obj is None or tree.lemma[candidate.head] not in ("release", "free", "return"):
        return False
    published = lexicon.words["published"]
    if tree.lower[clause.obj] not in TAKEN_UP:
        return tree.lemma[clause.obj] in published
    sentence = tree.sent[candidate.head]
    for index in range(clause.obj - 1, -1, -1):
        if sentence - tree.sent[index] > LOOKED_BACK:
            return False
        if tree.pos[index] in NOUNS and index != candidate.head:
            if tree.lemma[index] in published:
                return True
            if tree.lemma[index] in lexicon.words["releasable"]:
                return False
    return False


def is_disaster(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """Deaths by earthquake, crash or disease, and emergencies declared for them, are not coded."""
    if not candidate.flags & {"deadly", "emergency"}:
        return False
    near = {tree.lemma[k] for k in tree.below(candidate.head, frozenset({"relcl"}))}
    if "emergency" in candidate.flags and not near & {"emergency", "lockdown"}:
        return False
    over = candidate.head
    for _ in range(2):
        over = tree.head[over]
        subject = surface_subject(tree, lexicon, over) if tree.is_verb(over) else over
        near |= {tree.lemma[over]} | (set() if subject is None else {tree.lemma[subject]})
    near |= set(_above_low(tree, over))
    if FIRE in near and any(shooting(tree, lexicon, k) for k in _sentence(tree, candidate.head)):
        near.discard(FIRE)
    return bool(near & lexicon.classes["nature"])


PRESS = "JRN"
WEAPONS = ("armed", "armament", "projectile", "gun", "bomb", "stone", "troops", "police", "crowd")


def is_accident(matcher: Matcher, candidate: Candidate) -> bool:
    """People killed by a thing or an animal that is no weapon, no attack and nobody: a crane, a ferry, a crocodile, a drug."""
    clause, tree, lexicon = candidate.clause, matcher.tree, matcher.lexicon
    subject = None if clause is None else clause.subject
    if "deadly" not in candidate.flags or subject is None or tree.pos[subject] not in NOUNS:
        return False
    content = matcher.content(subject)
    if tree.lemma[subject] in BLASTS and content & lexicon.words["accidental"]:
        return True
    if matcher.who(subject) or content & lexicon.words["violent"] or content & lexicon.instruments.keys():
        return False
    return not any(content & lexicon.classes[name] for name in WEAPONS) and not any(
        frame.type in VIOLENT for lemma in content for frame in lexicon.nouns.get(lemma, ())
    )


def is_own_apology(tree: Tree, lexicon: Lexicon, candidate: Candidate) -> bool:
    """An outlet's apology for what it published is no event: "we apologise to our readers", "the Post apologises for the error".

    That of a bank or an army to the public is one, and so is that of a body whose "we" the text knows.
    """
    clause, words = candidate.clause, lexicon.words
    if candidate.type is not EventType.CONCEDE or clause is None or clause.subject is None:
        return False
    told = {tree.lemma[k] for k in (candidate.head, *tree.below(candidate.head))}
    if not told & words["apologies"]:
        return False
    doc, subject = tree.doc, clause.subject
    mention = doc._.entities.at(subject)
    sector = None if mention is None else mention.actor.sector
    if tree.lower[subject] == "we":
        unknown = sector in (None, PRESS) and (mention is None or mention.actor.code is None or sector == PRESS)
        return unknown and not doc._.attributions.chain(candidate.head)
    outlet = None if doc._.document is None else doc._.document.publisher
    named = doc[doc[subject].left_edge.i : subject + 1].text
    if outlet and fold(named).removeprefix("the ") == fold(outlet).removeprefix("the "):
        return True
    if sector != PRESS and tree.lemma[subject] not in words["press"]:
        return False
    now = tree.tag[candidate.head] in ("VBP", "VBZ") and tree.pos[subject] == "NOUN"
    return now or bool(told & words["audience"])


def _sentence(tree: Tree, index: int) -> range:
    """The tokens of its sentence."""
    span = tree.doc[index].sent
    return range(span.start, span.end)


def _above_low(tree: Tree, noun: int) -> list[str]:
    """The nouns over one that a relative clause may have been hung on too low: "the collision of a ferry with a barge, which left two dead"."""
    found = []
    for _ in range(CHAIN):
        if tree.dep[noun] != "pobj":
            break
        noun = tree.head[tree.head[noun]]
        found.append(tree.lemma[noun])
    return found


def claims_own(tree: Tree, candidate: Candidate) -> bool:
    """The act of "they claimed that they had attacked it" is a comment in CAMEO; for a record, an act with the claimer as source."""
    over = tree.head[candidate.head]
    subject = tree.child(candidate.head, "nsubj")
    own = subject is not None and tree.lower[subject] in ("they", "it", "he", "she", "we")
    return (
        own
        and tree.dep[candidate.head] == "ccomp"
        and tree.lemma[over] == "claim"
        and tree.child(over, "nsubj") is not None
    )
