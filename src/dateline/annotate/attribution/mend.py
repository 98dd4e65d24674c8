"""Slips of the parse around words of citing, set right before any rule asks: an outlet that cites somebody is no part of whom it cites."""

from collections.abc import Sequence

CITING = frozenset({"citing", "quoting"})
VERBS = frozenset({"VERB", "AUX"})


def mend(word: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Set relations and heads right, in place."""
    for i, each in enumerate(word):
        if each not in CITING or head[i] == i:
            continue
        if dep[i] == "csubj":
            _fronted(word, pos, dep, head, i)
        elif dep[i] == "pcomp":
            _governed(dep, head, i)


def _fronted(word: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int], citing: int) -> None:
    """The subject of "Citing an aide, Le Monde reported": the noun after the last comma before the verb, not the citing."""
    verb = head[citing]
    commas = [k for k in range(citing + 2, verb) if word[k] == ","]
    if pos[verb] not in VERBS or not commas:
        return
    after = range(commas[-1] + 1, verb)
    tops = [k for k in after if pos[k] in ("NOUN", "PROPN", "PRON") and head[k] not in after]
    if tops:
        dep[citing], dep[tops[-1]] = "advcl", "nsubj"
        head[tops[-1]] = verb


def _governed(dep: list[str], head: list[int], citing: int) -> None:
    """The outlet of "a report by Reuters citing three sources": the object of the preposition."""
    preposition = head[citing]
    for k in range(preposition + 1, citing):
        if head[k] == citing and dep[k] == "nsubj":
            dep[k], head[k] = "pobj", preposition
            dep[citing], head[citing] = "acl", k
            return
