"""The words of an event's line, from the claims that tell of it: when, where, how certain, according to whom. Nothing is averaged."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dateline.model.factuality import Aux, Certainty
from dateline.model.lineage import Corroboration, Descent
from dateline.model.place import Place, Precision
from dateline.model.timex import Basis, Timex
from dateline.model.when import UNDATED, time_words
from dateline.model.words import chain_words, factuality_words, place_words
from dateline.pipeline.resolving.placed import Placed

VOICES = 3
"""Sources that a line names; of more it says how many."""
NOBODY_KNOWN = "a publisher not known"
_BASES = {Basis.SAID: 0, Basis.CONTEXT: 1, Basis.PUBLISHED: 2}
_PRECISIONS = tuple(Precision)
_CERTAINTIES = tuple(Certainty)
LONG = 10**6
COPIED = frozenset({Descent.COPY, Descent.EDITED_COPY, Descent.CITES, Descent.PARAPHRASE})


def when(telling: Sequence[Placed]) -> tuple[date | None, date | None, str]:
    """The interval, as most reports give it that give a date: what the text says before what stands in it, the shorter before the longer."""
    times = [placed.claim.time for placed in telling if placed.claim.time is not None]
    dated = [time for time in times if time.start or time.end]
    if not dated:
        return None, None, time_words(times[0]) if times else UNDATED
    counted = Counter((time.start, time.end) for time in dated)
    best = min(dated, key=lambda time: (_BASES[time.basis], -counted[time.start, time.end], _length(time)))
    return best.start, best.end, time_words(best)


def _length(time: Timex) -> int:
    return (time.end - time.start).days if time.start and time.end else LONG


def places(told: Iterable[Place | None]) -> str:
    """The place that most reports give, of several the most exact."""
    known = [place for place in told if place is not None]
    counted = Counter(place.name for place in known)
    best = min(known, key=lambda place: (_PRECISIONS.index(place.precision), -counted[place.name]), default=None)
    return place_words(best)


def standing_words(telling: Sequence[Placed], *, is_ahead: bool = False) -> str:
    """How certain those are that are most certain; what has happened goes before what is ahead, unless its day ``is_ahead``."""
    facts = [placed.claim.factuality for placed in telling]
    facts = [fact for fact in facts if is_ahead and fact.aux in (Aux.FUTURE, Aux.HYPOTHETICAL)] or facts
    best = min(facts, key=lambda one: (one.aux in (Aux.FUTURE, Aux.HYPOTHETICAL), _CERTAINTIES.index(one.certainty)))
    return factuality_words(best)


def said_by(
    telling: Sequence[Placed], found: Corroboration, out: Mapping[str, date], day: date, outlets: Mapping[str, str]
) -> str:
    """According to whom: for each origin who it is, or the source of the report with which it began, the earliest first."""
    here = {doc: since for doc, since in out.items() if since <= day}
    told: dict[str, str] = {}
    for voice in _voices(telling, found, here, outlets):
        told.setdefault(voice.removeprefix("the ").casefold(), voice)
    words = list(told.values())
    more = len(words) - VOICES
    named = "; ".join(words[:VOICES])
    return f"{named}; and {more} more" if more > 0 else named


def _voices(
    telling: Sequence[Placed], found: Corroboration, here: Mapping[str, date], outlets: Mapping[str, str]
) -> Iterator[str]:
    origins = [one for one in found.origins if one.withdrawn_by not in here and not here.keys().isdisjoint(one.docs)]
    below = {edge.doc for edge in found.edges if edge.how in COPIED}
    for origin in sorted(origins, key=lambda one: (min(here[doc] for doc in one.docs if doc in here), one.label)):
        heard = [placed for placed in telling if placed.doc in origin.docs]
        first = min(heard, key=lambda placed: (placed.doc in below, -len(placed.claim.sources)), default=None)
        yield origin.who if origin.is_body or first is None else _source(first, outlets)
    if not origins:
        yield from (_source(placed, outlets) for placed in telling)


def _source(placed: Placed, outlets: Mapping[str, str]) -> str:
    """The chain of a claim; an outlet that says so in its own voice by its name."""
    return chain_words(placed.claim.sources) if placed.claim.sources else outlets[placed.doc] or NOBODY_KNOWN
