"""Where a document begins an origin: statements it carries, outlets it cites, what its outlet found out, who speaks in it."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from dateline.model.lineage import MISSING, STATEMENT, Channel
from dateline.resolve.family import Family
from dateline.resolve.outlets import UNKNOWN
from dateline.resolve.passages import tokens
from dateline.resolve.presses import key, short_forms
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.speaking import is_heard, is_on_record, kin
from dateline.resolve.voices import WINDOW, Voice, named_by_claims, people_heard, said_by, voices
from dateline.resolve.words import words

_IT = re.compile(
    r"^\W*(?:its?\b|(?:the|that|this|its) (?:outlet|paper|newspaper|report|agency|daily|weekly|magazine|broadcaster|station|channel|network|site|website|portal|story|article|account|item|piece|dispatch|sources? (?:given|named|cited|quoted|was|were|is))\b)",
    re.IGNORECASE,
)
"""An outlet that was named goes on, or its story."""
_LEARNT = re.compile(
    r"\b(?:shown|photographer|filmed|eyewitness\w*|insider|on the spot|at the (?:scene|spot|place)|been (?:there|told)|(?:was|were) there|told (?:so )?by|based on|leak(?:ed)?)\b",
    re.IGNORECASE,
)
"""How it knew, beside the lexicon's words."""
_REACTS = re.compile(
    r"\b(?:condemn\w*|denounc\w+|deplor\w+|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|appeal(?:s|ed|ing)?|express\w+|welcom\w+|vow\w*|promis\w+|pledg\w+|prais\w+|critici[sz]\w+|condol\w+|sympath\w+|demand\w*|thank\w*|hail\w*|regret\w*|disappoint\w*|outrag\w+|believes?|thinks?|hopes?)\b",
    re.IGNORECASE,
)
"""Who speaks so reacts to an event or judges it, and is no origin of it."""
_GROUNDS = re.compile(
    r"(?:which|who|whose|citing|quoting|relying|based|drawing|referring|attribut\w+|having|on the (?:word|basis|strength)|in an? interview|from|after (?:talking|speaking|interviewing|seeing))\b",
    re.IGNORECASE,
)
"""What opens a clause, beside the one that names an outlet, that says what it rests on."""
_NO_SOURCE = re.compile(r"\b(?:no|without (?:an?|any|giving|naming)|neither) (?:\w+ )?sources?\b", re.IGNORECASE)
ABOUT = 2
"""Words of a story's core that a sentence must have to be about it."""


@dataclass
class Beginning:
    """An origin while its documents are gathered."""

    who: str
    channel: Channel
    reason: str
    kin: str
    is_shown: bool = True
    is_body: bool = False
    roots: set[str] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)


def beginnings(
    family: Family, doc: str, sentences: tuple[Sentence, ...] | None, *, whole: bool
) -> dict[str, Beginning]:
    """The origins that begin with a document; of a document that tells of the event in passing, those of its ``sentences``."""
    reading = family.readings[doc]
    is_copy = family.head.get(doc, doc) != doc
    if sentences is not None:
        if is_copy:
            return {}
        told = {voice.label: _heard(voice) for voice in voices(reading, sentences, family.directory, chained=True)}
        if family.parents(doc) and not any(sentence.own for sentence in sentences):
            # "It added that ..." goes on with the report that is cited: no people of its own.
            told = {label: beginning for label, beginning in told.items() if beginning.is_body}
        if not told and sentences:
            told = _credited(family, doc)
        return told if told or not sentences or family.parents(doc) else _open(family, doc)
    found = _credited(family, doc)
    if whole and not is_copy:
        return found | _all_heard(family, doc, about=core(family))
    if reading.wire and family.head.get(doc) == doc and any(label.startswith("own:") for label in found):
        return found | _all_heard(family, doc)  # the agency's own item stands here
    if family.head.get(doc) != doc:
        return found
    found |= _own(family, doc)
    if not family.parents(doc):
        spoken = voices(reading, on_topic(family, doc), family.directory, chained=True)
        found |= {voice.label: _heard(voice) for voice in spoken if voice.is_body and voice.label not in found}
    if not found and not family.parents(doc):
        spoken = voices(reading, reading.news[:1], family.directory, strict=True)
        lead = [voice for voice in spoken if not voice.is_body]
        found |= {voice.label: _heard(voice) for voice in lead}
    if not found and not family.parents(doc) and people_heard(reading, on_topic(family, doc)):
        found |= _own_reporting(family, reading, "heard people")
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


def _all_heard(family: Family, doc: str, about: frozenset[str] = frozenset()) -> dict[str, Beginning]:
    """Whoever speaks anywhere in a text, in the sentences that have words of what it is ``about``; people belong to the
    agency whose text it is.
    """
    reading = family.readings[doc]
    holder = reading.wire[0] if reading.wire else reading.outlet
    news = [
        sentence
        for sentence in family.news(doc)
        if not (about and _REACTS.search(sentence.text))
        and (not about or len(about.intersection(tokens(sentence.text))) >= ABOUT)
    ]
    spoken = voices(reading, news, family.directory, holder=holder, strict=True)
    return {voice.label: _heard(voice) for voice in spoken}


