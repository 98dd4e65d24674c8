"""The kind of a source phrase: official, organisation, person, anonymous. Guideline: record.md and gold/README.md on *kind*."""

from dateline.annotate.attribution.media import MediaFinder
from dateline.annotate.attribution.noun_phrase import NounPhrases
from dateline.annotate.attribution.nouns import governments
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SourceKind

PLACES = frozenset({"GPE", "LOC"})
OFFICERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "diplomat", "officer"})
COLLEGIAL = frozenset({"council", "committee", "board", "congress", "assembly", "commission", "service"})
"""Words of names that private bodies bear too."""
MIXED = frozenset({"council", "committee", "board"})
"""Bodies as often of the state as not."""


class KindReader:
    """Tells the kinds of the source phrases of one text that name no outlet."""

    def __init__(self, phrases: NounPhrases, media: MediaFinder):
        self.phrases = phrases
        self.media = media
        self.tree = phrases.tree
        self.nouns = phrases.nouns
        self.ent = phrases.ent
        self.people = {e.text.split()[-1] for e in self.tree.doc.ents if e.label_ == "PERSON" and " " in e.text}
        self.offices = self._offices()

    def government(self, core: TokenSpan) -> str | None:
        """The country whose government a name stands for ("Bishkek said"), if it is no person's name in this text."""
        start = core.start + (self.tree.word[core.start] == "the")
        if self.tree.text[core.end - 1] in self.people:
            return None
        return governments().get(" ".join(self.tree.text[start : core.end]))

    def kind(self, head: int, nucleus: int, core: TokenSpan, partitive: bool) -> SourceKind:
        """The kind of the phrase with this head and this deciding noun."""
        if partitive and self.tree.word[nucleus] in self.nouns.pronouns:
            return SourceKind.ANONYMOUS
        if self.tree.lemma[nucleus] in self.nouns.spokes or self.tree.word[nucleus] in self.nouns.spokes:
            return self._spokes(nucleus)
        return self._named(nucleus, core) or self._common(head, nucleus, core, partitive)

    def _named(self, nucleus: int, core: TokenSpan) -> SourceKind | None:
        """The kind of a proper name; None for a common noun."""
        if self.government(core) is not None:
            return SourceKind.OFFICIAL
        if self._is_person(nucleus, core):
            return self._person(nucleus, core)
        proper = self.tree.pos[nucleus] == "PROPN"
        if proper and self.ent[nucleus] in PLACES:
            return SourceKind.OFFICIAL
        return self._named_body(nucleus, core) if proper or self.ent[nucleus] == "ORG" else None

    def named_beside(self, nucleus: int) -> SourceKind:
        """The kind of somebody unnamed by his noun and named in an apposition: "a local chief, Bulama Modu"."""
        lemma = self.tree.lemma[nucleus]
        return SourceKind.OFFICIAL if lemma in self.nouns.office or lemma in OFFICERS else SourceKind.PERSON

    def _common(self, head: int, nucleus: int, core: TokenSpan, partitive: bool) -> SourceKind:
        """The kind of a common noun, by the class that it belongs to."""
        tree, nouns = self.tree, self.nouns
        lemma, word = tree.lemma[nucleus], tree.word[nucleus]
        indefinite = partitive or self.phrases.counted(head, nucleus)
        if word == "figures" and self._figures(nucleus):
            return self._paper(nucleus, core)
        if lemma in nouns.insider:
            return self._insider(nucleus, indefinite)
        if lemma in nouns.office and not (tree.tag[nucleus] == "NNS" and lemma == "leader"):
            if self._of_private_body(nucleus):
                return SourceKind.PERSON
            return SourceKind.ANONYMOUS if indefinite else SourceKind.OFFICIAL
        if lemma in nouns.paper or (lemma in nouns.said and self.phrases.authors(nucleus)):
            return self._paper(nucleus, core)
        if lemma in nouns.private or self.ent[nucleus] == "NORP":
            known_by = lemma in nouns.anybody and (indefinite or self._formula(nucleus))
            return SourceKind.ANONYMOUS if known_by else SourceKind.PERSON
        if lemma in nouns.state or word in nouns.state or self._state_word(core):
            people = lemma != word and nouns.person_like(lemma)
            foreign = self._of_private_body(nucleus) or (self._intergovernmental(nucleus) and not people)
            return SourceKind.ORGANISATION if foreign else SourceKind.OFFICIAL
        return SourceKind.ORGANISATION if lemma in nouns.body or word in nouns.body else SourceKind.PERSON

    def _spokes(self, nucleus: int) -> SourceKind:
        """A spokesperson is official for a state or intergovernmental body; else the body, or the person if named."""
        if not self._of_private_body(nucleus):
            return SourceKind.OFFICIAL
        named = any(self.tree.dep[c] == "appos" and self.tree.pos[c] == "PROPN" for c in self.tree.children[nucleus])
        return SourceKind.PERSON if named else SourceKind.ORGANISATION

    def _is_person(self, nucleus: int, core: TokenSpan) -> bool:
        """Whether a person is named: the tagger says so, a title or an office stands before, a person's noun behind."""
        tree, nouns = self.tree, self.nouns
        if tree.pos[nucleus] != "PROPN":
            return tree.text[nucleus] in self.offices
        if self.ent[nucleus] == "PERSON":
            return tree.word[nucleus] not in nouns.state_names and tree.word[nucleus] not in nouns.body
        behind = (tree.lemma[c] for c in tree.children[nucleus] if tree.dep[c] == "appos" and c > nucleus)
        if tree.text[nucleus] in self.offices or any(nouns.human(w) for w in behind):
            return True
        if self.ent[nucleus] in ("ORG", "GPE", "NORP", "FAC"):
            return False
        return any(w in nouns.titles or nouns.human(w) for w in tree.lemma[core.start : nucleus])

    def _person(self, nucleus: int, core: TokenSpan) -> SourceKind:
        """A named person is official if an office stands with the name, here or earlier in the text."""
        if self._has_office(nucleus, core) or self.offices.get(self.tree.text[nucleus], False):
            return SourceKind.OFFICIAL
        return SourceKind.PERSON

    def _has_office(self, nucleus: int, core: TokenSpan) -> bool:
        """Whether an office stands beside a name: before it, in its apposition, or as what it is the apposition of."""
        tree = self.tree
        around = list(range(core.start, nucleus))
        for c in tree.kids(nucleus, "appos"):
            if c > nucleus:
                around.extend((c, *(k for k in tree.children[c] if tree.dep[k] in ("compound", "conj"))))
        if tree.dep[nucleus] == "appos":
            around.append(tree.head[nucleus])
        return any(self._is_office(i, core.start) for i in around)

    def _is_office(self, index: int, start: int) -> bool:
        """Whether a word is a public office that is held now."""
        tree, nouns = self.tree, self.nouns
        if tree.word[index] in nouns.official_titles or tree.word[index].rstrip(".") in nouns.official_titles:
            return True
        if tree.lemma[index] not in nouns.office and tree.lemma[index] not in OFFICERS:
            return False
        before = tree.word[max(start, index - 4) : index]
        return "former" not in before and "ex" not in before and not self._of_private_body(index)

    def _offices(self) -> dict[str, bool]:
        """Last names of the text's persons, and whether an office stood with any of their mentions."""
        found: dict[str, bool] = {}
        for ent in self.tree.doc.ents:
            if ent.label_ != "PERSON":
                continue
            last = ent.end - 1
            if self.tree.word[last] in ("'s", "’s") and last > ent.start:
                last -= 1
            name = self.tree.text[last]
            core = self.phrases.core(last)
            found[name] = found.get(name, False) or self._has_office(last, core)
        return found

    def _named_body(self, nucleus: int, core: TokenSpan) -> SourceKind:
        """The kind of a body with a name of its own."""
        tree, nouns = self.tree, self.nouns
        if self._is_intergovernmental(core):
            return SourceKind.ORGANISATION
        if self._intergovernmental(nucleus):
            return SourceKind.ORGANISATION
        if self._state_word(core):
            return SourceKind.OFFICIAL
        if self.ent[nucleus] == "NORP" and tree.tag[nucleus] == "NNPS":
            return SourceKind.PERSON
        if tree.lemma[nucleus] in nouns.insider and self.phrases.counted(nucleus, nucleus):
            return SourceKind.ANONYMOUS
        return SourceKind.ORGANISATION

    def _state_word(self, core: TokenSpan) -> bool:
        """Whether a word of the name is one that only state bodies bear."""
        words, names = self.phrases.words(core), self.nouns.state_names
        if words and words[-1] in COLLEGIAL and not self.nouns.private_names.isdisjoint(words):
            return False
        return any(w in names for w in words) or "-".join(words[-2:]) in names or "-".join(words) in names

    def _intergovernmental(self, index: int) -> bool:
        """Whether a body belongs to an intergovernmental one ("the refugee agency of the United Nations")."""
        owners = self.phrases.owners(index, ("poss", "compound", "nmod"), ("of",))
        return any(self._is_intergovernmental(self.phrases.core(o)) for o in owners)

    def _is_intergovernmental(self, core: TokenSpan) -> bool:
        words = self.phrases.words(core)
        return bool(words) and (
            "-".join(words) in self.nouns.intergovernmental or words[-1] in self.nouns.intergovernmental
        )

    def _of_private_body(self, index: int) -> bool:
        """Whether the office, or the body, belongs to a body that is no state body ("the union's leader")."""
        tree, nouns = self.tree, self.nouns
        if tree.lemma[index] in nouns.public_office:
            return False
        for o in self.phrases.owners(index, ("poss", "compound", "nmod", "amod"), ("of", "for", "at", "from", "with")):
            core = self.phrases.core(o)
            if tree.lemma[o] in nouns.private and tree.pos[o] == "NOUN":
                return True
            if tree.lemma[o] in nouns.body and not any(w in nouns.state_names for w in self.phrases.words(core)):
                return not self._is_intergovernmental(core) and tree.lemma[o] not in MIXED
            if self.ent[o] == "ORG" and self._named_body(o, core) is SourceKind.ORGANISATION:
                return not self._is_intergovernmental(core)
        return False

    def _insider(self, nucleus: int, indefinite: bool) -> SourceKind:
        """Officials in general are official; counted, unnamed or so described they are anonymous."""
        tree = self.tree
        general = tree.lemma[nucleus] in self.nouns.general and tree.tag[nucleus] in ("NNS", "NNPS")
        return (
            SourceKind.OFFICIAL if general and not indefinite and not self._formula(nucleus) else SourceKind.ANONYMOUS
        )

    def _formula(self, nucleus: int) -> bool:
        """Whether an anonymity formula stands with the noun ("familiar with the matter")."""
        tree = self.tree
        return any(
            tree.word[i] in self.nouns.formulas
            for i in range(tree.left[nucleus], min(tree.right[nucleus] + 1, nucleus + 12))
        )

    def _figures(self, nucleus: int) -> bool:
        """Whether figures are numbers and not people: "figures from the ministry", "official figures"."""
        before = {self.tree.word[c] for c in self.tree.children[nucleus]} & {"official", "government", "latest", "new"}
        return bool(before) or bool(self.phrases.owners(nucleus, ("poss",), ("by", "from")))

    def _paper(self, nucleus: int, core: TokenSpan) -> SourceKind:
        """A paper speaks for the body that it belongs to; a bare report is the press's."""
        tree, nouns = self.tree, self.nouns
        if any(w in nouns.judicial for w in (tree.lemma[nucleus], *tree.word[core.start : nucleus])):
            return SourceKind.OFFICIAL
        owners = [
            *self.phrases.authors(nucleus),
            *self.phrases.owners(nucleus, ("compound", "nmod"), ()),
        ]
        owner = next((o for o in owners if tree.word[o] not in nouns.pronouns), None)
        if owner is None:
            return SourceKind.MEDIA if tree.lemma[nucleus] == "report" else SourceKind.ORGANISATION
        within = self.phrases.core(owner)
        if self.media.find(owner, within) is not None:
            return SourceKind.MEDIA
        return self.kind(owner, owner, within, partitive=False)
