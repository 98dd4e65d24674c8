"""A claim made comparable with what other reports tell."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.event import EventType
from dateline.model.factuality import Polarity
from dateline.model.place import Place, Precision
from dateline.model.timex import Basis, Timex
from dateline.resolve.joining.setting import Setting, setting
from dateline.resolve.joining.wording import stems
from dateline.resolve.passages import tokens
from dateline.resolve.words import words

OPEN = 7
"""Days before its publication in which a claim without a date may have happened."""
LONG_AGO = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|few|some|\d+) (?:year|decade)s? (?:ago|earlier|before|back)\b"
    r"|\b(?:years|decades|generations) ago\b|\blast year\b|\b(?:in|of|since) (?P<year>(?:1[89]|20)\d\d)\b"
)
"""Years back: a claim of such a sentence that has no date of its own is not of the days in which its report came out."""
TAKEN_UP = re.compile(
    r"they|them|he|she|him|her|it|all|both|some|others|(?:all|both|some|(?:all )?of them|(?:all )?(?:the|these|those)) "
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|men|women|man|woman|people|boys?|girls?|group|pair|others|victims?|captives?|prisoners?|detainees?|suspects?|crews?)"
    r"|(?:all|the) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)",
    re.IGNORECASE,
)
"""Words that take up parties named before."""
PRECISE = frozenset((Precision.EXACT, Precision.NEAR, Precision.DISTRICT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who acts or is acted on: ``id`` a Wikidata identifier, ``code`` the country or organisation, ``names`` folded words of its name."""

    names: frozenset[str]
    id: str | None = None
    code: str | None = None
    sector: str | None = None
    is_named: bool = False
    is_taken_up: bool = False
    """Whether words only take up a party named before ("the men")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place as it is compared; ``is_precise`` where it is a settlement or a district, not a division or a country."""

    name: str
    country: str | None = None
    division: str | None = None
    geonames: int | None = None
    at: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    is_precise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One claim, comparable. ``key`` is the claim's public id, ``doc`` its document's.

    ``start`` and ``end`` close the days on which it may have happened, by the text or, where ``basis`` is ``PUBLISHED``, within the
    week up to the publication; both are None where nothing bounds them. ``trigger`` are the stems of the trigger's words,
    ``words`` those of its sentence, the names of its parties and its place left out. ``setting`` is that of
    the whole document. ``figures`` are kind, unit and the number where it is given exactly.
    """

    key: str
    doc: str
    type: str
    mode: str | None = None
    polarity: Polarity = Polarity.POSITIVE
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.PUBLISHED
    is_long_ago: bool = False
    """Whether it has no date, in a sentence that goes back years."""
    published: date | None = None
    place: Where | None = None
    figures: frozenset[tuple[str, str, float]] = frozenset()
    trigger: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    setting: Setting = Setting()

    @property
    def parties(self) -> tuple[Party, ...]:
        """Both sides."""
        return self.actors + self.recipients


def told(claim: Claim, *, key: str, doc: str, text: str, published: date | None) -> Told:
    """Make a claim comparable; ``text`` is the whole text that its spans point into."""
    start, end, basis = _interval(claim.time, published)
    kind = claim.event.type
    return Told(
        key=key,
        doc=doc,
        type=kind.value if isinstance(kind, EventType) else kind,
        mode=claim.event.mode,
        polarity=claim.factuality.polarity,
        actors=_parties(claim.actors),
        recipients=_parties(claim.recipients),
        start=start,
        end=end,
        basis=basis,
        is_long_ago=claim.time is None and _goes_back_years(claim.sentence.of(text), published),
        published=published,
        place=_where(claim.place),
        figures=frozenset(
            (figure.kind.value, figure.unit, float(figure.value))
            for figure in claim.figures
            if figure.value is not None and not figure.part
        ),
        trigger=stems(claim.text),
        words=stems(claim.sentence.of(text)) - stems(" ".join(_names(claim))),
        setting=setting(text, published),
    )


def _goes_back_years(sentence: str, published: date | None) -> bool:
    found = LONG_AGO.search(sentence)
    if found is None or found.group("year") is None:
        return found is not None
    return published is None or int(found.group("year")) < published.year


def _names(claim: Claim) -> Iterator[str]:
    """The names of parties and place: they are compared by themselves."""
    yield from (part for actor in (*claim.actors, *claim.recipients) for part in (actor.name, actor.text) if part)
    if claim.place is not None:
        yield from (claim.place.name, claim.place.text)


def _interval(time: Timex | None, published: date | None) -> tuple[date | None, date | None, Basis]:
    """The days on which it may have happened; an open side is closed by the publication where there is one."""
    if time is not None and time.basis is not Basis.PUBLISHED and (time.start or time.end):
        start, end = time.start, time.end
        if start is not None and end is None:
            end = max(start, published) if published else start
        if end is not None and start is None:
            start = end - timedelta(OPEN)
        return start, end, time.basis
    if published is None:
        return None, None, Basis.PUBLISHED
    return published - timedelta(OPEN), published, Basis.PUBLISHED


def _parties(actors: Iterable[Actor]) -> tuple[Party, ...]:
    return tuple(
        Party(
            names=_folded(actor.name or actor.text),
            id=actor.id,
            code=None if (is_taken_up := _goes_back(actor)) else actor.code,
            sector=None if is_taken_up else actor.sector,
            is_taken_up=is_taken_up,
            is_named=actor.name is not None,
        )
        for actor in actors
    )


def _goes_back(actor: Actor) -> bool:
    """Whether words only take up somebody named before: what country they are of was inferred, and tells nothing against another."""
    return actor.name is None and TAKEN_UP.fullmatch(actor.text) is not None


def _folded(name: str) -> frozenset[str]:
    stop = words().stop
    return frozenset(word for word in tokens(name) if word not in stop)


def _where(place: Place | None) -> Where | None:
    if place is None:
        return None
    return Where(
        name=" ".join(tokens(place.name)),
        country=place.country,
        division=place.division,
        geonames=place.geonames,
        at=(place.lat, place.lon) if place.lat is not None and place.lon is not None else None,
        is_precise=place.precision in PRECISE,
    )
