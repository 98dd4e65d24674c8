"""Origins: how many originating observers stand behind an event, at least and at most, and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dateline.model.lineage import MISSING, STATEMENT, Channel, Descent, Origin, Stance
from dateline.resolve.bodies import Body
from dateline.resolve.descent import Family
from dateline.resolve.outlets import key
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.stance import is_denial, is_retraction
from dateline.resolve.voices import WINDOW, Voice, is_heard, is_on_record, kin, speaks, voices
from dateline.resolve.words import words

ABOUT = 2
"""Words of a story's core that a sentence must have to be about it."""
ASSERTING = (Stance.REPORTS, Stance.CONFIRMS)
Scope = Mapping[str, tuple[Sentence, ...]]
"""The sentences of a document that tell of the event, where the document's main happening is another."""


@dataclass
class _Found:
    """An origin while its documents are gathered."""

    who: str
    channel: Channel
    reason: str
    kin: str
    is_shown: bool = True
    is_body: bool = False
    roots: set[str] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)


def origins(family: Family, scope: Scope | None = None, *, whole: bool = False) -> list[Origin]:
    """The origins of one event: each with the documents that rest on it, live ones first.

    With ``whole`` the bodies and people in all sentences of all documents count, of those too that rest on others: the
    event is a story, and each report may have heard somebody of its own.
    """
    scope = scope or {}
    found: dict[str, _Found] = {}
    against, stances = deniers(family, scope), stances_here(family, scope)
    barred = {body.label for body in against}
    barred_kin = {kin(body) for body in against if body.country}
    for doc in family.ordered():
        if stances[doc] not in ASSERTING:
            continue
        for label, begun in _of(family, doc, scope.get(doc), whole=whole).items():
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


def _origin(label: str, found: _Found) -> Origin:
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
            denies = bool(sentences) and (is_denial(sentences[0].text) or doc in family.contrary)
            found[doc] = Stance.DENIES if denies else Stance.REPORTS
    return found


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


def _of(family: Family, doc: str, sentences: tuple[Sentence, ...] | None, *, whole: bool) -> dict[str, _Found]:
    """The origins that begin with a document; of a document that tells of the event in passing, those of its ``sentences``."""
    reading = family.readings[doc]
    if sentences is not None:
        told = {voice.label: _heard(voice) for voice in voices(reading, sentences, family.directory, chained=True)}
        if not told and sentences:
            told = _credited(family, doc)
        return told if told or not sentences or family.parents(doc) else _open(family, doc)
    found = _credited(family, doc)
    if whole:
        return found | _all_heard(family, doc, about=core(family))
    if reading.wire and family.head.get(doc) == doc and any(label.startswith("own:") for label in found):
        return found | _all_heard(family, doc)  # the agency's own item stands here
    if family.head.get(doc) != doc:
        return found
    found |= _own(family, doc)
    if not family.parents(doc):
        spoken = voices(reading, on_topic(family, doc), family.directory)
        found |= {voice.label: _heard(voice) for voice in spoken if voice.is_body and voice.label not in found}
    if not found and not family.parents(doc):
        spoken = voices(reading, reading.news[:1], family.directory, strict=True)
        lead = [voice for voice in spoken if not voice.is_body]
        found |= {voice.label: _heard(voice) for voice in lead}
    return found if found or family.parents(doc) else _open(family, doc)


def on_topic(family: Family, doc: str) -> list[Sentence]:
    """The sentences at the head of a report that go on with its first: the next one, and those that share a word with it.

    The words of a body's own name do not count.
    """
    news = family.news(doc)[:WINDOW]
    stop = words().stop
    lead = {word for sentence in news[:1] for word in tokens(sentence.text)} | set(
        tokens(family.readings[doc].report.title)
    )
    kept = news[:2]
    for sentence in news[2:]:
        named = {word for body in sentence.bodies for word in tokens(body.text)}
        if (set(tokens(sentence.text)) & lead) - named - stop:
            kept.append(sentence)
    return kept


