"""The longest reading at each place: a core with what may stand before and behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.annotate.timex import (
    grammar_business,
    grammar_dates,
    grammar_dayparts,
    grammar_durations,
    grammar_relative,
    lists,
)
from dateline.annotate.timex.forms import AnyForm
from dateline.annotate.timex.grammar_parts import PREFIXES, SUFFIXES, Wrap
from dateline.annotate.timex.grammar_within import WITHIN
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
    cores = (
        *grammar_dates.RULES,
        *grammar_business.RULES,
        *grammar_relative.RULES,
        *grammar_dayparts.RULES,
        *grammar_durations.RULES,
    )
    return Trie((*PREFIXES, *WITHIN)), Trie(cores), Trie(SUFFIXES)


def read(items: Sequence[Item]) -> Iterator[Expression]:
    """The expressions in a run of items: at each place the longest reading, then on behind it."""
    index = 0
    while index < len(items):
        if (joint := lists.led(items, index)) is not None and (led := _led(items, index, joint)):
            yield from led
            index = joint
            continue
        found = _longest(items, index)
        if found is None:
            index += 1
            continue
        end, form, rule = found
        yield Expression(items[index].start, items[end - 1].end, form, rule)
        days = lists.followed(items, end, form)
        yield from (Expression(items[at].start, items[at].end, day, lists.SECOND_DAY) for at, day in days)
        index = days[-1][0] + 1 if days else end


def _led(items: Sequence[Item], index: int, joint: int) -> list[Expression]:
    """The 3 in "3 and 4 November", where a month and a day stand at the joint."""
    found = _longest(items, joint)
    if found is None:
        return []
    days = lists.leading(items, index, joint, found[1])
    return [Expression(items[at].start, items[at].end, day, lists.FIRST_DAY) for at, day in days]


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
