"""The object of a verb, also where the parse has it elsewhere: under a complement, a particle, a relative clause, a conjunct."""

from dateline.annotate.events.subject import infinitive
from dateline.annotate.events.tree import OBJECT, RELATIVE, SUBJECT, Tree


def direct_object(tree: Tree, verb: int, comp_head: int | None, pred: int | None) -> int | None:
    """The object; ``comp_head`` and ``pred`` are the clause and the predicate under the verb."""
    own = tree.child(verb, *OBJECT)
    if own is not None:
        return own
    if pred is not None and comp_head is not None and pred == comp_head:
        return tree.child(comp_head, *SUBJECT, "compound")
    if comp_head is not None and tree.dep[comp_head] in ("ccomp", "xcomp") and infinitive(tree, comp_head):
        lower = tree.child(comp_head, *SUBJECT)
        if lower is not None:
            return lower
    if _lacks_object(tree, verb):
        return tree.head[verb]
    after = verb + 1
    if after < len(tree.dep) and tree.head[after] == verb and _misplaced(tree, after):
        return tree.child(after, "pobj")
    closer = tree.child(verb, "advmod")
    if closer is not None and closer > verb + 1 and (moved := tree.child(closer, "npadvmod")) is not None:
        return moved if tree.ent[moved] not in ("DATE", "TIME", "QUANTITY") and moved > verb else None
    for kid in tree.children(verb, "ccomp", "xcomp"):
        if tree.tag[kid] in ("RP", "IN", "RB"):
            return tree.child(kid, *SUBJECT)
    for kid in tree.children(verb, "conj"):
        if kid - verb <= 3 and tree.is_verb(kid):
            return tree.child(kid, *OBJECT)
    return None


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Whether a relative clause has its object in the noun before it: "the nurse whom they took"."""
    if tree.dep[verb] != "relcl" or tree.child(verb, *SUBJECT) is None:
        return False
    relative = [k for k in tree.kids[verb] if tree.lower[k] in RELATIVE]
    return not any(tree.dep[k] in SUBJECT for k in relative) and not any(
        tree.child(k, "pobj") is None for k in tree.children(verb, "prep")
    )


def _misplaced(tree: Tree, index: int) -> bool:
    """Whether a particle was read with the object under it ("called off the march", "handed in their rifles")."""
    word = tree.lower[index]
    return (word in ("off", "up", "down") and tree.dep[index] == "prep") or (
        word in ("in", "out", "over", "off", "up", "down") and tree.tag[index] == "RP"
    )
