"""Read a text from left to right and say whom each noun phrase and pronoun mentions."""

from dateline.annotate.entities import pronouns
from dateline.annotate.entities.apposition import appositive, joined
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.groups import COUNTED as SOME
from dateline.annotate.entities.groups import counted, members, note, partitive, several, some
from dateline.annotate.entities.house import is_press, own_people, voice
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.named import call_by_name, is_name, named
from dateline.annotate.entities.names import TIMES
from dateline.annotate.entities.nominals import nominal
from dateline.annotate.entities.phrases import Phrase, read_phrase
from dateline.annotate.entities.plurals import other_party
from dateline.annotate.layers import MentionKind, header_at

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NOMINAL = frozenset({"NOUN", "PROPN"})
OFFICES = frozenset({"ministry", "department", "secretariat", "minister", "secretary", "house"})
"""Before *of*: a matter follows, no party ("Ministry of Labour", "House of Representatives")."""
COUNTED = frozenset({"NUM", "ADJ", "DET", "PRON"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "appos"})
INSIDE = frozenset({"compound", "det", "amod", "nummod", "nmod", "quantmod", "case", "predet", "punct", "aux"})


class EntityReader(Discourse):
    """Finds the mentions of one text; ``resolve`` may be asked ahead of the walk, each token is read once."""

    def read(self) -> None:
        """Walk over the tokens that are read."""
        frame = self.frame
        self.voice = voice(self)
        for head in range(len(frame)):
            if frame.read[head] and self._is_head(head):
                self.resolve(head)

    def _is_head(self, head: int) -> bool:
        frame = self.frame
        pos = frame.pos[head]
        if pos in NOMINAL or self._mistagged(head):
            counted = frame.lower[head] in SOME and frame.dep[head] in ARGUMENTS
            return frame.dep[head] not in INSIDE and (counted or frame.ent[head] not in TIMES)
        if frame.lower[head] in pronouns.ALL:
            return pos in ("PRON", "DET")
        if self._described(head):
            return True
        return pos in COUNTED and frame.dep[head] in ARGUMENTS

    def _described(self, head: int) -> bool:
        """Whether an adjective or participle stands for people: "visited the displaced"."""
        frame = self.frame
        if frame.lower[head] not in self.lexicon.many or frame.dep[head] not in ARGUMENTS or not head:
            return False
        return frame.pos[head] in ("ADJ", "VERB") and frame.tag[head - 1] == "DT"

    def _mistagged(self, head: int) -> bool:
        """Whether the word is a name that the tagger took for something else."""
        frame = self.frame
        if frame.ent[head] not in NAMED or not frame.text[head][0].isupper() or frame.dep[head] not in ARGUMENTS:
            return False
        return frame.pos[head] not in ("NOUN", "PROPN", "ADP", "PUNCT")

    def resolve(self, head: int) -> Entity | None:
        """The entity mentioned by the phrase of a token, read now if it was not before."""
        if head in self.asked:
            return self.entity(head)
        self.asked.add(head)
        frame = self.frame
        if frame.lower[head] in pronouns.ALL and frame.pos[head] in ("PRON", "DET"):
            found = pronouns.pronoun(self, head)
            return self.mention(found, head, head, head + 1, MentionKind.PRONOUN) if found is not None else None
        if frame.lower[head] in SOME and not any(frame.lower[k] == "of" for k in frame.kids[head]):
            return some(self, head)
        if frame.pos[head] in COUNTED and not (self._mistagged(head) or self._described(head)):
            return None if self._timed(head, head, head + 1) else partitive(self, head) or counted(self, head)
        phrase = read_phrase(frame, self.lexicon, head)
        return None if self._timed(head, phrase.start, phrase.end) else self._phrase(phrase)

    def _timed(self, head: int, start: int, end: int) -> bool:
        """Whether the whole phrase is a time expression ("15 Nov", "Monday"); "April Jones" is not, nor "April" taken for a person."""
        run = self.frame.timed.get(head)
        if run is None or start < run.start or end > run.end:
            return False
        header = header_at(self.frame.doc, head)
        headed = header is not None and header.tokens.holds(head)
        return headed or end - start > 1 or self.frame.ent[head] != "PERSON"

    def _phrase(self, phrase: Phrase) -> Entity | None:
        owner = self.resolve(phrase.owner) if phrase.owner is not None else None
        beside = appositive(self, phrase)
        if beside is not None:
            return joined(self, phrase, beside, owner)
        of = self.resolve(phrase.of) if phrase.of is not None and not self._charge(phrase) else None
        listed = members(self, phrase, owner, of)
        if listed:
            return several(self, phrase, listed)
        other = other_party(self, phrase, owner)
        if other is not None:
            return note(self, other, phrase, MentionKind.NOMINAL)
        if is_name(phrase):
            return named(self, phrase, owner)
        if is_press(self, phrase):
            return None
        own = own_people(self, phrase, self.voice)
        entity = self.new(phrase.kind or Kind.PEOPLE, own, plural=phrase.plural) if own else None
        entity = entity or nominal(self, phrase, owner, of)
        if entity is None:
            self._keep(phrase)
            return None
        if phrase.name is not None and phrase.name < phrase.head:
            call_by_name(self, entity, phrase)
        return note(self, entity, phrase, MentionKind.NOMINAL)

    def _charge(self, phrase: Phrase) -> bool:
        """Whether the complement is what an office has charge of, and so nobody: "the Ministry of Labour"."""
        of = phrase.of
        if of is None or phrase.lemma not in OFFICES or self.setting.at(of) is not None:
            return False
        if of == phrase.head + 2 and self.frame.text[phrase.head][0].isupper() and self.frame.text[of][0].isupper():
            self.asked.add(of)
            return True
        return False

    def _keep(self, phrase: Phrase) -> None:
        """What is no actor is kept as a rival for *it* and *they* only."""
        if self.frame.pos[phrase.head] in NOMINAL:
            self.see(self.new(Kind.THING, plural=phrase.plural), phrase.head)
