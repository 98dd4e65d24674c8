"""Origins: how many originating observers stand behind an event, at least and at most, and why."""

from collections.abc import Mapping
from dataclasses import replace

from dateline.model.lineage import Descent, Origin, Stance
from dateline.resolve.beginnings import Beginning, beginnings
from dateline.resolve.bodies import Body
from dateline.resolve.family import Family
from dateline.resolve.reading import Sentence
from dateline.resolve.speaking import kin, speaks
from dateline.resolve.stance import is_denial, is_retraction

ASSERTING = (Stance.REPORTS, Stance.CONFIRMS)
Scope = Mapping[str, tuple[Sentence, ...]]
"""The sentences of a document that tell of the event, where the document's main happening is another."""


def origins(family: Family, scope: Scope | None = None, *, whole: bool = False) -> list[Origin]:
    """The origins of one event: each with the documents that rest on it, live ones first.

    With ``whole`` the bodies and people in all sentences of all documents count, of those too that rest on others: the
    event is a story, and each report may have heard somebody of its own.
    """
    scope = scope or {}
    found: dict[str, Beginning] = {}
    against, stances = deniers(family, scope), stances_here(family, scope)
    barred = {body.label for body in against}
    barred_kin = {kin(body) for body in against if body.country}
    for doc in family.ordered():
        if stances[doc] not in ASSERTING:
            continue
        for label, begun in beginnings(family, doc, scope.get(doc), whole=whole).items():
            if label in barred or (whole and begun.kin in barred_kin):
                continue
            held = found.setdefault(label, begun)
            held.is_shown = held.is_shown or begun.is_shown
            held.roots.add(doc)
    resting = rests_on(family, {label: begun.roots for label, begun in found.items()}, scope)
    for doc, labels in resting.items():
        for label in labels:
            found[label].docs.add(doc)
    made = [_origin(label, begun) for label, begun in found.items()]
    return sorted(
        _withdrawn(family, made),
        key=lambda origin: (origin.withdrawn_by is not None, not origin.is_shown, origin.label),
    )


def _origin(label: str, found: Beginning) -> Origin:
    return Origin(
        label=label,
        kin=found.kin,
        who=found.who,
        channel=found.channel,
        docs=tuple(sorted(found.docs)),
        reason=found.reason,
        is_shown=found.is_shown,
        is_body=found.is_body,
    )


def stances_here(family: Family, scope: Scope) -> dict[str, Stance]:
    """The stance of each document to this event: of one that tells of it in passing, by those sentences."""
    found = dict(family.stances)
    for doc, sentences in scope.items():
        if found[doc] is not Stance.CORRECTS:
            denies = bool(sentences) and (_is_denied(sentences) or doc in family.contrary)
            found[doc] = Stance.DENIES if denies else Stance.REPORTS
    return found


def _is_denied(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the first of some sentences denies, or the quotation that goes on with it."""
    return is_denial(sentences[0].text) or any(
        sentence.text[:1] in '"“' and is_denial(sentence.text) for sentence in sentences[1:2]
    )


def deniers(family: Family, scope: Scope) -> list[Body]:
    """The bodies that deny the event: who denies is no origin of it."""
    found: list[Body] = []
    for doc, reading in family.readings.items():
        sentences = scope.get(doc, reading.news[:3] if family.stances[doc] is Stance.DENIES else reading.news)
        found += [
            body
            for sentence in sentences
            if is_denial(sentence.text)
            for body in sentence.bodies
            if speaks(sentence, body) or family.stances[doc] is Stance.DENIES
        ]
    return found


def rests_on(family: Family, begun: Mapping[str, set[str]], scope: Scope | None = None) -> dict[str, frozenset[str]]:
    """The origins that each document rests on: its own and those of all above it."""
    own: dict[str, set[str]] = {}
    for label, docs in begun.items():
        for doc in docs:
            own.setdefault(doc, set()).add(label)
    found = {}
    for doc in family.readings:
        if family.stances[doc] is Stance.DENIES and doc not in (scope or {}):
            continue
        above = [doc, *family.ancestors(doc)]
        if family.stances[doc] is Stance.CORRECTS:
            above += [parent for edge in family.edges[doc] for parent in edge.parents]
            above += [higher for parent in above[1:] for higher in family.ancestors(parent)]
        found[doc] = frozenset(label for other in above for label in own.get(other, ()))
    return found


def _withdrawn(family: Family, made: list[Origin]) -> list[Origin]:
    """The origins, those marked that a retraction took back: what began with the retracted document and nowhere else."""
    mending = {doc for doc, stance in family.stances.items() if stance is Stance.CORRECTS}
    for doc in family.ordered():
        if doc not in mending or not is_retraction(family.readings[doc]):
            continue
        targets = {parent for edge in family.edges[doc] if edge.how is Descent.CORRECTS for parent in edge.parents}
        gone = {other for other in family.readings if other in targets or targets & family.ancestors(other)} | mending
        made = [
            replace(origin, withdrawn_by=doc) if origin.withdrawn_by is None and set(origin.docs) <= gone else origin
            for origin in made
        ]
    return made


def separate(made: list[Origin]) -> frozenset[str]:
    """What counts apart among origins that are shown: bodies that may have spoken as one count once."""
    kins = {origin.kin for origin in made if origin.is_shown}
    classes = {name.partition(":")[2] for name in kins if not name.startswith((":", "own:"))}
    return frozenset(name for name in kins if not (name.startswith(":") and name[1:] in classes))


def count(made: list[Origin]) -> tuple[int, int]:
    """Origins at least and at most: the live ones shown to be separate (one if any lives), and all live ones."""
    live = [origin for origin in made if origin.withdrawn_by is None]
    least = max(len(separate(live)), 1) if live else 0
    return least, max(len(live), least)
