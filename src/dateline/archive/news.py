"""What changed from one day to another: events that are new, stand on more or on less, or are dated otherwise."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import RowMapping, and_, func, select

from dateline.archive.chronology import NOBODY, fitting_events, has_events
from dateline.archive.conditions import holds
from dateline.archive.question import Question
from dateline.archive.resolved import event, event_state
from dateline.archive.results import News, NewsKind, Rows
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError
from dateline.model.lineage import Standing, State
from dateline.model.stands import summary_words
from dateline.model.when import interval_words

WORSE = frozenset({State.DISPUTED.value, State.RETRACTED.value, State.CIRCULAR.value})
DOUBTED = frozenset({Standing.DISPUTED.value, Standing.DENIED.value, Standing.CORRECTED.value})


def news(store: Store, since: date, until: date | None = None, question: Question | None = None) -> Rows[News]:
    """What has changed since a day, that day counted in: how events stood the day before, and how they stand, or stood on ``until``."""
    before, after, first = (event_state.alias(name) for name in ("before", "after", "first"))
    query = (
        select(
            event,
            *(column.label(f"before_{column.name}") for column in before.c),
            *(column.label(f"after_{column.name}") for column in after.c),
            select(func.min(first.c.day)).where(first.c.event_key == event.c.key).scalar_subquery().label("first_day"),
        )
        .join(after, and_(after.c.event_key == event.c.key, holds(after, until)))
        .outerjoin(before, and_(before.c.event_key == event.c.key, holds(before, since - timedelta(days=1))))
        .where(after.c.day >= since)
        .order_by(after.c.day, event.c.key)
    )
    if question is not None:
        query = query.where(event.c.key.in_(fitting_events(store, question)))
    with store.reading() as connection:
        if not has_events(connection):
            raise ArchiveError(
                "no events have been made of the claims yet", where=store.name, advice="only events are compared"
            )
        found = [item for row in connection.execute(query).mappings() for item in _items(row)]
        return Rows(sorted(found, key=lambda item: item.day))


def _items(row: RowMapping) -> Iterator[News]:
    if row["before_day"] is None:
        yield _item(row, NewsKind.NEW, "", _standing(row, "after"))
        return
    was, now = row["before_origins_min"], row["after_origins_min"]
    if now < was or _doubt(row, "after") > _doubt(row, "before"):
        yield _item(row, NewsKind.WEAKENED, _standing(row, "before"), _standing(row, "after"))
    elif now > was:
        yield _item(row, NewsKind.STRENGTHENED, _standing(row, "before"), _standing(row, "after"))
    if _days(row, "before") != _days(row, "after"):
        yield _item(row, NewsKind.REDATED, _when(row, "before"), _when(row, "after"))


def _item(row: RowMapping, kind: NewsKind, before: str, after: str) -> News:
    return News(
        event=row["key"],
        kind=kind,
        day=row["first_day"] if kind is NewsKind.NEW else row["after_day"],
        who=row["who"] or NOBODY,
        type=row["type"],
        mode=row["mode"],
        whom=row["whom"],
        when=row["after_time_words"],
        before=before,
        after=after,
    )


def _doubt(row: RowMapping, side: str) -> int:
    return (row[f"{side}_status"] in WORSE) + (row[f"{side}_standing"] in DOUBTED)


def _standing(row: RowMapping, side: str) -> str:
    names = ("status", "standing", "origins_min", "origins_max")
    return summary_words(*(row[f"{side}_{name}"] for name in names))


def _days(row: RowMapping, side: str) -> tuple[date | None, date | None]:
    return row[f"{side}_time_start"], row[f"{side}_time_end"]


def _when(row: RowMapping, side: str) -> str:
    return interval_words(*_days(row, side)) or "undated"
