"""Whether an act is done, still to come, only weighed, or denied: what its auxiliaries and governing verbs say."""

from dataclasses import dataclass

from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import Tree

NEGATIONS = frozenset({"not", "n't", "never", "no"})
STEPS = 6
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "xcomp"})
CLIMBED = CLAUSAL | {"conj", "acomp", "pcomp", "prep"}


@dataclass(slots=True)
class Aspect:
    """``future``: announced, planned or possible; ``weighed``: considered or hoped for only; ``flat``: under will or would itself;
    ``unreal``: "would have done"; ``unless``: it depends on what another does.
    """

    future: bool = False
    negated: bool = False
    weighed: bool = False
    flat: bool = False
    unreal: bool = False
    unless: bool = False


def aspect(tree: Tree, lexicon: Lexicon, head: int) -> Aspect:
    """The aspect of a verb, looked up through control, raising and conjunction."""
    found, token = Aspect(), head
    told_after = tree.dep[head] == "ccomp" and tree.head[head] > head  # "Leaders to meet in Geneva, minister says"
    if (tree.dep[head] == "ROOT" or told_after) and tree.child(head, "nsubj", "nsubjpass") is not None:
        found.future = any(tree.tag[k] == "TO" for k in tree.kids[head])  # headlines: "Leaders to meet in Geneva"
    found.unless = any(
        tree.dep[k] == "advcl" and any(tree.lower[m] == "unless" for m in tree.kids[k]) for k in tree.kids[head]
    )
    for _ in range(STEPS):
        _auxiliaries(tree, lexicon, token, found)
        if found.future and token == head:
            found.flat = _flat(tree, lexicon, head)
        over = tree.head[token]
        if over == token or tree.dep[token] not in CLIMBED or not _climb(tree, lexicon, token, over, found):
            break
        token = over
    return found


def _auxiliaries(tree: Tree, lexicon: Lexicon, token: int, found: Aspect) -> None:
    for kid in tree.kids[token]:
        if tree.dep[kid] == "aux" and (tree.lemma[kid] in lexicon.words["future_aux"] or tree.lower[kid] == "'ll"):
            found.future = True
            found.unreal = found.unreal or (tree.lower[kid] == "would" and _perfect(tree, token))
        elif _negates(tree, kid):
            found.negated = True


def _negates(tree: Tree, word: int) -> bool:
    """Whether a word denies its verb: "not", "never", "no longer"."""
    if tree.dep[word] == "neg" or (tree.lower[word] in NEGATIONS and tree.dep[word] in ("advmod", "preconj")):
        return True
    return tree.lower[word] == "longer" and any(tree.lower[k] == "no" for k in tree.kids[word])


def _perfect(tree: Tree, verb: int) -> bool:
    return any(tree.dep[k] == "aux" and tree.lower[k] == "have" for k in tree.kids[verb])


def _flat(tree: Tree, lexicon: Lexicon, head: int) -> bool:
    return any(tree.dep[k] == "aux" and tree.lemma[k] in lexicon.words["flat_future"] for k in tree.kids[head])


def _climb(tree: Tree, lexicon: Lexicon, token: int, over: int, found: Aspect) -> bool:
    """Whether the word above still says how the act stands; notes what it says."""
    dep, lemma = tree.dep[token], tree.lemma[over]
    if dep == "conj":
        return not any(tree.dep[k] in ("nsubj", "nsubjpass", "aux") for k in tree.kids[token])
    infinitive = any(tree.tag[k] == "TO" for k in tree.kids[token])
    gerund = tree.tag[token] == "VBG"
    if dep in CLAUSAL and infinitive:
        if lemma in lexicon.words["planning"] or lemma in ("be", "go"):
            found.future = True
            found.weighed = found.weighed or lemma in lexicon.words["weighing"]
            return True
        return dep == "xcomp"
    if lemma in lexicon.words["weighing"] and (gerund or dep in ("prep", "ccomp")):
        found.future = found.weighed = True
        return True
    return dep in ("xcomp", "prep", "acomp")
