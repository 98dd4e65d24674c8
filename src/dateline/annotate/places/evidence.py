"""What makes a place of a name that no table knows: the noun before it, what is told after it, the preposition and the label."""

from collections import Counter

from dateline.annotate.places.clause import SUFFERED
from dateline.annotate.places.context import Context
from dateline.annotate.places.lexicon import Relation
from dateline.annotate.places.scan import HYPHENS
from dateline.annotate.places.walk import DISTANCES, NAME_LABELS, PLACE_LABELS, Site

MADE = frozenset({"WORK_OF_ART", "LAW", "EVENT"})
ARTICLES = frozenset({"a", "an", "the", "another", "one"})
REST = 6
"""How many words may stand between a name and the noun that says what it is ("Kirants, a small border village")."""


class Evidence:
    """Weighs the evidence of one document."""

    def __init__(self, context: Context, texts: list[str]):
        self.context, self.doc, self.lower = context, context.doc, context.lower
        self.gazetteer, self.cues = context.gazetteer, context.cues
        self.counts = Counter(text for text in texts if text[0].isupper())

    def after_noun(self, start: int, site: Site) -> bool:
        """Whether a noun of place governs the name: "the village of", "the border post at"."""
        lower, before = self.lower, site.preposition - 1
        if lower[start - 1] == "of" and lower[start - 2] in self.cues.name_makers:
            return True
        return (
            lower[site.preposition] == "at"
            and before >= 0
            and (lower[before] in self.cues.name_makers or lower[before] == "post")
        )

    def told(self, end: int) -> bool:
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
            return any(lower[i] in DISTANCES for i in range(index + 1, limit))
        if lower[index] not in ARTICLES:
            return False
        rest = (
            i
            for i in range(index + 1, limit)
            if lower[i] in self.cues.nouns or doc[i].is_punct or doc[i].pos_ == "VERB"
        )
        first = next(rest, None)
        return first is not None and lower[first] in self.cues.name_makers

    def plain(self, start: int, end: int, site: Site) -> bool:
        """Whether the words right before a small place's name are such as stand before a place."""
        word = self.lower[site.preposition]
        return (
            site.relation is not Relation.AGAINST
            and word not in ("for", "over", "with")
            and self.counts[self.doc[end - 1].text] <= 2 + (self.doc[start].ent_type_ in PLACE_LABELS)
        )

    def by_label(self, start: int, end: int, site: Site) -> bool:
        """Whether the preposition and the parser's label together do."""
        doc, label, word = self.doc, self.doc[start].ent_type_, self.lower[site.preposition]
        shouted = doc[start].text.isupper()
        if site.relation is Relation.NEAR and word in ("near", "outside", "off", "around", "opposite"):
            return (label != "PERSON" or end == start + 1 or self.once(end)) and not shouted
        if word == "on" and doc[site.preposition].head.lemma_ in self.cues.laid:
            return not shouted
        if self.lower[start - 1] != word:
            return label in PLACE_LABELS and (site.precision is not None or label != "GPE")
        if site.relation in (Relation.ORIGIN, Relation.DESTINATION, Relation.AGAINST):
            going = word in ("to", "into") and doc[site.preposition].head.lemma_ in self.cues.going
            led = going or (word in ("to", "into", "from") and label not in NAME_LABELS)
            return label in PLACE_LABELS or (led and doc[end - 1].pos_ == "PROPN" and self.once(end) and not shouted)
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
        if not self.once(end) or (last.dep_ == "compound" and last.head.i >= end):
            return False
        if preposition.lower_ == "in":
            return governor.lemma_ not in self.cues.not_where
        if preposition.lower_ == "at":
            hurt = governor.lemma_ in SUFFERED or governor.lemma_ in self.cues.harm
            return hurt or (label == "PERSON" and governor.lemma_ not in self.cues.at_whom)
        return False

    def once(self, end: int) -> bool:
        """Whether the name stands only here: persons and bodies that act are named again."""
        return self.counts[self.doc[end - 1].text] == 1
