"""Conditions on what stands under a verb: its clause, its predicate, an adverb."""

from collections.abc import Callable

from dateline.annotate.events.clause import Clause
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import SUBJECT, Tree

QUOTES = frozenset({'"', "“", "``", "'", "‘"})
SPANS_OF_TIME = frozenset({"hour", "day", "week", "month"})


def complement_fits(tree: Tree, lexicon: Lexicon, comp: str, clause: Clause) -> bool:
    """Whether the condition of a frame's ``comp`` column holds: a plain name, or a name and its words ("adv:first")."""
    name, _, detail = comp.partition(":")
    if detail:
        return _DETAILED[name](tree, lexicon, detail, clause)
    return _PLAIN[name](tree, clause)


def _other_subject(tree: Tree, clause: Clause) -> bool:
    if clause.comp_head is None:
        return False
    return tree.child(clause.comp_head, "nsubj", "nsubjpass") is not None or clause.obj is not None


def _no_more(tree: Tree, clause: Clause) -> bool:
    """Whether what is vowed is that nothing will be done: "vowed that no vessel would be worked"."""
    if clause.comp != "that" or clause.comp_head is None:
        return False
    subject = tree.child(clause.comp_head, *SUBJECT)
    denied = any(tree.dep[k] == "neg" for k in tree.kids[clause.comp_head])
    return denied or (subject is not None and any(tree.lower[k] == "no" for k in tree.kids[subject]))


def _hours(tree: Tree, clause: Clause) -> bool:
    return any(tree.lemma[k] in SPANS_OF_TIME for k in tree.below(clause.verb, frozenset({"relcl", "advcl"})))


def _quoted_name(tree: Tree, clause: Clause) -> bool:
    """Whether a quotation follows the object at once or after an apposition: what somebody is called, misparsed."""
    start = clause.verb + 1 if clause.obj is None else clause.obj + 1
    return clause.verb < start and any(
        tree.lower[k] in QUOTES and tree.sent[k] == tree.sent[clause.verb]
        for k in range(start, min(start + 5, len(tree.lower)))
    )


_PLAIN: dict[str, Callable[[Tree, Clause], bool]] = {
    "inf": lambda _, clause: clause.comp == "inf" and clause.comp_head is not None,
    "that": lambda _, clause: clause.comp == "that" and clause.comp_head is not None,
    "clause": lambda _, clause: clause.comp_head is not None,
    "doer": lambda _, clause: clause.subject is not None,
    "clause&doer": lambda _, clause: clause.comp_head is not None and clause.subject is not None,
    "othersubj": _other_subject,
    "!pred": lambda tree, clause: clause.pred is None and not _quoted_name(tree, clause),
    "!inf": lambda _, clause: clause.comp != "inf",
    "passive": lambda _, clause: clause.passive,
    "iobj": lambda _, clause: clause.iobj is not None,
    "hours": _hours,
    "nothat": _no_more,
}


def _infinitive_of(tree: Tree, lexicon: Lexicon, words: str, clause: Clause) -> bool:
    return clause.comp == "inf" and clause.comp_head is not None and tree.lemma[clause.comp_head] in words.split("|")


def _gerund_of(tree: Tree, lexicon: Lexicon, words: str, clause: Clause) -> bool:
    head = clause.comp_head
    return head is not None and tree.tag[head] == "VBG" and tree.lemma[head] in words.split("|")


def _adverb(tree: Tree, lexicon: Lexicon, words: str, clause: Clause) -> bool:
    return any(tree.lower[k] in words.split("|") for k in tree.kids[clause.verb])


def _under(tree: Tree, lexicon: Lexicon, name: str, clause: Clause) -> bool:
    return any(tree.lemma[k] in lexicon.words[name] for k in tree.below(clause.verb))


def _called(tree: Tree, lexicon: Lexicon, name: str, clause: Clause) -> bool:
    """What something is called: by the words of a list; a quoted name that is not good is taken for blame."""
    if clause.pred is None:
        return False
    wanted = lexicon.words[name]
    phrase = [clause.pred, *tree.below(clause.pred, frozenset({"relcl", "nsubj", "nsubjpass"}))]
    if any(tree.lemma[k] in wanted or tree.lower[k] in wanted for k in phrase):
        return True
    quoted = any(tree.lower[k] in QUOTES for k in range(max(0, clause.pred - 5), clause.pred))
    return quoted and name == "bad" and not any(tree.lemma[k] in lexicon.words["good"] for k in phrase)


_DETAILED: dict[str, Callable[[Tree, Lexicon, str, Clause], bool]] = {
    "inf": _infinitive_of,
    "ing": _gerund_of,
    "adv": _adverb,
    "under": _under,
    "pred": _called,
}
