"""The component ``dateline_places``: the places of a document, found and resolved."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, news_mask
from dateline.annotate.places.anaphora import Anaphora
from dateline.annotate.places.context import Context
from dateline.annotate.places.gazetteer import Entry, Gazetteer, Kind, gazetteer
from dateline.annotate.places.heading import heading
from dateline.annotate.places.holders import Holders
from dateline.annotate.places.landmarks import landmarks
from dateline.annotate.places.lexicon import Cues, Relation, cues
from dateline.annotate.places.resolve import choose, choose_small, lay, surroundings, told_countries
from dateline.annotate.places.runs import runs
from dateline.annotate.places.scan import Candidate, folded, scan
from dateline.annotate.places.small import small_places
from dateline.annotate.places.unknown import Unknown
from dateline.annotate.places.walk import SKIES, Site
from dateline.model.place import Place, Precision

SURFACES = frozenset({Kind.ISLAND, Kind.LAKE, Kind.RIVER, Kind.CANAL, Kind.SEA})
JOINERS = frozenset({",", "and", "or", "&", "as", "well", "both", "the", "then"})

if not Doc.has_extension("place_sites"):
    Doc.set_extension("place_sites", default=())


@Language.factory("dateline_places", requires=["doc.sents", "token.dep"], assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> "PlaceFinder":
    """The component ``dateline_places``."""
    return PlaceFinder()


class PlaceFinder:
    """Sets ``doc._.places``, in the order of the text, and ``doc._.place_sites``, how each stands there."""

    def __init__(self) -> None:
        self.gazetteer, self.cues = gazetteer(), cues()

    def __call__(self, doc: Doc) -> Doc:
        """Find the places that the report names as places, and those that it takes up again."""
        found = Reading(doc, self.gazetteer, self.cues).places()
        doc._.place_sites = tuple(site for site, _ in found)
        doc._.places = tuple(place for _, place in found)
        return doc


class Reading:
    """One document as it is read for places."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, cues: Cues):
        self.doc, self.gazetteer, self.cues, self.mask = doc, gazetteer, cues, news_mask(doc)
        self.texts = [token.text for token in doc]
        lower = [text.lower() for text in self.texts]
        self.candidates = scan(self.texts, self.mask, gazetteer, cues)
        self.countries = told_countries(self.texts, self.candidates, gazetteer)
        self.heading = heading(doc)
        self.headed = {i for header in doc._.headers for i in range(*header.place)}
        written = self.heading.country if self.heading is not None else None
        self.around = surroundings(self.texts, self.candidates, self.countries, gazetteer, written)
        self.divisions: list[tuple[Site, Place]] = []
        self.context = Context(doc, gazetteer, cues, self.candidates, lower)
        self.holders = Holders(doc, lower, gazetteer, cues)
        told = [(candidate.key, self.holders.explicit(candidate)) for candidate in self.candidates]
        # One sense a report: a name that is told once ("San Jose, Costa Rica's capital") means the same wherever it stands.
        self.told = {key: country for key, country in reversed(told) if country}

    def places(self) -> list[tuple[Site, Place]]:
        """The places, in the order of the text, each with how it stands there."""
        found = self._known()
        found += self._unknown(found)
        found += self._of_headers(found)
        found.sort(key=lambda pair: pair[0].tokens.start)
        anaphora = Anaphora(self.context, self.countries, self.around.main, self.heading, self.divisions)
        found += anaphora.sites(self.mask, found)
        found += landmarks(self.context, self.mask, self.around.main)
        found.sort(key=lambda pair: pair[0].tokens.start)
        return found

    def _known(self) -> list[tuple[Site, Place]]:
        found: list[tuple[Site, Place]] = []
        last: Site | None = None
        for candidate in self.candidates:
            written = self.doc[candidate.tokens.start : candidate.tokens.end].text
            entries = self.gazetteer.entries(candidate.key, written)
            if not entries or not (candidate.tokens.start in self.headed or self.context.may_be(candidate)):
                continue
            if candidate.tokens.start in self.headed:
                over = Site(candidate.tokens, candidate.tokens, -1, Relation.HEADING)
                found.append((over, self._laid_out(candidate, entries, over)))
                last = None
                continue
            site = self.context.site(candidate, entries) if self._goes_where(candidate, entries) else None
            if site is None and last is not None and self._joined(last, candidate):
                site = Site(candidate.tokens, candidate.tokens, last.preposition, last.relation)
            if site is None and self.holders.contains(candidate, entries):
                site = Site(candidate.tokens, candidate.tokens, -1, Relation.HEADING)
            last = site
            if site is None:
                self._note_division(candidate, entries)
                continue
            found.append((site, self._laid_out(candidate, entries, site)))
        return found

    def _laid_out(self, candidate: Candidate, entries: list[Entry], site: Site) -> Place:
        explicit = self.holders.explicit(candidate) or self.told.get(candidate.key)
        entry = self._settled(candidate, entries, explicit, site)
        country = explicit or self.around.main if entry is None or entry.kind is Kind.CITY else None
        return lay(self.doc, site, entry, country, entries)

    def _settled(self, candidate: Candidate, entries: list[Entry], explicit: str | None, site: Site) -> Entry | None:
        """The entry meant: a river after "the", the capital of a country told by it, a small place in the country named."""
        start, end = candidate.tokens
        if start and self.texts[start - 1] == "the" and self.doc[end - 1].dep_ != "compound":
            entries = [e for e in entries if e.kind is Kind.RIVER] or entries
        entry = choose(entries, self.around, self.gazetteer, explicit=explicit, noun=site.precision)
        if entry is not None and entry.kind is Kind.COUNTRY and self.context.is_capital(candidate):
            return self.gazetteer.capital(entry.country or "") or entry
        elsewhere = entry is not None and entry.kind is Kind.CITY and explicit not in (None, entry.country)
        if entry is None or elsewhere:
            return choose_small(small_places().entries(candidate.key), explicit, self.around, site) or entry
        return entry

    def _note_division(self, candidate: Candidate, entries: list[Entry]) -> None:
        """Keep a division that is named without being where something was ("Ituri's governor"): "the province" may take it up."""
        entry = choose(entries, self.around, self.gazetteer)
        if entry is not None and entry.kind is Kind.DIVISION:
            site = Site(candidate.tokens, candidate.tokens, -1, Relation.HEADING)
            self.divisions.append((site, lay(self.doc, site, entry, None, entries)))

    def _of_headers(self, known: list[tuple[Site, Place]]) -> list[tuple[Site, Place]]:
        """The places in headers of entries that are in no table of the larger ones: "15 Nov, Macomia district:"."""
        taken = {i for site, _ in known for i in range(*site.tokens)}
        found = []
        for header in self.doc._.headers:
            end = header.place.end
            while end > header.place.start and not self.texts[end - 1][0].isupper():
                end -= 1
            tokens = TokenSpan(header.place.start, end)
            if end > tokens.start and taken.isdisjoint(range(*tokens)):
                site = Site(tokens, tokens, -1, Relation.HEADING)
                entries = small_places().entries(folded(self.doc[tokens.start : end].text))
                entry = choose_small(entries, None, self.around, site)
                found.append((site, lay(self.doc, site, entry, self.around.main, entries)))
        return found

    def _unknown(self, known: list[tuple[Site, Place]]) -> list[tuple[Site, Place]]:
        found = []
        names = {candidate.tokens for candidate in self.candidates}
        taken = {i for site, _ in known for i in range(*site.tokens)}
        unknown = Unknown(self.context, self.around.counts, self.texts)
        for run in runs(self.doc, self.texts, self.mask, taken):
            made = unknown.site(run)
            if made is None or made[0].tokens in names:
                continue
            candidate, site = made
            inside = (place.country for held, place in known if site.phrase.holds(held.tokens.start))
            own = self.gazetteer.adjectives.get(candidate.key.split()[0]) if site.precision is Precision.VAGUE else None
            told = own or next(inside, None) or self.holders.explicit(candidate)
            entries = small_places().entries(candidate.key)
            entry = choose_small(entries, told, self.around, site)
            country = told or self.around.main
            found.append((site, lay(self.doc, site, entry, country, entries)))
        return found

    def _goes_where(self, candidate: Candidate, entries: list[Entry]) -> bool:
        """Whether "to", "on" or "for" before the name can tell where: after words of movement or attack, before small places."""
        located = self.context.located(*candidate.tokens)
        if located is None:
            return True
        preposition = self.doc[located.preposition]
        country = any(e.kind is Kind.COUNTRY for e in entries)
        state = country or candidate.key in self.gazetteer.capitals
        if preposition.lower_ == "in" and preposition.head.lemma_ in self.cues.felt:
            return False
        if preposition.lower_ == "between":
            way = preposition.head.lower_ in self.cues.ways or self.texts[located.preposition - 1] in self.cues.ways
            return not state or located.precision is not None or way
        if located.precision is not None or self.context.noun_after(candidate.tokens.end)[0] is not None:
            return True
        if preposition.lower_ == "at":
            return not country
        if preposition.lower_ == "over" and preposition.i and self.texts[preposition.i - 1] in SKIES:
            return True
        if preposition.lower_ == "on" and any(e.kind in SURFACES for e in entries):
            return True
        if located.relation not in (Relation.DESTINATION, Relation.AGAINST):
            return True
        words = self.cues.movement if located.relation is Relation.DESTINATION else self.cues.against
        if self.context.governed(preposition, words):
            return True
        return not state and preposition.lower_ == "into"

    def _joined(self, last: Site, candidate: Candidate) -> bool:
        """Whether the name is joined to the last place by "and" or a comma ("in Lagos and Abuja", "Nice, France")."""
        between = self.doc[max(last.phrase.end, last.tokens.end) : candidate.tokens.start]
        if len(between) > 3 or not len(between) or any(t.lower_ not in JOINERS for t in between):
            return False
        token = self.doc[candidate.tokens.end - 1]
        return token.dep_ in ("conj", "appos", "pobj", "npadvmod", "nmod") or between.text.strip() == ","