def _open(family: Family, doc: str) -> dict[str, Beginning]:
    """A text that does not tell how its outlet knew: it may be an origin of its own."""
    outlet = family.directory.shown(family.readings[doc].outlet)
    reason = "no credit, and nothing tells how it knew"
    return {f"open:{doc}": Beginning(outlet, Channel.NOT_SAID, reason, f"open:{doc}", is_shown=False)}


def _heard(voice: Voice) -> Beginning:
    reason = f"speaks on the record: {voice.who}" if voice.is_body else f"people heard by {voice.who}"
    shown = not voice.label.startswith(f"own:{UNKNOWN}")
    return Beginning(
        voice.who, voice.channel, " ".join(reason.split()), voice.kin, is_shown=shown, is_body=voice.is_body
    )


def _credited(family: Family, doc: str) -> dict[str, Beginning]:
    """Public statements carried and absent outlets cited."""
    found = {}
    for edge in family.edges[doc]:
        for parent in edge.parents:
            if parent.startswith(STATEMENT) and edge.how.is_lineage:
                label = parent.removeprefix(STATEMENT)
                reading = family.readings[doc]
                body = next(
                    body for sentence in reading.news for body in said_by(reading, sentence) if body.label == label
                )
                found[label] = Beginning(body.text, Channel.PUBLIC_STATEMENT, edge.reason, kin(body), is_body=True)
            elif parent.startswith(MISSING) and edge.how.is_lineage:
                outlet = parent.removeprefix(MISSING)
                shown = tells_how(family.readings[doc], outlet)
                reason = "cited; the text says how it knew" if shown else "cited; how it knew is not said"
                label = f"own:{key(outlet)}"
                found[label] = Beginning(outlet, Channel.ABSENT_OUTLET, reason, label, is_shown=shown)
    return found


def _own(family: Family, doc: str) -> dict[str, Beginning]:
    """What the outlet of a document got for itself, and the bodies that it heard."""
    reading = family.readings[doc]
    outlet = family.directory.shown(reading.outlet)
    found: dict[str, Beginning] = {}
    rest = []
    for sentence in family.own(doc):
        outlets = [mention.span for mention in sentence.mentions]
        named = [body for body in sentence.bodies if not any(span.overlaps(body.span) for span in outlets)]
        heard = [body for body in named if is_on_record(body) and is_heard(sentence, body)]
        for body in heard:
            found.setdefault(
                body.label, Beginning(body.text, Channel.INTERVIEW, f"heard by {outlet}", kin(body), is_body=True)
            )
        officers = [] if heard else list(named_by_claims(reading, sentence))
        for voice in officers:
            found.setdefault(voice.label, replace(_heard(voice), channel=Channel.INTERVIEW))
        if not heard and not officers:
            rest.append(sentence)
    if rest and (not found or not all(words().confirming.search(sentence.text) for sentence in rest)):
        found |= _own_reporting(family, reading, f"on its own: {' '.join(rest[0].text.split())[:120]}")
    return found


def _own_reporting(family: Family, reading: Reading, how: str) -> dict[str, Beginning]:
    """The outlet of a report as an origin: its reporter, and the people who spoke to it."""
    outlet = family.directory.shown(reading.outlet)
    label = f"own:{reading.outlet}"
    shown = family.directory.is_known(reading.outlet)
    return {label: Beginning(outlet, Channel.OWN_REPORTING, f"{outlet} {how}", label, is_shown=shown)}


def tells_how(reading: Reading, outlet: str) -> bool:
    """Whether a text says how an absent outlet knew: its reporter, the people it spoke to, papers it saw."""
    name = set(tokens(outlet))
    short = [form for form in short_forms(outlet) if form.startswith(("the ", "The "))]
    for number, sentence in enumerate(reading.news):
        text = sentence.text if number else _credit_of(sentence.text, name)
        spoken = set(tokens(text))
        is_named = name <= spoken or (number and (_IT.match(text) or any(form in text for form in short)))
        if is_named and not _NO_SOURCE.search(text) and (words().knowing & (spoken - name) or _LEARNT.search(text)):
            return True
    return False


def _credit_of(lead: str, name: set[str]) -> str:
    """The clauses of a lead that credit an outlet; what it tells of the event itself says nothing of how anybody knew."""
    clauses = re.split(r",\s+", lead)
    kept = []
    for number, clause in enumerate(clauses):
        near = [other for other in clauses[max(0, number - 1) : number + 2] if name <= set(tokens(other))]
        if name <= set(tokens(clause)) or (near and _GROUNDS.match(clause)):
            kept.append(clause)
    return ", ".join(kept)
