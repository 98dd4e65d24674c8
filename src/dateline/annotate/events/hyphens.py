"""Words with a hyphen, which the tokenizer cuts: "cease-fire", "sit-ins", "co-operation" get the lemma that the lexicon knows them by."""

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import Tree

HYPHENS = frozenset({"-", "‑", "–"})
NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "ROOT", "compound", "obj"})


def join_hyphens(tree: Tree, lexicon: Lexicon) -> None:
    """Give the last part of a hyphened word the lemma of the whole, where the lexicon has it, with the hyphen or without."""
    last = len(tree.lower) - 1
    for index, lower in enumerate(tree.lower):
        if lower not in HYPHENS or not 0 < index < last or not _tight(tree, index):
            continue
        before, after = tree.lower[index - 1], tree.lemma[index + 1]
        whole = next((w for w in (f"{before}-{after}", f"{before}{after}") if w in lexicon.known), None)
        if whole is None:
            continue
        end = index + 1
        tree.lemma[end] = whole
        if whole in lexicon.nouns and tree.dep[end] in NOMINAL_DEPS and not tree.is_verb(end):
            tree.pos[end] = "NOUN"


def _tight(tree: Tree, index: int) -> bool:
    """Whether no space is beside the hyphen."""
    return not tree.doc[index].whitespace_ and not tree.doc[index - 1].whitespace_
