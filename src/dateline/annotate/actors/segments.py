"""Cut a phrase into segments: the names, nouns and modifiers of the lexicon, function words, and the words left over."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dateline.annotate.actors.entries import Entry, Form, Lexicon, Lists, Weight
from dateline.annotate.actors.people import Person
from dateline.annotate.actors.words import Word


class Kind(StrEnum):
    """What a segment is."""

    PERSON = "person"
    BODY = "body"
    COUNTRY = "country"
    NOUN = "noun"
    MODIFIER = "modifier"
    FORMER = "former"
    NAME = "name"
    WORD = "word"
    FUNCTION = "function"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    CLAUSE = "clause"
    BREAK = "break"


class Reach(StrEnum):
    """What a country in a phrase says of the head: its own, only its place ("Beirut-based"), or nothing ("Iran-backed")."""

    OWN = "own"
    PLACE = "place"
    NOTHING = "nothing"


PEOPLES = frozenset(("people", "peoples"))
"""Owners that begin the name of a republic: "People's Republic of China"."""
CONTENT = frozenset((Kind.PERSON, Kind.BODY, Kind.COUNTRY, Kind.NOUN, Kind.MODIFIER, Kind.NAME, Kind.WORD))


@dataclass(slots=True)
class Segment:
    """A run of words; ``owner`` where it ends in a possessive."""

    kind: Kind
    text: str
    key: str
    entry: Entry | None
    owner: bool
    reach: Reach = Reach.OWN

    @property
    def person(self) -> tuple[Person, ...]:
        """The persons whose full name it is."""
        return self.entry.person if self.entry else ()

    @property
    def is_adjective(self) -> bool:
        """Whether it is a country's adjective."""
        return self.kind is Kind.COUNTRY and self.entry is not None and Form.ADJECTIVE in self.entry.forms

    @property
    def is_seat(self) -> bool:
        """Whether it is a seat of government or a region, and no name of a country."""
        forms = self.entry.forms[:1] if self.entry else ()
        return self.kind is Kind.COUNTRY and forms in ((Form.CAPITAL,), (Form.REGION,))


def segment(words: list[Word], lexicon: Lexicon, lists: Lists) -> list[Segment]:
    """The segments of a phrase, longest entries first, hyphenated compounds read."""
    lower = not any(w.is_capital for w in words)
    found: list[Segment] = []
    i, end = 0, len(words)
    while i < end:
        stop, kind, entry = _longest(words, i, end, lexicon, lists, lower)
        run = words[i:stop]
        if len(run) == 1 and run[0].glued and found and _compound(found[-1], run[0].key, lists):
            i = stop
            continue
        piece = Segment(kind, _printed(run), " ".join(w.key for w in run), entry, run[-1].owner)
        if found and kind is Kind.COUNTRY and found[-1].key in lists.detached:
            piece.reach = Reach.NOTHING
        found.append(piece)
        i = stop
    if len(found) > 1 and found[0].key in lists.given and found[1].kind is Kind.NAME and len(found) == 2:
        found[0].kind = Kind.NAME
    for s, after in pairwise(found):
        if s.key in lists.idle and after.kind in CONTENT and not s.owner:
            s.kind = Kind.FUNCTION
    for i in range(1, len(found)):
        if _is_name(found, i, lists):
            found[i].kind = Kind.NAME
    return found


def _printed(run: Sequence[Word]) -> str:
    """The words as they were printed, hyphens kept."""
    return "".join(("-" if w.glued else " " if i else "") + w.text for i, w in enumerate(run))


