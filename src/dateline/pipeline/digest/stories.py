"""The stories that the reports of an archive tell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.archive.question import Question
from dateline.archive.results import Rows
from dateline.archive.store import Store
from dateline.archive.texts import Text, texts
from dateline.model.document import Document
from dateline.pipeline.digest.news import headline, news
from dateline.resolve.digest import stories as grouping

WINDOW = 3
"""Days: reports published further apart are not compared, for what is alike then is another happening as often as not."""
LEAST = 2
"""Reports that make a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one thing: the headline of the one most like the others (``document``), from when to when, by whom, which.

    ``documents`` are in the order of publication, those without a day last.
    """

    headline: str
    document: str
    first: date | None
    last: date | None
    reports: int
    publishers: tuple[str, ...]
    documents: tuple[str, ...]


def stories(store: Store, question: Question, *, window: int = WINDOW, least: int = LEAST) -> Rows[Story]:
    """The stories of the reports that have a claim which fits, or of all; the most reported first, each report in one.

    ``since`` and ``until`` of the question bound the days of publication. Stories of fewer than ``least`` reports are left out.
    """
    asked = replace(question, since=None, until=None)
    held = [text for text in texts(store, asked) if _in_time(text.document.published, question)]
    groups = grouping.stories([_item(text.document) for text in held], window=timedelta(days=window))
    found = [
        _story([held[number] for number in group.members], held[group.best])
        for group in groups
        if len(group.members) >= least
    ]
    found.sort(key=lambda story: (-story.reports, story.first or date.max, story.document))
    return Rows(found[: question.limit])


def _in_time(day: date | None, question: Question) -> bool:
    if question.since is None and question.until is None:
        return True
    return day is not None and (question.since or date.min) <= day <= (question.until or date.max)


def _item(document: Document) -> grouping.Item:
    """A report as it is compared: headline, and the sentences that are no furniture."""
    title = document.title or ""
    body = len(title) if document.text.startswith(title) else 0
    text = " ".join(span.of(document.text) for span in news(document) if span.start >= body)
    return grouping.Item(title=title, text=text, day=document.published)


def _story(held: Sequence[Text], best: Text) -> Story:
    held = sorted(held, key=lambda text: (text.document.published or date.max, text.key))
    days = [text.document.published for text in held if text.document.published is not None]
    return Story(
        headline=headline(best.document),
        document=best.key,
        first=min(days, default=None),
        last=max(days, default=None),
        reports=len(held),
        publishers=tuple(dict.fromkeys(text.document.publisher for text in held if text.document.publisher)),
        documents=tuple(text.key for text in held),
    )
