"""Decide by its neighbours whether a name stands for a place, and how: the rules of precision.

A name is a place where something locates by it ("near Tegh", "Batken province", "the Geneva talks", "shelled Kharkiv"),
never where it only tells whose something is or who acts ("Washington said", "Kano police", "the mayor of Nice").
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.gazetteer import Entry, Gazetteer, Kind
from dateline.annotate.places.lexicon import Cues, Relation
from dateline.annotate.places.scan import HYPHENS, Candidate, folded
from dateline.model.place import Precision

REACH = 9
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NAME_LABELS = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
TITLES = frozenset(
    {
        "president",
        "prime",
        "foreign",
        "defence",
        "defense",
        "interior",
        "king",
        "queen",
        "mr",
        "mrs",
        "ms",
        "mr.",
        "mrs.",
        "ms.",
        "dr",
        "dr.",
        "professor",
        "gen.",
        "general",
        "senator",
        "sen.",
        "rep.",
        "judge",
        "captain",
        "colonel",
        "col.",
        "sir",
        "lord",
        "pope",
        "prince",
        "princess",
    }
)


@dataclass(frozen=True, slots=True)
class Site:
    """How a place stands: its tokens, those of its phrase, the preposition (-1: none), the precision its phrase has."""

    tokens: TokenSpan
    phrase: TokenSpan
    preposition: int
    relation: Relation
    precision: Precision | None = None


class Context:
    """Judges the candidates of one document."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, cues: Cues, candidates: list[Candidate], lower: list[str]):
        self.doc, self.gazetteer, self.cues = doc, gazetteer, cues
        self.lower = lower
        self.named = {i for c in candidates for i in range(*c.tokens)}
        self.ends = {c.tokens.end: c for c in candidates}

    def site(self, candidate: Candidate, entries: list[Entry]) -> Site | None:
        """How the candidate locates; None where it does not."""
        start, end = candidate.tokens
        if self._inside_larger_name(start, end):
            return None
        noun, after = self._noun_after(end)
        word = self.lower[start] if end == start + 1 else candidate.key
        located = self.located(start, after)
        if word in self.cues.never and not (
            word in self.cues.unless_located and located and located.preposition == start - 1
        ):
            return None
        if noun is None and candidate.key in self.cues.needs_noun:
            return None
        if after < len(self.doc) and self.lower[after] in self.cues.people and noun is None:
            return None
        if self._owns(end):
            return None
        if located is not None:
            precision = noun or located.precision
            if precision is None and self.lower[start - 1] in self.cues.compass and entries[0].kind is not Kind.CITY:
                precision = Precision.VAGUE
            return Site(candidate.tokens, located.phrase, located.preposition, located.relation, precision)
        if noun is not None and not self._agent(self.doc[after - 1]):
            return Site(candidate.tokens, TokenSpan(start, after), -1, self.role(after - 1), noun)
        return self.of_noun(start, end) or self._bare(candidate, entries)

    def of_noun(self, start: int, end: int) -> Site | None:
        """A name after a noun of place and "of", without a preposition ("seized the town of Goma", "south of Brno")."""
        if start < 2 or self.lower[start - 1] != "of":
            return None
        noun = self.lower[start - 2]
        precision = Precision.NEAR if noun in self.cues.compass else self.cues.nouns.get(noun)
        if precision is None or self._agent(self.doc[start - 2]):
            return None
        relation = Relation.NEAR if precision is Precision.NEAR else self.role(start - 2)
        return Site(TokenSpan(start, end), TokenSpan(start - 2, end), -1, relation, precision)

    def _bare(self, candidate: Candidate, entries: list[Entry]) -> Site | None:
        """A name without a preposition: before a noun of a happening, as object or subject of some verbs."""
        end = candidate.tokens.end
        head = candidate.tokens
        token = self.doc[end - 1]
        if end < len(self.doc) and token.dep_ in ("compound", "nmod", "amod", "poss"):
            if token.head.i >= end and self._happening(end, token.head.i):
                return Site(head, head, -1, Relation.MODIFIER)
            return None
        verb = token.head.lemma_
        state = all(e.kind is Kind.COUNTRY for e in entries) or candidate.key in self.gazetteer.capitals
        if token.dep_ in ("dobj", "nsubjpass", "obj") and (
            verb in self.cues.enter or (verb in self.cues.harm and not state)
        ):
            return Site(head, head, -1, Relation.OBJECT)
        if token.dep_ in ("nsubj", "nsubjpass") and verb in self.cues.place_subjects and not state:
            return Site(head, head, -1, Relation.SUBJECT)
        return None

    def _happening(self, start: int, head: int) -> bool:
        return (
            head - start < 4
            and all(
                self.lower[i] in self.cues.before_happening
                or self.doc[i].pos_ in ("ADJ", "NUM")
                or self.doc[i].dep_ in ("compound", "amod")
                for i in range(start, head)
            )
            and self.lower[head] in self.cues.happenings
        )

    def _owns(self, end: int) -> bool:
        """Whether the name owns something that is no part of the place ("in Ghana's favour", not "in Kharkiv's suburbs")."""
        if end + 1 >= len(self.doc) or self.lower[end] not in ("'s", "’s", "'", "’"):
            return False
        return not any(w in self.cues.nouns or w in self.cues.compass for w in self.lower[end + 1 : end + 4])

    def _agent(self, token: Token) -> bool:
        return token.dep_ in ("nsubj", "agent", "poss", "compound") and token.head.pos_ in ("VERB", "NOUN", "PROPN")

    def role(self, index: int) -> Relation:
        """How a noun phrase without a preposition, headed by this token, stands: an object, or a modifier."""
        return Relation.OBJECT if self.doc[index].dep_ in ("dobj", "nsubjpass", "obj", "ROOT") else Relation.MODIFIER

    def _inside_larger_name(self, start: int, end: int) -> bool:
        """Whether the name is part of a longer one: a person, a body, a newspaper."""
        doc = self.doc
        if start and self._joins(start - 1, start):
            return True
        if end < len(doc) and doc[end].text in HYPHENS and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
            return True
        if end >= len(doc) or not doc[end].text[0].isupper() or not doc[end].is_alpha:
            return False
        right = self.lower[end]
        if (
            right in self.cues.nouns
            or right in self.cues.happenings
            or right in self.gazetteer.adjectives
            or right in TITLES
        ):
            return False
        if right in self.cues.calendar or doc[end].ent_type_ in ("DATE", "TIME", "NORP"):
            return False
        together = doc[end].ent_iob == 1 and doc[end].ent_type_ not in PLACE_LABELS
        return together or (doc[end - 1].dep_ == "compound" and doc[end - 1].head.i >= end and doc[end].pos_ == "PROPN")

    def _joins(self, left: int, start: int) -> bool:
        token, word = self.doc[left], self.lower[left]
        if token.text in HYPHENS and not token.whitespace_ and left and not self.doc[left - 1].whitespace_:
            return True
        if not token.text[0].isupper() or not token.is_alpha or word in self.cues.between or word in self.cues.nouns:
            return False
        if (
            word in self.cues.prepositions
            or word in self.gazetteer.adjectives
            or start in self.ends
            or token.pos_ not in ("PROPN", "NOUN")
        ):
            return False
        same = self.doc[start].ent_iob == 1 and self.doc[start].ent_type_ in NAME_LABELS
        return same or (token.dep_ == "compound" and token.head.i >= start)

    def _noun_after(self, end: int) -> tuple[Precision | None, int]:
        """The precision told by a noun of place after the name ("Batken province", "Jenin refugee camp"), and its end."""
        for skip in (0, 1):
            at = end + skip
            if at >= len(self.doc) or self.doc[at - 1].is_punct or not self.doc[at].is_alpha:
                break
            precision = self.cues.nouns.get(self.lower[at])
            if precision is not None and self.lower[at] not in self.cues.compass:
                if skip and self.doc[end].pos_ not in ("NOUN", "PROPN", "ADJ"):
                    break
                return precision, at + 1
        return None, end

    def located(self, start: int, end: int) -> Site | None:
        """Walk left from the name over what may stand between it and a preposition."""
        index, precision, needs_noun = start - 1, None, False
        while index >= max(0, start - REACH):
            word = self.lower[index]
            relation = self.cues.prepositions.get(word) if self.doc[index].dep_ != "prt" else None
            if relation is not None and not needs_noun:
                if precision is None and relation is Relation.NEAR and word not in ("toward", "towards"):
                    precision = Precision.NEAR
                if word == "by" and self.doc[index].dep_ == "agent":
                    return None
                return Site(TokenSpan(start, end), TokenSpan(index, end), index, relation, precision)
            if word == "of":
                needs_noun = True
            elif (known := self.cues.nouns.get(word)) is not None:
                precision, needs_noun = precision or known, False
            elif needs_noun or not self._between(index):
                return None
            index -= 1
        return None

    def _between(self, index: int) -> bool:
        word, token = self.lower[index], self.doc[index]
        if word in self.cues.between or word in self.gazetteer.adjectives or token.pos_ in ("ADJ", "DET"):
            return True
        if word in ("'s", "’s", "-") or token.text in HYPHENS or index + 1 in self.ends:
            return True
        if index in self.named:
            return True
        return (word == "," and self.lower[index - 1] in self.cues.nouns) or (
            token.tag_ in ("VBN", "VBG") and folded(word) in self.cues.between
        )