def core(family: Family) -> frozenset[str]:
    """The words that half of the leads of a story have in common."""
    stop = words().stop
    leads = [set(tokens(reading.lead)) - stop for reading in family.readings.values()]
    seen = Counter(word for lead in leads for word in lead)
    return frozenset(word for word, count in seen.items() if 2 * count >= len(leads) and len(word) > 2)


def _all_heard(family: Family, doc: str, about: frozenset[str] = frozenset()) -> dict[str, _Found]:
    """Whoever speaks anywhere in a text, in the sentences that have words of what it is ``about``; people belong to the
    agency whose text it is.
    """
    reading = family.readings[doc]
    holder = reading.wire[0] if reading.wire else reading.outlet
    news = [
        sentence
        for sentence in family.news(doc)
        if not about or len(about.intersection(tokens(sentence.text))) >= ABOUT
    ]
    spoken = voices(reading, news, family.directory, holder=holder, strict=True)
    return {voice.label: _heard(voice) for voice in spoken}


def _open(family: Family, doc: str) -> dict[str, _Found]:
    """A text that does not tell how its outlet knew: it may be an origin of its own."""
    outlet = family.directory.shown(family.readings[doc].outlet)
    reason = "no credit, and nothing tells how it knew"
    return {f"open:{doc}": _Found(outlet, Channel.NOT_SAID, reason, f"open:{doc}", is_shown=False)}


def _heard(voice: Voice) -> _Found:
    reason = f"speaks on the record: {voice.who}" if voice.is_body else f"people heard by {voice.who}"
    return _Found(voice.who, voice.channel, " ".join(reason.split()), voice.kin, is_body=voice.is_body)


def _credited(family: Family, doc: str) -> dict[str, _Found]:
    """Public statements carried and absent outlets cited."""
    found = {}
    for edge in family.edges[doc]:
        for parent in edge.parents:
            if parent.startswith(STATEMENT) and edge.how.is_lineage:
                label = parent.removeprefix(STATEMENT)
                body = next(
                    body for sentence in family.readings[doc].news for body in sentence.bodies if body.label == label
                )
                found[label] = _Found(label, Channel.PUBLIC_STATEMENT, edge.reason, kin(body), is_body=True)
            elif parent.startswith(MISSING) and edge.how.is_lineage:
                outlet = parent.removeprefix(MISSING)
                shown = tells_how(family.readings[doc], outlet)
                reason = "cited; the text says how it knew" if shown else "cited; how it knew is not said"
                label = f"own:{key(outlet)}"
                found[label] = _Found(outlet, Channel.ABSENT_OUTLET, reason, label, is_shown=shown)
    return found


def _own(family: Family, doc: str) -> dict[str, _Found]:
    """What the outlet of a document got for itself, and the bodies that it heard."""
    reading = family.readings[doc]
    outlet = family.directory.shown(reading.outlet)
    found: dict[str, _Found] = {}
    rest = []
    for sentence in family.own(doc):
        outlets = [mention.span for mention in sentence.mentions]
        named = [body for body in sentence.bodies if not any(span.overlaps(body.span) for span in outlets)]
        heard = [body for body in named if is_on_record(body) and is_heard(sentence, body)]
        for body in heard:
            found.setdefault(
                body.label, _Found(body.text, Channel.INTERVIEW, f"heard by {outlet}", kin(body), is_body=True)
            )
        if not heard:
            rest.append(sentence)
    if rest and (not found or not all(words().confirming.search(sentence.text) for sentence in rest)):
        reason = f"{outlet} on its own: {' '.join(rest[0].text.split())[:120]}"
        label = f"own:{reading.outlet}"
        found[label] = _Found(outlet, Channel.OWN_REPORTING, reason, label)
    return found


def tells_how(reading: Reading, outlet: str) -> bool:
    """Whether a text says how an absent outlet knew: its reporter, the people it spoke to, papers it saw."""
    knowing = words().knowing
    name = set(tokens(outlet))
    for number, sentence in enumerate(reading.news):
        spoken = tokens(sentence.text)
        is_it = spoken[:1] in (["it"], ["its"]) or (
            spoken[:1] == ["the"] and bool({"outlet", "paper", "newspaper", "report", "agency"} & set(spoken[1:2]))
        )
        is_named = name <= set(spoken) or is_it
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
