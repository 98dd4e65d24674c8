"""What stands around a name: the preposition it hangs on, the noun of place beside it, the longer name it is part of."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.gazetteer import Gazetteer
from dateline.annotate.places.lexicon import Cues, Relation
from dateline.annotate.places.scan import HYPHENS, Candidate, folded
from dateline.model.place import Precision

REACH = 9
DISTANCES = frozenset({"km", "kilometres", "kilometers", "miles", "mile"})
SKIES = frozenset({"airspace", "skies", "sky"})
BORDERS = frozenset({"border", "borders", "frontier"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NAME_LABELS = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
TITLES = frozenset(
    {
        "president",
        "governor",
        "minister",
        "mayor",
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


class Walk:
    """Looks left and right of the names of one document."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, cues: Cues, candidates: list[Candidate], lower: list[str]):
        self.doc, self.gazetteer, self.cues = doc, gazetteer, cues
        self.lower = lower
        self.named = {i for c in candidates for i in range(*c.tokens)}
        self.ends = {c.tokens.end: c for c in candidates}

    def located(self, start: int, end: int) -> Site | None:
        """Walk left from the name over what may stand between it and a preposition."""
        index, precision, needs_noun = start - 1, None, False
        while index >= max(0, start - REACH):
            word = self.lower[index]
            after = self.doc[index + 1]
            particle = self.doc[index].dep_ == "prt" and not (after.lower_ in ("the", "a") or after.text[0].isupper())
            relation = None if particle else self.cues.prepositions.get(word)
            if index and self.tied(index):
                relation, word = None, "of"
                precision = Precision.NEAR if self.lower[index - 1] not in BORDERS else precision
            if word == "of" and index and self.lower[index - 1] == "out":
                relation = Relation.ORIGIN
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

    def tied(self, link: int) -> bool:
        """Whether the word ties a place to the border or the way before it ("the border with", "the road to")."""
        word, before = self.lower[link], self.lower[link - 1]
        if word == "with":
            return before in BORDERS
        if word == "from" and before in DISTANCES:
            return True
        if word in ("linking", "connecting", "joining"):
            return before in self.cues.ways
        return (
            word in ("to", "from", "into", "towards", "toward") and before in self.cues.ways and before not in BORDERS
        )

    def _between(self, index: int) -> bool:
        word, token = self.lower[index], self.doc[index]
        if word in self.cues.between or word in self.gazetteer.adjectives or token.pos_ in ("ADJ", "DET"):
            return True
        if word in ("'s", "’s", "-") or token.text in HYPHENS or index + 1 in self.ends:
            return True
        owner = self.lower[index + 1] in ("'s", "’s") and token.text[0].isupper() and token.ent_type_ != "PERSON"
        if index in self.named or owner:
            return True
        return (word == "," and self.lower[index - 1] in self.cues.nouns) or (
            token.tag_ in ("VBN", "VBG") and folded(word) in self.cues.between
        )

    def goes(self, located: Site) -> bool:
        """Whether "to", "on", "between" and the like tell where."""
        token = self.doc[located.preposition]
        if token.lower_ == "between":
            return token.head.lower_ in self.cues.ways
        if located.relation is Relation.ORIGIN:
            verbs = self.cues.out_verbs if token.lower_ == "of" else self.cues.origin_verbs
            return located.precision is not None or self.governed(token, verbs)
        if token.lower_ == "over" and token.i and self.lower[token.i - 1] in SKIES:
            return True
        if located.relation is Relation.AGAINST and located.precision is None:
            moves = token.lower_ == "on" and self.governed(token, self.cues.movement)
            return moves or self.governed(token, self.cues.against)
        if located.relation is Relation.DESTINATION and located.precision is None:
            return self.governed(token, self.cues.movement)
        return True

    @staticmethod
    def governed(token: Token, words: frozenset[str]) -> bool:
        """Whether one of the words governs the token."""
        for _ in range(3):
            token = token.head
            if token.lemma_ in words or token.lower_ in words:
                return True
        return False

    def noun_after(self, end: int) -> tuple[Precision | None, int]:
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

    def happening(self, start: int, head: int) -> bool:
        """Whether the token is a noun of a happening, and only words that go with one stand between."""
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

    def owns(self, end: int) -> bool:
        """Whether the name owns something that is no part of the place ("in Ghana's favour", not "in Kharkiv's suburbs")."""
        if end + 1 >= len(self.doc) or self.lower[end] not in ("'s", "’s", "'", "’"):
            return False
        return not any(w in self.cues.nouns or w in self.cues.compass for w in self.lower[end + 1 : end + 4])

    def agent(self, token: Token) -> bool:
        """Whether the noun does something or owns something, and so is no place here."""
        return token.dep_ in ("nsubj", "agent", "poss", "compound") and token.head.pos_ in ("VERB", "NOUN", "PROPN")

    def role(self, index: int) -> Relation:
        """How a noun phrase without a preposition, headed by this token, stands: an object, or a modifier."""
        return Relation.OBJECT if self.doc[index].dep_ in ("dobj", "nsubjpass", "obj", "ROOT") else Relation.MODIFIER

    def inside_larger_name(self, start: int, end: int) -> bool:
        """Whether the name is part of a longer one: a person, a body, a newspaper."""
        doc = self.doc
        if start and self._joins(start - 1, start):
            return True
        if start and end + 1 < len(doc) and self.lower[start - 1] == "the" and self.lower[end] == "of":
            # "the Chamber of Minerals"
            return doc[end + 1].text[0].isupper() and doc[end + 1].pos_ != "NUM" and self.lower[end + 1] != "the"
        if end < len(doc) and doc[end].text in HYPHENS and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
            return True
        if end >= len(doc) or not doc[end].text[0].isupper() or not doc[end].is_alpha:
            return False
        right = self.lower[end]
        if right in self.cues.buildings:
            return True
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
        return same or (token.dep_ in ("compound", "nmod") and token.head.i >= start)
