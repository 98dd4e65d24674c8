"""A name beside a noun phrase for the same entity: "a spokesman, Geng Shuang", "the dictator of Venezuela Nicolás Maduro"."""

from dataclasses import replace

from dateline.annotate.entities.anaphora import state_of
from dateline.annotate.entities.discourse import Discourse
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.groups import note
from dateline.annotate.entities.lexicon import Kind
from dateline.annotate.entities.named import is_name, named
from dateline.annotate.entities.names import TIMES
from dateline.annotate.entities.nominals import nominal
from dateline.annotate.entities.phrases import Phrase, read_phrase
from dateline.annotate.layers import MentionKind

FORMER = "ELI"
"""PLOVER's sector of former officials: said of a person, it stands against the office once held."""
HONOURED = frozenset({"hon", "hon.", "honourable"})
"""Members of a parliament are called so, and others who hold an office that the noun beside the name tells."""
UNTOLD = frozenset({Kind.THING, Kind.PLACE, Kind.BODY, Kind.PERSON})


def appositive(d: Discourse, phrase: Phrase) -> Phrase | None:
    """The phrase in apposition, where there is one."""
    frame = d.frame
    for kid in frame.kids[phrase.head]:
        inside = frame.dep[kid] == "appos" and kid > phrase.head and frame.pos[kid] in ("NOUN", "PROPN")
        if not inside or frame.ent[kid] in TIMES or frame.sent[kid] != frame.sent[phrase.head]:
            continue
        other = read_phrase(frame, d.lexicon, kid)
        if is_name(phrase) != is_name(other) and other.start > phrase.head:
            noun, name = (other, phrase) if is_name(phrase) else (phrase, other)
            if _fit(d, noun, name):
                return other
    if phrase.of is None or phrase.kind is None or not phrase.kind.is_person or phrase.plural:
        return None
    return _in_complement(d, phrase, phrase.of) or _on_complement(d, phrase.of)


def joined(d: Discourse, phrase: Phrase, other: Phrase, owner: Entity | None) -> Entity:
    """One entity of a name and the noun phrase beside it."""
    d.asked.add(other.head)
    name, noun = (phrase, other) if is_name(phrase) else (other, phrase)
    of_noun = owner if noun is phrase else _owner(d, noun)
    if noun.of == name.head:
        noun = replace(noun, of=None, wide=name.start)
        item = d.setting.at(name.start - 1)
        of = state_of(d, item.country) if item is not None else None
    else:
        of = d.resolve(noun.of) if noun.of is not None else None
    entity = named(d, name, owner if name is phrase else None)
    said = nominal(d, noun, of_noun, of)
    if said is not None and said is not entity:
        _merge(d, entity, said, noun)
    return note(d, entity, noun, MentionKind.NOMINAL)


def _owner(d: Discourse, phrase: Phrase) -> Entity | None:
    return d.resolve(phrase.owner) if phrase.owner is not None else None


def _fit(d: Discourse, noun: Phrase, name: Phrase) -> bool:
    """Whether noun and name can be one: persons with persons; a body's noun has no name of its own."""
    if noun.kind is None:
        return False
    if noun.kind.is_person:
        return not noun.plural and (d.frame.ent[name.head] == "PERSON" or d.setting.at(name.head) is None)
    return noun.name is None and (d.frame.ent[name.head] != "PERSON" or name.end - name.start == 1)


def _in_complement(d: Discourse, phrase: Phrase, of: int) -> Phrase | None:
    """The name that the parse took into the complement: "the dictator of Venezuela Nicolás Maduro"."""
    inner = read_phrase(d.frame, d.lexicon, of)
    item = d.setting.at(inner.start)
    if item is None or inner.name is None or item.end > of or inner.start < phrase.head:
        return None
    return replace(inner, start=item.end, kind=None, det="", owner=None, of=None, name=item.end, number=None, before=())


def _on_complement(d: Discourse, of: int) -> Phrase | None:
    """The name that the parse hung on the complement: "the president of Bolivia, Rosa Quispe"."""
    frame = d.frame
    for kid in frame.kids[of]:
        if frame.dep[kid] == "appos" and frame.ent[kid] == "PERSON" and frame.ent[of] != "PERSON":
            return read_phrase(frame, d.lexicon, kid)
    return None


def _merge(d: Discourse, entity: Entity, said: Entity, noun: Phrase) -> None:
    entity.learn(said.known.but(name=None, is_person=entity.known.is_person))
    if said.known.sector and not HONOURED.isdisjoint(entity.words):
        entity.known = entity.known.but(sector=said.known.sector)
    if said.known.sector == FORMER:
        entity.known = entity.known.but(sector=FORMER)
    d.call(entity, noun.lemma, *said.heads)
    entity.words |= said.words
    entity.owner = entity.owner or said.owner
    entity.sex = entity.sex or said.sex
    if noun.kind is not None and entity.kind in UNTOLD:
        entity.kind = Kind.PERSON if noun.kind.is_person else noun.kind
