"""Whose voice a bulletin has: an aid agency's own update calls its people "our teams" and itself "we"."""

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.phrases import Phrase

OURS, WE = "our", frozenset({"we", "us", "our", "ours", "ourselves"})
AGENCIES = frozenset({"UNO", "IGO", "NGO"})
PRESS = frozenset({"correspondent", "reporter", "newsroom", "stringer", "newsdesk"})
TITLE = 1
"""The first paragraphs, counted from 0, name who speaks."""
ENOUGH = 2
"""So many words of relief make an agency's bulletin of a text that says "our teams"."""


def voice(d: Discourse) -> Entity | None:
    """The agency that speaks in its own update; None where the text is no such update.

    A newspaper's "our reporter" is no sign of one, nor is what somebody says in quotation marks.
    """
    frame = d.frame
    ours = (i for i, word in enumerate(frame.lower) if word == OURS and frame.read[i] and not frame.quoted[i])
    crews = sum(d.lexicon.lemma(frame.text[frame.head[i]]) in d.lexicon.crews for i in ours)
    if not crews or len(d.lexicon.relief.intersection([*frame.lower, *frame.lemma])) < ENOUGH:
        return None
    return d.new(Kind.BODY, _publisher(d))


def _publisher(d: Discourse) -> Facts:
    """The agency that the title names, else one without a name."""
    frame = d.frame
    for i in range(len(frame)):
        if frame.para[i] > TITLE:
            break
        named = frame.pos[i] == "PROPN" and frame.read[i]
        facts = d.knowledge.of(frame.text[i], d.on) if named else NOTHING
        if facts.organisation in AGENCIES and facts.name is not None:
            return Facts(organisation=facts.organisation, name=facts.name, id=facts.id)
    return Facts(organisation="NGO")


def is_press(d: Discourse, phrase: Phrase) -> bool:
    """Whether the paper speaks of its own people, who are nobody of the news: "our correspondents"."""
    owner = phrase.owner
    ours = owner is not None and d.frame.lower[owner] == OURS and not d.frame.quoted[owner]
    return ours and phrase.lemma in PRESS


def own_people(d: Discourse, phrase: Phrase, speaker: Entity | None) -> Facts | None:
    """What is known of "our teams" of the agency that speaks; None for anybody else's."""
    frame, owner = d.frame, phrase.owner
    if speaker is None or owner is None or frame.lower[owner] != OURS or frame.quoted[owner]:
        return None
    return speaker.known.but(name=None, id=None) if phrase.lemma in d.lexicon.crews else None
