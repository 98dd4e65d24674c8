"""The parse as plain lists: what the event rules ask of it, many times a sentence."""

from collections.abc import Iterator
from functools import cache

from spacy.attrs import DEP, ENT_TYPE, HEAD, LEMMA, LOWER, POS, SENT_START, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from dateline.resources.loader import read_table

RELATIVE = frozenset({"who", "which", "that", "whom"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
OBJECT = frozenset({"dobj", "obj"})
VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
MEANS = frozenset({"telephone", "phone", "video", "link", "email", "letter", "force", "hand", "mail", "text"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


ATTRIBUTES = [LOWER, POS, TAG, DEP, ENT_TYPE, LEMMA, HEAD, SENT_START]


class _Names(dict[int, str]):
    """The strings of the vocabulary's numbers, each looked up once."""

    def __init__(self, strings: StringStore):
        super().__init__()
        self.strings = strings

    def __missing__(self, key: int) -> str:
        self[key] = self.strings[key]
        return self[key]


def _signed(number: int) -> int:
    """Heads are offsets, written as unsigned numbers of 64 bits."""
    return number - (1 << 64) if number >> 63 else number


class Tree:
    """A Doc's dependency parse: one list an attribute, indexed by token."""

    __slots__ = ("dep", "doc", "ent", "head", "kids", "lemma", "lower", "pos", "sent", "tag")

    def __init__(self, doc: Doc):
        self.doc = doc
        rows = doc.to_array(ATTRIBUTES).tolist()
        names = _Names(doc.vocab.strings)
        self.lower: list[str] = [names[row[0]] for row in rows]
        self.pos: list[str] = [names[row[1]] for row in rows]
        self.tag: list[str] = [names[row[2]] for row in rows]
        self.dep: list[str] = [names[row[3]] for row in rows]
        self.ent: list[str] = [names[row[4]] for row in rows]
        self.head: list[int] = [index + _signed(row[6]) for index, row in enumerate(rows)]
        self.lemma: list[str] = [
            _lemma(lower, names[row[5]], pos) for lower, pos, row in zip(self.lower, self.pos, rows, strict=True)
        ]
        self.kids: list[list[int]] = [[] for _ in rows]
        self.sent: list[int] = []
        number = 0
        for index, (head, row) in enumerate(zip(self.head, rows, strict=True)):
            if head != index:
                self.kids[head].append(index)
            number += index > 0 and row[7] == 1
            self.sent.append(number)

    def child(self, index: int, *deps: str) -> int | None:
        """The first dependent with one of these relations."""
        for kid in self.kids[index]:
            if self.dep[kid] in deps:
                return kid
        return None

    def children(self, index: int, *deps: str) -> list[int]:
        """The dependents with one of these relations, in order."""
        return [kid for kid in self.kids[index] if self.dep[kid] in deps]

    def conjuncts(self, index: int) -> list[int]:
        """The token and what is joined to it by conjunction, in order."""
        found = [index]
        for token in found:
            found.extend(k for k in self.kids[token] if self.dep[k] == "conj" and self.pos[k] != "VERB")
        return found

    def below(self, index: int, stop: frozenset[str] = frozenset()) -> Iterator[int]:
        """The tokens under this one, not going below relations in ``stop``."""
        waiting = list(self.kids[index])
        while waiting:
            token = waiting.pop()
            if self.dep[token] in stop:
                continue
            yield token
            waiting.extend(self.kids[token])

    def above(self, index: int) -> Iterator[int]:
        """The tokens over this one, nearest first."""
        while self.head[index] != index:
            index = self.head[index]
            yield index

    def is_verb(self, index: int) -> bool:
        """Whether the token is a verb, by its tag."""
        return self.pos[index] in VERBAL

    def is_passive(self, index: int) -> bool:
        """Whether the verb is passive: by its auxiliary, or a participle after a noun, or joined to a passive."""
        if self.child(index, "auxpass", "nsubjpass") is not None or self._has_agent(index):
            return True
        if self.tag[index] not in ("VBN", "VBD") or self.child(index, "aux", "dobj") is not None:
            return False
        dep, head = self.dep[index], self.head[index]
        if dep == "acl":
            return self.tag[index] == "VBN" or self.dep[head] != "ROOT"
        if dep != "conj" or self.tag[index] != "VBN" or self.child(index, "nsubj") is not None:
            return False
        over = self.head[head] if self.tag[head] == "VB" else head  # "was ordered to leave and barred from office"
        return self.is_passive(over)

    def _has_agent(self, index: int) -> bool:
        """Whether somebody is named as the doer; "spoke by telephone" names a means."""
        agent = self.child(index, "agent")
        doer = self.child(agent, "pobj") if agent is not None else None
        return doer is not None and self.lemma[doer] not in MEANS

    def antecedent(self, index: int) -> int:
        """For a relative pronoun, the noun that it stands for; any other token stands for itself."""
        if self.lower[index] not in RELATIVE or self.tag[index] not in ("WDT", "WP", "IN", "DT"):
            return index
        for over in self.above(index):
            if self.dep[over] == "relcl":
                return self.head[over]
            if self.dep[over] == "ROOT":
                break
        return index

    def words(self, index: int) -> set[str]:
        """The lemmas that say what a noun phrase is about: its head, what is compounded with it, what it is a number of."""
        found = {self.lemma[index]}
        for kid in self.kids[index]:
            dep = self.dep[kid]
            if dep in ("compound", "nmod", "amod", "conj", "nummod"):
                found.add(self.lemma[kid])
                if dep == "conj":
                    found.update(self.lemma[k] for k in self.kids[kid] if self.dep[k] in ("compound", "amod"))
        return found

    def core(self, index: int) -> tuple[int, int]:
        """The first and the last token of the noun phrase, without what follows its head but an "of" phrase."""
        left = index
        for kid in self.kids[index]:
            if kid < index and self.dep[kid] in (
                "det",
                "amod",
                "compound",
                "poss",
                "nummod",
                "quantmod",
                "nmod",
                "predet",
                "neg",
            ):
                left = min(left, self._leftmost(kid))
        right = index
        for kid in self.kids[index]:
            if kid > index and self.lower[kid] == "of":
                inner = self.child(kid, "pobj")
                if inner is not None:
                    right = max(right, self.core(inner)[1])
        return left, right

    def _leftmost(self, index: int) -> int:
        return min([index, *(self._leftmost(k) for k in self.kids[index] if k < index)])


def _lemma(lower: str, lemma: str, pos: str) -> str:
    """Names are not lemmatised by the tagger, and headlines are full of nouns that look like names; "data" is no plural."""
    if pos == "PROPN":
        return _singular(lower)
    if pos == "VERB" and lower in (forms := misread_forms()):
        return forms[lower]
    return "data" if lower == "data" else lemma.lower() or lower


@cache
def misread_forms() -> dict[str, str]:
    """Verb forms whose lemma the tagger gets wrong ("staged", "fined"), with the right one."""
    return {row["form"]: row["lemma"] for row in read_table("plover/lemmas.tsv")}


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 4 and word not in ("women", "specimen", "yemen", "abdomen", "regimen"):
        return word[:-2] + "an"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word
