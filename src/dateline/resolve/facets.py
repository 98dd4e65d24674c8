"""One happening taken apart: what a party concedes and what it denies, and acts of several types told in one breath."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.model.factuality import Polarity
from dateline.model.lineage import Stance
from dateline.resolve.episode import Episode
from dateline.resolve.family import Family
from dateline.resolve.mentions import Mention, mentions
from dateline.resolve.passages import tokens
from dateline.resolve.reading import Reading, Sentence

_NOT = frozenset(("nobody", "no", "none", "never", "not", "neither", "nothing"))
STEM = 4
"""Letters by which the forms of a verb are held together ("fired", "fire")."""


@dataclass(frozen=True)
class Facet:
    """A part of a happening: its documents, and the sentences of those that speak for or against it in passing."""

    docs: tuple[str, ...]
    scope: Mapping[str, tuple[Sentence, ...]]
    contrary: frozenset[str] = frozenset()
    kind: str = ""
    """The type of the act, where it is told."""


def conceded(episode: Episode, family: Family) -> list[Facet]:
    """Two facets where a party denies one act and grants another of the same day: the act granted, and the act denied.

    "No weapon was used; the vessel was stopped for want of a licence": the stop is granted, the shots are denied.
    """
    granted: dict[str, tuple[Sentence, ...]] = {}
    for doc, stance in family.stances.items():
        if stance is Stance.DENIES and (told := _granted(family.readings[doc], episode)):
            granted[doc] = told
    denied = {kind for doc in granted for kind in _types(family.readings[doc], Polarity.NEGATIVE)}
    if not denied:
        return []
    stems = {stem for doc in granted for stem in _stems(family.readings[doc])}
    asserting = tuple(
        doc
        for doc in family.ordered()
        if doc not in granted and denied & _types(family.readings[doc], Polarity.POSITIVE)
    )
    against = {
        doc: told for doc in family.ordered() if doc not in granted and (told := _contrary(family.readings[doc], stems))
    }
    rest = tuple(doc for doc in family.ordered() if family.roots(doc) and _rests_on(family, doc, asserting))
    docs = tuple(doc for doc in family.ordered() if doc in {*asserting, *rest, *granted, *against})
    return [
        Facet(docs=tuple(family.ordered()), scope=granted),
        Facet(docs=docs, scope=against, contrary=frozenset(against), kind=min(denied)),
    ]


def typed(episode: Episode, family: Family) -> list[Facet]:
    """A facet for each further type of act that the leading sentence of a beginning tells, with what descends from it."""
    found = []
    for kind, docs in kinds(episode, family)[1:]:
        below = tuple(doc for doc in family.ordered() if doc in docs or family.ancestors(doc) & docs)
        found.append(Facet(docs=below, scope={}, kind=kind))
    return found


def kinds(episode: Episode, family: Family) -> list[tuple[str, set[str]]]:
    """The types of act that the leading sentences of beginnings tell, with their documents, the one that most tell first."""
    told: dict[str, set[str]] = {}
    for mention in episode.mentions:
        if mention.doc in episode.main and not family.ancestors(mention.doc) & family.readings.keys():
            for kind in _in_sentence(family.readings[mention.doc], mention):
                told.setdefault(kind, set()).add(mention.doc)
    return sorted(told.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _rests_on(family: Family, doc: str, docs: tuple[str, ...]) -> bool:
    return bool(family.ancestors(doc).intersection(docs))


def _granted(reading: Reading, episode: Episode) -> tuple[Sentence, ...]:
    return tuple(
        reading.news[mention.sentence]
        for mention in mentions(reading)
        if mention.days & episode.days and not mention.denies
    )


def _types(reading: Reading, polarity: Polarity) -> set[str]:
    return {str(claim.event.type) for claim in reading.report.claims if claim.factuality.polarity is polarity}


def _in_sentence(reading: Reading, mention: Mention) -> Iterator[str]:
    span = reading.news[mention.sentence].span
    yield from (str(claim.event.type) for claim in reading.report.claims if span.covers(claim.span))


def _stems(reading: Reading) -> set[str]:
    """The verbs that a document denies, by their first letters."""
    negative = (claim.text for claim in reading.report.claims if claim.factuality.polarity is Polarity.NEGATIVE)
    return {word[:STEM] for text in negative for word in tokens(text) if len(word) > STEM}


def _contrary(reading: Reading, stems: set[str]) -> tuple[Sentence, ...]:
    """The sentences that say that what is meant by the stems did not happen."""
    return tuple(
        sentence
        for sentence in reading.news
        if (spoken := tokens(sentence.text))
        and _NOT.intersection(spoken)
        and stems & {word[:STEM] for word in spoken if len(word) > STEM}
    )
