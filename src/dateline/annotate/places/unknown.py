"""Names of places that are in no table: capitalised runs that a locative cue makes a place ("the village of Ak-Sai")."""

from collections.abc import Container

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.context import Context
from dateline.annotate.places.evidence import Evidence
from dateline.annotate.places.lexicon import Relation
from dateline.annotate.places.runs import glued
from dateline.annotate.places.scan import HYPHENS, Candidate, folded
from dateline.annotate.places.small import small_places
from dateline.annotate.places.walk import BORDERS, DISTANCES, PLACE_LABELS, TITLES, Site
from dateline.model.place import Precision

LONGEST = 4
OWNED = frozenset(
    "warehouse clinic depot hospital base compound factory plant mine farm school college office offices terminal headquarters "
    "warehouses clinics hospitals schools station refinery convoy".split()
)
"""Buildings that are told by their owner's initials."""
NEVER_LABELS = frozenset({"DATE", "TIME", "MONEY", "NORP", "LANGUAGE", "CARDINAL", "PERCENT", "QUANTITY"})


class Unknown:
    """Judges the runs of one document."""

    def __init__(self, context: Context, countries: Container[str], texts: list[str]):
        self.doc, self.context, self.countries = context.doc, context, countries
        self.gazetteer, self.cues = context.gazetteer, context.cues
        self.lower = context.lower
        self.evidence = Evidence(context, texts)
        self.told: set[str] = set()

    def site(self, run: TokenSpan) -> tuple[Candidate, Site] | None:
        """The run as a candidate with its site; None where nothing makes it a place. What was one before is one again."""
        made = self._site(run)
        if made is not None:
            self.told.add(made[0].key)
        return made

    def _site(self, run: TokenSpan) -> tuple[Candidate, Site] | None:
        if self._is_border(run):
            return self._border(run)
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
        if located is not None and (self.context.goes(located) or self.lower[located.preposition] == "on"):
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
            if site is not None:
                noun = self.lower[site.phrase.start]
                off = noun in self.cues.compass or noun in DISTANCES
                return site if noun in self.cues.name_makers or (off and self.evidence.once(end)) else None
            return self.context.peopled(start, end) or self._object(candidate)
        listed = start and self.lower[start - 1] in ("and", "or", ",", "&")
        if not self.context.goes(located) or (listed and self.doc[start].ent_type_ not in PLACE_LABELS):
            return None
        strong = (
            candidate.key in self.told
            or self.evidence.after_noun(start, located)
            or self.evidence.told(end)
            or self.evidence.by_label(start, end, located)
        )
        left = located.relation is Relation.ORIGIN and self.doc[end - 1].dep_ == "pobj"
        left = left and self.doc[start].ent_type_ != "PERSON"
        strong = strong or (left and bool(small_places().entries(candidate.key)))
        return located if strong or (self.evidence.plain(start, end, located) and self._is_small(candidate)) else None

    def _is_small(self, candidate: Candidate) -> bool:
        """Whether a small place of the name lies in a country that the text speaks of."""
        return any(e.country in self.countries for e in small_places().entries(candidate.key))

    def _is_border(self, run: TokenSpan) -> bool:
        """Whether the run names the sides of a border ("the Thai-Cambodian border", "the Brazilian border")."""
        if run.end >= len(self.doc) or self.lower[run.end] not in BORDERS:
            return False
        words = [w for w in self.lower[run.start : run.end] if w not in HYPHENS]
        return all(w in self.gazetteer.adjectives or self.gazetteer.is_country(folded(w)) for w in words)

    def _border(self, run: TokenSpan) -> tuple[Candidate, Site] | None:
        tokens = TokenSpan(run.start, run.end + 1)
        candidate = Candidate(tokens, folded(self.doc[run.start : run.end + 1].text), known=False)
        located = self.context.located(*tokens)
        if located is not None:
            return candidate, Site(tokens, located.phrase, located.preposition, located.relation, Precision.VAGUE)
        if self.doc[run.end].dep_ in ("dobj", "nsubjpass"):
            return candidate, Site(tokens, tokens, -1, Relation.OBJECT, Precision.VAGUE)
        return None

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
        if self._of_owner(start, end):
            return True
        if words[-1] in self.cues.happenings or (end - start > 1 and all(t.is_upper for t in doc[start:end])):
            return True
        if facility is None and (
            any(word in self.cues.people or word in self.cues.bodies for word in words)
            or all(word in self.cues.never for word in words)
            or any(word in self.cues.calendar for word in words)
        ):
            return True
        label = doc[start].ent_type_
        if label in ("NORP", "DATE") and self._is_misread(start, end, label):
            label = ""
        if any(glued(doc[i].text) for i in range(start, end)) or label in NEVER_LABELS:
            return True
        if end + 1 >= len(doc):
            return False
        if lower[end] == "of" and facility is None and doc[end + 1].text[0].isupper():
            return True
        if lower[end] in ("'s", "’s") and label not in PLACE_LABELS:
            return True
        return lower[end] in self.cues.people or doc[end].text in HYPHENS or self.context.owns(end)

    def _of_owner(self, start: int, end: int) -> bool:
        """Whether initials before a building tell whose it is: "looted a WFP warehouse", "an MSF clinic in Ulang"."""
        word = self.doc[start].text
        initials = end == start + 1 and len(word) > 1 and word.isalpha() and word.isupper()
        return initials and end < len(self.doc) and self.lower[end] in OWNED

    def _is_misread(self, start: int, end: int, label: str) -> bool:
        """Whether what the parser takes for a people or a date is a place: "in Seruyan regency", "the Sariab quarter"."""
        precision, _ = self._maker(end)
        if label == "DATE":
            return precision is not None and all(self.doc[i].is_alpha or i > start for i in range(start, end))
        bare = start > 0 and self.lower[start - 1] in self.cues.prepositions
        bare = bare or any(self.doc[i].text in HYPHENS for i in range(start, end))
        return precision is not None and (bare or precision in (Precision.VAGUE, Precision.SEA))

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
        token = self.doc[after - 1]
        if token.dep_ == "pobj":
            return token.head.lower_ == "of" and token.head.head.lower_ in self.cues.befalls
        return self.doc[start].pos_ == "PROPN" and token.dep_ in ("dobj", "nsubjpass")

    def _object(self, candidate: Candidate) -> Site | None:
        """A name that a verb of entering or harming has as its object, where the label or an apposition makes it a place."""
        start, end = candidate.tokens
        token = self.doc[end - 1]
        verb = token.head.lemma_
        if token.dep_ not in ("dobj", "nsubjpass") or not (verb in self.cues.enter or verb in self.cues.harm):
            return None
        label = self.doc[start].ent_type_
        fled = verb in self.cues.fled and label not in ("PERSON", "ORG") and token.pos_ == "PROPN"
        sure = label in PLACE_LABELS or candidate.key in self.told or fled
        sure = sure or (verb in self.cues.besiege and self.evidence.once(end))
        if not sure and not self.evidence.told(end) and not (verb in self.cues.enter and self._is_small(candidate)):
            return None
        span = TokenSpan(start, end)
        return Site(span, span, -1, Relation.OBJECT)