def _is_name(found: Sequence[Segment], i: int, lists: Lists) -> bool:
    """Whether a word of the lexicon is part of a person's name: "minister Christian Roth", "spokesman Paul Elder"."""
    s, before = found[i], found[i - 1]
    if s.entry is None or " " in s.key or not s.text[:1].isupper() or s.text.isupper() or before.owner:
        return False
    after_name = before.kind is Kind.NAME and before.text[:1].isupper()
    if s.kind is Kind.BODY:
        before_name = i + 1 < len(found) and found[i + 1].kind is Kind.NAME and not s.owner
        return s.key in lists.ambiguous and (after_name or (before_name and _is_person(before)))
    noun = s.entry.noun
    if s.kind is not Kind.NOUN or noun is None or noun.kind != "person":
        return False
    titled = any(
        x.kind is Kind.NOUN and x.entry and x.entry.noun and x.entry.noun.kind == "person"
        for x in found[: i - after_name]
    )
    if after_name:
        return titled and i == len(found) - 1
    followed = i + 1 < len(found) and found[i + 1].kind is Kind.NAME
    return titled and followed and noun.weight is Weight.WEAK


def _is_person(s: Segment) -> bool:
    return s.kind is Kind.NOUN and s.entry is not None and s.entry.noun is not None and s.entry.noun.kind == "person"


def _compound(before: Segment, word: str, lists: Lists) -> bool:
    """Read "-led", "-based", "-backed" after a hyphen; whether the word was one of them."""
    if word in lists.leader:
        before.reach = Reach.OWN
    elif word in lists.place:
        before.reach = Reach.PLACE
    elif word in lists.nothing:
        before.reach = Reach.NOTHING
    else:
        return False
    return True


def _longest(
    words: list[Word], i: int, end: int, lexicon: Lexicon, lists: Lists, lower: bool
) -> tuple[int, Kind, Entry | None]:
    word = words[i]
    for stop, entry in lexicon.match(words, i, end):
        named = entry.noun is not None or entry.bodies or (entry.country and words[i].key in PEOPLES)
        if any(w.owner for w in words[i : stop - 1]) and not named:
            continue
        kind = _reading(entry, words[i:stop], lists, lower)
        if kind is not None and not (stop == i + 1 and _is_function(word, entry, lists)):
            return stop, kind, entry
    return i + 1, _plain(word, lists), None


def _is_function(word: Word, entry: Entry, lists: Lists) -> bool:
    if entry.country or entry.bodies:
        return False
    return word.key in lists.former or (entry.noun is None and word.key in lists.determiners)


def _reading(entry: Entry, run: Sequence[Word], lists: Lists, lower: bool) -> Kind | None:
    """As what the entry is read in this spelling; None if it is not."""
    proper = run[0].is_capital or any(w.is_capital for w in run[1:])
    acronym = run[0].is_acronym
    single = len(run) == 1
    ambiguous = single and run[0].key in lists.ambiguous
    if entry.person and proper:
        return Kind.PERSON
    if entry.bodies and (
        acronym if entry.body_acronym and single else proper or (lower and not (ambiguous or _is_outlet(entry)))
    ):
        return Kind.BODY
    if entry.country and (acronym if entry.country_acronym and single else proper or not ambiguous):
        return Kind.COUNTRY
    if entry.noun:
        return Kind.NOUN
    return Kind.MODIFIER if entry.modifier else None


def _is_outlet(entry: Entry) -> bool:
    """Whether only media bear the name: small letters mean something else ("foreign policy", "the economist")."""
    return all(body.sectors[:1] == ("JRN",) for body in entry.bodies)


def _plain(word: Word, lists: Lists) -> Kind:
    """The kind of a word that is in no table."""
    key = word.key
    if key in lists.former:
        return Kind.FORMER
    if not key or (not word.text[0].isalnum() and key not in lists.conjunctions):
        return Kind.BREAK
    if key in lists.conjunctions:
        return Kind.CONJUNCTION
    if key in lists.prepositions and not word.is_capital:
        return Kind.PREPOSITION
    if key in lists.relatives:
        return Kind.CLAUSE
    if key in lists.determiners or key in lists.quantities or key in lists.detached or key[0].isdigit():
        return Kind.FUNCTION
    if key in lists.prepositions:
        return Kind.PREPOSITION
    return Kind.NAME if word.is_capital else Kind.WORD
