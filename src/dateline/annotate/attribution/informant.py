"""What a source phrase says of itself: kind, number of people, name. Guideline: record.md and gold/README.md on *kind*."""

from dataclasses import dataclass

from dateline.annotate.attribution.nouns import Nouns, governments
from dateline.annotate.attribution.outlets import Outlets
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan
from dateline.model.source import SourceKind

NUMBERS = {
    word: n
    for n, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        1,
    )
}
VAGUE = frozenset(
    [
        "several",
        "many",
        "some",
        "few",
        "dozens",
        "scores",
        "most",
        "other",
        "various",
        "multiple",
        "numerous",
        "certain",
        "more",
        "all",
        "these",
        "those",
    ]
)
ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "other", "latter", "former", "another"])
SINGULAR = frozenset({"a", "an", "another", "one"})
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "him",
        "her",
        "them",
        "you",
        "whom",
        "his",
        "its",
        "their",
        "both",
    ]
)
NAMES = frozenset({"PERSON"})
PLACES = frozenset({"GPE", "LOC"})
PEOPLES = frozenset({"NORP"})


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
        self.ent = [t.ent_type_ for t in tree.doc]
        self.people = {e.text.split()[-1] for e in tree.doc.ents if e.label_ == "PERSON" and " " in e.text}
        self.offices = self._offices()

    def describe(self, head: int, tokens: TokenSpan) -> Informant:
        """The informant of a phrase headed by this token."""
        tree = self.tree
        if tree.pos[head] == "PRON" or tree.word[head] in PRONOUNS:
            if tree.word[head] not in ("one", "two"):
                plural = tree.word[head] in ("they", "we", "these", "those", "them", "both")
                return Informant(
                    head, tokens, tree.word[head], SourceKind.PERSON, pronoun=True, plural=plural, definite=True
                )
        nucleus, partitive = self._nucleus(head)
        core = self.core(nucleus)
        media = self._media(nucleus, core)
        if media is not None:
            kind, name, country = media
            count = None
        else:
            kind, name, country = self._kind(head, nucleus, core, partitive), self._name(nucleus, core), None
            unnamed = kind is SourceKind.ANONYMOUS or (kind is SourceKind.PERSON and name is None)
            count = self._count(head, nucleus, partitive) if unnamed else None
        proper = tree.pos[nucleus] == "PROPN" or (name is not None and kind is SourceKind.MEDIA)
        return Informant(
            head, tokens, tree.lemma[nucleus], kind, count, name, country,
            definite=self._definite(head, nucleus, partitive), proper=proper, plural=tree.tag[nucleus] in ("NNS", "NNPS"),
        )  # fmt: skip

    # the noun that decides

    def _nucleus(self, head: int) -> tuple[int, bool]:
        """The deciding noun, and whether the head is but a part of it ("one of the diplomats")."""
        tree = self.tree
        number = tree.word[head] in NUMBERS or tree.pos[head] == "NUM" or tree.word[head] in VAGUE or tree.word[head] in (
            "group", "pair", "couple", "number", "trio", "handful", "majority", "member", "members", "none", "both", "each", "either",
        )  # fmt: skip
        if number or tree.word[head] in ORDINALS:
            for p in tree.kids(head, "prep"):
                if tree.word[p] == "of":
                    objects = tree.kids(p, "pobj")
                    if objects:
                        return objects[0], True
        return head, False

    def core(self, nucleus: int) -> TokenSpan:
        """The noun with what stands before it and belongs to its name."""
        tree = self.tree
        start = nucleus
        while start > 0 and tree.head[start - 1] in range(start, nucleus + 1) and tree.dep[start - 1] in (
            "compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod", "advmod", "quantmod",
        ) and tree.text[start - 1] not in (",", ";"):  # fmt: skip
            start -= 1
        return TokenSpan(start, nucleus + 1)

    # media

    def _media(self, nucleus: int, core: TokenSpan) -> tuple[SourceKind, str | None, str | None] | None:
        found = self._known(nucleus, core)
        lemma = self.tree.lemma[nucleus]
        if self._says_spokes(nucleus):
            return None
        if found is not None:
            return SourceKind.MEDIA, found[0], found[1]
        text = " ".join(self.tree.word[core.start : core.end])
        if any(text.endswith(a) for a in self.outlets.agencies):
            return SourceKind.MEDIA, self._title(core), None
        if (
            lemma in self.outlets.nouns
            and not (lemma == "agency" and self._modified(nucleus))
            and lemma not in ("station", "network", "journal", "press")
        ):
            return SourceKind.MEDIA, None, None
        if lemma in self.outlets.people and self.ent[nucleus] != "PERSON":
            return SourceKind.MEDIA, None, None
        if lemma in self.outlets.works:
            owner = next(
                (c for c in self.tree.children[nucleus] if self.tree.dep[c] in ("poss", "compound", "nmod")), None
            )
            if owner is None:
                return SourceKind.MEDIA, None, None
            held = self._media(owner, self.core(owner))
            return held
        return None

    def _says_spokes(self, nucleus: int) -> bool:
        return self.tree.lemma[nucleus] in self.nouns.spokes

    def _modified(self, nucleus: int) -> bool:
        return any(
            self.tree.dep[c] in ("compound", "amod", "poss", "nmod", "prep") for c in self.tree.children[nucleus]
        )

    def _known(self, nucleus: int, core: TokenSpan) -> tuple[str, str | None] | None:
        """A known outlet, or a name that has the make of one, in the phrase or in its apposition."""
        for start, end in self._name_runs(nucleus, core):
            words = self.tree.text[start:end]
            outlet = self.outlets.by_name(words)
            if outlet is not None:
                return outlet.name, outlet.country
        for start, end in self._name_runs(nucleus, core):
            if self.ent[end - 1] != "PERSON" and self.outlets.looks_like(self.tree.text[start:end]):
                return self._title(TokenSpan(start, end)), None
        return None

    def _name_runs(self, nucleus: int, core: TokenSpan) -> list[tuple[int, int]]:
        """Runs of capitalised words in the phrase: its own end, its apposition, a name before or behind a common noun."""
        tree = self.tree
        runs = []
        if tree.text[nucleus][:1].isupper() or tree.pos[nucleus] == "PROPN":
            end = nucleus + 1
            while (
                end < tree.size
                and tree.pos[end] == "PROPN"
                and tree.head[end] == nucleus
                and tree.dep[end] in ("appos", "flat", "compound")
            ):
                end += 1
            for start in range(core.start, nucleus + 1):
                if tree.text[start][:1].isupper():
                    runs.append((start, end))
        media_noun = tree.lemma[nucleus] in self.outlets.nouns
        for c in tree.children[nucleus]:
            if (
                tree.dep[c] in ("appos", "compound", "nmod")
                and tree.text[c][:1].isupper()
                and (c > nucleus or media_noun)
            ):
                inner = self.core(c)
                start = inner.start
                runs.extend((s, c + 1) for s in range(start, c + 1) if tree.text[s][:1].isupper())
        if media_noun and nucleus + 1 < tree.size and tree.pos[nucleus + 1] == "PROPN":
            end = nucleus + 1
            while (
                end < tree.size
                and tree.text[end][:1].isupper()
                and tree.pos[end] in ("PROPN", "NOUN", "DET", "ADJ", "ADP")
            ):
                end += 1
            runs.append((nucleus + 1, end))
        return runs

    # kinds

    def government(self, core: TokenSpan) -> str | None:
        """The country whose government a name stands for ("Bishkek said"), if it is no person's name in this text."""
        start = core.start + (self.tree.word[core.start] == "the")
        if self.tree.text[core.end - 1] in self.people:
            return None
        return governments().get(" ".join(self.tree.text[start : core.end]))

    def plausible(self, informant: Informant) -> bool:
        """Whether the phrase can be somebody who says things, and not a topic or a slip of the parse."""
        if (
            informant.pronoun
            or informant.kind is not SourceKind.PERSON
            or informant.count is not None
            and informant.name
        ):
            return True
        head = informant.head
        if (
            self.ent[head] in ("PERSON", "ORG", "NORP", "GPE")
            or self.tree.pos[head] == "NUM"
            or self.tree.word[head] in VAGUE
        ):
            return True
        if self.tree.pos[head] == "PROPN":
            return (
                self.tree.text[head].isalpha()
                and self.tree.tag[head] in ("NNP", "NNPS")
                and not self.tree.text[head].isupper()
            )
        return self.nouns.person_like(informant.nucleus) or informant.nucleus in (
            "majority",
            "respondent",
            "group",
            "side",
            "voter",
            "family",
            "half",
            "third",
            "first",
            "second",
            "other",
            "latter",
            "former",
            "one",
            "two",
            "three",
            "someone",
            "everyone",
            "anyone",
            "nobody",
            "everybody",
            "somebody",
            "none",
            "pair",
            "trio",
        )

    def _kind(self, head: int, nucleus: int, core: TokenSpan, partitive: bool) -> SourceKind:
        tree, nouns = self.tree, self.nouns
        lemma, word = tree.lemma[nucleus], tree.word[nucleus]
        if lemma in nouns.spokes or word in nouns.spokes:
            return self._spokes(nucleus)
        if self.government(core) is not None:
            return SourceKind.OFFICIAL
        if self._is_person(nucleus, core):
            return self._person(nucleus, core)
        if self.ent[nucleus] in PLACES and tree.pos[nucleus] == "PROPN":
            return SourceKind.OFFICIAL
        if tree.pos[nucleus] == "PROPN" or self.ent[nucleus] == "ORG":
            return self._named_body(nucleus, core)
        indefinite = partitive or self._counted(head, nucleus)
        if lemma in nouns.insider:
            return self._insider(head, nucleus, indefinite)
        if lemma in nouns.office and not (tree.tag[nucleus] == "NNS" and lemma in ("leader",)):
            private = self._of_private_body(nucleus)
            if indefinite and not private:
                return SourceKind.ANONYMOUS
            return SourceKind.PERSON if private else SourceKind.OFFICIAL
        if lemma in nouns.paper:
            return self._paper(nucleus, core)
        if lemma in nouns.private or self.ent[nucleus] in PEOPLES:
            return self._private(head, nucleus, indefinite)
        if lemma in nouns.state or word in nouns.state or self._state_word(core):
            return SourceKind.ORGANISATION if self._of_private_body(nucleus) else SourceKind.OFFICIAL
        return SourceKind.ORGANISATION if lemma in nouns.body else SourceKind.PERSON

    def _spokes(self, nucleus: int) -> SourceKind:
        """A spokesperson is official for a state or intergovernmental body; else the body, or the person if named."""
        if not self._of_private_body(nucleus, bodies_only=True):
            return SourceKind.OFFICIAL
        named = any(self.tree.dep[c] == "appos" and self.tree.pos[c] == "PROPN" for c in self.tree.children[nucleus])
        return SourceKind.PERSON if named else SourceKind.ORGANISATION

    def _is_person(self, nucleus: int, core: TokenSpan) -> bool:
        tree = self.tree
        if self.ent[nucleus] == "PERSON" and tree.pos[nucleus] == "PROPN":
            return tree.word[nucleus] not in self.nouns.state_names
        if tree.pos[nucleus] == "PROPN" and any(
            tree.dep[c] == "appos" and c > nucleus and self.nouns.human(tree.lemma[c]) for c in tree.children[nucleus]
        ):
            return True
        if tree.pos[nucleus] != "PROPN" or self.ent[nucleus] in ("ORG", "GPE", "NORP", "FAC"):
            return tree.text[nucleus] in self.offices
        before = tree.lemma[core.start : nucleus]
        return any(w in self.nouns.titles or self.nouns.human(w) for w in before) or tree.text[nucleus] in self.offices

    def _person(self, nucleus: int, core: TokenSpan) -> SourceKind:
        """A named person is official if an office stands with the name, here or earlier in the text."""
        if self._has_office(nucleus, core) or self.offices.get(self.tree.text[nucleus], False):
            return SourceKind.OFFICIAL
        return SourceKind.PERSON

    def _has_office(self, nucleus: int, core: TokenSpan) -> bool:
        tree, nouns = self.tree, self.nouns
        around = list(range(core.start, nucleus))
        for c in tree.children[nucleus]:
            if tree.dep[c] == "appos" and c > nucleus:
                around.append(c)
                around.extend(k for k in tree.children[c] if tree.dep[k] in ("compound", "conj"))
        if tree.dep[nucleus] == "appos":
            around.append(tree.head[nucleus])
        for i in around:
            word = tree.lemma[i].rstrip(".") if tree.word[i] not in nouns.official_titles else tree.word[i]
            if word in nouns.official_titles:
                return True
            if (
                word in nouns.office
                or word in ("spokesman", "spokeswoman", "spokesperson", "official", "diplomat", "officer")
            ) and not (
                self._of_private_body(i)
                or "former" in tree.word[max(core.start, i - 4) : i]
                or "ex" in tree.word[max(0, i - 2) : i]
            ):
                return True
        return False

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
            core = self.core(last)
            found[name] = found.get(name, False) or self._has_office(last, core)
        return found

    def _named_body(self, nucleus: int, core: TokenSpan) -> SourceKind:
        nouns = self.nouns
        words = [w.strip(".") for w in self.tree.word[core.start : core.end]]
        joined = "-".join(w for w in words if w != "the")
        if joined in nouns.intergovernmental or words[-1] in nouns.intergovernmental:
            return SourceKind.ORGANISATION
        if any(w in nouns.state_names for w in words) or joined in nouns.state_names:
            return SourceKind.OFFICIAL
        if self.ent[nucleus] in PEOPLES and self.tree.tag[nucleus] == "NNPS":
            return SourceKind.PERSON
        if (
            self.tree.pos[nucleus] == "PROPN"
            and self.tree.lemma[nucleus] in nouns.insider
            and self._counted(nucleus, nucleus)
        ):
            return SourceKind.ANONYMOUS
        return SourceKind.ORGANISATION

    def _state_word(self, core: TokenSpan) -> bool:
        return any(w in self.nouns.state_names for w in self.tree.word[core.start : core.end])

    def _of_private_body(self, index: int, bodies_only: bool = False) -> bool:
        """Whether the office, or the body, belongs to a body that is no state body ("the union's leader")."""
        tree, nouns = self.tree, self.nouns
        if tree.lemma[index] in nouns.public_office:
            return False
        owners = [c for c in tree.children[index] if tree.dep[c] in ("poss", "compound", "nmod", "amod")]
        for p in tree.kids(index, "prep"):
            if tree.word[p] in ("of", "for", "at", "from", "with"):
                owners.extend(tree.kids(p, "pobj"))
        for o in owners:
            core = self.core(o)
            words = [w.strip(".") for w in tree.word[core.start : core.end]]
            if tree.lemma[o] in nouns.body and not any(w in nouns.state_names for w in words):
                return "-".join(words) not in nouns.intergovernmental and tree.lemma[o] not in (
                    "council",
                    "committee",
                    "board",
                )
            if self.ent[o] == "ORG" and self._named_body(o, core) is SourceKind.ORGANISATION:
                joined = "-".join(w for w in words if w != "the")
                return not (joined in nouns.intergovernmental or words[-1] in nouns.intergovernmental)
        return False

    def _insider(self, head: int, nucleus: int, indefinite: bool) -> SourceKind:
        """Officials in general are official; counted, unnamed or so described they are anonymous."""
        tree = self.tree
        lemma = tree.lemma[nucleus]
        plural = tree.tag[nucleus] in ("NNS", "NNPS")
        if (
            lemma in ("official", "officer", "policeman", "guard", "soldier", "guardsman")
            and plural
            and not indefinite
            and not self._formula(nucleus)
        ):
            return SourceKind.OFFICIAL
        return SourceKind.ANONYMOUS

    def _private(self, head: int, nucleus: int, indefinite: bool) -> SourceKind:
        """Private people are persons; people known only by what they know are anonymous."""
        if self.tree.lemma[nucleus] in ("person", "people", "individual", "man", "woman", "member", "figure") and (
            indefinite or self._formula(nucleus)
        ):
            return SourceKind.ANONYMOUS
        return SourceKind.PERSON

    def _formula(self, nucleus: int) -> bool:
        """Whether an anonymity formula stands with the noun ("familiar with the matter")."""
        tree = self.tree
        return any(
            tree.word[i] in self.nouns.formulas
            for i in range(tree.left[nucleus], min(tree.right[nucleus] + 1, nucleus + 12))
        )

    def _paper(self, nucleus: int, core: TokenSpan) -> SourceKind:
        """A paper speaks for the body that it belongs to; a bare report is the press's."""
        tree = self.tree
        if tree.lemma[nucleus] in self.nouns.judicial or any(
            w in self.nouns.judicial for w in tree.word[core.start : nucleus]
        ):
            return SourceKind.OFFICIAL
        owner = next((c for c in tree.children[nucleus] if tree.dep[c] in ("poss",)), None)
        if owner is None:
            owner = next(
                (
                    k
                    for p in tree.kids(nucleus, "prep")
                    if tree.word[p] in ("by", "from", "of")
                    for k in tree.kids(p, "pobj")
                ),
                None,
            )
        if owner is None:
            owner = next((c for c in tree.children[nucleus] if tree.dep[c] in ("compound", "nmod")), None)
        if owner is not None and tree.word[owner] not in PRONOUNS:
            media = self._media(owner, self.core(owner))
            if media is not None:
                return SourceKind.MEDIA
            return self._kind(owner, owner, self.core(owner), False)
        if tree.lemma[nucleus] in ("report",):
            return SourceKind.MEDIA
        return SourceKind.ORGANISATION

    # counts, definiteness, names

    def _counted(self, head: int, nucleus: int) -> bool:
        tree = self.tree
        for c in tree.children[nucleus]:
            if c < nucleus and (
                tree.word[c] in SINGULAR or tree.word[c] in NUMBERS or tree.word[c] in VAGUE or tree.pos[c] == "NUM"
            ):
                return True
            if c < nucleus and tree.word[c] in ORDINALS:
                return True
        return head != nucleus

    def _count(self, head: int, nucleus: int, partitive: bool) -> int | None:
        """How many people, where the phrase says so; one anonymous person is 1."""
        tree = self.tree
        if tree.word[head] in NUMBERS and (partitive or head == nucleus):
            return NUMBERS[tree.word[head]]
        if tree.word[head] in ORDINALS:
            return 1
        if tree.word[head] in ("pair", "couple", "both"):
            return 2
        for c in tree.children[nucleus]:
            if partitive:
                break
            if c < nucleus and tree.dep[c] in ("nummod", "det", "amod", "predet", "compound"):
                if tree.word[c] in NUMBERS:
                    return NUMBERS[tree.word[c]]
                if tree.text[c].isdigit() and int(tree.text[c]) < 100:
                    return int(tree.text[c])
                if tree.word[c] == "both":
                    return 2
        return 1 if tree.tag[nucleus] in ("NN", "NNP") and not partitive else None

    def _definite(self, head: int, nucleus: int, partitive: bool) -> bool:
        """Whether the phrase points back at somebody named before."""
        tree = self.tree
        determiners = [tree.word[c] for c in tree.children[nucleus] if c < nucleus and tree.dep[c] in ("det", "predet")]
        if partitive:
            return any(d in ("the", "these", "those") for d in determiners) or tree.pos[nucleus] == "PRON"
        if any(d in ("the", "this", "that", "these", "those", "both") for d in determiners):
            return tree.pos[nucleus] != "PROPN"
        return tree.word[head] in ORDINALS or tree.word[head] in NUMBERS

    def _name(self, nucleus: int, core: TokenSpan) -> str | None:
        tree = self.tree
        if tree.pos[nucleus] == "PROPN":
            return self._title(core)
        for c in tree.children[nucleus]:
            if tree.dep[c] == "appos" and tree.pos[c] == "PROPN" and self.ent[c] in ("PERSON", "ORG", ""):
                return self._title(self.core(c))
        return None

    def _title(self, core: TokenSpan) -> str:
        """The name in a phrase: its capitalised words, without an article, an office or a title of address before them."""
        tree = self.tree
        start = core.start
        while start < core.end - 1 and not tree.text[start][:1].isupper():
            start += 1
        while start < core.end - 1 and self.ent[core.end - 1] == "PERSON" and self.ent[start] != "PERSON":
            start += 1
        if start < core.end - 1 and tree.word[start] in ("the", "a"):
            start += 1
        return str(tree.doc[start : core.end].text)
