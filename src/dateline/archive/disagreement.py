"""On what the reports of an event differ: each value with who says so, when, and in what words. Nothing is averaged."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from types import MappingProxyType

from sqlalchemy import Connection, select

from dateline.archive.chronology import according_to, told
from dateline.archive.events import present_key
from dateline.archive.results import Evidence, Rows
from dateline.archive.schema import document, version, version_text
from dateline.archive.store import Store
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.factuality import Aux, Polarity
from dateline.model.figure import Figure
from dateline.model.place import Place, Precision
from dateline.model.span import Span
from dateline.model.timex import Basis
from dateline.model.when import interval_words
from dateline.model.words import amount_words, party_words, place_words

PRECISE = frozenset({Precision.EXACT, Precision.NEAR, Precision.DISTRICT})
_ENDS = ("\n", ". ", "! ", "? ")
Texts = Mapping[tuple[str, int], str]
"""Texts by document and version."""
AHEAD = frozenset({Aux.FUTURE, Aux.HYPOTHETICAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value of a field on which reports differ, as one of them has it: who says so, when, and in what sentence."""

    field: str
    value: str
    according_to: str
    publisher: str | None
    published: date | None
    document: str
    claim: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A value in words, what it is compared by, and where it is said."""

    words: str
    value: object
    source: str
    evidence: Evidence


def disagreements(store: Store, key: str, *, as_of: date | None = None) -> Rows[Difference]:
    """The fields on which the reports of an event differ, as they do now or did on a day; the value that came first stands first."""
    with store.reading() as connection:
        here = told(connection, [present_key(connection, key)], as_of)
        members = [(claim, evidence) for _, claim, evidence in here]
        texts = _texts(connection, members)
    return Rows(differing(members, texts))


def _texts(connection: Connection, members: Iterable[tuple[Claim, Evidence]]) -> Texts:
    """The texts of claims with a figure that stands outside their sentence."""
    wanted = {
        (evidence.document, evidence.version)
        for claim, evidence in members
        if not all(claim.sentence.covers(figure.span) for figure in claim.figures)
    }
    query = select(document.c.key, version.c.number, version_text.c.text).select_from(version_text)
    query = query.join(version).join(document, document.c.id == version.c.document_id)
    rows = connection.execute(query.where(document.c.key.in_(sorted({name for name, _ in wanted}))))
    return {(name, number): text for name, number, text in rows if (name, number) in wanted}


def differing(members: Sequence[tuple[Claim, Evidence]], texts: Texts = MappingProxyType({})) -> Iterator[Difference]:
    """What differs among claims of one event. A vaguer value does not differ from one that lies within it.

    ``texts`` are those of claims with a figure in another sentence.
    """
    for field, said, clash in _fields(members, texts):
        if not any(clash(one.value, other.value) for one, other in combinations(said, 2)):
            continue
        order = list(dict.fromkeys(one.words for one in said))
        for one in sorted(said, key=lambda one: order.index(one.words)):
            yield Difference(
                field=field,
                value=one.words,
                according_to=one.source,
                publisher=one.evidence.publisher,
                published=one.evidence.published,
                document=one.evidence.document,
                claim=one.evidence.claim,
                sentence=one.evidence.sentence,
            )


_Clash = Callable[[object, object], bool]


def _fields(members: Sequence[tuple[Claim, Evidence]], texts: Texts) -> Iterator[tuple[str, list[_Said], _Clash]]:
    happened = [(claim, evidence) for claim, evidence in members if claim.factuality.aux not in AHEAD]
    yield "whether it happened", list(_outcomes(happened)), _unlike
    asserted = [(claim, evidence) for claim, evidence in members if claim.factuality.polarity is Polarity.POSITIVE]
    yield "date", list(_dates(asserted)), _disjoint
    yield "place", list(_places(asserted)), _unlike
    yield "who", list(_parties(asserted, lambda claim: claim.actors)), _apart
    yield "whom", list(_parties(asserted, lambda claim: claim.recipients)), _apart
    for kind, said in sorted(_figures(members, texts).items()):
        yield kind, said, _disjoint


def _outcomes(members: Iterable[tuple[Claim, Evidence]]) -> Iterator[_Said]:
    for claim, evidence in members:
        is_denied = claim.factuality.polarity is Polarity.NEGATIVE
        words = "it did not" if is_denied else "it did"
        yield _Said(words, is_denied, evidence.sources, evidence)


def _dates(members: Iterable[tuple[Claim, Evidence]]) -> Iterator[_Said]:
    """Days that the text gives; the day of publication bounds, it does not say."""
    for claim, evidence in members:
        time = claim.time
        if time is not None and time.basis is not Basis.PUBLISHED and (time.start or time.end):
            value = (time.start or date.min).toordinal(), (time.end or date.max).toordinal()
            yield _Said(interval_words(time.start, time.end), value, evidence.sources, evidence)


def _places(members: Iterable[tuple[Claim, Evidence]]) -> Iterator[_Said]:
    for claim, evidence in members:
        if claim.place is not None and claim.place.precision in PRECISE:
            yield _Said(place_words(claim.place), _spot(claim.place), evidence.sources, evidence)


def _spot(place: Place) -> object:
    return place.geonames or place.name.casefold()


def _parties(members: Iterable[tuple[Claim, Evidence]], side: Callable[[Claim], tuple[Actor, ...]]) -> Iterator[_Said]:
    for claim, evidence in members:
        codes = frozenset(actor.code for actor in side(claim) if actor.code)
        if codes:
            yield _Said(party_words(side(claim)), codes, evidence.sources, evidence)


def _figures(members: Iterable[tuple[Claim, Evidence]], texts: Texts) -> dict[str, list[_Said]]:
    """The figures of a kind and unit; parts of others are left out."""
    found: defaultdict[str, list[_Said]] = defaultdict(list)
    for claim, evidence in members:
        for figure in claim.figures:
            if figure.part or (figure.low is None and figure.high is None):
                continue
            source = evidence.sources if figure.sources is None else according_to(figure.sources, evidence.publisher)
            field = figure.kind.value if figure.unit == "person" else f"{figure.kind.value}, {figure.unit}"
            text = texts.get((evidence.document, evidence.version))
            where = evidence
            if text is not None and not claim.sentence.covers(figure.span):
                where = replace(evidence, sentence=_around(text, figure.span))
            found[field].append(_Said(amount_words(figure), _bounds(figure), source, where))
    return found


def _around(text: str, span: Span) -> str:
    """The sentence around a span, as far as full stops and line breaks tell."""
    before = [at + len(mark) for mark in _ENDS if (at := text.rfind(mark, 0, span.start)) >= 0]
    after = [at for mark in _ENDS if (at := text.find(mark, span.end)) >= 0]
    return " ".join(text[max(before, default=0) : min(after, default=len(text)) + 1].split())


def _bounds(figure: Figure) -> tuple[float, float]:
    return (
        figure.low if figure.low is not None else float("-inf"),
        figure.high if figure.high is not None else float("inf"),
    )


def _unlike(one: object, other: object) -> bool:
    return one != other


def _disjoint(one: object, other: object) -> bool:
    """Whether two closed intervals have nothing in common."""
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return False
    return bool(one[1] < other[0] or other[1] < one[0])


def _apart(one: object, other: object) -> bool:
    """Whether two sets have nothing in common."""
    return isinstance(one, frozenset) and isinstance(other, frozenset) and one.isdisjoint(other)
