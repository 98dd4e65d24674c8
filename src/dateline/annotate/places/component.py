"""The component ``dateline_places``: the places of a document, found and resolved."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.layers import news_mask, text_of
from dateline.annotate.places.context import Context
from dateline.annotate.places.gazetteer import Entry, Kind, gazetteer
from dateline.annotate.places.lexicon import Relation, cues
from dateline.annotate.places.resolve import Surroundings, choose, lay, surroundings
from dateline.annotate.places.runs import runs
from dateline.annotate.places.scan import Candidate, scan
from dateline.annotate.places.unknown import Unknown
from dateline.annotate.places.walk import Site
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.resources.names import fold

JOINERS = frozenset({",", "and", "or", "&", "as", "well", "both", "the", "then"})
LOCATIVE = frozenset({"in", ",", "(", "at"})

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
        """Find the places that the report names as places."""
        mask = news_mask(doc)
        texts = [token.text for token in doc]
        candidates = scan(texts, mask, self.gazetteer, self.cues)
        around = surroundings(texts, candidates, self.gazetteer)
        context = Context(doc, self.gazetteer, self.cues, candidates, [text.lower() for text in texts])
        found = self._known(doc, context, candidates, around)
        taken = {i for site, _ in found for i in range(*site.tokens)}
        unknown = Unknown(doc, context, self.gazetteer, self.cues, texts)
        for run in runs(doc, texts, mask, taken):
            made = unknown.site(run, small=False)
            if made is not None and not all(i in context.named for i in range(*made[0].tokens)):
                country = self._holding(made[1], found) or self._country(doc, made[0], around)
                found.append((made[1], lay(doc, made[1], None, country, [])))
        found.sort(key=lambda pair: pair[0].tokens.start)
        doc._.place_sites = tuple(site for site, _ in found)
        doc._.places = tuple(place for _, place in found)
        return doc

    def _known(
        self, doc: Doc, context: Context, candidates: list[Candidate], around: Surroundings
    ) -> list[tuple[Site, Place]]:
        found: list[tuple[Site, Place]] = []
        last: Site | None = None
        for candidate in candidates:
            written = doc[candidate.tokens.start : candidate.tokens.end].text
            entries = self.gazetteer.entries(candidate.key, written)
            if not entries:
                continue
            site = context.site(candidate, entries) if self._goes_where(doc, candidate, entries, context) else None
            if site is None and last is not None and self._joined(doc, last, candidate):
                site = Site(candidate.tokens, candidate.tokens, last.preposition, last.relation)
            if site is None and self._contained(candidate, entries, doc):
                site = Site(candidate.tokens, candidate.tokens, -1, Relation.HEADING)
            last = site
            if site is None:
                continue
            explicit = self._explicit(doc, candidate)
            entry = choose(entries, around, self.gazetteer, explicit=explicit, noun=site.precision)
            country = explicit or self._country(doc, candidate, around)
            found.append(
                (site, lay(doc, site, entry, None if entry and entry.kind is not Kind.CITY else country, entries))
            )
        return found

    def _goes_where(self, doc: Doc, candidate: Candidate, entries: list[Entry], context: Context) -> bool:
        """Whether "to", "on" or "for" before the name can tell where: after words of movement or attack, before small places."""
        located = context.located(*candidate.tokens)
        if located is None:
            return True
        state = candidate.key in self.gazetteer.capitals or any(e.kind is Kind.COUNTRY for e in entries)
        if doc[located.preposition].lower_ == "between":
            return not state or located.precision is not None or doc[located.preposition].head.lower_ in self.cues.ways
        if located.precision is not None:
            return True
        if doc[located.preposition].lower_ == "at":
            return not any(e.kind is Kind.COUNTRY for e in entries)
        if located.relation not in (Relation.DESTINATION, Relation.AGAINST):
            return True
        words = self.cues.movement if located.relation is Relation.DESTINATION else self.cues.against
        token = doc[located.preposition]
        for _ in range(3):
            token = token.head
            if token.lemma_ in words or token.lower_ in words:
                return True
        return (
            not state
            and located.relation is Relation.DESTINATION
            and token.pos_ == "VERB"
            and doc[located.preposition].lower_ == "into"
        )

    @staticmethod
    def _joined(doc: Doc, last: Site, candidate: Candidate) -> bool:
        """Whether the name is joined to the last place by "and" or a comma ("in Lagos and Abuja", "Nice, France")."""
        between = doc[
            last.phrase.end if last.phrase.end > last.tokens.end else last.tokens.end : candidate.tokens.start
        ]
        if len(between) > 3 or not len(between) or any(t.lower_ not in JOINERS for t in between):
            return False
        token = doc[candidate.tokens.end - 1]
        return token.dep_ in ("conj", "appos", "pobj", "npadvmod", "nmod") or between.text.strip() == ","

    def _contained(self, candidate: Candidate, entries: list[Entry], doc: Doc) -> bool:
        """Whether a country or division that holds it follows after a comma ("Nice, France")."""
        end = candidate.tokens.end
        if end + 1 >= len(doc) or doc[end].text != "," or doc[candidate.tokens.end - 1].dep_ in ("conj",):
            return False
        holder = self._holder(doc, end + 1)
        return holder is not None and any(e.kind is Kind.CITY and e.country == holder for e in entries)

    def _holder(self, doc: Doc, index: int) -> str | None:
        """The country of a country or division named right here."""
        for size in (3, 2, 1):
            if index + size <= len(doc):
                text = doc[index : index + size].text
                entries = self.gazetteer.entries(fold(text), text) if text[0].isupper() else []
                for entry in entries:
                    if entry.kind in (Kind.COUNTRY, Kind.DIVISION):
                        return entry.country
        return None

    def _explicit(self, doc: Doc, candidate: Candidate) -> str | None:
        """The country that the phrase itself names: after a comma, after "in", or as an adjective before."""
        end = candidate.tokens.end
        for index in range(end, min(end + 2, len(doc) - 1)):
            if doc[index].lower_ in LOCATIVE:
                skip = 2 if doc[index + 1].lower_ == "the" else 1
                holder = self._holder(doc, index + skip)
                if holder is not None:
                    return holder
                break
        for index in range(candidate.tokens.start - 1, max(-1, candidate.tokens.start - 5), -1):
            word = doc[index].lower_
            if word in self.gazetteer.adjectives:
                return self.gazetteer.adjectives[word]
            if (
                word not in self.cues.nouns
                and word not in self.cues.between
                and word != "of"
                and doc[index].pos_ != "ADJ"
            ):
                break
        return None

    @staticmethod
    def _holding(site: Site, found: list[tuple[Site, Place]]) -> str | None:
        """The country of a known place in the same phrase ("the West Bank village of")."""
        inside = (place.country for held, place in found if site.phrase.holds(held.tokens.start))
        return next(inside, None)

    def _country(self, doc: Doc, candidate: Candidate, around: Surroundings) -> str | None:
        """The country of a place that is in no table: the one its phrase names, else the one the text is about."""
        return self._explicit(doc, candidate) or around.main


def heading(doc: Doc) -> Place | None:
    """The city of the report's dateline ("SUKKUR, Pakistan -"), where "here" is."""
    document = doc._.document
    if document is None or not document.dateline:
        return None
    parts = [part.strip(" -–—:") for part in document.dateline.split("(")[0].split(",")]
    country = next((e.country for p in parts[1:] for e in gazetteer().entries(fold(p), p)), None)
    entry = choose(
        gazetteer().entries(fold(parts[0]), parts[0]), Surroundings.of(country), gazetteer(), explicit=country
    )
    start = max(document.text.find(document.dateline), 0)
    span = Span(start, start + len(parts[0]))
    if entry is None:
        return Place(text=span.of(text_of(doc)), span=span, name=parts[0].title(), country=country)
    name = entry.name if parts[0].isupper() else parts[0]
    return Place(
        text=span.of(text_of(doc)),
        span=span,
        name=name,
        country=entry.country,
        division=entry.division,
        geonames=entry.geonames,
        lat=entry.lat,
        lon=entry.lon,
        precision=entry.precision,
    )
