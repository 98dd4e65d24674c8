"""Ties a source phrase to who it stands for: to the text's entities, to the sources before it, to its own full name."""

from dataclasses import replace

from spacy.tokens import Doc

from dateline.annotate.attribution.cue import Cue
from dateline.annotate.attribution.extent import extent, relative
from dateline.annotate.attribution.informant import Describer, Informant
from dateline.annotate.attribution.known import kind_known
from dateline.annotate.attribution.merge import merge
from dateline.annotate.attribution.register import OUTLET_NOUNS, Record, Register
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import Mention, MentionKind, TokenSpan
from dateline.model.source import SourceKind

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
GENDERED = frozenset({"he", "she", "him", "her", "his", "hers"})
FARTHEST = 400
"""Tokens back in which the full name of "the ministry" is looked for."""


class Resolver:
    """Resolves the informants of one text."""

    def __init__(self, doc: Doc, tree: Tree, describer: Describer, register: Register):
        self.doc = doc
        self.tree = tree
        self.describer = describer
        self.register = register

    def describe(self, head: int) -> Informant:
        """The informant headed by a token, its text trimmed to what belongs to it."""
        return self._with_entity(self.describer.describe(head, extent(self.tree, head)))

    def resolve(self, cue: Cue) -> tuple[Informant | None, Record | None]:
        """Who speaks, and the source met before that it is, if it points back."""
        head = cue.informant
        if head is None:
            return None, None
        if self.tree.word[head] in RELATIVES:
            head = relative(self.tree, head)
        elif self.tree.word[head] == "it":
            head = self._paper(cue.head) or head
        misread = cue.slot == "tag" and self.tree.pos[cue.head] == "NOUN"
        if (cue.word == "label" or misread) and cue.source and cue.source[0].holds(head):
            # What stands on the other side of the dash of a headline, or over a verb read as a noun, is no part of who says so.
            informant = self._with_entity(self.describer.describe(head, cue.source[0]))
        else:
            informant = self.describe(head)
        past = self.register.antecedent(informant)
        if informant.pronoun:
            return self._pronoun(informant, past)
        if past is None and informant.kind is SourceKind.MEDIA and informant.name is None and informant.definite:
            return self.outlet_before(informant) or informant, None
        if past is None and informant.kind is SourceKind.ANONYMOUS and informant.definite and not informant.plural:
            past = self._holder(informant)
        if past is None:
            return self._full(informant), None
        return self._merged(informant, past), past

    def _paper(self, verb: int) -> int | None:
        """The paper in "it says in the statement of the ministry"."""
        tree = self.tree
        for p in tree.kids(verb, "prep"):
            for o in tree.kids(p, "pobj") if tree.word[p] == "in" else ():
                if tree.lemma[o] in self.describer.nouns.paper:
                    return o
        return None

    def stand_in(self, informant: Informant) -> Informant:
        """The informant, or for a pronoun or a short noun the fuller mention before it."""
        if informant.pronoun:
            return self._pronoun(informant, None)[0] or informant
        return self._full(informant)

    def antecedent(self, head: int) -> int:
        """The noun that a relative pronoun belongs to; any other token is its own."""
        return relative(self.tree, head) if self.tree.word[head] in RELATIVES else head

    def outlet_before(self, informant: Informant) -> Informant | None:
        """The outlet last named before "the paper", where it is no source yet."""
        tree, start = self.tree, informant.tokens.start
        for i in range(start - 1, max(-1, start - FARTHEST), -1):
            if tree.pos[i] == "PROPN" and tree.dep[i] not in ("compound", "poss") and tree.news[i]:
                other = self.describer.describe(i, TokenSpan(i, i + 1))
                if other.kind is SourceKind.MEDIA and other.name is not None:
                    return replace(informant, name=other.name, country=other.country)
        return None

    def _pronoun(self, informant: Informant, past: Record | None) -> tuple[Informant | None, Record | None]:
        if informant.nucleus == "their" and (own := self._subject_beside(informant)) is not None:
            past = self.register.antecedent(own)
            return (own, None) if past is None else (self._merged(own, past), past)
        entity = self._entity(informant.head)
        if past is not None and entity is not None and self._other(entity, past, informant):
            past = None
        if past is not None:
            return self._merged(informant, past), past
        if entity is not None and entity.kind is not MentionKind.PRONOUN:
            return informant, None
        if entity is not None and entity.actor.name:
            return informant, None
        if entity is not None and (full := self._antecedent(informant, entity)) is not None:
            return full, None
        other = self._nearest_person(informant) if informant.nucleus in GENDERED else self._nearest_body(informant)
        if other is None and informant.nucleus in ("it", "its"):
            return None, None
        return (other or informant), None

    def _kind_where_named(self, informant: Informant, mention: Mention) -> SourceKind | None:
        """The kind of a body, spoken of as "it" or "the council", where the text gives its name."""
        if self.tree.pos[mention.head] == "PROPN" or not (
            informant.nucleus in ("it", "its") or (informant.definite and self.describer.is_body(informant))
        ):
            return None
        named = next(
            (m for m in self.doc._.entities if m.chain == mention.chain and self.tree.pos[m.head] == "PROPN"), None
        )
        return None if named is None else self.describe(named.head).kind

    def _an_outlet_by_mistake(self, informant: Informant, kind: SourceKind | None) -> bool:
        """Whether the text's entities take a noun that no outlet goes by ("the group") for an outlet named before."""
        return kind is SourceKind.MEDIA and not informant.pronoun and informant.nucleus not in OUTLET_NOUNS

    def _subject_beside(self, informant: Informant) -> Informant | None:
        """The plural subject of the same sentence to which "their" belongs."""
        tree = self.tree
        for i in range(informant.head - 1, tree.limits(informant.head)[0] - 1, -1):
            if tree.dep[i] == "nsubj" and tree.tag[i] in ("NNS", "NNPS"):
                found = self.describe(i)
                name = found.name or self.doc[found.tokens.start : found.tokens.end].text
                return replace(found, head=informant.head, tokens=informant.tokens, name=name)
        return None

    def _antecedent(self, informant: Informant, entity: Mention) -> Informant | None:
        """The noun for which a pronoun stands, where the text's entities tie the two."""
        before = [m for m in self.doc._.entities if m.chain == entity.chain and m.head < informant.head]
        noun = next((m for m in reversed(before) if m.kind is not MentionKind.PRONOUN), None)
        if noun is None:
            return None
        found = self.describe(noun.head)
        if not self.describer.plausible(found):
            return None
        name = found.name or self.doc[found.tokens.start : found.tokens.end].text
        return replace(found, head=informant.head, tokens=informant.tokens, pronoun=True, name=name)

    def _other(self, entity: Mention, past: Record, informant: Informant) -> bool:
        """Whether the text's entities take a pronoun for somebody else than a source two or more sentences back."""
        if not entity.actor.name or not past.source.name or past.sentence >= self.tree.sentence[informant.head] - 1:
            return False
        return entity.actor.name.split()[-1] != past.source.name.split()[-1]

    def _holder(self, informant: Informant) -> Record | None:
        """A named source met before whom "the diplomat", "the officer" is: his own phrase has the noun."""
        for record in reversed(self.register.records):
            if record.source.name and not record.body and informant.nucleus in record.source.text.lower().split():
                return record
        return None

    def _nearest_person(self, informant: Informant) -> Informant | None:
        """The last person named before a pronoun, in its sentence or the two before."""
        first = self.tree.bounds[max(0, self.tree.sentence[informant.head] - 2)][0]
        for i in range(informant.head - 1, first - 1, -1):
            if (
                self.tree.doc[i].ent_type_ == "PERSON"
                and self.tree.pos[i] == "PROPN"
                and self.tree.dep[i] not in ("compound", "poss")
            ):
                found = self.describe(i)
                return replace(found, head=informant.head, tokens=informant.tokens, pronoun=True)
        return None

    def _nearest_body(self, informant: Informant) -> Informant | None:
        """The last subject before "it" or "they" that is a body, or several people, in its sentence or the one before."""
        first = self.tree.bounds[max(0, self.tree.sentence[informant.head] - 1)][0]
        for i in range(informant.head - 1, first - 1, -1):
            if self.tree.dep[i] not in ("nsubj", "nsubjpass") or self.tree.pos[i] not in ("NOUN", "PROPN"):
                continue
            found = self.describe(i)
            fits = self.describer.is_body(found) or (found.plural and informant.nucleus in ("they", "their", "them"))
            if fits and self.describer.plausible(found):
                name = found.name or self.doc[found.tokens.start : found.tokens.end].text
                return replace(found, head=informant.head, tokens=informant.tokens, pronoun=True, name=name)
        return None

    def _merged(self, informant: Informant, past: Record) -> Informant:
        text = self.doc[informant.tokens.start : informant.tokens.end].text
        return merge(informant, past, text, self.describer.is_body(past.informant))

    def _full(self, informant: Informant) -> Informant:
        """A definite body named more fully earlier in the text ("the service" for the Finnish customs service)."""
        if informant.proper or not informant.definite or informant.name or not self.describer.is_body(informant):
            return informant
        tokens = informant.tokens
        if tokens.end - tokens.start > 2:
            return informant
        lemma = informant.nucleus
        for i in range(tokens.start - 1, max(-1, tokens.start - FARTHEST), -1):
            if self.tree.lemma[i] == lemma and self.tree.left[i] < i:
                span = self.describer.phrases.core(i)
                if span.end - span.start >= 2 and any(
                    self.tree.pos[k] in ("PROPN", "ADJ", "NOUN") for k in range(span.start, i)
                ):
                    other = self.describer.describe(i, span)
                    return replace(informant, name=self.doc[span.start : span.end].text, kind=other.kind)
        return informant

    def _entity(self, head: int) -> Mention | None:
        mention: Mention | None = self.doc._.entities.at(head)
        return mention

    def _with_entity(self, informant: Informant) -> Informant:
        """The informant with its canonical name and country, where the text's entities know it."""
        mention = self._entity(informant.head)
        if mention is None or informant.kind is SourceKind.MEDIA or informant.kind is SourceKind.ANONYMOUS:
            return informant
        actor = mention.actor
        kind = self._kind_where_named(informant, mention)
        if self._an_outlet_by_mistake(informant, kind):
            return informant
        if kind is None:
            kind = kind_known(informant, actor, self.describer.nouns, self.describer.is_body(informant))
        name = informant.name
        if mention.kind is MentionKind.NAME or informant.pronoun or self._holds(informant, name):
            name = actor.name or name
        count = None if kind is SourceKind.OFFICIAL else informant.count
        return replace(informant, name=name, country=informant.country or actor.country, kind=kind, count=count)

    def _holds(self, informant: Informant, name: str | None) -> bool:
        """Whether a definite office without a name is meant, that somebody named before holds ("the premier")."""
        return name is None and informant.definite and not informant.plural and informant.kind is SourceKind.OFFICIAL
