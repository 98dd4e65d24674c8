"""Stories and a digest timeline over an archive."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.archive.writer import Writer
from dateline.model.claim import Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.factuality import Factuality
from dateline.model.record import Record
from dateline.model.span import Span
from dateline.model.timex import Basis, Timex
from dateline.pipeline.archive import Archive

MILL = (
    "The mill at Korr burned down on Friday, firemen from Lenz said. They saved 31 sacks of rye.",
    "Flames destroyed the mill at Korr on Friday. Firemen from Lenz carried out sacks of rye.",
    "The owner of the mill at Korr, which burned down on March 6, wants the insurer to pay for the rye.",
)
FERRY = (
    "The ferry Astrid ran aground off Halm on Tuesday with 80 passengers aboard. A tug pulled it free.",
    "All passengers of the ferry Astrid, which ran aground off Halm on Tuesday, were taken ashore by a tug.",
)
REPORTS = (
    ("Mill burns at Korr", MILL[0], "Lenz Courier", "2026-03-07"),
    ("Fire destroys mill at Korr", MILL[1], "Halm Post", "2026-03-07"),
    ("Who pays for the mill at Korr?", MILL[2], "Lenz Courier", "2026-03-09"),
    ("Ferry Astrid aground off Halm", FERRY[0], "Halm Post", "2026-03-17"),
    ("", FERRY[1], None, "2026-03-18"),
    ("Ferry Astrid back off Halm, a year on", FERRY[0].replace("aground", "back"), "Halm Post", "2027-03-19"),
    ("Rain", "It may rain.", "Halm Post", None),
)


def record(number, title, text, publisher, published):
    head = f"{title}\n\n" if title else ""
    tail = "\n\nRead more: the mill at Korr on Friday."
    document = Document(
        id=f"sha256:{number}",
        text=head + text + tail,
        title=title or None,
        url=f"https://example.org/{number}",
        publisher=publisher,
        published=date.fromisoformat(published) if published else None,
        published_from=PublishedFrom.METADATA if published else PublishedFrom.NONE,
        language="en",
        furniture=(Span(len(head + text), len(head + text + tail)),),
    )
    return Record(document=document, claims=())


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive of seven reports."""
    with Archive.open(tmp_path_factory.mktemp("digest") / "a.db") as made:
        writer = Writer(made.store)
        for number, report in enumerate(REPORTS):
            writer.add(record(number, *report))
        yield made


def test_stories_say_when_who_and_which(archive):
    mill, ferry = archive.stories()
    assert (mill.reports, set(mill.publishers)) == (3, {"Lenz Courier", "Halm Post"})
    assert (mill.first, mill.last) == (date(2026, 3, 7), date(2026, 3, 9))
    assert mill.headline in {"Mill burns at Korr", "Fire destroys mill at Korr"}
    assert mill.document in mill.documents
    assert (ferry.reports, ferry.publishers, ferry.last) == (2, ("Halm Post",), date(2026, 3, 18))
    titles = [archive.record(key).document.title for key in mill.documents]
    assert titles[-1] == "Who pays for the mill at Korr?"


def test_a_story_without_headlines_has_its_first_sentence(archive):
    (ferry,) = archive.stories(since="2026-03-18", until="2026-03-18", least=1)
    assert ferry.headline == FERRY[1]


def test_what_is_published_apart_is_another_story_unless_asked(archive):
    assert [story.reports for story in archive.stories(window=0)] == [2]
    assert [story.reports for story in archive.stories(window=400)] == [3, 3]
    assert sorted(story.reports for story in archive.stories(least=1)) == [1, 1, 2, 3]


@pytest.mark.parametrize(
    ("asked", "reports"),
    [
        ({"until": "2026-03-08"}, [2]),
        ({"since": "2026-03-16"}, [2]),
        ({"as_of": "2026-03-17"}, [3]),
        ({"limit": 1}, [3]),
        ({"country": "PER"}, []),
    ],
)
def test_stories_of_a_question(archive, asked, reports):
    assert [story.reports for story in archive.stories(**asked)] == reports


def test_a_timeline_points_at_its_sentences(archive):
    first, second = archive.timeline(dates=2)
    assert (first.day, first.reports, first.publishers) == (date(2026, 3, 6), 3, 2)
    assert (second.day, second.reports) == (date(2026, 3, 17), 2)
    for line in (first, second):
        text = archive.record(line.document, line.version).document.text
        assert text[line.start : line.end] == line.sentence
        assert "Read more" not in line.sentence
        assert line.document in line.documents
    assert first.sentence.startswith(("The mill at Korr burned", "Flames destroyed", "The owner"))


def test_a_timeline_has_as_many_days_and_lines_as_asked(archive):
    days = [line.day for line in archive.timeline(dates=1, sentences=5)]
    assert len(set(days)) == 1
    assert 2 <= len(days) <= 5
    bounded = archive.timeline(dates=9, since="2026-03-10", until="2026-03-17")
    assert {line.day for line in bounded} == {date(2026, 3, 17)}
    assert not archive.timeline(country="PER")


def claimed(text, trigger, day):
    """A report of one sentence with a claim that is dated by its reading."""
    at = text.index(trigger)
    span = Span(at, at + len(trigger))
    claim = Claim(
        id="c1",
        span=span,
        text=trigger,
        sentence=Span(0, len(text)),
        event=Coding(type=EventType.PROTEST, quad=Quad.MATERIAL_CONFLICT),
        time=Timex(text=trigger, span=span, timex=day.isoformat(), start=day, end=day, basis=Basis.CONTEXT),
        factuality=Factuality(),
    )
    document = replace(record(9, "", text, "Ostra Times", "2026-03-20").document, text=text, furniture=())
    return Record(document=document, claims=(claim,))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dockers blocked the gates of the harbour at Ostra.", {date(2026, 3, 18)}),
        ("Dockers blocked the gates of the harbour at Ostra on Thursday.", {date(2026, 3, 18)}),
        ("On 2 March dockers blocked the gates of the harbour.", {date(2026, 3, 18), date(2026, 3, 2)}),
    ],
)
def test_a_dated_claim_lends_its_day_and_narrows_what_is_asked(tmp_path, text, days):
    with Archive.open(tmp_path / "a.db") as archive:
        Writer(archive.store).add(claimed(text, "blocked", date(2026, 3, 18)))
        Writer(archive.store).add(record(1, *REPORTS[0]))
        assert {line.day for line in archive.timeline(type="PROTEST")} == days
        assert {line.day for line in archive.timeline()} >= days
        assert not archive.timeline(type="ASSAULT")
