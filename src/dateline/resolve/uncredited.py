"""Parents that nobody names: texts whose odd particulars a document repeats."""

from dataclasses import replace
from datetime import timedelta

from dateline.model.lineage import MISSING, Descent, Edge, Stance
from dateline.resolve.family import Family
from dateline.resolve.particulars import ENOUGH, shared
from dateline.resolve.voices import WINDOW, voices

LATER = timedelta(hours=36)


def add_uncredited(family: Family) -> None:
    """Add the parents that nobody names: texts whose particulars a document repeats, beyond what its named parents rest on."""
    for doc in family.ordered():
        if family.head.get(doc) != doc or family.own(doc) or family.stances[doc] in (Stance.DENIES, Stance.CORRECTS):
            continue
        edges = family.edges[doc]
        if any(edge.how is Descent.STATEMENT for edge in edges) or any(
            parent.startswith(MISSING) for edge in edges for parent in edge.parents
        ):
            continue
        if not edges and speaks_first_hand(family, doc):
            continue
        if found := unnamed(family, doc):
            how = Descent.JOINT if edges else Descent.PARAPHRASE
            family.edges[doc] = [replace(edge, how=how) for edge in edges] + [replace(found, how=how)]


def speaks_first_hand(family: Family, doc: str) -> bool:
    """Whether a body speaks on the record at the head of a report that names nobody it was taken from."""
    found = voices(family.readings[doc], family.news(doc)[:WINDOW], family.directory)
    return any(voice.is_body for voice in found)


def unnamed(family: Family, doc: str) -> Edge | None:
    """A text that a document repeats particulars of which none of those hold that rest on the same roots."""
    edges = family.edges.get(doc, [])
    roots = family.roots(doc) if edges else frozenset()
    if edges and not roots:
        return None  # a loop: nothing is known of what it rests on
    likely: list[str] = []
    same: list[str] = []
    for other in family.ordered():
        if (
            other == doc
            or family.head.get(other) != other
            or doc in family.ancestors(other)
            or _is_later(family, other, doc)
        ):
            continue
        (same if roots and family.roots(other) <= roots else likely).append(other)
    known = [detail for other in same for detail in family.details[other]]
    left = [detail for detail in family.details[doc] if not known or shared([detail], known).weight == 0]
    weights = {other: shared(left, family.details[other]).weight for other in likely}
    best = max(weights.values(), default=0.0)
    if best < ENOUGH:
        return None
    parent = min(
        (other for other, weight in weights.items() if weight >= 0.75 * best),
        key=lambda other: (_remove(family, other), -weights[other], family.readings[other].report.order),
    )
    found = shared(left, family.details[parent])
    return Edge(
        doc=doc,
        parents=(parent,),
        how=Descent.PARAPHRASE,
        span=found.span,
        reason="repeats particulars: " + ", ".join(found.words),
        probability=round(min(0.97, 0.5 + found.weight / 40), 2),
    )


def _is_later(family: Family, other: str, doc: str) -> bool:
    """Whether a text came out so long after another that no wrong clock explains it."""
    one, two = family.readings[other].report.published, family.readings[doc].report.published
    return one is not None and two is not None and one - two > LATER


def _remove(family: Family, doc: str) -> int:
    """How far a text is from being a beginning: its outlet's own finds, a statement, a credit, nothing."""
    if family.own(doc):
        return 0
    kinds = {edge.how for edge in family.edges.get(doc, ()) if edge.how.is_lineage}
    if Descent.STATEMENT in kinds:
        return 1
    return 2 if kinds and Descent.PARAPHRASE not in kinds else 3
