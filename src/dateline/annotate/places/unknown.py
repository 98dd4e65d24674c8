"""Names of places that are in no table: capitalised runs that a locative cue makes a place ("the village of Ak-Sai")."""

from itertools import pairwise

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.context import NAME_LABELS, PLACE_LABELS, TITLES, Context, Site
from dateline.annotate.places.gazetteer import Gazetteer
from dateline.annotate.places.lexicon import Cues, Relation
from dateline.annotate.places.scan import ARTICLES, HYPHENS, Candidate, folded
from dateline.model.place import Precision

LONGEST = 4
PARTICLES = frozenset({"de", "del", "la", "el", "al", "du", "des", "i", "e", "bin", "ash", "ar", "as"})


def runs(doc: Doc, texts: list[str], mask: list[bool], taken: set[int]) -> list[TokenSpan]:
    """Runs of capitalised tokens that no known name has taken."""
    found: list[TokenSpan] = []
    index, size = 0, len(doc)
    while index < size:
        text = texts[index]
        capital = text[0].isupper() or text in ARTICLES
        if not capital or not mask[index] or index in taken or not _starts(doc, index):
            index += 1
            continue
        end = index + 1
        while end < size and end not in taken and _continues(doc, index, end):
            end += 1
        while doc[end - 1].text in HYPHENS or doc[end - 1].text in PARTICLES:
            end -= 1
        found.append(TokenSpan(index, max(end, index + 1)))
        index = max(end, index + 1)
    return found


def _starts(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.text in ARTICLES:
        return index + 2 < len(doc) and doc[index + 1].text in HYPHENS and doc[index + 2].text[0].isupper()
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "VERB", "X") and len(token.text) > 1


def _continues(doc: Doc, start: int, index: int) -> bool:
    token, before = doc[index], doc[index - 1]
    if token.text in HYPHENS:
        return not token.whitespace_ and not before.whitespace_
    if before.text in HYPHENS:
        return True
    if index + 1 < len(doc) and token.text in PARTICLES and doc[index + 1].text[0].isupper():
        return token.pos_ != "DET"
    new = token.ent_iob == 3 and doc[start].ent_type_ and token.ent_type_ != doc[start].ent_type_
    return token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN") and not new


def _glued(text: str) -> bool:
    """Whether two words have run together ("ParisFrance"), as happens where a page lost its breaks."""
    return any(a.islower() and b.isupper() for a, b in pairwise(text)) and not text.startswith(
        ("Mc", "Mac", "De", "La")
    )


class Unknown:
    """Judges the runs of one document."""

    def __init__(self, doc: Doc, context: Context, gazetteer: Gazetteer, cues: Cues):
        self.doc, self.context, self.gazetteer, self.cues = doc, context, gazetteer, cues

    def site(self, run: TokenSpan) -> tuple[Candidate, Site] | None:
        """The run as a candidate with its site; None where nothing makes it a place."""
        start, end = self._trim(run)
        if end <= start or end - start > LONGEST * 2 or self._banned(start, end):
            return None
        candidate = Candidate(TokenSpan(start, end), folded(self.doc[start:end].text), known=False)
        located = self.context.located(start, end)
        maker = self._maker(end)
        if maker is not None and (located is not None or self._named_site(start, end)):
            after = TokenSpan(start, end + 1)
            if located is None:
                return candidate, Site(candidate.tokens, after, -1, self.context.role(end), maker)
            phrase = TokenSpan(located.phrase.start, end + 1)
            return candidate, Site(candidate.tokens, phrase, located.preposition, located.relation, maker)
        if located is not None and self._enough(start, end, located):
            return candidate, located
        return None

    def _trim(self, run: TokenSpan) -> tuple[int, int]:
        """Leave capitalised nouns of place, adjectives of countries and compass words outside the name."""
        start, end = run
        lower = self.context.lower
        while start < end and (
            lower[start] in self.gazetteer.adjectives or lower[start] in self.cues.compass or lower[start] in TITLES
        ):
            start += 1
        return start, end

    def _banned(self, start: int, end: int) -> bool:
        doc, lower = self.doc, self.context.lower
        if start and lower[start - 1] in TITLES:
            return True
        if any(lower[i] in self.cues.never or lower[i] in self.cues.people for i in range(start, end)):
            return True
        if any(_glued(doc[i].text) for i in range(start, end)):
            return True
        if doc[start].ent_type_ in ("DATE", "TIME", "MONEY", "NORP", "LANGUAGE", "CARDINAL", "PERCENT", "QUANTITY"):
            return True
        return end < len(doc) and (
            lower[end] in self.cues.people or doc[end].text in HYPHENS or lower[end] in ("'s", "’s")
        )

    def _maker(self, end: int) -> Precision | None:
        """The precision of a noun right after the run that makes a place of it."""
        if end < len(self.doc) and self.context.lower[end] in self.cues.name_makers:
            return self.cues.nouns.get(self.context.lower[end], Precision.EXACT)
        return None

    def _named_site(self, start: int, end: int) -> bool:
        return (
            self.doc[end].text.islower()
            and self.doc[start].pos_ == "PROPN"
            and self.doc[end].dep_ in ("dobj", "nsubjpass", "pobj")
        )

    def _enough(self, start: int, end: int, site: Site) -> bool:
        """Whether the cue is strong enough for a name that nobody knows."""
        return self._after_noun(start, site) or self._by_label(start, end, site)

    def _after_noun(self, start: int, site: Site) -> bool:
        """Whether a noun of place governs the name: "the village of", "the border post at"."""
        lower, before = self.context.lower, site.preposition - 1
        if lower[start - 1] == "of" and lower[start - 2] in self.cues.name_makers:
            return True
        return (
            lower[site.preposition] == "at"
            and before >= 0
            and (lower[before] in self.cues.name_makers or lower[before] == "post")
        )

    def _by_label(self, start: int, end: int, site: Site) -> bool:
        """Whether the preposition and the parser's label together do."""
        doc, label, word = self.doc, self.doc[start].ent_type_, self.context.lower[site.preposition]
        if site.relation is Relation.NEAR and word in ("near", "outside"):
            return (label != "PERSON" or end == start + 1) and not doc[start].text.isupper()
        if doc[start - 1].lower_ != word:
            return site.precision is not None and label in PLACE_LABELS
        if site.relation is not Relation.STATIC or word not in ("in", "at", "inside"):
            return False
        if label in PLACE_LABELS:
            return True
        proper = all(t.pos_ == "PROPN" or t.text in HYPHENS for t in doc[start:end]) and not doc[start].text.isupper()
        return proper and label != "ORG" and (word != "in" or label not in NAME_LABELS) and end - start <= 3
