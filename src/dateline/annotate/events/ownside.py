"""What is the actor's own is not the other side: "recalled its ambassador", "withdrew their troops", "evacuated its citizens"."""

from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.phrases import Phrases
from dateline.annotate.layers import Mention
from dateline.model.event import EventType

MOVING = frozenset({EventType.SANCTION, EventType.RETREAT, EventType.CONCEDE, EventType.MOBILIZE, EventType.AID})
"""Acts by which somebody's own people are moved; of harm done to them they are the recipients all the same."""

OWN = {"i": "my", "we": "our", "he": "his", "she": "her", "it": "its", "they": "their"}


def drop_own(parties: Phrases, candidate: Candidate) -> None:
    """Take out of the recipients who is the actor itself, or the actor's own people where the act moves them."""
    if candidate.actors and candidate.recipients:
        kept = tuple(r for r in candidate.recipients if not _own(parties, candidate, r))
        if candidate.recipients != kept and candidate.mode == "expel":
            candidate.type, candidate.mode, candidate.cameo = EventType.RETREAT, "withdraw", "0873"
        candidate.recipients = kept


def _own(parties: Phrases, candidate: Candidate, recipient: int) -> bool:
    tree = parties.tree
    if tree.tag[recipient] == "PRP$":
        return _stands_for(parties, recipient, candidate)
    own = parties.matcher.lexicon.words["own_side"]
    if candidate.type not in MOVING or tree.lemma[recipient] not in own:
        return False
    owner = tree.child(recipient, "poss")
    return owner is not None and tree.tag[owner] == "PRP$" and _stands_for(parties, owner, candidate)


def _stands_for(parties: Phrases, pronoun: int, candidate: Candidate) -> bool:
    """Whether a possessive is the actor's: by what the entities of the text know of both; else, where nobody is harmed, as the nearest reading."""
    tree, word = parties.tree, parties.tree.lower[pronoun]
    for actor in candidate.actors:
        if tree.pos[actor] == "PRON" and OWN.get(tree.lower[actor], word) != word:
            continue
        if tree.pos[actor] != "PRON" and word in ("our", "my"):
            continue
        known, said = parties.mention(actor), parties.mention(pronoun)
        if known is not None and said is not None and known.chain == said.chain:
            return True
        if candidate.type in MOVING and not _others(known, said):
            return pronoun > actor
    return False


def _others(known: Mention | None, said: Mention | None) -> bool:
    """Whether the text has the two as different parties."""
    if known is None or said is None or known.actor.code is None or said.actor.code is None:
        return False
    return (known.actor.code, known.actor.sector) != (said.actor.code, said.actor.sector)
