"""The tasks that compare documents: duplicates and lineage."""

import json

from dateline.evaluate.predict import predict
from dateline.pipeline.config import profile

LEAD = "A mill at Korr burned down on Friday and nobody was hurt, two clerks told Lenz Courier as they left the yard."
MORE = "The roof fell in at four, and firemen saved 31 sacks of rye with a crimson rope before the wall gave way."


def rows_of(tmp_path, task, rows):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    predict(task, source, target, profile("fast"))
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_duplicates_are_a_line_an_item(tmp_path):
    rows = [
        {"id": "a", "text": f"{LEAD}\n{MORE}"},
        {"id": "b", "text": "Rain is due."},
        {"id": "c", "text": f"{MORE}\n{LEAD}"},
    ]
    made = rows_of(tmp_path, "duplicates", rows)
    assert made == [{"item": "a", "cluster": "a"}, {"item": "b", "cluster": "b"}, {"item": "c", "cluster": "a"}]


def test_lineage_is_one_object_with_spans_in_the_text(tmp_path):
    base = {"url": "", "title": "Mill burns at Korr", "published": "2026-03-07T08:00:00Z"}
    rows = [
        {"id": "a", "publisher": "Lenz Courier", "text": f"{LEAD}\n{MORE}", **base},
        {
            "id": "b",
            "publisher": "Halm Post",
            "text": "A mill at Korr burned on Friday, Lenz Courier reported.\nRain is due.",
            **base,
        },
    ]
    (made,) = rows_of(tmp_path, "lineage", rows)
    event = next(event for event in made["events"] if event["docs"] == ["a", "b"])
    (edge,) = event["edges"]
    assert (edge["doc"], edge["parents"], edge["how"]) == ("b", ["a"], "cites")
    assert rows[1]["text"][slice(*edge["span"])] == "A mill at Korr burned on Friday, Lenz Courier reported."
    assert (event["origins_min"], event["status"]) == (1, {"2026-03-07": "single"})


def test_stories_are_a_line_an_item(tmp_path):
    base = {"url": "", "domain": "", "published": None}
    rows = [
        {"id": "a", "title": "Mill burns at Korr", "lead": "", "text": f"{LEAD}\n{MORE}", **base},
        {"id": "b", "title": "Harbour sold", "lead": None, "text": "Ostra's council sold the harbour.", **base},
        {"id": "c", "title": "Fire at Korr mill", "lead": MORE, "text": "The mill at Korr is gone.", **base},
    ]
    made = rows_of(tmp_path, "stories", rows)
    assert made == [{"item": "a", "cluster": "a"}, {"item": "b", "cluster": "b"}, {"item": "c", "cluster": "a"}]


MILL_LINE = "The mill at Korr burned down on Friday , firemen said ."


def test_a_timeline_of_reports_takes_days_from_text_and_publication(tmp_path):
    articles = [
        {"id": "a", "published": "2026-03-07", "sentences": [MILL_LINE, "Firemen saved the rye of the mill at Korr ."]},
        {"id": "b", "published": "2026-03-12", "sentences": ["The mill at Korr burned down on March 6 , 2026 ."]},
    ]
    budgets = [{"timeline": "one", "dates": 1, "sentences": 1}, {"timeline": "two", "dates": 2, "sentences": 1}]
    made = rows_of(tmp_path, "timeline", [{"topic": "mill", "budgets": budgets, "articles": articles}])
    assert [(row["topic"], row["timeline"], [e["date"] for e in row["entries"]]) for row in made] == [
        ("mill", "one", ["2026-03-06"]),
        ("mill", "two", ["2026-03-06", "2026-03-07"]),
    ]
    assert made[0]["entries"][0]["sentences"][0] in {MILL_LINE, articles[1]["sentences"][0]}


def test_a_report_without_a_day_has_those_that_it_names_in_full(tmp_path):
    articles = [{"id": "a", "published": None, "sentences": ["The mill at Korr burned down on March 6 , 2026 .", "."]}]
    budgets = [{"timeline": "one", "dates": 4, "sentences": 1}]
    (made,) = rows_of(tmp_path, "timeline", [{"topic": "mill", "budgets": budgets, "articles": articles}])
    assert made["entries"] == [{"date": "2026-03-06", "sentences": [articles[0]["sentences"][0]]}]


def test_a_timeline_of_days_keeps_to_the_days_given(tmp_path):
    days = [
        {"date": "2026-03-06", "sentences": [MILL_LINE, "March 6 - Fire destroys the mill at Korr ."]},
        {"date": "2026-03-07", "sentences": ["Rain is due in Korr ."]},
    ]
    budgets = [{"timeline": "one", "dates": 1, "sentences": 2}]
    (made,) = rows_of(tmp_path, "timeline", [{"topic": "mill", "budgets": budgets, "days": days}])
    assert [entry["date"] for entry in made["entries"]] == ["2026-03-06"]
    assert set(made["entries"][0]["sentences"]) <= set(days[0]["sentences"])


def test_events_are_a_line_a_mention(tmp_path):
    told = [
        ("a", "A strong earthquake shook Marlo on Friday .", [1, 2, 3]),
        ("b", "The quake that hit Marlo on Friday was strong .", [1, 3]),
        ("c", "Parliament passed the budget of Sudria .", [1]),
    ]
    rows = [
        {
            "id": doc,
            "tokens": text.split(),
            "sentences": [[0, text.split()]],
            "mentions": [
                {"item": f"{doc}#{number}", "sent": 0, "toks": [tok], "text": text.split()[tok]}
                for number, tok in enumerate(toks)
            ],
        }
        for doc, text, toks in told
    ]
    made = {row["item"]: row["cluster"] for row in rows_of(tmp_path, "events", rows)}
    assert list(made) == ["a#0", "a#1", "a#2", "b#0", "b#1", "c#0"]
    assert made["c#0"] == "c#0"
    assert all(cluster in made for cluster in made.values())


def test_a_mention_whose_sentence_is_not_at_hand_stands_alone(tmp_path):
    mentions = [
        {"item": "a#0", "sent": 0, "toks": [0], "text": "Rain"},
        {"item": "a#1", "sent": 9, "toks": [0], "text": "Hail"},
    ]
    row = {"id": "a", "tokens": None, "sentences": [[0, ["Rain", "fell", "."]]], "mentions": mentions}
    empty = {"id": "b", "tokens": [], "sentences": [], "mentions": []}
    made = rows_of(tmp_path, "events", [row, empty])
    assert made == [{"item": "a#0", "cluster": "a#0"}, {"item": "a#1", "cluster": "a#1"}]
    assert rows_of(tmp_path, "events", []) == []
