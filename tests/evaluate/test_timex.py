"""Tasks timex and eventdate: the shapes that their scorers read."""

from dateline.evaluate import eventdate, timex
from dateline.pipeline.config import profile


def test_a_line_of_the_task_timex():
    (line,) = timex.predict(
        [{"id": "a", "dct": "2025-11-12T09:00", "title": "", "text": "The ship sank on Monday."}], profile("fast")
    )
    assert line == {
        "id": "a",
        "timexes": [{"start": 17, "end": 23, "type": "DATE", "value": "2025-11-10", "text": "Monday"}],
    }


def test_a_line_without_a_document_date():
    (line,) = timex.predict([{"id": "a", "dct": None, "title": "", "text": "It sank on October 24."}], profile("fast"))
    assert [t["value"] for t in line["timexes"]] == ["XXXX-10-24"]


def test_a_line_an_event_of_the_task_eventdate():
    text = "The ship sank on Monday. A hearing will follow."
    events = [
        {"event": "e1", "start": 9, "end": 13, "text": "sank"},
        {"event": "e2", "start": 40, "end": 46, "text": "follow"},
    ]
    lines = list(eventdate.predict([{"id": "a", "dct": "2025-11-12", "text": text, "events": events}], profile("fast")))
    assert lines == [{"doc": "a", "event": "e1", "date": "2025-11-10"}, {"doc": "a", "event": "e2", "date": ""}]
