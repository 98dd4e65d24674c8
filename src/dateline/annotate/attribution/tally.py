"""Verbs by which somebody gives a number: "the ministry put the death toll at 40"."""

from dateline.annotate.attribution.tree import Tree

TALLYING = frozenset({"put", "place", "peg"})
TALLIES = frozenset(
    "number toll total tally count figure cost loss damage strength casualty dead death turnout price value estimate size share proportion".split()
)
"""What somebody puts at a number: "the ministry put the death toll at 40"."""


def tallies(tree: Tree, verb: int) -> bool:
    """Whether a verb puts a count at a number, and not a child at risk."""
    return tree.lemma[verb] in TALLYING and any(tree.lemma[c] in TALLIES for c in tree.kids(verb, "dobj"))


def number_within(tree: Tree, noun: int) -> bool:
    """Whether the parse hung "at 40" on something within the object: "put the number of people killed in the raid at 40"."""
    return any(
        tree.word[i] == "at" and any(tree.pos[k] == "NUM" for k in range(i + 1, min(i + 4, tree.right[noun] + 1)))
        for i in range(noun + 1, tree.right[noun])
    )
