"""Decide by its neighbours whether a name stands for a place, and how: the rules of precision.

A name is a place where something locates by it ("near Tegh", "Batken province", "the Geneva talks", "shelled Kharkiv"),
never where it only tells whose something is or who acts ("Washington said", "Kano police", "the mayor of Nice").
"""

from spacy.tokens import Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.gazetteer import Entry, Kind
from dateline.annotate.places.lexicon import Relation
from dateline.annotate.places.scan import Candidate
from dateline.annotate.places.walk import BORDERS, DISTANCES, TITLES, Site, Walk
from dateline.model.place import Precision

LONG_NAMES = frozenset({"republic", "kingdom", "state", "commonwealth", "federation", "emirate", "sultanate", "union"})
"""With a capital, these belong to a state's long name: "the president of the Republic of Kenya" was not in Kenya."""


class Context(Walk):
    """Judges the candidates of one document."""

    def may_be(self, candidate: Candidate) -> bool:
        """Whether the name counts here: some only do with their kind after them ("Delta state"), some are adjectives too."""
        noun = self.noun_after(candidate.tokens.end)[0]
        if candidate.key in self.gazetteer.adjectives:
            return noun is Precision.DIVISION or noun is Precision.DISTRICT
        return candidate.key not in self.cues.needs_noun or noun is not None

    def site(self, candidate: Candidate, entries: list[Entry]) -> Site | None:
        """How the candidate locates; None where it does not."""
        start, end = candidate.tokens
        if self.inside_larger_name(start, end):
            return None
        noun, after = self.noun_after(end)
        word = self.lower[start] if end == start + 1 else candidate.key
        located = self.located(start, after)
        if word in self.cues.never and not (
            word in self.cues.unless_located and located and located.preposition == start - 1
        ):
            return None
        if noun is None and self._named_for(start, after, located):
            return None
        if self.owns(end) or self._is_person(candidate, entries, located):
            return None
        if located is not None:
            precision = noun or located.precision
            if precision is None and self.lower[start - 1] in self.cues.compass and entries[0].kind is not Kind.CITY:
                precision = Precision.VAGUE
            return Site(candidate.tokens, located.phrase, located.preposition, located.relation, precision)
        if self._sits(end):
            return Site(candidate.tokens, TokenSpan(start, end + 1), -1, Relation.SEAT)
        if noun is not None and not self.agent(self.doc[after - 1]):
            return Site(candidate.tokens, TokenSpan(start, after), -1, self.role(after - 1), noun)
        lived_in = self.peopled(start, end) if entries[0].kind is not Kind.COUNTRY else None
        return self.of_noun(start, end) or lived_in or self._bare(candidate, entries)

    def _named_for(self, start: int, after: int, located: Site | None) -> bool:
        """Whether people or bodies are called by the name ("in Kano police hands"), not only told of beside it ("In Baku President Aliyev")."""
        if after >= len(self.doc) or self.lower[after] not in self.cues.people or self.lower[after] in self.cues.seats:
            return False
        titled = self.doc[after].text[0].isupper() and self.lower[after] in TITLES
        return not (titled and located is not None and located.preposition == start - 1)

    def _armed(self, token: Token) -> bool:
        """Whether what harms a capital is a weapon, or comes at night ("drones hit Moscow", not "the EU hit Moscow with tariffs")."""
        if not any(self.doc[i].pos_ == "PROPN" for i in range(token.left_edge.i, token.i + 1)):
            return False
        verb = token.head
        return any(w.lower_ in self.cues.weapons for w in self.doc[verb.left_edge.i : min(token.i + 6, len(self.doc))])

    def _headlined(self, end: int) -> bool:
        """Whether the name stands before a noun of a happening and a colon ("Nairobi protests: police fire tear gas")."""
        colon = next((i for i in range(end, min(end + 4, len(self.doc))) if self.doc[i].text == ":"), None)
        return colon is not None and colon > end and self.lower[colon - 1] in self.cues.happenings

    def is_capital(self, candidate: Candidate) -> bool:
        """Whether the name is that of a country whose capital is meant ("the capital of Chad", "Chad's capital")."""
        start, end = candidate.tokens
        before = [w for w in self.lower[max(start - 3, 0) : start] if w != "the"][-2:]
        return before == ["capital", "of"] or self.lower[end : end + 2] in (["'s", "capital"], ["’s", "capital"])

    def _is_person(self, candidate: Candidate, entries: list[Entry], located: Site | None) -> bool:
        """Whether a town's name is rather that of a person who is named again ("jabbed at Clinton")."""
        start, end = candidate.tokens
        if self.doc[start].ent_type_ != "PERSON" or entries[0].kind is not Kind.CITY:
            return False
        inside = located is not None and self.lower[located.preposition] in ("in", "across", "near", "outside")
        return not inside and self.lower.count(self.lower[end - 1]) > 1

    def _sits(self, end: int) -> bool:
        """Whether the name tells where the body sits that acts or is acted on ("a Moscow court jailed")."""
        return (
            end < len(self.doc)
            and self.lower[end] in self.cues.seats
            and self.doc[end].dep_ in ("nsubj", "nsubjpass", "pobj")
        )

    def peopled(self, start: int, end: int) -> Site | None:
        """A name that tells where those live who are spoken of ("residents of Dinsoor")."""
        if start < 2 or self.lower[start - 1] != "of" or self.lower[start - 2] not in self.cues.inhabitants:
            return None
        return Site(TokenSpan(start, end), TokenSpan(start - 2, end), -1, Relation.SEAT)

    def of_noun(self, start: int, end: int) -> Site | None:
        """A name after a noun of place without a preposition ("seized the town of Goma", "blocked the road to Kati")."""
        link = start - 1
        while link > 0 and (self.lower[link] == "the" or self.lower[link] in self.cues.compass):
            link -= 1
        if link < 1:
            return None
        noun = self.lower[link - 1]
        if noun in LONG_NAMES and self.doc[link - 1].text[0].isupper():
            return None
        if self.lower[link] != "of" and not self.tied(link):
            return None
        off = noun in self.cues.compass or noun in DISTANCES
        precision = Precision.NEAR if off or noun in self.cues.ways else self.cues.nouns.get(noun)
        if noun in BORDERS:
            precision = Precision.VAGUE
        if precision is None or self.agent(self.doc[link - 1]):
            return None
        relation = Relation.NEAR if off else self.role(link - 1)
        return Site(TokenSpan(start, end), TokenSpan(link - 1, end), -1, relation, precision)

    def _bare(self, candidate: Candidate, entries: list[Entry]) -> Site | None:
        """A name without a preposition: before a noun of a happening, as object or subject of some verbs."""
        end = candidate.tokens.end
        head = candidate.tokens
        token = self.doc[end - 1]
        if self._headlined(end):
            return Site(head, head, -1, Relation.MODIFIER)
        if end < len(self.doc) and self.doc[end].is_alpha and token.dep_ in ("compound", "nmod", "amod", "poss"):
            if token.head.i >= end and self.happening(end, token.head.i):
                return Site(head, head, -1, Relation.MODIFIER)
            return None
        if token.dep_ == "pobj" and token.head.lower_ == "of" and self.lower[token.head.i - 1] in self.cues.befalls:
            return Site(head, TokenSpan(token.head.i, end), -1, Relation.OBJECT)
        verb = token.head.lemma_
        state = all(e.kind is Kind.COUNTRY for e in entries) or candidate.key in self.gazetteer.capitals
        if token.dep_ in ("dobj", "nsubjpass", "obj") and (
            verb in self.cues.enter or (verb in self.cues.harm and (not state or self._armed(token)))
        ):
            return Site(head, head, -1, Relation.OBJECT)
        before = self.lower[head.start - 1] if head.start else ""
        if before in self.cues.enter or (before.endswith("s") and before[:-1] in self.cues.enter):
            return Site(head, head, -1, Relation.OBJECT)
        if token.dep_ in ("nsubj", "nsubjpass") and verb in self.cues.place_subjects and not state:
            return Site(head, head, -1, Relation.SUBJECT)
        return None
