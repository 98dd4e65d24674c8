"""What holds a place, as its own phrase tells it: "Nice, France", "the Swiss city of", "in Corinto, in Colombia's Cauca department"."""

from spacy.tokens import Doc

from dateline.annotate.places.gazetteer import Entry, Gazetteer, Kind
from dateline.annotate.places.lexicon import Cues
from dateline.annotate.places.scan import Candidate, folded

HOLDERS = frozenset({Kind.COUNTRY, Kind.DIVISION, Kind.REGION, Kind.ISLAND})
BETWEEN = frozenset({",", "(", "in", "of", "the", "a", "an", "on"})
AHEAD, BACK = 10, 4
"""How many words after and before a name are read for what holds it."""


class Holders:
    """Reads around the names of one document."""

    def __init__(self, doc: Doc, lower: list[str], gazetteer: Gazetteer, cues: Cues):
        self.doc, self.lower, self.gazetteer, self.cues = doc, lower, gazetteer, cues

    def explicit(self, candidate: Candidate) -> str | None:
        """The country that the phrase itself names: after a comma or "in", or as an adjective before."""
        return self._after(candidate.tokens.end) or self._before(candidate.tokens.start)

    def contains(self, candidate: Candidate, entries: list[Entry]) -> bool:
        """Whether a country or division that holds it follows after a comma ("Nice, France")."""
        end = candidate.tokens.end
        if end + 1 >= len(self.doc) or self.lower[end] != "," or self.doc[end - 1].dep_ == "conj":
            return False
        holder = self._at(end + 1)
        return holder is not None and any(e.kind is Kind.CITY and e.country == holder for e in entries)

    def _at(self, index: int) -> str | None:
        """The country of a country, division or region named right here."""
        for size in (3, 2, 1):
            if index + size <= len(self.doc):
                text = self.doc[index : index + size].text
                for entry in self.gazetteer.entries(folded(text), text):
                    if entry.kind in HOLDERS and entry.country is not None:
                        return entry.country
        return None

    def _after(self, end: int) -> str | None:
        if end < len(self.doc) and self.lower[end] not in BETWEEN and self.lower[end] not in self.cues.nouns:
            return None
        listed = False
        for index in range(end, min(end + AHEAD, len(self.doc))):
            if self.doc[index].text[0].isupper():
                holder = self._at(index)
                if holder is not None or not listed:
                    return holder
            word = self.lower[index]
            listed = word == "," or (listed and self.doc[index].text[0].isupper())
            known = word in BETWEEN or word in self.cues.nouns or word in self.cues.between or listed
            if not known and word not in self.gazetteer.adjectives:
                return None
        return None

    def _before(self, start: int) -> str | None:
        for index in range(start - 1, max(-1, start - BACK - 1), -1):
            word = self.lower[index]
            if word in self.gazetteer.adjectives:
                return self.gazetteer.adjectives[word]
            if word in self.cues.nouns or word in self.cues.between or word == "of":
                continue
            if self.doc[index].pos_ != "ADJ":
                return None
        return None
