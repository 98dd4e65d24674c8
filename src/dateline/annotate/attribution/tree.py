"""The parse of a Doc as plain lists: what every rule of attribution asks of it, read once."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, news_mask

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Tree:
    """Words, lemmas, tags and heads of a Doc; ``left`` and ``right`` are the edges of each token's subtree (both inside)."""

    def __init__(self, doc: Doc):
        self.doc = doc
        tokens = list(doc)
        self.size = len(tokens)
        self.text = [t.text for t in tokens]
        self.word = [t.lower_ for t in tokens]
        self.lemma = [t.lemma_.lower() for t in tokens]
        self.tag = [t.tag_ for t in tokens]
        self.pos = [t.pos_ for t in tokens]
        self.dep = [t.dep_ for t in tokens]
        self.head = [t.head.i for t in tokens]
        self.news = news_mask(doc)
        self.sentence = [0] * self.size
        self.bounds: list[tuple[int, int]] = []
        self.breaks = frozenset(i + 1 for i in range(self.size - 1) if "\n" in self.text[i] and self._breaks(i))
        for sent in doc.sents:
            self._bound(sent.start, sent.end)
        self.children: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(self.head):
            if self.sentence[head] != self.sentence[i]:
                self.head[i] = i
            elif head != i:
                self.children[head].append(i)
        self.left, self.right = self._edges()

    def _breaks(self, i: int) -> bool:
        """Whether a line end is a paragraph's: an empty line, or a line that ends as a sentence does or starts as a list does."""
        return (
            self.text[i].count("\n") > 1
            or i == 0
            or self.text[i - 1][-1] in '.!?:;”"»’)'
            or self.text[i + 1] in ("-", "–", "•", "*")
        )

    def _bound(self, start: int, end: int) -> None:
        """Enter a sentence, cut where a paragraph begins."""
        for cut in [*(i for i in range(start + 1, end) if i in self.breaks), end]:
            self.sentence[start:cut] = [len(self.bounds)] * (cut - start)
            self.bounds.append((start, cut))
            start = cut

    def _edges(self) -> tuple[list[int], list[int]]:
        left, right = list(range(self.size)), list(range(self.size))
        for start, end in self.bounds:
            for i in self._bottom_up(start, end):
                head = self.head[i]
                if head != i and start <= head < end:
                    left[head] = min(left[head], left[i])
                    right[head] = max(right[head], right[i])
        return left, right

    def _bottom_up(self, start: int, end: int) -> list[int]:
        roots = [i for i in range(start, end) if self.head[i] == i or not start <= self.head[i] < end]
        order: list[int] = []
        while roots:
            i = roots.pop()
            order.append(i)
            roots.extend(c for c in self.children[i] if start <= c < end)
        order.reverse()
        return order

    def child(self, index: int, deps: frozenset[str]) -> int | None:
        """The first child with one of these relations."""
        for c in self.children[index]:
            if self.dep[c] in deps:
                return c
        return None

    def kids(self, index: int, *deps: str) -> list[int]:
        """The children with one of these relations, in order."""
        return [c for c in self.children[index] if self.dep[c] in deps]

    def span(self, index: int) -> TokenSpan:
        """The whole subtree of a token, as a run."""
        return TokenSpan(self.left[index], self.right[index] + 1)

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.head[index] != index:
            index = self.head[index]
            yield index

    def limits(self, index: int) -> tuple[int, int]:
        """The sentence around a token, end exclusive."""
        return self.bounds[self.sentence[index]]

    def prefix(self, index: int, words: str) -> bool:
        """Whether these lower-case words stand at this index."""
        wanted = words.split(" ")
        return self.word[index : index + len(wanted)] == wanted
