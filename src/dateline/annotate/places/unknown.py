"""Names of places that are in no table: capitalised runs that a locative cue makes a place ("the village of Ak-Sai")."""

from collections import Counter
from collections.abc import Container

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.context import Context
from dateline.annotate.places.gazetteer import Gazetteer
from dateline.annotate.places.lexicon import Cues, Relation
from dateline.annotate.places.runs import glued
from dateline.annotate.places.scan import HYPHENS, Candidate, folded
from dateline.annotate.places.small import small_places
from dateline.annotate.places.walk import NAME_LABELS, PLACE_LABELS, TITLES, Site
from dateline.model.place import Precision

LONGEST = 4
NEVER_LABELS = frozenset({"DATE", "TIME", "MONEY", "NORP", "LANGUAGE", "CARDINAL", "PERCENT", "QUANTITY"})
MADE = frozenset({"WORK_OF_ART", "LAW", "EVENT"})
ARTICLES = frozenset({"a", "an", "the", "another", "one"})
REST = 6
"""How many words may stand between a name and the noun that says what it is ("Kirants, a small border village")."""


class Unknown:
    """Judges the runs of one document."""

    def __init__(self, doc: Doc, context: Context, gazetteer: Gazetteer, cues: Cues, countries: Container[str]):
        self.doc, self.context, self.gazetteer, self.cues, self.countries = doc, context, gazetteer, cues, countries
        self.lower = context.lower
        self.counts = Counter(token.text for token in doc if token.text[0].isupper())

    def site(self, run: TokenSpan) -> tuple[Candidate, Site] | None:
        """The run as a candidate with its site; None where nothing makes it a place."""
        start, end = self._trim(run)
        if end <= start or end - start > LONGEST * 2:
            return None
        facility = self._facility(start, end)
        if self._banned(start, end, facility):
            return None
        candidate = Candidate(TokenSpan(start, end), folded(self.doc[start:end].text), known=False)
        located = self.context.located(start, end)
        precision, after = self._maker(end)
        if precision is None and facility is not None:
            precision, after = facility, end
        if precision is None:
            site = self._by_context(candidate, located)
            return (candidate, site) if site is not None else None
        if located is not None and self.context.goes(located):
            phrase = TokenSpan(located.phrase.start, after)
            return candidate, Site(candidate.tokens, phrase, located.preposition, located.relation, precision)
        if self._named_site(start, after):
            return candidate, Site(
                candidate.tokens, TokenSpan(start, after), -1, self.context.role(after - 1), precision
            )
        return None

    def _by_context(self, candidate: Candidate, located: Site | None) -> Site | None:
        start, end = candidate.tokens
        if located is None:
            site = self.context.of_noun(start, end)
            if site is not None and self.lower[site.phrase.start] not in self.cues.compass:
                return site if self.lower[site.phrase.start] in self.cues.name_makers else None
            return self._object(start, end)
        if not self.context.goes(located):
            return None
        strong = self._after_noun(start, located) or self._told(end) or self._by_label(start, end, located)
        return located if strong or (self._plain(start, end, located) and self._is_small(candidate)) else None

    def _is_small(self, candidate: Candidate) -> bool:
        """Whether a small place of the name lies in a country that the text speaks of."""
        return any(e.country in self.countries for e in small_places().entries(candidate.key))

    def _trim(self, run: TokenSpan) -> tuple[int, int]:
        """Leave adjectives of countries and titles outside the name."""
        start, end = run
        while start < end and (self.lower[start] in self.gazetteer.adjectives or self.lower[start] in TITLES):
            start += 1
        return start, end

    def _facility(self, start: int, end: int) -> Precision | None:
        """The precision of a name whose first or last word makes a place of it ("Luton Airport", "Barangay San Roque")."""
        if end - start < 2:
            return None
        for index in (end - 1, start):
            word = self.lower[index]
            if word in self.cues.facilities:
                return self.cues.nouns.get(word, Precision.EXACT)
        return None

    def _banned(self, start: int, end: int, facility: Precision | None) -> bool:
        doc, lower = self.doc, self.lower
        if start and lower[start - 1] in TITLES:
            return True
        words = lower[start:end]
        if facility is None and (
            any(word in self.cues.people or word in self.cues.bodies for word in words)
            or all(word in self.cues.never for word in words)
            or any(word in self.cues.calendar for word in words)
        ):
            return True
        label = doc[start].ent_type_
        if label == "NORP" and start and lower[start - 1] in self.cues.prepositions and self._maker(end)[0] is not None:
            label = ""
        if any(glued(doc[i].text) for i in range(start, end)) or label in NEVER_LABELS:
            return True
        if end >= len(doc):
            return False
        return lower[end] in self.cues.people or doc[end].text in HYPHENS or self.context.owns(end)

    def _maker(self, end: int) -> tuple[Precision | None, int]:
        """The precision of a noun after the run that makes a place of it ("Halane camp", "Panmunjom truce village")."""
        for index in (end, end + 1):
            if index >= len(self.doc) or not self.doc[index].text.islower():
                break
            if self.lower[index] in self.cues.name_makers:
                return self.cues.nouns.get(self.lower[index], Precision.EXACT), index + 1
            if self.doc[index].pos_ not in ("NOUN", "ADJ") or self.lower[index] in self.cues.people:
                break
        return None, end

    def _named_site(self, start: int, after: int) -> bool:
        """Whether the name with its noun is an object ("shelled the Abu Shouk camp"), and so is where it was done."""
        return self.doc[start].pos_ == "PROPN" and self.doc[after - 1].dep_ in ("dobj", "nsubjpass", "pobj")

    def _object(self, start: int, end: int) -> Site | None:
        """A name that a verb of entering or harming has as its object, where the label or an apposition makes it a place."""
        token = self.doc[end - 1]
        verb = token.head.lemma_
        if token.dep_ not in ("dobj", "nsubjpass") or not (verb in self.cues.enter or verb in self.cues.harm):
            return None
        if self.doc[start].ent_type_ not in PLACE_LABELS and not self._told(end):
            return None
        span = TokenSpan(start, end)
        return Site(span, span, -1, Relation.OBJECT)

    def _after_noun(self, start: int, site: Site) -> bool:
        """Whether a noun of place governs the name: "the village of", "the border post at"."""
        lower, before = self.lower, site.preposition - 1
        if lower[start - 1] == "of" and lower[start - 2] in self.cues.name_makers:
            return True
        return (
            lower[site.preposition] == "at"
            and before >= 0
            and (lower[before] in self.cues.name_makers or lower[before] == "post")
        )

    def _told(self, end: int) -> bool:
        """Whether what follows tells that the name is a place: an apposition, or a place that holds it."""
        doc, lower = self.doc, self.lower
        if end + 1 >= len(doc):
            return False
        index = end + 1 if doc[end].text == "," else end
        if index == end + 1 and index in self.context.named and doc[end - 1].dep_ != "conj":
            return True
        limit = min(index + REST, len(doc))
        if lower[index] == "in":
            while index + 1 < limit and not doc[index + 1].is_punct:
                index += 1
                if index in self.context.named:
                    return True
                if lower[index] not in self.cues.between and lower[index] not in self.gazetteer.adjectives:
                    return False
            return False
        if index == end:
            return False
        if lower[index] in self.cues.compass and index + 1 < limit and lower[index + 1] == "of":
            return True
        if lower[index] in ("about", "some", "around", "just") or doc[index].like_num:
            return any(lower[i] in ("km", "kilometres", "kilometers", "miles") for i in range(index + 1, limit))
        if lower[index] not in ARTICLES:
            return False
        rest = (
            i
            for i in range(index + 1, limit)
            if lower[i] in self.cues.nouns or doc[i].is_punct or doc[i].pos_ == "VERB"
        )
        first = next(rest, None)
        return first is not None and lower[first] in self.cues.name_makers

    def _plain(self, start: int, end: int, site: Site) -> bool:
        """Whether the words right before a small place's name are such as stand before a place."""
        word = self.lower[site.preposition]
        return (
            site.relation is not Relation.AGAINST
            and word not in ("for", "over", "with")
            and self.counts[self.doc[end - 1].text] <= 2 + (self.doc[start].ent_type_ in PLACE_LABELS)
        )

    def _by_label(self, start: int, end: int, site: Site) -> bool:
        """Whether the preposition and the parser's label together do."""
        doc, label, word = self.doc, self.doc[start].ent_type_, self.lower[site.preposition]
        shouted = doc[start].text.isupper()
        if site.relation is Relation.NEAR and word in ("near", "outside", "off", "around", "opposite"):
            return (label != "PERSON" or end == start + 1 or self._once(end)) and not shouted
        if self.lower[start - 1] != word:
            return label in PLACE_LABELS and (site.precision is not None or label != "GPE")
        if site.relation in (Relation.ORIGIN, Relation.DESTINATION, Relation.AGAINST):
            return label in PLACE_LABELS
        if site.relation is not Relation.STATIC or word not in (
            "in",
            "at",
            "inside",
            "across",
            "through",
            "throughout",
        ):
            return False
        if label in PLACE_LABELS:
            return True
        if shouted or end - start > 3 or not all(t.pos_ == "PROPN" or t.text in HYPHENS for t in doc[start:end]):
            return False
        if label not in NAME_LABELS:
            return True
        return label not in MADE and self._though_labelled(end, site, label)

    def _though_labelled(self, end: int, site: Site, label: str) -> bool:
        """Whether a name that the parser takes for a person or a body stands where a place would, and nowhere else."""
        preposition = self.doc[site.preposition]
        governor = preposition.head
        last = self.doc[end - 1]
        if not self._once(end) or (last.dep_ == "compound" and last.head.i >= end):
            return False
        if preposition.lower_ == "in":
            return governor.lemma_ not in self.cues.not_where
        if preposition.lower_ == "at":
            return label == "PERSON" and governor.lemma_ not in self.cues.at_whom
        return False

    def _once(self, end: int) -> bool:
        """Whether the name stands only here: persons and bodies that act are named again."""
        return self.counts[self.doc[end - 1].text] == 1
