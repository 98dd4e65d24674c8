"""Copies: which documents of an event are one text, where it began, and what each copy was taken from."""

from dateline.model.lineage import MISSING, Descent, Edge, Stance
from dateline.resolve.duplicates import Groups
from dateline.resolve.family import Family
from dateline.resolve.passages import tokens
from dateline.resolve.presses import short_forms
from dateline.resolve.reading import Sentence

SAME = 0.6
"""Containment of the smaller text from which two texts are one."""
VERBATIM = 0.95


def cluster(family: Family) -> None:
    """Join the documents that have one text, and pick the one that it began with."""
    docs = [doc for doc in family.ordered() if family.stances[doc] in (Stance.REPORTS, Stance.CONFIRMS)]
    groups = Groups(len(docs))
    for first in range(len(docs)):
        for second in range(first):
            if family.containment(docs[first], docs[second]) >= SAME:
                groups.join(first, second)
    for members in groups.members():
        names = [docs[number] for number in members]
        head = _head(family, names)
        for name in names:
            family.cluster[name] = names[0]
            family.head[name] = head
            if family.stances[name] is Stance.REPORTS:
                family.stances[name] = family.stances[head]


def _head(family: Family, names: list[str]) -> str:
    """The document a text began with: the outlet that speaks in it of its own finds, else the earliest whole one that credits none of the others.

    An outlet that mends or takes back its item began it, where the text does not name another.
    """
    if len(names) == 1:
        return names[0]
    members = {family.readings[name].outlet: name for name in reversed(names)}
    credited = {
        name
        for name in names
        if any(outlet in members and members[outlet] != name for outlet, _ in credits_of(family, name, names))
    }
    free = [name for name in names if name not in credited]
    mending = {family.readings[doc].outlet for doc, stance in family.stances.items() if stance is Stance.CORRECTS}
    answers = [name for name in free if family.readings[name].outlet in mending]
    for is_named, some in ((True, names), (False, answers), (False, free), (False, names)):
        for name in some:
            if any(sentence.named or not is_named for sentence in family.own(name)):
                return name
    told = [
        outlet
        for name in names
        for sentence in family.readings[name].news
        for outlet in members
        if _tells_of(sentence, family.directory.shown(outlet)) and not _is_credit(family, name, sentence, outlet, names)
    ]
    if told:
        return members[max(sorted(set(told)), key=told.count)]
    longest = max(len(family.shingles[name]) for name in names)
    free = free or names
    whole = [name for name in free if len(family.shingles[name]) >= 0.85 * longest] or free
    return whole[0]


def _tells_of(sentence: Sentence, outlet: str) -> bool:
    """Whether a sentence shortens the name of an outlet: "told the Ledger" in a copy of the Baltic Ledger's report."""
    return any(
        f"told {form}" in sentence.text
        or (form.startswith("the ") and f"{form}" in sentence.text.split(', "')[0] and sentence.own)
        for form in short_forms(outlet)
    ) or any(
        f" {form} " in f" {sentence.text} ".replace(",", " ").replace("'", " ").replace("’", " ").replace(".", " ")
        for form in short_forms(outlet)
        if form.lower().startswith("the ")
    )


def credits_of(family: Family, name: str, names: list[str]) -> list[tuple[str, Sentence]]:
    """The outlets that one copy credits and the text itself does not: in a line that the other copies lack."""
    own = family.readings[name].outlet
    return [
        (mention.outlet, sentence)
        for sentence in family.readings[name].sentences
        for mention in sentence.mentions
        if mention.outlet != own and _is_credit(family, name, sentence, mention.outlet, names)
    ]


def _is_credit(family: Family, name: str, sentence: Sentence, outlet: str, names: list[str]) -> bool:
    """Whether a sentence of one copy, with its outlet, is not in the text that the copies share, or not in that outlet's own copy."""
    bag = set(tokens(sentence.text))
    others = [family.readings[other] for other in names if other != name]
    others = [reading for reading in others if reading.outlet == outlet] or others
    alike = sum(
        any(
            _likeness(bag, set(tokens(other.text))) >= 0.6
            and outlet in {reading.outlet, *(mention.outlet for mention in other.mentions)}
            for other in reading.sentences
        )
        for reading in others
    )
    return alike * 2 < len(others)


def _likeness(first: set[str], second: set[str]) -> float:
    return len(first & second) / max(len(first | second), 1)


def copy_edge(family: Family, doc: str) -> Edge:
    """The edge of a copy: to the copy that it credits, else to the document the text began with."""
    names = [name for name in family.cluster if family.cluster[name] == family.cluster[doc]]
    head, span, reason = family.head[doc], None, "the same text"
    by_outlet = {family.readings[name].outlet: name for name in reversed(names) if name != doc}
    for outlet, sentence in credits_of(family, doc, names):
        if outlet in by_outlet:
            head, span, reason = (
                by_outlet[outlet],
                sentence.span,
                f"the same text, credited to {family.directory.shown(outlet)}",
            )
    if span is None:
        inherited = [sentence for sentence in family.readings[doc].sentences if sentence.mentions]
        span = inherited[0].span if inherited else None
    share = family.containment(doc, head)
    whole = share >= VERBATIM and len(family.shingles[doc]) >= VERBATIM * len(family.shingles[head])
    return Edge(
        doc=doc,
        parents=(head,),
        how=Descent.COPY if whole else Descent.EDITED_COPY,
        span=span,
        reason=reason,
        probability=round(min(0.99, 0.5 + share / 2), 2),
    )


def wired(family: Family, doc: str) -> Edge | None:
    """The edge of a text that is credited as a whole to an agency: to its item, else to the agency, which is absent."""
    credit = family.readings[doc].wire
    if credit is None:
        return None
    outlet, span = credit
    shown = family.directory.shown(outlet)
    names = [name for name in family.cluster if family.cluster[name] == family.cluster[doc] and name != doc]
    present = [name for name in names if family.readings[name].outlet == outlet]
    parent = present[0] if present else MISSING + shown
    if not present and any(family.readings[name].wire is None for name in names):
        return None  # the text has a beginning here: the credit is one among others
    return Edge(
        doc=doc,
        parents=(parent,),
        how=Descent.COPY,
        span=span,
        reason=f"the whole text is credited to {shown}",
        probability=0.95,
    )
