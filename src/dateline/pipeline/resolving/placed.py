"""The claims of a collection, each at its sentence; which of them tell of a happening."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.archive.view import Entry
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.factuality import Aux, Polarity
from dateline.model.lineage import Stance
from dateline.model.timex import Basis
from dateline.resolve.episode import Episode
from dateline.resolve.happenings import Collection, View
from dateline.resolve.joining import Told, told
from dateline.resolve.joining.families import family

HEADLINE = -1
"""The number of the headline, where the sentences of a report count from 0."""
OPENING = 2
"""Sentences in which a report tells its main happening, where it does not date it."""
LEADING = 3
"""Sentences in which a report tells what its headline does."""
DENYING = 3
"""Sentences in which a denial says what is denied."""
AHEAD = frozenset({Aux.FUTURE, Aux.HYPOTHETICAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A claim by its public id, its document, and the number of the sentence in which it stands (None: in furniture)."""

    key: str
    doc: str
    number: int | None
    claim: Claim
    told: Told

    @property
    def kind(self) -> str:
        """Its type."""
        return str(self.claim.event.type)

    @property
    def is_ahead(self) -> bool:
        """Whether it had not happened."""
        return self.claim.factuality.aux in AHEAD

    def is_told_by(self, other: "Placed") -> bool:
        """Whether another claim of its report may tell the same: of one type, and of no other parties or days."""
        mine, its = self.claim, other.claim
        if self.kind != other.kind or self.denies != other.denies:
            return False
        if mine.time and its.time and mine.time.start and its.time.start and mine.time.start != its.time.start:
            return False
        return not (_differ(mine.actors, its.actors) or _differ(mine.recipients, its.recipients))

    def is_apart(self, days: frozenset[date]) -> bool:
        """Whether the text dates it, to other days than these."""
        time = self.claim.time
        if not days or time is None or time.basis is not Basis.SAID or time.start is None or time.end is None:
            return False
        return not any(time.start <= day <= time.end for day in days)

    @property
    def denies(self) -> bool:
        """Whether it says that it did not happen."""
        return self.claim.factuality.polarity is Polarity.NEGATIVE


class Claims:
    """All claims of the reports of a collection."""

    def __init__(self, entries: Iterable[Entry], collection: Collection):
        self.all: dict[str, Placed] = {}
        for entry in entries:
            self.all |= {placed.key: placed for placed in _placed(entry, collection)}

    @cached_property
    def at(self) -> dict[tuple[str, int], list[Placed]]:
        """The claims of each sentence, in their order."""
        found: defaultdict[tuple[str, int], list[Placed]] = defaultdict(list)
        for placed in self.all.values():
            if placed.number is not None:
                found[placed.doc, placed.number].append(placed)
        return found

    @cached_property
    def headed(self) -> list[tuple[str, str]]:
        """Claims of headlines, each with the claim of the report's own that it tells beforehand, if there is one."""
        found = []
        for (doc, number), listed in self.at.items():
            if number == HEADLINE:
                lead = [placed for at in range(LEADING) for placed in self.at.get((doc, at), ())]
                pairs = ((head, next(filter(head.is_told_by, lead), None)) for head in listed)
                found += [(head.key, body.key) for head, body in pairs if body is not None]
        return found

    def telling(self, episode: Episode, view: View) -> list[Placed]:
        """The claims that tell of a happening, or of a facet of it: one of each document, of the type that most have.

        A document that is nothing but a denial tells of it by what it denies, however that was coded.
        """
        candidates = {doc: list(self._candidates(episode, view, doc)) for doc in view.found.docs}
        kind = view.kind or _usual(candidates.values())
        found = []
        for doc, listed in candidates.items():
            if view.found.stances.get(doc) is Stance.DENIES:
                denials = [placed for placed in listed if placed.denies]
                best = _best(denials, kind)
                if best is None and doc in episode.main:
                    best = next(iter(denials or listed), None)
            else:
                best = _best(listed, kind)
            if best:
                found.append(best)
        return found

    def _candidates(self, episode: Episode, view: View, doc: str) -> Iterator[Placed]:
        spots = [mention.sentence for mention in episode.mentions if mention.doc == doc]
        if view.found.stances.get(doc) is Stance.DENIES:
            spots += range(DENYING)
        elif doc in episode.main:
            spots += [HEADLINE, *range(OPENING)]
        for number in dict.fromkeys(spots):
            yield from (placed for placed in self.at.get((doc, number), ()) if not placed.is_apart(episode.days))


def _differ(first: Sequence[Actor], second: Sequence[Actor]) -> bool:
    """Whether two claims each name parties of countries, and of none in common."""
    one, two = ({actor.country for actor in side if actor.country} for side in (first, second))
    return bool(one and two) and one.isdisjoint(two)


def _placed(entry: Entry, collection: Collection) -> Iterator[Placed]:
    reading = collection.readings[entry.document]
    page = entry.record.document
    text = page.report_text
    for key, claim in zip(entry.claims, entry.record.claims, strict=True):
        number = HEADLINE if claim.span.start < reading.report.body else None
        for at, sentence in enumerate(reading.news):
            if sentence.span.start <= claim.span.start < sentence.span.end:
                number = at
        made = told(claim, key=key, doc=entry.document, text=text, published=page.published)
        yield Placed(key=key, doc=entry.document, number=number, claim=claim, told=made)


def _usual(candidates: Iterable[Sequence[Placed]]) -> str:
    """The type that most documents tell of; of several, that of the act that comes first in most."""
    told_in: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for listed in candidates:
        told_in.update({placed.kind for placed in listed})
        first.update(placed.kind for placed in listed[:1])
    return max(sorted(told_in), key=lambda kind: (told_in[kind], first[kind]), default="")


def _best(listed: Sequence[Placed], kind: str) -> Placed | None:
    """The claim of a document that is of a type, or failing that of one like it; what has happened goes before what is ahead."""
    fitting = [placed for placed in listed if placed.kind == kind]
    fitting = fitting or [placed for placed in listed if family(placed.kind) == family(kind)]
    return min(fitting, key=lambda placed: placed.is_ahead, default=None)
