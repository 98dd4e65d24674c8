"""Read a text from left to right and say whom each noun phrase and pronoun mentions."""

from dataclasses import replace

from dateline.annotate.actors.facts import Facts
from dateline.annotate.entities import pronouns
from dateline.annotate.entities.anaphora import state_of
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.knowledge import filled
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.names import TIMES, find_named, name_kind, name_words, sex_of
from dateline.annotate.entities.nominals import nominal
from dateline.annotate.entities.phrases import Phrase, read_phrase
from dateline.annotate.entities.plurals import holder, is_dual, of_two, other_party, parties
from dateline.annotate.layers import MentionKind

DESCRIBED = 3
"""How many sentences back a person may have been spoken of before the name comes."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "appos"})
INSIDE = frozenset({"compound", "det", "amod", "nummod", "nmod", "quantmod", "case", "predet", "punct", "aux"})
PARTITIVE = frozenset(
    {
        "one",
        "some",
        "many",
        "several",
        "most",
        "few",
        "all",
        "none",
        "both",
        "half",
        "dozens",
        "hundreds",
        "thousands",
        "scores",
        "others",
        "those",
        "tens",
        "number",
        "group",
        "majority",
        "any",
        "each",
        "more",
    }
)


class EntityReader(Discourse):
    """Finds the mentions of one text; ``resolve`` may be asked ahead of the walk, each token is read once."""

    _asked: set[int]

    def read(self) -> None:
        """Walk over the tokens that are read."""
        self._asked = set()
        frame = self.frame
        for head in range(len(frame)):
            if frame.read[head] and self._is_head(head):
                self.resolve(head)

    def _is_head(self, head: int) -> bool:
        frame = self.frame
        pos = frame.pos[head]
        if pos == "PRON":
            return frame.lower[head] in pronouns.ALL or frame.lower[head] in PARTITIVE
        if pos in ("NOUN", "PROPN") or self._mistagged(head):
            return frame.dep[head] not in INSIDE and frame.ent[head] not in TIMES
        if pos in ("NUM", "ADJ", "DET"):
            return frame.dep[head] in ARGUMENTS and frame.tag[head] != "PRP$"
        return False

    def _mistagged(self, head: int) -> bool:
        """Whether the word is a name that the tagger took for something else."""
        frame = self.frame
        named = frame.ent[head] in NAMED and frame.text[head][:1].isupper()
        return named and frame.pos[head] not in ("NOUN", "PROPN", "ADP", "PUNCT") and frame.dep[head] in ARGUMENTS

    def resolve(self, head: int) -> Entity | None:
        """The entity mentioned by the phrase of a token, read now if it was not before."""
        if head in self._asked:
            return self.entity(head)
        self._asked.add(head)
        if self.frame.lower[head] in pronouns.ALL and self.frame.pos[head] in ("PRON", "DET"):
            found = pronouns.pronoun(self, head)
            return self.mention(found, head, head, head + 1, MentionKind.PRONOUN) if found is not None else None
        if self.frame.pos[head] in ("NUM", "ADJ", "DET", "PRON") and not self._mistagged(head):
            return self._partitive(head)
        phrase = read_phrase(self.frame, self.lexicon, head)
        return self._phrase(phrase)

    def _phrase(self, phrase: Phrase) -> Entity | None:
        owner = self.resolve(phrase.owner) if phrase.owner is not None else None
        appositive = self._appositive(phrase)
        if appositive is not None:
            return self._joined(phrase, appositive, owner)
        return self._single(phrase, owner)

    def _single(self, phrase: Phrase, owner: Entity | None) -> Entity | None:
        of = self.resolve(phrase.of) if phrase.of is not None else None
        members = self._members(phrase, owner, of)
        if members:
            return self._several(phrase, members)
        found = other_party(self, phrase, owner)
        if found is not None:
            return self._note(found, phrase, MentionKind.NOMINAL)
        if self._is_name(phrase):
            return self._named(phrase, owner)
        entity = nominal(self, phrase, owner, of)
        if entity is not None:
            entity = self._note(entity, phrase, MentionKind.NOMINAL)
            if phrase.name is not None and phrase.name < phrase.head:
                self._call(entity, phrase)
            return entity
        return self._thing(phrase)

    def _is_name(self, phrase: Phrase) -> bool:
        return phrase.name is not None and (phrase.kind is None or phrase.kind is Kind.CRAFT)

    def _named(self, phrase: Phrase, owner: Entity | None) -> Entity | None:
        frame = self.frame
        name = phrase.head if phrase.name is None else phrase.name
        plain = self.knowledge.of(frame.words(name, phrase.end), self.on)
        known = plain
        if name > phrase.start:
            known = self._titled(phrase, name, plain)
        kind = name_kind(self, phrase, known)
        words = name_words(self, phrase)
        entity = find_named(self, words, known, kind) or self._described(phrase, known, kind)
        if entity is None:
            entity = self.new(kind, known, plural=frame.tag[phrase.head] == "NNPS" and kind is Kind.PEOPLE)
            if kind is Kind.PLACE and not known.code:
                item = self.setting.at(phrase.head)
                entity.known = known.but(country=item.country if item else None)
            entity.owner = owner
            entity.capital = kind is Kind.STATE and self.knowledge.is_capital(frame.words(name, phrase.end))
            self._among(entity, phrase)
        self._learn_name(entity, phrase, known, owner)
        return self._note(entity, phrase, MentionKind.NAME)

    def _described(self, phrase: Phrase, known: Facts, kind: Kind) -> Entity | None:
        """A person named in full without a title was spoken of before: "a Palestinian girl ... Ahed Tamimi"."""
        name, frame = phrase.name, self.frame
        if kind is not Kind.PERSON or known.is_known or name is None or phrase.end - name < 2 or name != phrase.start:
            return None
        if frame.dep[phrase.head] not in ("nsubj", "nsubjpass", "dobj", "poss") or frame.clause(
            phrase.head
        ) in self._speech(phrase):
            return None
        for entity in self.before(phrase.start, DESCRIBED):
            if (
                entity.kind.is_person
                and not entity.plural
                and not entity.names
                and entity.marked
                and not entity.members
            ):
                return entity
        return None

    def _speech(self, phrase: Phrase) -> tuple[int, ...]:
        verb = self.frame.clause(phrase.head)
        return (verb,) if self.frame.lemma[verb] in self.lexicon.speech else ()

    def _among(self, entity: Entity, phrase: Phrase) -> None:
        """Persons named beside a group are of its country: "the pair, Hrant Melikian and Aram Sahakyan"."""
        frame, top = self.frame, phrase.head
        while frame.dep[top] == "conj" and frame.head[top] != top:
            top = frame.head[top]
        group = self.entity(frame.head[top]) if frame.dep[top] == "appos" else None
        if (
            group is not None
            and group.plural
            and group.kind.is_human
            and not entity.known.code
            and entity.kind is Kind.PERSON
        ):
            entity.known = entity.known.but(country=group.known.country)

    def _titled(self, phrase: Phrase, name: int, plain: Facts) -> Facts:
        """Title and name together; a country named before is the person's: "Kyrgyz deputy prime minister Nurlan Asekov"."""
        facts = filled(self.knowledge.of(self.frame.words(phrase.start, phrase.end), self.on), plain)
        title = self.frame.words(phrase.start, name)
        return filled(
            facts.but(is_country=False) if not plain.is_country else facts,
            self.knowledge.of(title, self.on).but(name=None, id=None, is_country=False),
        )

    def _learn_name(self, entity: Entity, phrase: Phrase, known: Facts, owner: Entity | None) -> None:
        words = name_words(self, phrase)
        self.name(entity, words)
        self.settle(entity)
        name = phrase.head if phrase.name is None else phrase.name
        entity.learn(known)
        if not entity.known.name or (len(words) > len(entity.known.name.split()) and not entity.known.id):
            entity.known = entity.known.but(name=self.frame.words(name, phrase.end))
        entity.sex = entity.sex or sex_of(self, phrase)
        for i in range(phrase.start, name):
            lemma = self.lexicon.lemma(self.frame.text[i])
            entity.words.add(lemma)
            kind = self.lexicon.kinds.get(lemma)
            if kind is not None and kind.is_human:
                self.call(entity, lemma)
        if not entity.known.code and entity.kind.is_person and entity.heads:
            self._place_person(entity, phrase, owner)

    def _place_person(self, entity: Entity, phrase: Phrase, owner: Entity | None) -> None:
        """A titled person without a country is of the country of the owner, else of the text, unless the title is a guest's."""
        name = phrase.head if phrase.name is None else phrase.name
        own = next((item.country for i in range(phrase.start, name) if (item := self.setting.at(i))), None)
        if own is not None:
            entity.known = entity.known.but(country=own)
        elif owner is not None and owner.known.code:
            entity.known = entity.known.but(country=owner.known.country, organisation=owner.known.organisation)
        elif not entity.heads & self.lexicon.placeless:
            entity.known = entity.known.but(country=self.setting.country(phrase.head))

    def _call(self, entity: Entity, phrase: Phrase) -> None:
        """A noun with capitals is a name too: "State Border Service"."""
        words = name_words(self, phrase)
        if len(words) > 1:
            self.name(entity, words)
        if entity.known.name is None and phrase.name is not None:
            entity.known = entity.known.but(name=self.frame.words(phrase.name, phrase.end))

    def _appositive(self, phrase: Phrase) -> Phrase | None:
        """The phrase in apposition: a name beside a noun for the same kind of thing."""
        frame = self.frame
        for kid in frame.kids[phrase.head]:
            inside = frame.dep[kid] == "appos" and kid > phrase.head and frame.pos[kid] in ("NOUN", "PROPN")
            if not inside or frame.ent[kid] in TIMES or frame.sent[kid] != frame.sent[phrase.head]:
                continue
            other = read_phrase(frame, self.lexicon, kid)
            if self._is_name(phrase) != self._is_name(other) and other.start > phrase.head:
                noun, name = (other, phrase) if self._is_name(phrase) else (phrase, other)
                if self._beside(noun, name):
                    return other
        return self._after_complement(phrase) or self._beside_complement(phrase)

    def _beside_complement(self, phrase: Phrase) -> Phrase | None:
        """The name that the parse hung on the complement: "the president of Bolivia, Rosa Quispe"."""
        frame = self.frame
        if phrase.of is None or phrase.kind is None or not phrase.kind.is_person or phrase.plural:
            return None
        for kid in frame.kids[phrase.of]:
            if frame.dep[kid] == "appos" and frame.ent[kid] == "PERSON" and frame.ent[phrase.of] != "PERSON":
                return read_phrase(frame, self.lexicon, kid)
        return None

    def _beside(self, noun: Phrase, name: Phrase) -> bool:
        """Whether noun and name can be one: persons with persons; a body's noun has no name of its own."""
        if noun.kind is None:
            return False
        if noun.kind.is_person:
            return not noun.plural and self.setting.at(name.head) is None
        return noun.name is None and self.frame.ent[name.head] != "PERSON"

    def _after_complement(self, phrase: Phrase) -> Phrase | None:
        """The name that the parse took into a complement: "the dictator of Venezuela Nicolás Maduro"."""
        if phrase.of is None or phrase.kind is None or not phrase.kind.is_person or phrase.plural:
            return None
        inner = read_phrase(self.frame, self.lexicon, phrase.of)
        item = self.setting.at(inner.start)
        if item is None or inner.name is None or item.end > phrase.of or inner.start < phrase.head:
            return None
        return replace(
            inner, start=item.end, kind=None, det="", owner=None, of=None, name=item.end, number=None, before=()
        )

    def _joined(self, phrase: Phrase, other: Phrase, owner: Entity | None) -> Entity | None:
        """One entity of a name and the noun phrase beside it."""
        self._asked.add(other.head)
        name, noun = (phrase, other) if self._is_name(phrase) else (other, phrase)
        other_owner = self.resolve(noun.owner) if noun.owner is not None else None
        of = self.resolve(noun.of) if noun.of is not None and noun.of != name.head else None
        if noun.of == name.head:
            noun = replace(noun, of=None, wide=name.start)
            item = self.setting.at(name.start - 1)
            of = state_of(self, item.country) if item is not None else None
        entity = self._named(name, owner if name is phrase else None)
        if entity is None:
            return self._single(phrase, owner)
        said = nominal(self, noun, other_owner or (owner if noun is phrase else None), of)
        if said is not None and said is not entity:
            self._merge(entity, said, noun)
        return self._note(entity, noun, MentionKind.NOMINAL)

    def _merge(self, entity: Entity, said: Entity, noun: Phrase) -> None:
        former = said.known.sector == "ELI"
        entity.learn(said.known.but(name=None, is_person=entity.known.is_person))
        if former or (entity.known.sector is None):
            entity.known = entity.known.but(sector=said.known.sector)
        self.call(entity, noun.lemma, *said.heads)
        entity.words |= said.words
        entity.sex = entity.sex or said.sex
        if noun.kind is not None and entity.kind in (Kind.THING, Kind.PLACE, Kind.BODY, Kind.PERSON):
            entity.kind = Kind.PERSON if noun.kind.is_person else noun.kind

    def _members(self, phrase: Phrase, owner: Entity | None, of: Entity | None) -> tuple[Entity, ...]:
        if is_dual(self, phrase):
            return parties(self, phrase)
        if not phrase.plural or phrase.kind is None:
            return ()
        lenders: tuple[Entity, ...] = owner.members if owner is not None else ()
        if phrase.of is not None and not lenders:
            lenders = self._listed(phrase.of)
        if phrase.of is not None and not lenders:
            lenders = of_two(self, of, read_phrase(self.frame, self.lexicon, phrase.of))
        if lenders and all(e.country for e in lenders):
            return tuple(holder(self, phrase, e.country or "") for e in lenders)
        return self._demonyms(phrase)

    def _listed(self, of: int) -> tuple[Entity, ...]:
        """The countries that a complement lists: "the leaders of Kenya and Uganda"."""
        found: list[Entity] = []
        token: int | None = of
        while token is not None:
            entity = self.resolve(token)
            if entity is None or entity.kind is not Kind.STATE:
                return ()
            found.append(entity)
            token = self.frame.child(token, frozenset({"conj"}))
        return tuple(found) if len(found) > 1 else ()

    def _demonyms(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The group of each country in "Polish and Lithuanian investigators"."""
        frame, codes, starts = self.frame, [], phrase.start
        first = phrase.start
        while first >= 2 and frame.lower[first - 1] in ("and", ",", "or") and self.setting.at(first - 2) is not None:
            first = self.setting.at(first - 2).token  # type: ignore[union-attr]
        i = first
        while i < phrase.head:
            item = self.setting.at(i)
            if item is None:
                if frame.lower[i] in ("and", ",", "or", "the", "both"):
                    i += 1
                    continue
                break
            codes.append(item)
            i = item.end
        if len(codes) < 2 or starts > codes[-1].token:
            return ()
        rest = frame.words(i, phrase.end)
        found = []
        for item in codes:
            facts = self.knowledge.of(f"{frame.words(item.token, item.end)} {rest}", self.on)
            entity = self.new(
                phrase.kind or Kind.PEOPLE,
                filled(facts.but(is_country=False), Facts(country=item.country)),
                plural=True,
            )
            self.call(entity, phrase.lemma)
            found.append(entity)
            if item.token < phrase.start and item.token not in self.mentions:
                self.mention(entity, item.end - 1, item.token, item.end, MentionKind.NOMINAL)
                self._asked.add(item.end - 1)
        return tuple(found)

    def _several(self, phrase: Phrase, members: tuple[Entity, ...]) -> Entity:
        if len(members) == 1:
            return self._note(members[0], phrase, MentionKind.NOMINAL)
        for entity in self.before(phrase.head, 12):
            if set(entity.members) == set(members):
                return self._note(entity, phrase, MentionKind.NOMINAL)
        group = self.new(phrase.kind or Kind.BODY, plural=True)
        group.members = members
        self.call(group, phrase.lemma)
        return self._note(group, phrase, MentionKind.NOMINAL)

    def _partitive(self, head: int) -> Entity | None:
        """Some of a group, known as the group is: "two of the diplomats", "three of its men"."""
        frame = self.frame
        of = next((k for k in frame.kids[head] if frame.lower[k] == "of"), None)
        inner = next((k for k in frame.kids[of] if frame.dep[k] == "pobj"), None) if of is not None else None
        if frame.lower[head] == "other" and head and frame.lower[head - 1] == "the":
            pair = next((e for e in self.before(head, 0) if len(e.members) > 1 and not e.loose), None)
            return self.mention(pair, head, head - 1, head + 1, MentionKind.NOMINAL) if pair is not None else None
        whole = self.resolve(inner) if inner is not None and inner > head else None
        if whole is None or whole.kind is Kind.THING:
            return None
        word = frame.lower[head]
        if word in ("both", "all", "each") or whole.members:
            return self.mention(whole, head, head, head + 1, MentionKind.NOMINAL)
        part = self.new(Kind.PERSON, whole.known.but(name=None, id=None), plural=word != "one")
        self.call(part, *whole.heads)
        return self.mention(part, head, head, (inner or head) + 1, MentionKind.NOMINAL)

    def _thing(self, phrase: Phrase) -> Entity | None:
        """What is no actor is kept as a rival for *it* and *they* only."""
        if self.frame.pos[phrase.head] not in ("NOUN", "PROPN"):
            return None
        thing = self.new(Kind.THING, plural=phrase.plural)
        self.see(thing, phrase.head)
        return None

    def _note(self, entity: Entity, phrase: Phrase, kind: MentionKind) -> Entity:
        self.mention(entity, phrase.head, phrase.start, phrase.end, kind)
        self._coordinate(entity, phrase)
        return entity

    def _coordinate(self, entity: Entity, phrase: Phrase) -> None:
        """List the conjuncts read so far, and who met with whom: both can be taken up as *they*."""
        frame, head = self.frame, phrase.head
        up = frame.head[head]
        if frame.dep[head] == "conj":
            first = self.entity(up)
        elif frame.dep[head] == "pobj" and frame.lower[up] == "with":
            subject = frame.subject(frame.clause(up))
            first = self.entity(subject) if subject is not None and subject < head else None
        else:
            return
        if first is None or first is entity or not (first.acts and entity.acts):
            return
        earlier = next(
            (e for e in self.before(head, 0) if e.members and first is e.members[-1] and e.token == up), None
        )
        group = self.new(entity.kind, plural=True)
        group.members = (*(earlier.members if earlier else first.members or (first,)), *(entity.members or (entity,)))
        group.loose = frame.dep[head] != "conj"
        self.see(group, head)
