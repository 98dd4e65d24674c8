"""The clause with *that* that the parse hung elsewhere than on its verb."""

from collections.abc import Iterator

from dateline.annotate.attribution.asides import before_citing
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan

FARTHEST = 40
"""Tokens after a verb within which its clause may begin behind an aside."""
CITING = frozenset({"citing", "quoting", "referring"})


def stranded(tree: Tree, verb: int) -> TokenSpan | None:
    """The clause in "said in a report published on Monday that ..." or "reported, citing two aides, that ..."."""
    if any(c > verb for c in tree.kids(verb, "ccomp")):
        return None
    for clause in _below_occasion(tree, verb):
        first = tree.left[clause]
        whole = tree.tag[first] == "IN" or tree.child(clause, SUBJECTS) not in (None, first)
        if tree.word[first] == "that" and whole and first != clause:
            return before_citing(tree, TokenSpan(first, tree.right[clause] + 1))
    that = _behind_aside(tree, verb)
    return None if that is None else TokenSpan(that, max(that, tree.right[tree.head[that]]) + 1)


def _below_occasion(tree: Tree, verb: int) -> Iterator[int]:
    """The clauses that hang on where, or in what, it was said."""
    for p in tree.kids(verb, "prep"):
        for noun in tree.kids(p, "pobj") if p > verb else ():
            for clause in tree.kids(noun, "acl", "relcl"):
                yield clause
                yield from tree.kids(clause, "ccomp")


def _behind_aside(tree: Tree, verb: int) -> int | None:
    """The *that* behind an aside between commas that tells whom the verb's subject cites."""
    end = min(tree.limits(verb)[1], verb + FARTHEST)
    aside = next((i for i in range(verb + 1, end) if tree.word[i] in CITING), None)
    if aside is None or tree.text[aside - 1 - (tree.word[aside - 1] == "without")] != ",":
        return None
    return next(
        (i for i in range(aside, end) if tree.word[i] == "that" and tree.text[i - 1] == "," and tree.head[i] > i), None
    )
