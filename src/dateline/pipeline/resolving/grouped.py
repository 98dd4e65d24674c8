"""Claims to events: what the reports show to be one happening, what the claims themselves do, and above both what people judged."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations

from dateline.model.judgement import Judgement, Verdict
from dateline.model.when import interval_words
from dateline.pipeline.resolving.placed import Claims
from dateline.resolve.episode import Episode
from dateline.resolve.happenings import Collection, View, seen
from dateline.resolve.joining import Group, Told, join, meetings
from dateline.resolve.joining.join import PROGRAM

REPORTS = "reports"
"""Who judges, inside, where the reports as a whole show it."""
WEAKEST, WEAK = datetime(1, 1, 1, tzinfo=UTC), datetime(2, 1, 1, tzinfo=UTC)
"""Such judgements give way to those of people, which are later."""
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Lead:
    """A happening, what stands behind it, and the claims that tell of it."""

    episode: Episode
    view: View
    claims: tuple[str, ...]


def leads(
    collection: Collection, claims: Claims, found: Sequence[Episode], touching: Container[str] | None = None
) -> list[Lead]:
    """The happenings of a collection with the claims that tell of each; a claim tells of one, of some happenings none does.

    ``touching`` names documents: only happenings that one of them tells of.
    """
    made, taken = [], set[str]()
    for episode in sorted(found, key=lambda one: (one.is_story, not one.main)):
        if (len(episode.docs) == 1 and not episode.main) or (touching is not None and _is_apart(episode, touching)):
            continue
        for view in seen(collection, episode, found):
            told = [placed.key for placed in claims.telling(episode, view) if placed.key not in taken]
            taken.update(told)
            made.append(Lead(episode, view, tuple(told)))
    return made


def _is_apart(episode: Episode, docs: Container[str]) -> bool:
    return not any(doc in docs for doc in episode.docs)


def grouped(
    members: Sequence[Told],
    found: Sequence[Lead],
    judged: Iterable[Judgement],
    held: Mapping[str, Sequence[str]],
    settled: Mapping[str, str],
    headed: Iterable[tuple[str, str]],
    *,
    by: str,
    made: datetime,
) -> list[Group]:
    """The claims of each event, with the judgements that join them.

    ``held`` are events that stand as they are, each with claims that are to stay together; ``settled`` are claims with the events in which
    they stay, of which no two become one; ``headed`` pairs claims of headlines with what they tell; ``judged`` is what was judged before.
    """
    people = [one for judgement in judged if (one := _by_people(judgement)) is not None]
    found = [replace(lead, claims=_of_one_event(lead.claims, settled)) for lead in found]
    firsts = [listed[0] for listed in held.values() if listed[0] in settled]
    own = [
        *(one for listed in held.values() for one in _star(listed, "of one event before", WEAKEST)),
        *(_judged(*pair, Verdict.DIFFERENT, "two events before", WEAKEST) for pair in combinations(firsts, 2)),
        *(
            _judged(*pair, Verdict.SAME, "the headline and its report", WEAKEST)
            for pair in headed
            if not settled.keys() >= set(pair)
        ),
        *(one for lead in found for one in _star(lead.claims, _reason(lead), WEAK)),
        *_apart(found),
    ]
    groups = join(members, meetings(members), [*own, *people], by=by, made=made)
    return [replace(group, judgements=tuple(_named(group.judgements, by, made))) for group in groups]


def _of_one_event(claims: Sequence[str], settled: Mapping[str, str]) -> tuple[str, ...]:
    """The claims of a happening without those that are settled elsewhere than most of the settled ones are."""
    counted = Counter(settled[claim] for claim in claims if claim in settled)
    if len(counted) < 2:
        return tuple(claims)
    most = max(sorted(counted), key=counted.__getitem__)
    return tuple(claim for claim in claims if settled.get(claim, most) == most)


def _by_people(judgement: Judgement) -> Judgement | None:
    """What people judged. If somebody takes back a judgement of the program's, the two are not the same in his eyes."""
    if not judgement.by.startswith(PROGRAM):
        return judgement if judgement.withdrawn is None else None
    if judgement.withdrawn is None or judgement.withdrawn_by is None:
        return None
    verdict = Verdict.DIFFERENT if judgement.verdict is Verdict.SAME else Verdict.SAME
    return replace(
        judgement,
        verdict=verdict,
        by=judgement.withdrawn_by,
        made=judgement.withdrawn,
        withdrawn=None,
        withdrawn_by=None,
    )


def _star(claims: Sequence[str], reason: str, made: datetime) -> Iterator[Judgement]:
    for other in claims[1:]:
        yield _judged(claims[0], other, Verdict.SAME, reason, made)


def _apart(found: Sequence[Lead]) -> Iterator[Judgement]:
    """Main happenings of different days are different ones, however alike their claims are."""
    for one, other in combinations(found, 2):
        days = one.episode.days, other.episode.days
        if one.claims and other.claims and all(days) and not days[0] & days[1]:
            yield _judged(one.claims[0], other.claims[0], Verdict.DIFFERENT, "happenings of different days", WEAK)


def _judged(left: str, right: str, verdict: Verdict, reason: str, made: datetime) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, reason=reason, by=REPORTS, made=made, score=SURE)


def _reason(lead: Lead) -> str:
    days = sorted(lead.episode.days)
    when = f" of {interval_words(days[0], days[-1])}" if days else ""
    return f"both reports tell of one happening{when}"


def _named(judgements: Iterable[Judgement], by: str, made: datetime) -> Iterator[Judgement]:
    """The judgements to keep: what the reports show is the program's own judgement."""
    for one in judgements:
        if one.by == REPORTS:
            yield replace(one, by=by, made=made)
        elif one.by.startswith(PROGRAM):
            yield one
