"""Voices: who stands behind what some sentences of a report tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.model.factuality import Polarity
from dateline.model.lineage import Channel
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.resolve.bodies import Body
from dateline.resolve.bodywords import BodyClass, country_of
from dateline.resolve.outlets import Directory
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.speaking import VERB, is_on_record, kin, speaks
from dateline.resolve.stance import is_denial
from dateline.resources.names import fold

_PRIVATE = re.compile(
    r"\b(?:witness(?:es)?|eyewitness\w*|residents?|shopkeepers?|owners?|survivors?|victims?|father|mother|brother|sister|son|daughter|wife|husband|widow|relatives?|family|neighbou?rs?|lawyers?|attorneys?|drivers?"
    r"|passengers?|customers?|workers?|employees?|teachers?|villagers?|fishermen|farmers?|students?|doctors?|sources?|diplomats?|people|persons?|insiders?|agents?|friends?|colleagues?|guests?|tourists?|woman|man|girl|boy)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    rf"(?<!were )(?<!was )(?<!been )(?<!are )(?<!is )(?<!be )\b(?:{VERB}|according to|quoting|witness\w*)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\b(?:officials|authorities|sources?|diplomats?|people|witness(?:es)?|residents?)\b")


_BESIDE = re.compile(
    r",? ?(?:(?:the|an?|its|chief|head|director|spokes\w+|deputy|secretary|minister|captain|colonel|general|of|for|from|at|with) ?){0,6}",
    re.IGNORECASE,
)
"""What may stand between the name of a person and the body that he speaks for."""
_OFFICE = re.compile(
    r"[Tt]he (?:[\w'’.-]+ ){0,5}(?:chief|commander|commissioner|minister|prosecutor|governor|mayor|president|spokes\w+|secretary|director|government|army|military|navy|police|ministry|presidency|cabinet|court)"
)
"""One who holds an office, or a body, without a name."""
JOINT = re.compile(r"\bjoint (?:statement|communiqu[eé]|declaration|press release)\b", re.IGNORECASE)
"""A paper of several sides: one source, on the record, and none beside a minister of one of them who speaks of it."""
_PARTY = re.compile(
    r"\b[Ii]n (?:a|an?other|the) (?:statement|letter|filing|press release|communiqu[eé])(?: [a-z]+){0,4}, (?P<first>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}) said\b"
    r"|(?P<second>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}) (?:said|announced|confirmed|wrote) (?:in|by) (?:a|an|the) (?:statement|letter|filing|press release|presentation|communiqu[eé])\b"
)
"""A company or party by its bare name, where it puts out a statement."""
WINDOW = 4
"""Sentences at the head of a report in which a body that speaks speaks of its main happening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody behind what is told. ``label`` is the same for one source in all its carriers; ``kin`` for all that may have spoken as one."""

    label: str
    kin: str
    who: str
    channel: Channel
    span: Span
    is_body: bool


def voices(
    reading: Reading,
    sentences: Iterable[Sentence],
    directory: Directory,
    *,
    holder: str | None = None,
    strict: bool = False,
    chained: bool = False,
) -> list[Voice]:
    """The voices in some sentences: bodies that speak, and people, who belong to the outlet they spoke to.

    ``holder`` is the outlet that people belong to where no other is credited: the report's own, or the agency whose text it
    is. With ``chained`` the bodies that the claims read there name as their sources count too, and people only where none of
    them speaks; with ``strict`` only people count who are said to be some (a witness, a lawyer, two sources).
    """
    found: dict[str, Voice] = {}
    for sentence in sentences:
        if is_denial(sentence.text) or sentence.unverified:
            continue
        heard = list(_of(reading, sentence, directory, holder or reading.outlet))
        if strict or chained:
            kins = {voice.kin for voice in heard if voice.is_body}
            heard += [voice for voice in named_by_claims(reading, sentence) if voice.kin not in kins]
        spoken = any(voice.is_body for voice in heard)
        for voice in heard:
            is_some = sentence.own or (
                (not chained or not spoken) and (not strict or bool(_PRIVATE.search(sentence.text)))
            )
            if voice.is_body or is_some:
                found.setdefault(voice.label, voice)
    return list(found.values())


def named_by_claims(reading: Reading, sentence: Sentence) -> Iterable[Voice]:
    """The bodies that the claims of a sentence name as their innermost source; who speaks for a body stands for it."""
    for claim in reading.report.claims:
        if not sentence.span.covers(claim.span) or not claim.sources or claim.factuality.polarity is Polarity.NEGATIVE:
            continue
        source = claim.sources[-1]
        if source.kind in (SourceKind.OFFICIAL, SourceKind.ORGANISATION) and _is_named(source):
            joint = JOINT.search(f"{source.text} {source.name or ''}")
            if joint:
                source = replace(source, name=joint.group().lower(), country=None)
            body = None if joint else _body_of(source.span, sentence, reading.report.text)
            if body and not body.country and source.country:
                body = replace(body, country=source.country)
            is_state = source.kind is SourceKind.OFFICIAL and source.country
            kin_of = f"{source.country}:{BodyClass.STATE}" if is_state else fold(source.name or source.text)
            yield Voice(
                label=body.label if body else f"{source.country or ''}:{fold(source.name or source.text)}",
                kin=kin(body) if body else f":{BodyClass.STATE}" if joint else kin_of,
                who=body.text if body else source.name or source.text,
                channel=Channel.PUBLIC_STATEMENT,
                span=source.span,
                is_body=True,
            )


def people_heard(reading: Reading, sentences: Iterable[Sentence]) -> bool:
    """Whether claims in some sentences rest on people who will not be named, or on witnesses, and on no other outlet: the outlet heard them."""
    spans = [sentence.span for sentence in sentences]
    for claim in reading.report.claims:
        if claim.sources and any(span.covers(claim.span) for span in spans):
            kinds = {source.kind for source in claim.sources}
            if SourceKind.MEDIA not in kinds and claim.sources[-1].kind in (SourceKind.ANONYMOUS, SourceKind.PERSON):
                return True
    return False


def _is_named(source: Source) -> bool:
    """Whether a source is a body or its officer by name or by office ("the regional police commander"), not a country, nor some officials."""
    if JOINT.search(f"{source.text} {source.name or ''}"):
        return True
    if source.name:
        return source.name[:1].isupper() and country_of(source.name) is None
    return source.country is not None and bool(_OFFICE.fullmatch(source.text))


def said_by(reading: Reading, sentence: Sentence) -> list[Body]:
    """The bodies that may have said what a sentence tells: those that its claims name as their sources, if they name any of them; else all."""
    innermost = [
        claim.sources[-1] for claim in reading.report.claims if sentence.span.covers(claim.span) and claim.sources
    ]
    told = [source for source in innermost if source.kind in (SourceKind.OFFICIAL, SourceKind.ORGANISATION)]
    found: dict[Span, Body] = {}
    for source in told:
        if body := _body_of(source.span, sentence, reading.report.text):
            found[body.span] = replace(body, country=body.country or source.country)
    return list(found.values()) if told else list(sentence.bodies)


def _of_country(body: Body, reading: Reading) -> Body:
    """A body named without its country, with the one that a claim whose source it is has read for it."""
    if body.country or body.kind is BodyClass.OTHER:
        return body
    for claim in reading.report.claims:
        for source in claim.sources:
            if source.country and source.span.overlaps(body.span):
                return replace(body, country=source.country)
    return body


def _body_of(source: Span, sentence: Sentence, text: str) -> Body | None:
    """The body that a source is or speaks for: named in it, or right beside it ("Police Chief Ana Kos", "Ana Kos, head of the police")."""
    for body in sentence.bodies:
        if body.span.overlaps(source):
            return body
    for body in sentence.bodies:
        first, second = sorted((body.span, source))
        if _BESIDE.fullmatch(text[first.end : second.start]):
            return body
    return None


def _of(reading: Reading, sentence: Sentence, directory: Directory, holder: str) -> Iterable[Voice]:
    outlets = [mention.span for mention in sentence.mentions]
    speaking = [
        body
        for body in sentence.bodies
        if is_on_record(body) and speaks(sentence, body) and not any(span.overlaps(body.span) for span in outlets)
    ]
    for body in (_of_country(body, reading) for body in speaking):
        yield Voice(
            label=body.label,
            kin=kin(body),
            who=body.text,
            channel=Channel.PUBLIC_STATEMENT,
            span=body.span,
            is_body=True,
        )
    for match in _PARTY.finditer(sentence.text) if not speaking else ():
        name = match.group("first") or match.group("second")
        if directory.named(name) is None:
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            label = fold(name)
            yield Voice(label=label, kin=label, who=name, channel=Channel.PUBLIC_STATEMENT, span=span, is_body=True)
    others = [mention for mention in sentence.mentions if mention.outlet != reading.outlet]
    if speaking and not sentence.own:
        return
    if _PERSON.search(sentence.text) or sentence.own:
        outlet = others[0].outlet if others and not sentence.own else holder
        shown = directory.shown(outlet)
        channel = Channel.OWN_REPORTING if outlet == reading.outlet else Channel.ABSENT_OUTLET
        if not (speaking and sentence.own):
            yield Voice(
                label=f"own:{outlet}",
                kin=f"own:{outlet}",
                who=shown,
                channel=channel,
                span=sentence.span,
                is_body=False,
            )
