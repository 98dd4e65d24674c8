"""Quotation marks of the world, paired; a missing, odd or nested mark does no harm."""

from dataclasses import dataclass

from dateline.annotate.attribution.tree import Tree

PAIRS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〝": "〞〟",
    "``": "''",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "''": "''",
    "＂": "＂",
}
CLOSERS = frozenset("”»›」』》〞〟") | {"''"}
MARKS = frozenset(PAIRS) | CLOSERS | {"’", "'"}
LONGEST = 400
"""Tokens after which an open mark is taken for a mistake."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: the tokens of its marks, ``close`` exclusive of nothing (the token itself, or the last token inside)."""

    open: int
    close: int
    closed: bool

    def holds(self, index: int) -> bool:
        """Whether a token lies in the quotation, its marks included."""
        return self.open <= index <= self.close

    @property
    def words(self) -> int:
        """How many tokens stand between the marks."""
        return self.close - self.open - (1 if self.closed else 0)


def find_quotes(tree: Tree, breaks: frozenset[int]) -> list[Quote]:
    """The outermost quotations, in order.

    A mark left open closes with its paragraph unless the next paragraph opens with the same mark again (a quotation that
    runs over paragraphs is opened anew in each and closed in the last). ``breaks`` are the first tokens of paragraphs.
    """
    found: list[Quote] = []
    i = 0
    while i < tree.size:
        mark = tree.text[i]
        if mark in PAIRS and _opens(tree, i, mark):
            close, closed = _close(tree, i, mark, breaks)
            found.append(Quote(i, close, closed))
            i = close + 1
        else:
            i += 1
    return found


def _opens(tree: Tree, index: int, mark: str) -> bool:
    if mark == "‘":
        return index + 1 < tree.size and not tree.text[index + 1][0].isdigit()
    if mark in ('"', "''", "＂"):
        return index + 1 < tree.size and not _space_after(tree, index)
    if mark == "»":
        return index + 1 < tree.size and not _space_after(tree, index)
    return True


def _space_after(tree: Tree, index: int) -> bool:
    return bool(tree.doc[index].whitespace_) or tree.text[index + 1].isspace()


def _close(tree: Tree, start: int, mark: str, breaks: frozenset[int]) -> tuple[int, bool]:
    """The closing token and whether there is one."""
    closers = PAIRS[mark]
    depth = 0
    end = min(tree.size, start + LONGEST)
    for i in range(start + 1, end):
        word = tree.text[i]
        if i in breaks and not _reopened(tree, i, mark):
            return i - 1, False
        if i in breaks:
            depth = 0
            continue
        if word == mark and len(closers) == 1 and word not in closers:
            depth += 1
        elif word in closers:
            if depth == 0 and not (word == "’" and _apostrophe(tree, i)):
                return i, True
            depth = max(0, depth - 1)
        elif mark in ('"', "''") and word in ("”", "''"):
            return i, True
    return _sentence_end(tree, start), False


def _reopened(tree: Tree, index: int, mark: str) -> bool:
    for i in range(index, min(index + 3, tree.size)):
        if not tree.text[i].isspace():
            return tree.text[i] == mark
    return False


def _apostrophe(tree: Tree, index: int) -> bool:
    """A closing single mark that is rather a genitive ("the ministers’ talks")."""
    return tree.tag[index] == "POS" or (
        index + 1 < tree.size and tree.text[index - 1][-1:] == "s" and tree.pos[index + 1] == "NOUN"
    )


def _sentence_end(tree: Tree, index: int) -> int:
    return tree.limits(index)[1] - 1
