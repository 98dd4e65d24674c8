"""The longest reading at each place: a core with what may stand before and behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.annotate.timex import grammar_business, grammar_dates, grammar_durations, grammar_relative
from dateline.annotate.timex.forms import (
    AnyForm,
    DateForm,
)  # fmt: skip
from dateline.annotate.timex.grammar_parts import PREFIXES, SUFFIXES, Wrap
from dateline.annotate.timex.patterns import Trie
from dateline.annotate.timex.scan import Item


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as read: its tokens [start, end), what it says, and the rule that read it."""

    start: int
    end: int
    form: AnyForm
    rule: str


@cache
def _tries() -> tuple[Trie[Wrap], Trie[AnyForm], Trie[Wrap]]:
    cores = (*grammar_dates.RULES, *grammar_business.RULES, *grammar_relative.RULES, *grammar_durations.RULES)
    return Trie(PREFIXES), Trie(cores), Trie(SUFFIXES)


def read(items: Sequence[Item]) -> Iterator[Expression]:
    """The expressions in a run of items: at each place the longest reading, then on behind it."""
    index = 0
    while index < len(items):
        found = _longest(items, index)
        if found is None:
            index += 1
            continue
        end, form, rule = found
        yield Expression(items[index].start, items[end - 1].end, form, rule)
        index = end
        if (second := _second_day(items, end, form)) is not None:
            yield Expression(items[end + 1].start, items[end + 1].end, second, SECOND_DAY)
            index = end + 2


def _second_day(items: Sequence[Item], end: int, form: AnyForm) -> DateForm | None:
    """The 19 in "between September 14 and 19"."""
    if not isinstance(form, DateForm) or form.month is None or form.day is None or form.year or end + 1 >= len(items):
        return None
    joint, number = items[end], items[end + 1].kinds
    behind = items[end + 2].kinds if end + 2 < len(items) else {}
    day = number.get("DNUM")
    if (
        not ({"AND", "TO", "OR"} & joint.kinds.keys())
        or not isinstance(day, int)
        or "NUM" not in number
        or day <= form.day
    ):
        return None
    if NOT_BEHIND_DAY & behind.keys():
        return None
    return replace(form, day=day, weekday=None, daypart=None, clock=None, portion=None)


SECOND_DAY = "second day"
NOT_BEHIND_DAY = frozenset(("UNIT", "MONTH", "AMPM", "OCLOCK", "MAGN"))
Reading = tuple[int, AnyForm, str]


def _longest(items: Sequence[Item], index: int, depth: int = 0) -> Reading | None:
    """The longest reading that begins at the item: where it ends, the form, the rule."""
    prefixes, _, _ = _tries()
    best = _core(items, index)
    if depth == 3:
        return best
    for end, rule, match in prefixes.matches(items, index):
        wrap = None if match.tied and match.has("THE") else rule.build(match)
        inner = _longest(items, end, depth + 1) if wrap is not None and end < len(items) else None
        if wrap is None or inner is None or (best is not None and inner[0] <= best[0]):
            continue
        form = wrap(inner[1])
        if form is not None:
            best = inner[0], form, f"{rule.name}, {inner[2]}"
    return best


def _core(items: Sequence[Item], index: int) -> Reading | None:
    _, cores, _ = _tries()
    best: Reading | None = None
    for end, rule, match in cores.matches(items, index):
        if best is not None and end + 4 < best[0]:
            break
        form = rule.build(match)
        if form is None:
            continue
        found = _suffixed(items, end, form, rule.name)
        if best is None or found[0] > best[0]:
            best = found
    return best


def _suffixed(items: Sequence[Item], end: int, form: AnyForm, rule: str) -> Reading:
    _, _, suffixes = _tries()
    for further, suffix, match in suffixes.matches(items, end):
        wrap = suffix.build(match)
        wrapped = wrap(form) if wrap is not None else None
        if wrapped is not None:
            return further, wrapped, f"{rule}, {suffix.name}"
    return end, form, rule
