"""How far a source phrase reaches, and which noun a relative pronoun stands for."""

from dateline.annotate.attribution.speaker import phrase
from dateline.annotate.attribution.surface import REPORTING
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan


def extent(tree: Tree, head: int) -> TokenSpan:
    """The phrase without a clause after a comma, unless that clause tells why the source is unnamed."""
    whole = phrase(tree, head)
    for c in tree.children[head]:
        left = tree.left[c]
        if c == left > head and tree.dep[c] == "acl" and tree.lemma[c] in REPORTING:
            return TokenSpan(whole.start, c)  # the cue itself, which the parse hung on its subject
        if (
            c > head
            and tree.dep[c] in ("relcl", "advcl", "acl", "conj")
            and left > whole.start
            and tree.text[left - 1] == ","
        ):
            words = tree.word[left : tree.right[c] + 1]
            if not {"identified", "named", "anonymity", "authorized", "authorised", "condition", "name"} & set(words):
                return TokenSpan(whole.start, max(left - 1, head + 1))
    return whole


def relative(tree: Tree, pronoun: int) -> int:
    """The noun to which a relative pronoun belongs."""
    for a in tree.ancestors(pronoun):
        if tree.dep[a] == "relcl":
            return tree.head[a]
    return pronoun
