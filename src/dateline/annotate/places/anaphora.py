"""Places that are taken up again: "the city", "across the country", "the Somali capital", "there"."""

from dataclasses import replace
from typing import NamedTuple

from dateline.annotate.layers import TokenSpan, text_of
from dateline.annotate.places.context import Context
from dateline.annotate.places.gazetteer import Entry, Kind
from dateline.annotate.places.lexicon import Anaphor, Relation
from dateline.annotate.places.walk import Site
from dateline.model.place import Place, Precision
from dateline.resources.names import fold

DEFINITE = frozenset({"the", "this", "that", "same"})
BEFORE = 4
"""How many words may stand between the article and the noun ("the besieged northern city")."""
NEAR_BY = 3
"""In how many sentences before "there" its place is looked for."""


class Known(NamedTuple):
    """A place that has been told, with how it stood there."""

    site: Site
    place: Place


class Anaphora:
    """Resolves the nouns of one document that take up a place."""

    def __init__(
        self,
        walk: Context,
        countries: list[tuple[int, str]],
        main: str | None,
        heading: Place | None,
        divisions: list[tuple[Site, Place]],
    ):
        self.doc, self.walk, self.gazetteer, self.cues = walk.doc, walk, walk.gazetteer, walk.cues
        self.countries, self.main, self.heading = countries, main, heading
        self.divisions = [Known(*pair) for pair in divisions]

    def sites(self, mask: list[bool], found: list[tuple[Site, Place]]) -> list[tuple[Site, Place]]:
        """The places taken up again, in the order of the text; ``found`` are those told by name, in the same order."""
        made: list[tuple[Site, Place]] = []
        lower = self.walk.lower
        for index, word in enumerate(lower):
            if word in self.cues.anaphors or word == "there":
                if not mask[index]:
                    continue
                before = [Known(*pair) for pair in found if pair[0].tokens.end <= index]
                pair = self._there(index, before) if word == "there" else self._noun(index, before)
                if pair is not None:
                    made.append(pair)
        return made

    def _there(self, index: int, before: list[Known]) -> tuple[Site, Place] | None:
        token = self.doc[index]
        if token.pos_ != "ADV" or token.dep_ not in ("advmod", "pcomp") or not before:
            return None
        last = before[-1]
        if sum(1 for t in self.doc[last.site.tokens.start + 1 : index] if t.is_sent_start) >= NEAR_BY:
            return None
        tokens = TokenSpan(index, index + 1)
        return Site(tokens, tokens, -1, Relation.STATIC), self._named(tokens, last.place, None)

    def _noun(self, index: int, before: list[Known]) -> tuple[Site, Place] | None:
        start = self._article(index)
        if start is None or not self._closed(index):
            return None
        tokens = TokenSpan(start, index + 1)
        located = self.walk.located(start, index + 1)
        site = self._object(tokens) if located is None else located if self.walk.goes(located) else None
        if site is None:
            return None
        place = self._antecedent(index, start, before)
        return None if place is None else (site, self._named(tokens, place, site.precision))

    def _article(self, index: int) -> int | None:
        """Where the definite noun phrase begins; None where it names something itself or is not definite."""
        for at in range(index - 1, max(index - BEFORE, -1) - 1, -1):
            word = self.walk.lower[at]
            if word in DEFINITE:
                return at
            if word in self.gazetteer.adjectives:
                continue
            if at in self.walk.named or not (word in self.cues.between or self.doc[at].pos_ in ("ADJ", "VERB")):
                return None
        return None

    def _closed(self, index: int) -> bool:
        """Whether the noun ends its phrase: no name follows, and nothing that it belongs to."""
        end = index + 1
        if end >= len(self.doc) or self.doc[index].dep_ == "compound" or self.walk.owns(end):
            return end >= len(self.doc)
        if self.walk.lower[end] in ("of", "-", "where"):
            return self.walk.lower[end] == "where"
        skip = end + 1 if self.doc[end].text in (",", "(") else end
        return skip >= len(self.doc) or not (self.doc[skip].text[0].isupper() and skip in self.walk.named)

    def _object(self, tokens: TokenSpan) -> Site | None:
        noun = self.doc[tokens.end - 1]
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            return self.walk.of_noun(*tokens)
        if noun.dep_ not in ("dobj", "nsubjpass"):
            return None
        country = self.cues.anaphors[noun.lower_] is Anaphor.COUNTRY
        verb = noun.head.lemma_
        if verb in self.cues.enter or (verb in self.cues.harm and not country):
            return Site(tokens, tokens, -1, Relation.OBJECT)
        return None

    def _antecedent(self, index: int, start: int, before: list[Known]) -> Place | Entry | None:
        kind = self.cues.anaphors[self.walk.lower[index]]
        words = (self.gazetteer.adjectives.get(w) for w in self.walk.lower[start:index])
        adjective = next((code for code in words if code is not None), None)
        if adjective is not None:
            return self.gazetteer.capital(adjective) if kind is Anaphor.CAPITAL else None
        if kind in (Anaphor.CITY, Anaphor.CAPITAL) and self.walk.lower[start] == "this" and self.heading is not None:
            return self.heading
        if kind is Anaphor.CITY:
            return next((k.place for k in reversed(before) if self._is_city(k)), None)
        if kind is Anaphor.CAPITAL:
            return self._capital(index, before)
        if kind is Anaphor.COUNTRY:
            code = self._country(index, before)
            return self.gazetteer.country(code) if code is not None else None
        if kind is Anaphor.SAME:
            return self._same(self.walk.lower[index], before)
        return self._division(kind, index, before)

    def _is_city(self, known: Known) -> bool:
        last = known.place.name.casefold().split()[-1]
        return known.place.precision in (Precision.EXACT, Precision.NEAR) and last not in self.cues.facilities

    def _capital(self, index: int, before: list[Known]) -> Place | Entry | None:
        last = next((k.place for k in reversed(before) if self._is_city(k)), None)
        if last is not None and self.gazetteer.capitals.get(fold(last.name)) == last.country:
            return last
        code = self._country(index, before)
        return self.gazetteer.capital(code) if code is not None else None

    def _country(self, index: int, before: list[Known]) -> str | None:
        """The country of a place told in the same sentence, else the last that an earlier sentence speaks of or the main one."""
        start = self.doc[index].sent.start
        here = (k.place.country for k in reversed(before) if k.site.tokens.start >= start)
        same = next((code for code in here if code is not None), None)
        if same is not None:
            return same
        told = [(k.site.tokens.start, k.place.country) for k in before]
        earlier = sorted((at, code) for at, code in [*self.countries, *told] if code is not None and at < start)
        if not earlier:
            return self.main
        recent = {code for at, code in earlier if self.doc[at].sent == self.doc[earlier[-1][0]].sent}
        return earlier[-1][1] if len(recent) == 1 or self.main is None else self.main

    def _same(self, noun: str, before: list[Known]) -> Place | None:
        for known in reversed(before):
            phrase = self.walk.lower[known.site.phrase.start : max(known.site.phrase.end, known.site.tokens.end)]
            if noun in phrase or noun in known.place.name.casefold().split():
                return known.place
        return None

    def _division(self, kind: Anaphor, index: int, before: list[Known]) -> Place | Entry | None:
        """The last division that was told, be it as an owner; else that of the last place."""
        noun = self.walk.lower[index]
        district = self.cues.nouns.get(noun) is Precision.DISTRICT and kind is not Anaphor.DIVISION
        wanted = {Precision.DISTRICT} if district else {Precision.DIVISION, Precision.VAGUE}
        told = [k for k in [*before, *self.divisions] if k.site.tokens.end <= index and k.place.precision in wanted]
        if told:
            return max(told, key=lambda k: k.site.tokens.start).place
        last = next((k.place for k in reversed(before) if k.place.division is not None), None)
        return self._entry(last.division, last.country) if last and kind is Anaphor.DIVISION else None

    def _entry(self, division: str | None, country: str | None) -> Entry | None:
        entries = self.gazetteer.entries(fold(division or ""))
        return next((e for e in entries if e.kind is Kind.DIVISION and e.country == country), None)

    def _named(self, tokens: TokenSpan, told: Place | Entry, precision: Precision | None) -> Place:
        """The place under the words that take it up; how near it was is told anew each time."""
        span = tokens.chars(self.doc)
        text = span.of(text_of(self.doc))
        place = told.place(text, span) if isinstance(told, Entry) else replace(told, text=text, span=span)
        exact = Precision.EXACT if place.precision is Precision.NEAR else place.precision
        if exact is Precision.COUNTRY and precision is not None:
            return replace(place, precision=Precision.VAGUE)
        return replace(place, precision=precision if precision is not None and exact is Precision.EXACT else exact)
