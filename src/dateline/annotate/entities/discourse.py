"""The state of reading: the entities so far, their mentions, and how salient each is at a point of the text."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.knowledge import Knowledge
from dateline.annotate.entities.lexicon import Kind, Lexicon
from dateline.annotate.entities.setting import Setting
from dateline.annotate.layers import MentionKind

HEADED = 0.9
"""What only a headline named is not at hand to the body's pronouns: a first paragraph without a full stop."""
ROLES = {"subject": 1.2, "agent": 0.9, "object": 0.5, "possessive": 0.4, "oblique": 0.1}
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de"})
MANY, AHEAD = 30, 2
"""Sentences: a look back further than the first goes over all; what is read ahead may be this much out of order."""
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
        self.setting = Setting(frame, knowledge, lexicon, on)
        self.entities: list[Entity] = []
        self.mentions: dict[int, Found] = {}
        self.voice: Entity | None = None
        self.asked: set[int] = set()
        first = [i for i, para in enumerate(frame.para) if para == 0 and frame.pos[i] != "SPACE"]
        self.headline = 0 if first and frame.pos[first[-1]] != "PUNCT" else -1
        self._recent: dict[Entity, None] = {}
        self._by_noun: dict[str, list[Entity]] = {}
        self._by_name: dict[str, list[Entity]] = {}
        self._states: dict[str, Entity] = {}

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
        self.see(entity, head)
        if frame.role(head) == "subject":
            verb = frame.clause(head)
            if frame.lemma[verb] in self.lexicon.speech:
                entity.spoke = frame.sent[head]
                if any(k < head and frame.dep[k] == "ccomp" for k in frame.kids[verb]):
                    # "..., police said": who only tells it is not what the text is about.
                    entity.role = "oblique"
        return entity

    def entity(self, head: int) -> Entity | None:
        """The entity that the token's noun phrase was found to mention."""
        found = self.mentions.get(head)
        return found.entity if found else None

    def before(self, head: int, reach: int) -> Iterator[Entity]:
        """The entities last mentioned before a token, at most ``reach`` sentences back, the latest first."""
        first = self.frame.sent[head] - reach
        for entity in reversed(tuple(self._recent)) if reach > MANY else self._latest(first):
            if entity.sent >= first and entity.token < head:
                yield entity

    def _latest(self, first: int) -> list[Entity]:
        found: list[Entity] = []
        for entity in reversed(self._recent):
            if entity.sent < first - AHEAD:
                break
            found.append(entity)
        return found

    def here(self, entity: Entity, token: int) -> bool:
        """Whether the entity may be meant in the token's entry: no organ or group of another country's entry is."""
        entry = self.setting.entries.at(token)
        return entry is None or entity.token >= entry.start or entity.country in (None, entry.country)

    def see(self, entity: Entity, head: int) -> None:
        """Note where the entity was last mentioned."""
        entity.seen(head, self.frame.sent[head], self.frame.role(head))
        self._recent.pop(entity, None)
        self._recent[entity] = None

    def call(self, entity: Entity, *nouns: str) -> None:
        """Note the nouns that the entity is called by."""
        for noun in nouns:
            if noun not in entity.heads:
                entity.heads.add(noun)
                self._by_noun.setdefault(noun, []).append(entity)

    def name(self, entity: Entity, words: tuple[str, ...]) -> None:
        """Note a proper name of the entity, to be found by each of its words and by its initials."""
        if not words or words in entity.names:
            return
        entity.names.append(words)
        for key in {*words, "".join(w[0] for w in words if w and w not in SMALL), *filter(None, [entity.known.id])}:
            self._by_name.setdefault(key, []).append(entity)

    def called(self, noun: str) -> list[Entity]:
        """The entities called by the noun, the first one first."""
        return self._by_noun.get(noun, [])

    def named(self, words: tuple[str, ...], identifier: str | None) -> Iterator[Entity]:
        """The entities whose name shares a word with this one, or is spelled out or abbreviated by it."""
        keys = {*words, "".join(w[0] for w in words if w and w not in SMALL)}
        if identifier is not None:
            keys.add(identifier)
        for key in keys:
            yield from self._by_name.get(key, ())

    def state(self, code: str, make: Callable[[], Facts]) -> Entity:
        """The entity of a country, made where the text has not named it so far."""
        entity = self._states.get(code)
        if entity is None:
            entity = self._states[code] = self.new(Kind.STATE, make())
        return entity

    def settle(self, entity: Entity) -> None:
        """Note that the entity is a country, called by its name."""
        if entity.kind is Kind.STATE and entity.country and not entity.capital and not entity.members:
            self._states.setdefault(entity.country, entity)

    def salience(self, entity: Entity, head: int) -> float:
        """How ready the entity is to be taken up: recent, a subject, often named, in the same role."""
        frame = self.frame
        distance = frame.sent[head] - entity.sent
        score = -DISTANCE[min(distance, len(DISTANCE) - 1)] + ROLES.get(entity.role, 0.0)
        if frame.para[head] != frame.para[entity.token]:
            score -= HEADED if frame.para[entity.token] == self.headline else 0.3
        if frame.role(head) == entity.role:
            score += 0.3
        return score + 0.15 * min(entity.count, 4)
