"""The best lines for a day: what most sentences on it tell, near to the topic, of handy length, and nothing twice."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from dateline.resolve.digest.told import Naming, Told
from dateline.resolve.digest.wording import Wording, Words

BONUS: Mapping[Naming, float] = {
    Naming.OPENING: 0.3,
    Naming.IN_FULL: 0.0,
    Naming.NEAR: 0.1,
    Naming.PUBLISHED: 0.1,
}
"""A line of a chronology says what happened; who names the day in full often only looks back on it from elsewhere."""
CODED = 0.5
"""A sentence in which an event was read says what happened."""
FIRST = 5
"""So many first sentences of a report may tell of the day of publication without naming it."""
TOPIC = 0.6
"""What nearness to the topic counts, beside nearness to what is told of the day."""
SHORT, LONG = 6, 30
"""Words of a sentence that is no mere fragment, and of one that is not yet too long to be a line."""
FRAGMENT, TOO_LONG = 0.075, 0.02
"""What each word too few or too many takes off."""
TWICE, SAME = 1.25, 0.6
"""What likeness to a line already chosen takes off; from SAME on a sentence is the same again."""
AGAIN = 0.8
"""Likeness to a line for another day from which a sentence says the same again."""
CAPTION = 0.3
"""What a caption, which describes a picture, has taken off."""
FEW = 3
"""Content words that a line has at least."""
_CAPTION = re.compile(r"\bphoto\b", re.IGNORECASE)


def is_candidate(one: Told, day: date) -> bool:
    """Whether a sentence may be a line for the day."""
    naming = one.days.get(day)
    return naming is not None and (naming is not Naming.PUBLISHED or one.number < FIRST)


def lines(day: date, told: Sequence[Told], wording: Wording, count: int, *, already: Sequence[str] = ()) -> list[Told]:
    """The best sentences for a day, at most ``count``, the best first; none that says what one of ``already`` says, if there is another."""
    candidates: dict[str, Told] = {}
    for one in told:
        if is_candidate(one, day):
            candidates.setdefault(one.text, one)
    left = _worth(day, candidates, wording)
    fresh = dict(left)
    for text in already:
        _drop_same(fresh, text, wording, AGAIN)
    left = fresh or left
    chosen: list[Told] = []
    while left and len(chosen) < count:
        best = max(left, key=lambda text: (left[text], text))
        del left[best]
        chosen.append(candidates[best])
        for text, likeness in _drop_same(left, best, wording, SAME):
            left[text] -= TWICE * likeness
    return chosen


def _drop_same(left: dict[str, float], said: str, wording: Wording, same: float) -> list[tuple[str, float]]:
    """Take out what says the same as a sentence; the rest, with how much it is like it."""
    likeness = {text: wording.alike(wording.words[said], wording.words[text]) for text in left}
    for text, value in likeness.items():
        if value > same:
            del left[text]
    return [(text, likeness[text]) for text in left]


def _worth(day: date, candidates: Mapping[str, Told], wording: Wording) -> dict[str, float]:
    """What each candidate is worth as a line."""
    held = Counter(word for text in candidates for word in wording.words[text])
    share = {word: math.sqrt(count / len(candidates)) * wording.rarity(word) ** 2 for word, count in held.items()}
    full = [text for text in candidates if len(wording.words[text]) >= FEW]
    near = {text: _nearness(wording.words[text], share, wording) for text in full}
    topic = {text: wording.relevance(text) for text in full}
    nearest, most = max(near.values(), default=0.0) or 1.0, max(topic.values(), default=0.0) or 1.0
    return {
        text: near[text] / nearest + TOPIC * topic[text] / most + _bonus(candidates[text], day) - _awkward(text)
        for text in full
    }


def _bonus(one: Told, day: date) -> float:
    return BONUS[one.days[day]] + (CODED if one.coded else 0.0)


def _nearness(words: Words, share: Mapping[str, float], wording: Wording) -> float:
    return sum(share[word] for word in words) / wording.size(words)


def _awkward(text: str) -> float:
    """What a sentence has taken off for its form."""
    length = len(text.split())
    off = FRAGMENT * max(0, SHORT - length) + TOO_LONG * max(0, length - LONG)
    return off + (CAPTION if _CAPTION.search(text) else 0.0)
