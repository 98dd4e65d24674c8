"""Events that no single trigger word of the lexicon tells: what must be done, who is willing, an act taken up by a denial."""

from dateline.annotate.events.clause import read_clause
from dateline.annotate.events.complement import QUOTES
from dateline.annotate.events.detect import Found, conditional
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.subject import surface_subject
from dateline.annotate.events.tree import Tree
from dateline.model.event import EventType as T

TRUE = frozenset({"true", "right", "serious", "correct", "justified", "credible"})


def add_implied(matcher: Matcher, mask: list[bool], verbs: Found) -> None:
    """Add them to the verbs found."""
    tree, lexicon = matcher.tree, matcher.lexicon
    for index, lemma in enumerate(tree.lemma):
        if not mask[index]:
            continue
        if lemma == "must" and tree.dep[index] == "aux":
            _demand(matcher, tree.head[index], verbs)
        elif lemma in lexicon.words["willing"] and tree.pos[index] in ("ADJ", "VERB") and index not in verbs:
            _willing(matcher, index, verbs)
        elif lemma == "be" and index not in verbs:
            _rebuttal(tree, lexicon, index, verbs)
        elif lemma in lexicon.words["denying"] and tree.is_verb(index):
            _taken_up(tree, lexicon, index, verbs)


def _demand(matcher: Matcher, verb: int, verbs: Found) -> None:
    """A demand of the ministry, made of the rebels: "the ministry said the rebels must disarm"."""
    tree, lexicon = matcher.tree, matcher.lexicon
    head = tree.head[verb]
    owed = tree.child(verb, "nsubj", "nsubjpass")
    if tree.dep[verb] != "ccomp" or owed is None or tree.lemma[head] not in lexicon.words["saying"]:
        return
    speaker = surface_subject(tree, lexicon, head)
    if speaker is None or not matcher.who(speaker) or not (matcher.who(owed) or matcher.where(owed)):
        return
    found = Candidate(verb, T.REQUEST, None, "100", read_clause(tree, lexicon, verb), rule="implied:must")
    found.actors, found.recipients = tuple(tree.conjuncts(speaker)), tuple(tree.conjuncts(owed))
    found.fixed = True
    verbs[verb] = found


def _willing(matcher: Matcher, index: int, verbs: Found) -> None:
    """Willingness to do something helpful that the lexicon does not know is AGREE; to do harm, it is nothing yet."""
    tree, lexicon = matcher.tree, matcher.lexicon
    inner = next(
        (
            k
            for k in tree.kids[index]
            if tree.dep[k] in ("xcomp", "ccomp", "advcl") and any(tree.tag[j] == "TO" for j in tree.kids[k])
        ),
        None,
    )
    to = next((k for k in tree.kids[index] if tree.lower[k] == "to" and tree.dep[k] == "prep"), None)
    if inner is None and (to is None or not _open_to(tree, lexicon, index, to)):
        return
    if inner is not None and tree.lemma[index] == "open":
        return
    if inner is not None and (
        inner in verbs or tree.lemma[inner] in lexicon.words["conflict_verbs"] or tree.lemma[inner] == "be"
    ):
        return
    head = tree.head[index] if tree.dep[index] in ("acomp", "oprd", "attr") else index
    if conditional(tree, head) or head in verbs or not tree.is_verb(head):
        return
    actor = surface_subject(tree, lexicon, head)
    if actor is None or not (matcher.who(actor) or matcher.where(actor)) or tree.child(head, "neg") is not None:
        return
    found = Candidate(head, T.AGREE, None, "030", read_clause(tree, lexicon, head), rule=f"implied:{tree.lemma[index]}")
    found.actors, found.fixed = tuple(tree.conjuncts(tree.antecedent(actor))), True
    found.extra = [index] if inner is None else [index, inner]
    verbs[head] = found


def _open_to(tree: Tree, lexicon: Lexicon, index: int, to: int) -> bool:
    """Whether somebody is committed to something, or open to an act that the lexicon knows ("open to talks")."""
    if tree.lemma[index] == "committed":
        return True
    held = tree.child(to, "pobj")
    return (
        tree.lemma[index] == "open"
        and held is not None
        and (
            tree.lemma[held] in lexicon.nouns
            or tree.lower[held] in lexicon.nouns
            or tree.lemma[held] in lexicon.classes["proposal"]
        )
    )


def _rebuttal(tree: Tree, lexicon: Lexicon, index: int, verbs: Found) -> None:
    """What somebody says of a charge: "said the accusation was baseless" rejects it, "was a fairy tale" in quotes too."""
    head = tree.head[index]
    charge = tree.child(index, "nsubj")
    if charge is None or tree.dep[index] != "ccomp" or tree.lemma[charge] not in lexicon.words["rebutted"]:
        return
    what = tree.child(index, "attr", "acomp")
    if what is None or tree.child(index, "neg") is not None or tree.lemma[head] not in lexicon.words["saying"]:
        return
    phrase = {tree.lemma[what], *(tree.lemma[k] for k in tree.below(what))}
    quoted = any(tree.lower[k] in QUOTES for k in range(index, what))
    if not (phrase & lexicon.words["bad"] or (quoted and not phrase & TRUE)):
        return
    found = Candidate(index, T.REJECT, None, "120", read_clause(tree, lexicon, index), rule="implied:rebuttal")
    speaker = surface_subject(tree, lexicon, head)
    found.actors = () if speaker is None else tuple(tree.conjuncts(speaker))
    found.extra, found.fixed = [what], True
    verbs[index] = found


def _taken_up(tree: Tree, lexicon: Lexicon, index: int, verbs: Found) -> None:
    """A verb that only an earlier sentence gives its reading: "denies having moved him"."""
    for kid in tree.kids[index]:
        if tree.dep[kid] not in ("xcomp", "ccomp") or kid in verbs or not tree.is_verb(kid):
            continue
        for earlier in sorted((v for v in verbs if v < index), reverse=True):
            told = verbs[earlier]
            if tree.lemma[earlier] == tree.lemma[kid] and told.frame is not None and not told.fixed:
                clause = read_clause(tree, lexicon, kid)
                verbs[kid] = Candidate(kid, told.type, told.mode, told.cameo, clause, told.frame, rule="implied:denied")
                break
