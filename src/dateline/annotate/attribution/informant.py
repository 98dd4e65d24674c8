"""What a source phrase says of itself: kind, number of people, name."""

from dataclasses import dataclass

from dateline.annotate.attribution.kinds import KindReader
from dateline.annotate.attribution.media import MediaFinder
from dateline.annotate.attribution.noun_phrase import NounPhrases
from dateline.annotate.attribution.nouns import Nouns
from dateline.annotate.attribution.outlets import Outlets
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SourceKind

PLURAL = frozenset({"they", "we", "these", "those", "them", "both"})
NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})


@dataclass(frozen=True, slots=True)
class Informant:
    """A source phrase as it stands, before it is tied to others: ``nucleus`` is the noun that decides its kind.

    ``definite``: it points back ("the agency", "two of the diplomats"). ``proper``: it has a name of its own.
    """

    head: int
    tokens: TokenSpan
    nucleus: str
    kind: SourceKind
    count: int | None = None
    name: str | None = None
    country: str | None = None
    definite: bool = False
    proper: bool = False
    pronoun: bool = False
    plural: bool = False


class Describer:
    """Describes the source phrases of one text."""

    def __init__(self, tree: Tree, nouns: Nouns, outlets: Outlets):
        self.tree = tree
        self.nouns = nouns
        self.outlets = outlets
        self.phrases = NounPhrases(tree, nouns)
        self.media = MediaFinder(self.phrases, outlets)
        self.kinds = KindReader(self.phrases, self.media)

    def describe(self, head: int, tokens: TokenSpan) -> Informant:
        """The informant of a phrase headed by this token."""
        tree, word = self.tree, self.tree.word[head]
        if word in self.nouns.pronouns or (tree.pos[head] == "PRON" and word not in ("one", "two")):
            return Informant(head, tokens, word, SourceKind.PERSON, definite=True, pronoun=True, plural=word in PLURAL)
        nucleus, partitive = self.phrases.nucleus(head)
        core = self.phrases.core(nucleus)
        outlet = self.media.find(nucleus, core)
        count: int | None = None
        if outlet is not None:
            kind, (name, country) = SourceKind.MEDIA, outlet
        else:
            kind, name, country = (
                self.kinds.kind(head, nucleus, core, partitive),
                self.phrases.name(nucleus, core),
                None,
            )
            if kind is SourceKind.ANONYMOUS and name is not None and not partitive:
                kind = self.kinds.named_beside(nucleus)
            if kind is SourceKind.ANONYMOUS or (kind is SourceKind.PERSON and name is None):
                count = self.phrases.count(head, nucleus, partitive)
        return Informant(
            head, tokens, tree.lemma[nucleus], kind, count, name, country,
            definite=self.phrases.definite(head, nucleus, partitive),
            proper=tree.pos[nucleus] == "PROPN" or (name is not None and kind is SourceKind.MEDIA),
            plural=tree.tag[nucleus] in ("NNS", "NNPS"),
        )  # fmt: skip

    def plausible(self, informant: Informant) -> bool:
        """Whether the phrase can be somebody who says things, and not a topic or a slip of the parse."""
        if informant.pronoun or informant.kind is not SourceKind.PERSON:
            return True
        tree, head = self.tree, informant.head
        if self.phrases.ent[head] in NAMED or tree.pos[head] == "NUM" or tree.word[head] in self.nouns.vague:
            return True
        if tree.pos[head] == "PROPN":
            return tree.text[head].isalpha() and tree.tag[head] in ("NNP", "NNPS") and not tree.text[head].isupper()
        return self.nouns.person_like(informant.nucleus) or informant.nucleus in self.nouns.speakers

    def is_body(self, informant: Informant) -> bool:
        """Whether a body and not a person is meant."""
        if informant.kind in (SourceKind.MEDIA, SourceKind.ORGANISATION):
            return True
        if informant.kind is not SourceKind.OFFICIAL or informant.pronoun:
            return False
        if informant.proper and self.phrases.ent[informant.head] == "PERSON":
            return False
        office = self.tree.word[informant.head] in self.kinds.offices
        return not self.nouns.human(informant.nucleus) and not office
