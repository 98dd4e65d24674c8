"""A digest timeline: which days, and which lines."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.model.span import Span
from dateline.model.timex import Timex
from dateline.resolve.digest.timeline import Topic
from dateline.resolve.digest.told import Naming, Told, named, within

DAY = date(2026, 3, 6)


def timex(text, words, day=DAY, end=None):
    start = text.index(words)
    return Timex(text=words, span=Span(start, start + len(words)), timex=day.isoformat(), start=day, end=end or day)


@pytest.mark.parametrize(
    ("text", "words", "naming"),
    [
        ("The mill at Korr burned down on Friday.", "Friday", Naming.NEAR),
        ("The mill burned down yesterday, firemen said.", "yesterday", Naming.NEAR),
        ("The mill, which burned down on March 6, will be rebuilt.", "March 6", Naming.IN_FULL),
        ("On 6 March the mill at Korr burned down.", "6 March", Naming.IN_FULL),
        ("March 6: The mill at Korr burns down, nobody is hurt.", "March 6", Naming.OPENING),
        ("- 6 March 2026 - Fire destroys the mill at Korr", "6 March 2026", Naming.OPENING),
        ("2026-03-06 31 sacks of rye are saved", "2026-03-06", Naming.OPENING),
        ("March 6, 2026, 7:43 pm", "March 6, 2026", Naming.IN_FULL),
    ],
)
def test_how_a_sentence_names_a_day(text, words, naming):
    assert named(text, [timex(text, words)]) == {DAY: naming}


@pytest.mark.parametrize(
    ("text", "words"), [("The March 6 movement met.", "March 6"), ("The 6 March uprising failed.", "6 March")]
)
def test_a_day_in_a_name_is_none(text, words):
    assert named(text, [timex(text, words)]) == {}


def test_a_stretch_of_days_is_none():
    text = "It rained in March 2026."
    assert named(text, [timex(text, "March 2026", date(2026, 3, 1), date(2026, 3, 31))]) == {}


def test_the_strongest_naming_holds():
    text = "March 6: The mill burns down; on Friday nobody knew why."
    assert named(text, [timex(text, "March 6"), timex(text, "Friday")]) == {DAY: Naming.OPENING}
    assert named(text, [timex(text, "Friday"), timex(text, "March 6")]) == {DAY: Naming.OPENING}


def test_time_expressions_are_put_to_their_sentences():
    text = "It burned on Friday. Nobody knew. It rained on Sunday."
    spans = [Span(0, 20), Span(21, 33), Span(34, 54)]
    held = list(within([timex(text, "Friday"), timex(text, "Sunday")], spans))
    assert [[one.span.of(span.of(text)) for one in some] for some, span in zip(held, spans, strict=True)] == [
        ["Friday"],
        [],
        ["Sunday"],
    ]


def told(report, number, text, day, naming=Naming.NEAR, published=date(2026, 3, 12)):
    return Told(report=report, number=number, text=text, days={day: naming}, published=published)


MILL = [
    told("a", 0, "The mill at Korr burned down on Friday, firemen said.", DAY),
    told("b", 0, "Fire destroyed the mill at Korr on Friday and firemen saved the rye.", DAY),
    told("c", 1, "The owner of the mill at Korr recalled the fire of March 6.", DAY, Naming.IN_FULL),
    told("a", 4, "Photo: the mill at Korr burns on Friday and firemen watch the fire.", DAY),
    told("b", 3, "A concert in Korr was put off on Saturday.", date(2026, 3, 7)),
    told("c", 0, "The insurer of the mill at Korr refused to pay on Thursday.", date(2026, 3, 12)),
    told("d", 0, "The insurer refuses to pay for the burned mill at Korr.", date(2026, 3, 12), Naming.PUBLISHED),
    told("d", 9, "Korr has a mill, a school and a harbour office.", date(2026, 3, 12), Naming.PUBLISHED),
    told("d", 8, "The mill at Korr will be rebuilt by May 2.", date(2026, 5, 2), Naming.IN_FULL),
]


def test_days_of_which_much_is_told_are_worth_a_line():
    entries = Topic(MILL).timeline(2)
    assert [entry.day for entry in entries] == [DAY, date(2026, 3, 12)]
    assert entries[0].reports == ("a", "b", "c")
    assert [line.report for line in entries[0].lines] in (["a"], ["b"])


def test_the_lines_are_no_background_and_nothing_is_said_twice():
    entries = Topic([*MILL, told("e", 0, MILL[0].text, DAY)]).timeline(3, 8)
    lines = [line.text for entry in entries for line in entry.lines]
    assert len(lines) == len(set(lines))
    assert "Korr has a mill, a school and a harbour office." not in lines


def test_a_sentence_is_the_line_of_one_day_where_the_other_has_another():
    both = told("e", 0, "The mill at Korr, burned down on Friday, fell in on Sunday, firemen said.", DAY)
    sunday = date(2026, 3, 8)
    both = replace(both, days={DAY: Naming.NEAR, sunday: Naming.NEAR})
    assert [entry.lines for entry in Topic([both]).timeline(2)] == [(both,), (both,)]
    other = told("f", 0, "Walls of the mill at Korr fell in on Sunday.", sunday)
    lines = [entry.lines[0] for entry in Topic([both, other, *MILL]).timeline(9) if entry.day in (DAY, sunday)]
    assert len(set(map(id, lines))) == 2


def test_a_day_of_which_only_the_day_after_tells_is_none():
    assert [entry.day for entry in Topic([MILL[6]]).timeline(5)] == [date(2026, 3, 12)]


def test_a_caption_is_no_line_where_there_is_a_sentence():
    caption = told("a", 1, "Photo: fire destroys the mill at Korr on Friday while firemen watch.", DAY)
    plain = told("b", 1, "Fire destroys the mill at Korr on Friday while firemen watch it.", DAY)
    for given in ([caption, plain], [plain, caption]):
        (entry,) = Topic([*given, MILL[5]]).timeline(1)
        assert entry.lines == (plain,)


def test_a_line_of_a_chronology_is_the_line():
    entry = told("e", 5, "March 6: Mill at Korr burns down, firemen save the rye.", DAY, Naming.OPENING)
    (found,) = Topic([*MILL, entry]).timeline(1)
    assert found.lines == (entry,)


def test_a_sentence_in_which_an_event_was_read_goes_before_one_like_it():
    plain = told("a", 1, "Firemen by the mill at Korr on Friday knew the burned rye.", DAY)
    coded = replace(told("b", 1, "Firemen by the mill at Korr on Friday lost the burned rye.", DAY), coded=True)
    for given in ([plain, coded], [coded, plain]):
        (entry,) = Topic(given).timeline(1)
        assert entry.lines == (coded,)


def test_what_has_not_come_yet_is_not_on_it_and_days_can_be_bounded():
    topic = Topic(MILL)
    assert date(2026, 5, 2) not in topic.days
    assert [entry.day for entry in topic.timeline(9, since=date(2026, 3, 7))] == [date(2026, 3, 7), date(2026, 3, 12)]
    assert [entry.day for entry in topic.timeline(9, until=date(2026, 3, 7))] == [DAY, date(2026, 3, 7)]


def test_nothing_told_is_no_line():
    assert Topic([]).timeline(3) == []


def test_a_shorter_timeline_is_part_of_a_longer_one():
    topic = Topic(MILL)
    days = [{entry.day for entry in topic.timeline(count)} for count in (1, 2, 3)]
    assert days[0] < days[1] < days[2]
