"""Triggers of a codebook, as people write them, to the frames that the lexicon works with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.annotate.events.frames import NONE, Frame, NounFrame, TypeEntry, noun_frames, verb_frames
from dateline.annotate.events.spec import read_spec
from dateline.model.errors import ResourceError
from dateline.resources.placed import Placed

VERB = ("verb", "particle", "object", "subject", "preposition", "governs", "complement", "mode", "cameo", "recipient", "flags")  # fmt: skip
NOUN = ("noun", "modifiers", "alone", "parties", "mode", "cameo")
WORD = re.compile(r"[a-z][a-z'’-]*")
PLACE = re.compile(r"[a-z]+&?")
ALONE = {"always": "s", "with detail": "m", "with party": "w", "never": "l"}
"""How much an event noun needs beside it: nothing; a party, day or place; a party; a light verb ("carried out a ...")."""
PARTIES = {"mutual": "recip", "attack": "dir", "victim": "of", "doer": "ofa"}
"""How parties hang on an event noun, as ``kind`` of ``nouns.tsv``."""
CONDITIONS = {"object": "obj", "subject": "subj", "governs": "prep"}


@dataclass(frozen=True, slots=True)
class Found:
    """What one trigger gives; ``silent``: nouns that are to name no event."""

    verbs: tuple[Frame, ...] = ()
    nouns: tuple[NounFrame, ...] = ()
    silent: frozenset[str] = frozenset()


class Triggers:
    """Reads triggers with the classes and types of one codebook."""

    def __init__(self, classes: Mapping[str, frozenset[str]], types: Mapping[str, TypeEntry]):
        self.classes = classes
        self.types = types

    def read(self, entry: Placed, kind: str) -> Found:
        """The frames of a trigger of type ``kind``, or of one that is to be no event."""
        named = entry.fields()
        if "noun" in named:
            return self._noun(entry, kind)
        if "verb" not in named:
            raise entry.error("a trigger has a verb or a noun")
        return Found(verbs=self._verb(entry, kind))

    def _verb(self, entry: Placed, kind: str) -> tuple[Frame, ...]:
        fields = entry.fields(VERB if kind != NONE else VERB[:7], required=("verb",))
        for name in CONDITIONS:
            if name in fields:
                self._condition(fields[name])
        if "governs" in fields and "preposition" not in fields:
            raise fields["governs"].error("there is no preposition to govern it")
        under = _joined(fields, "governs")
        row = {
            "lemmas": "|".join(_lemmas(fields["verb"])),
            "prt": _joined(fields, "particle"),
            "obj": _joined(fields, "object"),
            "prep": _joined(fields, "preposition") + (f":{under}" if under else ""),
            "subj": _joined(fields, "subject"),
            "comp": fields["complement"].text() if "complement" in fields else "",
            "type": kind,
            "mode": self._mode(fields, kind),
            "cameo": fields["cameo"].text() if "cameo" in fields else "",
            "to": ",".join(_places(fields["recipient"])) if "recipient" in fields else "",
            "flags": ",".join(fields["flags"].words()) if "flags" in fields else "",
        }
        try:
            return tuple(verb_frames(row, self.classes, self.types))
        except ResourceError as error:
            raise entry.error(error.message, error.advice) from error

    def _noun(self, entry: Placed, kind: str) -> Found:
        fields = entry.fields(NOUN if kind != NONE else ("noun",), required=("noun",))
        phrases = fields["noun"].words()
        own = fields.get("modifiers")
        found: list[NounFrame] = []
        for phrase in phrases:
            *before, lemma = phrase.split()
            for word in (*before, lemma):
                _check_word(fields["noun"], word)
            if before and (own or kind == NONE):
                raise fields["noun"].error(f"{phrase!r}: a noun of one word is wanted here")
            row = {
                "lemmas": lemma,
                "mods": "|".join(before) or ("|".join(own.words()) if own else ""),
                "strength": ALONE[fields["alone"].choice(list(ALONE))] if "alone" in fields else "m",
                "kind": PARTIES[fields["parties"].choice(list(PARTIES))] if "parties" in fields else "ofa",
                "type": kind,
                "mode": self._mode(fields, kind),
                "cameo": fields["cameo"].text() if "cameo" in fields else "",
                "prefer": "",
            }
            if kind != NONE:
                found.extend(noun_frames(row, self.types))
        return Found(nouns=tuple(found), silent=frozenset(phrases) if kind == NONE else frozenset())

    def _mode(self, fields: Mapping[str, Placed], kind: str) -> str:
        if "mode" not in fields:
            return ""
        known = list(self.types[kind].modes)
        if not known:
            raise fields["mode"].error(f"{kind} has no modes")
        return fields["mode"].choice(known)

    def _condition(self, entry: Placed) -> None:
        try:
            read_spec("|".join(entry.words()), self.classes)
        except ResourceError as error:
            raise entry.error(error.message, error.advice) from error


def _lemmas(entry: Placed) -> list[str]:
    found = entry.words()
    for word in found:
        _check_word(entry, word)
    return found


def _check_word(entry: Placed, word: str) -> None:
    if not WORD.fullmatch(word):
        raise entry.error(f"{word!r} is no dictionary form in small letters", "write one word as a dictionary lists it")


def _joined(fields: Mapping[str, Placed], name: str) -> str:
    return "|".join(fields[name].words()) if name in fields else ""


def _places(entry: Placed) -> list[str]:
    found = [place.strip() for word in entry.words() for place in word.split(",")]
    for place in found:
        if not PLACE.fullmatch(place):
            raise entry.error(
                f"{place!r} is no place of a recipient", "as obj, iobj, poss or a preposition, with & if mutual"
            )
    return found
