"""A noun phrase as a source phrase: the noun that decides, its name, how many it counts, whether it points back."""

from dateline.annotate.attribution.nouns import Nouns
from dateline.annotate.attribution.speaker import RELEASING, agent
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
}  # fmt: skip
SINGULAR = frozenset({"a", "an", "another", "one"})
BEFORE = frozenset({"compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod", "advmod", "quantmod"})
MOST = 100
"""A figure from which it is no count of informants."""


class NounPhrases:
    """Reads the noun phrases of one text."""

    def __init__(self, tree: Tree, nouns: Nouns):
        self.tree = tree
        self.nouns = nouns
        self.ent = [t.ent_type_ for t in tree.doc]

    def nucleus(self, head: int) -> tuple[int, bool]:
        """The deciding noun, and whether the head is but a part of it ("one of the diplomats")."""
        tree, nouns, word = self.tree, self.nouns, self.tree.word[head]
        part = word in NUMBERS or tree.pos[head] == "NUM" or word in nouns.vague or word in nouns.parts
        if part or word in nouns.ordinals:
            for p in tree.kids(head, "prep"):
                objects = tree.kids(p, "pobj") if tree.word[p] == "of" else []
                if objects:
                    return objects[0], True
        return head, False

    def core(self, nucleus: int) -> TokenSpan:
        """The noun with what stands before it and belongs to its name."""
        tree, start = self.tree, nucleus
        while (
            start > 0
            and start <= tree.head[start - 1] <= nucleus
            and tree.dep[start - 1] in BEFORE
            and tree.text[start - 1] not in (",", ";")
        ):
            start -= 1
        return TokenSpan(start, nucleus + 1)

    def owners(self, index: int, deps: tuple[str, ...], prepositions: tuple[str, ...]) -> list[int]:
        """The nouns to which one belongs: before it with one of these relations, or behind one of these prepositions."""
        tree = self.tree
        found = [c for c in tree.children[index] if tree.dep[c] in deps]
        for p in tree.kids(index, "prep"):
            if tree.word[p] in prepositions:
                found.extend(tree.kids(p, "pobj"))
        return found

    def authors(self, index: int) -> list[int]:
        """Those whose report or statement it is: "the ministry's", "by the audit office", "issued by the police"."""
        tree = self.tree
        found = self.owners(index, ("poss",), ("by", "from", "of"))
        for c in tree.kids(index, "acl"):
            if tree.tag[c] == "VBN" and (doer := agent(tree, c)) is not None and tree.lemma[c] in RELEASING:
                found.append(doer)
        return found

    def words(self, core: TokenSpan) -> list[str]:
        """The lower-case words of a phrase without article and full stops."""
        return [w.strip(".") for w in self.tree.word[core.start : core.end] if w != "the"]

    def counted(self, head: int, nucleus: int) -> bool:
        """Whether the noun is counted or indefinite: "a", "two", "several", "the third"."""
        tree = self.tree
        for c in tree.children[nucleus]:
            if c < nucleus and (
                tree.word[c] in SINGULAR
                or tree.word[c] in NUMBERS
                or tree.word[c] in self.nouns.vague
                or tree.pos[c] == "NUM"
            ):
                return True
            if c < nucleus and tree.word[c] in self.nouns.ordinals:
                return True
        return head != nucleus

    def count(self, head: int, nucleus: int, partitive: bool) -> int | None:
        """How many people the phrase counts, coordinated ones together ("two diplomats and a guard": 3)."""
        first = self._count_one(head, nucleus, partitive)
        if first is None or partitive:
            return first
        for other in self.tree.kids(nucleus, "conj"):
            more = self._count_one(other, other, partitive=False)
            if more is None:
                return None
            first += more
        return first

    def _count_one(self, head: int, nucleus: int, partitive: bool) -> int | None:
        """How many people one noun counts, where the phrase says so; one unnamed person is 1."""
        tree = self.tree
        if tree.word[head] in NUMBERS and (partitive or head == nucleus):
            return NUMBERS[tree.word[head]]
        if tree.word[head] in self.nouns.ordinals:
            return 1
        if tree.word[head] in ("pair", "couple", "both"):
            return 2
        for c in tree.children[nucleus]:
            if partitive:
                break
            if c < nucleus and tree.dep[c] in ("nummod", "det", "amod", "predet", "compound"):
                if tree.word[c] in NUMBERS:
                    return self._dozens(c) if tree.word[c] == "dozen" else NUMBERS[tree.word[c]]
                if tree.text[c].isdigit() and int(tree.text[c]) < MOST:
                    return int(tree.text[c])
                if tree.word[c] == "both":
                    return 2
        insider = tree.lemma[nucleus] in self.nouns.insider
        alone = any(
            c < nucleus
            and (
                tree.word[c] in SINGULAR
                or tree.word[c] in self.nouns.ordinals
                or (insider and tree.dep[c] in ("det", "poss"))
            )
            for c in tree.children[nucleus]
        )
        return 1 if alone and tree.tag[nucleus] in ("NN", "NNP") and not partitive else None

    def _dozens(self, dozen: int) -> int:
        """How many "half a dozen", "a dozen", "two dozen" are."""
        before = self.tree.word[max(0, dozen - 2) : dozen]
        if "half" in before:
            return 6
        return 12 * (NUMBERS.get(before[-1], 1) if before else 1)

    def definite(self, head: int, nucleus: int, partitive: bool) -> bool:
        """Whether the phrase points back at somebody named before."""
        tree = self.tree
        determiners = [tree.word[c] for c in tree.children[nucleus] if c < nucleus and tree.dep[c] in ("det", "predet")]
        if partitive:
            return any(d in ("the", "these", "those") for d in determiners) or tree.pos[nucleus] == "PRON"
        if any(d in ("the", "this", "that", "these", "those", "both") for d in determiners):
            return tree.pos[nucleus] != "PROPN"
        return tree.word[head] in self.nouns.ordinals or tree.word[head] in NUMBERS

    def name(self, nucleus: int, core: TokenSpan) -> str | None:
        """The name in the phrase, or in its apposition."""
        tree = self.tree
        holder = self._holder(nucleus)
        if tree.pos[nucleus] == "PROPN" and holder is None:
            title = self.title(core)
            if not title[:1].isupper() and not title[:1].isdigit():
                return None
            return self._owned(nucleus, core, title)
        for c in tree.children[nucleus] if holder is None else [holder]:
            if tree.dep[c] == "appos" and tree.pos[c] == "PROPN" and self.ent[c] in ("PERSON", "ORG", ""):
                return self.title(self.core(c))
        return None

    def _holder(self, nucleus: int) -> int | None:
        """The name behind an office written with capitals: "the Police Public Relations Officer, SP Chinedu Agha"."""
        tree, nouns = self.tree, self.nouns
        if tree.pos[nucleus] != "PROPN" or not (nouns.human(tree.word[nucleus]) or tree.word[nucleus] in nouns.office):
            return None
        for c in tree.kids(nucleus, "appos"):
            titled = any(w.rstrip(".") in nouns.titles for w in tree.word[tree.left[c] : c])
            if c > nucleus and tree.pos[c] == "PROPN" and (titled or self.ent[c] == "PERSON"):
                return c
        return None

    def _owned(self, nucleus: int, core: TokenSpan, title: str) -> str:
        """A body's common name with whose it is: not "Interior Ministry" but "Tajikistan's Interior Ministry"."""
        tree = self.tree
        common = tree.word[nucleus] in self.nouns.state or tree.word[nucleus] in self.nouns.body
        owner = next((c for c in tree.kids(nucleus, "poss") if tree.pos[c] == "PROPN"), None)
        if not common or owner is None or tree.left[owner] >= core.end:
            return title
        start = tree.left[owner]
        while start < owner and tree.word[start] in ("the", "a"):
            start += 1
        return str(tree.doc[start : core.end].text)

    def title(self, core: TokenSpan) -> str:
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
