"""What holds of every time expression, whatever the text."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotate.timex.alone import annotate
from dateline.annotate.timex.calendar import easter, nth_weekday
from dateline.annotate.timex.forms import Unit
from dateline.annotate.timex.grammar_durations import duration_value
from dateline.model.timex import TimexType

WORDS = (
    "the a last next this past coming following previous same early late mid end of in on by since until from to and or first second third "
    "half two 10 1990 2024 19th Monday Friday May March October Sept. day days week weeks month months quarter year years decade weekend night "
    "morning evening noon midnight ago earlier later before after now today yesterday tomorrow tonight overnight fiscal spring summer winter "
    "Christmas Easter every each about nearly more than at least - , 's 3 31 30/01/2023 10:30 p.m. GMT Q3 hundred twenty five one "
    "then into within eve hours nights mornings weekends midweek small ' 98 9/11 5/11/25 0735 ( ) : ended final opening 4 29 February deadline for"
).split()
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))
RELATIVE = (
    "yesterday", "tomorrow", "the day before last Tuesday", "early on Tuesday", "on Monday night", "overnight into Monday",
    "at 10:35 (0735 GMT) on Tuesday", "earlier on Wednesday", "at dawn on Friday", "a week ago", "the week before last Monday", "midweek",
    "over the weekend", "in the past ten days", "on Monday of last week", "in the small hours of Sunday", "last week", "next week", "two days ago", "three weeks ago", "on Monday", "last Friday", "next Tuesday",
    "this weekend", "last weekend", "overnight", "last night", "the day before yesterday", "ten days ago", "earlier this week",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.none() | DAYS)
@settings(max_examples=400, deadline=None)
def test_no_row_of_time_words_crashes_and_every_span_fills_its_text(text, published):
    found = annotate(text, published)
    assert all(t.span.of(text) == t.text and t.text for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(t.start is None or t.end is None or t.start <= t.end for t in found)


@given(st.text(max_size=200), st.none() | st.dates())
@settings(max_examples=200, deadline=None)
def test_no_text_crashes_on_any_day_of_the_calendar(text, published):
    whole = text + " last year and 500 years ago"
    assert all(t.span.of(whole) == t.text for t in annotate(whole, published))


@given(st.sampled_from(RELATIVE), DAYS)
@settings(max_examples=200, deadline=None)
def test_a_week_later_everything_relative_is_a_week_later(words, published):
    first = annotate(f"They met {words}.", published)[0]
    second = annotate(f"They met {words}.", published + timedelta(days=7))[0]
    assert first.start is not None
    assert (second.start - first.start, second.end - first.end) == (timedelta(days=7), timedelta(days=7))


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), DAYS)
@settings(max_examples=400, deadline=None)
def test_an_interval_contains_its_value_or_with_a_mod_lies_inside_it(text, published):
    for timex in annotate(text, published):
        value = _days(timex.timex)
        if value is None or timex.type not in (TimexType.DATE, TimexType.TIME):
            continue
        first, last = value
        start, end = timex.start or date.min, timex.end or date.max
        if timex.mod in ("START", "MID", "END"):
            assert start <= last
            assert end >= first
        else:
            assert start <= first
            assert last <= end or timex.rule == "new year" or (timex.start is None and timex.end < first)


def _days(value):
    value = value.split("T")[0]
    try:
        if len(value) == 10:
            return date.fromisoformat(value), date.fromisoformat(value)
        if len(value) == 7 and value[4:6].isdecimal() is False and value[5:].isdecimal():
            year, month = int(value[:4]), int(value[5:])
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1), after - timedelta(days=1)
        if len(value) == 4 and value.isdecimal():
            return date(int(value), 1, 1), date(int(value), 12, 31)
        if len(value) == 8 and value[5] == "W":
            monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
            return monday, monday + timedelta(days=6)
    except ValueError:
        return None
    return None


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_easter_and_thanksgiving_of_known_years():
    assert [easter(year) for year in (2000, 2011, 2024, 2025)] == [
        date(2000, 4, 23), date(2011, 4, 24), date(2024, 3, 31), date(2025, 4, 20),
    ]  # fmt: skip
    assert nth_weekday(2024, 11, 4, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)


def test_duration_values():
    given_ = [
        (Unit.YEAR, 2.5),
        (Unit.HOUR, 1.5),
        (Unit.DAY, 3),
        (Unit.MONTH, None),
        (Unit.DECADE, 2),
        (Unit.FORTNIGHT, 1),
        (Unit.MINUTE, None),
    ]
    assert [duration_value(unit, number) for unit, number in given_] == [
        "P2Y6M",
        "PT1H30M",
        "P3D",
        "PXM",
        "P20Y",
        "P2W",
        "PTXM",
    ]
