"""Task ``timeline``: the days of a topic worth a line, and the lines.

A row is topic, budgets: [{timeline, dates, sentences}], and either articles: [{id, published, sentences}] or days:
[{date, sentences}], sentences that somebody has put to their days. Out come topic, timeline, entries: [{date, sentences}].
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.annotate.timex.alone import annotate
from dateline.evaluate.base import Row
from dateline.evaluate.timex import day_of
from dateline.model.span import Span
from dateline.pipeline.config import Profile
from dateline.pipeline.digest.dated import dated
from dateline.resolve.digest.timeline import Topic
from dateline.resolve.digest.told import Naming, Told, named


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A line a timeline asked for."""
    for row in rows:
        topic = Topic(list(_of_days(row["days"]) if "days" in row else _of_articles(row["articles"])))
        for budget in row["budgets"]:
            entries = topic.timeline(budget["dates"], budget["sentences"])
            yield {
                "topic": row["topic"],
                "timeline": budget["timeline"],
                "entries": [
                    {"date": entry.day.isoformat(), "sentences": [line.text for line in entry.lines]}
                    for entry in entries
                ],
            }


def _of_articles(articles: Iterable[Row]) -> Iterator[Told]:
    """The sentences of reports, with the days that they name."""
    for article in articles:
        sentences = [" ".join(sentence.split()) for sentence in article["sentences"]]
        spans, start = [], 0
        for sentence in sentences:
            spans.append(Span(start, start + len(sentence)))
            start += len(sentence) + 1
        yield from dated(str(article["id"]), "\n".join(sentences), spans, day_of(article.get("published")))


def _of_days(days: Iterable[Row]) -> Iterator[Told]:
    """Sentences under their day; whether they name it is read, of which report they are is not known."""
    for row in days:
        day = date.fromisoformat(row["date"][:10])
        for text in row["sentences"]:
            naming = named(text, annotate(text, day)).get(day, Naming.PUBLISHED)
            yield Told(report="", number=0, text=text, days={day: naming})
