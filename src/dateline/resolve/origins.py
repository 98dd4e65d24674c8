"""Origins: how many originating observers stand behind an event, at least and at most, and why."""

from dataclasses import dataclass, field, replace

from dateline.model.lineage import MISSING, STATEMENT, Channel, Descent, Origin, Stance
from dateline.resolve.bodies import Body
from dateline.resolve.descent import Family
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_retraction
from dateline.resolve.words import words

ASSERTING = (Stance.REPORTS, Stance.CONFIRMS)


@dataclass
class _Found:
    """An origin while its documents are gathered."""

    who: str
    channel: Channel
    reason: str
    is_shown: bool = True
    roots: set[str] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)


def origins(family: Family) -> list[Origin]:
    """The origins of one event: each with the documents that rest on it, live ones first."""
    found: dict[str, _Found] = {}
    for doc in family.ordered():
        if family.stances[doc] in ASSERTING:
            for label, begun in _of(family, doc).items():
                held = found.setdefault(label, begun)
                held.is_shown = held.is_shown or begun.is_shown
                held.roots.add(doc)
    resting = rests_on(family, {label: begun.roots for label, begun in found.items()})
    for doc, labels in resting.items():
        for label in labels:
            found[label].docs.add(doc)
    made = [_origin(label, origin) for label, origin in found.items()]
    return sorted(
        _withdrawn(family, made),
        key=lambda origin: (origin.withdrawn_by is not None, not origin.is_shown, origin.label),
    )


def _origin(label: str, found: _Found) -> Origin:
    return Origin(
        label=label,
        who=found.who,
        channel=found.channel,
        docs=tuple(sorted(found.docs)),
        reason=found.reason,
        is_shown=found.is_shown,
    )


def rests_on(family: Family, begun: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    """The origins that each document rests on: its own and those of all above it."""
    own: dict[str, set[str]] = {}
    for label, docs in begun.items():
        for doc in docs:
            own.setdefault(doc, set()).add(label)
    found = {}
    for doc in family.readings:
        if family.stances[doc] is Stance.DENIES:
            continue
        above = [doc, *family.ancestors(doc)]
        if family.stances[doc] is Stance.CORRECTS:
            above += [parent for edge in family.edges[doc] for parent in edge.parents]
            above += [higher for parent in above[1:] for higher in family.ancestors(parent)]
        found[doc] = frozenset(label for other in above for label in own.get(other, ()))
    return found


def _of(family: Family, doc: str) -> dict[str, _Found]:
    """The origins that begin with a document."""
    reading, found = family.readings[doc], {}
    for edge in family.edges[doc]:
        for parent in edge.parents:
            if parent.startswith(STATEMENT) and edge.how.is_lineage:
                label = parent.removeprefix(STATEMENT)
                found[label] = _Found(who=label, channel=Channel.PUBLIC_STATEMENT, reason=edge.reason)
            elif parent.startswith(MISSING) and edge.how.is_lineage:
                outlet = parent.removeprefix(MISSING)
                shown = tells_how(reading, outlet)
                reason = "cited; the text says how it knew" if shown else "cited; how it knew is not said"
                found[parent] = _Found(who=outlet, channel=Channel.ABSENT_OUTLET, reason=reason, is_shown=shown)
    if family.head.get(doc) != doc:
        return found
    found |= _own(family, doc)
    if not found and not family.parents(doc):
        outlet = family.directory.shown(reading.outlet)
        found[f"open:{doc}"] = _Found(
            who=outlet, channel=Channel.NOT_SAID, reason="no credit, and nothing tells how it knew", is_shown=False
        )
    return found


def _own(family: Family, doc: str) -> dict[str, _Found]:
    """What the outlet of a document got for itself, and the bodies that it heard."""
    reading = family.readings[doc]
    outlet = family.directory.shown(reading.outlet)
    found: dict[str, _Found] = {}
    rest = []
    for sentence in family.own(doc):
        heard = [body for body in sentence.bodies if is_on_record(body)]
        for body in heard:
            found.setdefault(body.label, _Found(who=body.text, channel=Channel.INTERVIEW, reason=f"heard by {outlet}"))
        if not heard:
            rest.append(sentence)
    if rest and (not found or not all(words().confirming.search(sentence.text) for sentence in rest)):
        reason = f"{outlet} on its own: {' '.join(rest[0].text.split())[:120]}"
        found[f"own:{reading.outlet}"] = _Found(who=outlet, channel=Channel.OWN_REPORTING, reason=reason)
    return found


def is_on_record(body: Body) -> bool:
    """Whether a body is named, so that its words are its own and not an unnamed person's."""
    return body.country is not None or any(word[:1].isupper() for word in body.text.split()[1:])


def tells_how(reading: Reading, outlet: str) -> bool:
    """Whether a text says how an absent outlet knew: its reporter, the people it spoke to, papers it saw."""
    knowing = words().knowing
    name = set(tokens(outlet))
    for number, sentence in enumerate(reading.news):
        spoken = tokens(sentence.text)
        is_named = (
            name <= set(spoken)
            or spoken[:1] in (["it"], ["its"])
            or spoken[:2]
            in (["the", "outlet"], ["the", "paper"], ["the", "newspaper"], ["the", "report"], ["the", "agency"])
        )
        if is_named and (number or name <= set(spoken)) and knowing.intersection(set(spoken) - name):
            return True
    return False


def _withdrawn(family: Family, made: list[Origin]) -> list[Origin]:
    """The origins, those marked that a retraction took back: what began with the retracted document and nowhere else."""
    mending = {doc for doc, stance in family.stances.items() if stance is Stance.CORRECTS}
    for doc in family.ordered():
        if doc not in mending or not is_retraction(family.readings[doc]):
            continue
        targets = {parent for edge in family.edges[doc] if edge.how is Descent.CORRECTS for parent in edge.parents}
        gone = {other for other in family.readings if other in targets or targets & family.ancestors(other)} | {doc}
        made = [
            replace(origin, withdrawn_by=doc)
            if origin.withdrawn_by is None and set(origin.docs) <= gone | mending
            else origin
            for origin in made
        ]
    return made


def count(made: list[Origin]) -> tuple[int, int]:
    """Origins at least and at most: the live ones that are shown (one if any lives), and all live ones."""
    live = [origin for origin in made if origin.withdrawn_by is None]
    shown = [origin for origin in live if origin.is_shown]
    return (max(len(shown), 1) if live else 0), len(live)
