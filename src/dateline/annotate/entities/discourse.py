"""The state of reading: the entities so far, their mentions, and how salient each is at a point of the text."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.knowledge import Knowledge
from dateline.annotate.entities.lexicon import Kind, Lexicon
from dateline.annotate.entities.setting import Setting
from dateline.annotate.layers import MentionKind

ROLES = {"subject": 1.2, "agent": 0.9, "object": 0.5, "possessive": 0.4, "oblique": 0.1}
DISTANCE = (0.0, 0.9, 2.2, 3.0, 3.4, 3.6, 3.8, 4.0)


@dataclass(frozen=True, slots=True)
class Found:
    """A mention: its entity, its tokens and how it is mentioned."""

    entity: Entity
    start: int
    end: int
    kind: MentionKind


class Discourse(ABC):
    """What has been read of one text."""

    def __init__(self, frame: Frame, lexicon: Lexicon, knowledge: Knowledge, on: date | None) -> None:
        self.frame, self.lexicon, self.knowledge, self.on = frame, lexicon, knowledge, on
        self.setting = Setting(frame, knowledge, lexicon)
        self.entities: list[Entity] = []
        self.mentions: dict[int, Found] = {}

    @abstractmethod
    def resolve(self, head: int) -> Entity | None:
        """The entity mentioned by the phrase of a token, read ahead if need be."""

    def new(self, kind: Kind, known: Facts = NOTHING, *, plural: bool = False, sex: str | None = None) -> Entity:
        """A new entity, with a chain of its own."""
        entity = Entity(chain=len(self.entities), kind=kind, known=known, plural=plural, sex=sex)
        self.entities.append(entity)
        return entity

    def mention(self, entity: Entity, head: int, start: int, end: int, kind: MentionKind) -> Entity:
        """Note that the tokens mention the entity."""
        frame = self.frame
        self.mentions[head] = Found(entity, start, end, kind)
        role = frame.role(head)
        entity.seen(head, frame.sent[head], role)
        if role == "subject":
            verb = frame.clause(head)
            if frame.lemma[verb] in self.lexicon.speech:
                entity.spoke = frame.sent[head]
        return entity

    def entity(self, head: int) -> Entity | None:
        """The entity that the token's noun phrase was found to mention."""
        found = self.mentions.get(head)
        return found.entity if found else None

    def before(self, head: int, reach: int) -> Iterator[Entity]:
        """The entities last mentioned before a token, at most ``reach`` sentences back, the latest first."""
        first = self.frame.sent[head] - reach
        for entity in sorted(self.entities, key=lambda e: -e.token):
            if entity.sent >= first and 0 <= entity.token < head:
                yield entity

    def salience(self, entity: Entity, head: int) -> float:
        """How ready the entity is to be taken up: recent, a subject, often named, in the same role."""
        frame = self.frame
        distance = frame.sent[head] - entity.sent
        score = -DISTANCE[min(distance, len(DISTANCE) - 1)] + ROLES.get(entity.role, 0.0)
        if frame.para[head] != frame.para[entity.token]:
            score -= 0.3
        if frame.role(head) == entity.role:
            score += 0.3
        return score + 0.15 * min(entity.count, 4)
