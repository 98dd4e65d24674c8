"""Whether two claims tell of one happening: points for and against, and the reason in words."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dateline.model.factuality import Polarity
from dateline.model.judgement import Judgement, Verdict
from dateline.model.timex import Basis
from dateline.resolve.joining.families import family
from dateline.resolve.joining.lexicon import lexicon
from dateline.resolve.joining.sides import NEVER, Point, parties
from dateline.resolve.joining.told import Told, Where
from dateline.resolve.joining.wording import overlap

SAME, DIFFERENT = 0.5, 0.2
"""Scores from which on, and up to which, there is a verdict."""
BIAS = -3.4
STRANGE, FEW = 0.1, 3
"""The likeness of names below which two reports are of other matters, where both hold so many."""
LONG = 300
"""Days before its publication that a claim which goes back years is not of."""
DEGREE, NEAR = 111.2, 20.0
"""Kilometres of a degree of latitude; those within which two names may stand for one place (a suburb and its town)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Whether two claims tell of one happening, how likely that is (0 to 1), and why."""

    verdict: Verdict
    score: float
    reason: str
    is_ruled_out: bool = False
    """Whether one fact (other days) rules it out, whatever else is alike."""

    def judgement(self, left: Told, right: Told, *, by: str, made: datetime) -> Judgement:
        """The judgement to keep."""
        return Judgement(
            left=left.key,
            right=right.key,
            verdict=self.verdict,
            reason=self.reason,
            by=by,
            made=made,
            score=round(self.score, 4),
        )


def compare(first: Told, second: Told) -> Likeness:
    """Judge two claims; the order of the two does not matter. Whether either denies it does not either: a denial is of the same happening."""
    points = [point for measure in MEASURES for point in measure(first, second)]
    total = BIAS + sum(point.weight for point in points)
    score = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
    verdict = Verdict.SAME if score >= SAME else Verdict.DIFFERENT if score <= DIFFERENT else Verdict.UNSURE
    return Likeness(
        verdict=verdict,
        score=score,
        reason=_reason(points, verdict),
        is_ruled_out=any(point.weight <= NEVER for point in points),
    )


def _reason(points: Iterable[Point], verdict: Verdict) -> str:
    """What speaks for the verdict, in words; of an unsure one, both sides."""
    told = list(dict.fromkeys(point for point in points if point.reason))
    ruled = [point.reason for point in told if point.weight <= NEVER]
    if ruled:
        return ", ".join(ruled)
    sides = [", ".join(p.reason for p in told if p.weight > 0), ", ".join(p.reason for p in told if p.weight < 0)]
    if verdict is Verdict.DIFFERENT:
        sides.reverse()
    return "; but ".join(side for side in sides if side) or "nothing in common"


def _types(first: Told, second: Told) -> Iterator[Point]:
    if first.type == second.type:
        yield Point(1.0, "same type")
        if first.mode and second.mode:
            yield Point(0.3, "same mode") if first.mode == second.mode else Point(-0.5, "other modes")
    elif family(first.type) == family(second.type):
        told_apart = first.doc == second.doc
        yield Point(-3.0, "told apart in one report") if told_apart else Point(-1.0, "types of one kind")
    else:
        yield Point(-4.0, f"other types ({' and '.join(sorted((first.type, second.type)))})")


def _settings(first: Told, second: Told) -> Iterator[Point]:
    """What the two reports are about as a whole."""
    if first.doc == second.doc:
        yield Point(1.5, "one report")
        return
    one, other = first.setting, second.setting
    names, opening = overlap(one.names, other.names), overlap(one.opening, other.opening)
    if names < STRANGE and min(len(one.names), len(other.names)) >= FEW:
        yield Point(-1.2, "reports that share no names")
        return
    weight = 2.2 * names + 2.2 * opening
    if weight:
        yield Point(weight, "reports alike" if weight >= 1 else "")


def _days(first: Told, second: Told) -> Iterator[Point]:
    if _is_years_before(first, second) or _is_years_before(second, first):
        yield Point(NEVER, "one is told of years before")
        return
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return
    gap = max((second.start - first.end).days, (first.start - second.end).days)
    if gap > 0:
        yield _apart(first, second, gap)
        return
    exact = first.start == first.end == second.start == second.end
    if Basis.PUBLISHED in (first.basis, second.basis):
        yield _undated(first, second)
    elif exact:
        yield Point(1.4, "same day")
    else:
        longest = max((one.end - one.start).days for one in (first, second) if one.start and one.end)
        yield Point(1.0 if longest <= 7 else 0.3, "days overlap")


def _is_years_before(back: Told, other: Told) -> bool:
    """Whether a claim goes back years, behind the days of another that has its own or is told as new."""
    if not back.is_long_ago or other.is_long_ago:
        return False
    return back.published is None or other.end is None or (back.published - other.end).days < LONG


def _undated(first: Told, second: Told) -> Point:
    """For a claim without a date of its own the days stand in for it that its report opens with; within one report none do."""
    if first.doc == second.doc:
        return Point(0.3, "")
    one, other = _stand_in(first), _stand_in(second)
    if not one or not other:
        return Point(0.3, "published in its days")
    if any(a <= d and c <= b for a, b in one for c, d in other):
        return Point(1.0, "reports of one day")
    if _goes_back(first, other) or _goes_back(second, one):
        return Point(0.3, "a report goes back to that day")
    if Polarity.NEGATIVE in (first.polarity, second.polarity):
        return Point(-1.0, "reports of other days")  # a denial is of a later day than what it denies
    return Point(-4.5, "reports of other days")


def _goes_back(told: Told, days: list[tuple[date, date]]) -> bool:
    """Whether the report of an undated claim opens with what it recalls of one of these days."""
    undated = told.basis is Basis.PUBLISHED
    return undated and any(start <= day <= end for day in told.setting.before for start, end in days)


def _stand_in(told: Told) -> list[tuple[date, date]]:
    if told.basis is not Basis.PUBLISHED and told.start and told.end:
        return [(told.start, told.end)]
    return [(day, day) for day in sorted(told.setting.days)]


def _apart(first: Told, second: Told, gap: int) -> Point:
    """For claims of other days. A day between them rules it out if the text says both; one taken from the context may be a day off, more so if
    it is that of publication.
    """
    bases = {first.basis, second.basis}
    if gap > 1 or bases == {Basis.SAID}:
        return Point(NEVER, f"other days ({' and '.join(sorted(_day(one.start) for one in (first, second)))})")
    if Basis.PUBLISHED not in bases:
        return Point(-6.0, "a day apart")
    return min(_undated(first, second), Point(-1.0, "a day apart"))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _places(first: Told, second: Told) -> Iterator[Point]:
    one, other = first.place, second.place
    if one is None or other is None:
        return
    if one.name == other.name or (one.geonames is not None and one.geonames == other.geonames):
        yield Point(1.1 if one.is_precise else 0.6, "same place")
    elif one.country and other.country and one.country != other.country:
        yield Point(-3.5, "places in other countries")
    elif one.is_precise and other.is_precise and _is_near(one, other):
        yield Point(0.5, "places near each other")
    elif one.is_precise and other.is_precise:
        yield Point(-5.5, f"other places ({' and '.join(sorted((one.name, other.name)))})")
    elif _divisions_differ(one, other):
        yield Point(-1.5, "places in other divisions")
    elif one.country and one.country == other.country:
        yield Point(0.4, "places in one country")


def _is_near(one: Where, other: Where) -> bool:
    """Whether two places are within ``NEAR`` kilometres, on a plane that is good enough for so little."""
    if one.at is None or other.at is None:
        return False
    north = (one.at[0] - other.at[0]) * DEGREE
    east = (one.at[1] - other.at[1]) * DEGREE * math.cos(math.radians(one.at[0]))
    return math.hypot(north, east) <= NEAR


def _divisions_differ(one: Where, other: Where) -> bool:
    return bool(one.division and other.division and one.division != other.division)


def _figures(first: Told, second: Told) -> Iterator[Point]:
    shared = first.figures & second.figures
    if shared:
        yield Point(1.0, "same figures")
        return
    kinds = {figure[:2] for figure in first.figures} & {figure[:2] for figure in second.figures}
    if kinds:
        yield Point(-0.6, "other figures")


def _words(first: Told, second: Told) -> Iterator[Point]:
    trigger = overlap(first.trigger, second.trigger)
    if trigger:
        yield Point(1.2 * trigger, "words of the trigger shared")
    elif any(lexicon().kin(one, other) for one in first.trigger for other in second.trigger):
        yield Point(0.5, "triggers of one meaning")
    sentence = overlap(first.words, second.words)
    if sentence:
        yield Point(3.0 * sentence, "wording alike" if sentence >= 0.3 else "")


MEASURES: tuple[Callable[[Told, Told], Iterator[Point]], ...] = (
    _types,
    parties,
    _days,
    _places,
    _figures,
    _words,
    _settings,
)
"""What is measured, in the order in which a reason names it."""
